import { isTimeZone, unprocessable, type ErrorParams, type FieldCode, type FieldError } from '@siyana/kernel';
import { columnName, findColumns } from './csv-header';
import { compileDateFormat } from './date-format';
import { encodingOf, type FileEncoding } from './encoding';
import { readField, type ImportField } from './fields';

type Column = string | number;

/** How their file is read as ours. Plain JSON: an import keeps it and reads it again. */
export interface ImportMapping {
  /** Our field to their header, or to the number of their column, from 1; a list of them is joined by spaces. */
  readonly columns: Readonly<Partial<Record<string, Column | readonly Column[]>>>;
  /** Their value to ours, for each field; compared without the white space around it. */
  readonly values: Readonly<Partial<Record<string, Readonly<Record<string, string>>>>>;
  /** For cells that are empty and fields without column; dates as RFC 3339, amounts with a point. */
  readonly defaults: Readonly<Partial<Record<string, string>>>;
  /** What a row may make when it does not exist. */
  readonly create: readonly string[];
  /** Rows are matched by their key wherever it is mapped; saying so makes it needed. */
  readonly matchBy?: string;
  /** Null: found from the file where it can be told. */
  readonly dateFormat: string | null;
  readonly decimalSeparator: '.' | ',' | null;
  /** IANA zone of times that do not say theirs. Absent: the workspace's. */
  readonly timeZone?: string;
  /** Of the rows that are not blank, the one with the headers, from 1: some programs write lines of their own above. Absent: the first. */
  readonly headerRow?: number;
  /** Null: found from the file. */
  readonly encoding: FileEncoding | null;
  readonly onError: 'skip' | 'abort';
}

/** What a mapping is checked against. */
export interface MappingTarget {
  readonly fields: readonly ImportField[];
  /** The field by which a row is known. */
  readonly key: string;
  readonly creates: readonly string[];
}

type Refuse = (path: readonly string[], code: FieldCode, params?: ErrorParams) => void;
type Json = Readonly<Record<string, unknown>>;

const OPTIONS = [
  'columns',
  'values',
  'defaults',
  'create',
  'matchBy',
  'dateFormat',
  'decimalSeparator',
  'encoding',
  'timeZone',
  'headerRow',
  'onError',
];
const MOST_JOINED = 5;
const LAST_HEADER_ROW = 20;

/**
 * Checks a mapping against a type's fields. Throws 422 with every refused field, as JSON pointers below `/mapping`; what is absent
 * gets its default. Applied to its own answer it changes nothing.
 */
export function readMapping(input: unknown, target: MappingTarget): ImportMapping {
  const errors: FieldError[] = [];
  const refuse: Refuse = (path, code, params) =>
    void errors.push({ pointer: pointer(path), code, ...(params ? { params } : {}) });

  const given = objectAt(input, [], refuse);
  if (!given) throw unprocessable(errors);
  for (const key of Object.keys(given)) if (!OPTIONS.includes(key)) refuse([key], 'unknown_field');
  if (given.columns === undefined) refuse(['columns'], 'required');

  checkTexts(given, [], refuse);
  checkColumns(given.columns, target, refuse);
  checkValues(given.values, target, refuse);
  checkDefaults(given.defaults, target, refuse);
  checkCreate(given.create, target.creates, refuse);
  checkChoice(given, 'matchBy', [target.key], refuse);
  if (given.decimalSeparator !== null) checkChoice(given, 'decimalSeparator', ['.', ','], refuse);
  checkChoice(given, 'onError', ['skip', 'abort'], refuse);
  if (given.timeZone !== undefined && !isTimeZone(given.timeZone)) refuse(['timeZone'], 'not_a_time_zone');
  if (given.headerRow !== undefined && !isHeaderRow(given.headerRow))
    refuse(['headerRow'], 'not_an_integer', { found: JSON.stringify(given.headerRow).slice(0, 50) });
  const encoding = checkText(given, 'encoding', refuse);
  if (encoding !== null && !encodingOf(encoding))
    refuse(['encoding'], 'not_one_of', { allowed: ['utf-8', 'windows-1252'] });
  const dateFormat = checkText(given, 'dateFormat', refuse);
  if (dateFormat !== null && !compileDateFormat(dateFormat)) refuse(['dateFormat'], 'invalid_format');

  const mapping = {
    values: {},
    defaults: {},
    create: [],
    decimalSeparator: null,
    onError: 'skip',
    ...given,
    dateFormat,
    encoding: encoding === null ? null : encodingOf(encoding),
  } as unknown as ImportMapping;
  if (errors.length === 0) {
    const has = (field: string): boolean =>
      Object.hasOwn(mapping.columns, field) || Object.hasOwn(mapping.defaults, field);
    for (const { name, needed } of target.fields)
      if (needed === 'always' && !has(name)) refuse(['columns', name], 'required');
    if (given.matchBy !== undefined && !has(target.key)) refuse(['columns', target.key], 'required');
  }
  if (errors.length > 0) throw unprocessable(errors);
  return mapping;
}

export interface BoundColumn {
  /** From 0. */
  readonly index: number;
  /** What errors call it. */
  readonly name: string;
  /** Others that are joined to it. */
  readonly also?: readonly number[];
}

/** Their column of each mapped field, in the order of our fields. */
export type BoundColumns = ReadonlyMap<string, BoundColumn>;

/**
 * Finds the mapped columns in the file's header. Throws 422 `import_refused` with `column_missing` for each that the file
 * lacks and `not_unique` for each repeated header (which has to be given by its number), before any row is looked at.
 */
export function bindColumns(
  mapping: ImportMapping,
  headers: readonly string[],
  fields: readonly ImportField[],
): BoundColumns {
  const errors: FieldError[] = [];
  const bound = new Map<string, BoundColumn>();
  for (const { name: field } of fields) {
    const given = mapping.columns[field];
    if (given === undefined) continue;
    const indexes: number[] = [];
    for (const column of Array.isArray(given) ? (given as readonly Column[]) : [given as Column]) {
      const [index, ...others] = findColumns(headers, column);
      const header = String(column);
      if (index === undefined)
        errors.push({ pointer: pointer(['columns', field]), code: 'column_missing', params: { header } });
      else if (others.length > 0)
        errors.push({ pointer: pointer(['columns', field]), code: 'not_unique', params: { header } });
      else indexes.push(index);
    }
    const [index, ...also] = indexes;
    if (index !== undefined)
      bound.set(field, { index, name: columnName(headers, index), ...(also.length ? { also } : {}) });
  }
  if (errors.length > 0) throw unprocessable(errors, 'import_refused');
  return bound;
}

/** The mapping of a file that was made from our template: its headers are our fields; others are ignored. */
export function mappingOfHeaders(headers: readonly string[], fields: readonly ImportField[]): { columns: Json } {
  const there = new Set(headers.map((header) => header.normalize('NFC').trim()));
  const names = fields.map(({ name }) => name).filter((name) => there.has(name));
  return { columns: Object.fromEntries(names.map((name) => [name, name])) };
}

function checkColumns(input: unknown, target: MappingTarget, refuse: Refuse): void {
  const fits = (column: unknown): boolean =>
    typeof column === 'string' || (Number.isSafeInteger(column) && (column as number) >= 1);
  for (const [field, column] of fieldsAt(input, 'columns', target, refuse)) {
    if (!Array.isArray(column)) {
      if (!fits(column)) refuse(['columns', field.name], 'wrong_type');
    } else if (column.length === 0 || column.length > MOST_JOINED || !column.every(fits)) {
      refuse(['columns', field.name], 'wrong_type');
    }
  }
}

function checkValues(input: unknown, target: MappingTarget, refuse: Refuse): void {
  for (const [field, table] of fieldsAt(input, 'values', target, refuse)) {
    for (const [theirs, ours] of Object.entries(objectAt(table, ['values', field.name], refuse) ?? {})) {
      if (typeof ours !== 'string') refuse(['values', field.name, theirs], 'not_a_string');
      else if (field.kind === 'word' && !field.words.includes(ours))
        refuse(['values', field.name, theirs], 'not_one_of', { allowed: field.words });
    }
  }
}

function checkDefaults(input: unknown, target: MappingTarget, refuse: Refuse): void {
  for (const [field, value] of fieldsAt(input, 'defaults', target, refuse)) {
    const path = ['defaults', field.name];
    if (field.noDefault) refuse(path, 'unknown_field');
    else if (typeof value !== 'string') refuse(path, 'not_a_string');
    else if (value.trim() === '') refuse(path, 'too_short', { minimum: 1 });
    else {
      const { error } = readField(field, value.trim(), { timeZone: 'UTC', decimalSeparator: '.' });
      if (error) refuse(path, error.code === 'value_unmapped' ? 'not_one_of' : error.code, error.params);
    }
  }
}

function checkCreate(input: unknown, allowed: readonly string[], refuse: Refuse): void {
  if (input === undefined) return;
  if (!Array.isArray(input)) return refuse(['create'], 'not_an_array');
  if (new Set(input).size !== input.length) refuse(['create'], 'not_unique');
  for (const [index, kind] of input.entries())
    if (!allowed.includes(kind as string)) refuse(['create', String(index)], 'not_one_of', { allowed });
}

function checkChoice(given: Json, key: string, allowed: readonly string[], refuse: Refuse): void {
  const value = given[key];
  if (value !== undefined && !allowed.includes(value as string)) refuse([key], 'not_one_of', { allowed });
}

const isHeaderRow = (value: unknown): boolean =>
  Number.isInteger(value) && (value as number) >= 1 && (value as number) <= LAST_HEADER_ROW;

/** Null is how an applied mapping says that there is none. */
function checkText(given: Json, key: string, refuse: Refuse): string | null {
  const value = given[key] ?? null;
  if (value === null || typeof value === 'string') return value;
  refuse([key], 'not_a_string');
  return null;
}

/** A mapping is kept as jsonb, which holds neither NUL nor half a character; a header with them is none. */
function checkTexts(value: unknown, path: readonly string[], refuse: Refuse): void {
  if (typeof value === 'string') {
    if (!isKeepable(value)) refuse(path, 'invalid_characters');
  } else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) {
      if (isKeepable(key)) checkTexts(inner, [...path, key], refuse);
      else refuse(path, 'invalid_characters');
    }
}

const isKeepable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

function objectAt(input: unknown, path: readonly string[], refuse: Refuse): Json | null {
  if (typeof input === 'object' && input !== null && !Array.isArray(input)) return input as Json;
  refuse(path, 'not_an_object');
  return null;
}

/** The entries whose keys are fields of the type; the others are refused. */
function fieldsAt(
  input: unknown,
  key: string,
  { fields }: MappingTarget,
  refuse: Refuse,
): (readonly [ImportField, unknown])[] {
  const entries = input === undefined ? [] : Object.entries(objectAt(input, [key], refuse) ?? {});
  return entries.flatMap(([name, value]) => {
    const field = fields.find((each) => each.name === name);
    if (!field) refuse([key, name], 'unknown_field');
    return field ? [[field, value] as const] : [];
  });
}

/** RFC 6901. */
function pointer(path: readonly string[]): string {
  return ['/mapping', ...path.map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1'))].join('/');
}
