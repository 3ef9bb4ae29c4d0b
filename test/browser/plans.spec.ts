import type { BrowserContext, Page } from 'playwright-core';
import { makeFullPlan } from './support/full-plan';
import { House } from './support/house';
import { takeSeat, visit } from './support/stage';
import { eventually } from './support/steps';

const house = new House();
let context: BrowserContext;

beforeAll(() => house.open(), 180_000);
afterAll(() => house.close());

beforeEach(async () => {
  context = await takeSeat(house.stage, { locale: 'fr', width: 1440, role: 'manager' });
});

afterEach(() => context.close());

const dates = (page: Page): Promise<string[]> => page.locator('.editor > section li .strong').allTextContents();
const open = (path: string): Promise<Page> => visit(context, `${house.stage.url}/app/${path}`);

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
    const { data } = await house.manager.call<{ data: { triggers: { rrule: string }[] }[] }>(
      'GET',
      '/preventive-schedules?q=condensats',
    );
    expect(data[0]!.triggers[0]!.rrule).toContain('SKIP=OMIT');
  });

  it('gives the orders to people and teams, and nests procedures', async () => {
    const make = async (path: string, body: unknown): Promise<string> =>
      (await house.manager.call<{ id: string }>('POST', path, body)).id;
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
      (await house.manager.call<{ data: Plan[] }>('GET', '/preventive-schedules?q=emboîtée')).data[0]!;
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
    const id = house.stage.names['schedule']!;
    const page = await open(`schedules/${id}/edit`);
    await page.getByLabel('Nom du plan').fill('Compresseurs : contrôle');
    const { leadDays } = await house.manager.call<{ leadDays: number }>('GET', `/preventive-schedules/${id}`);
    await house.manager.call('PATCH', `/preventive-schedules/${id}`, { leadDays: leadDays + 1 });
    await page.waitForTimeout(1_500);
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText(/Quelqu’un a modifié ceci entre-temps/).waitFor();
    expect((await house.manager.call<{ leadDays: number }>('GET', `/preventive-schedules/${id}`)).leadDays).toBe(
      leadDays + 1,
    );
  });
});

const SAID = {
  fr: {
    rules: 'Règles du plan',
    rule: [
      /Toutes les 2 semaines, le lundi, jeudi/,
      /3 jours avant et après/,
      /reporter au jour ouvré d’après/,
      /du 1\S* novembre au 15 octobre/,
      /aucun nouvel ordre/,
      /Machine en secours ?rien n’est créé/,
      /7 jours avant/,
    ],
    order: 'L’ordre qui sera créé',
    asked: [/Haute/, /1 h 30/, /demandée pour terminer/, /Roulement d’essai/],
    left: 'Hamid Parti · parti, ne reçoit plus d’ordre',
    cycles: 'Gammes emboîtées',
    dues: ['Les autres', 'Une sur 4', 'Une sur 12'],
    together: 'Quand deux cycles tombent ensemble : un ordre avec celles du plus grand seulement',
  },
  ar: {
    rules: 'قواعد الخطة',
    rule: [
      /كل أسبوعين، يوم الاثنين، الخميس/,
      /3 أيام قبل الموعد وبعده/,
      /يُؤخَّر إلى يوم العمل الموالي/,
      /من 1 \S+ إلى 15 \S+/,
      /لا يُنشأ أمر جديد/,
      /الآلة احتياطية ?لا يُنشأ شيء/,
      /قبل الموعد بـ 7 أيام/,
    ],
    order: 'الأمر الذي سيُنشأ',
    asked: [/عالية/, /1 h 30/, /مطلوب عند الإنجاز/, /Roulement d’essai/],
    left: 'Hamid Parti · غادر، ولم تعد تُسند إليه أوامر',
    cycles: 'دورات متداخلة',
    dues: ['ما سواها', 'مرة كل 4 استحقاقات', 'مرة كل 12 استحقاقاً'],
    together: 'عندما تلتقي دورتان: أمر واحد بخطوات الأكبر فقط',
  },
} as const;

describe('the page of a plan', () => {
  describe.each(['fr', 'ar'] as const)('that has everything (%s)', (locale) => {
    const said = SAID[locale];
    let hamid: { id: string };
    let plan: { id: string };

    beforeAll(async () => {
      const body = { name: 'Hamid Parti', login: `hamid.${locale}`, role: 'technician', password: 'a-long-password' };
      hamid = await house.admin.call('POST', '/members', body);
      plan = await makeFullPlan(house.manager, { nameOfTeam: `Équipe presses ${locale}`, alsoFor: [hamid.id] });
      await house.admin.call('DELETE', `/members/${hamid.id}`);
    });

    beforeEach(async () => {
      await context.close();
      context = await takeSeat(house.stage, { locale, width: 390, role: 'technician' });
    });

    it('says its rules: rhythm, tolerance, holidays, season, and what holds an order back', async () => {
      const page = await open(`schedules/${plan.id}`);
      const rules = await page.getByRole('region', { name: said.rules }).textContent();
      for (const rule of said.rule) expect(rules).toMatch(rule);
    });

    it('says what its orders are and whose, and who of them has left', async () => {
      const page = await open(`schedules/${plan.id}`);
      const order = page.getByRole('region', { name: said.order });
      const text = await order.textContent();
      for (const asked of said.asked) expect(text).toMatch(asked);
      expect(await order.getByRole('listitem').allTextContents()).toEqual([
        `Équipe presses ${locale}`,
        'Youssef El Amrani',
        said.left,
        expect.stringContaining('Roulement d’essai'),
      ]);
    });

    it('says which procedure falls at which dues, the rarest last, and what is done when two meet', async () => {
      const page = await open(`schedules/${plan.id}`);
      const cycles = page.getByRole('region', { name: said.cycles });
      const cells = await cycles.locator('tbody td').allTextContents();
      expect(cells).toEqual([
        ...[said.dues[0], 'Visite de la presse'],
        ...[said.dues[1], 'Vidange de la presse'],
        ...[said.dues[2], 'Révision de la presse'],
      ]);
      await cycles.getByText(said.together).waitFor();
    });
  });

  it('can be edited after somebody of its people has left', async () => {
    const body = { name: 'Driss Ancien', login: 'driss', role: 'technician', password: 'a-long-password' };
    const driss = await house.admin.call<{ id: string }>('POST', '/members', body);
    const plan = await makeFullPlan(house.manager, { nameOfTeam: 'Équipe des partants', alsoFor: [driss.id] });
    await house.admin.call('DELETE', `/members/${driss.id}`);
    const page = await open(`schedules/${plan.id}/edit`);
    expect(await page.getByLabel('Youssef El Amrani').isChecked()).toBe(true);
    expect(await page.getByLabel('Driss Ancien').count()).toBe(0);
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('heading', { name: 'Presse : entretien emboîté' }).waitFor();
    const { template } = await house.manager.call<{ template: { assigneeIds: string[] } }>(
      'GET',
      `/preventive-schedules/${plan.id}`,
    );
    expect(template.assigneeIds).toEqual(plan.assigneeIds.filter((id) => id !== driss.id));
  });

  it('makes orders now, explains each decision, moves a due for a reason, pauses and resumes', async () => {
    const page = await open(`schedules/${house.stage.names['schedule']!}`);
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

  it('puts each day of a person below the day that it is', async () => {
    const page = await open('calendar');
    const table = page.getByRole('region', { name: 'Charge et capacité' });
    await table.getByText(/ sur /).first().waitFor();
    const left = async (cells: string): Promise<number[]> => {
      const boxes = await Promise.all((await table.locator(cells).all()).map((cell) => cell.boundingBox()));
      return boxes.map((box) => Math.round(box!.x));
    };
    const days = await left('thead th');
    expect(days).toHaveLength(8);
    expect(await left('tbody tr:first-child > *')).toEqual(days);
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
