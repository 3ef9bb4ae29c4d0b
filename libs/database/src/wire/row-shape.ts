import { compileFunction } from 'node:vm';
import { isText, parserOf, type Parse } from './type-parsers';

/** Makes a row out of the values as the server has sent them. */
export type RowShape = (values: readonly (string | null)[]) => Record<string, unknown>;

export interface WireField {
  readonly name: string;
  readonly dataTypeID: number;
}

/** Beyond this many different ones, a shape is made for its statement alone. */
const MOST_SHAPES = 2_000;
const shapes = new Map<string, RowShape>();
const described = new WeakMap<RowShape, readonly WireField[]>();

/**
 * A function of its own for the rows of these fields, as serializers and routers compile theirs. One loop over every shape looks for each of forty
 * properties by its name, row by row, and makes a page half as fast again.
 */
export function rowShape(fields: readonly WireField[]): RowShape {
  const key = JSON.stringify(fields.map(({ name, dataTypeID }) => [name, dataTypeID]));
  const known = shapes.get(key);
  if (known) return known;
  const shape = compile(fields);
  described.set(shape, fields);
  if (shapes.size < MOST_SHAPES) shapes.set(key, shape);
  return shape;
}

/** The fields that a shape was made for. */
export function fieldsOf(shape: RowShape): readonly WireField[] {
  return described.get(shape) ?? [];
}

/** Names are those of the server's own description, and stand in the text as JSON: they cannot be anything but names. */
function compile(fields: readonly WireField[]): RowShape {
  const parsers = fields.map(({ dataTypeID }) => parserOf(dataTypeID));
  const constants = fields.map((_, at) => `p${at} = parsers[${at}]`).join(', ');
  const properties = fields.map(({ name, dataTypeID }, at) => `${JSON.stringify(name)}: ${value(dataTypeID, at)}`);
  const make = compileFunction(`const ${constants}; return (v) => ({ ${properties.join(', ')} });`, ['parsers']) as (
    given: readonly Parse[],
  ) => RowShape;
  return make(parsers);
}

const value = (typeOid: number, at: number): string =>
  isText(typeOid) ? `v[${at}]` : `v[${at}] === null ? null : p${at}(v[${at}])`;
