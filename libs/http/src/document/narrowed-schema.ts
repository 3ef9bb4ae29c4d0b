import { isJson, listOf, shapeOf, type Json, type Shape } from './schema-shape';

/** Whether callers send it or read it: what one may not widen the other may not narrow. */
export type Side = 'asked' | 'answered';

export interface Comparison {
  readonly side: Side;
  readonly schemas: Json;
  readonly schemasNow: Json;
  readonly seen: Set<string>;
  readonly say: (rule: string, at: string) => void;
}

/** Limits of what is asked, and which way they hurt. */
const CEILINGS = ['maxLength', 'maxItems', 'maximum', 'maxProperties'] as const;
const FLOORS = ['minLength', 'minItems', 'minimum', 'minProperties'] as const;
const WORDS = ['pattern', 'format', 'const', 'multipleOf', 'uniqueItems'] as const;

/** Says what a caller of yesterday can no longer send here (`asked`), or no longer relies on (`answered`). */
export function narrowedSchema(comparison: Comparison, before: unknown, after: unknown, at: string): void {
  const { side, schemas, schemasNow, seen, say } = comparison;
  const [old, now] = [shapeOf(before, schemas), shapeOf(after, schemasNow)];
  compareNull(comparison, old, now, at);
  let place = at;
  if (old.name !== undefined && old.name === now.name) {
    if (seen.has(`${side} ${old.name}`)) return;
    seen.add(`${side} ${old.name}`);
    place = `${side} ${old.name}`;
  }
  if (old.choices.length > 0 || now.choices.length > 0) {
    compareChoices(comparison, old, now, place);
    return;
  }
  const [from, to] = side === 'asked' ? [old.types, now.types] : [now.types, old.types];
  if (to.length > 0 && (from.length === 0 || from.some((type) => !to.includes(type)))) {
    say('type_changed', place);
    return;
  }
  compareValues(comparison, old.core, now.core, place);
  compareFields(comparison, old.core, now.core, place);
  if (old.core['items'] !== undefined) narrowedSchema(comparison, old.core['items'], now.core['items'], `${place}/*`);
}

function compareNull({ side, say }: Comparison, old: Shape, now: Shape, at: string): void {
  if (side === 'asked' && old.nullable && !now.nullable) say('null_refused', at);
  if (side === 'answered' && !old.nullable && now.nullable) say('null_answered', at);
}

/** Each way that was open to the caller is still one; each that is answered was one before. */
function compareChoices(comparison: Comparison, old: Shape, now: Shape, at: string): void {
  const { side, say } = comparison;
  const waysOf = ({ choices, core }: Shape): readonly unknown[] => (choices.length > 0 ? choices : [core]);
  const [ways, others] = side === 'asked' ? [waysOf(old), waysOf(now)] : [waysOf(now), waysOf(old)];
  const fits = (way: unknown, other: unknown): boolean => {
    let isBroken = false;
    const quiet = { ...comparison, seen: new Set(comparison.seen), say: () => void (isBroken = true) };
    if (side === 'asked') narrowedSchema(quiet, way, other, at);
    else narrowedSchema(quiet, other, way, at);
    return !isBroken;
  };
  if (ways.some((way) => !others.some((other) => fits(way, other)))) say('choice_changed', at);
}

function compareValues({ side, say }: Comparison, old: Json, now: Json, at: string): void {
  const [values, valuesNow] = [old['enum'], now['enum']].map((list) => (list === undefined ? undefined : listOf(list)));
  // An answer may get new values, and says so (docs/integrators.md); one that is gone is waited for in vain.
  for (const value of values ?? [])
    if (value !== null && valuesNow && !valuesNow.includes(value))
      say('value_removed', `${at} ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  if (side === 'answered') return;
  if (!values && valuesNow) say('values_limited', at);
  for (const word of CEILINGS) if (isTighter(old[word], now[word], 1)) say('limit_narrowed', `${at} ${word}`);
  for (const word of FLOORS) if (isTighter(old[word], now[word], -1)) say('limit_narrowed', `${at} ${word}`);
  for (const word of WORDS)
    if (now[word] !== undefined && now[word] !== false && now[word] !== old[word]) say('rule_changed', `${at} ${word}`);
}

function isTighter(old: unknown, now: unknown, sign: 1 | -1): boolean {
  if (typeof now !== 'number') return false;
  return typeof old !== 'number' || (old - now) * sign > 0;
}

function compareFields(comparison: Comparison, old: Json, now: Json, at: string): void {
  const { side, say } = comparison;
  const fieldsOf = ({ properties }: Json): Json => (isJson(properties) ? properties : {});
  const [fields, fieldsNow] = [fieldsOf(old), fieldsOf(now)];
  const [required, requiredNow] = [listOf(old['required']), listOf(now['required'])];
  for (const [name, field] of Object.entries(fields)) {
    if (fieldsNow[name] === undefined) say('field_removed', `${at}/${name}`);
    else narrowedSchema(comparison, field, fieldsNow[name], `${at}/${name}`);
  }
  if (side === 'asked') {
    for (const name of requiredNow) if (!required.includes(name)) say('field_required', `${at}/${String(name)}`);
    if (now['additionalProperties'] === false && old['additionalProperties'] !== false) say('body_closed', at);
  } else {
    for (const name of required)
      if (!requiredNow.includes(name) && fieldsNow[String(name)] !== undefined)
        say('field_may_be_absent', `${at}/${String(name)}`);
  }
}
