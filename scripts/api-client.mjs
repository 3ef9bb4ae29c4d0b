import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';
import { root } from './compile.mjs';

/** Writes libs/api-client/src/generated from the committed document; with --check, says whether it is fresh. */
const FOLDER = 'libs/api-client/src/generated';
const HEAD = '// Made from apps/api/openapi.json by `npm run cli -- openapi`.\n\n';
const BASE = '/api/v1';

const document = JSON.parse(readFileSync(join(root, 'apps/api/openapi.json'), 'utf8'));

async function typesOf() {
  const ast = await openapiTS(document, {
    alphabetize: true,
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    defaultNonNullable: false,
  });
  return HEAD + astToString(ast);
}

const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path: path.slice(BASE.length), method, operation })),
);
const refs = (operation) => (operation.parameters ?? []).map(({ $ref }) => $ref?.split('/').pop());
const answerOf = (operation) => operation?.responses['200']?.content?.['application/json']?.schema?.$ref;

/** Facts that the types cannot carry to run time. */
function routesOf() {
  const unkeyed = operations
    .filter(({ method, operation }) => method === 'post' && !refs(operation).includes('IdempotencyKey'))
    .map(({ path }) => path);
  const ofTheParent = operations.filter(({ path, method, operation }) => {
    const parent = /^(.*\/\{\w+\})\/[^/]+\/\{\w+\}$/.exec(path)?.[1];
    const whole = parent && document.paths[BASE + parent]?.get;
    return method !== 'get' && whole && answerOf(operation) && answerOf(operation) === answerOf(whole);
  });
  const codes = document.components.schemas.Problem.properties.code['x-extensible-enum'] ?? [];
  return `${HEAD}/** Every \`code\` of a problem that this release knows. */
export type ProblemCode = ${codes.map((code) => `'${code}'`).join(' | ') || 'string'};

/** POSTs that take no Idempotency-Key. */
export const UNKEYED: readonly string[] = ${JSON.stringify(unkeyed)};

/** Changes of a part that has no version of its own: If-Match names the whole. */
export const OF_THE_PARENT: readonly string[] = ${JSON.stringify(ofTheParent.map(({ path, method }) => `${method.toUpperCase()} ${path}`))};
`;
}

const options = { ...(await resolveConfig(join(root, 'package.json'))), parser: 'typescript' };
const files = { 'api.ts': await typesOf(), 'routes.ts': await format(routesOf(), options) };
const isCheck = process.argv.includes('--check');
for (const [name, text] of Object.entries(files)) {
  const file = join(root, FOLDER, name);
  if (!isCheck) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    process.stdout.write(`${FOLDER}/${name} differs from the document: run npm run cli -- openapi\n`);
    process.exitCode = 1;
  }
}
