import type { ReactNode } from 'react';

/** What something is called, and what it is. A fact that does not hold is left out. */
export type Fact = readonly [label: string, value: ReactNode];

export function Facts({ of }: { readonly of: readonly Fact[] }): ReactNode {
  return (
    <dl className="facts">
      {of
        .filter(([, value]) => value !== false && value !== undefined && value !== null)
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
