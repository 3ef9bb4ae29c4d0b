import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Any parts as a package. */
export async function zipOf(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

/** Cells as a workbook writes them: text, a number, or `{ xml }` as it stands, with `@` for the cell's place. */
export type SheetCell = string | number | null | { readonly xml: string };

function sheetXml(rows: readonly (readonly SheetCell[])[]): string {
  const cell = (value: SheetCell, column: number, row: number): string => {
    const r = `${String.fromCharCode(65 + column)}${row}`;
    if (value === null) return '';
    if (typeof value === 'object') return value.xml.replace('@', `r="${r}"`);
    if (typeof value === 'number') return `<c r="${r}"><v>${value}</v></c>`;
    return `<c r="${r}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  };
  const lines = rows.map(
    (cells, index) =>
      `<row r="${index + 1}">${cells.map((value, column) => cell(value, column, index + 1)).join('')}</row>`,
  );
  return `${HEAD}<worksheet ${MAIN}><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

export interface WorkbookOptions {
  readonly date1904?: boolean;
  readonly strings?: readonly string[];
  /** Of the styles 1, 2, 3...: a format's number, or its code. */
  readonly formats?: readonly (number | string)[];
  /** Written in the place of others of their names, or beside them. */
  readonly parts?: Readonly<Record<string, string | Buffer>>;
}

/** A workbook of two sheets of which the first is hidden, with the least that one has to have. */
export function workbookOf(
  rows: readonly (readonly SheetCell[])[],
  { date1904 = false, strings, formats = [], parts = {} }: WorkbookOptions = {},
): Promise<Buffer> {
  const codes = formats.map((format, index) => [typeof format === 'number' ? format : 164 + index, format] as const);
  return zipOf({
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    'xl/workbook.xml':
      `${HEAD}<workbook ${MAIN} xmlns:r="${RELATIONS}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>` +
      `<sheet name="Notes" sheetId="1" state="hidden" r:id="rId2"/><sheet name="Données" sheetId="2" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `<Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="rId2" Type="${RELATIONS}/worksheet" Target="/xl/worksheets/sheet2.xml"/></Relationships>`,
    'xl/styles.xml':
      `${HEAD}<styleSheet ${MAIN}><numFmts>` +
      codes
        .map(([id, code]) =>
          typeof code === 'string' ? `<numFmt numFmtId="${id}" formatCode="${escaped(code)}"/>` : '',
        )
        .join('') +
      `</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>` +
      `${codes.map(([id]) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`,
    ...(strings && {
      'xl/sharedStrings.xml': `${HEAD}<sst ${MAIN}>${strings.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
    }),
    'xl/worksheets/sheet1.xml': sheetXml(rows),
    'xl/worksheets/sheet2.xml': sheetXml([['rien', 'à lire']]),
    ...parts,
  });
}
