import { ALL_PERMISSIONS } from '@siyana/access';
import type { Scope } from '@siyana/tenancy';

const EVERYTHING: ReadonlySet<string> = new Set(ALL_PERMISSIONS);

/** The product itself at work in one workspace: the guard's look-ups, sign-up, jobs and commands. */
export function systemScope(tenantId: string, name: string, settings?: Partial<Scope['settings']>): Scope {
  return {
    tenantId,
    principal: `system:${name}`,
    memberId: null,
    role: null,
    permissions: EVERYTHING,
    teamIds: [],
    siteIds: null,
    onlyOrderId: null,
    sessionId: null,
    settings: {
      timeZone: 'Africa/Casablanca',
      currency: 'MAD',
      locale: 'fr',
      autoClose: false,
      techniciansSeeAll: true,
      suspendedReason: null,
      sandboxOf: null,
      sla: {},
      quotas: {},
      ...settings,
    },
  };
}
