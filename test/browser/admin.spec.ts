import type { BrowserContext, Page } from 'playwright-core';
import { House } from './support/house';
import { takeSeat, visit } from './support/stage';
import { eventually } from './support/steps';

const house = new House();
let context: BrowserContext;

beforeAll(() => house.open(), 180_000);
afterAll(() => house.close());

afterEach(() => context.close());

async function open(path: string, locale: 'fr' | 'ar' = 'fr', width = 1440): Promise<Page> {
  context = await takeSeat(house.stage, { locale, width, role: 'admin' });
  return visit(context, `${house.stage.url}/app/${path}`);
}

interface Settings {
  readonly name: string;
  readonly stock: { readonly abcLimits?: { readonly aPercent: number; readonly bPercent: number } };
}
const settings = (): Promise<Settings> => house.admin.call<Settings>('GET', '/workspace');

describe('the settings', () => {
  const WORDS = {
    fr: {
      a: 'Fin de la classe A, % de la valeur',
      b: 'Fin de la classe B, % de la valeur',
      save: 'Enregistrer',
      saved: 'Paramètres enregistrés',
      outOfOrder: 'La classe B ne peut pas finir avant la classe A.',
      outOfRange: 'Un nombre entier de 1 à 100.',
      help: /les pièces sont rangées par la valeur de leurs sorties/i,
    },
    ar: {
      a: 'نهاية الفئة A، ٪ من القيمة',
      b: 'نهاية الفئة B، ٪ من القيمة',
      save: 'حفظ',
      saved: 'حُفظت الإعدادات',
      outOfOrder: 'لا يمكن أن تنتهي الفئة B قبل الفئة A.',
      outOfRange: 'عدد صحيح من 1 إلى 100.',
      help: /تُرتَّب القطع حسب قيمة ما صُرف منها/,
    },
  } as const;

  it.each([
    ['fr', 70, 90],
    ['ar', 75, 92],
  ] as const)(
    'explain the limits of the ABC classes, refuse what makes no sense, and keep the rest (%s)',
    async (locale, a, b) => {
      const words = WORDS[locale];
      const before = await settings();
      const page = await open('settings', locale, 390);
      await page.getByText(words.help).waitFor();
      const [first, second] = [page.getByLabel(words.a), page.getByLabel(words.b)];
      const save = page.getByRole('button', { name: words.save });
      await first.fill('96');
      await second.fill('95');
      await page.getByText(words.outOfOrder).waitFor();
      expect(await second.getAttribute('aria-invalid')).toBe('true');
      await save.click();
      await second.fill('101');
      await page.getByText(words.outOfRange).waitFor();
      await save.click();
      expect((await settings()).stock).toEqual(before.stock);
      await first.fill(String(a));
      await second.fill(String(b));
      await save.click();
      await page.getByText(words.saved).waitFor();
      expect(await settings()).toMatchObject({ name: before.name, stock: { abcLimits: { aPercent: a, bPercent: b } } });
    },
  );

  it('say how many parts are in each class after a new ranking', async () => {
    const page = await open('settings');
    await page.getByRole('button', { name: 'Classer les pièces maintenant' }).click();
    const said = await page.getByText(/En A : \d+, en B : \d+, en C : \d+\./).textContent();
    const { data } = await house.admin.call<{ data: { abcClass: string | null }[] }>('GET', '/parts?limit=200');
    const inA = data.filter(({ abcClass }) => abcClass === 'A').length;
    expect(data.every(({ abcClass }) => abcClass !== null)).toBe(true);
    expect(said).toContain(`En A : ${inA},`);
  });

  it('are not lost while one types them because somebody else has saved meanwhile', async () => {
    const page = await open('settings');
    await page.getByLabel('Nom de l’espace').fill('Usine de Berrechid');
    await house.admin.call('PATCH', '/workspace', { autoClose: false, name: 'Usine de Settat' });
    // The change is heard, and the page reads again.
    await page.waitForResponse((answer) => answer.url().endsWith('/workspace/usage'));
    expect(await page.getByLabel('Nom de l’espace').inputValue()).toBe('Usine de Berrechid');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText(/Quelqu’un a modifié ceci entre-temps/).waitFor();
    expect((await settings()).name).toBe('Usine de Settat');
  });
});

describe('a member', () => {
  it('is changed, limited to a site, given a new way in, and removed after a question', async () => {
    const site = await house.admin.call<{ id: string }>('POST', '/locations', { code: 'SIT', name: 'Site de Tanger' });
    const made = { name: 'Karima Site', login: 'karima', role: 'technician', password: 'a-long-password' };
    const { id } = await house.admin.call<{ id: string }>('POST', '/members', made);
    const member = (): Promise<Record<string, unknown>> => house.admin.call('GET', `/members/${id}`);
    const page = await open('members');
    const edit = page.getByRole('button', { name: 'Modifier Karima Site' });
    const dialog = page.getByRole('dialog');
    await edit.click();
    await dialog.getByLabel('Rôle').selectOption('storekeeper');
    await dialog.getByLabel('Taux horaire').fill('72,50');
    await dialog.getByLabel('Site de Tanger').check();
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Membre enregistré').waitFor();
    expect(await member()).toMatchObject({
      ...{ role: 'storekeeper', hourlyRate: '72.50', locationIds: [site.id], status: 'active' },
    });

    await edit.click();
    expect(await dialog.getByLabel('Site de Tanger').isChecked()).toBe(true);
    await dialog.getByRole('button', { name: 'Nouveau lien de mot de passe' }).click();
    const link = (await dialog.getByText(/\/join\//).textContent())!.trim();
    await dialog.getByRole('button', { name: 'Retirer de l’espace' }).click();
    await dialog.getByText(/Ses connexions s’arrêtent/).waitFor();
    expect(await member()).toMatchObject({ status: 'active' });
    await dialog.getByRole('button', { name: 'Retirer de l’espace' }).click();
    await page.getByText('Membre retiré', { exact: true }).waitFor();
    expect(await member()).toMatchObject({ status: 'removed' });
    expect(link).toMatch(/^http.*\/join\/\S+$/);
    await page.locator('tbody tr', { hasText: 'Karima Site' }).waitFor({ state: 'detached' });
    await page.getByLabel('Montrer aussi les membres retirés').check();
    await page.locator('tbody tr', { hasText: 'Karima Site' }).getByText('Retiré').waitFor();
  });
});

describe('a team', () => {
  it('gets other people and another name, and is deleted after a question', async () => {
    const page = await open('teams');
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Nouvelle équipe' }).click();
    await dialog.getByLabel('Nom').fill('Équipe volante');
    await dialog.getByLabel('Youssef El Amrani').check();
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('button', { name: 'Modifier Équipe volante' }).click();
    await dialog.getByLabel('Nom').fill('Équipe du week-end');
    await dialog.getByLabel('Youssef El Amrani').uncheck();
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('heading', { name: 'Équipe du week-end' }).waitFor();
    const teams = async (): Promise<{ name: string; memberIds: string[] }[]> =>
      (await house.admin.call<{ data: { name: string; memberIds: string[] }[] }>('GET', '/teams?limit=200')).data;
    expect((await teams()).find(({ name }) => name === 'Équipe du week-end')!.memberIds).toEqual([]);
    await page.getByRole('button', { name: 'Modifier Équipe du week-end' }).click();
    await dialog.getByRole('button', { name: 'Supprimer' }).click();
    await dialog.getByRole('button', { name: 'Supprimer' }).click();
    await page.getByText('Équipe supprimée').waitFor();
    expect((await teams()).map(({ name }) => name)).not.toContain('Équipe du week-end');
  });
});

describe('a key on the page of API keys', () => {
  const statusOf = async (key: string): Promise<number> =>
    (await fetch(`${house.siyana.url}/api/v1/assets`, { headers: { authorization: `Bearer ${key}` } })).status;

  it('is made for a time, replaced while the old one goes on for a day, and revoked only after a question', async () => {
    const page = await open('api-keys');
    const dialog = page.getByRole('dialog');
    const shown = async (): Promise<string> => (await dialog.getByText(/^siy_/).textContent())!.trim();
    await page.getByRole('button', { name: 'Nouvelle clé', exact: true }).click();
    await dialog.getByLabel('Nom').fill('Supervision');
    await dialog.getByLabel('Valable jusqu’au').fill('2099-12-31');
    await dialog.getByLabel('assets:read', { exact: true }).check();
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    const first = await shown();
    await dialog.getByRole('button', { name: 'Fermer' }).click();

    const card = page.locator('li.card', { hasText: 'Supervision' });
    await card.getByText('jamais').waitFor();
    await card.getByText(/31 déc. 2099/).waitFor();
    await card.getByRole('button', { name: 'Remplacer' }).click();
    await dialog.getByRole('button', { name: 'Remplacer' }).click();
    const second = await shown();
    await dialog.getByRole('button', { name: 'Fermer' }).click();
    await card.getByText('Ancienne clé valable jusqu’au').waitFor();
    expect(second).not.toBe(first);
    expect([await statusOf(first), await statusOf(second)]).toEqual([200, 200]);

    await card.getByRole('button', { name: 'Révoquer' }).click();
    await dialog.getByText('Une clé révoquée ne revient pas.', { exact: false }).waitFor();
    expect(await statusOf(second)).toBe(200);
    await dialog.getByRole('button', { name: 'Révoquer' }).click();
    await dialog.waitFor({ state: 'detached' });
    await card.getByText('Révoquée', { exact: true }).waitFor();
    expect([await statusOf(first), await statusOf(second)]).toEqual([401, 401]);
  });
});

describe('the sandbox on the page of API keys', () => {
  const card = (page: Page): ReturnType<Page['locator']> => page.getByRole('region', { name: 'Bac à sable' });
  const withKey = (key: string, path: string): Promise<Response> =>
    fetch(`${house.siyana.url}/api/v1${path}`, { headers: { authorization: `Bearer ${key}` } });

  it('is made, entered by a key of its own, reset and erased, each for good only after a question', async () => {
    const page = await open('api-keys');
    const sandbox = card(page);
    await sandbox.getByRole('button', { name: 'Créer le bac à sable' }).click();
    await sandbox.getByText(/Créé le/).waitFor();

    await sandbox.getByRole('button', { name: 'Nouvelle clé de test' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nom').fill('ERP à l’essai');
    await dialog.getByLabel('parts:read', { exact: true }).check();
    await dialog.getByLabel('parts:write', { exact: true }).check();
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    const key = (await dialog.getByText(/^siy_test_/).textContent())!.trim();
    await dialog.getByRole('button', { name: 'Fermer' }).click();
    // It opens the sandbox, which has the plant's parts, and is no key of the workspace.
    const answer = await withKey(key, '/parts?q=ESS-9001');
    expect([answer.status, answer.headers.get('siyana-sandbox')]).toEqual([200, 'true']);
    expect(((await answer.json()) as { data: unknown[] }).data).toHaveLength(1);
    const keys = await house.admin.call<{ data: { name: string }[] }>('GET', '/api-keys');
    expect(keys.data.map(({ name }) => name)).not.toContain('ERP à l’essai');

    const made = await fetch(`${house.siyana.url}/api/v1/parts`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ sku: 'BAC-1', name: 'Pièce du bac', unit: 'pièce' }),
    });
    expect(made.status).toBe(201);
    await sandbox.getByRole('button', { name: 'Réinitialiser' }).click();
    await page.getByText('Tout ce qui y a été créé disparaît', { exact: false }).waitFor();
    await dialog.getByRole('button', { name: 'Fermer' }).click();
    expect(await partsOf(key, 'BAC-1')).toBe(1);
    await sandbox.getByRole('button', { name: 'Réinitialiser' }).click();
    await dialog.getByRole('button', { name: 'Réinitialiser' }).click();
    await sandbox.getByText(/réinitialisé le/).waitFor();
    expect(await partsOf(key, 'BAC-1')).toBe(0);

    await sandbox.getByRole('button', { name: 'Supprimer' }).click();
    await dialog.getByRole('button', { name: 'Supprimer' }).click();
    await sandbox.getByRole('button', { name: 'Créer le bac à sable' }).waitFor();
    const status = await eventually(
      async () => (await withKey(key, '/parts')).status,
      (found) => found === 401,
    );
    expect(status).toBe(401);
  }, 60_000);

  async function partsOf(key: string, sku: string): Promise<number> {
    const { data } = (await (await withKey(key, `/parts?q=${sku}`)).json()) as { data: unknown[] };
    return data.length;
  }

  it('is offered in Arabic on a phone', async () => {
    const page = await open('api-keys', 'ar', 390);
    const sandbox = page.getByRole('region', { name: 'بيئة تجريبية' });
    await sandbox.getByRole('button', { name: 'إنشاء البيئة التجريبية' }).click();
    await sandbox.getByRole('button', { name: 'حذف' }).click();
    await page
      .getByRole('dialog')
      .getByText(/تزول مع مفاتيحها/)
      .waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'حذف' }).click();
    await sandbox.getByRole('button', { name: 'إنشاء البيئة التجريبية' }).waitFor();
  });
});

describe('the journal', () => {
  it.each([
    ['fr', 'Session · ouverture'],
    ['ar', 'جلسة · فتح'],
  ] as const)('says in %s what has happened, and has words for every event of the demo', async (locale, opened) => {
    const page = await open('audit', locale);
    await page.getByText(opened).first().waitFor();
    const what = await page.locator('tbody tr > :first-child').allTextContents();
    expect(what.length).toBeGreaterThan(50);
    expect(what.filter((text) => /[a-z_]+\.[a-z_]+/.test(text))).toEqual([]);
  });
});
