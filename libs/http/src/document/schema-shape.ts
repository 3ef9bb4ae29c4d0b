export type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** A schema without its dresses: what it refers to, what stands alone in `allOf`, and null beside it. */
export interface Shape {
  /** Of the named schema that it was, if it was one. */
  readonly name: string | undefined;
  readonly nullable: boolean;
  readonly types: readonly string[];
  /** More than one way to be right. */
  readonly choices: readonly unknown[];
  readonly core: Json;
}

export function shapeOf(schema: unknown, schemas: Json): Shape {
  const given = isJson(schema) ? schema : {};
  const name = textOf(given['$ref'])?.split('/').pop();
  if (name !== undefined) return { ...shapeOf(schemas[name], schemas), name };
  const only = listOf(given['allOf']);
  if (only.length === 1) return shapeOf(only[0], schemas);
  const choices = [...listOf(given['anyOf']), ...listOf(given['oneOf'])];
  const others = choices.filter((choice) => !(isJson(choice) && choice['type'] === 'null'));
  const isNullChosen = others.length < choices.length;
  if (others.length === 1) {
    const shape = shapeOf(others[0], schemas);
    return { ...shape, nullable: shape.nullable || isNullChosen };
  }
  const types = (typeof given['type'] === 'string' ? [given['type']] : listOf(given['type'])) as string[];
  return {
    name: undefined,
    nullable: isNullChosen || types.includes('null'),
    types: types.filter((type) => type !== 'null'),
    choices: others,
    core: given,
  };
}
