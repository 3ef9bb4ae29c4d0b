import { unprocessable, type ErrorParams, type FieldCode, type FieldError } from '@siyana/kernel';
import { columnName, findColumns } from './csv-header';
import { compileDateFormat } from './date-format';
import { encodingOf, type FileEncoding } from './encoding';
import { readField, WORK_ORDER_IMPORT_FIELDS, type Vocabulary, type WorkOrderImportField } from './work-order-fields';

/** How their file is read as ours. Plain JSON: an import keeps it and reads it again. */
export interface ImportMapping {
  /** Our field to their header, or to the number of their column, from 1. */
  readonly columns: Readonly<Partial<Record<WorkOrderImportField, string | number>>>;
  /** Their value to ours, for each field; compared without the white space around it. */
  readonly values: Readonly<Partial<Record<WorkOrderImportField, Readonly<Record<string, string>>>>>;
  /** For cells that are empty and fields without column; dates as RFC 3339, amounts with a point. */
  readonly defaults: Readonly<Partial<Record<WorkOrderImportField, string>>>;
  /** What a row may make when it does not exist. */
  readonly create: readonly 'assets'[];
  /** Rows are matched by their external id wherever one is mapped; saying so makes it needed. */
  readonly matchBy?: 'externalId';
  readonly dateFormat: string | null;
  readonly decimalSeparator: '.' | ',';
  /** Null: found from the file. */
  readonly encoding: FileEncoding | null;
  readonly onError: 'skip' | 'abort';
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
  'onError',
];
/** Without these there is no order. */
const NEEDED: readonly WorkOrderImportField[] = ['title', 'type'];

/**
 * Checks a mapping for work orders. Throws 422 with every refused field, as JSON pointers below `/mapping`; what is absent
 * gets its default. Applied to its own answer it changes nothing.
 */
export function readMapping(input: unknown, vocabulary: Vocabulary): ImportMapping {
  const errors: FieldError[] = [];
  const refuse: Refuse = (path, code, params) =>
    void errors.push({ pointer: pointer(path), code, ...(params ? { params } : {}) });

  const given = objectAt(input, [], refuse);
  if (!given) throw unprocessable(errors);
  for (const key of Object.keys(given)) if (!OPTIONS.includes(key)) refuse([key], 'unknown_field');
  if (given.columns === undefined) refuse(['columns'], 'required');

  checkColumns(given.columns, refuse);
  checkValues(given.values, vocabulary, refuse);
  checkDefaults(given.defaults, vocabulary, refuse);
  checkCreate(given.create, refuse);
  checkChoice(given, 'matchBy', ['externalId'], refuse);
  checkChoice(given, 'decimalSeparator', ['.', ','], refuse);
  checkChoice(given, 'onError', ['skip', 'abort'], refuse);
  const encoding = checkText(given, 'encoding', refuse);
  if (encoding !== null && !encodingOf(encoding))
    refuse(['encoding'], 'not_one_of', { allowed: ['utf-8', 'windows-1252'] });
  const dateFormat = checkText(given, 'dateFormat', refuse);
  if (dateFormat !== null && !compileDateFormat(dateFormat)) refuse(['dateFormat'], 'invalid_format');

  const mapping = {
    values: {},
    defaults: {},
    create: [],
    decimalSeparator: '.',
    onError: 'skip',
    ...given,
    dateFormat,
    encoding: encoding === null ? null : encodingOf(encoding),
  } as unknown as ImportMapping;
  if (errors.length === 0) {
    const has = (field: WorkOrderImportField): boolean =>
      Object.hasOwn(mapping.columns, field) || Object.hasOwn(mapping.defaults, field);
    for (const field of NEEDED) if (!has(field)) refuse(['columns', field], 'required');
    if (given.matchBy !== undefined && !has('externalId')) refuse(['columns', 'externalId'], 'required');
  }
  if (errors.length > 0) throw unprocessable(errors);
  return mapping;
}

/** Their column of each mapped field: its index from 0 and the name that errors give it. */
export type BoundColumns = ReadonlyMap<WorkOrderImportField, { readonly index: number; readonly name: string }>;

/**
 * Finds the mapped columns in the file's header. Throws 422 `import_refused` with `column_missing` for each that the file
 * lacks and `not_unique` for each repeated header (which has to be given by its number), before any row is looked at.
 */
export function bindColumns(mapping: ImportMapping, headers: readonly string[]): BoundColumns {
  const errors: FieldError[] = [];
  const bound = new Map<WorkOrderImportField, { index: number; name: string }>();
  for (const field of WORK_ORDER_IMPORT_FIELDS) {
    const column = mapping.columns[field];
    if (column === undefined) continue;
    const [index, ...others] = findColumns(headers, column);
    const header = String(column);
    if (index === undefined)
      errors.push({ pointer: pointer(['columns', field]), code: 'column_missing', params: { header } });
    else if (others.length > 0)
      errors.push({ pointer: pointer(['columns', field]), code: 'not_unique', params: { header } });
    else bound.set(field, { index, name: columnName(headers, index) });
  }
  if (errors.length > 0) throw unprocessable(errors, 'import_refused');
  return bound;
}

function checkColumns(input: unknown, refuse: Refuse): void {
  for (const [field, column] of fieldsAt(input, 'columns', refuse)) {
    const numbered = Number.isSafeInteger(column) && (column as number) >= 1;
    if (typeof column !== 'string' && !numbered) refuse(['columns', field], 'wrong_type');
  }
}

function checkValues(input: unknown, vocabulary: Vocabulary, refuse: Refuse): void {
  for (const [field, table] of fieldsAt(input, 'values', refuse)) {
    for (const [theirs, ours] of Object.entries(objectAt(table, ['values', field], refuse) ?? {})) {
      const allowed = field === 'type' ? vocabulary.types : field === 'status' ? vocabulary.statuses : null;
      if (typeof ours !== 'string') refuse(['values', field, theirs], 'not_a_string');
      else if (allowed && !allowed.includes(ours)) refuse(['values', field, theirs], 'not_one_of', { allowed });
    }
  }
}

function checkDefaults(input: unknown, vocabulary: Vocabulary, refuse: Refuse): void {
  for (const [field, value] of fieldsAt(input, 'defaults', refuse)) {
    // One id for every row would make each row update the one before.
    if (field === 'externalId') refuse(['defaults', field], 'unknown_field');
    else if (typeof value !== 'string') refuse(['defaults', field], 'not_a_string');
    else if (value.trim() === '') refuse(['defaults', field], 'too_short', { minimum: 1 });
    else {
      const { error } = readField(field, value.trim(), { vocabulary, timeZone: 'UTC', decimalSeparator: '.' });
      if (error) refuse(['defaults', field], error.code === 'value_unmapped' ? 'not_one_of' : error.code, error.params);
    }
  }
}

function checkCreate(input: unknown, refuse: Refuse): void {
  if (input === undefined) return;
  if (!Array.isArray(input)) return refuse(['create'], 'not_an_array');
  if (new Set(input).size !== input.length) refuse(['create'], 'not_unique');
  for (const [index, kind] of input.entries())
    if (kind !== 'assets') refuse(['create', String(index)], 'not_one_of', { allowed: ['assets'] });
}

function checkChoice(given: Json, key: string, allowed: readonly string[], refuse: Refuse): void {
  const value = given[key];
  if (value !== undefined && !allowed.includes(value as string)) refuse([key], 'not_one_of', { allowed });
}

/** Null is how an applied mapping says that there is none. */
function checkText(given: Json, key: string, refuse: Refuse): string | null {
  const value = given[key] ?? null;
  if (value === null || typeof value === 'string') return value;
  refuse([key], 'not_a_string');
  return null;
}

function objectAt(input: unknown, path: readonly string[], refuse: Refuse): Json | null {
  if (typeof input === 'object' && input !== null && !Array.isArray(input)) return input as Json;
  refuse(path, 'not_an_object');
  return null;
}

/** The entries whose keys are fields of ours; the others are refused. */
function fieldsAt(input: unknown, key: string, refuse: Refuse): [WorkOrderImportField, unknown][] {
  const entries = input === undefined ? [] : Object.entries(objectAt(input, [key], refuse) ?? {});
  return entries.filter((entry): entry is [WorkOrderImportField, unknown] => {
    const known = (WORK_ORDER_IMPORT_FIELDS as readonly string[]).includes(entry[0]);
    if (!known) refuse([key, entry[0]], 'unknown_field');
    return known;
  });
}

/** RFC 6901. */
function pointer(path: readonly string[]): string {
  return ['/mapping', ...path.map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1'))].join('/');
}
