import { refuseFile } from '../csv-records';
import { numberStyle, type NumberStyle } from './number-cell.rules';
import type { PackageParts } from './package-parts';
import { readXml } from './xml-events';

const SMALL_PART = 8 * 1024 * 1024;
const SHARED_PART = 96 * 1024 * 1024;
const MOST_STRINGS = 2_000_000;
const MOST_STYLES = 65_536;

export interface Workbook {
  /** The part of the first sheet that people see. */
  readonly sheet: string;
  readonly epoch: 1900 | 1904;
  readonly styles: readonly NumberStyle[];
  readonly strings: readonly string[];
}

/** All of a workbook but its rows. Of several sheets the first is read that is not hidden. */
export async function readWorkbook(parts: PackageParts): Promise<Workbook> {
  const { relation, epoch } = await readIndex(parts);
  const targets = await readRelations(parts);
  const target = targets.get(relation);
  if (target === undefined) throw refuseFile('invalid_format');
  return { sheet: target, epoch, styles: await readStyles(parts), strings: await readStrings(parts) };
}

async function readIndex(parts: PackageParts): Promise<{ relation: string; epoch: 1900 | 1904 }> {
  let relation: string | undefined;
  let epoch: 1900 | 1904 = 1900;
  await readXml(parts.text('xl/workbook.xml', SMALL_PART), {
    open: (name, attributes) => {
      if (name === 'workbookPr' && ['1', 'true'].includes(attributes['date1904'] ?? '')) epoch = 1904;
      if (name === 'sheet' && (attributes['state'] ?? 'visible') === 'visible')
        relation ??= Object.entries(attributes).find(([key]) => /^(?:\w+:)?id$/.test(key) && key !== 'id')?.[1];
    },
    close: () => undefined,
  });
  if (relation === undefined) throw refuseFile('required');
  return { relation, epoch };
}

async function readRelations(parts: PackageParts): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  await readXml(parts.text('xl/_rels/workbook.xml.rels', SMALL_PART), {
    open: (name, { Id, Target, TargetMode }) => {
      if (name !== 'Relationship' || Id === undefined || Target === undefined || TargetMode === 'External') return;
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
    close: () => undefined,
  });
  return targets;
}

async function readStyles(parts: PackageParts): Promise<readonly NumberStyle[]> {
  const styles: NumberStyle[] = [];
  if (!parts.has('xl/styles.xml')) return styles;
  const codes = new Map<number, string>();
  let inCellStyles = false;
  await readXml(parts.text('xl/styles.xml', SMALL_PART), {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') inCellStyles = true;
      if (name !== 'xf' || !inCellStyles) return;
      const id = Number(attributes['numFmtId'] ?? '0');
      if (styles.push(numberStyle(id, codes.get(id))) > MOST_STYLES) throw refuseFile('file_unsafe');
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return styles;
}

/** Held in memory: cells name them by their number, in any order. */
async function readStrings(parts: PackageParts): Promise<readonly string[]> {
  const strings: string[] = [];
  if (!parts.has('xl/sharedStrings.xml')) return strings;
  const reader = new RichText();
  await readXml(parts.text('xl/sharedStrings.xml', SHARED_PART), {
    open: (name) => {
      if (name === 'si') reader.begin();
      reader.open(name);
    },
    text: (text) => reader.add(text),
    close: (name) => {
      reader.close(name);
      if (name === 'si' && strings.push(reader.text) > MOST_STRINGS) throw refuseFile('file_unsafe');
    },
  });
  return strings;
}

/** The text of a string item: its runs one after the other, without what is written above characters (`rPh`). */
export class RichText {
  text = '';
  private inText = false;
  private inPhonetic = false;

  begin(): void {
    this.text = '';
  }
  open(name: string): void {
    if (name === 't') this.inText = true;
    if (name === 'rPh') this.inPhonetic = true;
  }
  add(text: string): void {
    if (this.inText && !this.inPhonetic) this.text += text;
  }
  close(name: string): void {
    if (name === 't') this.inText = false;
    if (name === 'rPh') this.inPhonetic = false;
  }
}
