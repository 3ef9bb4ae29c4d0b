import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { Client, type Answer } from '../support/client';
import { startSiyana, type Siyana } from '../support/siyana';

interface Row {
  id: string;
  status: string;
  [field: string]: unknown;
}
interface Page {
  data: Row[];
}
type Admin = Client & { workspaceId: string };

/** A report of a passer-by, as a telephone sends it: fields and a photo with a place in it. */
async function photoOf(color: string): Promise<Blob> {
  const photo = await sharp({ create: { width: 640, height: 480, channels: 3, background: color } })
    .jpeg()
    .withExif({ IFD3: { GPSLatitude: '33/1 34/1 0/1', GPSLatitudeRef: 'N' }, IFD0: { Make: 'Telephone' } })
    .toBuffer();
  return new Blob([new Uint8Array(photo)], { type: 'image/jpeg' });
}

async function form(fields: Record<string, string>, file?: Blob, name = 'photo.jpg'): Promise<FormData> {
  const body = new FormData();
  for (const [field, value] of Object.entries(fields)) body.append(field, value);
  if (file) body.append('file', file, name);
  return Promise.resolve(body);
}

describe('a machine, its people and a passer-by', () => {
  let siyana: Siyana;
  let nobody: Client;
  let admin: Admin;
  let otherWorkspace: Admin;
  let manager: Client & { memberId: string };
  let technician: Client & { memberId: string };
  let otherSite: Client & { memberId: string };
  let teamId: string;
  let asset: Row;

  const make = async (client: Client, path: string, body: unknown): Promise<Row> => {
    const answer = await client.post<Row>(path, body);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
    return answer.body;
  };

  beforeAll(async () => {
    siyana = await startSiyana();
    nobody = new Client(siyana.url);
    admin = await nobody.signUp('Usine');
    otherWorkspace = await nobody.signUp('Autre');
    const here = await make(admin, '/locations', { code: 'CAS', name: 'Casablanca' });
    const elsewhere = await make(admin, '/locations', { code: 'TNG', name: 'Tanger' });
    manager = await admin.addMember(admin.workspaceId, 'manager');
    technician = await admin.addMember(admin.workspaceId, 'technician', {
      hourlyRate: '60.00',
      locationIds: [here.id],
    });
    otherSite = await admin.addMember(admin.workspaceId, 'technician', { locationIds: [elsewhere.id] });
    teamId = (await make(admin, '/teams', { name: 'Mécanique', memberIds: [technician.memberId] })).id;
    asset = await make(admin, '/assets', { code: 'PRS-01', name: 'Presse', locationId: here.id });
  });
  afterAll(() => siyana.stop());

  const machine = (): string => `/public/assets/${String(asset['qrToken'])}/requests`;

  it('plays from the code on the machine to the word "done", and nobody else sees any of it', async () => {
    const reported = await nobody.call<Row>(
      'POST',
      machine(),
      await form({ title: 'Fuite zellij', description: 'huile', reporterName: 'Samira' }, await photoOf('red')),
    );
    expect(reported.status).toBe(201);
    expect(reported.body).toMatchObject({ status: 'received', hasPhoto: true });
    const follow = `/public/requests/${String(reported.body['followToken'])}`;

    const seen = await nobody.get<{ data: Row[] }>(machine());
    expect(seen.body.data).toMatchObject([{ requestId: reported.body.id, title: 'Fuite zellij', supporters: 0 }]);
    const meToo = await nobody.post(`${machine()}/${reported.body.id}/me-too`, { name: 'Karim' });
    expect(meToo.body).toMatchObject({ supporters: 1 });

    const approved = await make(manager, `/work-requests/${reported.body.id}/approve`, {
      type: 'corrective_deferred',
      priority: 'high',
      teamIds: [teamId],
    });
    expect(approved).toMatchObject({ status: 'approved', workOrderStatus: 'open' });
    const order = `/work-orders/${String(approved['workOrderId'])}`;
    const opened = await technician.get<Row>(order);
    expect(opened.body).toMatchObject({
      title: 'Fuite zellij',
      description: 'huile',
      origin: 'request',
      assetId: asset.id,
    });
    const files = await technician.get<Page>(`/attachments?workOrderId=${opened.body.id}`);
    expect(files.body.data).toHaveLength(1);
    const photo = await fetch(`${siyana.url}/api/v1/attachments/${files.body.data[0]!.id}/content`, {
      headers: { authorization: `Bearer ${technician.token}` },
    });
    const kept = await sharp(Buffer.from(await photo.arrayBuffer())).metadata();
    expect([photo.headers.get('content-type'), kept.width, kept.exif]).toEqual(['image/jpeg', 640, undefined]);

    await make(technician, `${order}/comments`, { text: 'Joint commandé' });
    await make(technician, `${order}/start`, {});
    expect((await nobody.get(follow)).body).toMatchObject({ status: 'in_progress' });
    await make(technician, `${order}/hold`, { reason: 'parts' });
    await make(technician, `${order}/resume`, {});
    await make(technician, `${order}/complete`, { failure: { mode: 'UNK' }, note: 'Joint changé' });
    expect((await nobody.get(follow)).body).toMatchObject({ status: 'done', assetCode: 'PRS-01', rejectReason: null });
    expect((await nobody.get<{ data: Row[] }>(machine())).body.data).toEqual([]);

    const paths = [
      '/work-orders?q=zellij',
      '/work-requests?q=zellij',
      `/attachments?workOrderId=${opened.body.id}`,
      `/work-orders?assetId=${asset.id}`,
    ];
    for (const stranger of [otherSite, otherWorkspace]) {
      for (const path of paths) expect((await stranger.get<Page>(path)).body.data).toEqual([]);
      for (const path of [order, `${order}/activity`, `/assets/${asset.id}`, `/assets/${asset.id}/history`])
        expect((await stranger.get(path)).status).toBe(404);
      const file = files.body.data[0]!.id;
      for (const path of [`/attachments/${file}`, `/attachments/${file}/content`, `/attachments/${file}/thumbnail`])
        expect((await stranger.get(path)).status).toBe(404);
    }
  });

  it('tells a refused reporter why', async () => {
    const { body } = await nobody.post<Row>(machine(), { title: 'Bruit' });
    const rejected = await make(manager, `/work-requests/${body.id}/reject`, { reason: 'Essai de production' });
    expect(rejected.status).toBe('rejected');
    const followed = await nobody.get(`/public/requests/${String(body['followToken'])}`);
    expect(followed.body).toMatchObject({ status: 'rejected', rejectReason: 'Essai de production' });
    const again = await manager.post(`/work-requests/${body.id}/approve`, { type: 'inspection' });
    expect([again.status, again.body['code']]).toEqual([409, 'already_decided']);
    expect((await nobody.post(`${machine()}/${body.id}/me-too`, {})).status).toBe(404);
  });

  it('opens for no token but the one on the machine, and for an old one no more', async () => {
    const pump = await make(admin, '/assets', { code: 'PMP-07', name: 'Pompe' });
    const old = String(pump['qrToken']);
    const last = old.slice(0, -1) + (old.endsWith('A') ? 'B' : 'A');
    const other = await make(otherWorkspace, '/assets', { code: 'X', name: 'X' });
    const { body } = await nobody.post<Row>(`/public/assets/${old}/requests`, { title: 'Ici' });
    expect((await nobody.get(`/public/assets/${last}/requests`)).status).toBe(404);
    expect((await nobody.get(`/public/assets/${String(body['followToken'])}/requests`)).status).toBe(404);
    expect((await nobody.get(`/public/requests/${old}`)).status).toBe(404);
    expect(
      (await nobody.post(`/public/assets/${String(other['qrToken'])}/requests/${body.id}/me-too`, {})).status,
    ).toBe(404);
    const rotated = await make(admin, `/assets/${pump.id}/rotate-qr`, {});
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect((await nobody.get(`/public/assets/${old}/requests`)).status).toBe(404);
    expect((await nobody.get(`/public/assets/${String(rotated['qrToken'])}/requests`)).status).toBe(200);
  });

  it('takes ten reports in ten minutes from one machine, and says when the next may come', async () => {
    const pump = await make(admin, '/assets', { code: 'PMP-08', name: 'Pompe' });
    const path = `/public/assets/${String(pump['qrToken'])}/requests`;
    const answers: Answer[] = [];
    for (let report = 0; report < 12; report += 1) answers.push(await nobody.post(path, { title: `Bruit ${report}` }));
    expect(answers.map(({ status }) => status)).toEqual([...Array<number>(10).fill(201), 429, 429]);
    expect(Number(answers[10]!.headers.get('retry-after'))).toBeGreaterThan(500);
    const list = await manager.get<Page>(`/work-requests?assetId=${pump.id}`);
    expect(list.body.data).toHaveLength(10);
  });

  it('replays a report whose answer was lost', async () => {
    const pump = await make(admin, '/assets', { code: 'PMP-09', name: 'Pompe' });
    const path = `/public/assets/${String(pump['qrToken'])}/requests`;
    const send = async (): Promise<Answer> =>
      nobody.call('POST', path, await form({ title: 'Une fois' }, await photoOf('blue')), {
        'idempotency-key': 'tel-1',
      });
    const [first, second] = [await send(), await send()];
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect(second.text).toBe(first.text);
    expect((await manager.get<Page>(`/work-requests?assetId=${pump.id}`)).body.data).toHaveLength(1);
  });

  it('shows a requester the own requests alone', async () => {
    const requester = await admin.addMember(admin.workspaceId, 'requester');
    const own = await make(requester, '/work-requests', { title: 'Lampe', assetId: asset.id });
    await make(manager, '/work-requests', { title: 'Porte', assetId: asset.id });
    expect((await requester.get<Page>('/work-requests')).body.data.map(({ id }) => id)).toEqual([own.id]);
    expect((await requester.post(`/work-requests/${own.id}/approve`, { type: 'inspection' })).status).toBe(403);
  });

  describe('downtimes', () => {
    const at = (hour: number): string => `2026-11-02T${String(hour).padStart(2, '0')}:00:00.000Z`;

    it('never overlap on one asset, whoever writes them at once', async () => {
      const pump = await make(admin, '/assets', { code: 'PMP-10', name: 'Pompe' });
      const add = (from: number, to?: number): Promise<Answer> =>
        manager.post(`/assets/${pump.id}/downtimes`, {
          kind: 'failure',
          startedAt: at(from),
          endedAt: to ? at(to) : null,
        });
      const answers = await Promise.all(Array.from({ length: 10 }, () => add(8, 10)));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(9).fill(409)]);
      expect(answers.find(({ status }) => status === 409)!.body['code']).toBe('downtime_overlap');
      expect((await add(10, 12)).status).toBe(201);
      expect((await add(9)).status).toBe(409);
      expect((await add(12)).status).toBe(201);
      expect((await add(20, 21)).status).toBe(409);
      expect((await add(6, 5)).body).toMatchObject({ code: 'validation_failed', errors: [{ pointer: '/endedAt' }] });
    });

    it('end with the order that is about them, in one call with it', async () => {
      const pump = await make(admin, '/assets', { code: 'PMP-11', name: 'Pompe' });
      const order = await make(manager, '/work-orders', { title: 'Panne', type: 'inspection', assetId: pump.id });
      const refused = await manager.post(`/work-orders/${order.id}/complete`, { downtimeEndedAt: at(9) });
      expect([refused.status, refused.body['code']]).toEqual([409, 'no_open_downtime']);
      await make(manager, `/assets/${pump.id}/downtimes`, { kind: 'other', startedAt: at(8), workOrderId: order.id });
      const early = await manager.post(`/work-orders/${order.id}/complete`, { downtimeEndedAt: at(7) });
      expect(early.body).toMatchObject({ errors: [{ pointer: '/downtimeEndedAt', code: 'ends_before_start' }] });
      expect((await manager.get<Row>(`/work-orders/${order.id}`)).body.status).toBe('open');
      await make(manager, `/work-orders/${order.id}/complete`, { downtimeEndedAt: at(9) });
      const { body } = await manager.get<Page>(`/assets/${pump.id}/downtimes`);
      expect(body.data).toMatchObject([{ startedAt: at(8), endedAt: at(9) }]);
    });
  });

  describe('assets', () => {
    it('carry the fields that the workspace has added, each of its type', async () => {
      const field = (key: string, type: string, extra = {}): Promise<Row> =>
        make(otherWorkspace, '/custom-fields', { key, type, names: { fr: key }, ...extra });
      await field('power_kw', 'number', { unit: 'kW' });
      await field('zone', 'choice', { choices: ['A', 'B'] });
      await field('checked_on', 'date');
      await field('atex', 'boolean', { required: true });
      const bad = await otherWorkspace.post('/assets', {
        ...{ code: 'C-1', name: 'Compresseur' },
        custom: { power_kw: 'fifteen', zone: 'C', checked_on: '2026-02-30', colour: 'red' },
      });
      expect(bad.status).toBe(422);
      expect(
        (bad.body['errors'] as { pointer: string; code: string }[]).map(({ pointer, code }) => [pointer, code]),
      ).toEqual([
        ['/custom/power_kw', 'not_a_decimal'],
        ['/custom/zone', 'not_one_of'],
        ['/custom/checked_on', 'not_a_local_date'],
        ['/custom/colour', 'unknown_field'],
        ['/custom/atex', 'required'],
      ]);
      const custom = { power_kw: '15.5', zone: 'A', checked_on: '2026-02-28', atex: true };
      const made = await make(otherWorkspace, '/assets', { code: 'C-1', name: 'Compresseur', custom });
      expect(made['custom']).toEqual(custom);
      await make(otherWorkspace, '/assets', { code: 'C-2', name: 'Autre', custom: { atex: false } });
      const found = async (query: string): Promise<unknown[]> =>
        (await otherWorkspace.get<Page>(`/assets?${query}`)).body.data.map(({ code }) => code);
      expect(await found('custom=zone:A&custom=power_kw:15.5')).toEqual(['C-1']);
      expect(await found('custom=atex:false')).toEqual(['C-2']);
      const patched = await otherWorkspace.call<Row>('PATCH', `/assets/${made.id}`, { custom: { zone: null } });
      expect(patched.body['custom']).toEqual({ power_kw: '15.5', checked_on: '2026-02-28', atex: true });
    });

    it('remember where they were, and leave the lists with their history kept', async () => {
      const pump = await make(admin, '/assets', { code: 'PMP-12', name: 'Pompe' });
      const shop = await make(admin, '/locations', { code: 'ATL', name: 'Atelier' });
      await make(admin, `/assets/${pump.id}/moves`, { locationId: shop.id, reason: 'révision' });
      await admin.call('PATCH', `/assets/${pump.id}`, { locationId: null });
      const moves = await admin.get<Page>(`/assets/${pump.id}/moves`);
      expect(moves.body.data.map((move) => [move['fromLocationId'], move['toLocationId'], move['reason']])).toEqual([
        [shop.id, null, null],
        [null, shop.id, 'révision'],
      ]);
      await make(admin, `/assets/${pump.id}/archive`, {});
      const codes = async (query: string): Promise<unknown[]> =>
        (await admin.get<Page>(`/assets?q=PMP-12${query}`)).body.data.map(({ code }) => code);
      expect([await codes(''), await codes('&archived=true')]).toEqual([[], ['PMP-12']]);
      const refused = await manager.post('/work-orders', { title: 'Non', type: 'inspection', assetId: pump.id });
      expect(refused.body).toMatchObject({ errors: [{ pointer: '/assetId', code: 'archived' }] });
      const history = await admin.get<Page>(`/assets/${pump.id}/history`);
      expect(history.body.data.map(({ kind }) => kind)).toEqual(['move', 'move']);
    });
  });

  describe('orders', () => {
    const order = (extra = {}): Promise<Row> =>
      make(manager, '/work-orders', { title: 'Tâche', type: 'inspection', ...extra });

    it('do not wait for themselves, even through others', async () => {
      const [a, b, c] = [await order(), await order(), await order()];
      const link = (from: Row, to: Row, kind = 'blocks'): Promise<Answer> =>
        manager.post(`/work-orders/${from.id}/links`, { kind, toId: to.id });
      expect([(await link(a, b)).status, (await link(b, c)).status]).toEqual([201, 201]);
      for (const refused of [await link(c, a), await link(b, a), await link(a, a)])
        expect([refused.status, refused.body['code']]).toEqual([409, 'link_cycle']);
      expect((await link(c, a, 'follow_up_of')).status).toBe(201);
      expect((await link(a, b)).body['code']).toBe('duplicate');
    });

    it('close no circle when two links are made at once', async () => {
      for (let round = 0; round < 5; round += 1) {
        const [a, b] = [await order(), await order()];
        const answers = await Promise.all(
          [[a, b] as const, [b, a] as const].map(([from, to]) =>
            manager.post(`/work-orders/${from.id}/links`, { kind: 'parent', toId: to.id }),
          ),
        );
        expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      }
    });

    it('are changed many at a time, each on its own, and a repeat changes nothing', async () => {
      const [open, closed] = [await order(), await order()];
      await make(manager, `/work-orders/${closed.id}/cancel`, { reason: 'non' });
      const body = { ids: [closed.id, open.id, crypto.randomUUID()], set: { priority: 'urgent', teamIds: [teamId] } };
      const key = { 'idempotency-key': `bulk-${open.id}` };
      const first = await manager.post<{ data: Row[] }>('/work-orders/bulk', body, key);
      expect(first.status).toBe(207);
      expect(first.body.data.map(({ status }) => status)).toEqual([409, 200, 404]);
      expect((await manager.get<Row>(`/work-orders/${open.id}`)).body).toMatchObject({
        priority: 'urgent',
        teamIds: [teamId],
        version: 2,
      });
      expect((await manager.post('/work-orders/bulk', body, key)).text).toBe(first.text);
      expect((await manager.get<Row>(`/work-orders/${open.id}`)).body['version']).toBe(2);
    });

    it('undo, under one key, no more than the item that a constraint refuses', async () => {
      const [a, b] = [await order(), await order()];
      const set = { assigneeIds: [crypto.randomUUID()] };
      const refused = await manager.post<{ data: Row[] }>(
        '/work-orders/bulk',
        { ids: [a.id], set },
        { 'idempotency-key': a.id },
      );
      expect(refused.body.data[0]).toMatchObject({ status: 422, problem: { code: 'validation_failed' } });
      const done = await manager.post<{ data: Row[] }>(
        '/work-orders/bulk',
        { ids: [b.id, a.id], action: 'cancel', reason: 'x' },
        { 'idempotency-key': b.id },
      );
      expect(done.body.data.map(({ status }) => status)).toEqual([200, 200]);
    });

    it('hold the clock of resolution while parts are waited for', async () => {
      const sla = { urgent: { responseMinutes: 30, resolutionMinutes: 240 } };
      expect((await admin.call('PATCH', '/workspace', { sla })).status).toBe(200);
      const urgent = await order({ priority: 'urgent' });
      const reported = Date.parse(String(urgent['reportedAt']));
      const due = (row: Row, field: string): number => (Date.parse(String(row[field])) - reported) / 60_000;
      expect([due(urgent, 'responseDueAt'), due(urgent, 'resolutionDueAt')]).toEqual([30, 240]);
      await make(manager, `/work-orders/${urgent.id}/start`, {});
      await make(manager, `/work-orders/${urgent.id}/hold`, { reason: 'parts' });
      await new Promise((resolve) => setTimeout(resolve, 600));
      const resumed = await make(manager, `/work-orders/${urgent.id}/resume`, {});
      expect(due(resumed, 'resolutionDueAt')).toBeGreaterThan(240 + 0.6 / 60);
      expect(resumed['respondedAt']).not.toBeNull();
      const calmer = await manager.call<Row>('PATCH', `/work-orders/${urgent.id}`, { priority: 'low' });
      expect(calmer.body['resolutionDueAt']).toBeNull();
    });

    it('are copied without their past, and set aside as duplicates', async () => {
      const first = await order({ teamIds: [teamId], assetId: asset.id, estimatedMinutes: 45 });
      const copy = await make(manager, `/work-orders/${first.id}/copy`, {});
      expect(copy).toMatchObject({
        title: 'Tâche',
        assetId: asset.id,
        teamIds: [teamId],
        estimatedMinutes: 45,
        status: 'open',
      });
      expect(copy['number']).not.toBe(first['number']);
      const duplicate = await make(manager, `/work-orders/${copy.id}/duplicate`, { ofId: first.id });
      expect(duplicate.status).toBe('cancelled');
      const links = await manager.get<Page>(`/work-orders/${first.id}/links`);
      expect(links.body.data).toMatchObject([{ kind: 'duplicate_of', fromId: copy.id, toId: first.id }]);
    });

    it('are reached by an outside contractor one at a time, until the link ends', async () => {
      const [mine, other] = [await order(), await order()];
      const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
      const link = await make(manager, `/work-orders/${mine.id}/guests`, {
        name: 'H. Benali',
        company: 'Sud',
        expiresAt,
      });
      const guest = nobody.as(String(link['token']));
      expect((await guest.get<Page>('/work-orders')).body.data.map(({ id }) => id)).toEqual([mine.id]);
      for (const path of [`/work-orders/${other.id}`, `/work-orders/${other.id}/activity`])
        expect((await guest.get(path)).status).toBe(404);
      for (const path of ['/assets', '/members', '/work-requests', '/workspace', '/audit'])
        expect((await guest.get(path)).status).toBe(403);
      expect((await guest.get<Page>('/attachments')).body.data).toEqual([]);
      const labour = [{ memberId: technician.memberId, startedAt: new Date().toISOString(), minutes: 5 }];
      expect((await guest.post(`/work-orders/${mine.id}/complete`, { labour })).status).toBe(422);
      const file = await form({ workOrderId: mine.id }, await photoOf('green'));
      expect((await guest.call('PUT', `/attachments/${crypto.randomUUID()}`, file)).status).toBe(200);
      expect((await guest.post(`/work-orders/${mine.id}/complete`, { note: 'Fait' })).status).toBe(200);
      await manager.call('DELETE', `/work-orders/${mine.id}/guests/${link.id}`);
      await new Promise((resolve) => setTimeout(resolve, 2_100));
      expect((await guest.get(`/work-orders/${mine.id}`)).status).toBe(401);
    });
  });

  describe('hostile files', () => {
    const svg = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    const stored = (): string[] =>
      readdirSync(join(siyana.home, 'files'), { recursive: true, withFileTypes: true })
        .concat(readdirSync(join(siyana.home, 'incoming'), { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name));

    /** A white PNG of so many pixels that nobody has drawn: its packed bytes say the same over and over. */
    const bomb = async (): Promise<Buffer> =>
      sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#fff' } })
        .png({ compressionLevel: 9 })
        .toBuffer();

    /** An office document of one entry that says of itself that it unpacks to a gigabyte. */
    function zipBomb(name: string): Buffer {
      const names = [Buffer.from(name), Buffer.from('[Content_Types].xml')];
      const locals: Buffer[] = [];
      const central: Buffer[] = [];
      let offset = 0;
      for (const each of names) {
        const local = Buffer.alloc(30);
        local.writeUInt32LE(0x04034b50, 0);
        local.writeUInt16LE(each.length, 26);
        locals.push(local, each);
        const entry = Buffer.alloc(46);
        entry.writeUInt32LE(0x02014b50, 0);
        entry.writeUInt32LE(10, 20);
        entry.writeUInt32LE(1 << 30, 24);
        entry.writeUInt16LE(each.length, 28);
        entry.writeUInt32LE(offset, 42);
        central.push(entry, each);
        offset += 30 + each.length;
      }
      const size = central.reduce((sum, part) => sum + part.length, 0);
      const end = Buffer.alloc(22);
      end.writeUInt32LE(0x06054b50, 0);
      end.writeUInt16LE(names.length, 10);
      end.writeUInt32LE(size, 12);
      end.writeUInt32LE(offset, 16);
      return Buffer.concat([...locals, ...central, end]);
    }

    it('are refused by what they are, with the reason, and leave nothing on disk', async () => {
      const target = await make(manager, '/work-orders', { title: 'Fichiers', type: 'inspection' });
      const send = async (bytes: Buffer | string, type: string, name: string): Promise<Answer> => {
        const blob = new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], { type });
        return manager.call(
          'PUT',
          `/attachments/${crypto.randomUUID()}`,
          await form({ workOrderId: target.id }, blob, name),
        );
      };
      const photo = Buffer.from(await (await photoOf('red')).arrayBuffer());
      const before = stored();
      const hostile: [name: string, code: string, answer: Answer][] = [
        ['a page named as a photo', 'file_type_refused', await send('<html><script>1</script>', 'image/jpeg', 'a.jpg')],
        ['a drawing with a script', 'file_type_refused', await send(svg, 'image/svg+xml', 'a.svg')],
        ['the same with a mark before it', 'file_type_refused', await send(`\ufeff  ${svg}`, 'text/plain', 'a.txt')],
        [
          'a PNG that says JPEG',
          'file_type_mismatch',
          await send(await sharp(photo).png().toBuffer(), 'image/jpeg', 'a.jpg'),
        ],
        [
          'a photo cut in the middle',
          'image_unreadable',
          await send(photo.subarray(0, photo.length / 2), 'image/jpeg', 'a.jpg'),
        ],
        ['a photo that unfolds to 144 megapixels', 'image_too_large', await send(await bomb(), 'image/png', 'a.png')],
        [
          'a document that unpacks to a gigabyte',
          'file_unsafe',
          await send(zipBomb('xl/workbook.xml'), 'application/octet-stream', 'a.xlsx'),
        ],
        [
          'a document that climbs out',
          'file_unsafe',
          await send(zipBomb('../../etc/passwd'), 'application/octet-stream', 'a.xlsx'),
        ],
        [
          'a program',
          'file_type_refused',
          await send(Buffer.from('MZ\x90\0\x03\0\0\0'), 'application/octet-stream', 'a.pdf'),
        ],
        ['nothing', 'required', await send('', 'text/plain', 'a.txt')],
      ];
      const told = hostile.map(([name, , { status, body }]) => [
        name,
        status,
        (body['errors'] as { code: string }[])[0]?.code,
      ]);
      expect(told).toEqual(hostile.map(([name, code]) => [name, 422, code]));
      const limit = 25 * 1024 * 1024;
      expect((await send(Buffer.alloc(limit + 1, 'a'), 'text/plain', 'a.txt')).status).toBe(413);
      // What lay there while a call was under way goes just after its answer.
      for (let wait = 0; wait < 50 && stored().length > before.length; wait += 1)
        await new Promise((resolve) => setTimeout(resolve, 50));
      expect(stored()).toEqual(before);
      expect((await send(Buffer.alloc(limit, 'a'), 'text/plain', 'a.txt')).status).toBe(200);
    }, 60_000);

    it('have no path in their names', async () => {
      const target = await make(manager, '/work-orders', { title: 'Noms', type: 'inspection' });
      const names: unknown[] = [];
      for (const name of ['../../etc/passwd', 'C:\\Windows\\a.txt', 'photo\u202egpj.exe', '...', 'CON.txt']) {
        const answer = await manager.call<{ attachment: Row }>(
          'PUT',
          `/attachments/${crypto.randomUUID()}`,
          await form({ workOrderId: target.id }, new Blob(['text'], { type: 'text/plain' }), name),
        );
        names.push(answer.body.attachment['name']);
      }
      expect(names).toEqual(['passwd', 'a.txt', 'photogpj.exe', 'file', '_CON.txt']);
    });

    it('in pieces over a network that breaks, arrive once', async () => {
      const target = await make(manager, '/work-orders', { title: 'Morceaux', type: 'inspection' });
      const id = crypto.randomUUID();
      const text = 'compte rendu '.repeat(1_000);
      const put = async (from: number, to: number): Promise<Answer<{ receivedBytes: number; complete: boolean }>> =>
        manager.call(
          'PUT',
          `/attachments/${id}`,
          await form(
            { workOrderId: target.id, offset: String(from), total: String(text.length) },
            new Blob([text.slice(from, to)], { type: 'text/plain' }),
            'rapport.txt',
          ),
        );
      expect((await put(0, 5_000)).body).toMatchObject({ receivedBytes: 5_000, complete: false });
      expect((await put(0, 5_000)).body).toMatchObject({ receivedBytes: 5_000, complete: false });
      const wrong = await put(9_000, 10_000);
      expect([wrong.status, wrong.body]).toMatchObject([
        409,
        { code: 'upload_offset', params: { receivedBytes: 5_000 } },
      ]);
      expect((await manager.get(`/attachments/${id}/upload`)).body).toMatchObject({
        receivedBytes: 5_000,
        complete: false,
      });
      expect((await put(5_000, text.length)).body).toMatchObject({ complete: true });
      expect((await put(5_000, text.length)).body).toMatchObject({ complete: true });
      expect((await manager.get(`/attachments/${id}/content`)).text).toBe(text);
      const other = await form({ workOrderId: target.id }, new Blob(['else'], { type: 'text/plain' }), 'a.txt');
      expect((await manager.call('PUT', `/attachments/${id}`, other)).body['code']).toBe('id_taken');
    });

    it('stop at the quota, which is seen before it bites', async () => {
      const side = await nobody.signUp('Petit');
      const target = await make(side, '/assets', { code: 'A', name: 'A' });
      const send = async (): Promise<Answer> =>
        side.call(
          'PUT',
          `/attachments/${crypto.randomUUID()}`,
          await form({ assetId: target.id }, new Blob(['a'.repeat(900_000)], { type: 'text/plain' }), 'a.txt'),
        );
      await siyana.cli('workspace', 'quotas', side.workspaceId, 'storageMegabytes=1', 'members=1');
      await new Promise((resolve) => setTimeout(resolve, 2_100));
      expect((await send()).status).toBe(200);
      const refused = await send();
      expect([refused.status, refused.body['code']]).toEqual([409, 'quota_exceeded']);
      const usage = await side.get<{ usage: Row[] }>('/workspace/usage');
      expect(usage.body.usage).toContainEqual({ name: 'storageMegabytes', used: 1, limit: 1, near: true });
      const member = await side.post('/members', { name: 'M', login: 'mm', role: 'viewer' });
      expect(member.body['code']).toBe('quota_exceeded');
    });
  });
});
