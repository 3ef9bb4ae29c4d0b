import { createHash } from 'node:crypto';
import type { Quotas } from '@siyana/tenancy';

/**
 * What a sandbox starts with: what the plant is made of. People, orders, stock, files and whatever costs money stay where they are; rows that name
 * such a thing come without it.
 */
export const PLANT: ReadonlySet<string> = new Set([
  'working_calendars',
  'shifts',
  'holidays',
  'locations',
  'asset_categories',
  'custom_fields',
  'assets',
  'procedures',
  'procedure_versions',
  'failure_codes',
  'teams',
  'parts',
  'part_alternatives',
  'kit_components',
  'asset_parts',
  'stores',
  'bins',
  'suppliers',
  'supplier_parts',
  'vat_rates',
]);

/** What a reset leaves: the workspace, who may come in, and where its messages go. An integration goes on with its keys and addresses. */
export const STAYS: ReadonlySet<string> = new Set([
  'workspaces',
  'members',
  'sessions',
  'api_keys',
  'api_key_usage',
  'webhooks',
  'login_directory',
]);

/** Settings of the parent that hold in the sandbox too. */
export const SETTINGS = [
  'time_zone',
  'currency',
  'locale',
  'auto_close',
  'technicians_see_all',
  'languages',
  'sla',
  'purchasing',
  'stock',
] as const;

/** Its own, and counted on their own: a sandbox uses up nothing of its parent's, and cannot be a second plant for nothing. */
export const SANDBOX_QUOTAS: Quotas = {
  members: 50,
  storageMegabytes: 256,
  requestsPerMinute: 1_500,
  requestsInFlight: 25,
};

/**
 * The id of a workspace's so-manieth sandbox. It follows from the parent's, so that one whose making was cut off between its two transactions is found
 * again: by the next attempt, and by the erasure of the parent.
 */
export function sandboxIdOf(parentId: string, number: number): string {
  const hex = createHash('sha256').update(`sandbox ${parentId} ${number}`).digest('hex');
  const variant = ((parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
