import type { Command } from 'commander';
import { AuditCheck, Positions, type TrailReport } from '@siyana/events';
import { systemScope } from '@siyana/identity';
import { isUuid, refuseField } from '@siyana/kernel';
import { runInTenant } from '@siyana/tenancy';
import { print, withServices } from './session';

/** `verify audit`: 1 when a trail was changed. */
export function addAuditCommand(verify: Command): void {
  verify
    .command('audit')
    .description('check the sealed trails: nothing changed, removed, added or moved since it was sealed')
    .option('--workspace <id>', 'of one workspace; all without it')
    .option('--json', 'print one JSON line a workspace')
    .action(({ workspace, json = false }: { workspace?: string; json?: boolean }) =>
      withServices(async (app) => {
        if (workspace !== undefined && !isUuid(workspace)) throw refuseField('/workspace', 'not_a_uuid');
        const tenantIds = workspace ? [workspace] : await app.get(Positions).workspaces();
        let found = 0;
        for (const tenantId of tenantIds) {
          const report = await runInTenant(systemScope(tenantId, 'cli'), () => app.get(AuditCheck).verify());
          found += report.findings.length;
          if (json) print(JSON.stringify({ workspace: tenantId, ...report }));
          else say(tenantId, report);
        }
        if (!json) print(found ? `${found} findings` : 'the trails hold');
        if (found) process.exitCode = 1;
      }),
    );
}

function say(tenantId: string, { sealed, unsealed, erased, seal, findings }: TrailReport): void {
  for (const { position, what } of findings) print(`${tenantId} at ${position}: ${what}`);
  print(`${tenantId}: ${sealed} sealed, ${unsealed} waiting, ${erased} erased, last seal ${seal}`);
}
