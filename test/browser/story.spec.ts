import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import { eventually, PHOTO } from './support/steps';
import { House } from './support/house';
import { takeSeat } from './support/stage';

const WORDS = {
  fr: {
    problem: 'Vibrations',
    photo: 'Ajouter une photo',
    send: 'Envoyer',
    follow: 'Suivre ma demande',
    received: 'Reçue',
    repaired: 'Réparé',
    approve: 'Accepter',
    start: 'Commencer',
    takePhoto: 'Prendre une photo',
    addPart: 'Ajouter une pièce',
    mode: /^Mode : ce qui a été constaté/,
    minutes: 'Minutes de travail',
    complete: 'Terminer',
    unsent: /à envoyer/,
    code: 'Code de la machine, du lieu ou de l’ordre',
  },
  ar: {
    problem: 'اهتزازات',
    photo: 'إضافة صورة',
    send: 'إرسال',
    follow: 'متابعة طلبي',
    received: 'تم الاستلام',
    repaired: 'تم الإصلاح',
    approve: 'قبول',
    start: 'ابدأ',
    takePhoto: 'التقاط صورة',
    addPart: 'إضافة قطعة',
    mode: /^النمط: ما لوحظ/,
    minutes: 'دقائق العمل',
    complete: 'إنهاء',
    unsent: /في انتظار الإرسال/,
    code: 'رمز الآلة أو المكان أو الأمر',
  },
} as const;

const house = new House();

beforeAll(() => house.open(), 180_000);
afterAll(() => house.close());

/** Counts what a thumb does. */
function thumb(page: Page): {
  taps: number;
  tap(name: string | RegExp): Promise<void>;
  photo(label: string): Promise<void>;
} {
  const counted = {
    taps: 0,
    tap: async (name: string | RegExp) => {
      counted.taps += 1;
      await page.getByRole('button', { name, exact: typeof name === 'string' }).click();
    },
    photo: async (label: string) => {
      counted.taps += 1;
      await page.getByLabel(label).setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: PHOTO });
    },
  };
  return counted;
}

/** From the backlog to the first day of the technician's row, by the pointer. */
async function dragToTechnician(page: Page, title: string, name: string): Promise<void> {
  const card = page.locator('.backlog .plan-card', { hasText: title }).first();
  const cell = page.locator('.board tbody tr', { hasText: name }).locator('td').first();
  const from = (await card.boundingBox())!;
  const to = (await cell.boundingBox())!;
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2 + 12, { steps: 3 });
  await page.mouse.move(to.x + to.width / 2, to.y + 30, { steps: 12 });
  await page.mouse.up();
}

interface Figures {
  readonly triage: number;
  readonly open: number;
  /** Of all recent orders, in hundredths. */
  readonly cost: number;
}

/** What the dashboard says at the moment; nobody loads it again. */
async function figuresOn(dashboard: Page): Promise<Figures> {
  const read = async (place: string): Promise<number> =>
    Number((await dashboard.locator(place).innerText()).replace(/\D/g, ''));
  return {
    triage: await read('a.tile[href="/app/requests"] .figure'),
    open: await read('a.tile[href="/app/orders?status=open"] .figure'),
    cost: await read('[data-figure="cost"] .number'),
  };
}

interface Order {
  readonly id: string;
  readonly status: string;
  readonly title: string;
  readonly assigneeIds: readonly string[];
  readonly costs: { readonly total: string };
}

describe.each(['fr', 'ar'] as const)('from the report to the figures (%s)', (locale) => {
  const t = WORDS[locale];

  it.each([390, 1440])(
    'a report by QR, approved, planned by dragging, done without a network, seen in cost and by its reporter (%d px)',
    async (width) => {
      const guest = await takeSeat(house.stage, { locale, width, role: 'guest' });
      const label = await guest.newPage();
      await label.goto(`${house.stage.url}/r/${house.stage.names['qr']}`);
      const reporter = thumb(label);
      await reporter.tap(t.problem);
      await reporter.photo(t.photo);
      await reporter.tap(t.send);
      expect(reporter.taps).toBeLessThanOrEqual(3);
      await label.getByRole('link', { name: t.follow }).click();
      await label.getByText(t.received, { exact: true }).waitFor();

      const office = await takeSeat(house.stage, { locale, width, role: 'manager' });
      const dashboard = await office.newPage();
      await dashboard.goto(`${house.stage.url}/app/dashboard`);
      const figures = (): Promise<Figures> => figuresOn(dashboard);
      const reported = await figures();
      const triage = await office.newPage();
      await triage.goto(`${house.stage.url}/app/requests`);
      const request = triage.locator('article', { hasText: t.problem }).first();
      await request.locator('img.thumb').waitFor();
      await request.getByRole('button', { name: t.approve, exact: true }).click();
      await triage.getByRole('dialog').getByRole('button', { name: t.approve, exact: true }).click();
      await triage.getByRole('dialog').waitFor({ state: 'detached' });

      const board = await office.newPage();
      await board.setViewportSize({ width, height: 3_000 });
      await board.goto(`${house.stage.url}/app/planning`);
      await board.locator('.backlog .plan-card', { hasText: t.problem }).waitFor();
      await dragToTechnician(board, t.problem, 'Youssef El Amrani');
      const [order] = await eventually(
        async () =>
          (
            await house.manager.call<{ data: Order[] }>(
              'GET',
              `/work-orders?status=open&q=${encodeURIComponent(t.problem)}`,
            )
          ).data,
        ([found]) => found?.assigneeIds.length === 1,
      );
      expect(order!.assigneeIds).toHaveLength(1);
      const planned = { ...reported, triage: reported.triage - 1, open: reported.open + 1 };
      expect(await eventually(figures, (now) => isDeepStrictEqual(now, planned))).toEqual(planned);

      const field = await takeSeat(house.stage, { locale, width, role: 'technician' });
      const phone = await field.newPage();
      await phone.goto(`${house.stage.url}/app/work`);
      await phone.getByText(t.problem).first().waitFor();
      await phone.evaluate('navigator.serviceWorker.ready.then(() => true)');
      await field.setOffline(true);
      await phone.goto(`${house.stage.url}/app/work/${order!.id}`);
      const technician = thumb(phone);
      await technician.tap(t.start);
      technician.taps = 0;
      await phone.getByLabel(t.minutes).fill('60');
      await technician.photo(t.takePhoto);
      await technician.tap(t.addPart);
      technician.taps += 1;
      await phone.getByRole('dialog').locator('.result', { hasText: 'ESS-9001' }).click();
      await technician.tap(t.mode);
      technician.taps += 1;
      await phone.getByRole('dialog').locator('.result').first().click();
      await technician.tap(t.complete);
      expect(technician.taps).toBeLessThanOrEqual(6);
      await phone.waitForURL(/\/app\/work$/);
      await phone.close();
      const again = await field.newPage();
      await again.goto(`${house.stage.url}/app/work`);
      await again.getByText(t.unsent).first().waitFor();
      await field.setOffline(false);
      const done = await eventually(
        () => house.manager.call<Order>('GET', `/work-orders/${order!.id}`),
        ({ status }) => status === 'completed' || status === 'closed',
      );
      expect(done.costs.total).toBe('185.00');
      const moved = { ...reported, triage: reported.triage - 1, cost: reported.cost + 18_500 };
      expect(await eventually(figures, (now) => isDeepStrictEqual(now, moved))).toEqual(moved);

      await triage.goto(`${house.stage.url}/app/assets/${house.stage.names['asset']}`);
      await triage.locator('.card', { hasText: t.problem }).first().waitFor();
      await triage
        .locator('.card', { hasText: t.problem })
        .getByText(/185,00/)
        .first()
        .waitFor();
      await label.reload();
      await label.getByText(t.repaired, { exact: true }).waitFor();
      for (const context of [guest, office, field]) await context.close();
    },
    180_000,
  );
});

describe('a code that is typed or scanned', () => {
  it('leads to work that has begun in two taps', async () => {
    const { asset, order } = house.stage.names;
    const { code } = await house.manager.call<{ code: string }>('GET', `/assets/${asset}`);
    const context = await takeSeat(house.stage, { locale: 'fr', width: 390, role: 'technician' });
    const page = await context.newPage();
    await page.goto(`${house.stage.url}/app/work`);
    await page.locator('a.order-card').first().waitFor();
    await page.goto(`${house.stage.url}/app/scan`);
    const technician = thumb(page);
    await page.getByLabel(WORDS.fr.code).fill(code.toLowerCase());
    await technician.tap('Chercher');
    await page.waitForURL(/\/app\/machine\//);
    technician.taps += 1;
    const card = page.locator('.card').filter({ has: page.locator(`a[href="/app/work/${order}"]`) });
    await card.getByRole('button', { name: WORDS.fr.start, exact: true }).click();
    const started = await eventually(
      () => house.manager.call<Order>('GET', `/work-orders/${order}`),
      ({ status }) => status === 'in_progress',
    );
    expect(started.status).toBe('in_progress');
    expect(technician.taps).toBeLessThanOrEqual(2);
    await context.close();
  }, 60_000);
});
