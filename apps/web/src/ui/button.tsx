import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link } from 'wouter';
import { Icon, type IconName } from './icon';

interface Look {
  readonly kind?: 'primary' | 'danger' | 'plain';
  readonly size?: 'large';
  readonly wide?: boolean;
  readonly icon?: IconName;
}

type ButtonProps = Look & ButtonHTMLAttributes<HTMLButtonElement>;

export function Button({ kind, size, wide, icon, children, type = 'button', ...rest }: ButtonProps): ReactNode {
  return (
    <button
      type={type}
      className="button"
      data-kind={kind}
      data-size={size}
      data-wide={wide ? '' : undefined}
      {...rest}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

/** A button that shows a picture only; its name is for those who do not see it. */
export function IconButton({ label, ...rest }: ButtonProps & { readonly label: string }): ReactNode {
  return <Button kind="plain" aria-label={label} title={label} {...rest} />;
}

export function LinkButton({
  to,
  kind,
  size,
  wide,
  icon,
  children,
}: Look & { readonly to: string; readonly children: ReactNode }): ReactNode {
  return (
    <Link to={to} className="button" data-kind={kind} data-size={size} data-wide={wide ? '' : undefined}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  );
}
