import {
  useId,
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from 'react';
import { Icon } from './icon';

interface Around {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
}

interface Wiring {
  readonly id: string;
  readonly 'aria-invalid': boolean | undefined;
  readonly 'aria-describedby': string | undefined;
}

function Labelled({
  label,
  hint,
  error,
  children,
}: Around & { readonly children: (wiring: Wiring) => ReactNode }): ReactNode {
  const id = useId();
  const said = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-invalid': error ? true : undefined, 'aria-describedby': said || undefined })}
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span className="error" id={`${id}-error`} role="alert">
          {error}
        </span>
      )}
    </div>
  );
}

export function TextField({ label, hint, error, ...rest }: Around & InputHTMLAttributes<HTMLInputElement>): ReactNode {
  return (
    <Labelled label={label} hint={hint} error={error}>
      {(wiring) => <input className="input" {...wiring} {...rest} />}
    </Labelled>
  );
}

/** The browser's own button speaks the browser's language and not the page's. */
export function FileField({
  label,
  choose,
  name,
  ...rest
}: {
  readonly label: string;
  readonly choose: string;
  /** Of the file that is chosen. */
  readonly name: string | undefined;
} & Pick<InputHTMLAttributes<HTMLInputElement>, 'accept' | 'onChange'>): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <span className="label" id={id}>
        {label}
      </span>
      <label className="button file-button">
        <Icon name="upload" />
        <span id={`${id}-name`} translate={name === undefined ? undefined : 'no'}>
          {name ?? choose}
        </span>
        <input type="file" aria-labelledby={`${id} ${id}-name`} {...rest} />
      </label>
    </div>
  );
}

export function TextArea({
  label,
  hint,
  error,
  ...rest
}: Around & TextareaHTMLAttributes<HTMLTextAreaElement>): ReactNode {
  return (
    <Labelled label={label} hint={hint} error={error}>
      {(wiring) => <textarea className="input" {...wiring} {...rest} />}
    </Labelled>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
  /** A name that people of the workspace gave: it is not translated. */
  readonly isName?: boolean;
}

export function Select({
  label,
  hint,
  error,
  options,
  ...rest
}: Around & SelectHTMLAttributes<HTMLSelectElement> & { readonly options: readonly Option[] }): ReactNode {
  return (
    <Labelled label={label} hint={hint} error={error}>
      {(wiring) => (
        <select className="input" {...wiring} {...rest}>
          {options.map((option) => (
            <option key={option.value} value={option.value} translate={option.isName ? 'no' : undefined}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

export function Tick({
  label,
  ...rest
}: { readonly label: ReactNode } & InputHTMLAttributes<HTMLInputElement>): ReactNode {
  return (
    <label className="tick">
      <input type="checkbox" {...rest} />
      <span>{label}</span>
    </label>
  );
}
