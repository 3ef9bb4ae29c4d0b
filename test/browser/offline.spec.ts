import type { BrowserContext, Page } from 'playwright-core';
import { eventually, PHOTO } from './support/steps';
import { House } from './support/house';
import { takeSeat } from './support/stage';

const house = new House();

beforeAll(() => house.open(), 180_000);
afterAll(() => house.close());

interface Order {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly note: string | null;
  readonly costs: { readonly labour: string };
  readonly steps: readonly { readonly id: string; readonly value: unknown }[];
}

/** An order of the technician's, without steps, so that its page is short. */
async function giveOrder(title: string): Promise<Order> {
  const { data } = await house.manager.call<{ data: { id: string; email: string }[] }>('GET', '/members?limit=100');
  const technician = data.find(({ email }) => email === 'technician@demo.siyana.test')!;
  return house.manager.call<Order>('POST', '/work-orders', {
    title,
    type: 'inspection',
    assigneeIds: [technician.id],
    assetId: house.stage.names['asset'],
  });
}

const orderNow = (id: string): Promise<Order> => house.manager.call('GET', `/work-orders/${id}`);

/** The app is kept by its service worker and the orders by the device: the next opening needs no network. */
async function openAndKeep(context: BrowserContext, title: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${house.stage.url}/app/work`);
  await page.getByText(title).waitFor();
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
  return page;
}

const WORDS = {
  fr: {
    complete: 'Terminer',
    start: 'Commencer',
    note: 'Compte rendu',
    minutes: 'Minutes de travail',
    photo: 'Prendre une photo',
    unsent: /à envoyer/,
    what: 'Que se passe-t-il ?',
    send: 'Envoyer au responsable',
    asOrder: 'Je m’en occupe',
    kept: /Hors ligne : le signalement est gardé/,
    waiting: 'En attente',
    toSend: 'À envoyer',
    done: 'Envoyé',
  },
  ar: {
    complete: 'إنهاء',
    start: 'ابدأ',
    note: 'التقرير',
    minutes: 'دقائق العمل',
    photo: 'التقاط صورة',
    unsent: /في انتظار الإرسال/,
    what: 'ماذا يحدث؟',
    send: 'إرسال إلى المسؤول',
    asOrder: 'سأتكفّل به',
    kept: /غير متصل: التبليغ محفوظ/,
    waiting: 'في الانتظار',
    toSend: 'في انتظار الإرسال',
    done: 'أُرسل',
  },
} as const;

describe.each(['fr', 'ar'] as const)('a technician without a network (%s)', (locale) => {
  const t = WORDS[locale];

  it.each([390, 1440])(
    'completes an order with a photo, closes the tab, opens it again, and it arrives once the network is back (%d px)',
    async (width) => {
      const title = `Contrôle ${locale} ${width}`;
      const { id } = await giveOrder(title);
      const context = await takeSeat(house.stage, { locale, width, role: 'technician' });
      const first = await openAndKeep(context, title);
      await context.setOffline(true);

      await first.getByText(title).click();
      await first.getByRole('button', { name: t.start, exact: true }).click();
      await first.getByLabel(t.note).fill('Roulement remplacé');
      await first.getByLabel(t.minutes).fill('30');
      await first.getByLabel(t.photo).setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: PHOTO });
      await first.locator('img.thumb').waitFor();
      await first.getByRole('button', { name: t.complete, exact: true }).click();
      await first.waitForURL(/\/app\/work$/);
      await first.close();
      expect(await orderNow(id)).toMatchObject({ status: 'open' });

      const again = await context.newPage();
      await again.goto(`${house.stage.url}/app/work`);
      await again.getByText(t.unsent).first().waitFor();
      await context.setOffline(false);
      const order = await eventually(
        () => orderNow(id),
        ({ status }) => status === 'completed' || status === 'closed',
      );
      expect(order).toMatchObject({ note: 'Roulement remplacé', costs: { labour: '32.50' } });
      const photos = await eventually(
        () => house.manager.call<{ data: unknown[] }>('GET', `/attachments?workOrderId=${id}`),
        ({ data }) => data.length > 0,
      );
      expect(photos.data).toHaveLength(1);
      await context.close();
    },
    120_000,
  );
});

describe.each(['fr', 'ar'] as const)('what a technician makes without a network (%s)', (locale) => {
  const t = WORDS[locale];
  interface Found {
    readonly data: readonly { readonly id: string; readonly title: string }[];
  }
  const found = async (path: string, title: string): Promise<Found['data']> =>
    (await house.manager.call<Found>('GET', `/${path}?q=${encodeURIComponent(title)}`)).data;

  it('is listed with its state through a closed tab, and arrives once when the network is back', async () => {
    const [order, report] = [`Courroie à tendre ${locale}`, `Fumée au moteur ${locale}`];
    const context = await takeSeat(house.stage, { locale, width: 390, role: 'technician' });
    const first = await context.newPage();
    await first.goto(`${house.stage.url}/app/report`);
    await first.locator('option').nth(1).waitFor({ state: 'attached' });
    await first.evaluate('navigator.serviceWorker.ready.then(() => true)');
    await context.setOffline(true);
    await first.goto(`${house.stage.url}/app/report`);
    await first.getByText(t.kept).waitFor();
    await first.getByLabel(t.what).fill(report);
    await first.getByRole('button', { name: t.send }).click();
    await eventually(
      () => first.getByLabel(t.what).inputValue(),
      (value) => value === '',
    );
    await first.getByLabel(t.what).fill(order);
    await first.getByRole('button', { name: t.asOrder }).click();
    await first.waitForURL(/\/app\/work$/);
    await first.locator('.card', { hasText: order }).getByText(t.toSend).waitFor();
    // Asked before: a page that closes is let back to the network for its last moments, and may use them.
    expect([await found('work-orders', order), await found('work-requests', report)]).toEqual([[], []]);
    await first.close();

    const again = await context.newPage();
    await again.goto(`${house.stage.url}/app/work`);
    for (const title of [order, report]) await again.locator('.card', { hasText: title }).getByText(t.toSend).waitFor();
    await again.goto(`${house.stage.url}/app/sync`);
    for (const title of [order, report])
      await again.locator('.card', { hasText: title }).getByText(t.waiting, { exact: true }).waitFor();

    await context.setOffline(false);
    for (const title of [order, report])
      await again.locator('.card', { hasText: title }).getByText(t.done, { exact: true }).waitFor();
    // Opened once more, it sends nothing twice.
    await again.reload();
    await again.locator('.card', { hasText: order }).getByText(t.done, { exact: true }).waitFor();
    expect((await found('work-orders', order)).map(({ title }) => title)).toEqual([order]);
    expect((await found('work-requests', report)).map(({ title }) => title)).toEqual([report]);
    await again.goto(`${house.stage.url}/app/work`);
    await again.locator('a.order-card', { hasText: order }).waitFor();
    await context.close();
  }, 120_000);
});

/** Longer than the app tries one call, and what was begun before. */
const DEAD_MS = 4_000;

describe('a network that is back and not of use yet', () => {
  it('is tried again within seconds, not at the next look for news', async () => {
    const { id } = await giveOrder('À commencer au retour du réseau');
    const context = await takeSeat(house.stage, { locale: 'fr', width: 390, role: 'technician' });
    const page = await openAndKeep(context, 'À commencer au retour du réseau');
    await page.getByText('À commencer au retour du réseau').click();
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Commencer', exact: true }).click();
    await page.getByRole('button', { name: 'Mettre en attente' }).waitFor();
    const isDead = /\/api\/v1\//;
    let tries = 0;
    await context.route(isDead, async (route) => {
      if (route.request().url().endsWith('/batch')) tries += 1;
      await route.abort('internetdisconnected');
    });
    await context.setOffline(false);
    await page.waitForTimeout(DEAD_MS);
    expect(tries).toBeGreaterThan(0);
    await context.unroute(isDead);
    const begun = Date.now();
    await eventually(
      () => orderNow(id),
      (order) => order.status === 'in_progress',
    );
    expect(Date.now() - begun).toBeLessThan(15_000);
    await context.close();
  }, 60_000);
});

describe('what is recorded while a photo is on its way', () => {
  it('is sent right after it and does not wait for the next look for news', async () => {
    const { id } = await giveOrder('À commencer pendant l’envoi');
    const context = await takeSeat(house.stage, { locale: 'fr', width: 390, role: 'technician' });
    const page = await openAndKeep(context, 'À commencer pendant l’envoi');
    await page.getByText('À commencer pendant l’envoi').click();
    let letThrough = (): void => undefined;
    const held = new Promise<void>((resolve) => (letThrough = resolve));
    const isUnderWay = new Promise<void>((resolve) => {
      void context.route(/\/api\/v1\/attachments\/[^/]+$/, async (route) => {
        resolve();
        await held;
        await route.continue();
      });
    });
    await page
      .getByLabel('Prendre une photo')
      .setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: PHOTO });
    await isUnderWay;
    await page.getByRole('button', { name: 'Commencer', exact: true }).click();
    await page.getByRole('button', { name: 'Mettre en attente' }).waitFor();
    expect((await orderNow(id)).status).toBe('open');
    letThrough();
    const { status } = await eventually(
      () => orderNow(id),
      (order) => order.status === 'in_progress',
    );
    expect(status).toBe('in_progress');
    await context.close();
  }, 60_000);
});

describe('what two people do to one order', () => {
  it('is merged where the fields differ, shown field by field where they do not, and nothing is lost', async () => {
    const manual = await house.manager.call<{ id: string; steps: { id: string }[] }>('POST', '/procedures', {
      name: 'Deux relevés',
      steps: [
        { kind: 'number', label: 'Pression', unit: 'bar', required: true },
        { kind: 'text', label: 'Remarque' },
      ],
    });
    const { id: memberId } = (
      await house.manager.call<{ data: { id: string; email: string }[] }>('GET', '/members?limit=100')
    ).data.find(({ email }) => email === 'technician@demo.siyana.test')!;
    const made = await house.manager.call<Order>('POST', '/work-orders', {
      title: 'Relevé à deux',
      type: 'inspection',
      procedureId: manual.id,
      assigneeIds: [memberId],
    });
    const context = await takeSeat(house.stage, { locale: 'fr', width: 390, role: 'technician' });
    const page = await openAndKeep(context, 'Relevé à deux');
    await page.getByText('Relevé à deux').click();
    await page.getByLabel('Pression').waitFor();
    await context.setOffline(true);
    await page.getByLabel('Pression').fill('7,2');
    await page.getByLabel('Pression').blur();
    await page.getByLabel('Remarque').fill('bruit léger');
    await page.getByLabel('Remarque').blur();
    const [pressure] = made.steps;
    await house.manager.call('PUT', `/work-orders/${made.id}/steps/${pressure!.id}`, { value: '6.9' });
    await context.setOffline(false);
    await page.goto(`${house.stage.url}/app/sync`);
    await page.getByRole('button', { name: /Ma valeur/ }).click();
    expect(await page.getByRole('button', { name: /L’autre valeur/ }).textContent()).toContain('6.9');
    await page.getByRole('button', { name: 'Valider ces choix' }).click();
    const order = await eventually(
      () => orderNow(made.id),
      ({ steps }) => steps.every(({ value }) => value !== null) && steps[0]!.value !== '6.9',
    );
    expect(order.steps.map(({ value }) => value)).toEqual(['7.2', 'bruit léger']);
    await context.close();
  }, 120_000);

  it('is never left behind unsaid: signing out with unsent work asks first', async () => {
    const { id } = await giveOrder('À ne pas perdre');
    const context = await takeSeat(house.stage, { locale: 'fr', width: 390, role: 'technician' });
    const page = await openAndKeep(context, 'À ne pas perdre');
    await context.setOffline(true);
    await page.goto(`${house.stage.url}/app/work/${id}`);
    await page.getByRole('button', { name: 'Commencer', exact: true }).click();
    await page.getByText('Enregistré sur cet appareil').waitFor();
    await page.goto(`${house.stage.url}/app/me`);
    await page.getByRole('button', { name: 'Se déconnecter', exact: true }).click();
    await page.getByRole('heading', { name: 'Tout n’est pas envoyé' }).waitFor();
    await context.close();
  }, 60_000);
});

describe('my work', () => {
  it('is painted within a second without a network', async () => {
    const context = await takeSeat(house.stage, { locale: 'fr', width: 390, role: 'technician' });
    const first = await openAndKeep(context, 'Fuite d’air au bec 12');
    await first.locator('a.order-card').first().waitFor();
    await first.close();
    await context.setOffline(true);
    const times: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const page = await context.newPage();
      await page.goto(`${house.stage.url}/app/work`);
      times.push(
        await page.evaluate<number>(`new Promise((resolve) => {
          const look = () => document.querySelector('a.order-card') ? resolve(performance.now()) : requestAnimationFrame(look);
          look();
        })`),
      );
      await page.close();
    }
    await context.close();
    expect(Math.min(...times)).toBeLessThan(1_000);
  }, 60_000);
});
