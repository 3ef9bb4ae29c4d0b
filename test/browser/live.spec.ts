import type { Browser, BrowserContext, Page, Response } from 'playwright-core';
import { startChromium } from '../support/chromium';
import { startSiyana, type Siyana } from '../support/siyana';
import { Caller } from './support/caller';
import { layLine, type Line } from './support/line';
import { setStage, takeSeat, visit, type Stage } from './support/stage';
import type { Role } from './support/pages';
import { PHOTO } from './support/steps';

let siyana: Siyana;
let browser: Browser;
let stage: Stage;
let line: Line;
let manager: Caller;
let context: BrowserContext;

beforeAll(async () => {
  siyana = await startSiyana({ SIYANA_DEMO: '1' });
  browser = await startChromium();
  line = await layLine(siyana.url);
  stage = { ...(await setStage(siyana.url, browser)), url: line.url };
  manager = await Caller.logIn(siyana.url, 'manager');
}, 180_000);

afterAll(async () => {
  await browser.close();
  await line.close();
  await siyana.stop();
});

afterEach(() => context.close());

async function sitDown(role: Role, width = 1440): Promise<void> {
  context = await takeSeat(stage, { locale: 'fr', width, role });
}

async function report(title: string): Promise<void> {
  const answer = await fetch(`${siyana.url}/api/v1/public/assets/${stage.names['qr']!}/requests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title, reporterName: 'Rachid' }),
  });
  expect(answer.status).toBe(201);
}

describe('what changes elsewhere', () => {
  it('comes to the page by itself', async () => {
    await sitDown('manager');
    const page = await visitFollowing('requests');
    await report('Courroie qui siffle');
    await page.getByText('Courroie qui siffle').waitFor({ timeout: 10_000 });
  });

  it('comes to every tab of a browser by one stream, and goes on in the next when the first is closed', async () => {
    await sitDown('manager');
    let streams = 0;
    context.on('request', (request) => {
      if (request.url().includes('/changes/stream')) streams += 1;
    });
    const first = await visitFollowing('requests');
    const second = await visit(context, `${stage.url}/app/requests`);
    await report('Voyant rouge allumé');
    await Promise.all([first, second].map((page) => page.getByText('Voyant rouge allumé').waitFor()));
    expect(streams).toBe(1);
    await Promise.all([second.waitForRequest(/changes\/stream/), first.close()]);
    await report('Odeur de brûlé');
    await second.getByText('Odeur de brûlé').waitFor();
  });

  it('comes to a technician, who may not read events, within seconds', async () => {
    await sitDown('technician', 390);
    const page = await visitFollowing('work');
    await makeOrder('Vanne à resserrer');
    await page.getByText('Vanne à resserrer').waitFor({ timeout: 10_000 });
  });

  it('takes an order off a technician’s phone that went to somebody else', async () => {
    const { data } = await manager.call<{ data: { id: string; email: string }[] }>('GET', '/members?limit=100');
    const idOf = (role: Role): string => data.find(({ email }) => email === `${role}@demo.siyana.test`)!.id;
    const admin = await Caller.logIn(siyana.url, 'admin');
    await admin.call('PATCH', '/workspace', { techniciansSeeAll: false });
    const { id } = await makeOrder('Palier à graisser', [idOf('technician')]);
    await sitDown('technician', 390);
    const page = await visitFollowing('work');
    await page.getByText('Palier à graisser').waitFor();
    await manager.call('PATCH', `/work-orders/${id}`, { assigneeIds: [idOf('manager')] });
    await makeOrder('Courroie à tendre', [idOf('technician')]);
    await page.getByText('Courroie à tendre').waitFor({ timeout: 10_000 });
    await page.getByText('Palier à graisser').waitFor({ state: 'detached', timeout: 10_000 });
    await admin.call('PATCH', '/workspace', { techniciansSeeAll: true });
  });

  it('comes to a storekeeper: what was received is on the shelf', async () => {
    await sitDown('storekeeper');
    const page = await visitFollowing('stock');
    await receive('4000');
    await shelf(page, /4.?\d{3}/).waitFor({ timeout: 10_000 });
  });
});

describe('what somebody else deletes', () => {
  it('goes from the list that a storekeeper has open', async () => {
    const asset = await manager.call<{ id: string }>('POST', '/assets', { code: 'ESS-SUP', name: 'Étau de passage' });
    await sitDown('storekeeper');
    const page = await visitFollowing('assets');
    await page.getByText('Étau de passage').waitFor();
    await manager.call('DELETE', `/assets/${asset.id}`);
    await page.getByText('Étau de passage').waitFor({ state: 'detached', timeout: 10_000 });
  });

  it('goes from the page of a technician whose sites are limited: the photo of an order in them', async () => {
    const { id: place } = await manager.call<{ id: string }>('POST', '/locations', { code: 'ESS-PL', name: 'Quai' });
    const order = await manager.call<{ id: string }>('POST', '/work-orders', {
      ...{ title: 'Quai à repeindre', type: 'inspection', locationId: place },
    });
    const file = crypto.randomUUID();
    await manager.attach(file, { workOrderId: order.id }, PHOTO);
    const { data } = await manager.call<{ data: { id: string; email: string }[] }>('GET', '/members?limit=100');
    const technician = data.find(({ email }) => email === 'technician@demo.siyana.test')!;
    const admin = await Caller.logIn(siyana.url, 'admin');
    await admin.call('PATCH', `/members/${technician.id}`, { locationIds: [place] });
    await sitDown('technician', 390);
    const page = await visitFollowing(`work/${order.id}`);
    await page.locator('img.thumb').waitFor();
    await manager.call('DELETE', `/attachments/${file}`);
    await page.locator('img.thumb').waitFor({ state: 'detached', timeout: 10_000 });
    await admin.call('PATCH', `/members/${technician.id}`, { locationIds: [] });
  });
});

describe('a line that was cut', () => {
  it('is taken up behind the last change that was heard, and the page catches up without being loaded again', async () => {
    await sitDown('manager');
    const page = await visitFollowing('requests');
    await report('Avant la coupure');
    await page.getByText('Avant la coupure').waitFor();
    await markDocument(page);
    line.cut();
    await report('Pendant la coupure');
    const answer = await restored(page);
    expect(await answer.request().headerValue('last-event-id')).toMatch(/^[\w-]+\.[\w-]+$/);
    expect(answer.status()).toBe(200);
    await page.getByText('Pendant la coupure').waitFor({ timeout: 10_000 });
    expect(await isSameDocument(page)).toBe(true);
  }, 60_000);

  it('lets a storekeeper, who may not read events, catch up in the same way', async () => {
    await sitDown('storekeeper');
    const page = await visitFollowing('stock');
    await receive('20000');
    await shelf(page, /2\d.?\d{3}/).waitFor();
    await markDocument(page);
    line.cut();
    await receive('500000');
    const answer = await restored(page);
    expect(await answer.request().headerValue('last-event-id')).not.toBeNull();
    await shelf(page, /5\d\d.?\d{3}/).waitFor({ timeout: 10_000 });
    expect(await isSameDocument(page)).toBe(true);
  }, 60_000);

  it('whose place no longer exists makes the page read all of its data again', async () => {
    await sitDown('manager');
    const page = await visitFollowing('requests');
    await report('Avant la restauration');
    await page.getByText('Avant la restauration').waitFor();
    await markDocument(page);
    line.cut();
    await report('Après la restauration');
    const { id } = await manager.call<{ id: string }>('GET', '/workspace');
    await siyana.cli('events', 'begin-epoch', '--workspace', id);
    expect((await restored(page)).status()).toBe(410);
    await page.getByText('Après la restauration').waitFor({ timeout: 15_000 });
    expect(await isSameDocument(page)).toBe(true);
  }, 60_000);
});

const markDocument = (page: Page): Promise<unknown> => page.evaluate('window.isMarked = true');
const isSameDocument = (page: Page): Promise<unknown> => page.evaluate('window.isMarked === true');

/** Gives the line back; the first answer to the stream's next try. */
async function restored(page: Page): Promise<Response> {
  const answer = page.waitForResponse(/changes\/stream/);
  line.restore();
  return answer;
}

const shelf = (page: Page, quantity: RegExp): ReturnType<Page['locator']> =>
  page.locator('tr', { hasText: 'ESS-9001' }).filter({ hasText: quantity }).first();

async function receive(quantity: string): Promise<void> {
  const { data } = await manager.call<{ data: { sku: string; partId: string; storeId: string }[] }>(
    'GET',
    '/stock?limit=200',
  );
  const { partId, storeId } = data.find(({ sku }) => sku === 'ESS-9001')!;
  await manager.call('POST', '/stock/receipts', { storeId, lines: [{ partId, quantity, unitCost: '120' }] });
}

/** An order for these people, or for whoever comes first. */
const makeOrder = (title: string, assigneeIds: readonly string[] = []): Promise<{ id: string }> =>
  manager.call('POST', '/work-orders', { title, type: 'inspection', priority: 'urgent', assigneeIds });

/** Opens a page and waits until its stream is open. */
async function visitFollowing(path: string): ReturnType<typeof visit> {
  const opened = context.waitForEvent('response', (response) => response.url().includes('/changes/stream'));
  const [page] = await Promise.all([visit(context, `${stage.url}/app/${path}`), opened]);
  return page;
}
