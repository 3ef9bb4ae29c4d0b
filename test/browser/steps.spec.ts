import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { House } from './support/house';
import { takeSeat, visit } from './support/stage';
import { eventually, PHOTO } from './support/steps';

/** What a technician is asked on the page of an order: measures, photos, a signature. */
const house = new House();

beforeAll(() => house.open(), 180_000);
afterAll(() => house.close());

const WORDS = {
  fr: {
    limits: /Entre 6 et .?8.bar/,
    outside: 'Hors limites : un ordre de suite sera créé.',
    notNumber: 'Un nombre, par exemple 7,2.',
    followUp: 'Voir l’ordre de suite',
    takePhoto: 'Prendre une photo',
    photoTaken: 'Photo jointe',
    signer: 'Nom du signataire',
    frame: 'Signez dans le cadre',
    drawn: 'Signature tracée',
    missing: 'Il manque encore :',
    complete: 'Terminer',
  },
  ar: {
    limits: /بين 6 و .?8.bar/,
    outside: 'خارج الحدود: سيُنشأ أمر عمل تابع.',
    notNumber: 'أدخل رقماً، مثلاً 7,2.',
    followUp: 'عرض أمر العمل التابع',
    takePhoto: 'التقاط صورة',
    photoTaken: 'أُرفقت الصورة',
    signer: 'اسم الموقّع',
    frame: 'وقّع داخل الإطار',
    drawn: 'تم رسم التوقيع',
    missing: 'ما زال ينقص:',
    complete: 'إنهاء',
  },
} as const;

interface Order {
  readonly id: string;
  readonly status: string;
  readonly title: string;
  readonly signature: { readonly name: string } | null;
  readonly steps: readonly {
    readonly value: unknown;
    readonly failed: boolean | null;
    readonly followUpId: string | null;
  }[];
}
interface Attachment {
  readonly id: string;
  readonly name: string;
}

const orderNow = (id: string): Promise<Order> => house.manager.call('GET', `/work-orders/${id}`);
const filesOf = async (id: string): Promise<readonly Attachment[]> =>
  (await house.manager.call<{ data: Attachment[] }>('GET', `/attachments?workOrderId=${id}`)).data;

/** An order of the technician's that asks for a pressure, a photo and, at its end, a signature. */
async function giveOrder(title: string): Promise<Order> {
  const { data } = await house.manager.call<{ data: { id: string; email: string }[] }>('GET', '/members?limit=100');
  const technician = data.find(({ email }) => email === 'technician@demo.siyana.test')!;
  const procedure = await house.manager.call<{ id: string }>('POST', '/procedures', {
    name: title,
    steps: [
      {
        ...{ kind: 'number', label: 'Pression de service', unit: 'bar', minimum: '6', maximum: '8' },
        ...{ required: true, onFailure: 'follow_up' },
      },
      { kind: 'photo', label: 'Photo du manomètre', required: true },
    ],
  });
  const body = { title, type: 'inspection', procedureId: procedure.id, signatureRequired: true };
  return house.manager.call('POST', '/work-orders', { ...body, assigneeIds: [technician.id] });
}

/** Two strokes inside of the frame, by the pointer. */
async function sign(page: Page, frame: Locator): Promise<void> {
  for (const [from, to] of [
    [0.2, 0.5],
    [0.5, 0.8],
  ] as const) {
    // Scrolls there, and waits until the page stands still.
    await frame.hover();
    const { x, y, width, height } = (await frame.boundingBox())!;
    await page.mouse.move(x + width * from, y + height * 0.7);
    await page.mouse.down();
    await page.mouse.move(x + width * to, y + height * 0.3, { steps: 8 });
    await page.mouse.up();
  }
}

/** The share of a drawing that has ink on it. */
async function inkOf(id: string): Promise<number> {
  const answer = await fetch(`${house.siyana.url}/api/v1/attachments/${id}/content`, {
    headers: { authorization: `Bearer ${house.manager.tokens.accessToken}` },
  });
  const image = sharp(Buffer.from(await answer.arrayBuffer())).flatten({ background: '#fff' });
  const { data } = await image.greyscale().raw().toBuffer({ resolveWithObject: true });
  return data.filter((pixel) => pixel < 128).length / data.length;
}

describe.each(['fr', 'ar'] as const)('the steps of an order on a phone (%s)', (locale) => {
  const t = WORDS[locale];

  it('say that a measure is out of limits before it is sent, and lead to the order that follows from it', async () => {
    const made = await giveOrder(`Contrôle de pression ${locale}`);
    const context = await takeSeat(house.stage, { locale, width: 390, role: 'technician' });
    const page = await visit(context, `${house.stage.url}/app/work/${made.id}`);
    const step = page.locator('li.step', { hasText: 'Pression de service' });
    const input = step.getByRole('textbox');
    await step.getByText(t.limits).waitFor();
    await context.setOffline(true);
    await input.fill('sept');
    await step.getByText(t.notNumber).waitFor();
    await input.fill('7,2');
    await step.getByRole('alert').waitFor({ state: 'detached' });
    await input.fill('9,5');
    await step.getByText(t.outside).waitFor();
    expect(await input.getAttribute('aria-invalid')).toBe('true');
    expect((await orderNow(made.id)).steps[0]).toMatchObject({ value: null, failed: null });
    await input.blur();
    await context.setOffline(false);
    const answered = await eventually(
      () => orderNow(made.id),
      ({ steps }) => steps[0]!.followUpId !== null,
    );
    expect(answered.steps[0]).toMatchObject({ value: '9.5', failed: true });
    await step.getByRole('link', { name: t.followUp }).click();
    const { title, status } = await orderNow(answered.steps[0]!.followUpId!);
    expect(status).toBe('open');
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await context.close();
  }, 60_000);

  it('take a photo and a signature drawn by the pointer, and both are on the completed order', async () => {
    const made = await giveOrder(`Contrôle signé ${locale}`);
    const context = await takeSeat(house.stage, { locale, width: 390, role: 'technician' });
    const page = await visit(context, `${house.stage.url}/app/work/${made.id}`);
    const complete = page.getByRole('button', { name: t.complete, exact: true });
    await complete.click();
    const missing = page.locator('.notice', { hasText: t.missing });
    expect(await missing.getByRole('listitem').allTextContents()).toEqual([
      ...['Pression de service', 'Photo du manomètre'],
      t.signer,
    ]);
    await page.locator('li.step', { hasText: 'Pression' }).getByRole('textbox').fill('7');
    const photo = page.locator('li.step', { hasText: 'Photo du manomètre' });
    await photo.getByLabel(t.takePhoto).setInputFiles({ name: 'manometre.png', mimeType: 'image/png', buffer: PHOTO });
    await photo.getByText(t.photoTaken).waitFor();
    await page.getByLabel(t.signer).fill('Rachid Bennani');
    await page.getByRole('img', { name: t.frame }).waitFor();
    await eventually(
      () => filesOf(made.id),
      ({ length }) => length === 1,
    );
    await sign(page, page.locator('canvas'));
    await page.getByRole('img', { name: t.drawn }).waitFor();
    await complete.click();
    await page.waitForURL(/\/app\/work$/);
    const order = await eventually(
      () => orderNow(made.id),
      ({ status }) => status === 'completed' || status === 'closed',
    );
    expect(order).toMatchObject({ status: 'completed', signature: { name: 'Rachid Bennani' } });
    const files = await eventually(
      () => filesOf(made.id),
      ({ length }) => length === 2,
    );
    expect(files.map(({ id }) => id)).toContain(order.steps[1]!.value);
    const drawing = files.find(({ name }) => name.startsWith('signature-'))!;
    expect(await inkOf(drawing.id)).toBeGreaterThan(0.005);
    await context.close();
  }, 60_000);
});
