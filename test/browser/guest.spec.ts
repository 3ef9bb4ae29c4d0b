import { House } from './support/house';
import { takeSeat } from './support/stage';

/** What the label on a machine tells to somebody without an account. */
const house = new House();

beforeAll(() => house.open(), 180_000);
afterAll(() => house.close());

const WORDS = {
  fr: {
    title: 'Signaler un problème',
    count: 'Déjà signalé ici : 2 problèmes',
    known: 'Déjà signalé ici',
    received: 'Reçue',
    running: 'Réparation en cours',
    meToo: 'Moi aussi',
    meTooDone: 'Noté, merci',
  },
  ar: {
    title: 'التبليغ عن مشكل',
    count: 'مبلّغ هنا من قبل عن مشكلين',
    known: 'مبلّغ عنه هنا من قبل',
    received: 'تم الاستلام',
    running: 'الإصلاح جارٍ',
    meToo: 'أنا أيضاً',
    meTooDone: 'سُجّل، شكراً',
  },
} as const;

/** What stands in the order and the report and is nobody's business at the machine. */
const CONFIDENTIAL = {
  instructions: 'Code du local électrique : 4417',
  details: 'Le chef de poste refuse d’arrêter la ligne',
  reporter: 'Hicham Ouazzani',
  comment: 'Devis du prestataire à négocier',
  supplier: 'Bobinage Lahlou',
  cost: '7350',
} as const;

/** A machine with a report that nobody has looked at, an order that is under way, and one that is done. */
async function makeMachine(code: string): Promise<{ readonly token: string; readonly technician: string }> {
  const { data: members } = await house.manager.call<{ data: { id: string; name: string; email: string }[] }>(
    'GET',
    '/members?limit=100',
  );
  const technician = members.find(({ email }) => email === 'technician@demo.siyana.test')!;
  const { id: assetId } = await house.manager.call<{ id: string }>('POST', '/assets', { code, name: 'Encartonneuse' });
  const { qrToken: token } = await house.manager.call<{ qrToken: string }>('GET', `/assets/${assetId}`);
  const order = await house.manager.call<{ id: string }>('POST', '/work-orders', {
    ...{ title: 'Moteur qui chauffe', type: 'inspection', description: CONFIDENTIAL.instructions },
    ...{ assetId, assigneeIds: [technician.id] },
  });
  await house.manager.call('POST', `/work-orders/${order.id}/start`);
  await house.manager.call('POST', `/work-orders/${order.id}/comments`, { text: CONFIDENTIAL.comment });
  await house.manager.call('POST', `/work-orders/${order.id}/costs`, {
    label: CONFIDENTIAL.supplier,
    amount: CONFIDENTIAL.cost,
  });
  const done = await house.manager.call<{ id: string }>('POST', '/work-orders', {
    ...{ title: 'Courroie changée', type: 'inspection', assetId },
  });
  await house.manager.call('POST', `/work-orders/${done.id}/complete`, {});
  await house.manager.call('POST', '/work-orders', { title: 'Autre machine', type: 'inspection' });
  await fetch(`${house.siyana.url}/api/v1/public/assets/${token}/requests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ title: 'Cartons froissés', description: CONFIDENTIAL.details, reporterName: CONFIDENTIAL.reporter },
    }),
  });
  return { token, technician: technician.name };
}

describe.each(['fr', 'ar'] as const)('the label on a machine (%s)', (locale) => {
  const t = WORDS[locale];

  it('shows what is open on it before one reports, and nothing that is the workspace’s own', async () => {
    const { token, technician } = await makeMachine(`ENC-${locale}`);
    const context = await takeSeat(house.stage, { locale, width: 390, role: 'guest' });
    const page = await context.newPage();
    const answered = page.waitForResponse((answer) => answer.url().includes('/public/assets/'));
    await page.goto(`${house.stage.url}/r/${token}`);
    const told = await (await answered).text();
    await page.getByRole('heading', { name: t.title }).waitFor();
    const link = page.getByRole('link', { name: t.count });
    const form = page.locator('form');
    expect((await link.boundingBox())!.y).toBeLessThan((await form.boundingBox())!.y);
    await link.click();
    const known = page.locator('#known');
    await known.getByRole('heading', { name: t.known }).waitFor();
    const report = known.locator('.card', { hasText: 'Cartons froissés' });
    await report.getByText(t.received, { exact: true }).waitFor();
    await known.locator('.card', { hasText: 'Moteur qui chauffe' }).getByText(t.running, { exact: true }).waitFor();
    expect(await known.locator('.card').count()).toBe(2);
    const shown = (await page.locator('body').textContent()) ?? '';
    for (const secret of [...Object.values(CONFIDENTIAL), technician, 'Courroie changée', 'Autre machine', 'WO-'])
      expect({ secret, isShown: shown.includes(secret), isTold: told.includes(secret) }).toEqual({
        ...{ secret, isShown: false, isTold: false },
      });
    await report.getByRole('button', { name: t.meToo }).click();
    await report.getByRole('button', { name: t.meTooDone }).waitFor();
    await page.reload();
    await page
      .locator('.card', { hasText: 'Cartons froissés' })
      .getByText(/\b1\b|شخص آخر/)
      .waitFor();
    await context.close();
  }, 60_000);
});
