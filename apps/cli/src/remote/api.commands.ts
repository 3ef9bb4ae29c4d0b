import { readFileSync, writeFileSync } from 'node:fs';
import { Siyana } from '@siyana/api-client';
import type { Command } from 'commander';
import { print } from '../session';
import { collectQuery, openClient, pathOf, readData } from './call';
import { addImportCommand } from './import.command';
import { forgetRemote, keepRemote } from './session-file';
import { verifyOutside } from './verify-audit';

type Row = Readonly<Record<string, unknown>>;

interface Login {
  readonly url: string;
  readonly email?: string;
  readonly workspace?: string;
}
interface Read {
  readonly query?: Record<string, string>;
  readonly json?: boolean;
}
interface Created {
  readonly data: string;
  readonly idempotencyKey?: string;
  readonly json?: boolean;
}

/** What an integrator does from a shell, through the generated client: 0 done, 1 refused, 2 wrong words, 3 no answer, 4 not logged in. */
export function addApiCommands(program: Command): void {
  const api = program.command('api').description('call a running instance: SIYANA_URL and SIYANA_KEY, or `api login`');
  const reading = (name: string): Command =>
    api
      .command(name)
      .argument('<path>', 'as the reference names it, e.g. work-orders')
      .option('--query <name=value>', 'a filter; may be given often', collectQuery)
      .option('--json', 'print JSON');

  api
    .command('login')
    .description('keep a session, or with SIYANA_KEY a key, for the commands that follow')
    .requiredOption('--url <url>', 'of the instance')
    .option('--email <email>', 'a member; the password is read from standard input')
    .option('--workspace <id>', 'where the member is in several')
    .action(login);
  api
    .command('logout')
    .description('end the session and forget it')
    .action(async () => {
      await openClient().logout();
      forgetRemote(process.env);
    });
  reading('get')
    .description('print one resource')
    .action(async (path: string, { query }: Read) => {
      const answer: unknown = await openClient().get(pathOf<'get'>(path), { query } as never);
      print(JSON.stringify(answer, null, 2));
    });
  reading('list')
    .description('print all rows of a list, page by page; with --json a row a line')
    .action(async (path: string, { query, json = false }: Read) => {
      const rows = openClient().list(pathOf<'get'>(path) as never, { query } as never) as AsyncIterable<Row>;
      for await (const row of rows) print(json ? JSON.stringify(row) : lineOf(row));
    });
  api
    .command('create')
    .description('POST: make a resource, or call an action')
    .argument('<path>', 'e.g. work-orders, or work-orders/<id>/start')
    .option('--data <json>', 'the body; @file reads a file, - standard input', '{}')
    .option('--idempotency-key <key>', 'sent again with the same key, nothing happens twice')
    .option('--json', 'print the whole answer')
    .action(async (path: string, { data, idempotencyKey, json = false }: Created) => {
      const call = { body: readData(data), ...(idempotencyKey ? { idempotencyKey } : {}) };
      const answer: unknown = await openClient().post(pathOf<'post'>(path) as '/work-orders', call as never);
      if (answer) print(json ? JSON.stringify(answer, null, 2) : lineOf(answer as Row));
    });
  addImportCommand(api);
  api
    .command('export')
    .description('write all rows of a type into a file that can be imported again')
    .argument('<type>')
    .argument('<file>')
    .action(async (type: string, file: string) => {
      const client = openClient();
      const { id } = await client.post('/exports', { body: { type } });
      const content = await client.get('/exports/{id}/file', { path: { id }, timeout: 0 });
      writeFileSync(file, Buffer.from(await content.arrayBuffer()));
      print(file);
    });
  api
    .command('verify-audit')
    .description('check the sealed trail from outside, by its hashes; 1 when it was changed')
    .option('--seal <hash>', 'a seal that was kept before: the trail must still hold it')
    .option('--json', 'print JSON')
    .action(verifyAudit);
}

async function verifyAudit({ seal, json = false }: { seal?: string; json?: boolean }): Promise<void> {
  const report = await verifyOutside(openClient(), seal);
  if (json) print(JSON.stringify(report));
  else {
    for (const finding of report.findings) print(finding);
    print(`${report.sealed} sealed, ${report.waiting} waiting, ${report.erased} erased, last seal ${report.seal}`);
  }
  if (report.findings.length > 0) process.exitCode = 1;
}

async function login({ url, email, workspace }: Login): Promise<void> {
  const key = process.env['SIYANA_KEY'];
  if (email === undefined) {
    if (!key) throw new Error('say --email, or give the key in SIYANA_KEY');
    await new Siyana({ baseUrl: url, credentials: { apiKey: key } }).get('/me');
    print(keepRemote({ url, credentials: { apiKey: key } }, process.env));
    return;
  }
  const password = readFileSync(0, 'utf8').replace(/\r?\n$/, '');
  const client = new Siyana({ baseUrl: url });
  const { accessToken, refreshToken } = await client.login({ email, password, ...(workspace ? { workspace } : {}) });
  print(keepRemote({ url, credentials: { accessToken, refreshToken } }, process.env));
}

/** What people look for first, with tabs between. */
function lineOf(row: Row): string {
  const words = ['number', 'code', 'sku', 'type', 'status', 'name', 'title'].map((name) => row[name]);
  return [row['id'] ?? row['key'], ...words].filter((word) => typeof word === 'string').join('\t');
}
