import type { Browser } from 'playwright-core';
import { startChromium } from '../support/chromium';
import { startSiyana, type Siyana } from '../support/siyana';

describe('the reference of the interface', () => {
  let siyana: Siyana;
  let browser: Browser;
  beforeAll(async () => {
    [siyana, browser] = await Promise.all([startSiyana(), startChromium()]);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await siyana.stop();
  });

  it('is served whole by the instance itself: a plant without a way out reads it', async () => {
    const context = await browser.newContext();
    const elsewhere: string[] = [];
    const missing: string[] = [];
    await context.route(
      (url) => url.origin !== siyana.url && url.protocol.startsWith('http'),
      (route) => {
        elsewhere.push(route.request().url());
        return route.abort();
      },
    );
    const page = await context.newPage();
    page.on('response', (response) => {
      if (response.status() >= 400) missing.push(response.url());
    });
    await page.goto(`${siyana.url}/api/docs`);
    await page.getByText('List absences').first().waitFor({ timeout: 30_000 });
    await page.getByText('List absences').first().click();
    await page.getByText('Try it out').first().waitFor({ timeout: 30_000 });
    expect({ elsewhere, missing }).toEqual({ elsewhere: [], missing: [] });
    await context.close();
  }, 90_000);
});
