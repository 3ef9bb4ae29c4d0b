import fc from 'fast-check';
import type { Judge, JsonSchema } from './schemas';

/** Ids that stand for something, by the plural of their resource: `assets`, `work-orders`. */
export type Pool = Map<string, string[]>;

const UUID = '0199b6a0-3f4e-7c1d-8a52-5f0e9d3c7b21';
const SPECIAL: Readonly<Record<string, string>> = {
  assignee: 'members',
  to: 'work-orders',
  of: 'work-orders',
  category: 'asset-categories',
};

const LONG = 'x'.repeat(5_000);

/** What nobody should send: each of these has broken some interface of the world. */
const HOSTILE_TEXTS = [
  ...[
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\u202e‮',
    '﷽'.repeat(20),
    'İ',
    '\u{1F4A9}',
    'é'.normalize('NFD'),
    '\r\n',
    '%00',
    '%',
    '\\',
    "'",
    '"',
    '`',
  ],
  ...[
    "' OR 1=1 --",
    '$1',
    '{}',
    '[]',
    'null',
    'undefined',
    'NaN',
    '-0',
    '1e400',
    '0x10',
    '=1+1',
    '@SUM(1)',
    '../../etc/passwd',
    '<script>',
    '${7*7}',
  ],
  ...[
    '2026-02-30',
    '2026-13-01T00:00:00Z',
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '2026-11-23T10:42:00',
    '2026-W60',
    'FREQ=SECONDLY',
    'P1Y',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'Africa/Nowhere',
    'XXX',
    'a@b',
    UUID,
    UUID.toUpperCase(),
    UUID.slice(1),
    LONG,
  ],
];
const HOSTILE: readonly unknown[] = [
  ...HOSTILE_TEXTS,
  ...[
    null,
    true,
    false,
    0,
    -1,
    1.5,
    1e21,
    -1e308,
    2_147_483_648,
    9_007_199_254_740_993,
    [],
    {},
    [[]],
    [null],
    { a: { b: {} } },
  ],
  ...[
    { ['__proto__']: { admin: true } },
    { constructor: 1 },
    Array.from({ length: 300 }, () => 'x'),
    { tenantId: UUID },
  ],
];

/** What is too long more often than the rest: most limits that an interface has are of lengths. */
const hostile = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.constant<unknown>(LONG) },
);
export const hostileText = fc.constantFrom(...HOSTILE_TEXTS);

/** What an id field could stand for: something of ours where we know some, or nothing. */
function idFor(name: string, pool: Pool): fc.Arbitrary<string> {
  const word = name.replace(/Ids?$/, '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const known = pool.get(SPECIAL[word] ?? `${word}s`) ?? [...pool.values()].flat();
  return known.length
    ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: fc.uuid({ version: 7 }) })
    : fc.uuid({ version: 7 });
}

/** Values that are what the schema says, as far as it says it. */
export function valid(judge: Judge, given: JsonSchema, name: string, pool: Pool, depth = 0): fc.Arbitrary<unknown> {
  const schema = judge.resolve(given);
  const again = (inner: JsonSchema, field = name): fc.Arbitrary<unknown> => valid(judge, inner, field, pool, depth + 1);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => again(choice)));
  if (schema.allOf)
    return fc.tuple(...schema.allOf.map((part) => again(part))).map((parts) => Object.assign({}, ...parts) as unknown);
  const types = [schema.type ?? 'object'].flat();
  return fc.oneof(...types.map((type) => ofType(judge, schema, type, name, pool, depth, again)));
}

function ofType(
  judge: Judge,
  schema: JsonSchema,
  type: string,
  name: string,
  pool: Pool,
  depth: number,
  again: (inner: JsonSchema, field?: string) => fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> {
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'number':
      return fc.integer({
        min: Math.max(schema.minimum ?? 0, -2_147_483_648),
        max: Math.min(schema.maximum ?? 1_000, 2_147_483_647),
      });
    case 'string':
      return textFor(judge, schema, name, pool);
    case 'array':
      return fc.array(again(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, Math.max(3, schema.minItems ?? 0)),
      });
    default: {
      const fields = Object.entries(schema.properties ?? {}).map(
        ([field, inner]) => [field, again(inner, field)] as const,
      );
      const required = (schema.required ?? []).filter((field) => schema.properties?.[field]);
      if (depth > 6) return fc.record(Object.fromEntries(fields.filter(([field]) => required.includes(field))));
      return fc.record(Object.fromEntries(fields), { requiredKeys: required as never[] });
    }
  }
}

function textFor(judge: Judge, schema: JsonSchema, name: string, pool: Pool): fc.Arbitrary<string> {
  const own = (schema.examples ?? []).filter((each): each is string => typeof each === 'string');
  const fitting = [
    ...own,
    '12.50',
    '0',
    '1',
    'fr',
    '#3b82f6',
    '08:00',
    '2026-W48',
    'Africa/Casablanca',
    'MAD',
    '/me',
    '"1"',
    'text',
    ...HOSTILE_TEXTS,
  ].filter((text) => judge.refusal(schema, text) === undefined);
  const dates = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  if (schema.format === 'uuid') return idFor(name, pool);
  if (schema.format === 'date-time') return dates.map((date) => date.toISOString());
  if (schema.format === 'date') return dates.map((date) => date.toISOString().slice(0, 10));
  if (schema.format === 'idn-email') return fc.constantFrom('a@usine.example', 'é@usine.example', 'x+y@usine.example');
  const free = fc.string({
    unit: 'binary',
    minLength: schema.minLength ?? 0,
    maxLength: Math.min(schema.maxLength ?? 50, 50),
  });
  if (schema.pattern) return fitting.length ? fc.constantFrom(...fitting) : free;
  return fitting.length ? fc.oneof(fc.constantFrom(...fitting), free) : free;
}

/** The same with a few places that are not as they should be. */
export function mutated(base: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(
      base,
      fc.array(fc.tuple(fc.nat(1_000), hostile, fc.constantFrom('replace', 'remove', 'add')), {
        minLength: 1,
        maxLength: 2,
      }),
    )
    .map(([value, changes]) =>
      changes.reduce<unknown>(
        // Each evil is a copy: a second change inside of the first would else put a value into itself, or change it for all that follow.
        (now, [at, evil, how]) => changeAt(now, at, structuredClone(evil), how),
        structuredClone(value),
      ),
    );
}

function changeAt(value: unknown, at: number, evil: unknown, how: string): unknown {
  const places: { holder: Record<string, unknown>; key: string }[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const key of Object.keys(node)) {
      places.push({ holder: node as Record<string, unknown>, key });
      walk((node as Record<string, unknown>)[key]);
    }
  };
  walk(value);
  const place = places[at % Math.max(1, places.length)];
  if (!place) return evil;
  if (how === 'remove' && !Array.isArray(place.holder)) Reflect.deleteProperty(place.holder, place.key);
  else if (how === 'add' && !Array.isArray(place.holder)) place.holder[`unknown${at}`] = evil;
  else place.holder[place.key] = evil;
  return value;
}
