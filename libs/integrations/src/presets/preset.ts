/** How a well-known program's file is read as ours. */
export interface ImportPreset {
  /** Stable: what `preset` of POST /imports says. */
  readonly name: string;
  readonly product: string;
  readonly type: string;
  readonly mapping: PresetMapping;
}

export interface PresetMapping {
  /** Our field to their headers. Columns that a file does not have are left out, for programs let people choose them. */
  readonly columns: Readonly<Record<string, string | readonly string[]>>;
  /** Words that are not here are refused row by row, never guessed. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly defaults?: Readonly<Record<string, string>>;
  readonly create?: readonly string[];
  readonly dateFormat?: string;
  readonly decimalSeparator?: '.' | ',';
  readonly timeZone?: string;
  readonly headerRow?: number;
}

/** The mapping for a file with these headers: of the columns of a preset those that are there. */
export function fitted({ columns, values = {}, ...rest }: PresetMapping, headers: readonly string[]): PresetMapping {
  const there = new Set(headers.map((header) => header.normalize('NFC').trim()));
  const kept = Object.entries(columns).flatMap(([field, given]) => {
    const names = [given].flat().filter((name) => there.has(name));
    return names.length > 0 ? [[field, Array.isArray(given) ? names : names[0]!] as const] : [];
  });
  return { ...rest, columns: Object.fromEntries(kept), values };
}
