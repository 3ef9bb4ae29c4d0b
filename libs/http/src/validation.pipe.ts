import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { badRequest, unprocessable, type ErrorParams, type FieldCode, type FieldError } from '@siyana/kernel';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { LRUCache } from 'lru-cache';
import { currentCall } from './call';
import { currentFields } from './upload';

type Class = new () => object;
const PRIMITIVES: ReadonlySet<unknown> = new Set([String, Number, Boolean, Array, Object, undefined]);
const MAX_DEPTH = 12;

/** Turns bodies (422) and queries (400) into their DTO; every unknown field and every broken rule is named. */
@Injectable()
export class ValidationPipe implements PipeTransform {
  /** Good queries by DTO and text: a dashboard asks the same thing all day, and checking it costs more than answering it. */
  private readonly queries = new LRUCache<string, object>({ max: 2_000 });

  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if ((type !== 'body' && type !== 'query') || PRIMITIVES.has(metatype)) return value;
    return type === 'query' ? this.query(value, metatype as Class) : body(value, metatype as Class);
  }

  private query(value: unknown, type: Class): object {
    const key = `${type.name} ${JSON.stringify(value)}`;
    const known = this.queries.get(key);
    if (known) return known;
    const { dto, errors } = check(value ?? {}, type, '#query/');
    if (errors.length) throw badRequest('malformed_query', {}, errors);
    this.queries.set(key, Object.freeze(dto));
    return dto;
  }
}

/** The body of the call that is under way, or the fields of its form, as this DTO; 422 with every reason. */
export function currentBody<T extends object>(type: new () => T): T {
  const { request } = currentCall();
  return body(request.isMultipart() ? { ...currentFields() } : request.body, type) as T;
}

function body(value: unknown, type: Class): object {
  if (value === undefined || value === null) throw badRequest('body_expected');
  if (typeof value !== 'object' || Array.isArray(value)) throw unprocessable([{ pointer: '', code: 'not_an_object' }]);
  if (isDeeperThan(value, MAX_DEPTH)) {
    throw unprocessable([{ pointer: '', code: 'too_deep', params: { max: MAX_DEPTH } }]);
  }
  if (namesItsClass(value)) throw unprocessable([{ pointer: '/constructor', code: 'unknown_field' }]);
  const { dto, errors } = check(value, type, '/');
  if (errors.length) throw unprocessable(errors);
  return dto;
}

function check(value: object, type: Class, prefix: string): { dto: object; errors: FieldError[] } {
  const dto = plainToInstance(type, value, { exposeUnsetFields: false });
  const errors = validateSync(dto, VALIDATION).flatMap((error) => flatten(error, prefix));
  return { dto, errors: errors.length ? errors : listsInLists(dto, prefix) };
}

/** Where a list of objects holds a list, class-validator checks what is in that one, and lets it stand for an object. */
function listsInLists(dto: object, prefix: string): FieldError[] {
  return Object.entries(dto).flatMap(([name, value]: [string, unknown]) => {
    const items = Array.isArray(value)
      ? value.map((item, index) => [`${name}/${index}`, item] as const)
      : [[name, value] as const];
    return items.flatMap(([path, item]): FieldError[] => {
      if (Array.isArray(value) && Array.isArray(item)) return [{ pointer: `${prefix}${path}`, code: 'not_an_object' }];
      return isDto(item) ? listsInLists(item, `${prefix}${path}/`) : [];
    });
  });
}

/** Made by a class of ours; what is free form is a plain object. */
const isDto = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  ![Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value) as object);

const VALIDATION = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  stopAtFirstError: false,
  validationError: { target: false, value: true },
} as const;

/** class-validator's names in ours. */
const CODES: Readonly<Record<string, FieldCode>> = {
  whitelistValidation: 'unknown_field',
  isString: 'not_a_string',
  isBoolean: 'not_a_boolean',
  isInt: 'not_an_integer',
  isNumber: 'wrong_type',
  isDecimal: 'not_a_decimal',
  isUuid: 'not_a_uuid',
  isEmail: 'not_an_email',
  isInstant: 'not_an_instant',
  isLocalDate: 'not_a_local_date',
  isTimeZone: 'not_a_time_zone',
  isCurrency: 'not_a_currency',
  isArray: 'not_an_array',
  isObject: 'not_an_object',
  nestedValidation: 'not_an_object',
  isIn: 'not_one_of',
  isServedTrigger: 'trigger_not_served',
  minLength: 'too_short',
  maxLength: 'too_long',
  min: 'too_small',
  max: 'too_large',
  arrayMaxSize: 'too_many',
  arrayMinSize: 'too_few',
  arrayUnique: 'not_unique',
  printable: 'invalid_characters',
  matches: 'invalid_format',
  isDefined: 'required',
  password: 'weak_password',
  isNotEmpty: 'required',
};

function flatten(error: ValidationError, prefix: string): FieldError[] {
  const pointer = `${prefix}${error.property.replace(/~/g, '~0').replace(/\//g, '~1')}`;
  // One reason a field: that it is missing, or else the first broken rule, in the order in which the DTO names them.
  const [first] = Object.entries(error.constraints ?? {});
  const isMissing = error.value === undefined && first?.[0] !== 'whitelistValidation';
  const own = !first ? [] : isMissing ? [{ pointer, code: 'required' as const }] : [fieldError(pointer, ...first)];
  const nested = (error.children ?? []).flatMap((child) => flatten(child, `${pointer}/`));
  return [...own, ...nested];
}

function fieldError(pointer: string, name: string, message: string): FieldError {
  const code = CODES[name] ?? 'invalid_format';
  const params = paramsOf(code, message);
  return params ? { pointer, code, params } : { pointer, code };
}

/** class-validator says a rule's bounds only inside of its message. */
function paramsOf(code: FieldCode, message: string): ErrorParams | undefined {
  if (code === 'not_one_of') return { allowed: message.slice(message.indexOf(': ') + 2).split(', ') };
  const bound = /(-?\d+)(?!.*\d)/.exec(message)?.[1];
  if (!bound) return undefined;
  if (code === 'too_short' || code === 'too_small' || code === 'too_few') return { min: Number(bound) };
  if (code === 'too_long' || code === 'too_large' || code === 'too_many') return { max: Number(bound) };
  return undefined;
}

/** A field called `constructor`, at any depth: class-transformer would take its value for the object's class. */
function namesItsClass(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.hasOwn(value, 'constructor') || Object.values(value).some(namesItsClass);
}

/** Iterative: a hostile body must not grow the stack. */
function isDeeperThan(value: unknown, limit: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= limit; depth += 1) {
    const next: unknown[] = [];
    for (const item of level)
      if (typeof item === 'object' && item !== null) next.push(...(Object.values(item) as unknown[]));
    if (next.length === 0) return false;
    level = next;
  }
  return true;
}
