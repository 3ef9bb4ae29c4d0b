import type { Browser, BrowserContext, Page, Request } from 'playwright-core';
import { Caller } from './caller';
import { makeFullPlan } from './full-plan';
import type { Role } from './pages';

/** A running instance with its demo workspace, and what its pages are about. */
export interface Stage {
  readonly url: string;
  readonly browser: Browser;
  readonly names: Readonly<Record<string, string>>;
}

export interface Seat {
  readonly locale: 'fr' | 'ar' | 'en' | 'qps';
  readonly width: number;
  readonly role: Role;
  readonly theme?: 'light' | 'dark';
}

/** Looks up an order with steps for the technician, a machine, its label and a followed request. */
export async function setStage(url: string, browser: Browser): Promise<Stage> {
  const manager = await Caller.logIn(url, 'manager');
  const technician = await Caller.logIn(url, 'technician');
  const { member } = await technician.call<{ member: { id: string } }>('GET', '/me');
  // The demo goes on by itself: at another time of the day the first one may be somebody else's, on another site.
  const { data: orders } = await technician.call<{ data: { id: string; assetId: string }[] }>(
    'GET',
    `/work-orders?q=compresseur&status=open&assigneeId=${member.id}`,
  );
  const order = orders[0]!;
  const asset = await manager.call<{ qrToken: string }>('GET', `/assets/${order.assetId}`);
  const { data: schedules } = await manager.call<{ data: { id: string }[] }>(
    'GET',
    '/preventive-schedules?q=compresseurs',
  );
  await fillStore(url);
  const report = await fetch(`${url}/api/v1/public/assets/${asset.qrToken}/requests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Fuite d’huile sous le carter', reporterName: 'Rachid' }),
  });
  const { followToken } = (await report.json()) as { followToken: string };
  const names = {
    ...{ order: order.id, asset: order.assetId, qr: asset.qrToken, follow: followToken },
    schedule: schedules[0]!.id,
    plan: (await makeFullPlan(manager, { nameOfTeam: 'Équipe mécanique' })).id,
    week: new Date().toISOString().slice(0, 10),
    ...(await fillOffice(url)),
  };
  return { url, browser, names };
}

/** A store and a part whose price the demo does not change: bearings at 120 MAD. */
async function fillStore(url: string): Promise<void> {
  const manager = await Caller.logIn(url, 'manager');
  const { data: parts } = await manager.call<{ data: unknown[] }>('GET', '/parts?q=ESS-9001');
  if (parts.length > 0) return;
  const store = await manager.call<{ id: string }>('POST', '/stores', { code: 'ESSAI', name: 'Magasin d’essai' });
  const part = await manager.call<{ id: string }>('POST', '/parts', {
    sku: 'ESS-9001',
    name: 'Roulement d’essai',
    unit: 'pièce',
  });
  await manager.call('POST', '/stock/receipts', {
    storeId: store.id,
    reference: 'BL-2291',
    lines: [{ partId: part.id, quantity: '40', unitCost: '120.00' }],
  });
}

/** What storekeepers and admins look at: an order to a supplier, a count that is under way, a key and a receiver of events. */
async function fillOffice(url: string): Promise<Record<'purchase' | 'supplier' | 'count' | 'webhook', string>> {
  const manager = await Caller.logIn(url, 'manager');
  const admin = await Caller.logIn(url, 'admin');
  interface Rows {
    readonly data: readonly { readonly id: string }[];
  }
  const { data: stores } = await manager.call<Rows>('GET', '/stores?limit=200&sort=code');
  const { data: parts } = await manager.call<Rows>('GET', '/parts?q=ESS-9001');
  const supplier = await manager.call<{ id: string }>('POST', '/suppliers', {
    ...{ code: 'F-0042', name: 'Roulements de l’Atlas', ice: '001561191000067', taxId: '14382765' },
    ...{ contactName: 'Nadia Benjelloun', email: 'ventes@atlas.example', phone: '+212 522 40 12 30' },
    ...{ address: '12, rue des Frênes', city: 'Casablanca', paymentTerms: '60 jours fin de mois', leadDays: 5 },
  });
  await manager.call('POST', `/suppliers/${supplier.id}/parts`, {
    ...{ partId: parts[0]!.id, reference: '6205 2RS C3', price: '118.50', pack: '10', minimumQuantity: '10' },
    ...{ leadDays: 3, preferred: true },
  });
  const purchase = await manager.call<{ id: string }>('POST', '/purchase-orders', {
    supplierId: supplier.id,
    storeId: stores[0]!.id,
    lines: [{ partId: parts[0]!.id, quantity: '12', unitPrice: '118.50' }],
  });
  const count = await manager.call<{ id: string }>('POST', '/stock/counts', {
    storeId: stores[0]!.id,
    partIds: [parts[0]!.id],
  });
  await admin.call('POST', '/api-keys', { name: 'ERP', scopes: ['work_orders:read', 'work_orders:write'] });
  const webhook = await admin.call<{ id: string }>('POST', '/webhooks', {
    name: 'ERP',
    url: 'https://erp.example.com/siyana',
    eventTypes: ['work_order.*'],
  });
  return { purchase: purchase.id, supplier: supplier.id, count: count.id, webhook: webhook.id };
}

export const addressOf = (stage: Stage, path: string): string =>
  stage.url + path.replace(/\{(\w+)\}/g, (_whole, name: string) => stage.names[name] ?? '');

/** A browser of somebody who is logged in already, in a language, on a screen. */
export async function takeSeat(stage: Stage, { role, ...screen }: Seat): Promise<BrowserContext> {
  return sitAs(stage, screen, role === 'guest' ? null : await Caller.logIn(stage.url, role));
}

/** The same for a member of whatever workspace. */
export async function sitAs(
  stage: Stage,
  { locale, width, theme = 'light' }: Omit<Seat, 'role'>,
  caller: Caller | null,
): Promise<BrowserContext> {
  const context = await stage.browser.newContext({
    viewport: { width, height: width < 600 ? 844 : 900 },
    locale: locale === 'ar' ? 'ar-MA' : 'fr-MA',
    hasTouch: width < 600,
  });
  const session = caller && JSON.stringify({ tokens: caller.tokens, me: await caller.call('GET', '/me') });
  const saved = JSON.stringify(session);
  await context.addInitScript({
    content: `localStorage.setItem('siyana.language', '${locale}'); localStorage.setItem('siyana.theme', '${theme}');
      if (${saved} !== null && localStorage.getItem('siyana.session') === null) localStorage.setItem('siyana.session', ${saved});`,
  });
  return context;
}

/** A new page at this address that has nothing more to load. */
export async function visit(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await openAt(page, address);
  return page;
}

/** Goes there and waits until there is nothing more to load. The stream of changes, which never ends, does not count. */
export async function openAt(page: Page, address: string): Promise<void> {
  const quiet = watch(page);
  await page.goto(address, { waitUntil: 'load' });
  await quiet();
  await page.evaluate('document.fonts.ready.then(() => true)');
  await page.waitForFunction("document.querySelector('.skeleton') === null");
}

const QUIET_MS = 500;

/** Answers how to wait until nothing has been asked for or answered for half a second. */
function watch(page: Page): () => Promise<void> {
  const open = new Set<Request>();
  let last = performance.now();
  const counts = (request: Request): boolean => !request.url().includes('/changes/stream');
  page.on('request', (request) => {
    if (counts(request)) open.add(request);
    last = performance.now();
  });
  const over = (request: Request): void => {
    open.delete(request);
    last = performance.now();
  };
  page.on('requestfinished', over);
  page.on('requestfailed', over);
  return async () => {
    const end = performance.now() + 20_000;
    while (open.size > 0 || performance.now() - last < QUIET_MS) {
      if (performance.now() > end) throw new Error(`still open: ${[...open].map((each) => each.url()).join(', ')}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
}
