import { newId } from '@siyana/kernel';
import { Client, type Answer } from '../../support/client';
import { startSiyana, type Siyana } from '../../support/siyana';
import { readApi, type Api, type Operation } from './document';

/** A workspace, and the word that every text of it holds. */
export interface Side {
  readonly admin: Client;
  readonly workspaceId: string;
  readonly word: string;
}

export interface World {
  readonly siyana: Siyana;
  readonly api: Api;
  readonly ours: Side;
  readonly theirs: Side;
  stop(): Promise<void>;
}

/** Two workspaces in an api of their own. */
export async function makeWorld(): Promise<World> {
  const siyana = await startSiyana();
  const nobody = new Client(siyana.url);
  const [ours, theirs] = [await openSide(nobody, 'homeword'), await openSide(nobody, 'canaryword')];
  return { siyana, api: await readApi(nobody), ours, theirs, stop: () => siyana.stop() };
}

export async function openSide(nobody: Client, word: string): Promise<Side> {
  const admin = await nobody.signUp(`Workspace ${word}`, `${word}-${newId()}@test.example`);
  return { admin, workspaceId: admin.workspaceId, word };
}

/** By the operator's command; it holds from the moment at which tokens are looked at again. */
export async function suspend({ siyana }: World, workspaceId: string): Promise<void> {
  await siyana.cli('workspace', 'suspend', workspaceId, '--reason', 'unpaid');
  await new Promise((resolve) => setTimeout(resolve, 2_500));
}

export type Ids = Readonly<Record<string, string>>;

/** The path below the base, with these ids in it. */
export function pathWith({ path }: Operation, ids: Ids): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const id = ids[name];
    if (id === undefined) throw new Error(`no id for {${name}} of ${path}`);
    return id;
  });
}

/** All that a caller can tell one answer from another by: status, headers and bytes, without what names the request or the moment. */
export function fingerprint({ status, headers, text }: Answer<unknown>): string {
  const kept = [...headers]
    .filter(([name]) => !['date', 'x-request-id', 'etag', 'ratelimit', 'ratelimit-policy'].includes(name))
    .sort();
  return JSON.stringify([status, kept, text.replace(/"instance":"urn:uuid:[0-9a-f-]+"/g, '')]);
}
