import type { ReactNode } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';

/** Asks once more before something goes for good. */
export function ConfirmDialog({
  title,
  action,
  isBusy,
  onConfirm,
  onClose,
  children,
}: {
  readonly title: string;
  readonly action: string;
  readonly isBusy: boolean;
  onConfirm(): void;
  onClose(): void;
  /** What will be gone. */
  readonly children: ReactNode;
}): ReactNode {
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="stack">
        {children}
        <div>
          <Button kind="danger" disabled={isBusy} onClick={onConfirm}>
            {action}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
