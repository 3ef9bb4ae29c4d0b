import { parse } from 'csv-parse/sync';
import { workbookOf } from '../../libs/integrations/src/import/xlsx/testing';
import { Client } from '../support/client';
import { startSiyana, type Siyana } from '../support/siyana';

/** Text that spreadsheets run when they open a file (CSV injection): nothing that leaves may begin so, unless it is a number. */
const BEGINS_AS_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;
const DANGEROUS = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '＝1+1',
  '=HYPERLINK("http://x")',
  '=cmd|"/C calc"!A0',
  "'=quoted",
];
/** What a cell of a file can hold and a text of ours cannot. */
const RAW = [...DANGEROUS, '\tTab', '\rReturn', '\nLine'];

let siyana: Siyana;
let admin: Client;
beforeAll(async () => {
  siyana = await startSiyana();
  admin = await new Client(siyana.url).signUp('Formules');
});
afterAll(() => siyana.stop());

interface Run {
  id: string;
  created: number;
  rejected: number;
  detected: { format: string };
}

const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const table = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.map(quote).join(',')).join('\n');

async function send(type: string, file: string | Buffer): Promise<Run> {
  const form = new FormData();
  form.append('file', new Blob([typeof file === 'string' ? file : new Uint8Array(file)]), type);
  const { status, body, text } = await admin.post<Run>(`/imports?type=${type}`, form);
  if (status !== 201) throw new Error(text);
  return body;
}

/** The cells of a file as a spreadsheet reads them, after a look at each. */
function neutral(text: string): string[][] {
  const rows = parse(text, { relax_column_count: true });
  for (const cell of rows.flat())
    expect([cell, BEGINS_AS_FORMULA.test(cell) && !NUMBER.test(cell)]).toEqual([cell, false]);
  return rows;
}

async function errorsOf({ id }: Run): Promise<string[][]> {
  return neutral((await admin.get(`/imports/${id}/errors.csv`)).text);
}

async function exported(type: string): Promise<string> {
  const { body } = await admin.post<{ id: string }>('/exports', { type });
  return (await admin.get(`/exports/${body.id}/file`)).text;
}

describe('a file that leaves is run by no spreadsheet', () => {
  it('as an error file: its headers, its cells and its reasons', async () => {
    const headers = ['code', 'name', 'criticality', '=HYPERLINK("http://x")', '@head'];
    const run = await send('assets', table([headers, ...RAW.map((text, at) => [`F${at}`, text, text, text, '-12.5'])]));
    expect(run).toMatchObject({ created: 0, rejected: RAW.length });
    const [head, ...rows] = await errorsOf(run);
    expect(head!.slice(3, 5)).toEqual([`'=HYPERLINK("http://x")`, `'@head`]);
    expect(rows.map((cells) => cells[1])).toEqual(RAW.map((text) => `'${text}`));
    // An amount is an amount.
    expect(rows.map((cells) => cells[4])).toEqual(RAW.map(() => '-12.5'));
  });

  it('as the error file of a workbook, in which formulas are their results', async () => {
    const file = await workbookOf([
      ['code', 'name', 'criticality'],
      ['W1', '=cmd|calc', '=cmd|calc'],
      ['W2', { xml: '<c @ t="str"><f>CHAR(64)&amp;"SUM(A1)"</f><v>@SUM(A1)</v></c>' }, 'none'],
    ]);
    const run = await send('assets', file);
    expect(run).toMatchObject({ created: 0, rejected: 2, detected: { format: 'xlsx' } });
    const rows = await errorsOf(run);
    expect(rows.slice(1).map((cells) => cells.slice(0, 3))).toEqual([
      ['W1', `'=cmd|calc`, `'=cmd|calc`],
      ['W2', `'@SUM(A1)`, 'none'],
    ]);
  });

  it.each([
    ['locations', ['code', 'name'], (text: string, at: number) => [`L${at}`, text]],
    ['members', ['name', 'login', 'role'], (text: string, at: number) => [text, `login-${at}`, 'viewer']],
    ['suppliers', ['code', 'name', 'city', 'note'], (text: string, at: number) => [`S${at}`, text, text, text]],
    ['parts', ['sku', 'name', 'unit'], (text: string, at: number) => [`P${at}`, text, 'pc']],
    ['procedures', ['name', 'kind', 'label'], (text: string) => [text, 'check', text]],
    [
      'assets',
      ['code', 'name', 'manufacturer', 'model', 'serialNumber'],
      (text: string, at: number) => [`A${at}`, text, text, text, text],
    ],
    [
      'work-orders',
      ['externalId', 'title', 'type', 'note', 'assetCode'],
      (text: string, at: number) => [text, text, 'inspection', text, `A${at}`],
    ],
    [
      'downtimes',
      ['assetCode', 'kind', 'startedAt', 'reason'],
      (text: string, at: number) => [`A${at}`, 'failure', '2026-01-05T08:00:00Z', text],
    ],
  ] as const)('as an export of %s, whose texts come back as they were', async (type, headers, row) => {
    const run = await send(type, table([[...headers], ...DANGEROUS.map((text, at) => row(text, at))]));
    expect(run).toMatchObject({ created: DANGEROUS.length, rejected: 0 });
    const text = await exported(type);
    const cells = neutral(text).flat();
    // Taken for what people write themselves, an apostrophe before a formula is ours to take off.
    for (const each of DANGEROUS) expect(cells).toContain(each.startsWith("'") ? each : `'${each}`);
    expect(await send(type, text)).toMatchObject({ created: 0, rejected: 0 });
    expect(await exported(type)).toBe(text);
  });
});
