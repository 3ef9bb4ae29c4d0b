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
});

/** Opens a page and waits until its stream is open. */
async function visitFollowing(path: string): ReturnType<typeof visit> {
  const opened = context.waitForEvent('response', (response) => response.url().includes('/events/stream'));
  const [page] = await Promise.all([visit(context, `${stage.url}/app/${path}`), opened]);
  return page;
}
