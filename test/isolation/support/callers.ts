import { ALL_PERMISSIONS, PERMISSIONS, ROLES_IN_ORDER } from '@siyana/access';
import { Client } from '../../support/client';
import { guarded } from './story';
import type { World } from './world';

export interface Caller {
  readonly name: string;
  readonly client: Client;
  /** Whether it is an API key: some things only a member does. */
  readonly isKey: boolean;
  /** What it must be told for a row of its workspace: that it is nobody, that it may not, or anything else. */
  verdict(access: string): 'unauthenticated' | 'forbidden' | 'allowed';
}

/** Every kind of caller of our workspace: the six roles, keys by scope, a member who has left, nobody, a made-up token. */
export interface Callers {
  readonly roles: readonly Caller[];
  readonly strangers: readonly Caller[];
  /** The key with the permission alone, and the key with all others. */
  keys(access: string): readonly Caller[];
}

/** The rule by hand, apart from the product's own table, so that a slip in one of them is seen: who may do what. */
const EVERYBODY = ['admin', 'manager', 'technician', 'storekeeper', 'requester', 'viewer'];
const STAFF = EVERYBODY.filter((role) => role !== 'requester');
const MANAGERS = ['admin', 'manager'];
const WORKERS = ['admin', 'manager', 'technician'];
const KEEPERS = ['admin', 'manager', 'storekeeper'];
export const EXPECTED_PERMISSIONS: Readonly<Record<string, readonly string[]>> = {
  'workspace:read': EVERYBODY,
  'workspace:write': ['admin'],
  'members:read': STAFF,
  'members:write': ['admin'],
  'teams:read': STAFF,
  'teams:write': MANAGERS,
  'api_keys:read': ['admin'],
  'api_keys:write': ['admin'],
  'sandboxes:read': ['admin'],
  'sandboxes:write': ['admin'],
  'locations:read': EVERYBODY,
  'locations:write': MANAGERS,
  'asset_categories:read': EVERYBODY,
  'asset_categories:write': MANAGERS,
  'assets:read': EVERYBODY,
  'assets:write': MANAGERS,
  'procedures:read': STAFF,
  'procedures:write': MANAGERS,
  'failure_codes:read': EVERYBODY,
  'failure_codes:write': MANAGERS,
  'parts:read': STAFF,
  'parts:write': KEEPERS,
  'stores:read': STAFF,
  'stores:write': KEEPERS,
  'stock:read': STAFF,
  'stock:issue': [...WORKERS, 'storekeeper'],
  'stock:write': KEEPERS,
  'stock:manage': MANAGERS,
  'suppliers:read': STAFF,
  'suppliers:write': KEEPERS,
  'purchase_orders:read': STAFF,
  'purchase_orders:write': KEEPERS,
  'purchase_orders:approve': KEEPERS,
  'purchase_orders:receive': KEEPERS,
  'work_orders:read': STAFF,
  'work_orders:write': WORKERS,
  'work_orders:complete': WORKERS,
  'work_orders:manage': MANAGERS,
  'attachments:read': EVERYBODY,
  'attachments:write': EVERYBODY.filter((role) => role !== 'viewer'),
  'work_requests:read': EVERYBODY,
  'work_requests:write': EVERYBODY.filter((role) => role !== 'viewer'),
  'work_requests:triage': MANAGERS,
  'calendars:read': EVERYBODY,
  'calendars:write': MANAGERS,
  'shifts:read': STAFF,
  'shifts:write': MANAGERS,
  'calendar:read': STAFF,
  'weekly_plans:read': STAFF,
  'weekly_plans:write': MANAGERS,
  'absences:read': WORKERS,
  'absences:write': MANAGERS,
  'downtimes:read': STAFF,
  'downtimes:write': WORKERS,
  'custom_fields:read': EVERYBODY,
  'custom_fields:write': ['admin'],
  'invitations:read': ['admin'],
  'invitations:write': ['admin'],
  'guest_links:read': MANAGERS,
  'guest_links:write': MANAGERS,
  'support_grants:read': ['admin'],
  'support_grants:write': ['admin'],
  'audit:read': ['admin'],
  'holidays:read': STAFF,
  'holidays:write': MANAGERS,
  'events:read': MANAGERS,
  'webhooks:read': ['admin'],
  'webhooks:write': ['admin'],
  'preventive_schedules:read': STAFF,
  'preventive_schedules:write': MANAGERS,
  'imports:read': MANAGERS,
  'imports:write': MANAGERS,
  'exports:read': MANAGERS,
  'exports:write': MANAGERS,
};

export const ACTUAL_PERMISSIONS: Readonly<Record<string, readonly string[]>> = PERMISSIONS;

/** How long a credential may go on after its end, in milliseconds. */
const DEAD_WITHIN_MS = 6_000;

export async function makeCallers({ api, ours }: World): Promise<Callers> {
  const roles = await Promise.all(
    ROLES_IN_ORDER.map(async (role): Promise<Caller> => {
      const client = role === 'admin' ? ours.admin : await ours.admin.addMember(ours.workspaceId, role);
      const mayDo = (access: string): boolean =>
        access === 'authenticated' || (EXPECTED_PERMISSIONS[access] ?? []).includes(role);
      return { name: role, client, isKey: false, verdict: (access) => (mayDo(access) ? 'allowed' : 'forbidden') };
    }),
  );
  const keyFor = async (scopes: readonly string[]): Promise<Client> => {
    const answer = await ours.admin.post<{ key: string }>('/api-keys', { name: scopes[0], scopes });
    if (answer.status !== 201) throw new Error(`key was refused: ${answer.text}`);
    return ours.admin.as(answer.body.key);
  };
  const keys = new Map<string, readonly Caller[]>();
  for (const access of new Set(guarded(api).map((operation) => operation.access))) {
    if (access === 'authenticated') continue;
    keys.set(access, [
      { name: `key with ${access}`, client: await keyFor([access]), isKey: true, verdict: () => 'allowed' },
      {
        name: `key without ${access}`,
        client: await keyFor(ALL_PERMISSIONS.filter((each) => each !== access)),
        isKey: true,
        verdict: () => 'forbidden',
      },
    ]);
  }
  const stranger = (name: string, client: Client): Caller => ({
    name,
    client,
    isKey: false,
    verdict: () => 'unauthenticated',
  });
  const strangers = [
    stranger('nobody', new Client(ours.admin.url)),
    stranger('a made-up token', ours.admin.as('siy_'.padEnd(60, 'a'))),
    stranger('a removed member', await removedMember(ours)),
    stranger('a revoked key', await revokedKey(ours, keyFor)),
  ];
  for (const { client } of strangers) await untilRefused(client);
  return { roles, strangers, keys: (access) => keys.get(access) ?? [] };
}

async function removedMember({ admin, workspaceId }: World['ours']): Promise<Client> {
  const member = await admin.addMember(workspaceId, 'admin');
  await member.get('/me');
  await admin.call('DELETE', `/members/${member.memberId}`);
  return member;
}

async function revokedKey(
  { admin }: World['ours'],
  keyFor: (scopes: readonly string[]) => Promise<Client>,
): Promise<Client> {
  const client = await keyFor(ALL_PERMISSIONS);
  await client.get('/me');
  const { body } = await admin.get<{ data: { id: string }[] }>('/api-keys?limit=200');
  const newest = body.data.sort((a, b) => (a.id < b.id ? 1 : -1))[0]!;
  await admin.call('DELETE', `/api-keys/${newest.id}`);
  return client;
}

async function untilRefused(client: Client): Promise<void> {
  const end = performance.now() + DEAD_WITHIN_MS;
  for (;;) {
    const { status } = await client.get('/me');
    if (status === 401) return;
    if (performance.now() > end) throw new Error(`a dead credential still answers ${status}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
