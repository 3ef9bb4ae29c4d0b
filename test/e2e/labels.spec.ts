import { Client } from '../support/client';
import { readPdf, type PdfPage, type ShownBar, type ShownText } from '../support/pdf';
import { readCode } from '../support/read-code';
import { startSiyana, type Siyana } from '../support/siyana';

const PUBLIC_URL = 'https://gmao.example.ma';
const POINTS = 72 / 25.4;
const LABEL = { width: 70 * POINTS, height: 37 * POINTS };

interface Asset {
  id: string;
  code: string;
  qrToken: string;
}

let siyana: Siyana;
let admin: Client & { workspaceId: string };

beforeAll(async () => {
  siyana = await startSiyana({ SIYANA_PUBLIC_URL: `${PUBLIC_URL}/` });
  admin = await new Client(siyana.url).signUp('Conserverie du Bouregreg');
});
afterAll(() => siyana.stop());

let made = 0;
async function makeAsset(name: string, extra: object = {}): Promise<Asset> {
  made += 1;
  const { status, text, body } = await admin.post<Asset & Record<string, unknown>>('/assets', {
    ...{ code: `CAS-${made}`, name },
    ...extra,
  });
  if (status !== 201) throw new Error(text);
  return body;
}

async function pdfOf(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<PdfPage[]> {
  const response = await fetch(`${siyana.url}/api/v1${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      authorization: `Bearer ${admin.token!}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (response.status !== 200) throw new Error(await response.text());
  expect(response.headers.get('content-type')).toBe('application/pdf');
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  return readPdf(bytes);
}

/** The place of label number `index` on its sheet. */
const cell = (index: number): ShownBar => ({
  x: (index % 3) * LABEL.width,
  y: 0.5 * POINTS + Math.floor(index / 3) * LABEL.height,
  ...LABEL,
});

const isIn = (text: ShownText, page: PdfPage, { x, y, width, height }: ShownBar): boolean => {
  const fromTop = page.height - text.y;
  return text.x >= x && text.x < x + width && fromTop >= y && fromTop < y + height;
};

/** The name of each label as glyphs from left to right: what stands in its size. */
function names(page: PdfPage, count: number): ShownText[][] {
  return Array.from({ length: count }, (_, index) =>
    page.texts.filter((text) => text.size === 8 && isIn(text, page, cell(index))).sort((a, b) => a.x - b.x),
  );
}

describe('the label of a machine', () => {
  it('is a page of 70 x 37 mm whose code opens the page on which anybody reports', async () => {
    const asset = await makeAsset('Palettiseur de la ligne 1');
    const [page, ...more] = await pdfOf(`/assets/${asset.id}/label.pdf`);
    expect(more).toEqual([]);
    expect(page!.width).toBeCloseTo(LABEL.width, 3);
    expect(page!.height).toBeCloseTo(LABEL.height, 3);
    const read = await readCode(page!.bars, { x: 0, y: 0, ...LABEL });
    expect(read).toBe(`${PUBLIC_URL}/r/${asset.qrToken}`);
    const opened = await new Client(siyana.url).get(`/public/assets/${read!.split('/r/')[1]!}/requests`);
    expect(opened.body).toMatchObject({ code: asset.code });
  });

  it('is not printed for an archived machine, whose code opens nothing', async () => {
    const asset = await makeAsset('Ancienne pompe');
    await admin.post(`/assets/${asset.id}/archive`);
    const one = await admin.get(`/assets/${asset.id}/label.pdf`);
    expect(one).toMatchObject({ status: 422, body: { errors: [{ pointer: '#path/id', code: 'archived' }] } });
    const many = await admin.post('/assets/labels', { assetIds: [asset.id, crypto.randomUUID()] });
    expect(many.status).toBe(422);
    expect(many.body['errors']).toEqual([
      expect.objectContaining({ pointer: '/assetIds/0', code: 'archived' }),
      expect.objectContaining({ pointer: '/assetIds/1', code: 'not_found' }),
    ]);
  });

  it('is not shown to a member of another site', async () => {
    const place = async (code: string): Promise<string> =>
      (await admin.post<{ id: string }>('/locations', { code, name: code })).body.id;
    const [here, there] = [await place('ICI'), await place('LA-BAS')];
    const asset = await makeAsset('Convoyeur', { locationId: here });
    const near = await admin.addMember(admin.workspaceId, 'technician', { locationIds: [here] });
    const far = await admin.addMember(admin.workspaceId, 'technician', { locationIds: [there] });
    expect((await near.get(`/assets/${asset.id}/label.pdf`)).status).toBe(200);
    expect((await far.get(`/assets/${asset.id}/label.pdf`)).status).toBe(404);
    expect((await far.post('/assets/labels', { assetIds: [asset.id] })).status).toBe(422);
  });

  it('prints the same under the same key, and refuses the key another body', async () => {
    const asset = await makeAsset('Étuve');
    const headers = { 'idempotency-key': 'labels-1' };
    const body = { assetIds: [asset.id], format: 'single' };
    expect(await pdfOf('/assets/labels', body, headers)).toEqual(await pdfOf('/assets/labels', body, headers));
    const other = await admin.post('/assets/labels', { ...body, format: 'sheet' }, headers);
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
  });
});

describe('a sheet of labels', () => {
  it('holds 24 to a page, each in its cell, each with its own code', async () => {
    const assets: Asset[] = [];
    for (let index = 0; index < 26; index += 1) assets.push(await makeAsset(`Pompe ${index}`));
    const pages = await pdfOf('/assets/labels', { assetIds: assets.map(({ id }) => id) });
    expect(pages).toHaveLength(2);
    expect(pages[0]!.width).toBeCloseTo(210 * POINTS, 2);
    for (const index of [0, 1, 5, 23, 24, 25]) {
      const page = pages[Math.floor(index / 24)]!;
      expect(await readCode(page.bars, cell(index % 24))).toBe(`${PUBLIC_URL}/r/${assets[index]!.qrToken}`);
    }
    expect(await readCode(pages[1]!.bars, cell(2))).toBeUndefined();
  }, 60_000);

  it('takes 1 to 200 assets', async () => {
    const ids = Array.from({ length: 201 }, () => crypto.randomUUID());
    expect((await admin.post('/assets/labels', { assetIds: ids })).body).toMatchObject({
      errors: [{ pointer: '/assetIds', code: 'too_many' }],
    });
    expect((await admin.post('/assets/labels', { assetIds: [] })).body).toMatchObject({
      errors: [{ pointer: '/assetIds', code: 'too_few' }],
    });
  });
});

/** What stands behind decision 0040: shaping and order are read from the file's own glyphs and positions. */
describe('Arabic on paper', () => {
  const glyphs = (pieces: readonly ShownText[]): string => pieces.map((piece) => piece.glyphs).join('');
  async function printed(...labels: string[]): Promise<ShownText[][]> {
    const assetIds: string[] = [];
    for (const name of labels) assetIds.push((await makeAsset(name)).id);
    const [page] = await pdfOf('/assets/labels', { assetIds });
    return names(page!, labels.length);
  }

  it('is written in the forms that Unicode’s chart gives each letter by its neighbours', async () => {
    // Seen, lam, meem; ain, meem, lam; hah, lam, meem: first, middle and last forms by hand (U+FE70 to U+FEFF).
    const words = [
      ['سلم', '\uFEB3\uFEE0\uFEE2'],
      ['عمل', '\uFECB\uFEE4\uFEDE'],
      ['حلم', '\uFEA3\uFEE0\uFEE2'],
    ] as const;
    const shown = await printed(...words.flat());
    for (const [index] of words.entries()) {
      const [shaped, byHand] = [glyphs(shown[2 * index]!), glyphs(shown[2 * index + 1]!)];
      expect(shaped).toHaveLength(3 * 4);
      expect(shaped).toBe(byHand);
    }
    // A letter alone has another form than in a word.
    const [alone, threefold] = await printed('ح', 'ححح');
    expect(new Set(glyphs(threefold!).match(/.{4}/g)).size).toBe(3);
    expect(glyphs(threefold!)).not.toContain(glyphs(alone!));
  });

  it('runs from right to left, word by word, with numbers and codes as they are', async () => {
    const [line, scale, work, number, code] = await printed('سلم عمل 2026 SKF-62', 'سلم', 'عمل', '2026', 'SKF-62');
    const latin = line!.filter(({ font }) => font.startsWith('NotoSans'));
    const arabic = line!.filter(({ font }) => font.startsWith('NotoNaskh'));
    expect(arabic.map((piece) => piece.glyphs)).toEqual([glyphs(work!), glyphs(scale!)]);
    const left = latin.filter(({ x }) => x < arabic[0]!.x).map((piece) => piece.glyphs);
    expect(left.join('')).toContain(glyphs(number!));
    expect(left.join('')).toContain(glyphs(code!));
  });

  it('stands at the right of a label whose workspace reads Arabic', async () => {
    const atSide = async (): Promise<number> => {
      const { id } = await makeAsset('سلم');
      const [page] = await pdfOf(`/assets/${id}/label.pdf`);
      return Math.min(...page!.bars.filter(({ height }) => height < 10).map(({ x }) => x));
    };
    expect(await atSide()).toBeLessThan(LABEL.width / 2);
    await admin.call('PATCH', '/workspace', { locale: 'ar' });
    // The scope of a token is believed for two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(await atSide()).toBeGreaterThan(LABEL.width / 2);
  });
});

describe('the label of a part', () => {
  const makePart = async (sku: string): Promise<string> => {
    const { status, text, body } = await admin.post<{ id: string }>('/parts', {
      sku,
      name: 'Roulement',
      unit: 'pièce',
    });
    if (status !== 201) throw new Error(text);
    return body.id;
  };

  it('has its number as bars for a hand scanner, and a QR code that opens the part', async () => {
    const id = await makePart('RLT-6205-2RS');
    const [page] = await pdfOf(`/parts/${id}/label.pdf`);
    const bars = page!.bars.filter(({ height }) => height > 20);
    const top = Math.min(...bars.map(({ y }) => y));
    const part = { x: 0, y: top, width: page!.width, height: page!.height - top };
    expect(await readCode(bars, part)).toBe('RLT-6205-2RS');
    expect(await readCode(page!.bars, { ...part, y: 0, height: top })).toBe(`${PUBLIC_URL}/parts/${id}`);
  });

  it('does without bars where Code 128 cannot write the number', async () => {
    const id = await makePart('محمل-٦٢');
    const [page] = await pdfOf('/parts/labels', { partIds: [id], format: 'single' });
    expect(page!.bars.filter(({ height }) => height > 20)).toEqual([]);
    expect(await readCode(page!.bars, { x: 0, y: 0, ...LABEL })).toBe(`${PUBLIC_URL}/parts/${id}`);
    const unknown = await admin.post('/parts/labels', { partIds: [crypto.randomUUID()] });
    expect(unknown.body).toMatchObject({ errors: [{ pointer: '/partIds/0', code: 'not_found' }] });
  });
});
