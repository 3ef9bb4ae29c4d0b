import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';

const ToastContext = createContext<(text: string) => void>(() => undefined);
const SHOWN_MS = 5_000;

/** Short words that something was done; read out without taking the focus. */
export function ToastProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [toasts, setToasts] = useState<readonly { readonly id: number; readonly text: string }[]>([]);
  const say = useCallback((text: string) => {
    const id = performance.now();
    setToasts((old) => [...old.slice(-2), { id, text }]);
    setTimeout(() => setToasts((old) => old.filter((toast) => toast.id !== id)), SHOWN_MS);
  }, []);
  const list = useMemo(
    () => (
      <div className="toasts" role="status">
        {toasts.map(({ id, text }) => (
          <div key={id} className="toast">
            {text}
          </div>
        ))}
      </div>
    ),
    [toasts],
  );
  return (
    <ToastContext value={say}>
      {children}
      {list}
    </ToastContext>
  );
}

export const useToast = (): ((text: string) => void) => useContext(ToastContext);
