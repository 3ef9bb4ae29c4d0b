import { readFileSync } from 'node:fs';
import { Siyana, type PathOf, type SiyanaOptions } from '@siyana/api-client';
import { InvalidArgumentError } from 'commander';
import { keepRemote, readRemote } from './session-file';

/** Nobody has said whom to call. */
export class NotLoggedIn extends Error {
  constructor() {
    super('nobody is logged in: `api login`, or SIYANA_URL and SIYANA_KEY');
  }
}

/** The generated client, as the user who has logged in. */
export function openClient(options: Pick<SiyanaOptions, 'retry'> = {}, env: NodeJS.ProcessEnv = process.env): Siyana {
  const remote = readRemote(env);
  if (!remote) throw new NotLoggedIn();
  return new Siyana({
    baseUrl: remote.url,
    credentials: remote.credentials,
    onTokens: (credentials) => keepRemote({ url: remote.url, credentials }, env),
    ...options,
  });
}

/** For whoever waits for work that goes on without them: a server that starts anew is waited for, a minute or so. */
export const openPatientClient = (): Siyana => openClient({ retry: { attempts: 12 } });

/** A path that was typed: `/work-orders/0199…` or `work-orders`. The server says what it does not know. */
export function pathOf<M extends 'get' | 'post'>(text: string): PathOf<M> {
  return `/${text.replace(/^\/?(?:api\/v1\/)?/, '')}` as PathOf<M>;
}

/** `status=open`, gathered over repeated options. */
export function collectQuery(text: string, before: Readonly<Record<string, string>> = {}): Record<string, string> {
  const at = text.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('write it as name=value');
  return { ...before, [text.slice(0, at)]: text.slice(at + 1) };
}

/** JSON as it stands, in a file (`@file`) or on standard input (`-`). */
export function readData(given: string): unknown {
  const text =
    given === '-' ? readFileSync(0, 'utf8') : given.startsWith('@') ? readFileSync(given.slice(1), 'utf8') : given;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new InvalidArgumentError('this is no JSON');
  }
}
