import 'reflect-metadata';
import { Command } from 'commander';
import { AppError } from '@siyana/kernel';
import { addArchiveCommands } from './archive.commands';
import { addChangesCommand } from './changes.command';
import { addDatabaseCommands } from './database.commands';
import { addDoctorCommand } from './doctor.command';
import { addEventCommands } from './events.commands';
import { addDocumentCommand } from './openapi.command';
import { addApiCommands } from './remote/api.commands';
import { remoteFailure } from './remote/failure';
import { addStockCommand } from './stock.command';
import { addWebhookCommands } from './webhook.commands';
import { addWorkspaceCommands } from './workspace.commands';

/** 0 done, 1 a check has found something or a rule refused, 2 wrong words (commander's own), 3 no answer came, 4 nobody is logged in. */
async function main(): Promise<void> {
  const program = new Command('siyana')
    .description('The commands of Siyana, for operators and integrators')
    .exitOverride((error) => process.exit(error.exitCode ? 2 : 0));
  addDatabaseCommands(program);
  addDoctorCommand(program);
  addStockCommand(program);
  addWorkspaceCommands(program);
  addArchiveCommands(program);
  addEventCommands(program);
  addWebhookCommands(program);
  addApiCommands(program);
  addDocumentCommand(program);
  addChangesCommand(program);
  await program.parseAsync();
}

main().catch((error: unknown) => {
  const remote = remoteFailure(error);
  const text = remote
    ? remote.text
    : error instanceof AppError
      ? `${error.code} ${JSON.stringify(error.errors.length ? error.errors : error.params)}`
      : error instanceof Error
        ? error.message
        : String(error);
  process.stderr.write(`siyana: ${text}\n`);
  process.exit(remote?.code ?? 1);
});
