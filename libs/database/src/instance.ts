import { mkdirSync } from 'node:fs';
import type { InstanceSecret, Settings } from '@siyana/config';
import { reachableDataDir } from './embedded/data-folder';
import { startEmbeddedPostgres } from './embedded-postgres';
import { install, roleAddresses, type Addresses } from './install';

export interface Instance extends Addresses {
  /** The installer's address: migrations and checks only. */
  readonly ownerUrl: string;
  readonly embedded: boolean;
  /** Stops the embedded server, where this process has started it or has adopted one that a crash left behind. */
  stop(): Promise<void>;
}

/** The database of this instance: DATABASE_URL, or the embedded server of the state folder. Migrated unless told otherwise. */
export async function openInstance(
  settings: Settings,
  secret: InstanceSecret,
  { migrate = true, adopt = false } = {},
): Promise<Instance> {
  const { ownerUrl, stop } = settings.databaseUrl
    ? { ownerUrl: settings.databaseUrl, stop: () => Promise.resolve() }
    : await openEmbedded(settings, secret, adopt);
  try {
    if (migrate) await install(ownerUrl, secret);
  } catch (error) {
    await stop();
    throw error;
  }
  return { ownerUrl, embedded: settings.databaseUrl === undefined, stop, ...roleAddresses(ownerUrl, secret) };
}

async function openEmbedded(
  settings: Settings,
  secret: InstanceSecret,
  adopt: boolean,
): Promise<{ ownerUrl: string; stop: () => Promise<void> }> {
  mkdirSync(settings.home, { recursive: true });
  const server = await startEmbeddedPostgres({
    dataDir: reachableDataDir(settings.home),
    superuserPassword: secret.derive('embedded superuser', 24).toString('base64url'),
  });
  const owned = server.startedHere || adopt;
  return { ownerUrl: server.url, stop: () => (owned ? server.stop() : Promise.resolve()) };
}
