import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/locale';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { adminWords } from './admin-words';

/** Asks what is needed for a key, and shows it this once. */
export function KeyDialog({
  title,
  made,
  onClose,
  children,
}: {
  readonly title: string;
  readonly made: string | null | undefined;
  onClose(): void;
  readonly children: ReactNode;
}): ReactNode {
  const t = useTexts(adminWords);
  return (
    <Dialog title={title} onClose={onClose}>
      {made ? (
        <Notice tone="good">
          <p>{t.keyOnce}</p>
          <p className="code" translate="no">
            {made}
          </p>
        </Notice>
      ) : (
        children
      )}
    </Dialog>
  );
}
