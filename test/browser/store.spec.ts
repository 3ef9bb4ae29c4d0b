import type { BrowserContext, Page } from 'playwright-core';
import { receive } from '../support/receiver';
import { workbookOf } from '../../libs/integrations/src/import/xlsx/testing';
import { House } from './support/house';
import { takeSeat, visit } from './support/stage';
import { eventually } from './support/steps';

const house = new House();
let context: BrowserContext;

beforeAll(() => house.open({ SIYANA_WEBHOOK_LOOPBACK: '1' }), 180_000);
afterAll(() => house.close());

afterEach(() => context.close());

async function open(role: 'manager' | 'storekeeper' | 'admin', path: string, width = 390): Promise<Page> {
  context = await takeSeat(house.stage, { locale: 'fr', width, role });
  return visit(context, `${house.stage.url}/app/${path}`);
}

const SCAN = 'Référence de la pièce (scan ou saisie)';

/** As a hand scanner does: it types the code and ends with Enter. */
async function scan(page: Page, code: string): Promise<void> {
  await page.getByLabel(SCAN).fill(code);
  await page.getByLabel(SCAN).press('Enter');
}

interface Purchase {
  readonly status: string;
  readonly lines: readonly { readonly received: string }[];
}

describe('a purchase order', () => {
  it('is approved, sent, received in part by scan, and given out as a PDF', async () => {
    const id = house.stage.names['purchase']!;
    const read = (): Promise<Purchase> => house.manager.call<Purchase>('GET', `/purchase-orders/${id}`);
    const page = await open('manager', `purchasing/${id}`);
    await page.getByRole('button', { name: 'Approuver' }).click();
    await page.getByRole('button', { name: 'Marquer comme envoyée' }).click();
    await page.getByText('Envoyée', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Recevoir' }).click();
    await scan(page, 'ESS-404');
    await page.getByText('« ESS-404 » n’est pas dans cette liste.').waitFor();
    for (let each = 0; each < 3; each += 1) await scan(page, 'ess-9001');
    await page.getByLabel('Bon de livraison').fill('BL-77');
    await page.getByRole('button', { name: 'Enregistrer la livraison' }).click();
    await page.getByText('Reçue en partie').waitFor();
    await page.getByText('BL-77').waitFor();
    expect(await read()).toMatchObject({ status: 'partially_received', lines: [{ received: '3' }] });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Bon de commande (PDF)' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^\S+\.pdf$/);
  }, 60_000);
});

describe('the reorder list', () => {
  it('becomes a purchase order', async () => {
    const part = await house.manager.call<{ id: string }>('POST', '/parts', {
      ...{ sku: 'ESS-9002', name: 'Courroie d’essai', unit: 'pièce' },
      ...{ minimum: '2', maximum: '10', reorderPoint: '4' },
    });
    const supplier = await house.manager.call<{ id: string }>('POST', '/suppliers', { name: 'Courroies du Souss' });
    await house.manager.call('POST', `/suppliers/${supplier.id}/parts`, { partId: part.id, price: '45.00' });
    const page = await open('storekeeper', 'reorder', 1440);
    await page.locator('tr', { hasText: 'ESS-9002' }).waitFor();
    for (const box of await page.locator('tbody tr:not(:has-text("ESS-9002")) input[type=checkbox]').all())
      await box.uncheck();
    await page.getByRole('button', { name: 'Commander 1 pièce' }).click();
    await page.waitForURL(/\/app\/purchasing\//);
    await page.getByText('Courroies du Souss').first().waitFor();
  });
});

describe('a blind count', () => {
  it('is counted by scan without a word of what is expected, handed in, and approved by a manager', async () => {
    const id = house.stage.names['count']!;
    const page = await open('storekeeper', `counts/${id}`);
    expect(await page.getByText('Attendu').count()).toBe(0);
    await scan(page, 'ESS-9001');
    await page.keyboard.type('37');
    await page.keyboard.press('Enter');
    await page.getByText('1 sur 1').waitFor();
    await page.getByRole('button', { name: 'Remettre le comptage' }).click();
    await page.getByText('À valider').waitFor();
    expect(await page.getByRole('button', { name: 'Valider les écarts' }).count()).toBe(0);
    await context.close();
    const desk = await open('manager', `counts/${id}`, 1440);
    await desk
      .getByText(/[-−]\d+ pièce/)
      .first()
      .waitFor();
    await desk.getByRole('button', { name: 'Valider les écarts' }).click();
    await desk.getByText('Validé', { exact: true }).waitFor();
    const { data } = await house.manager.call<{ data: { onHand: string }[] }>('GET', '/stock?q=ESS-9001');
    expect(data.map(({ onHand }) => Number(onHand)).reduce((sum, each) => sum + each, 0)).toBeGreaterThan(0);
  });
});

describe('an import', () => {
  const CSV = 'Code;Désignation;Unité\nIMP-1;Joint torique;pièce\nIMP-2;;pièce\n';

  it('maps their columns to our fields, shows each refused row in place, and keeps the mapping', async () => {
    const page = await open('manager', 'imports', 1440);
    await page.getByLabel('Que contient le fichier ?').selectOption('parts');
    await page
      .getByLabel('Fichier CSV')
      .setInputFiles({ name: 'pieces.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) });
    await page.getByLabel(/^Référence \(obligatoire\)/).selectOption('Code');
    await page.getByLabel(/^Nom/).first().selectOption('Désignation');
    await page.getByLabel('Enregistrer cette correspondance sous le nom').fill('Pièces ERP');
    await page.getByRole('button', { name: 'Enregistrer la correspondance' }).click();
    await page.getByRole('button', { name: 'Essayer à blanc' }).click();
    await page.getByText('Essai à blanc : rien n’a été écrit').waitFor();
    expect((await house.manager.call<{ data: unknown[] }>('GET', '/parts?q=IMP-1')).data).toEqual([]);
    await page.getByRole('button', { name: 'Importer', exact: true }).click();
    await page.getByText('Import terminé').waitFor();
    const refused = page.locator('tbody tr', { hasText: 'Désignation' });
    expect(await refused.locator('td').first().textContent()).toBe('3');
    const { data } = await eventually(
      () => house.manager.call<{ data: { name: string }[] }>('GET', '/parts?q=IMP-1'),
      (found) => found.data.length > 0,
    );
    expect(data[0]!.name).toBe('Joint torique');
    const kept = await house.manager.call<{ data: { name: string }[] }>('GET', '/import-mappings');
    expect(kept.data.map(({ name }) => name)).toContain('Pièces ERP');
  });
});

describe('a workbook of another program', () => {
  it('is read by a ready mapping, by a worker, and the page says what has come of it', async () => {
    const page = await open('manager', 'imports', 1440);
    const buffer = await workbookOf([
      ['ASSETNUM', 'DESCRIPTION', 'LOCATION', 'PARENT', 'STATUS', 'ASSETTYPE', 'SERIALNUM'],
      [990011, 'Pompe du classeur', 'BR990', null, 'OPERATING', 'PRODUCTION', 'C-9900'],
      ['990012', 'Chariot du classeur', null, null, 'MOVING', 'FLEET', null],
    ]);
    await page.getByLabel('Que contient le fichier ?').selectOption('assets');
    await page.getByLabel('Fichier CSV ou Excel').setInputFiles({ name: 'actifs.xlsx', mimeType: '', buffer });
    await page.getByLabel('Fichier d’un autre logiciel').selectOption('IBM Maximo');
    await page.getByRole('button', { name: 'Importer', exact: true }).click();
    await page.getByText('Import terminé').waitFor();
    await page.locator('tbody tr', { hasText: 'MOVING' }).waitFor();
    const { data } = await house.manager.call<{ data: { name: string; serialNumber: string }[] }>(
      'GET',
      '/assets?q=990011',
    );
    expect(data).toMatchObject([{ name: 'Pompe du classeur', serialNumber: 'C-9900' }]);
  });
});

describe('the documents of a machine', () => {
  it('are attached on its page and come back as they were', async () => {
    const page = await open('manager', `assets/${house.stage.names['asset']!}`, 1440);
    const content = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
    await page
      .locator('section', { has: page.getByRole('heading', { name: 'Documents' }) })
      .locator('input[type=file]')
      .setInputFiles({ name: 'notice.pdf', mimeType: 'application/pdf', buffer: content });
    const row = page.locator('li', { hasText: 'notice.pdf' });
    await row.waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      row.getByRole('button', { name: 'Télécharger' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('notice.pdf');
  });
});

describe('a supplier', () => {
  it('is added with a doubtful ICE, which is said and not refused, and gets its own part numbers', async () => {
    const page = await open('storekeeper', 'suppliers', 1440);
    await page.getByRole('button', { name: 'Nouveau fournisseur' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Raison sociale').fill('Visserie du Gharb');
    await dialog.getByLabel('ICE').fill('0015');
    await dialog.getByText('L’ICE compte exactement 15 chiffres.').waitFor();
    await dialog.getByLabel('ICE').fill('001 561 191 0000 67');
    await dialog.getByText(/La clé de cet ICE ne correspond pas/).waitFor();
    await dialog.getByLabel('Délai de livraison (jours)').fill('4');
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('heading', { name: 'Visserie du Gharb' }).waitFor();
    await page.getByText(/La clé de cet ICE ne correspond pas/).waitFor();

    await page.getByRole('button', { name: 'Ajouter une pièce' }).click();
    await dialog.getByLabel('Pièce', { exact: true }).selectOption({ label: 'ESS-9001 · Roulement d’essai' });
    await dialog.getByLabel('Référence chez lui').fill('VG-6205');
    await dialog.getByLabel('Prix unitaire HT').fill('99,50');
    await dialog.getByLabel('Vendu par').fill('10');
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    const row = page.locator('tbody tr', { hasText: 'ESS-9001' });
    await row.filter({ hasText: 'VG-6205' }).waitFor();

    await row.getByRole('button', { name: /Modifier l’offre/ }).click();
    await dialog.getByLabel('Prix unitaire HT').fill('97,25');
    await dialog.getByLabel('Fournisseur préféré de cette pièce').check();
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await row.filter({ hasText: 'Préféré' }).waitFor();
    const { data } = await house.manager.call<{ data: { id: string; ice: string }[] }>('GET', '/suppliers?q=gharb');
    const offers = await house.manager.call<{ data: unknown[] }>('GET', `/suppliers/${data[0]!.id}/parts`);
    expect(data[0]!.ice).toBe('001561191000067');
    expect(offers.data).toMatchObject([{ reference: 'VG-6205', price: '97.25', pack: '10', preferred: true }]);
  });

  it('keeps what was typed when the network fails, and is made once when it is sent again', async () => {
    const page = await open('storekeeper', 'suppliers');
    await page.getByRole('button', { name: 'Nouveau fournisseur' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Raison sociale').fill('Graisses de Fès');
    await context.setOffline(true);
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await dialog.getByText('Pas de réseau.').waitFor();
    expect(await dialog.getByLabel('Raison sociale').inputValue()).toBe('Graisses de Fès');
    await context.setOffline(false);
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('heading', { name: 'Graisses de Fès' }).waitFor();
    const { data } = await house.manager.call<{ data: unknown[] }>('GET', '/suppliers?q=graisses');
    expect(data).toHaveLength(1);
  });

  it('is set aside and taken back', async () => {
    const page = await open('manager', `suppliers/${house.stage.names['supplier']!}`, 1440);
    await page.getByRole('button', { name: 'Archiver' }).click();
    await page.getByText(/Ce fournisseur est archivé/).waitFor();
    await page.getByRole('button', { name: 'Reprendre' }).click();
    await page.getByRole('button', { name: 'Archiver' }).waitFor();
  });
});

describe('a webhook', () => {
  it('is tried from its page', async () => {
    const page = await open('admin', `webhooks/${house.stage.names['webhook']!}`, 1440);
    await page.getByRole('button', { name: 'Envoyer un essai' }).click();
    const row = page.locator('tbody tr').first();
    await row.waitFor();
    expect(await row.textContent()).toMatch(/webhook\.test/);
  });

  it('that was refused is delivered again at a press, under the same id, and the page says so', async () => {
    const receiver = await receive();
    receiver.answer = (response) => response.writeHead(410).end();
    const { id } = await house.admin.call<{ id: string }>('POST', '/webhooks', {
      ...{ name: 'ERP du groupe', url: receiver.url, eventTypes: ['part.*'] },
    });
    const page = await open('admin', `webhooks/${id}`, 1440);
    await page.getByRole('button', { name: 'Envoyer un essai' }).click();
    const row = page.locator('tbody tr').first();
    await row.getByText('Échec').waitFor();
    await page.getByText('Désactivé : le destinataire a répondu 410').waitFor();
    receiver.answer = (response) => response.end('merci');
    await page.getByRole('button', { name: 'Réactiver' }).click();
    await row.getByRole('button', { name: 'Renvoyer' }).click();
    await row.getByText('Reçu').waitFor();
    expect(receiver.received.map((message) => message.id)).toEqual([
      receiver.received[0]!.id,
      receiver.received[0]!.id,
    ]);
    await receiver.close();
  });
});
