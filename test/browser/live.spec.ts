import type { Browser, BrowserContext } from 'playwright-core';
import { startChromium } from '../support/chromium';
import { startSiyana, type Siyana } from '../support/siyana';
import { setStage, takeSeat, visit, type Stage } from './support/stage';

let siyana: Siyana;
let browser: Browser;
let stage: Stage;
let context: BrowserContext;

beforeAll(async () => {
  siyana = await startSiyana({ SIYANA_DEMO: '1' });
  browser = await startChromium();
  stage = await setStage(siyana.url, browser);
}, 180_000);

afterAll(async () => {
  await browser.close();
  await siyana.stop();
});

beforeEach(async () => {
  context = await takeSeat(stage, { locale: 'fr', width: 1440, role: 'manager' });
});

afterEach(() => context.close());

async function report(title: string): Promise<void> {
  const answer = await fetch(`${stage.url}/api/v1/public/assets/${stage.names['qr']!}/requests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title, reporterName: 'Rachid' }),
  });
  expect(answer.status).toBe(201);
}

describe('what changes elsewhere', () => {
  it('comes to the page by itself', async () => {
    const page = await visitFollowing('requests');
    await report('Courroie qui siffle');
    await page.getByText('Courroie qui siffle').waitFor({ timeout: 10_000 });
  });

  it('comes to every tab of a browser by one stream, and goes on in the next when the first is closed', async () => {
    let streams = 0;
    context.on('request', (request) => {
      if (request.url().includes('/events/stream')) streams += 1;
    });
    const first = await visitFollowing('requests');
    const second = await visit(context, `${stage.url}/app/requests`);
    await report('Voyant rouge allumé');
    await Promise.all([first, second].map((page) => page.getByText('Voyant rouge allumé').waitFor()));
    expect(streams).toBe(1);
    await Promise.all([second.waitForRequest(/events\/stream/), first.close()]);
    await report('Odeur de brûlé');
    await second.getByText('Odeur de brûlé').waitFor();
  });

  it('is caught up with after a cut, and the server is not stormed meanwhile', async () => {
    const page = await visitFollowing('requests');
    await report('Avant la coupure');
    await page.getByText('Avant la coupure').waitFor();
    let tries = 0;
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/events/stream')) asked.push(request.url());
    });
    await context.route(/events\/stream/, async (route) => {
      tries += 1;
      await route.abort('connectionfailed');
    });
    // The stream that is open ends with its connection.
    const client = await context.newCDPSession(page);
    await client.send('Network.enable');
    await cutOff(true);
    await report('Pendant la coupure');
    await page.waitForTimeout(3_000);
    await cutOff(false);
    await page.waitForTimeout(7_000);
    expect(tries).toBeGreaterThan(0);
    expect(tries).toBeLessThanOrEqual(8);
    await context.unroute(/events\/stream/);
    await page.getByText('Pendant la coupure').waitFor({ timeout: 40_000 });
    expect(asked.at(-1)).toContain('after=');

    async function cutOff(offline: boolean): Promise<void> {
      await context.setOffline(offline);
    }
  }, 120_000);
});

/** Opens a page and waits until its stream is open. */
async function visitFollowing(path: string): ReturnType<typeof visit> {
  const opened = context.waitForEvent('response', (response) => response.url().includes('/events/stream'));
  const [page] = await Promise.all([visit(context, `${stage.url}/app/${path}`), opened]);
  return page;
}
