import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '@siyana/kernel';
import { workbookOf, zipOf } from './testing';
import { openSource } from '../source';

const folder = mkdtempSync(join(tmpdir(), 'siyana-xlsx-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

async function read(content: Buffer): Promise<{ headers: readonly string[]; rows: unknown[][] }> {
  const path = join(folder, String((files += 1)));
  writeFileSync(path, content);
  const source = await openSource(path, null);
  try {
    const rows: unknown[][] = [];
    for await (const { row, cells, typed, problem } of source.rows)
      rows.push([row, cells, [...(typed ?? [])], ...(problem ? [problem.column, problem.code] : [])]);
    return { headers: source.headers, rows };
  } finally {
    await source.close();
  }
}

async function refusal(content: Buffer | Promise<Buffer>): Promise<string> {
  try {
    await read(await content);
  } catch (error) {
    if (error instanceof AppError)
      return `${error.code} ${error.errors.map(({ pointer, code }) => `${pointer} ${code}`).join()}`;
    throw error;
  }
  return 'read';
}
const SHEET = 'xl/worksheets/sheet1.xml';
const UNSAFE = 'import_refused /file file_unsafe';
const INVALID = 'import_refused /file invalid_format';

describe('a workbook', () => {
  it('gives the rows of its first sheet that is not hidden, by the types of their cells', async () => {
    const content = await workbookOf(
      [
        ['code', 'coût', 'le', 'note'],
        [],
        [{ xml: '<c @ t="s"><v>1</v></c>' }, 12.5, { xml: '<c @ s="1"><v>46027</v></c>' }, ' <é> م '],
        [
          { xml: '<c @ s="2"><v>42</v></c>' },
          { xml: '<c @><f>A1*2</f><v>3</v></c>' },
          null,
          { xml: '<c @ t="b"><v>1</v></c>' },
        ],
        [{ xml: '<c @ t="str"><f>"x"</f><v>x</v></c>' }, { xml: '<c @ t="e"><v>#N/A</v></c>' }],
      ],
      { strings: ['autre', 'P-1'], formats: ['dd/mm/yyyy', '00000'] },
    );
    expect(await read(content)).toEqual({
      headers: ['code', 'coût', 'le', 'note'],
      rows: [
        [3, ['P-1', '12.5', '2026-01-05', ' <é> م '], [1, 2]],
        [4, ['00042', '3', '', 'true'], [0, 1]],
        [5, ['x', '#N/A', '', ''], [], 'coût', 'invalid_format'],
      ],
    });
  });

  it('may join runs of text, and what is written above characters is not read', async () => {
    const strings = '<sst><si><r><t>Pom</t></r><r><t>pe</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si></sst>';
    const content = await workbookOf([['a'], [{ xml: '<c @ t="s"><v>0</v></c>' }]], {
      parts: { 'xl/sharedStrings.xml': strings },
    });
    expect((await read(content)).rows).toEqual([[2, ['Pompe'], []]]);
  });

  it('with more cells than headers refuses the row, and one with an unknown text as well', async () => {
    const content = await workbookOf([['a'], ['1', '2'], [{ xml: '<c @ t="s"><v>7</v></c>' }]], { strings: ['x'] });
    expect((await read(content)).rows.map(([row, , , ...problem]) => [row, ...problem])).toEqual([
      [2, null, 'too_many'],
      [3, 'a', 'invalid_format'],
    ]);
  });

  it('may have a million columns in a row: it is refused, and no such row is made', async () => {
    const wide =
      '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>a</v></c></row><row r="2"><c r="XFD2"><v>1</v></c></row></sheetData></worksheet>';
    const { rows } = await read(await workbookOf([], { parts: { [SHEET]: wide } }));
    expect(rows).toEqual([[2, [''], [], null, 'too_many']]);
  });
});

describe('a hostile workbook', () => {
  const sheet = (xml: string): Promise<Buffer> => workbookOf([], { parts: { [SHEET]: xml } });
  const rows = (xml: string): Promise<Buffer> => sheet(`<worksheet><sheetData>${xml}</sheetData></worksheet>`);

  it('that unzips to far more than it is, is not unzipped', async () => {
    const bomb = `<worksheet><sheetData>${' '.repeat(20 * 1024 * 1024)}</sheetData></worksheet>`;
    expect((await sheet(bomb)).length).toBeLessThan(100_000);
    expect(await refusal(sheet(bomb))).toBe(UNSAFE);
  });

  it('that says to be smaller than it is, is cut', async () => {
    const content = await sheet(
      `<worksheet><sheetData><row r="1"><c t="str"><v>${'x'.repeat(5_000)}</v></c></row></sheetData></worksheet>`,
    );
    // The sizes of the sheet in the directory at the end.
    const name = content.lastIndexOf(SHEET);
    content.writeUInt32LE(100, name - 46 + 24);
    expect(await refusal(content)).toBe(INVALID);
  });

  it('with entities that grow is refused at their declaration', async () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData/></worksheet>';
    expect(await refusal(sheet(laughs))).toBe(UNSAFE);
    const outside = '<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>';
    expect(await refusal(sheet(outside))).toBe(UNSAFE);
    expect(await refusal(rows('<row r="1"><c t="str"><v>&unknown;</v></c></row>'))).toBe(INVALID);
  });

  it('with tags in each other without end, or a tag or text without end, is refused', async () => {
    expect(await refusal(sheet('<a>'.repeat(100_000)))).toBe(UNSAFE);
    // Of letters that do not shrink, so that it is this guard that sees it.
    const noise = Buffer.from(
      Array.from({ length: 10 * 1024 * 1024 }, (_, index) => 97 + ((index * 7_919 + (index >> 7)) % 26)),
    ).toString();
    expect(await refusal(rows(`<row r="1" x="${noise}"/>`))).toBe(UNSAFE);
    expect(await refusal(rows(`<!-- ${noise} -->`))).toBe(UNSAFE);
    expect(await refusal(rows(`<row r="1"><c t="str"><v>${'x'.repeat(1024 * 1024 + 1)}</v></c></row>`))).toBe(
      'import_refused /file too_long',
    );
  });

  it.each([
    ['rows that go back', '<row r="2"/><row r="1"/>'],
    ['a row that is no number', '<row r="1e400"/>'],
    ['cells that go back', '<row r="1"><c r="B1"/><c r="A1"/></row>'],
    ['a cell without a row', '<c r="A1"><v>1</v></c>'],
    ['a cell that has no place', '<row r="1"><c r="1"/></row>'],
    ['XML that ends too soon', '<row r="1"><c r="A1">'],
  ])('with %s is refused', async (_, xml) => {
    expect(await refusal(rows(xml))).toBe(INVALID);
  });

  it('with more rows than a sheet may have is refused where the row is', async () => {
    expect(await refusal(rows('<row r="1"><c t="str"><v>a</v></c></row><row r="200001"><c><v>1</v></c></row>'))).toBe(
      'import_refused /file too_many',
    );
  });

  it('with more columns than may be, more parts than a workbook has, or without rows is refused', async () => {
    expect(await refusal(rows('<row r="1"><c r="A1" t="str"><v>a</v></c><c r="ZZ1" t="str"><v>b</v></c></row>'))).toBe(
      'import_refused /file too_many',
    );
    const parts = Object.fromEntries(Array.from({ length: 2_100 }, (_, index) => [`x/${index}`, '']));
    expect(await refusal(workbookOf([['a']], { parts }))).toBe(UNSAFE);
    expect(await refusal(workbookOf([]))).toBe('import_refused /file required');
  });

  it.each([
    ['a zip of anything', zipOf({ 'readme.txt': 'hello' })],
    ['a relation to nowhere', workbookOf([['a']], { parts: { 'xl/_rels/workbook.xml.rels': '<Relationships/>' } })],
    [
      'a sheet that stands elsewhere',
      workbookOf([['a']], {
        parts: {
          'xl/_rels/workbook.xml.rels':
            '<Relationships><Relationship Id="rId1" Target="http://127.0.0.1/x" TargetMode="External"/></Relationships>',
        },
      }),
    ],
    ['a part that is not UTF-8', workbookOf([['a']], { parts: { [SHEET]: Buffer.from([0x3c, 0x61, 0x3e, 0xff]) } })],
    ['a zip that is cut', workbookOf([['a']]).then((content) => content.subarray(0, content.length - 40))],
  ])('that is %s is refused', async (_, content) => {
    expect(await refusal(content)).toBe(INVALID);
  });

  it('that is one of old, or has a password, is refused by its kind', async () => {
    expect(await refusal(Buffer.from('d0cf11e0a1b11ae10000', 'hex'))).toBe('import_refused /file file_type_refused');
  });
});
