export type Role = 'admin' | 'manager' | 'technician' | 'storekeeper' | 'requester' | 'guest';

export interface PageToSee {
  readonly name: string;
  readonly role: Role;
  /** `{order}`, `{asset}`, `{qr}` and `{follow}` stand for what the stage has. */
  readonly path: string;
  /** A technician's page: every target is at least 48 px. */
  readonly isTouch?: boolean;
}

/** Every page of the app, as somebody who uses it. */
export const PAGES: readonly PageToSee[] = [
  { name: 'login', role: 'guest', path: '/app', isTouch: true },
  { name: 'report-by-qr', role: 'guest', path: '/r/{qr}', isTouch: true },
  { name: 'follow', role: 'guest', path: '/f/{follow}', isTouch: true },
  { name: 'join', role: 'guest', path: '/join/a-token', isTouch: true },
  { name: 'work', role: 'technician', path: '/app/work', isTouch: true },
  { name: 'order', role: 'technician', path: '/app/work/{order}', isTouch: true },
  { name: 'scan', role: 'technician', path: '/app/scan', isTouch: true },
  { name: 'machine', role: 'technician', path: '/app/machine/{asset}', isTouch: true },
  { name: 'report', role: 'technician', path: '/app/report', isTouch: true },
  { name: 'sync', role: 'technician', path: '/app/sync', isTouch: true },
  { name: 'account', role: 'technician', path: '/app/me', isTouch: true },
];
