import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startChromium } from '../support/chromium';
import { startSiyana, type Siyana } from '../support/siyana';
import { Caller } from './support/caller';
import { sitAs, visit, type Stage } from './support/stage';
import { eventually } from './support/steps';

/** A workspace on its first day: nothing in it, and pages that say what to do. */
let siyana: Siyana;
let browser: Browser;
let stage: Stage;
let admin: Caller;
let context: BrowserContext;

beforeAll(async () => {
  siyana = await startSiyana();
  browser = await startChromium();
  stage = { url: siyana.url, browser, names: {} };
}, 180_000);

afterAll(async () => {
  await browser.close();
  await siyana.stop();
});

afterEach(() => context.close());

const WORDS = {
  fr: {
    none: 'Aucun lieu',
    teaches: /Un site contient des ateliers et des lignes/,
    new: 'Nouveau lieu',
    edit: 'Modifier le lieu',
    code: 'Code',
    name: 'Nom',
    parent: 'Fait partie de',
    save: 'Enregistrer',
    remove: 'Supprimer',
  },
  ar: {
    none: 'لا توجد أماكن',
    teaches: /يضم الموقع ورشات وخطوطاً/,
    new: 'مكان جديد',
    edit: 'تعديل المكان',
    code: 'الرمز',
    name: 'الاسم',
    parent: 'جزء من',
    save: 'حفظ',
    remove: 'حذف',
  },
} as const;

interface Place {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly parentId: string | null;
}
const places = async (): Promise<readonly Place[]> =>
  (await admin.call<{ data: Place[] }>('GET', '/locations?limit=100')).data;

describe.each(['fr', 'ar'] as const)('the page of the sites (%s)', (locale) => {
  const t = WORDS[locale];

  it.each([390, 1440])(
    'teaches what a site is while there is none, then makes, renames and removes places (%d px)',
    async (width) => {
      admin = await Caller.signUp(siyana.url, 'Nouvelle usine');
      context = await sitAs(stage, { locale, width }, admin);
      const page = await visit(context, `${stage.url}/app/sites`);
      await page.getByRole('heading', { name: t.none }).waitFor();
      await page.getByText(t.teaches).waitFor();
      await make(page, { code: 'TNG', name: 'Usine de Tanger' });
      await make(page, { code: 'AT1', name: 'Atelier 1', parent: 'Usine de Tanger' });
      expect(await page.getByText(t.teaches).count()).toBe(0);
      const inside = page.locator('.tree .tree, .tree ul').getByText('Atelier 1');
      await inside.waitFor();
      const [site, workshop] = [...(await places())].sort((a, b) => b.code.localeCompare(a.code));
      expect([site, workshop]).toMatchObject([
        { code: 'TNG', name: 'Usine de Tanger', parentId: null },
        { code: 'AT1', name: 'Atelier 1', parentId: site!.id },
      ]);
      const dialog = page.getByRole('dialog');
      await page.getByRole('button', { name: `${t.edit} · Atelier 1` }).click();
      await dialog.getByLabel(t.name).fill('Atelier d’emballage');
      await dialog.getByRole('button', { name: t.save }).click();
      await inside.or(page.getByText('Atelier d’emballage')).first().waitFor();
      await page.getByRole('button', { name: `${t.edit} · Atelier d’emballage` }).click();
      await dialog.getByRole('button', { name: t.remove }).click();
      const left = await eventually(places, ({ length }) => length === 1);
      expect(left.map(({ code }) => code)).toEqual(['TNG']);
    },
    60_000,
  );

  async function make(
    page: Page,
    { code, name, parent }: Record<'code' | 'name', string> & { parent?: string },
  ): Promise<void> {
    await page.getByRole('button', { name: t.new }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(t.code).fill(code);
    await dialog.getByLabel(t.name).fill(name);
    if (parent !== undefined) await dialog.getByLabel(t.parent).selectOption({ label: parent });
    await dialog.getByRole('button', { name: t.save }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.locator('.tree').getByText(name).waitFor();
  }
});
