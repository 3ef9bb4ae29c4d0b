import type { Role } from '@siyana/tenancy';

/**
 * Who may do what: this table is the rule, the documentation and the test at once. A permission is also a scope of an API key.
 * `own` orders are narrowed further by visibility, not here.
 */
export const PERMISSIONS = {
  'workspace:read': ['admin', 'manager', 'technician', 'storekeeper', 'requester', 'viewer'],
  'workspace:write': ['admin'],
  'members:read': ['admin', 'manager', 'technician', 'storekeeper', 'viewer'],
  'members:write': ['admin'],
  'teams:read': ['admin', 'manager', 'technician', 'storekeeper', 'viewer'],
  'teams:write': ['admin', 'manager'],
  'api_keys:read': ['admin'],
  'api_keys:write': ['admin'],
  'sandboxes:read': ['admin'],
  'sandboxes:write': ['admin'],
  'locations:read': ['admin', 'manager', 'technician', 'storekeeper', 'requester', 'viewer'],
  'locations:write': ['admin', 'manager'],
  'asset_categories:read': ['admin', 'manager', 'technician', 'storekeeper', 'requester', 'viewer'],
  'asset_categories:write': ['admin', 'manager'],
  'assets:read': ['admin', 'manager', 'technician', 'storekeeper', 'requester', 'viewer'],
  'assets:write': ['admin', 'manager'],
  'procedures:read': ['admin', 'manager', 'technician', 'storekeeper', 'viewer'],
  'procedures:write': ['admin', 'manager'],
  'failure_codes:read': ['admin', 'manager', 'technician', 'storekeeper', 'requester', 'viewer'],
  'failure_codes:write': ['admin', 'manager'],
  'parts:read': ['admin', 'manager', 'technician', 'storekeeper', 'viewer'],
  'parts:write': ['admin', 'manager', 'storekeeper'],
  'stores:read': ['admin', 'manager', 'technician', 'storekeeper', 'viewer'],
  'stores:write': ['admin', 'manager', 'storekeeper'],
  'stock:read': ['admin', 'manager', 'technician', 'storekeeper', 'viewer'],
  'stock:issue': ['admin', 'manager', 'technician', 'storekeeper'],
  'stock:write': ['admin', 'manager', 'storekeeper'],
  'stock:manage': ['admin', 'manager'],
  'suppliers:read': ['admin', 'manager', 'technician', 'storekeeper', 'viewer'],
  'suppliers:write': ['admin', 'manager', 'storekeeper'],
  'purchase_orders:read': ['admin', 'manager', 'technician', 'storekeeper', 'viewer'],
  'purchase_orders:write': ['admin', 'manager', 'storekeeper'],
  // How much, the workspace says for each role.
  'purchase_orders:approve': ['admin', 'manager', 'storekeeper'],
  'purchase_orders:receive': ['admin', 'manager', 'storekeeper'],
  'work_orders:read': ['admin', 'manager', 'technician', 'storekeeper', 'viewer'],
  'work_orders:write': ['admin', 'manager', 'technician'],
  'work_orders:complete': ['admin', 'manager', 'technician'],
  'work_orders:manage': ['admin', 'manager'],
  'attachments:read': ['admin', 'manager', 'technician', 'storekeeper', 'requester', 'viewer'],
  'attachments:write': ['admin', 'manager', 'technician', 'storekeeper', 'requester'],
  'work_requests:read': ['admin', 'manager', 'technician', 'storekeeper', 'requester', 'viewer'],
  'work_requests:write': ['admin', 'manager', 'technician', 'storekeeper', 'requester'],
  'work_requests:triage': ['admin', 'manager'],
  'calendars:read': ['admin', 'manager', 'technician', 'storekeeper', 'requester', 'viewer'],
  'calendars:write': ['admin', 'manager'],
  'shifts:read': ['admin', 'manager', 'technician', 'storekeeper', 'viewer'],
  'shifts:write': ['admin', 'manager'],
  'calendar:read': ['admin', 'manager', 'technician', 'storekeeper', 'viewer'],
  'weekly_plans:read': ['admin', 'manager', 'technician', 'storekeeper', 'viewer'],
  'weekly_plans:write': ['admin', 'manager'],
  'absences:read': ['admin', 'manager', 'technician'],
  'absences:write': ['admin', 'manager'],
  'downtimes:read': ['admin', 'manager', 'technician', 'storekeeper', 'viewer'],
  'downtimes:write': ['admin', 'manager', 'technician'],
  'custom_fields:read': ['admin', 'manager', 'technician', 'storekeeper', 'requester', 'viewer'],
  'custom_fields:write': ['admin'],
  'invitations:read': ['admin'],
  'invitations:write': ['admin'],
  'guest_links:read': ['admin', 'manager'],
  'guest_links:write': ['admin', 'manager'],
  'support_grants:read': ['admin'],
  'support_grants:write': ['admin'],
  'audit:read': ['admin'],
  'holidays:read': ['admin', 'manager', 'technician', 'storekeeper', 'viewer'],
  'holidays:write': ['admin', 'manager'],
  'events:read': ['admin', 'manager'],
  'webhooks:read': ['admin'],
  'webhooks:write': ['admin'],
  'preventive_schedules:read': ['admin', 'manager', 'technician', 'storekeeper', 'viewer'],
  'preventive_schedules:write': ['admin', 'manager'],
  'imports:read': ['admin', 'manager'],
  'imports:write': ['admin', 'manager'],
  'exports:read': ['admin', 'manager'],
  'exports:write': ['admin', 'manager'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

export const ALL_PERMISSIONS = Object.keys(PERMISSIONS) as readonly Permission[];

export const ROLES_IN_ORDER: readonly Role[] = ['admin', 'manager', 'technician', 'storekeeper', 'requester', 'viewer'];

const BY_ROLE: Readonly<Record<Role, ReadonlySet<string>>> = Object.fromEntries(
  ROLES_IN_ORDER.map((role) => [
    role,
    new Set(ALL_PERMISSIONS.filter((permission) => (PERMISSIONS[permission] as readonly Role[]).includes(role))),
  ]),
) as unknown as Record<Role, ReadonlySet<string>>;

/** The permissions of a role, the same set object at every call. */
export function permissionsOf(role: Role): ReadonlySet<string> {
  return BY_ROLE[role];
}
