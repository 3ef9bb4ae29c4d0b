import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startChromium } from '../support/chromium';
import { startSiyana, type Siyana } from '../support/siyana';
import { Caller } from './support/caller';
import { readingFaults, wordsOf } from './support/reading';
import { setStage, takeSeat, visit, type Stage } from './support/stage';

/** What is printed by the browser. The server's own PDFs are read glyph by glyph in test/e2e. */
const TITLE = 'فحص الضاغط CMP-01 قبل 08:30 واستبدال المرشح رقم 25 (شهري)';
const A4 = { width: 794, height: 1_123 };

let siyana: Siyana;
let browser: Browser;
let stage: Stage;
let context: BrowserContext;
let order: { readonly id: string; readonly number: string };

beforeAll(async () => {
  siyana = await startSiyana({ SIYANA_DEMO: '1' });
  browser = await startChromium();
  stage = await setStage(siyana.url, browser);
  const manager = await Caller.logIn(siyana.url, 'manager');
  const { data: members } = await manager.call<{ data: { id: string; role: string }[] }>('GET', '/members?limit=100');
  const workers = members.filter(({ role }) => role === 'technician' || role === 'manager').slice(0, 2);
  for (const { id } of workers)
    order = await manager.call('POST', '/work-orders', {
      ...{ title: TITLE, description: `${TITLE} ثم التوقيع.`, type: 'inspection', assigneeIds: [id] },
      ...{ assetId: stage.names['asset'], estimatedMinutes: 90, dueAt: new Date().toISOString() },
    });
}, 180_000);

afterAll(async () => {
  await browser.close();
  await siyana.stop();
});

afterEach(() => context.close());

/** A page as the printer gets it. */
async function printed(locale: 'fr' | 'ar', role: 'manager' | 'technician', path: string): Promise<Page> {
  context = await takeSeat(stage, { locale, width: A4.width, role });
  const page = await visit(context, `${stage.url}/app/${path}`);
  await page.emulateMedia({ media: 'print' });
  return page;
}

const SCREEN_ONLY = `[...document.querySelectorAll('.top, .side, .tabs, .button, .no-print, button')]
  .filter((element) => !element.closest('.step [role=group]') && element.getBoundingClientRect().height > 0).map((element) => element.outerHTML.slice(0, 80))`;

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

describe('an order on paper', () => {
  it('is read from right to left in Arabic: words, numbers and codes in their order, and nothing of the screen', async () => {
    const page = await printed('ar', 'technician', `work/${order.id}`);
    expect(await page.evaluate('getComputedStyle(document.documentElement).direction')).toBe('rtl');
    const title = await wordsOf(page, 'h1');
    expect(title.map(({ word }) => word).join(' ')).toBe(TITLE);
    expect(readingFaults(title)).toEqual([]);
    expect(readingFaults(await wordsOf(page, '.multiline'))).toEqual([]);
    expect(await page.evaluate(SCREEN_ONLY)).toEqual([]);
    expect(pagesOf(await page.pdf({ format: 'A4' }))).toBeGreaterThan(0);
  });

  it('has boxes to tick where a step is answered by a press', async () => {
    const page = await printed('ar', 'technician', `work/${stage.names['order']!}`);
    const boxes = await page.evaluate<string[]>(
      `[...document.querySelectorAll('.step [role=group] > *')].filter((each) => each.getBoundingClientRect().height > 0)
        .map((each) => getComputedStyle(each, '::before').content)`,
    );
    expect(boxes.length).toBeGreaterThan(4);
    for (const box of boxes) expect(box).toContain('☐');
    expect(await page.evaluate(SCREEN_ONLY)).toEqual([]);
  });

  it('keeps an Arabic title in order on a French sheet, too', async () => {
    const page = await printed('fr', 'technician', `work/${order.id}`);
    expect(await page.evaluate('getComputedStyle(document.documentElement).direction')).toBe('ltr');
    expect(readingFaults(await wordsOf(page, 'h1'))).toEqual([]);
  });
});

describe('a week on paper', () => {
  it.each(['ar', 'fr'] as const)(
    'is a page for each person, with the columns in the order of reading (%s)',
    async (locale) => {
      const page = await printed(locale, 'manager', `planning/${stage.names['week']!}`);
      const sheets = await page.locator('.sheet').count();
      expect(sheets).toBeGreaterThan(1);
      const columns = await page.evaluate<number[]>(
        `[...document.querySelector('.sheet thead tr').children].map((cell) => cell.getBoundingClientRect().left)`,
      );
      const inOrder = [...columns].sort((a, b) => (locale === 'ar' ? b - a : a - b));
      expect(columns.length).toBeGreaterThan(3);
      expect(columns).toEqual(inOrder);
      await page
        .locator('.sheet td', { hasText: 'CMP-01' })
        .first()
        .evaluate((cell) => (cell.id = 'seen'));
      const words = await wordsOf(page, '#seen > span');
      const written = words.slice(0, TITLE.split(' ').length);
      expect(written.map(({ word }) => word).join(' ')).toBe(TITLE);
      expect(readingFaults(written)).toEqual([]);
      expect(await page.evaluate(SCREEN_ONLY)).toEqual([]);
      expect(pagesOf(await page.pdf({ format: 'A4', landscape: true }))).toBeGreaterThanOrEqual(sheets);
    },
  );
});
