import { narrowedSchema, type Side } from './narrowed-schema';
import { isJson, listOf, textOf, type Json } from './schema-shape';

/** One thing that worked yesterday and does not today: its rule, and where. */
export interface Breach {
  readonly rule: string;
  readonly at: string;
}

interface Documents {
  readonly before: Json;
  readonly after: Json;
}

type Say = (rule: string, at: string) => void;

/**
 * Every way in which a program that was written against `before` can fail against `after`: what it calls, sends or reads is gone, or more is asked of
 * it. What is added (operations, optional inputs, fields and values of answers) breaks nothing: clients pass over what they do not know.
 */
export function breakingChanges(before: Json, after: Json): Breach[] {
  const found = new Map<string, Breach>();
  const documents = { before, after };
  const seen = new Set<string>();
  const say: Say = (rule, at) => void found.set(`${rule} ${at}`, { rule, at });
  for (const [path, operations] of Object.entries(objectOf(before['paths'])))
    for (const [method, operation] of Object.entries(objectOf(operations))) {
      const at = `${method.toUpperCase()} ${path}`;
      const now = objectOf(objectOf(after['paths'])[path])[method];
      if (!isJson(now)) say('operation_removed', at);
      else compareOperation({ documents, seen, say, at }, operation as Json, now);
    }
  return [...found.values()];
}

interface Place {
  readonly documents: Documents;
  /** Named schemas that were compared already, with their side: each is told once, and none goes round in a circle. */
  readonly seen: Set<string>;
  readonly say: Say;
  readonly at: string;
}

function compareOperation(place: Place, before: Json, after: Json): void {
  const { say, at } = place;
  if (before['operationId'] !== after['operationId']) say('operation_renamed', at);
  const [scope, scopeNow] = [before['x-required-scope'], after['x-required-scope']];
  if (scopeNow !== undefined && scopeNow !== scope) say('other_scope', at);
  if (listOf(before['security']).length === 0 && listOf(after['security']).length > 0) say('credential_needed', at);
  compareParameters(place, before, after);
  compareBodies(place, before, after);
  compareAnswers(place, before, after);
}

function parametersOf(document: Json, operation: Json): Map<string, Json> {
  const known = objectOf(objectOf(document['components'])['parameters']);
  const whole = (each: Json): Json => {
    const name = textOf(each['$ref'])?.split('/').pop();
    return name === undefined ? each : objectOf(known[name]);
  };
  return new Map(
    (listOf(operation['parameters']) as Json[])
      .map(whole)
      .map((each) => [`${textOf(each['in']) ?? ''} ${textOf(each['name']) ?? ''}`, each]),
  );
}

function compareParameters(place: Place, before: Json, after: Json): void {
  const { documents, say, at } = place;
  const [old, now] = [parametersOf(documents.before, before), parametersOf(documents.after, after)];
  for (const [name, parameter] of old) {
    const kept = now.get(name);
    if (!kept) say('parameter_removed', `${at} ${name}`);
    else {
      if (kept['required'] === true && parameter['required'] !== true) say('parameter_required', `${at} ${name}`);
      compareSchemas(place, 'asked', parameter['schema'], kept['schema'], `${at} ${name}`);
    }
  }
  for (const [name, parameter] of now)
    if (parameter['required'] === true && !old.has(name)) say('parameter_required', `${at} ${name}`);
}

function compareBodies(place: Place, before: Json, after: Json): void {
  const { say, at } = place;
  const [old, now] = [objectOf(before['requestBody']), objectOf(after['requestBody'])];
  if (now['required'] === true && old['required'] !== true) say('body_required', at);
  compareContents(place, 'asked', old, now, 'body');
}

function compareAnswers(place: Place, before: Json, after: Json): void {
  const [old, now] = [objectOf(before['responses']), objectOf(after['responses'])];
  for (const [status, answer] of Object.entries(old)) {
    if (!/^2/.test(status)) continue;
    if (now[status] === undefined) place.say('answer_removed', `${place.at} ${status}`);
    else compareContents(place, 'answered', objectOf(answer), objectOf(now[status]), status);
  }
}

function compareContents(place: Place, side: Side, before: Json, after: Json, name: string): void {
  const [old, now] = [objectOf(before['content']), objectOf(after['content'])];
  for (const [type, media] of Object.entries(old)) {
    const kept = now[type];
    const at = `${place.at} ${name}`;
    if (kept === undefined) place.say('media_type_removed', `${at} ${type}`);
    else compareSchemas(place, side, objectOf(media)['schema'], objectOf(kept)['schema'], at);
  }
}

function compareSchemas(place: Place, side: Side, before: unknown, after: unknown, at: string): void {
  const { documents, seen, say } = place;
  const [schemas, schemasNow] = [documents.before, documents.after].map((document) =>
    objectOf(objectOf(document['components'])['schemas']),
  ) as [Json, Json];
  narrowedSchema({ side, schemas, schemasNow, seen, say }, before, after, at);
}

const objectOf = (value: unknown): Json => (isJson(value) ? value : {});
