import { headerOf, MAX_CELL, MAX_COLUMNS, type CsvRow } from '../csv-reader';
import { columnName } from '../csv-header';
import { refuseFile } from '../csv-records';
import { numberText } from './number-cell.rules';
import { PackageParts } from './package-parts';
import { readWorkbook, RichText, type Workbook } from './workbook';
import { xmlEvents } from './xml-events';

/** Rows of a sheet; whoever has more sends them as CSV. */
const MAX_ROWS = 200_000;

export interface XlsxFile {
  readonly headers: readonly string[];
  /** Every row that is not blank, once, in the sheet's order. Throws 422 `import_refused` where the file stops being a sheet. */
  readonly rows: AsyncGenerator<CsvRow>;
  close(): Promise<void>;
}

interface SheetRow {
  readonly row: number;
  readonly cells: string[];
  /** Indexes of cells that hold a number or a date, and not text. */
  readonly typed: Set<number>;
  /** Indexes of cells that hold an error of a formula, or a number that is none. */
  readonly broken: number[];
  /** Something stands in a column beyond the last one that is read. */
  wide: boolean;
}

/** Opens the first sheet that people see. Formulas are read by what they last gave. Throws 422 `import_refused` on what is no workbook. */
export async function openXlsx(path: string, headerRow?: number): Promise<XlsxFile> {
  const parts = await PackageParts.open(path);
  try {
    const workbook = await readWorkbook(parts);
    const rows = sheetRows(parts, workbook);
    const first = await headerOf(rows, headerRow);
    if (first.done) throw refuseFile('required');
    const { cells, wide } = first.value;
    if (wide) throw refuseFile('too_many', { maximum: MAX_COLUMNS });
    const close = async (): Promise<void> => {
      await rows.return(undefined);
      parts.close();
    };
    return { headers: cells, rows: judge(rows, cells), close };
  } catch (error) {
    parts.close();
    throw error;
  }
}

async function* judge(rows: AsyncGenerator<SheetRow>, headers: readonly string[]): AsyncGenerator<CsvRow> {
  for await (const { row, cells, typed, broken, wide } of rows) {
    const found = cells.length;
    // A sheet leaves out what is empty.
    while (cells.length < headers.length) cells.push('');
    const tooWide = wide || cells.slice(headers.length).some((cell) => cell !== '');
    const [wrong] = broken;
    const problem = tooWide
      ? { column: null, code: 'too_many' as const, params: { expected: headers.length, found } }
      : wrong === undefined
        ? null
        : { column: columnName(headers, wrong), code: 'invalid_format' as const };
    yield { row, line: row, cells, typed, problem };
  }
}

function sheetRows(parts: PackageParts, workbook: Workbook): AsyncGenerator<SheetRow> {
  const sheet = new Sheet(workbook);
  return xmlEvents(parts.text(workbook.sheet), sheet, () => sheet.take());
}

/** `AB12`: from 0; null when it does not begin with letters. */
function columnOf(reference: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

class Sheet {
  private done: SheetRow[] = [];
  private current: SheetRow | null = null;
  private last = 0;
  private column = -1;
  private type = 'n';
  private style = 0;
  private value = '';
  private inValue = false;
  private readonly inline = new RichText();

  constructor(private readonly workbook: Workbook) {}

  take(): readonly SheetRow[] {
    const rows = this.done;
    this.done = [];
    return rows;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') this.openRow(attributes['r']);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'v') this.inValue = true;
    else this.inline.open(name);
  }

  text(text: string): void {
    if (this.inValue) this.value += text;
    else this.inline.add(text);
    if (this.value.length + this.inline.text.length > MAX_CELL) throw refuseFile('too_long', { maximum: MAX_CELL });
  }

  close(name: string): void {
    if (name === 'v') this.inValue = false;
    else if (name === 'c') this.closeCell();
    else if (name === 'row') this.closeRow();
    else this.inline.close(name);
  }

  private openRow(reference: string | undefined): void {
    const row = reference === undefined ? this.last + 1 : Number(reference);
    if (!Number.isSafeInteger(row) || row <= this.last) throw refuseFile('invalid_format');
    this.last = row;
    this.column = -1;
    this.current = { row, cells: [], typed: new Set(), broken: [], wide: false };
  }

  private openCell({ r, t, s }: Readonly<Record<string, string>>): void {
    const column = r === undefined ? this.column + 1 : columnOf(r);
    if (column === null || column <= this.column) throw refuseFile('invalid_format');
    this.column = column;
    this.type = t ?? 'n';
    this.style = Number(s ?? '0');
    this.value = '';
    this.inline.begin();
  }

  private closeCell(): void {
    const row = this.current;
    if (!row) throw refuseFile('invalid_format');
    const { column } = this;
    const text = this.textOf();
    if (text === '') return;
    if (column >= MAX_COLUMNS) row.wide = true;
    else {
      while (row.cells.length < column) row.cells.push('');
      row.cells[column] = text ?? this.value;
      if (text === null) row.broken.push(column);
      else if (this.type === 'n' || this.type === 'd') row.typed.add(column);
    }
  }

  /** Null for what is no value: `#N/A`, a number that cannot be read. */
  private textOf(): string | null {
    const { value, workbook } = this;
    switch (this.type) {
      case 's':
        return value === '' ? '' : (workbook.strings[Number(value)] ?? null);
      case 'inlineStr':
        return this.inline.text;
      case 'str':
        return value;
      case 'b':
        return value === '1' ? 'true' : value === '0' ? 'false' : value === '' ? '' : null;
      // ISO 8601, as strict files have it.
      case 'd':
        return value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '');
      case 'n': {
        const text = value.trim();
        return text === '' ? '' : numberText(text, workbook.styles[this.style] ?? { kind: 'plain' }, workbook.epoch);
      }
      default:
        return null;
    }
  }

  private closeRow(): void {
    const row = this.current;
    this.current = null;
    if (!row || (row.cells.every((cell) => cell.trim() === '') && !row.wide)) return;
    if (this.done.push(row) && row.row > MAX_ROWS) throw refuseFile('too_many', { maximum: MAX_ROWS });
  }
}
