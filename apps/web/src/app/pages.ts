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
  | 'schedules'
  | 'assets'
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
  { path: '/app/sync', needs: 'workspace:read', page: later(() => import('../pages/work/sync-page'), 'SyncPage') },
  { path: '/app/me', needs: 'workspace:read', page: later(() => import('../pages/account/me'), 'MePage') },
];

const HOMES: Readonly<Record<string, string>> = {
  technician: '/app/work',
  requester: '/app/report',
};

export function homeOf(role: string): string {
  return HOMES[role] ?? '/app/work';
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
    name: 'field',
    items: [
      { name: 'work', path: '/app/work', icon: 'work', needs: 'work_orders:complete' },
      { name: 'scan', path: '/app/scan', icon: 'scan', needs: 'assets:read' },
      { name: 'report', path: '/app/report', icon: 'plus', needs: 'work_requests:write' },
      { name: 'sync', path: '/app/sync', icon: 'sync', needs: 'work_orders:complete' },
    ],
  },
];

/** The bar at the thumb, by role; the rest is behind the menu. */
export const TABS: Readonly<Record<string, readonly NavName[]>> = {
  technician: ['work', 'scan', 'report', 'sync'],
  requester: ['report', 'scan', 'me'],
};
