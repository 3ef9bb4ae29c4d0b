import { compileJson, Made, type JsonForm } from './json-form';
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

/** The same question asked for objects and for JSON. */
async function both(text: string, form: JsonForm<number>): Promise<{ objects: unknown[]; json: unknown }> {
  const [objects, wire] = await client.batch([{ text }, { text, wire: true }]);
  return { objects: objects!.rows, json: JSON.parse(wire!.wire!.json(form, 2, 1_000)) as unknown };
}

const UUID = '01a2b3c4-0000-7000-8000-000000000001';

describe('rows as JSON', () => {
  it('are what the objects would have been, type by type', async () => {
    const columns = {
      uuid: `'${UUID}'::uuid`,
      text: `'Fuite au presse-étoupe'::text`,
      word: `'open'::varchar(20)`,
      truth: 'true',
      lie: 'false',
      small: '7::int2',
      whole: '-7::int4',
      large: '9007199254740991::int8',
      larger: '9007199254740993::int8',
      money: '1234.5000::numeric(18,4)',
      date: `'2026-11-28'::date`,
      instant: `'2026-11-28 10:42:00.5+00'::timestamptz`,
      exact: `'2026-11-28 10:42:00.123456+00'::timestamptz`,
      uuids: `ARRAY['${UUID}', '${UUID}']::uuid[]`,
      noUuids: `'{}'::uuid[]`,
      texts: `ARRAY['plain', 'with "quotes", commas', 'back\\slash', NULL]`,
      noTexts: `'{}'::text[]`,
      object: `'{"name": "Nadia", "signedAt": "2026-11-28T10:42:00.000Z", "list": [1, null]}'::jsonb`,
      nothing: 'NULL::timestamptz',
    };
    const names = Object.keys(columns);
    const text = `SELECT ${Object.entries(columns)
      .map(([name, sql]) => `${sql} AS "${name}"`)
      .join(', ')}`;
    const nulls = `SELECT ${names.map((name) => `NULLIF(q."${name}", q."${name}") AS "${name}"`).join(', ')} FROM (${text}) q`;
    const form = Object.fromEntries(names.map((name) => [name, name]));
    for (const question of [text, nulls]) {
      const { objects, json } = await both(question, form);
      expect(json).toEqual(objects);
    }
  });

  it('escape whatever a text can hold', async () => {
    const texts = ['"', '\\', 'a\nb\tc\r', '\u0001\u001f', '\u007f\u2028\u2029', '</script>', 'صيانة 🛠', ''];
    const values = texts.map((text) => `('${text.replaceAll("'", "''")}'::text)`).join(', ');
    const { objects, json } = await both(`SELECT t FROM (VALUES ${values}) v (t)`, { t: 't' });
    expect(json).toEqual(objects);
    expect(objects).toEqual(texts.map((t) => ({ t })));
  });

  it('hold objects, and what is made of a column, with what the caller gives', async () => {
    const form: JsonForm<number> = {
      id: 'id',
      costs: { total: new Made('total', (text, digits) => `"${Number(text).toFixed(digits)}"`), 'a "key"': 'id' },
    };
    const { json } = await both(`SELECT 1 AS id, 2.5000::numeric AS total`, form);
    expect(json).toEqual([{ id: 1, costs: { total: '2.50', 'a "key"': 1 } }]);
  });

  it('stop at as many as are asked for', async () => {
    const [result] = await client.batch([{ text: 'SELECT n FROM generate_series(1, 3) n', wire: true }]);
    expect(result!.wire!.json({ n: 'n' }, undefined, 2)).toBe('[{"n":1},{"n":2}]');
    expect(result!.wire!.length).toBe(3);
    expect([result!.wire!.at(2), result!.wire!.at(3)]).toEqual([{ n: 3 }, undefined]);
  });

  it('refuse a column that there is not, and a type that has no JSON here', () => {
    expect(() => compileJson([{ name: 'a', dataTypeID: 25 }], { a: 'b' })).toThrow('no column "b"');
    expect(() => compileJson([{ name: 'a', dataTypeID: 17 }], { a: 'a' })).toThrow('type 17');
  });
});
