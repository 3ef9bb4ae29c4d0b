import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { WorkPage } from '../pages/work/work-page';
import type { IconName } from '../ui/icon';

export type NavName =
  | 'work'
  | 'scan'
  | 'report'
  | 'sync'
  | 'dashboard'
  | 'requests'
  | 'orders'
  | 'planning'
  | 'calendar'
  | 'schedules'
  | 'assets'
  | 'stock'
  | 'reorder'
  | 'purchasing'
  | 'suppliers'
  | 'counts'
  | 'sites'
  | 'webhooks'
  | 'members'
  | 'teams'
  | 'apiKeys'
  | 'imports'
  | 'settings'
  | 'audit'
  | 'me';

type PageProps = { readonly id: string };
type Page = ComponentType<PageProps> | LazyExoticComponent<ComponentType<PageProps>>;

export interface PageEntry {
  readonly path: string;
  /** The permission without which the page shows nothing. */
  readonly needs: string;
  readonly page: Page;
}

/** Loads a page's own script when it is first opened. */
function later<Name extends string>(load: () => Promise<Record<Name, ComponentType<PageProps>>>, name: Name): Page {
  return lazy(async () => ({ default: (await load())[name] }));
}

export const PAGES: readonly PageEntry[] = [
  // The technician's first page: it is in the first script, so that it paints at once.
  { path: '/app/work', needs: 'work_orders:read', page: WorkPage },
  {
    path: '/app/work/:id',
    needs: 'work_orders:read',
    page: later(() => import('../pages/work/order-page'), 'OrderPage'),
  },
  { path: '/app/scan', needs: 'assets:read', page: later(() => import('../pages/work/scan-page'), 'ScanPage') },
  {
    path: '/app/machine/:id',
    needs: 'assets:read',
    page: later(() => import('../pages/work/machine-page'), 'MachinePage'),
  },
  {
    path: '/app/report',
    needs: 'work_requests:write',
    page: later(() => import('../pages/work/new-report'), 'NewReportPage'),
  },
  {
    path: '/app/dashboard',
    needs: 'work_orders:read',
    page: later(() => import('../pages/manager/dashboard-page'), 'DashboardPage'),
  },
  {
    path: '/app/requests',
    needs: 'work_requests:read',
    page: later(() => import('../pages/manager/requests-page'), 'RequestsPage'),
  },
  {
    path: '/app/orders',
    needs: 'work_orders:read',
    page: later(() => import('../pages/manager/orders-page'), 'OrdersPage'),
  },
  {
    path: '/app/planning',
    needs: 'work_orders:read',
    page: later(() => import('../pages/manager/planning-page'), 'PlanningPage'),
  },
  {
    path: '/app/planning/:id',
    needs: 'calendar:read',
    page: later(() => import('../pages/manager/sheets-page'), 'SheetsPage'),
  },
  {
    path: '/app/assets',
    needs: 'assets:read',
    page: later(() => import('../pages/manager/assets-page'), 'AssetsPage'),
  },
  {
    path: '/app/assets/:id',
    needs: 'assets:read',
    page: later(() => import('../pages/manager/asset-page'), 'AssetPage'),
  },
  {
    path: '/app/schedules',
    needs: 'preventive_schedules:read',
    page: later(() => import('../pages/preventive/schedules-page'), 'SchedulesPage'),
  },
  {
    path: '/app/schedules/new',
    needs: 'preventive_schedules:write',
    page: later(() => import('../pages/preventive/schedule-editor'), 'ScheduleEditorPage'),
  },
  {
    path: '/app/schedules/:id',
    needs: 'preventive_schedules:read',
    page: later(() => import('../pages/preventive/schedule-page'), 'SchedulePage'),
  },
  {
    path: '/app/schedules/:id/edit',
    needs: 'preventive_schedules:write',
    page: later(() => import('../pages/preventive/schedule-editor'), 'ScheduleEditorPage'),
  },
  {
    path: '/app/calendar',
    needs: 'calendar:read',
    page: later(() => import('../pages/preventive/calendar-page'), 'CalendarPage'),
  },
  {
    path: '/app/members',
    needs: 'members:read',
    page: later(() => import('../pages/admin/members-page'), 'MembersPage'),
  },
  { path: '/app/teams', needs: 'teams:read', page: later(() => import('../pages/admin/teams-page'), 'TeamsPage') },
  {
    path: '/app/api-keys',
    needs: 'api_keys:read',
    page: later(() => import('../pages/admin/api-keys-page'), 'ApiKeysPage'),
  },
  {
    path: '/app/imports',
    needs: 'imports:write',
    page: later(() => import('../pages/admin/imports-page'), 'ImportsPage'),
  },
  {
    path: '/app/sites',
    needs: 'locations:read',
    page: later(() => import('../pages/admin/sites-page'), 'SitesPage'),
  },
  {
    path: '/app/webhooks',
    needs: 'webhooks:read',
    page: later(() => import('../pages/admin/webhooks-page'), 'WebhooksPage'),
  },
  {
    path: '/app/webhooks/:id',
    needs: 'webhooks:read',
    page: later(() => import('../pages/admin/webhook-page'), 'WebhookPage'),
  },
  {
    path: '/app/settings',
    needs: 'workspace:write',
    page: later(() => import('../pages/admin/settings-page'), 'SettingsPage'),
  },
  { path: '/app/audit', needs: 'audit:read', page: later(() => import('../pages/admin/audit-page'), 'AuditPage') },
  { path: '/app/stock', needs: 'stock:read', page: later(() => import('../pages/stock/stock-page'), 'StockPage') },
  {
    path: '/app/reorder',
    needs: 'stock:read',
    page: later(() => import('../pages/purchasing/reorder-page'), 'ReorderPage'),
  },
  {
    path: '/app/purchasing',
    needs: 'purchase_orders:read',
    page: later(() => import('../pages/purchasing/purchase-orders-page'), 'PurchaseOrdersPage'),
  },
  {
    path: '/app/purchasing/:id',
    needs: 'purchase_orders:read',
    page: later(() => import('../pages/purchasing/purchase-order-page'), 'PurchaseOrderPage'),
  },
  {
    path: '/app/suppliers',
    needs: 'suppliers:read',
    page: later(() => import('../pages/suppliers/suppliers-page'), 'SuppliersPage'),
  },
  {
    path: '/app/suppliers/:id',
    needs: 'suppliers:read',
    page: later(() => import('../pages/suppliers/supplier-page'), 'SupplierPage'),
  },
  { path: '/app/counts', needs: 'stock:read', page: later(() => import('../pages/counts/counts-page'), 'CountsPage') },
  {
    path: '/app/counts/:id',
    needs: 'stock:read',
    page: later(() => import('../pages/counts/count-page'), 'CountPage'),
  },
  { path: '/app/sync', needs: 'workspace:read', page: later(() => import('../pages/work/sync-page'), 'SyncPage') },
  { path: '/app/me', needs: 'workspace:read', page: later(() => import('../pages/account/me'), 'MePage') },
];

const HOMES: Readonly<Record<string, string>> = {
  technician: '/app/work',
  requester: '/app/report',
  viewer: '/app/orders',
  storekeeper: '/app/stock',
};

export function homeOf(role: string): string {
  return HOMES[role] ?? '/app/dashboard';
}

export interface NavItem {
  readonly name: NavName;
  readonly path: string;
  readonly icon: IconName;
  readonly needs: string;
}

export interface NavGroup {
  readonly name: 'field' | 'plan' | 'plant' | 'admin';
  readonly items: readonly NavItem[];
}

export const NAVIGATION: readonly NavGroup[] = [
  {
    name: 'plan',
    items: [
      { name: 'dashboard', path: '/app/dashboard', icon: 'gauge', needs: 'work_requests:triage' },
      { name: 'requests', path: '/app/requests', icon: 'inbox', needs: 'work_requests:triage' },
      { name: 'orders', path: '/app/orders', icon: 'work', needs: 'work_orders:read' },
      { name: 'planning', path: '/app/planning', icon: 'calendar', needs: 'work_orders:manage' },
      { name: 'calendar', path: '/app/calendar', icon: 'clock', needs: 'calendar:read' },
      { name: 'schedules', path: '/app/schedules', icon: 'repeat', needs: 'preventive_schedules:read' },
    ],
  },
  {
    name: 'field',
    items: [
      { name: 'work', path: '/app/work', icon: 'check', needs: 'work_orders:complete' },
      { name: 'scan', path: '/app/scan', icon: 'scan', needs: 'assets:read' },
      { name: 'report', path: '/app/report', icon: 'plus', needs: 'work_requests:write' },
      { name: 'sync', path: '/app/sync', icon: 'sync', needs: 'work_orders:complete' },
    ],
  },
  {
    name: 'plant',
    items: [
      { name: 'assets', path: '/app/assets', icon: 'machine', needs: 'assets:read' },
      { name: 'stock', path: '/app/stock', icon: 'box', needs: 'stock:read' },
      { name: 'reorder', path: '/app/reorder', icon: 'alert', needs: 'purchase_orders:write' },
      { name: 'purchasing', path: '/app/purchasing', icon: 'cart', needs: 'purchase_orders:write' },
      { name: 'suppliers', path: '/app/suppliers', icon: 'users', needs: 'suppliers:write' },
      { name: 'counts', path: '/app/counts', icon: 'check', needs: 'stock:write' },
    ],
  },
  {
    name: 'admin',
    items: [
      { name: 'members', path: '/app/members', icon: 'user', needs: 'members:write' },
      { name: 'teams', path: '/app/teams', icon: 'users', needs: 'teams:write' },
      { name: 'sites', path: '/app/sites', icon: 'machine', needs: 'locations:write' },
      { name: 'webhooks', path: '/app/webhooks', icon: 'link', needs: 'webhooks:read' },
      { name: 'apiKeys', path: '/app/api-keys', icon: 'key', needs: 'api_keys:read' },
      { name: 'imports', path: '/app/imports', icon: 'upload', needs: 'imports:write' },
      { name: 'settings', path: '/app/settings', icon: 'gear', needs: 'workspace:write' },
      { name: 'audit', path: '/app/audit', icon: 'shield', needs: 'audit:read' },
    ],
  },
];

/** The bar at the thumb, by role; the rest is behind the menu. */
export const TABS: Readonly<Record<string, readonly NavName[]>> = {
  technician: ['work', 'scan', 'report', 'sync'],
  requester: ['report', 'scan'],
  manager: ['dashboard', 'requests', 'orders', 'planning'],
  storekeeper: ['stock', 'reorder', 'purchasing', 'counts'],
  viewer: ['orders', 'scan', 'assets'],
};
