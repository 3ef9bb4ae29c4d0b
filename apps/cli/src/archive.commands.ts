import type { Command } from 'commander';
import { ObjectStore } from '@siyana/files';
import { enterWorkspace, LoginDirectory, WorkspacesService } from '@siyana/identity';
import { eraseWorkspace, exportWorkspace, importWorkspace, SandboxesService } from '@siyana/integrations';
import { clockFrom, isUuid, refuseField } from '@siyana/kernel';
import { runInTenant } from '@siyana/tenancy';
import { print, withServices } from './session';

/** A workspace leaves, arrives, or ends. */
export function addArchiveCommands(program: Command): void {
  const workspace = program.commands.find((command) => command.name() === 'workspace')!;
  workspace
    .command('export')
    .description('write everything of a workspace into one file that another instance imports')
    .argument('<id>')
    .argument('<file>', 'a zip archive; see docs/workspace-archive.md')
    .action((id: string, path: string) =>
      withServices(async (app, { instance, settings }) => {
        const now = clockFrom(settings.clock).now().toISOString();
        const { tables, files } = await exportWorkspace({
          ...{ ownerUrl: instance.ownerUrl, workspaceId: checked(id), store: app.get(ObjectStore), path, now },
        });
        print(`${sum(tables.map(({ rows }) => rows))} rows of ${tables.length} tables, ${files.length} files: ${path}`);
      }),
    );
  workspace
    .command('import')
    .description('put a workspace of another instance into this one, with its ids')
    .argument('<file>')
    .action((path: string) =>
      withServices(async (app, { instance, settings }) => {
        const now = clockFrom(settings.clock).now().toISOString();
        const directory = app.get(LoginDirectory);
        const {
          workspace: arrived,
          tables,
          files,
        } = await importWorkspace({
          ...{ ownerUrl: instance.ownerUrl, store: app.get(ObjectStore), path, now },
          welcome: (email, memberId, tenantId) => directory.add(email, { tenantId, memberId }, now),
        });
        print(`workspace ${arrived.id}`);
        print(`${sum(tables.map(({ rows }) => rows))} rows, ${files.length} files`);
      }),
    );
  workspace
    .command('erase')
    .description('take everything of a workspace out of this instance, for good, and its sandbox with it')
    .argument('<id>')
    .option('--confirm', 'without it nothing happens')
    .action((id: string, { confirm = false }: { confirm?: boolean }) =>
      withServices(async (app, { instance }) => {
        const workspaceId = checked(id);
        if (!confirm)
          throw new Error(`nothing was erased: say --confirm to erase the workspace ${workspaceId} for good`);
        const { rows, files } = await eraseWorkspace({
          ...{ ownerUrl: instance.ownerUrl, workspaceId, store: app.get(ObjectStore) },
        });
        print(`${rows} rows and ${files} files are erased`);
      }),
    );
  workspace
    .command('sandbox')
    .description('say which workspace is the sandbox of this one')
    .argument('<id>')
    .option('--reset', 'set it back to the plant as it is now; keys, people and webhooks stay')
    .action((id: string, { reset = false }: { reset?: boolean }) =>
      withServices(async (app) => {
        const parent = await enterWorkspace(app.get(WorkspacesService), checked(id), 'operator');
        if (!parent) throw new Error(`there is no workspace ${id}`);
        const sandboxes = app.get(SandboxesService);
        const sandbox = await runInTenant(parent, () => (reset ? sandboxes.reset(undefined) : sandboxes.get()));
        print(`workspace ${sandbox.id}`);
        print(`made ${sandbox.createdAt}, last reset ${sandbox.resetAt ?? 'never'}`);
      }),
    );
}

function checked(id: string): string {
  if (!isUuid(id)) throw refuseField('/id', 'not_a_uuid');
  return id.toLowerCase();
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
