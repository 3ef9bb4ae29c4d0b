import type { Command } from 'commander';
import { Database } from '@siyana/database';
import { beginEpoch, Positions } from '@siyana/events';
import { systemScope } from '@siyana/identity';
import { isUuid, refuseField } from '@siyana/kernel';
import { runInTenant } from '@siyana/tenancy';
import { print, withServices } from './session';

export function addEventCommands(program: Command): void {
  program
    .command('events')
    .description('the feed of events')
    .command('begin-epoch')
    .description('after a restore: let all cursors end, so that readers begin again')
    .option('--workspace <id>', 'of one workspace; all without it')
    .action(({ workspace }: { workspace?: string }) =>
      withServices(async (app) => {
        if (workspace !== undefined && !isUuid(workspace)) throw refuseField('/workspace', 'not_a_uuid');
        const tenantIds = workspace ? [workspace] : await app.get(Positions).workspaces();
        for (const tenantId of tenantIds)
          await runInTenant(systemScope(tenantId, 'cli'), () =>
            app.get(Database).transaction((tx) => {
              beginEpoch(tx);
              return Promise.resolve();
            }),
          );
        print(`cursors of ${tenantIds.length} workspace${tenantIds.length === 1 ? '' : 's'} have ended`);
      }),
    );
}
