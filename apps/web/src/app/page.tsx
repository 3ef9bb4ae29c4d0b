import { useEffect, type ReactNode } from 'react';

/** A page's frame: its title, in the tab too, and what can be done with the whole. */
export function Page({
  title,
  actions,
  narrow,
  isTouch,
  above,
  children,
}: {
  readonly title: ReactNode;
  readonly actions?: ReactNode;
  readonly narrow?: boolean;
  /** For gloves and thumbs: every target is at least 48 px, on a desk too. */
  readonly isTouch?: boolean;
  readonly above?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  useEffect(() => {
    if (typeof title === 'string') document.title = `${title} · Siyana`;
  }, [title]);
  return (
    <div className="page" data-narrow={narrow ? '' : undefined} data-touch={isTouch ? '' : undefined}>
      {above}
      <div className="page-head">
        <h1>{title}</h1>
        {actions && <div className="row no-print">{actions}</div>}
      </div>
      {children}
    </div>
  );
}
