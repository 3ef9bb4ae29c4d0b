import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { breakingChanges, type Breach } from '@siyana/http';
import { undeclared, type Declaration } from './changes.rules';
import { print } from './session';

const FILES = join('apps', 'api');
type Document = Readonly<Record<string, unknown>>;

interface Options {
  readonly document: string;
  readonly baseline: string;
  readonly declared: string;
  readonly accept?: boolean;
}

/** `api-changes`: 1 when the document breaks a promise of the baseline's and nobody has said why, or when a reason stands there for nothing. */
export function addChangesCommand(program: Command): void {
  program
    .command('api-changes')
    .description('compare the OpenAPI document with the one that was promised last')
    .option('--document <path>', 'as it is now', join(FILES, 'openapi.json'))
    .option('--baseline <path>', 'as it was promised', join(FILES, 'openapi.baseline.json'))
    .option('--declared <path>', 'what breaks, and why', join(FILES, 'breaking-changes.json'))
    .option('--accept', 'at a release: promise the document as it is now')
    .action(({ document, baseline, declared, accept = false }: Options) => {
      const now = read(document) as Document;
      if (accept) {
        writeFileSync(baseline, promiseOf(now));
        writeFileSync(declared, '[]\n');
        print(`${baseline} is promised from now on`);
        return;
      }
      report(breakingChanges(read(baseline) as Document, now), read(declared) as Declaration[], declared);
    });
}

function report(breaches: readonly Breach[], declarations: readonly Declaration[], file: string): void {
  const { open, idle } = undeclared(breaches, declarations);
  for (const change of open) print(`breaks callers: ${change}`);
  for (const change of idle) print(`declared, and not so: ${change}`);
  if (open.length + idle.length > 0) {
    print(`what has to break is declared in ${file}, with its reason: [{ "change": "…", "reason": "…" }]`);
    process.exitCode = 1;
  } else print(declarations.length ? `${declarations.length} breaking changes, all declared` : 'nothing breaks');
}

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

const TOLD: ReadonlySet<string> = new Set(['summary', 'examples', 'example', 'title', 'tags']);

/** Without its words, an operation or schema a line: what a review has to see. */
function promiseOf({ openapi, paths, components }: Document): string {
  const { schemas, parameters } = components as Record<string, Record<string, unknown>>;
  const section = (name: string, entries: object): string =>
    `${JSON.stringify(name)}: {\n${Object.entries(entries)
      .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(silent(value))}`)
      .join(',\n')}\n}`;
  return `{ "openapi": ${JSON.stringify(openapi)},\n${section('paths', paths as object)},\n"components": { ${section('parameters', parameters!)},\n${section('schemas', schemas!)} } }\n`;
}

/** Fields keep their names, whatever they are called: only what a schema or an operation says about itself goes. */
function silent(node: unknown, areNames = false): unknown {
  if (Array.isArray(node)) return node.map((each) => silent(each));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key, value]) => areNames || !(TOLD.has(key) || (key === 'description' && typeof value === 'string')))
      .map(([key, value]) => [key, silent(value, key === 'properties' && !areNames)]),
  );
}
