import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsOptional, IsUUID, Matches, registerDecorator, ValidateIf } from 'class-validator';

type Check = (value: unknown) => boolean;

/** A rule of ours as a class-validator decorator; `name` is the field code of its refusal. */
function rule(name: string, check: Check, params: readonly unknown[] = []): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: property as string,
      constraints: [...params],
      validator: { validate: check, defaultMessage: () => params.join(' ') },
    });
}

const lower = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : value);

/** A UUID, of this version where one is named; upper case is read and never given. */
export function IsId(version?: 7): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }) => lower(value)),
    IsUUID(version),
    ApiProperty({ format: 'uuid' }),
  );
}

/** An array of UUIDs without repeats is checked with ArrayUnique beside it. */
export function IsIdList(max: number): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }) => (Array.isArray(value) ? value.map(lower) : (value as unknown))),
    rule('isArray', Array.isArray),
    rule('arrayMaxSize', (value) => !Array.isArray(value) || value.length <= max, [max]),
    rule('arrayUnique', (value) => !Array.isArray(value) || new Set(value).size === value.length),
    IsUUID(undefined, { each: true }),
    ApiProperty({ type: 'array', maxItems: max, uniqueItems: true, items: { type: 'string', format: 'uuid' } }),
  );
}

const INSTANT = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d(:\d\d(\.\d{1,9})?)?([Zz]|[+-]\d\d:\d\d)$/;

/** True for an RFC 3339 date-time that exists, in the years 1900 to 2199. */
function isInstant(value: unknown): value is string {
  if (typeof value !== 'string' || !INSTANT.test(value)) return false;
  const time = Date.parse(value);
  if (Number.isNaN(time)) return false;
  const year = Number(value.slice(0, 4));
  const day = new Date(Date.UTC(year, Number(value.slice(5, 7)) - 1, Number(value.slice(8, 10)))).getUTCDate();
  return year >= 1900 && year < 2200 && day === Number(value.slice(8, 10));
}

/** An RFC 3339 instant, made UTC with milliseconds. */
export function IsInstant(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }) => (isInstant(value) ? new Date(value).toISOString() : (value as unknown))),
    rule('isInstant', isInstant),
    ApiProperty({ format: 'date-time' }),
  );
}

/** An instant, or a date alone, which stays as it is: whose midnight it is, the workspace says. */
export function IsInstantOrDate(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }) => (isInstant(value) ? new Date(value).toISOString() : (value as unknown))),
    rule('isInstant', (value) => isInstant(value) || isLocalDate(value)),
    ApiProperty({
      oneOf: [
        { type: 'string', format: 'date-time' },
        { type: 'string', format: 'date' },
      ],
    }),
  );
}

/** True for a calendar date that exists, `2026-11-23`, in the years 1900 to 2199. */
export function isLocalDate(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && isInstant(`${value}T00:00:00Z`);
}

/** A calendar date, without time or zone. */
export function IsLocalDate(): PropertyDecorator {
  return applyDecorators(rule('isLocalDate', isLocalDate), ApiProperty({ format: 'date' }));
}

/** How a pattern begins, by what the number may be. */
const SIGNS = { any: '-?', non_negative: '', positive: '(?=.*[1-9])', not_zero: '(?=.*[1-9])-?' } as const;

/** An exact decimal as text: at most `integers` digits before the point and `scale` behind it. */
export function IsDecimalText(integers: number, scale: number, sign: keyof typeof SIGNS = 'any'): PropertyDecorator {
  const before = SIGNS[sign];
  const pattern = new RegExp(`^${before}(0|[1-9]\\d{0,${integers - 1}})(\\.\\d{1,${scale}})?$`);
  return applyDecorators(
    rule('isDecimal', (value) => typeof value === 'string' && pattern.test(value)),
    ApiProperty({ type: 'string', pattern: pattern.source }),
  );
}

/** Free text: no control characters but tab and line ends, trimmed, 1 to `max` characters. */
export function IsText(max: number, min = 1): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }) => (typeof value === 'string' ? value.trim() : (value as unknown))),
    rule('isString', (value) => typeof value === 'string'),
    rule('minLength', (value) => typeof value !== 'string' || value.length >= min, [min]),
    rule('maxLength', (value) => typeof value !== 'string' || value.length <= max, [max]),
    rule('printable', (value) => typeof value !== 'string' || isPrintable(value)),
    ApiProperty({ minLength: min, maxLength: max }),
  );
}

/** A list of different texts. */
export function IsTextList(maxItems: number, maxLength: number): PropertyDecorator {
  const fits = (item: unknown): boolean =>
    typeof item === 'string' && item.length > 0 && item.length <= maxLength && isPrintable(item);
  return applyDecorators(
    Transform(({ value }) =>
      Array.isArray(value)
        ? value.map((item: unknown) => (typeof item === 'string' ? item.trim() : item))
        : (value as unknown),
    ),
    rule('isArray', Array.isArray),
    rule('arrayMaxSize', (value) => !Array.isArray(value) || value.length <= maxItems, [maxItems]),
    rule('arrayUnique', (value) => !Array.isArray(value) || new Set(value).size === value.length),
    rule('maxLength', (value) => !Array.isArray(value) || value.every(fits), [maxLength]),
    ApiProperty({ type: 'array', maxItems, uniqueItems: true, items: { type: 'string', minLength: 1, maxLength } }),
  );
}

/** A short code: letters, digits and . _ / - */
export function IsCode(max: number): PropertyDecorator {
  return applyDecorators(IsText(max), Matches(/^[\p{L}\p{N}._/ -]*$/u));
}

/** Well-formed UTF-16 without control characters other than tab and line ends: what PostgreSQL stores and people can read. */
function isPrintable(text: string): boolean {
  if (!text.isWellFormed()) return false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x7f || (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d)) return false;
  }
  return true;
}

/** A path below the base that means what it says: nothing in it is changed by reading it as an address. */
export function IsPathBelowBase(max: number): PropertyDecorator {
  return applyDecorators(
    rule('isString', (value) => typeof value === 'string'),
    rule('maxLength', (value) => typeof value !== 'string' || value.length <= max, [max]),
    rule('matches', (value) => typeof value !== 'string' || isPlainPath(value)),
    ApiProperty({ type: 'string', maxLength: max, pattern: '^/[!-~]+$' }),
  );
}

function isPlainPath(value: string): boolean {
  if (!/^\/[!-~]+$/.test(value)) return false;
  const { pathname, search } = new URL(`http://siyana/base${value}`);
  return pathname + search === `/base${value}`;
}

/** Headers by name, in lower or upper case, of these names and no others. */
export function IsHeaders(names: readonly string[]): PropertyDecorator {
  const isHeader = ([name, value]: [string, unknown]): boolean =>
    names.includes(name) && typeof value === 'string' && /^[ -~]{0,200}$/.test(value);
  return applyDecorators(
    Transform(({ value }) =>
      isPlainObject(value)
        ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name.toLowerCase(), each]))
        : (value as unknown),
    ),
    rule('isObject', isPlainObject),
    rule('isIn', (value) => !isPlainObject(value) || Object.entries(value).every(isHeader), names),
    ApiProperty({
      type: 'object',
      properties: Object.fromEntries(names.map((name) => [name, { type: 'string', maxLength: 200 }])),
      additionalProperties: false,
    }),
  );
}

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** May be absent; null is refused. `IsOptional` beside it would take null too: that one is for fields that null clears. */
export function MayBeAbsent(): PropertyDecorator {
  return ValidateIf((_object, value) => value !== undefined);
}

/** May be absent or null; null clears the field. */
export function MayBeNull(): PropertyDecorator {
  return IsOptional();
}
