import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Credentials } from '@siyana/api-client';

/** Which instance is called, and as whom. */
export interface Remote {
  readonly url: string;
  readonly credentials: Credentials;
}

/** Of the user of this machine: `XDG_CONFIG_HOME`, else ~/.config. */
const fileOf = (env: NodeJS.ProcessEnv): string =>
  join(env['XDG_CONFIG_HOME'] || join(homedir(), '.config'), 'siyana', 'session.json');

/** `SIYANA_URL` and `SIYANA_KEY`, for scripts; else what `api login` has kept. Undefined: nobody has logged in. */
export function readRemote(env: NodeJS.ProcessEnv): Remote | undefined {
  const { SIYANA_URL: url, SIYANA_KEY: apiKey } = env;
  if (url && apiKey) return { url, credentials: { apiKey } };
  const file = fileOf(env);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Remote) : undefined;
}

/** Tokens rotate: the newest are kept, for this user's eyes alone. */
export function keepRemote(remote: Remote, env: NodeJS.ProcessEnv): string {
  const file = fileOf(env);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, `${JSON.stringify(remote)}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
  return file;
}

export function forgetRemote(env: NodeJS.ProcessEnv): void {
  rmSync(fileOf(env), { force: true });
}
