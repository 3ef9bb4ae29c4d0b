import { AsyncLocalStorage } from 'node:async_hooks';
import { isUuid } from '@siyana/kernel';
import type { Scope, WorkspaceSettings } from './scope';

/** A slot that the transport opens before anybody is known, and that the access guard fills once. */
export interface Carrier {
  scope: Scope | undefined;
  /** The transaction that is under way, known to the database ring alone. */
  transaction: unknown;
  /** What the transport knows of the call, read by the http ring alone; undefined in jobs and commands. */
  request: unknown;
}

const storage = new AsyncLocalStorage<Carrier>();

/** Opens an empty slot: until a guard has filled it, reading the tenant throws. */
export function openCarrier<T>(carrier: Carrier, work: () => T): T {
  return storage.run(carrier, work);
}

/** The access guard's half: fills the slot of the request that is under way. Throws when it is filled already. */
export function enterTenant(scope: Scope): void {
  const carrier = storage.getStore();
  if (!carrier) throw new Error('no request is under way');
  if (carrier.scope) throw new Error('this request has entered a workspace already');
  assertTenantId(scope.tenantId);
  carrier.scope = scope;
}

/** Runs `work` as this scope and nothing else: for the guard's own look-ups, the job runner and the cli. */
export function runInTenant<T>(scope: Scope, work: () => T): T {
  assertTenantId(scope.tenantId);
  return storage.run({ scope, transaction: undefined, request: undefined }, work);
}

/** Goes on in the same workspace, and in the transaction that is under way, with the settings that it has read there. */
export function withSettings<T>(settings: WorkspaceSettings, work: () => T): T {
  const scope = { ...currentScope(), settings };
  return storage.run({ ...storage.getStore()!, scope }, work);
}

/** The scope of the call that is under way. Throws without one: no statement is ever sent for nobody. */
export function currentScope(): Scope {
  const scope = storage.getStore()?.scope;
  if (!scope) throw new Error('no workspace is entered');
  return scope;
}

/** The slot that is under way, or undefined outside of any request, job or command. */
export function currentCarrier(): Carrier | undefined {
  return storage.getStore();
}

/** The scope goes into `SET LOCAL` as a literal, so nothing but a UUID may pass. */
function assertTenantId(tenantId: string): void {
  if (!isUuid(tenantId)) throw new Error('a workspace id is a UUID');
}
