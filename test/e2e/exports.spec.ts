import fc from 'fast-check';
import { Client } from '../support/client';
import { startSiyana, type Siyana } from '../support/siyana';

let siyana: Siyana;
beforeAll(async () => {
  siyana = await startSiyana();
});
afterAll(() => siyana.stop());

const workspace = (name: string): ReturnType<Client['signUp']> => new Client(siyana.url).signUp(name);

async function exported(client: Client, type: string, filters: object = {}): Promise<string> {
  const made = await client.post<{ id: string; status: string }>('/exports', { type, filters });
  if (made.status !== 201) throw new Error(made.text);
  expect(made.body.status).toBe('succeeded');
  const file = await client.get(`/exports/${made.body.id}/file`);
  expect([file.status, file.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
  return file.text;
}

async function imported(
  client: Client,
  type: string,
  file: string,
  mapping?: object,
): Promise<Record<string, unknown>> {
  const form = new FormData();
  if (mapping) form.append('mapping', JSON.stringify(mapping));
  form.append('file', new Blob([file]), `${type}.csv`);
  const { body, status, text } = await client.post(`/imports?type=${type}`, form);
  if (status !== 201) throw new Error(text);
  return body;
}

async function addCustomFields(client: Client): Promise<void> {
  const names = { fr: 'Champ' };
  await client.post('/custom-fields', { key: 'note', names, type: 'text' });
  await client.post('/custom-fields', { key: 'power', names, type: 'number' });
  await client.post('/custom-fields', { key: 'checked', names, type: 'date' });
  await client.post('/custom-fields', { key: 'atex', names, type: 'boolean' });
  await client.post('/custom-fields', { key: 'colour', names, type: 'choice', choices: ['rouge', '=vert'] });
}

/** In the order in which they refer to each other. */
const FILES: readonly (readonly [type: string, file: string])[] = [
  ['locations', 'code,name,parentCode\nCAS,Casablanca,\nL1,"Ligne 1; nord",CAS\n'],
  ['members', 'name,email,login,role,hourlyRate\n=Ali,ali@usine.example,,technician,65.5\nمريم,,meryem,manager,\n'],
  [
    'procedures',
    'name,kind,label,required,minimum,maximum,unit,choices,onFailure\n' +
      'Tour,check,Carter en place,true,,,,,follow_up\nTour,number,Pression,false,6.5,8,bar,,\nTour,choice,Bruit,,,,,z | a,\nVide,,,,,,,,\n',
  ],
  [
    'assets',
    'code,name,locationCode,parentCode,criticality,status,acquiredOn,replacementValue,custom.note,custom.power,custom.atex,custom.colour\n' +
      'P-1,"-2+3, ""ok""",L1,,A,standby,2020-02-29,1250.5,@home,15.25,true,=vert\nP-2,Moteur,,P-1,,,,,,,false,\n',
  ],
  [
    'downtimes',
    'assetCode,kind,startedAt,endedAt,reason\nP-1,failure,2026-01-05T08:00:00.000Z,2026-01-05T09:30:00.000Z,"Courroie\nrompue"\nP-1,other,2026-02-01T00:00:00.000Z,,\n',
  ],
  [
    'work-orders',
    'externalId,title,type,status,assetCode,reportedAt,completedAt,otherCost,note,priority,dueAt,estimatedMinutes\n' +
      '7,Graissage,predetermined,closed,P-1,2026-01-05,2026-01-06T10:00:00.000Z,-12.5,+fait,high,,45\n8,Fuite,corrective_deferred,open,,2026-02-01T07:00:00.000Z,,,,,2026-03-01T00:00:00.000Z,\n',
  ],
];

describe('an export', () => {
  it('makes the same workspace of an empty one, for every type, and finds nothing to do in its own', async () => {
    const [from, to] = [await workspace('De'), await workspace('Vers')];
    for (const side of [from, to]) await addCustomFields(side);
    for (const [type, file] of FILES)
      expect({ type, run: await imported(from, type, file) }).toMatchObject({
        type,
        run: { status: 'succeeded', rejected: 0 },
      });
    await from.post('/work-orders', { title: 'Fait ici', type: 'inspection' });
    for (const [type] of FILES) {
      const file = await exported(from, type);
      expect({ type, run: await imported(to, type, file) }).toMatchObject({
        type,
        run: { status: 'succeeded', rejected: 0 },
      });
      // The admin who signed up is of the workspace, not of the file.
      const own = (text: string): string => text.replaceAll(/^Admin,.*\r\n/gm, '');
      expect(own(await exported(to, type))).toBe(own(file));
      const again = await imported(to, type, await exported(to, type));
      expect({ type, again }).toMatchObject({ type, again: { created: 0, updated: 0, rejected: 0 } });
    }
    expect(await exported(from, 'assets')).toContain("'-2+3");
    expect(await exported(from, 'members')).toContain("'=Ali");
  }, 60_000);

  it('of any assets comes back as it was', async () => {
    const [from, to] = [await workspace('Aller'), await workspace('Retour')];
    for (const side of [from, to]) await addCustomFields(side);
    const text = fc
      .tuple(
        fc.constantFrom('', "'", '=', '-', '@', '"', ';', 'é', 'م'),
        fc.string({ unit: 'grapheme', maxLength: 40 }),
      )
      .map((parts) =>
        parts
          .join('')
          .replace(/[\p{Cc}\p{Cs}]/gu, '')
          .trim(),
      )
      .filter((value) => value !== '' && value.length <= 200);
    const assets = fc.sample(
      fc.record({ name: text, note: text, colour: fc.constantFrom('rouge', '=vert'), atex: fc.boolean() }),
      { numRuns: 120, seed: 2026 },
    );
    for (const [index, { name, note, colour, atex }] of assets.entries()) {
      const made = await from.post('/assets', { code: `A${index}`, name, custom: { note, colour, atex } });
      if (made.status !== 201) throw new Error(`${JSON.stringify(name)}: ${made.text}`);
    }
    expect(await imported(to, 'assets', await exported(from, 'assets'))).toMatchObject({ created: 120, rejected: 0 });
    const all = async (client: Client): Promise<unknown[]> => {
      const { body } = await client.get<{ data: Record<string, unknown>[] }>('/assets?limit=200');
      return body.data.map(({ code, name, custom }) => ({ code, name, custom }));
    };
    expect(await all(to)).toEqual(await all(from));
  }, 60_000);

  it('goes by its filters, and refuses those that the type does not have', async () => {
    const admin = await workspace('Filtres');
    await imported(admin, 'assets', 'code,name,status\nA,Un,standby\nB,Deux,in_service\n');
    const file = await exported(admin, 'assets', { status: 'standby' });
    expect([file.includes('\r\nA,Un'), file.includes('\r\nB,Deux')]).toEqual([true, false]);
    const refused = await admin.post('/exports', { type: 'assets', filters: { colour: 'red' } });
    expect([refused.status, refused.text.includes('/filters/colour')]).toEqual([422, true]);
  });

  it('holds what the caller sees when it is fetched, and nothing else', async () => {
    const admin = await workspace('Sites');
    await imported(admin, 'locations', 'code,name\nICI,Ici\nLA,Là-bas\n');
    await imported(admin, 'assets', 'code,name,locationCode\nM1,Proche,ICI\nM2,Lointain,LA\n');
    await imported(admin, 'downtimes', 'assetCode,kind,startedAt\nM2,failure,2026-01-05T08:00:00Z\n');
    await imported(admin, 'work-orders', 'externalId,title,type,assetCode\n1,Lointain,inspection,M2\n');
    const { body } = await admin.get<{ data: { id: string; code: string }[] }>('/locations');
    const here = body.data.find(({ code }) => code === 'ICI')!.id;
    const manager = await admin.addMember(admin.workspaceId, 'manager', { locationIds: [here] });
    for (const type of ['locations', 'assets', 'downtimes', 'work-orders'])
      expect({ type, text: await exported(manager, type) }).toEqual({ type, text: expect.not.stringMatching(/L[oà]/) });
    const made = await admin.post<{ id: string; rows: number }>('/exports', { type: 'assets' });
    expect(made.body.rows).toBe(2);
    // Asked for by the admin, fetched by somebody who sees less.
    expect((await manager.get(`/exports/${made.body.id}/file`)).text).not.toContain('Lointain');
  });

  it('asks for the permission to read what the rows are', async () => {
    const admin = await workspace('Droits');
    const scopes = ['exports:read', 'exports:write', 'assets:read'];
    const key = await admin.post<{ key: string }>('/api-keys', { name: 'k', scopes });
    const client = admin.as(key.body.key);
    expect(await exported(client, 'assets')).toContain('code,name');
    const refused = await client.post('/exports', { type: 'members' });
    expect([refused.status, refused.text.includes('members:read')]).toEqual([403, true]);
    const made = await admin.post<{ id: string }>('/exports', { type: 'members' });
    expect((await client.get(`/exports/${made.body.id}/file`)).status).toBe(403);
  });
});
