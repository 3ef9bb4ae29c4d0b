/**
 * Rules of our own for the API document, after the OWASP API Security Top 10 (2023) and our conventions; Redocly runs them beside its
 * recommended ones. Each visits what it names and reports what is not so.
 */
const at = (location, message) => ({ message, location });
const types = (schema) => [schema.type ?? []].flat();

/** API4: whatever comes in or goes out has an end. */
const SchemasAreLimited = () => ({
  Schema(schema, { report, location }) {
    const has = (...words) => words.some((word) => schema[word] !== undefined);
    if (types(schema).includes('string') && !has('maxLength', 'enum', 'const', 'format'))
      report(at(location, 'a string says maxLength, enum, const or format'));
    if (types(schema).includes('array') && !has('maxItems')) report(at(location, 'an array says maxItems'));
    if (
      types(schema).some((type) => type === 'integer' || type === 'number') &&
      !has('enum') &&
      !(has('minimum') && has('maximum'))
    )
      report(at(location, 'a number says minimum and maximum'));
  },
});

/** API3: no field slips in that a body does not name. */
const BodiesAreClosed = () => ({
  RequestBody: {
    MediaType: {
      enter(media, { report, location, resolve, key }) {
        if (key !== 'application/json') return;
        const schema = media.schema?.$ref ? resolve(media.schema).node : media.schema;
        if (schema?.properties && schema.additionalProperties === undefined)
          report(at(location, 'a body says additionalProperties'));
      },
    },
  },
});

/** API2, API5: each operation says who may; what is open to everybody stands in a list. */
const OPEN = /^\/(?:api\/v1\/(?:auth|public|workspaces)(?:\/|$)|api\/v1\/calendar\.ics$|health\/)/;
const OperationsSayWhoMay = () => {
  let path = '';
  return {
    PathItem: { enter: (_item, { key }) => void (path = String(key)) },
    Operation(operation, { report, location }) {
      if (operation.security === undefined) report(at(location, 'an operation says its security'));
      else if (operation.security.length === 0 && !OPEN.test(path))
        report(at(location, 'an operation without credential is not in the list of open ones'));
      else if (
        operation.security.some(({ bearer }) => bearer?.length === 0) &&
        operation['x-required-scope'] !== undefined
      )
        report(at(location, 'the scope stands in security too'));
    },
  };
};

/** API8: every operation knows its refusals, by reference. */
const RefusalsAreKnown = () => ({
  Operation(operation, { report, location }) {
    const statuses = Object.keys(operation.responses ?? {});
    const needed = ['400', '429', '503', ...(operation.security?.length ? ['401', '403'] : [])];
    for (const status of needed)
      if (!statuses.includes(status)) report(at(location, `an operation says its ${status}`));
    for (const [status, response] of Object.entries(operation.responses ?? {}))
      if (Number(status) >= 400 && !response.$ref)
        report(at(location.child(['responses', status]), 'a refusal is referred to, not written out'));
  },
});

/** API2: no credential in a query, where logs and histories keep it. Calendars can send nothing else. */
const CREDENTIAL = /^(?:password|secret|api_?key|access_?token|token|authorization)$/i;
const QueriesHoldNoCredential = () => {
  let path = '';
  return {
    PathItem: { enter: (_item, { key }) => void (path = String(key)) },
    Parameter(parameter, { report, location }) {
      if (parameter.in === 'query' && CREDENTIAL.test(parameter.name) && !path.endsWith('/calendar.ics'))
        report(at(location, 'a credential does not go in a query'));
    },
  };
};

/** API1: ids that cannot be guessed. */
const IdsAreUuids = () => ({
  Parameter(parameter, { report, location }) {
    if (parameter.in === 'path' && /^(?:id|\w+Id)$/.test(parameter.name) && parameter.schema?.format !== 'uuid')
      report(at(location, 'an id in a path is a UUID'));
  },
});

/** Ours: what has fields has a name. */
const SchemasAreNamed = () => ({
  MediaType(media, { report, location }) {
    if (media.schema && !media.schema.$ref) report(at(location, 'a body is a named schema'));
  },
});

/** Ours: every JSON body is shown by an example, which Redocly's own rule checks against its schema. */
const BodiesAreShown = () => ({
  MediaType(media, { report, location, key }) {
    if (key === 'application/json' && !media.examples && !media.example) report(at(location, 'a body has an example'));
  },
});

export default () => ({
  id: 'siyana',
  rules: {
    oas3: {
      'schemas-are-limited': SchemasAreLimited,
      'bodies-are-closed': BodiesAreClosed,
      'operations-say-who-may': OperationsSayWhoMay,
      'refusals-are-known': RefusalsAreKnown,
      'queries-hold-no-credential': QueriesHoldNoCredential,
      'ids-are-uuids': IdsAreUuids,
      'schemas-are-named': SchemasAreNamed,
      'bodies-are-shown': BodiesAreShown,
    },
  },
});
