export type Json = Record<string, unknown>;

/** No text that leaves the interface is longer; those that come in have limits of their own, at the DTO. */
const LONGEST_TEXT = 100_000;
const MOST_ITEMS = 100_000;
/** Names of answers that say what the text is. External ids are the caller's, and local times have no offset. */
const FORMATS: readonly (readonly [name: RegExp, format: string])[] = [
  [/^(?!external|externalId|messageId$|taxId$)(id|\w+Ids?)$/, 'uuid'],
  [/^(?!local|nominalLocal|starts)\w+At$/, 'date-time'],
];

interface Place {
  /** Of the field, or the empty word. */
  readonly name: string;
  readonly isAnswer: boolean;
}

/**
 * Says of every schema of the document (in the words of 3.1) how much it can hold, and closes the bodies that come in: what they do not name is refused. Answers
 * stay open, since fields may be added.
 */
export function limitSchemas(schemas: Record<string, Json>, paths: object): void {
  const [asked, answered] = [reachable(schemas, paths, 'requestBody'), reachable(schemas, paths, 'responses')];
  for (const [name, schema] of Object.entries(schemas)) {
    const isAnswer = !asked.has(name);
    limit(schema, { name: '', isAnswer });
    const isAskedOnly = asked.has(name) && !answered.has(name);
    if (isAskedOnly && schema['properties'] !== undefined) schema['additionalProperties'] ??= false;
  }
}

function limit(schema: Json, place: Place): void {
  const types = [schema['type'] ?? []].flat() as string[];
  if (types.includes('string')) limitText(schema, place);
  if (types.includes('array')) schema['maxItems'] ??= MOST_ITEMS;
  if (types.includes('integer') && !schema['enum']) {
    schema['minimum'] ??= place.name === 'version' ? 1 : Number.MIN_SAFE_INTEGER;
    schema['maximum'] ??= place.name === 'version' ? 2_147_483_647 : Number.MAX_SAFE_INTEGER;
  }
  const { isAnswer, name } = place;
  for (const [field, inner] of Object.entries((schema['properties'] ?? {}) as Record<string, Json>))
    limit(inner, { name: field, isAnswer });
  if (isSchema(schema['additionalProperties'])) limit(schema['additionalProperties'], { name: '', isAnswer });
  if (isSchema(schema['items'])) limit(schema['items'], place);
  for (const word of ['anyOf', 'oneOf', 'allOf'])
    for (const inner of (schema[word] ?? []) as Json[]) limit(inner, { name, isAnswer });
}

function limitText(schema: Json, { name, isAnswer }: Place): void {
  if (['enum', 'const', 'format', 'maxLength'].some((word) => schema[word] !== undefined)) return;
  const format = isAnswer ? FORMATS.find(([pattern]) => pattern.test(name))?.[1] : undefined;
  if (format === undefined) schema['maxLength'] = LONGEST_TEXT;
  else schema['format'] = format;
}

const isSchema = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** The named schemas that hang on this part of the operations. */
export function reachable(schemas: Record<string, Json>, paths: object, part: string): Set<string> {
  const found = new Set<string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      if (key !== '$ref' || typeof value !== 'string') visit(value);
      else {
        const name = value.replace('#/components/schemas/', '');
        if (schemas[name] && !found.has(name)) {
          found.add(name);
          visit(schemas[name]);
        }
      }
    }
  };
  for (const operations of Object.values(paths) as Record<string, Json>[])
    for (const operation of Object.values(operations)) visit(operation[part]);
  return found;
}
