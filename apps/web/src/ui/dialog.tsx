import { useEffect, useId, useRef, type ReactNode } from 'react';
import { texts } from '../i18n/texts';
import { useTexts } from '../i18n/locale';
import { IconButton } from './button';

const words = texts({ fr: { close: 'Fermer' }, ar: { close: 'إغلاق' }, en: { close: 'Close' } });

/** A modal dialog: the browser keeps the focus inside and gives it back. It begins at what has `data-focus`. */
export function Dialog({
  title,
  onClose,
  children,
}: {
  readonly title: ReactNode;
  onClose(): void;
  readonly children: ReactNode;
}): ReactNode {
  const t = useTexts(words);
  const id = useId();
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    // Of what a closed dialog holds nothing can have the focus, so React's autoFocus comes to nothing; and the browser takes the first button.
    dialog?.querySelector<HTMLElement>('[data-focus]')?.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={element}
      className="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="row spread" style={{ flexWrap: 'nowrap', marginBlockEnd: '0.75rem' }}>
        <h2 id={id} className="grow">
          {title}
        </h2>
        <IconButton icon="cross" label={t.close} onClick={onClose} />
      </div>
      {children}
    </dialog>
  );
}
