import type { BrowserContext, Page } from 'playwright-core';

/** A cheap phone on a bad line: 1.6 Mbit/s, 150 ms there and back, a processor four times slower than this one. */
export async function onSlowPhone(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 },
  });
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return page;
}

export interface FirstPage {
  /** Something of the app is painted. */
  readonly painted: number;
  /** The page is there, and the main thread answers within 50 ms. */
  readonly interactive: number;
  /** The first order can be read and touched. */
  readonly firstOrder: number;
}

/** Milliseconds since the navigation began. A page is interactive after its last long task before half a second without one (web.dev/tti, with a shorter window). */
export async function measureFirstPage(page: Page, address: string): Promise<FirstPage> {
  await page.addInitScript({
    content: `window.longTasks = [];
      new PerformanceObserver((list) => { for (const { startTime, duration } of list.getEntries()) longTasks.push([startTime, startTime + duration]); })
        .observe({ type: 'longtask', buffered: true });
      const look = () => {
        const seen = window.seen ??= {};
        if (document.querySelector('h1')) seen.heading ??= performance.now();
        if (document.querySelector('a.order-card')) seen.card ??= performance.now();
        requestAnimationFrame(look);
      };
      look();`,
  });
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('a.order-card').first().waitFor({ timeout: 30_000 });
  await page.waitForTimeout(1_500);
  return page.evaluate<FirstPage>(`(() => {
    const painted = performance.getEntriesByName('first-contentful-paint')[0].startTime;
    let interactive = window.seen.heading;
    for (const [begin, end] of window.longTasks.sort((a, b) => a[0] - b[0]))
      if (begin < interactive + 500) interactive = Math.max(interactive, end);
    return { painted, interactive, firstOrder: window.seen.card };
  })()`);
}
