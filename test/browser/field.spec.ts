import type { BrowserContext, Page } from 'playwright-core';
import { holdBefore } from './support/camera';
import { House } from './support/house';
import { takeSeat, visit } from './support/stage';
import { eventually, PHOTO } from './support/steps';

/** What hands and keys do, on every page or before a machine. */
const house = new House();
let context: BrowserContext;

beforeAll(() => house.open(), 180_000);
afterAll(() => house.close());

afterEach(() => context.close());

const open = (path: string): Promise<Page> => visit(context, `${house.stage.url}/app/${path}`);

async function sitDown(role: 'manager' | 'technician' | 'storekeeper', width = 390): Promise<void> {
  context = await takeSeat(house.stage, { locale: 'fr', width, role });
}

/** An order of the technician's; with the machine, when it says so. */
async function giveOrder(title: string, more: Record<string, unknown> = {}): Promise<{ id: string }> {
  const { data } = await house.manager.call<{ data: { id: string; email: string }[] }>('GET', '/members?limit=100');
  const technician = data.find(({ email }) => email === 'technician@demo.siyana.test')!;
  const body = { title, type: 'inspection', assigneeIds: [technician.id], ...more };
  return house.manager.call('POST', '/work-orders', body);
}

describe('the camera', () => {
  it('leads from a machine’s label to work that has begun, in two taps and without a network', async () => {
    const asset = await house.manager.call<{ id: string }>('POST', '/assets', { code: 'CAM-1', name: 'Étiqueteuse' });
    const { qrToken } = await house.manager.call<{ qrToken: string }>('GET', `/assets/${asset.id}`);
    const order = await giveOrder('Ruban à changer', { assetId: asset.id });
    await sitDown('technician');
    await holdBefore(context, 'qrcode', `https://siyana.usine.example/r/${qrToken}`);
    const page = await open('work');
    await page.getByText('Ruban à changer').waitFor();
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    // The reader comes with the first use of the camera, which was in some place with a network.
    await page.goto(`${house.stage.url}/app/scan`);
    await page.getByRole('button', { name: 'Ouvrir la caméra' }).click();
    await page.waitForURL(`**/app/machine/${asset.id}`);
    await context.setOffline(true);
    await page.goto(`${house.stage.url}/app/scan`);
    await page.getByRole('button', { name: 'Ouvrir la caméra' }).click();
    await page.waitForURL(`**/app/machine/${asset.id}`);
    await page.getByRole('button', { name: 'Commencer', exact: true }).click();
    await context.setOffline(false);
    const started = await eventually(
      () => house.manager.call<{ status: string }>('GET', `/work-orders/${order.id}`),
      ({ status }) => status === 'in_progress',
    );
    expect(started.status).toBe('in_progress');
  }, 90_000);

  it('leads from the label of another workspace’s machine to its public page', async () => {
    await sitDown('technician');
    await holdBefore(context, 'qrcode', `https://siyana.usine.example/r/${'A'.repeat(62)}`);
    const page = await open('scan');
    await page.getByRole('button', { name: 'Ouvrir la caméra' }).click();
    await page.waitForURL(`**/r/${'A'.repeat(62)}`);
  });

  it('takes a part by its bar code, with what is in stock shown beside', async () => {
    const order = await giveOrder('Roulement à changer');
    await sitDown('technician');
    await holdBefore(context, 'code128', 'ESS-9001');
    const page = await open(`work/${order.id}`);
    await page.getByRole('button', { name: 'Ajouter une pièce' }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .locator('.result', { hasText: 'ESS-9001' })
      .getByText(/40 disponibles, magasin ESSAI/)
      .waitFor();
    await dialog.getByRole('button', { name: 'Caméra' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await page.getByLabel('Roulement d’essai (pièce)').inputValue()).toBe('1');
  }, 60_000);

  it('counts what goes out of the store, one for each scan', async () => {
    await sitDown('storekeeper', 1440);
    const page = await open('stock');
    await page.getByRole('button', { name: 'Sortir' }).click();
    const dialog = page.getByRole('dialog');
    const code = dialog.getByLabel('Référence de la pièce (scan ou saisie)');
    for (let each = 0; each < 2; each += 1) {
      await code.fill('ess-9001');
      await code.press('Enter');
    }
    expect(await dialog.getByLabel('Quantité').inputValue()).toBe('2');
    await dialog.getByLabel('Magasin').selectOption({ label: 'Magasin d’essai' });
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Sortie enregistrée').waitFor();
    const { data } = await house.manager.call<{ data: { onHand: string }[] }>('GET', '/stock?q=ESS-9001');
    expect(data.map(({ onHand }) => Number(onHand))).toContain(38);
  });
});

describe('the search', () => {
  it('opens by a key on any page, and leads to a machine or an order without a mouse', async () => {
    await giveOrder('Tourillon à reprendre');
    await sitDown('manager', 1440);
    const page = await open('dashboard');
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/Mots, numéro/).waitFor();
    await page.keyboard.type('tourillon');
    const result = dialog.locator('.result', { hasText: 'Tourillon à reprendre' });
    await result.waitFor();
    for (let tabs = 0; tabs < 4 && !(await result.evaluate('document.activeElement.matches(".result")')); tabs += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/app\/work\//);
    await page.getByRole('heading', { name: 'Tourillon à reprendre' }).waitFor();
  });

  it('finds parts, plans and suppliers too', async () => {
    await sitDown('manager', 1440);
    const page = await open('dashboard');
    const dialog = page.getByRole('dialog');
    const find = async (text: string, result: string): Promise<void> => {
      await page.keyboard.press('/');
      await dialog.waitFor();
      await page.keyboard.type(text);
      await dialog.locator('.result', { hasText: result }).click();
    };
    await find('ess-9001', 'Roulement d’essai');
    await page.waitForURL(/\/app\/stock\?q=ESS-9001$/);
    await page.locator('tbody tr', { hasText: 'ESS-9001' }).waitFor();
    await find('presse entretien', 'Presse : entretien emboîté');
    await page.waitForURL(`**/app/schedules/${house.stage.names['plan']!}`);
    await find('roulements de l’atlas', 'Roulements de l’Atlas');
    await page.waitForURL(`**/app/suppliers/${house.stage.names['supplier']!}`);
  });

  it('leaves the key to whoever is typing', async () => {
    await sitDown('manager', 1440);
    const page = await open('orders');
    await page.getByLabel('Mots, numéro, machine').first().fill('1');
    await page.keyboard.press('/');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await page.getByLabel('Mots, numéro, machine').first().inputValue()).toBe('1/');
  });
});

describe('a device', () => {
  it('asks the browser to keep what it holds', async () => {
    await sitDown('technician');
    await context.addInitScript({
      content: `navigator.storage.persist = () => { window.asked = (window.asked ?? 0) + 1; return Promise.resolve(true); }`,
    });
    const page = await open('work');
    expect(await page.evaluate<number>('window.asked')).toBeGreaterThan(0);
  });

  it('runs a stop watch through a closed tab, and books its minutes', async () => {
    const order = await giveOrder('Graissage chronométré');
    await house.manager.call('POST', `/work-orders/${order.id}/start`);
    await sitDown('technician');
    const page = await open(`work/${order.id}`);
    await page.getByRole('button', { name: 'Démarrer' }).click();
    await page.getByRole('button', { name: 'Arrêter et noter' }).waitFor();
    await page.close();
    const again = await open(`work/${order.id}`);
    await again.getByRole('button', { name: 'Arrêter et noter' }).click();
    const booked = await eventually(
      () => house.manager.call<{ costs: { labour: string } }>('GET', `/work-orders/${order.id}`),
      ({ costs }) => costs.labour !== '0.00',
    );
    // One minute at 65 MAD an hour.
    expect(booked.costs.labour).toBe('1.08');
  });
});

describe('the page of an order', () => {
  it('tells who did what and shows the photos, small and whole', async () => {
    const order = await giveOrder('Carter à refermer');
    await house.manager.call('POST', `/work-orders/${order.id}/comments`, { text: 'Attention, arête vive' });
    await house.manager.attach(crypto.randomUUID(), { workOrderId: order.id }, PHOTO);
    await sitDown('technician');
    const page = await open(`work/${order.id}`);
    const history = page.getByRole('region', { name: 'Historique' });
    await history.getByText('Attention, arête vive').waitFor();
    const [latest] = await history.getByRole('listitem').allTextContents();
    expect(latest).toContain('a écrit');
    await page.getByRole('button', { name: 'Photo', exact: true }).click();
    await page.getByRole('dialog').locator('img.photo').waitFor();
  });
});

describe('the dashboard', () => {
  it('leads from the number of late orders to these orders', async () => {
    await giveOrder('Échéance passée', { dueAt: daysAgo(2) });
    await giveOrder('Échéance à venir', { dueAt: daysAgo(-2) });
    await sitDown('manager', 1440);
    const page = await open('dashboard');
    await page.getByRole('link', { name: /En retard/ }).click();
    await page.getByText('Échéance passée').waitFor();
    expect(await page.getByText('Échéance à venir').count()).toBe(0);
    await page.getByLabel('En retard').uncheck();
    await page.getByLabel('Mots, numéro, machine').fill('Échéance');
    await page.getByText('Échéance à venir').waitFor();
  });

  interface Compliance {
    readonly numerator: number;
    readonly denominator: number;
    readonly data: readonly { readonly month: string }[];
  }
  const compliance = (): Promise<Compliance> => house.manager.call('GET', '/preventive-schedules/compliance');
  const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();

  it('says how much of the preventive work was done in time, in a plot and in a table', async () => {
    const { id } = await house.manager.call<{ id: string }>('POST', '/preventive-schedules', {
      ...{ name: 'Relevé hebdomadaire', assetIds: [house.stage.names['asset']], stacking: true, toleranceDays: 1 },
      activeFrom: daysAgo(20),
      triggers: [
        { kind: 'calendar', rrule: 'FREQ=WEEKLY', startsAt: `${daysAgo(18).slice(0, 10)}T08:00`, mode: 'fixed' },
      ],
      template: { title: 'Relever', type: 'predetermined' },
    });
    await eventually(compliance, ({ denominator }) => denominator >= 3);
    const { data: dues } = await house.manager.call<{ data: { workOrderId: string; dueAt: string }[] }>(
      'GET',
      `/preventive-schedules/${id}/occurrences?to=${daysAgo(1)}`,
    );
    await house.manager.call('POST', `/work-orders/${dues[0]!.workOrderId}/complete`, { completedAt: dues[0]!.dueAt });
    const figure = await eventually(compliance, ({ numerator }) => numerator > 0);
    expect(figure.numerator).toBe(1);
    await sitDown('manager', 1440);
    const page = await open('dashboard');
    const card = page.getByRole('region', { name: 'Préventif fait à temps' });
    await card.getByText(`(1 sur ${figure.denominator})`).first().waitFor();
    expect(await card.getByRole('row').count()).toBe(figure.data.length + 1);
  });
});
