/** Why a rule or trigger cannot be served. */
export type RefusalCode =
  | 'invalid_rule'
  | 'rule_too_frequent'
  | 'rule_never_due'
  | 'rule_not_floatable'
  | 'mode_conflict'
  | 'not_a_local_time'
  | 'not_a_time_zone';

/** One refused field; `pointer` is an RFC 6901 pointer below what was checked. */
export interface Refusal {
  readonly pointer: string;
  readonly code: RefusalCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What was read, or why not: a refusal is an answer to a person, not a fault of the program. */
export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export const accept = <T>(value: T): Checked<T> => ({ ok: true, value });

export const refuse = (
  pointer: string,
  code: RefusalCode,
  params: Refusal['params'] = {},
): { readonly ok: false; readonly refusal: Refusal } => ({ ok: false, refusal: { pointer, code, params } });
