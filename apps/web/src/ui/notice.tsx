import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

export type Tone = 'good' | 'warn' | 'bad' | 'info';
const ICONS: Readonly<Record<Tone, IconName>> = { good: 'check', warn: 'alert', bad: 'alert', info: 'info' };

export function Notice({ tone = 'info', children }: { readonly tone?: Tone; readonly children: ReactNode }): ReactNode {
  return (
    <div className="notice" data-tone={tone} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon name={ICONS[tone]} />
      <div className="grow">{children}</div>
    </div>
  );
}

export function Chip({
  tone,
  plain,
  children,
}: {
  readonly tone?: Tone | undefined;
  readonly plain?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <span className="chip" data-tone={tone} data-plain={plain ? '' : undefined}>
      {children}
    </span>
  );
}

/** What is not there yet, and how it comes. */
export function Empty({
  icon,
  title,
  children,
}: {
  readonly icon: IconName;
  readonly title: string;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <div className="empty">
      <Icon name={icon} />
      <h2>{title}</h2>
      {children}
    </div>
  );
}

export function Skeletons({ count = 3, label }: { readonly count?: number; readonly label: string }): ReactNode {
  return (
    <div className="stack" role="status" aria-label={label}>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className="skeleton" />
      ))}
    </div>
  );
}
