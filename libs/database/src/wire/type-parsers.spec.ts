import { SiyanaClient } from './siyana-client';

let client: SiyanaClient;

beforeAll(async () => {
  client = new SiyanaClient({
    connectionString: process.env['TEST_SERVER_URL'],
    options: '-c TimeZone=UTC -c DateStyle=ISO',
  });
  await client.connect();
});

afterAll(() => client.end());

const CASES: readonly (readonly [sql: string, value: unknown])[] = [
  [`'2026-11-23 10:42:00+00'::timestamptz`, '2026-11-23T10:42:00.000Z'],
  [`'2026-11-23 10:42:00.5+00'::timestamptz`, '2026-11-23T10:42:00.500Z'],
  [`'2026-11-23 10:42:00.12+00'::timestamptz`, '2026-11-23T10:42:00.120Z'],
  [`'2026-11-23 10:42:00.123+00'::timestamptz`, '2026-11-23T10:42:00.123Z'],
  [`'2026-11-23 10:42:00.123999+00'::timestamptz`, '2026-11-23T10:42:00.123Z'],
  [`'2026-11-23 10:42:00.001+01'::timestamptz(3)`, '2026-11-23T09:42:00.001Z'],
  [`'0800-01-02 03:04:05+00'::timestamptz`, '0800-01-02T03:04:05.000Z'],
  [`'2026-11-23'::date`, '2026-11-23'],
  [`'10:42:00'::time`, '10:42:00'],
  [`0.1::numeric + 0.2::numeric`, '0.3'],
  [`12345678901234567890.1234::numeric(24,4)`, '12345678901234567890.1234'],
  [`100::numeric(12,4)`, '100.0000'],
  [`7::int2`, 7],
  [`-7::int4`, -7],
  [`9007199254740991::int8`, 9007199254740991],
  [`9007199254740992::int8`, '9007199254740992'],
  [`'-9223372036854775808'::int8`, '-9223372036854775808'],
  [`7::oid`, 7],
  [`0.25::float4`, 0.25],
  [`'-Infinity'::float8`, -Infinity],
  [`true`, true],
  [`false`, false],
  [`NULL::bool`, null],
  [`NULL::timestamptz`, null],
  [`'\\x00ff10'::bytea`, Buffer.from([0, 255, 16])],
  [`'{"a": [1, null, "x"]}'::jsonb`, { a: [1, null, 'x'] }],
  [`'"text"'::json`, 'text'],
  [`'null'::jsonb`, null],
  [`'3f2b0c1e-0000-4000-8000-000000000001'::uuid`, '3f2b0c1e-0000-4000-8000-000000000001'],
  [`ARRAY['3f2b0c1e-0000-4000-8000-000000000001', NULL]::uuid[]`, ['3f2b0c1e-0000-4000-8000-000000000001', null]],
  [`'{}'::text[]`, []],
  [`ARRAY['a', 'b', NULL]::text[]`, ['a', 'b', null]],
  [
    `ARRAY['a,b', 'c"d', 'e\\f', '', ' g ', 'NULL', NULL, '{h}', 'i']::text[]`,
    ['a,b', 'c"d', 'e\\f', '', ' g ', 'NULL', null, '{h}', 'i'],
  ],
  [`ARRAY['NULL']::text[]`, ['NULL']],
  [`'قطع غيار é'::text`, 'قطع غيار é'],
];

describe.each<[string, (text: string) => Promise<Record<string, unknown>[]>]>([
  ['a batch', async (text: string) => (await client.batch([{ text }]))[0]!.rows],
  [
    'query',
    async (text: string) =>
      (await (client.query(text) as unknown as Promise<{ rows: Record<string, unknown>[] }>)).rows,
  ],
])('a value that %s answers', (_, ask) => {
  it.each(CASES)('for %s is %p', async (sql, value) => {
    expect(await ask(`SELECT ${sql} AS value`)).toEqual([{ value }]);
  });
});

describe('a list of values', () => {
  it('goes to the server and comes back unchanged', async () => {
    const list = ['a,b', 'c"d', 'e\\f', '', 'NULL', null, '{h}'];
    const [result] = await client.batch([{ text: 'SELECT $1::text[] AS list', values: [list] }]);
    expect(result!.rows).toEqual([{ list }]);
  });
});
