import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const DIALOG = 'dialog[open]';

/** What speaks against WCAG 2.2 AA on the page, or in a part of it. */
export async function violations(page: Page, part?: string): Promise<unknown[]> {
  // As tall as the page: what the bar at the thumb covers can be scrolled from under it.
  const { width } = page.viewportSize()!;
  await page.setViewportSize({
    width,
    height: 200 + (await page.evaluate<number>('document.documentElement.scrollHeight')),
  });
  // By the debugger: the page's own policy lets nothing in.
  await page.evaluate(AXE);
  const found = await page.evaluate<{ id: string; nodes: { target: string[]; failureSummary: string }[] }[]>(
    `axe.run(${part === undefined ? 'document' : JSON.stringify(part)}, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then((result) => result.violations)`,
  );
  return found.map(({ id, nodes }) => ({
    id,
    nodes: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`),
  }));
}

export const OVERFLOWS = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth <= clientWidth ? [] : [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > clientWidth + 1 || element.getBoundingClientRect().left < -1)
    .map((element) => element.outerHTML.slice(0, 120)).slice(0, 5);
})()`;

/** What can be touched and is smaller than a glove, on a manager's pages too: who walks through the plant has them on a phone. */
export const SMALL_TARGETS = `[...document.querySelectorAll('a, button, input, select, textarea, summary, label.tick, label.file-button')]
  .filter((element) => !element.closest('.skip') && !element.matches('.skip, label.tick input, label.file-button input'))
  .map((element) => [element, element.getBoundingClientRect()])
  .filter(([, box]) => box.width > 0 && (box.width < 47.5 || box.height < 47.5))
  .map(([element, box]) => Math.round(box.width) + 'x' + Math.round(box.height) + ' ' + element.outerHTML.slice(0, 120))`;

/** Letters that stand neither in a text of the catalogue (in brackets) nor in what people of the workspace wrote. */
export const UNTRANSLATED = `(() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent.trim();
    const parent = node.parentElement;
    if (!/\\p{L}{2,}/u.test(text) || parent.closest('[translate=no], script, style, noscript')) continue;
    if (!text.includes('\\u27e6') && !text.includes('\\u27e7')) found.push(text);
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
      const text = element.getAttribute(name) ?? '';
      if (/\\p{L}{2,}/u.test(text) && !text.includes('\\u27e6') && !element.closest('[translate=no]')) found.push(name + ': ' + text);
    }
  return found;
})()`;

/** Buttons that open a dialog, one of each kind: what stands in every row of a list opens the same. */
const openersIn = (place: string): string => `(() => {
  const kinds = new Map();
  [...document.querySelectorAll('${place} [aria-haspopup=dialog]')].forEach((button, index) => {
    if (button.disabled || button.getBoundingClientRect().width === 0) return;
    const row = button.closest('td, li, article, .plan-card');
    const kind = row ? row.className + row.cellIndex + button.querySelector('path')?.getAttribute('d') : button.textContent + button.title;
    if (!kinds.has(kind)) kinds.set(kind, index);
  });
  return [...kinds.values()];
})()`;

/** Opens every dialog that the page has a button for in this place, and closes it again; all that was found in them. */
export async function inEachDialog(
  page: Page,
  place: string,
  question: (dialog: string) => Promise<unknown[]>,
): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const index of await page.evaluate<number[]>(openersIn(place))) {
    await page.locator(`${place} [aria-haspopup=dialog]`).nth(index).click();
    await page.locator(DIALOG).waitFor();
    // What it asks for comes from this machine.
    await page.waitForTimeout(150);
    found.push(...(await question(DIALOG)));
    await page.keyboard.press('Escape');
    await page.locator(DIALOG).waitFor({ state: 'detached' });
  }
  return found;
}
