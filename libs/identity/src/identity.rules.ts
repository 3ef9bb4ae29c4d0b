import { ALL_PERMISSIONS } from '@siyana/access';
import { forbidden, refuseField } from '@siyana/kernel';

/** Lower case and composed: what is stored, compared and hashed. */
export const normaliseEmail = (email: string): string => email.trim().normalize('NFC').toLowerCase();
export const normaliseLogin = (login: string): string => login.trim().normalize('NFC').toLowerCase();

export const PASSWORD_MIN = 8;
export const PASSWORD_MAX = 200;

/** Keys, links and the trail. */
const UNSUPPORTED: ReadonlySet<string> = new Set([
  'api_keys:read',
  'invitations:read',
  'guest_links:read',
  'audit:read',
  'events:read',
  'webhooks:read',
]);

export type RefreshVerdict = 'first_use' | 'again' | 'stolen';

/**
 * What a presented refresh token means. `used` is the highest generation that was ever presented. The next one is used for the first time; the
 * last one again means that its answer was lost; an older one has been copied, and its family ends.
 */
export function judgeRefresh(generation: number, used: number): RefreshVerdict {
  if (generation === used + 1) return 'first_use';
  return generation === used ? 'again' : 'stolen';
}

/** A member has an e-mail or a login, and either a password now or one later. */
export function assertReachable(member: { email?: string | null; login?: string | null }): void {
  if (!member.email && !member.login) throw refuseField('/email', 'required');
}

/** Nobody hands out more than they hold. */
export function assertScopesWithin(scopes: readonly string[], held: ReadonlySet<string>): void {
  const beyond = scopes.find((scope) => !held.has(scope));
  if (beyond) throw forbidden('forbidden', { permission: beyond });
}

/** What an outside contractor does on the one order that the link reaches. */
export const GUEST_PERMISSIONS: ReadonlySet<string> = new Set([
  'work_orders:read',
  'work_orders:complete',
  'attachments:read',
  'attachments:write',
]);

/** The operator looks and touches nothing; secrets and the trail are not theirs to look at. */
export const SUPPORT_PERMISSIONS: ReadonlySet<string> = new Set(
  ALL_PERMISSIONS.filter((permission) => permission.endsWith(':read') && !UNSUPPORTED.has(permission)),
);
