import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { seedDemo } from '@siyana/demo';
import { SignUpInvitations, SupportService, systemScope, WorkspacesService } from '@siyana/identity';
import { ImportsService } from '@siyana/integrations';
import { clockFrom, isUuid, refuseField } from '@siyana/kernel';
import { QUOTA_NAMES, runInTenant, type Quotas } from '@siyana/tenancy';
import { print, withServices } from './session';

interface NewWorkspace {
  readonly name: string;
  readonly admin: string;
  readonly email: string;
  readonly zone: string;
  readonly currency: string;
}

export function addWorkspaceCommands(program: Command): void {
  program
    .command('workspace')
    .description('workspaces')
    .command('create')
    .description('make a workspace; the password of its first admin is printed once')
    .requiredOption('--name <name>')
    .requiredOption('--admin <name>', "the first admin's name")
    .requiredOption('--email <address>', "the first admin's e-mail")
    .option('--zone <iana>', 'time zone', 'Africa/Casablanca')
    .option('--currency <code>', 'ISO 4217', 'MAD')
    .action(({ name, admin, email, zone, currency }: NewWorkspace) =>
      withServices(async (app) => {
        const password = randomBytes(12).toString('base64url');
        const { workspace } = await app
          .get(WorkspacesService)
          .create({ name, timeZone: zone, currency, admin: { name: admin, email, password } });
        print(`workspace ${workspace.tenantId}`);
        print(`password  ${password}`);
      }),
    );

  const operate = program.commands.find((command) => command.name() === 'workspace')!;
  operate
    .command('suspend')
    .description('make a workspace read-only')
    .argument('<id>')
    .requiredOption('--reason <text>', 'its people read it')
    .action((id: string, { reason }: { reason: string }) => operateOn(id, { suspend: reason }, 'is read-only'));
  operate
    .command('resume')
    .description('let a workspace write again')
    .argument('<id>')
    .action((id: string) => operateOn(id, { suspend: null }, 'writes again'));
  operate
    .command('quotas')
    .description('agree on other limits with a workspace')
    .argument('<id>')
    .argument('<name=number...>', QUOTA_NAMES.join(', '))
    .action((id: string, pairs: string[]) => operateOn(id, { quotas: quotasOf(pairs) }, 'has its limits'));
  operate
    .command('invite')
    .description('print an invitation that signs up one workspace')
    .option('--days <number>', 'good for', '14')
    .action(({ days }: { days: string }) =>
      withServices(async (app, session) => {
        const now = clockFrom(session.settings.clock).now().getTime();
        print(app.get(SignUpInvitations).make(new Date(now + Number(days) * 86_400_000)));
        return Promise.resolve();
      }),
    );
  program
    .command('support')
    .description("the operator's look into a workspace")
    .command('open')
    .description('print a token that reads, while the workspace consents; every look stands in its trail')
    .argument('<id>', 'the workspace')
    .requiredOption('--operator <name>', 'who looks')
    .action((id: string, { operator }: { operator: string }) =>
      withServices(async (app) => {
        const { token, expiresAt } = await app.get(SupportService).openFor(id, operator);
        print(token);
        print(`until ${expiresAt}`);
      }),
    );

  program
    .command('seed')
    .description('sample data')
    .command('demo')
    .description('make the demo workspace of a Moroccan plant, once')
    .action(() =>
      withServices(async (app, session) => {
        print(
          (await seedDemo(app, clockFrom(session.settings.clock).now()))
            ? 'the demo workspace is made'
            : 'the demo workspace is there already',
        );
      }),
    );

  program
    .command('import')
    .description('import a file of rows into a workspace')
    .argument('<type>', 'work-orders, assets, …')
    .argument('<file>')
    .requiredOption('--workspace <id>')
    .option('--mapping <file>', 'JSON, as POST /imports takes it; without it headers that equal our fields are taken')
    .option('--dry-run', 'say what would happen, and do nothing')
    .action(
      (
        type: string,
        file: string,
        { workspace, mapping, dryRun = false }: { workspace: string; mapping?: string; dryRun?: boolean },
      ) =>
        withServices(async (app) => {
          if (!isUuid(workspace)) throw refuseField('/workspace', 'not_a_uuid');
          const settings = await runInTenant(systemScope(workspace, 'cli'), () => app.get(WorkspacesService).get());
          const run = await runInTenant(systemScope(workspace, 'cli', settings), () =>
            app.get(ImportsService).run({
              type,
              path: file,
              fileName: basename(file),
              mapping: mapping === undefined ? undefined : readFileSync(mapping, 'utf8'),
              dryRun,
              locale: settings.locale,
            }),
          );
          for (const { row, column, message } of run.errors)
            print(`row ${row}${column ? `, ${column}` : ''}: ${message}`);
          print(
            `${run.rows} rows: ${run.created} created, ${run.updated} updated, ${run.unchanged} unchanged, ${run.rejected} rejected`,
          );
          if (run.rejected) process.exitCode = 1;
        }),
    );
}

function operateOn(id: string, act: { suspend?: string | null; quotas?: Quotas }, done: string): Promise<void> {
  return withServices(async (app) => {
    if (!isUuid(id)) throw refuseField('/id', 'not_a_uuid');
    await app.get(WorkspacesService).operate(id, act);
    print(`workspace ${id} ${done}`);
  });
}

function quotasOf(pairs: readonly string[]): Quotas {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', value = ''] = pair.split('=');
      if (!(QUOTA_NAMES as readonly string[]).includes(name) || !/^\d{1,9}$/.test(value))
        throw refuseField('/quotas', 'not_one_of', { allowed: QUOTA_NAMES });
      return [name, Number(value)];
    }),
  );
}
