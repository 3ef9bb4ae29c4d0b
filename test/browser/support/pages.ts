export type Role = 'admin' | 'manager' | 'technician' | 'storekeeper' | 'requester' | 'guest';

export interface PageToSee {
  readonly name: string;
  readonly role: Role;
  /** `{order}`, `{asset}`, `{schedule}` and their like stand for what the stage has. */
  readonly path: string;
}

/** Every page of the app, as somebody who uses it. */
export const PAGES: readonly PageToSee[] = [
  { name: 'login', role: 'guest', path: '/app' },
  { name: 'report-by-qr', role: 'guest', path: '/r/{qr}' },
  { name: 'follow', role: 'guest', path: '/f/{follow}' },
  { name: 'join', role: 'guest', path: '/join/a-token' },
  { name: 'work', role: 'technician', path: '/app/work' },
  { name: 'order', role: 'technician', path: '/app/work/{order}' },
  { name: 'scan', role: 'technician', path: '/app/scan' },
  { name: 'machine', role: 'technician', path: '/app/machine/{asset}' },
  { name: 'report', role: 'technician', path: '/app/report' },
  { name: 'sync', role: 'technician', path: '/app/sync' },
  { name: 'account', role: 'technician', path: '/app/me' },
  { name: 'dashboard', role: 'manager', path: '/app/dashboard' },
  { name: 'requests', role: 'manager', path: '/app/requests' },
  { name: 'orders', role: 'manager', path: '/app/orders' },
  { name: 'planning', role: 'manager', path: '/app/planning' },
  { name: 'calendar', role: 'manager', path: '/app/calendar' },
  { name: 'schedules', role: 'manager', path: '/app/schedules' },
  { name: 'schedule', role: 'manager', path: '/app/schedules/{schedule}' },
  { name: 'schedule-nested', role: 'manager', path: '/app/schedules/{plan}' },
  { name: 'schedule-editor', role: 'manager', path: '/app/schedules/{plan}/edit' },
  { name: 'schedule-new', role: 'manager', path: '/app/schedules/new' },
  { name: 'sheets', role: 'manager', path: '/app/planning/{week}' },
  { name: 'assets', role: 'manager', path: '/app/assets' },
  { name: 'asset', role: 'manager', path: '/app/assets/{asset}' },
  { name: 'stock', role: 'storekeeper', path: '/app/stock' },
  { name: 'reorder', role: 'storekeeper', path: '/app/reorder' },
  { name: 'purchasing', role: 'storekeeper', path: '/app/purchasing' },
  { name: 'purchase-order', role: 'storekeeper', path: '/app/purchasing/{purchase}' },
  { name: 'suppliers', role: 'storekeeper', path: '/app/suppliers' },
  { name: 'supplier', role: 'storekeeper', path: '/app/suppliers/{supplier}' },
  { name: 'counts', role: 'storekeeper', path: '/app/counts' },
  { name: 'count', role: 'storekeeper', path: '/app/counts/{count}' },
  { name: 'sites', role: 'admin', path: '/app/sites' },
  { name: 'webhooks', role: 'admin', path: '/app/webhooks' },
  { name: 'webhook', role: 'admin', path: '/app/webhooks/{webhook}' },
  { name: 'members', role: 'admin', path: '/app/members' },
  { name: 'teams', role: 'admin', path: '/app/teams' },
  { name: 'api-keys', role: 'admin', path: '/app/api-keys' },
  { name: 'imports', role: 'admin', path: '/app/imports' },
  { name: 'settings', role: 'admin', path: '/app/settings' },
  { name: 'audit', role: 'admin', path: '/app/audit' },
];
