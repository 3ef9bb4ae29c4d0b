import type { ReactNode } from 'react';
import { useWriter } from '../app/session';
import { measure } from '../i18n/format';

/** What the api has as decimal text, with its unit if it has one; a dash for what is not known. */
export function Quantity({ of, unit }: { readonly of: string | null; readonly unit?: string | null }): ReactNode {
  const writer = useWriter();
  if (of === null) return '—';
  return (
    <bdi dir="ltr" translate="no">
      {measure(of, unit, writer)}
    </bdi>
  );
}
