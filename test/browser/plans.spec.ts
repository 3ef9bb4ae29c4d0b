import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startChromium } from '../support/chromium';
import { startSiyana, type Siyana } from '../support/siyana';
import { Caller, setStage, takeSeat, visit, type Stage } from './support/stage';
import { eventually } from './support/steps';

let siyana: Siyana;
let browser: Browser;
let stage: Stage;
let manager: Caller;
let context: BrowserContext;

beforeAll(async () => {
  siyana = await startSiyana({ SIYANA_DEMO: '1' });
  browser = await startChromium();
  stage = await setStage(siyana.url, browser);
  manager = await Caller.logIn(siyana.url, 'manager');
}, 180_000);

afterAll(async () => {
  await browser.close();
  await siyana.stop();
});

beforeEach(async () => {
  context = await takeSeat(stage, { locale: 'fr', width: 1440, role: 'manager' });
});

afterEach(() => context.close());

const dates = (page: Page): Promise<string[]> => page.locator('.editor > section li .strong').allTextContents();
const open = (path: string): Promise<Page> => visit(context, `${stage.url}/app/${path}`);

describe('the editor of preventive plans', () => {
  it('shows the next dates while one types, says what becomes of the 31st, and saves what it showed', async () => {
    const page = await open('schedules/new');
    await page.getByLabel('Première échéance').fill('2031-01-31T08:00');
    await page.getByText(/si le mois n’a pas ce jour, le dernier jour du mois/).waitFor();
    const last = await eventually(
      () => dates(page),
      (found) => found.length === 10 && found[0]!.includes('2031'),
    );
    expect(last.slice(0, 3).map((date) => /\d+ \S+ 2031/.exec(date)?.[0])).toEqual([
      expect.stringMatching(/^31 jan/),
      expect.stringMatching(/^28 f/),
      expect.stringMatching(/^31 mar/),
    ]);
    await page.getByLabel('Mois sans ce jour').selectOption('OMIT');
    const omitted = await eventually(
      () => dates(page),
      (found) => !/f[ée]v/.test(found[1] ?? 'fév'),
    );
    expect(omitted[1]).toMatch(/31 mar\S* 2031/);
    await page.getByLabel('Nom du plan').fill('Purge des condensats');
    await page.getByLabel('Catégorie', { exact: true }).selectOption({ label: 'Air comprimé' });
    await page.getByLabel('Titre de l’ordre').fill('Purger les condensats');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('heading', { name: 'Purge des condensats' }).waitFor();
    const { data } = await manager.call<{ data: { triggers: { rrule: string }[] }[] }>(
      'GET',
      '/preventive-schedules?q=condensats',
    );
    expect(data[0]!.triggers[0]!.rrule).toContain('SKIP=OMIT');
  });

  it('gives the orders to people and teams, and nests procedures', async () => {
    const make = async (path: string, body: unknown): Promise<string> =>
      (await manager.call<{ id: string }>('POST', path, body)).id;
    const steps = [{ kind: 'check', label: 'Fait' }];
    const oil = await make('/procedures', { name: 'Vidange', steps });
    const overhaul = await make('/procedures', { name: 'Révision', steps });
    const first = await make('/teams', { name: 'Équipe du matin', memberIds: [] });
    const second = await make('/teams', { name: 'Équipe de nuit', memberIds: [] });
    const page = await open('schedules/new');
    await page.getByLabel('Nom du plan').fill('Gamme emboîtée');
    await page.getByLabel('Catégorie', { exact: true }).selectOption({ label: 'Air comprimé' });
    await page.getByLabel('Titre de l’ordre').fill('Entretien');
    await page.getByLabel('Équipe du matin').check();
    await page.getByLabel('Équipe de nuit').check();
    await page.getByLabel('Youssef El Amrani').check();
    for (const [at, [every, procedure]] of [
      ['4', 'Vidange'],
      ['12', 'Révision'],
    ].entries()) {
      await page.getByRole('button', { name: 'Ajouter un cycle' }).click();
      await page.getByLabel('Toutes les … échéances').nth(at).fill(every!);
      await page.getByLabel('Gamme de ce cycle').nth(at).selectOption({ label: procedure! });
    }
    await page.getByLabel('Quand deux cycles tombent ensemble').selectOption('largest');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('heading', { name: 'Gamme emboîtée' }).waitFor();
    interface Plan {
      readonly id: string;
      readonly cycles: unknown;
      readonly coincidence: string;
      readonly template: { readonly teamIds: string[]; readonly assigneeIds: string[] };
    }
    const found = async (): Promise<Plan> =>
      (await manager.call<{ data: Plan[] }>('GET', '/preventive-schedules?q=emboîtée')).data[0]!;
    const made = await found();
    expect(made.cycles).toEqual([
      { every: 4, procedureId: oil },
      { every: 12, procedureId: overhaul },
    ]);
    expect(made.coincidence).toBe('largest');
    expect([...made.template.teamIds].sort()).toEqual([first, second].sort());
    expect(made.template.assigneeIds).toHaveLength(1);

    const again = await open(`schedules/${made.id}/edit`);
    expect(await again.getByLabel('Équipe de nuit').isChecked()).toBe(true);
    await again.getByLabel('Équipe du matin').uncheck();
    await again.getByRole('button', { name: 'Retirer ce cycle' }).first().click();
    await again.getByRole('button', { name: 'Enregistrer' }).click();
    await again.getByRole('heading', { name: 'Gamme emboîtée' }).waitFor();
    const changed = await eventually(found, ({ template }) => template.teamIds.length === 1);
    expect(changed.template.teamIds).toEqual([second]);
    expect(changed.cycles).toEqual([{ every: 12, procedureId: overhaul }]);
  });

  it('tells why a rule cannot be served, in the reader’s language', async () => {
    const page = await open('schedules/new');
    await page.getByLabel('Unité').selectOption('custom');
    await page.getByLabel('Règle (RFC 5545)').fill('FREQ=SOMETIMES');
    await page.getByRole('alert').waitFor();
    expect(await dates(page)).toEqual([]);
  });

  it('refuses to overwrite what somebody else has changed meanwhile', async () => {
    const id = stage.names['schedule']!;
    const page = await open(`schedules/${id}/edit`);
    await page.getByLabel('Nom du plan').fill('Compresseurs : contrôle');
    const { leadDays } = await manager.call<{ leadDays: number }>('GET', `/preventive-schedules/${id}`);
    await manager.call('PATCH', `/preventive-schedules/${id}`, { leadDays: leadDays + 1 });
    await page.waitForTimeout(1_500);
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText(/Quelqu’un a modifié ceci entre-temps/).waitFor();
    expect((await manager.call<{ leadDays: number }>('GET', `/preventive-schedules/${id}`)).leadDays).toBe(
      leadDays + 1,
    );
  });
});

describe('the page of a plan', () => {
  it('makes orders now, explains each decision, moves a due for a reason, pauses and resumes', async () => {
    const page = await open(`schedules/${stage.names['schedule']!}`);
    await page.getByRole('button', { name: 'Créer maintenant' }).click();
    await page.getByRole('dialog').getByLabel('Motif').fill('Avant l’audit');
    await page.getByRole('dialog').getByRole('button', { name: 'Créer maintenant' }).click();
    const past = page.locator('section', { has: page.getByRole('heading', { name: 'Décisions passées' }) });
    await past.getByRole('link', { name: 'Ouvrir l’ordre' }).first().waitFor();
    expect(await past.getByText(/Avant l’audit/).count()).toBeGreaterThan(0);

    const ahead = page.locator('section', { has: page.getByRole('heading', { name: 'À venir' }) });
    await ahead.getByRole('button', { name: 'Déplacer' }).last().click();
    const dialog = page.getByRole('dialog');
    const due = dialog.getByLabel('Nouvelle échéance');
    const before = await due.inputValue();
    await due.fill(`${before.slice(0, 11)}14:30`);
    await dialog.getByLabel('Motif').fill('Arrêt de ligne');
    await dialog.getByRole('button', { name: 'Déplacer cette échéance' }).click();
    await dialog.waitFor({ state: 'detached' });
    await ahead.getByText(/14:30/).first().waitFor();
    await ahead
      .getByText(/Arrêt de ligne/)
      .first()
      .waitFor();

    await page.getByRole('button', { name: 'Mettre en pause' }).click();
    await dialog.getByLabel('Motif').fill('Usine fermée');
    await dialog.getByRole('button', { name: 'Mettre en pause' }).click();
    await page.getByText('En pause : Usine fermée').waitFor();
    await page.getByRole('button', { name: 'Reprendre' }).click();
    await page.getByRole('button', { name: 'Mettre en pause' }).waitFor();
  });
});

describe('the calendar', () => {
  it('shows forecasts among the orders, and who has time', async () => {
    const page = await open('calendar');
    await page.getByRole('button', { name: 'Semaine suivante' }).click();
    const forecast = page.locator('li', { hasText: 'Prévision' }).first();
    await forecast.waitFor();
    expect(await forecast.getByRole('link').getAttribute('href')).toContain('/app/schedules/');
    expect(await page.getByRole('region', { name: 'Charge et capacité' }).getByText(/ sur /).count()).toBeGreaterThan(
      0,
    );
  });
});

describe('the planning board', () => {
  it('freezes a week once', async () => {
    const page = await open('planning');
    await page.getByRole('button', { name: 'Figer la semaine' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Figer la semaine' }).click();
    await page.getByText('Voir ce qui a été figé').waitFor();
    await page.getByRole('button', { name: 'Voir ce qui a été figé' }).click();
    await page
      .getByRole('dialog')
      .getByText(/Figée le/)
      .waitFor();
  });
});
