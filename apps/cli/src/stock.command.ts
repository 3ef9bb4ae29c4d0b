import type { Command } from 'commander';
import { Positions } from '@siyana/events';
import { systemScope } from '@siyana/identity';
import { StockReadsService } from '@siyana/parts';
import { runInTenant } from '@siyana/tenancy';
import { print, withServices } from './session';

export function addStockCommand(program: Command): void {
  program
    .command('stock')
    .description('spare parts')
    .command('check')
    .description('prove, for every workspace, that each balance is what its ledger adds up to')
    .action(() =>
      withServices(async (app) => {
        // Whoever has moved stock has an event; not everybody who has has a member with an e-mail left.
        const workspaces = await app.get(Positions).workspaces();
        let [balances, movements, broken] = [0, 0, 0];
        for (const tenantId of workspaces) {
          const check = await runInTenant(systemScope(tenantId, 'cli'), () => app.get(StockReadsService).selfCheck());
          balances += check.balances;
          movements += check.movements;
          if (!check.ok) broken += 1;
          for (const finding of check.findings) print(`workspace ${tenantId}: ${JSON.stringify(finding)}`);
        }
        print(`${workspaces.length} workspaces, ${balances} balances, ${movements} movements`);
        print(broken ? `${broken} workspaces do not add up` : 'every balance is what its ledger adds up to');
        if (broken) process.exitCode = 1;
      }),
    );
}
