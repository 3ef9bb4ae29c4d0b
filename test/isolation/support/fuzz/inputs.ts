import fc from 'fast-check';
import type { FuzzOperation, FuzzParameter, Judge } from './schemas';
import { hostileText, mutated, valid, type Pool } from './values';

export interface Input {
  readonly path: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  /** A JSON value, or fields of a form. */
  readonly body: unknown;
  readonly form: Readonly<Record<string, string>> | undefined;
  /** Something of it is surely not to be taken: a query that breaks its schema, or an unknown name in it. */
  readonly badQuery: boolean;
}

/** Hostile inputs of one operation; `ids` are rows that it would find, `body` one that it would take. */
export function inputsOf(
  judge: Judge,
  operation: FuzzOperation,
  pool: Pool,
  ids: Readonly<Record<string, string>>,
  body: unknown,
): fc.Arbitrary<Input> {
  return fc
    .record({
      path: pathOf(operation, ids),
      query: queryOf(judge, operation, pool),
      headers: headersOf(operation),
      body: bodyOf(judge, operation, pool, body),
      form: operation.form
        ? fc.dictionary(fc.constantFrom(...fieldsOf(judge, operation)), fc.oneof(hostileText, fc.string()))
        : fc.constant(undefined),
    })
    .map(({ query, ...rest }) => ({ ...rest, query: query.text, badQuery: query.isBad }));
}

const fieldsOf = (judge: Judge, { form }: FuzzOperation): string[] => [
  ...Object.keys(judge.resolve(form!).properties ?? {}),
  'other',
];

function pathOf({ path, parameters }: FuzzOperation, ids: Readonly<Record<string, string>>): fc.Arbitrary<string> {
  const names = parameters.filter((each) => each.in === 'path').map(({ name }) => name);
  const part = (name: string): fc.Arbitrary<string> =>
    fc.oneof(
      { weight: ids[name] === undefined ? 0 : 6, arbitrary: fc.constant(ids[name] ?? 'x') },
      { weight: 1, arbitrary: fc.uuid({ version: 7 }) },
      { weight: 1, arbitrary: hostileText.map((text) => encodeURIComponent(text.toWellFormed()) || 'x') },
    );
  return fc
    .tuple(...names.map(part))
    .map((values) => names.reduce((text, name, index) => text.replace(`{${name}}`, values[index]!), path));
}

function queryOf(
  judge: Judge,
  { parameters }: FuzzOperation,
  pool: Pool,
): fc.Arbitrary<{ text: string; isBad: boolean }> {
  const named = parameters.filter((each) => each.in === 'query');
  const good = (parameter: FuzzParameter): fc.Arbitrary<[string, string, boolean]> =>
    valid(judge, parameter.schema, parameter.name, pool).map((value) => [parameter.name, textOf(value), false]);
  const evil = (name: string): fc.Arbitrary<[string, string, boolean]> =>
    hostileText.map((text) => [name, text.toWellFormed(), false]);
  const unknown = fc.constant<[string, string, boolean]>(['colour', 'red', true]);
  const pick = named.length
    ? fc.oneof(
        { weight: 5, arbitrary: fc.oneof(...named.map(good)) },
        { weight: 3, arbitrary: fc.oneof(...named.map(({ name }) => evil(name))) },
        { weight: 1, arbitrary: unknown },
      )
    : evil('colour');
  const needed = named.filter(({ required }) => required).map(good);
  return fc.tuple(fc.tuple(...needed), fc.array(pick, { maxLength: 2 })).map(([first, more]) => {
    const all = [...first, ...more];
    return {
      text: new URLSearchParams(all.map(([name, value]): [string, string] => [name, value])).toString(),
      isBad: all.some(([, , isBad]) => isBad),
    };
  });
}

const textOf = (value: unknown): string =>
  (Array.isArray(value) ? value.map(String).join(',') : String(value)).toWellFormed();

function headersOf({ method, parameters }: FuzzOperation): fc.Arbitrary<Record<string, string>> {
  const takesKey = parameters.some(({ name }) => name === 'Idempotency-Key');
  const rare = (name: string, values: readonly string[]): fc.Arbitrary<Record<string, string>> =>
    fc.oneof(
      { weight: 6, arbitrary: fc.constant({}) },
      { weight: 1, arbitrary: fc.constantFrom(...values).map((value) => ({ [name]: value })) },
    );
  return fc
    .tuple(
      rare('if-match', ['"1"', 'W/"2"', '*', '"99999999999"', 'x', '""']),
      rare('idempotency-key', takesKey ? ['k', 'x'.repeat(255), 'x'.repeat(256), 'a b'] : ['k']),
      rare('accept-language', ['ar', 'fr;q=0.5,en', 'zz', '*;q=x', ',,,']),
      rare(
        'content-type',
        method === 'GET'
          ? ['application/json']
          : ['text/plain', 'application/json; charset=utf-16', 'multipart/form-data', 'x'],
      ),
    )
    .map((parts) => Object.assign({}, ...parts) as Record<string, string>);
}

function bodyOf(judge: Judge, { json }: FuzzOperation, pool: Pool, example: unknown): fc.Arbitrary<unknown> {
  if (!json)
    return fc.oneof(
      { weight: 4, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.constantFrom({}, [], 'x') },
    );
  const typical = valid(judge, json, '', pool);
  return fc.oneof(
    { weight: 3, arbitrary: typical },
    { weight: 3, arbitrary: mutated(typical) },
    { weight: example === undefined ? 0 : 4, arbitrary: mutated(fc.constant(example)) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(undefined, null, [], 'x', 1, {}) },
  );
}
