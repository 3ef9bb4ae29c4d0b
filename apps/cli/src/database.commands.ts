import type { Command } from 'commander';
import { checkCatalogue, install, isSetConfigClosed, schemaDrift } from '@siyana/database';
import pg from 'pg';
import '../../api/src/app.module';
import { addAuditCommand } from './audit.command';
import { print, withInstance } from './session';

export function addDatabaseCommands(program: Command): void {
  program
    .command('migrate')
    .description('make roles and run the migrations that are missing')
    .action(() =>
      withInstance(async ({ instance, secret }) => {
        const ran = await install(instance.ownerUrl, secret);
        print(ran.length ? `ran ${ran.join(', ')}` : 'nothing to do');
      }),
    );

  program
    .command('migrations')
    .description('compare entities and migrated schema')
    .option('--check', 'fail when they differ')
    .action(({ check }: { check?: boolean }) =>
      withInstance(
        async ({ instance }) => {
          const drift = await schemaDrift(instance.ownerUrl);
          for (const statement of drift) print(statement);
          print(drift.length ? `${drift.length} differences` : 'entities and schema agree');
          if (check && drift.length) process.exitCode = 1;
        },
        { migrate: true },
      ),
    );

  const walls = program
    .command('verify')
    .description('check the walls between workspaces in the live database')
    .action(() => withInstance(({ instance }) => verify(instance.ownerUrl)));
  addAuditCommand(walls);
}

async function verify(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const findings = await checkCatalogue(client);
    for (const { rule, object } of findings) print(`${rule}: ${object}`);
    print(`wall5: ${(await isSetConfigClosed(client)) ? 'on' : 'off'}`);
    print(findings.length ? `${findings.length} findings` : 'the catalogue holds');
    if (findings.length) process.exitCode = 1;
  } finally {
    await client.end();
  }
}
