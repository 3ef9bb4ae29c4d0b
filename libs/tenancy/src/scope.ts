export type Role = 'admin' | 'manager' | 'technician' | 'storekeeper' | 'requester' | 'viewer';

/** What the workspace has chosen and the use cases read on every call. */
export interface WorkspaceSettings {
  /** IANA zone of the workspace's wall clocks. */
  readonly timeZone: string;
  /** ISO 4217 code of all its money. */
  readonly currency: string;
  readonly locale: 'fr' | 'ar' | 'en';
  /** Completing closes at once: `completed` and `closed` are one call. */
  readonly autoClose: boolean;
  readonly techniciansSeeAll: boolean;
  /** Why the workspace is read-only; null while it is not. */
  readonly suspendedReason: string | null;
  /** Minutes until somebody responds and until the work is done, by priority; a priority without an entry has no clock. */
  readonly sla: Readonly<Partial<Record<string, SlaTargets>>>;
  /** The workspace that this one is the sandbox of; null: it is none. */
  readonly sandboxOf: string | null;
  /** What the operator has agreed with this workspace instead of the instance's standard. */
  readonly quotas: Quotas;
}

export interface SlaTargets {
  readonly responseMinutes?: number | null;
  readonly resolutionMinutes?: number | null;
}

export const QUOTA_NAMES = ['members', 'assets', 'storageMegabytes', 'requestsPerMinute', 'requestsInFlight'] as const;
export type QuotaName = (typeof QUOTA_NAMES)[number];
export type Quotas = Readonly<Partial<Record<QuotaName, number>>>;

/**
 * Who acts, where, and what they may do. It is made by the access guard, the job runner and the cli only; everything
 * below them reads it and none of them takes a tenant id as an argument.
 */
export interface Scope {
  readonly tenantId: string;
  /** `member:<id>`, `api_key:<id>` or `system:<name>`: the owner of idempotency keys and the actor of history rows. */
  readonly principal: string;
  /** The acting member; null for an API key and for the system. */
  readonly memberId: string | null;
  readonly role: Role | null;
  readonly permissions: ReadonlySet<string>;
  readonly teamIds: readonly string[];
  /** Roots of the location subtrees that the member may see; null is no limit. */
  readonly siteIds: readonly string[] | null;
  /** The one order that an outside contractor reaches; null is no limit. */
  readonly onlyOrderId: string | null;
  /** The log-in that this call belongs to; null for keys, links and the system. */
  readonly sessionId: string | null;
  readonly settings: WorkspaceSettings;
}
