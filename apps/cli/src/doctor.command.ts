import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { InstanceSecret, readSettings, type Settings } from '@siyana/config';
import { openInstance } from '@siyana/database';
import '../../api/src/app.module';
import { checkDatabase } from './doctor.database';
import { fail, Findings, ok } from './doctor.findings';
import * as host from './doctor.host';

export function addDoctorCommand(program: Command): void {
  program
    .command('doctor')
    .description('check machine, settings and database, and change nothing; 1 when something has failed')
    .option('--json', 'print the findings as JSON')
    .action(async ({ json = false }: { json?: boolean }) => {
      const findings = new Findings();
      await examine(findings);
      findings.report(json);
    });
}

async function examine(findings: Findings): Promise<void> {
  await findings.check('node', host.nodeVersion);
  let settings: Settings | undefined;
  await findings.check('settings', () => {
    settings = readSettings();
    return ok(settings.databaseUrl ? 'DATABASE_URL' : 'embedded database');
  });
  await findings.check('zone table', host.zoneTable);
  await findings.check("Node's zone table", () => host.nodesZoneTable(process.env));
  if (!settings) return;
  const known = settings;
  const hasHome = await findings.check('state folder', () => host.stateFolder(known));
  const hasSecret = await findings.check('secret', () => host.secretFile(known, process.env));
  if (hasHome) {
    await findings.check('disk', () => host.diskSpace(known));
    await findings.check('files', () => host.filesFolder(known));
  }
  await findings.check('port', () => host.port(known));
  await findDatabase(findings, known, hasSecret);
}

/** A look must not make what is missing: neither a secret nor a new, empty database. */
async function findDatabase(findings: Findings, settings: Settings, hasSecret: boolean): Promise<void> {
  const absent = settings.databaseUrl === undefined && !existsSync(join(settings.home, 'postgres'));
  const secretIsThere = hasSecret || existsSync(join(settings.home, 'secret'));
  if (absent || !secretIsThere) {
    await findings.check('database', () =>
      fail(absent ? 'the embedded database is made at the first start' : 'without the secret it is out of reach'),
    );
    return;
  }
  let close: (() => Promise<void>) | undefined;
  try {
    const instance = await openInstance(settings, InstanceSecret.load(settings.home), { migrate: false });
    close = () => instance.stop();
    await checkDatabase(findings, instance);
  } catch (error) {
    await findings.check('database', () => Promise.reject(error instanceof Error ? error : new Error(String(error))));
  } finally {
    await close?.();
  }
}
