import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/locale';
import { Notice } from '../../ui/notice';
import { adminWords } from './admin-words';

/** A key, this once. */
export function KeyShown({ of }: { readonly of: string }): ReactNode {
  const t = useTexts(adminWords);
  return (
    <Notice tone="good">
      <p>{t.keyOnce}</p>
      <p className="code" translate="no">
        {of}
      </p>
    </Notice>
  );
}
