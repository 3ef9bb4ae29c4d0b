import { compileFunction } from 'node:vm';
import type { WireField } from './row-shape';
import { instantText, textArray } from './type-parsers';

/** A row's values as the server has sent them. */
export type Values = readonly (string | null)[];

/** What is made of a column that is never null: JSON text. `given` is what the caller says once for all rows. */
export class Made<G> {
  constructor(
    readonly column: string,
    readonly json: (text: string, given: G) => string,
  ) {}
}

/** The JSON of a row, property by property: a column as it is, what is made of one, or an object of these. */
export interface JsonForm<G> {
  readonly [property: string]: string | Made<G> | JsonForm<G>;
}

export type JsonWriter<G> = (values: Values, given: G) => string;

/**
 * A function that writes rows of these fields in this form: a page of fifty goes from the wire into its answer without an object for each row. Throws
 * for a column that there is not, and for a type that has no JSON of its own here.
 */
export function compileJson<G>(fields: readonly WireField[], form: JsonForm<G>): JsonWriter<G> {
  const made: Made<G>['json'][] = [];
  const pieces = objectOf(fields, form, made);
  const make = compileFunction(`return (v, given) => ${joined(pieces)};`, ['made', ...Object.keys(HELPERS)]) as (
    ...given: unknown[]
  ) => JsonWriter<G>;
  return make(made, ...Object.values(HELPERS));
}

/** Source text: what stands as it is, and what is calculated. */
interface Piece {
  readonly text: string;
  readonly literal: boolean;
}
const literal = (text: string): Piece => ({ text, literal: true });
const calculated = (text: string): Piece => ({ text, literal: false });

function objectOf<G>(fields: readonly WireField[], form: JsonForm<G>, made: Made<G>['json'][]): Piece[] {
  const properties = Object.entries(form).flatMap(([property, part], index) => [
    literal(`${index === 0 ? '' : ','}${JSON.stringify(property)}:`),
    ...valueOf(fields, part, made),
  ]);
  return [literal('{'), ...properties, literal('}')];
}

function valueOf<G>(fields: readonly WireField[], part: JsonForm<G>[string], made: Made<G>['json'][]): Piece[] {
  if (typeof part !== 'string' && !(part instanceof Made)) return objectOf(fields, part, made);
  const column = typeof part === 'string' ? part : part.column;
  const at = fields.findIndex(({ name }) => name === column);
  if (at < 0) throw new Error(`the rows have no column "${column}"`);
  if (typeof part !== 'string') return [calculated(`made[${made.push(part.json) - 1}](v[${at}], given)`)];
  return [calculated(`(v[${at}] === null ? 'null' : ${jsonOf(fields[at]!.dataTypeID)(`v[${at}]`)})`)];
}

/** One expression; neighbours that stand as they are become one. */
function joined(pieces: readonly Piece[]): string {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (piece.literal && last?.literal) merged[merged.length - 1] = literal(last.text + piece.text);
    else merged.push(piece);
  }
  return merged.map((piece) => (piece.literal ? JSON.stringify(piece.text) : piece.text)).join(' + ');
}

/** Anything but blanks, letters and signs that JSON takes as they are. */
const ESCAPED = /[^ !#-[\]-\uffff]/;

const quote = (text: string): string => (ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`);
const instant = (text: string): string => `"${instantText(text)}"`;
const texts = (text: string): string => (text === '{}' ? '[]' : JSON.stringify(textArray(text)));
const uuids = (text: string): string => (text === '{}' ? '[]' : `["${text.slice(1, -1).replaceAll(',', '","')}"]`);
/** Beyond 2^53 a number would lie: it goes out as text. */
const big = (text: string): string => (Number.isSafeInteger(Number(text)) ? text : `"${text}"`);

const HELPERS = { quote, instant, texts, uuids, big } as const;

type Source = (value: string) => string;
const asItIs: Source = (value) => value;
const quoted: Source = (value) => `'"' + ${value} + '"'`;
const calling =
  (helper: keyof typeof HELPERS): Source =>
  (value) =>
    `${helper}(${value})`;
const refused = (typeOid: number): never => {
  throw new Error(`columns of type ${typeOid} have no JSON here`);
};

/** By type oid, the same values as `type-parsers` gives. Of uuid[] it is known that no element is null. */
function jsonOf(typeOid: number): Source {
  switch (typeOid) {
    case 16: // bool
      return (value) => `(${value} === 't' ? 'true' : 'false')`;
    case 20: // int8
      return calling('big');
    case 21: // int2
    case 23: // int4
    case 114: // json
    case 3802: // jsonb
      return asItIs;
    case 1184: // timestamptz
      return calling('instant');
    case 1009: // text[]
      return calling('texts');
    case 2951: // uuid[]
      return calling('uuids');
    case 1700: // numeric
    case 2950: // uuid
      return quoted;
    case 17: // bytea
    case 700: // float4
    case 701: // float8
      return refused(typeOid);
    default:
      return calling('quote');
  }
}
