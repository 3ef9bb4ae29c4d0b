import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Siyana } from '@siyana/api-client';
import { InvalidArgumentError, type Command } from 'commander';
import { print } from '../session';
import { openClient, openPatientClient } from './call';
import { linesOf, progressOf, type ImportState } from './import.rules';

const FIRST_LOOK_MS = 100;
const LONGEST_LOOK_MS = 2_000;

interface Options {
  readonly mapping?: string;
  readonly preset?: string;
  readonly dryRun?: boolean;
  /** False: `--no-wait`. */
  readonly wait: boolean;
  readonly resume?: string;
  readonly errors?: string;
  readonly json?: boolean;
}

/** A file of rows goes to a worker of the instance; this command sends it, waits, and says what became of it. */
export function addImportCommand(api: Command): void {
  api
    .command('import')
    .description(
      'send a file of rows and wait until a worker has imported it, with its progress on standard error; 1 when it failed or a row was rejected',
    )
    .argument('[type]', 'e.g. work-orders; `api get imports/templates` lists them')
    .argument('[file]', 'CSV or XLSX')
    .option('--mapping <file>', 'JSON, as POST /imports takes it')
    .option('--preset <name>', 'a ready mapping; `api get imports/presets` lists them')
    .option('--dry-run', 'say what would happen, and do nothing')
    .option('--no-wait', 'print the id and end: the import goes on')
    .option('--resume <id>', 'wait for one that was sent before, instead of sending a file')
    .option('--errors <file>', 'write the rejected rows there, to correct and send again')
    .option('--json', 'print the whole answer')
    .action(importFile);
}

async function importFile(type: string | undefined, file: string | undefined, options: Options): Promise<void> {
  const { resume, wait, errors, json = false } = options;
  const sent = resume === undefined ? await send(type, file, options) : await find(resume, type);
  if (!wait && sent.finishedAt === null) {
    print(json ? JSON.stringify(sent, null, 2) : sent.id);
    return;
  }
  const client = openPatientClient();
  const run = await follow(client, sent);
  if (json) print(JSON.stringify(run, null, 2));
  else for (const line of linesOf(run)) print(line);
  if (errors !== undefined && run.rejected > 0) {
    const rows = await client.get('/imports/{id}/errors.csv', { path: { id: run.id }, timeout: 0 });
    writeFileSync(errors, Buffer.from(await rows.arrayBuffer()));
  }
  if (run.status === 'failed' || run.rejected > 0) process.exitCode = 1;
}

/** Rows are imported by a worker, so that no proxy cuts the call; a dry run answers in the call unless its file is large. */
async function send(
  type: string | undefined,
  file: string | undefined,
  { mapping, preset, dryRun = false }: Options,
): Promise<ImportState> {
  if (type === undefined || file === undefined) throw new InvalidArgumentError('say a type and a file, or --resume');
  const form = new FormData();
  form.set('file', new Blob([readFileSync(file)]), basename(file));
  if (mapping !== undefined) form.set('mapping', readFileSync(mapping, 'utf8'));
  if (preset !== undefined) form.set('preset', preset);
  const query = { type, ...(dryRun ? { dryRun: 'true' as const } : { mode: 'queued' as const }) };
  const run = await openClient().post('/imports', { query, body: form, timeout: 0 });
  if (run.finishedAt === null) tell(`import ${run.id}; if this wait is cut: api import --resume ${run.id}`);
  return run;
}

function find(id: string, type: string | undefined): Promise<ImportState> {
  if (type !== undefined) throw new InvalidArgumentError('--resume sends no file');
  return openClient().get('/imports/{id}', { path: { id } });
}

/** Looks again and again, ever more seldom, until it has ended. */
async function follow(client: Siyana, sent: ImportState): Promise<ImportState> {
  let [run, told] = [sent, ''];
  for (let delay = FIRST_LOOK_MS; run.finishedAt === null; delay = Math.min(delay * 1.5, LONGEST_LOOK_MS)) {
    const progress = progressOf(run);
    if (progress !== told) tell(progress);
    told = progress;
    await new Promise((resolve) => setTimeout(resolve, delay));
    run = await client.get('/imports/{id}', { path: { id: run.id } });
  }
  return run;
}

const tell = (line: string): boolean => process.stderr.write(`${line}\n`);
