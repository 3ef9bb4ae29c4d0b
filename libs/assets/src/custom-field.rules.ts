import { isDecimal, type FieldError } from '@siyana/kernel';

export const CUSTOM_FIELD_TYPES = ['text', 'number', 'date', 'boolean', 'choice'] as const;
export type CustomFieldType = (typeof CUSTOM_FIELD_TYPES)[number];

/** Text, decimal text, a date as `2026-11-23`, or one of the choices; true or false for booleans. */
export type CustomValue = string | boolean;
export type CustomValues = Readonly<Record<string, CustomValue>>;

export interface CustomFieldDefinition {
  readonly key: string;
  readonly type: CustomFieldType;
  readonly required: boolean;
  readonly choices: readonly string[] | null;
  readonly archived: boolean;
}

export interface JudgedValues {
  readonly values: CustomValues;
  readonly errors: readonly FieldError[];
}

const TEXT_MAX = 2_000;

/**
 * The values after a change. Null takes a value away; a field that is not named stays as it was. Every reason is named by the pointer of its field:
 * unknown and archived fields, wrong types, and required ones without a value.
 */
export function judgeCustomValues(
  fields: readonly CustomFieldDefinition[],
  before: CustomValues,
  given: Readonly<Record<string, unknown>>,
  isDate: (value: unknown) => boolean,
): JudgedValues {
  const values = new Map<string, CustomValue>(Object.entries(before));
  const errors: FieldError[] = [];
  for (const [key, value] of Object.entries(given)) {
    const pointer = `/custom/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`;
    const field = fields.find((each) => each.key === key);
    if (!field) errors.push({ pointer, code: 'unknown_field' });
    else if (value === null) values.delete(key);
    else if (field.archived) errors.push({ pointer, code: 'archived' });
    else {
      const error = reasonAgainst(field, value, isDate);
      if (error) errors.push({ pointer, ...error });
      else values.set(key, value as CustomValue);
    }
  }
  for (const { key, required, archived } of fields)
    if (required && !archived && !values.has(key)) errors.push({ pointer: `/custom/${key}`, code: 'required' });
  return { values: Object.fromEntries(values), errors };
}

function reasonAgainst(
  { type, choices }: CustomFieldDefinition,
  value: unknown,
  isDate: (value: unknown) => boolean,
): Omit<FieldError, 'pointer'> | undefined {
  if (type === 'boolean') return typeof value === 'boolean' ? undefined : { code: 'not_a_boolean' };
  if (typeof value !== 'string') return { code: 'not_a_string' };
  if (type === 'number')
    return isDecimal(value, { integerDigits: 20, scale: 10 }) ? undefined : { code: 'not_a_decimal' };
  if (type === 'date') return isDate(value) ? undefined : { code: 'not_a_local_date' };
  if (type === 'choice')
    return choices?.includes(value) ? undefined : { code: 'not_one_of', params: { allowed: choices ?? [] } };
  if (!value.isWellFormed() || value.includes('\0')) return { code: 'invalid_characters' };
  return value.length <= TEXT_MAX ? undefined : { code: 'too_long', params: { max: TEXT_MAX } };
}
