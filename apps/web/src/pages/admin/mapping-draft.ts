import type { Schema } from '../../app/api';

type ImportType = Pick<Schema<'ImportTypeDto'>, 'fields'>;
type Column = string | number;

/** How a file is read, as `POST /imports` takes it. What the form does not show (values, defaults, joined columns) stays as it was kept. */
export interface MappingDraft {
  readonly columns: Readonly<Record<string, Column | readonly Column[]>>;
  readonly create?: readonly string[];
  readonly dateFormat?: string;
  readonly decimalSeparator?: '.' | ',';
  readonly onError?: 'skip' | 'abort';
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Columns whose titles are our names, or what people call them, are taken for them; the rest is for a person to say. */
export function draftFor(
  { fields }: ImportType,
  headers: readonly string[],
  called: Readonly<Record<string, string>> = {},
): MappingDraft {
  const columns: Record<string, Column> = {};
  for (const { name } of fields) {
    const names = [plain(name), plain(called[name] ?? name)];
    const header = headers.find((each) => names.includes(plain(each)));
    if (header !== undefined) columns[name] = header;
  }
  return { columns };
}

/** A ready mapping without the columns that this file does not have; as it is where nobody knows them yet. */
export function fitted(draft: MappingDraft, headers: readonly string[]): MappingDraft {
  if (headers.length === 0) return draft;
  const there = new Set(headers.map((header) => header.normalize('NFC').trim()));
  const columns = Object.entries(draft.columns).flatMap(([field, given]) => {
    const kept = [given].flat().filter((column) => there.has(String(column)));
    return kept.length > 0 ? [[field, kept.length > 1 ? kept : kept[0]!] as const] : [];
  });
  return { ...draft, columns: Object.fromEntries(columns) };
}

/** A column chosen for a field, or none of it. */
export function withColumn(draft: MappingDraft, field: string, column: string): MappingDraft {
  const columns = Object.fromEntries(Object.entries(draft.columns).filter(([name]) => name !== field));
  return { ...draft, columns: column === '' ? columns : { ...columns, [field]: column } };
}

/** Sets what is set, leaves out what is empty: the server's own defaults apply. */
export function withOption<Name extends 'create' | 'dateFormat' | 'decimalSeparator' | 'onError'>(
  draft: MappingDraft,
  name: Name,
  value: MappingDraft[Name] | undefined,
): MappingDraft {
  const rest = Object.fromEntries(Object.entries(draft).filter(([each]) => each !== name)) as unknown as MappingDraft;
  return value === undefined ? rest : { ...rest, [name]: value };
}
