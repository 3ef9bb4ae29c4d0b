type Json = Readonly<Record<string, unknown>>;

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
/** Who needs no credential: log-ins and sign-up, links and codes that are one, calendars, health. */
const OPEN = /^\/(?:api\/v1\/(?:auth\/|public\/|workspaces$|calendar\.ics$)|health\/)/;
/** What is served beside the interface and is none: the document and its reference. */
const NO_INTERFACE = /^\/api\/(?:docs(?:\/|$)|openapi\.(?:json|yaml)$)/;

const objectOf = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** `GET /api/v1/assets/{id}` of every operation. */
function operationsOf(document: Json): [name: string, path: string, operation: Json][] {
  return Object.entries(objectOf(document['paths'])).flatMap(([path, methods]) =>
    Object.entries(objectOf(methods)).map(([method, operation]): [string, string, Json] => [
      `${method.toUpperCase()} ${path}`,
      path,
      objectOf(operation),
    ]),
  );
}

/** Routes that nobody can read of, and operations that nobody answers. `routes` are the router's own: `GET /api/v1/assets/:id`. */
export function strayRoutes(document: Json, routes: readonly string[]): { unsaid: string[]; unserved: string[] } {
  const served = routes
    .filter((route) => METHODS.includes(route.split(' ')[0]!.toLowerCase()))
    .filter((route) => !NO_INTERFACE.test(route.split(' ')[1]!))
    .map((route) => route.replace(/:(\w+)/g, '{$1}'));
  const said = operationsOf(document).map(([name]) => name);
  return {
    unsaid: served.filter((route) => !said.includes(route)),
    unserved: said.filter((name) => !served.includes(name)),
  };
}

/** What an operation leaves unsaid: name, summary, tag, example, refusals by reference, who may. */
export function unsaidOf(document: Json): string[] {
  const names = new Map<unknown, number>();
  for (const [, , { operationId }] of operationsOf(document)) names.set(operationId, (names.get(operationId) ?? 0) + 1);
  return operationsOf(document).flatMap(([name, path, operation]) => {
    const responses = Object.entries(objectOf(operation['responses']));
    const good = responses.filter(([status]) => /^2/.test(status));
    const refusals = responses.filter(([status]) => !/^2/.test(status));
    const bodies = [operation['requestBody'], ...good.map(([, answer]) => answer)].map((each) =>
      objectOf(objectOf(objectOf(each)['content'])['application/json']),
    );
    const isOpen = listOf(operation['security']).length === 0;
    const scope = operation['x-required-scope'];
    const scopes = listOf(objectOf(listOf(operation['security'])[0])['bearer']);
    const wrong: [boolean, string][] = [
      [!/^\w+_\w+$/.test(textOf(operation['operationId'])), 'operationId'],
      [names.get(operation['operationId']) !== 1, 'operationId twice'],
      [textOf(operation['summary']).length <= 5, 'summary'],
      [listOf(operation['tags']).length !== 1, 'tag'],
      [bodies.some(({ schema, examples }) => schema !== undefined && examples === undefined), 'example'],
      [good.length === 0, 'answer'],
      [
        refusals.some(([, answer]) => !/^#\/components\/responses\/\w+$/.test(textOf(objectOf(answer)['$ref']))),
        'refusal by reference',
      ],
      [
        ['400', '429', '503', ...(isOpen ? [] : ['401', '403'])].some(
          (status) => !responses.some(([each]) => each === status),
        ),
        'refusals',
      ],
      [isOpen && !OPEN.test(path), 'who may'],
      [!isOpen && scope !== undefined && scopes.join() !== scope, 'scope'],
    ];
    return wrong.filter(([is]) => is).map(([, what]) => `${name}: ${what}`);
  });
}
