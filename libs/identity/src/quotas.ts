import type { Tx } from '@siyana/database';
import { conflict } from '@siyana/kernel';
import { currentScope, type QuotaName, type Quotas } from '@siyana/tenancy';

/** What every workspace may have unless the operator has agreed otherwise. */
export const STANDARD_QUOTAS: Readonly<Required<Pick<Quotas, 'members' | 'assets' | 'storageMegabytes'>>> = {
  members: 500,
  assets: 20_000,
  storageMegabytes: 5_120,
};

export function quotaOf(name: keyof typeof STANDARD_QUOTAS, quotas: Quotas = currentScope().settings.quotas): number {
  return quotas[name] ?? STANDARD_QUOTAS[name];
}

/** Counts by this text ($1 alone) must leave room in the quota: 409 `quota_exceeded`. Two at the same moment may pass together. */
export async function assertBelowQuota(
  tx: Tx,
  name: keyof typeof STANDARD_QUOTAS,
  count: string,
  adding = 1,
): Promise<void> {
  const [row] = await tx.query<{ used: number }>(count);
  const limit = quotaOf(name);
  if (row!.used + adding > limit) throw quotaExceeded(name, row!.used, limit);
}

export const quotaExceeded = (resource: QuotaName, used: number, limit: number): Error =>
  conflict('quota_exceeded', { resource, used, limit });
