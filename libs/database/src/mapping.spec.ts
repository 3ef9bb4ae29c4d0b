import { bareList, Mapping } from './mapping';

class Thing {
  readonly id!: string;
}

const mapping = new Mapping(Thing, 'things', [
  { property: 'tenantId', column: 'tenant_id', type: 'uuid', json: false },
  { property: 'id', column: 'id', type: 'uuid', json: false },
  { property: 'name', column: 'name', type: 'text', json: false },
  { property: 'note', column: 'note', type: 'text', json: false },
  { property: 'extra', column: 'extra', type: 'jsonb', json: true },
]);
const things = (count: number): Record<string, unknown>[] =>
  Array.from({ length: count }, (_, index) => ({ id: `id ${index}`, name: 'Pompe', note: null, extra: { a: [1] } }));

describe('an insert of many rows', () => {
  it('sends once what all of them share, and does not name a text that the next chunk may not have', () => {
    const { text, params, name } = mapping.insert(things(20));
    expect(text).toBe(
      'INSERT INTO "things" (tenant_id, "id", "name", "note", "extra") ' +
        'SELECT $1::uuid, rows."id", $3::text, $4::text, $5::text::jsonb FROM unnest($2::uuid[]) AS rows ("id")',
    );
    expect(params).toEqual([bareList(things(20).map(({ id }) => id as string)), 'Pompe', null, '{"a":[1]}']);
    expect(name).toBe(false);
  });

  it('sends a column whole in which one row differs, be it the last', () => {
    const rows = [...things(19), { id: 'id 19', name: 'Pompe', note: 'seule', extra: { a: [2] } }];
    const { text, params } = mapping.insert(rows);
    expect(text).toContain('rows."note", rows."extra"::jsonb FROM unnest($2::uuid[], $4::text[], $5::text[])');
    expect(params[1]).toBe('Pompe');
    expect((params[2] as unknown[]).at(-1)).toBe('seule');
  });

  it('makes as many rows as it was given where all of them are alike', () => {
    const { text } = mapping.insert(Array.from({ length: 25 }, () => ({ name: 'Pompe' })));
    expect(text).toBe('INSERT INTO "things" (tenant_id, "name") SELECT $1::uuid, $2::text FROM generate_series(1, 25)');
  });

  it('keeps one text for a few rows, whatever they hold', () => {
    const few = mapping.insert(things(2));
    expect(few.text).toBe(mapping.insert([...things(1), { ...things(1)[0], note: 'autre' }]).text);
    expect(few.name).toBeUndefined();
  });
});

describe('an insert of many rows of a few kinds', () => {
  const alike = (kinds: Record<string, unknown>[]): { text: string; params: unknown[] } =>
    mapping.insertAlike({
      ...{ kinds, differing: ['note', 'extra'], own: { id: 'u.id' }, params: ['{a,b}', [1, 2]] },
      from: 'unnest($2::uuid[], $3::integer[]) AS u (id, kind)',
    });

  it('sends what differs once for each kind, and the rest once for all', () => {
    const { text, params } = alike([{ ...things(1)[0] }, { ...things(1)[0], note: 'seule', extra: null }]);
    expect(text).toBe(
      'INSERT INTO "things" (tenant_id, "id", "name", "note", "extra") ' +
        'SELECT $1::uuid, u.id, ($4::text), ($5::text[])[least(u.kind, cardinality($5::text[]))], ' +
        '($6::jsonb[])[least(u.kind, cardinality($6::jsonb[]))] FROM unnest($2::uuid[], $3::integer[]) AS u (id, kind)',
    );
    expect(params).toEqual(['{a,b}', [1, 2], 'Pompe', [null, 'seule'], ['{"a":[1]}', null]]);
  });

  it('sends once what was to differ and does not', () => {
    expect(alike(things(3)).params.slice(3)).toEqual([[null], ['{"a":[1]}']]);
  });

  it('looks for nothing in lists where there is one kind', () => {
    const { text, params } = alike(things(1));
    expect(text).toBe(
      'INSERT INTO "things" (tenant_id, "id", "name", "note", "extra") ' +
        'SELECT $1::uuid, u.id, ($4::text), ($5::text), ($6::jsonb) FROM unnest($2::uuid[], $3::integer[]) AS u (id, kind)',
    );
    expect(params).toEqual(['{a,b}', [1, 2], 'Pompe', null, '{"a":[1]}']);
  });

  it('keeps one text for several kinds, however many they are and whatever they hold', () => {
    expect(alike(things(2)).text).toBe(alike([...things(3), { ...things(1)[0], note: 'seule' }]).text);
  });
});

describe('an insert of many rows by columns', () => {
  const columns = { id: ['a', 'b'], name: ['Pompe', 'Four'], extra: ['{}', '[1]'] };

  it('sends what is the same once, what differs as lists, and writes through what is asked for', () => {
    const { text, params } = mapping.insertColumns({
      ...{ same: { note: null }, lists: columns, through: { name: (value) => `upper(${value})` } },
      ...{ before: 'WITH taken AS (SELECT $2::integer AS before) ', from: ['taken'], params: [7] },
    });
    expect(text.replace(/\s+/g, ' ')).toBe(
      'WITH taken AS (SELECT $2::integer AS before) INSERT INTO "things" (tenant_id, "note", "id", "name", "extra") ' +
        'SELECT $1::uuid, $3::text, rows."id", upper(rows."name"), rows."extra"::jsonb ' +
        'FROM taken, unnest($4::uuid[], $5::text[], $6::text[]) WITH ORDINALITY AS rows ("id", "name", "extra", ordinal)',
    );
    expect(params).toEqual([7, null, '{a,b}', ['Pompe', 'Four'], ['{}', '[1]']]);
  });

  it('numbers the rows also where every list holds one value only', () => {
    const name = Array.from({ length: 25 }, () => 'Pompe');
    const { text, params } = mapping.insertColumns({ same: {}, lists: { name }, computed: { id: 'rows.ordinal' } });
    expect(text.replace(/\s+/g, ' ')).toBe(
      'INSERT INTO "things" (tenant_id, "id", "name") SELECT $1::uuid, rows.ordinal, $2::text FROM generate_series(1, 25) AS rows (ordinal)',
    );
    expect(params).toEqual(['Pompe']);
  });
});

describe('a list of values that have nothing to escape', () => {
  it('is what PostgreSQL reads as such', () => {
    expect(bareList(['a', null, 7])).toBe('{a,NULL,7}');
    expect(bareList([])).toBe('{}');
  });
});
