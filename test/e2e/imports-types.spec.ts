import type pg from 'pg';
import { connect } from '../isolation/support/database';
import { Client } from '../support/client';
import { listOf, sendImport } from '../support/imports';
import { startSiyana, type Siyana } from '../support/siyana';

let siyana: Siyana;
let superuser: pg.Client;
beforeAll(async () => {
  siyana = await startSiyana();
  superuser = await connect(siyana.databaseUrl);
});
afterAll(async () => {
  await superuser.end();
  await siyana.stop();
});

const workspace = (name: string): ReturnType<Client['signUp']> => new Client(siyana.url).signUp(name);

interface Place {
  id: string;
  code: string;
  name: string;
  parentId: string | null;
}

describe('an import of places and machines', () => {
  it('builds the tree from our own headers, children before parents or not', async () => {
    const admin = await workspace('Arbre');
    const run = await sendImport(
      admin,
      'locations',
      'code;name;parentCode\r\nL1-A;Poste A;L1\r\nL1;Ligne 1;CAS\r\nCAS;Casablanca;\r\nX;Perdu;NULLE-PART\r\n',
    );
    expect(run.body).toMatchObject({ status: 'succeeded', rows: 4, created: 3, rejected: 1 });
    expect(run.body.detected).toEqual({
      ...{ format: 'csv', encoding: 'utf-8', delimiter: ';', dateFormat: null, decimalSeparator: null },
    });
    expect(run.body.errors).toEqual([expect.objectContaining({ row: 5, column: 'parentCode', code: 'not_found' })]);
    const places = await listOf<Place>(admin, '/locations');
    const byCode = new Map(places.map((place) => [place.code, place]));
    expect(byCode.get('L1-A')!.parentId).toBe(byCode.get('L1')!.id);
    expect(byCode.get('L1')!.parentId).toBe(byCode.get('CAS')!.id);
  });

  it('takes assets with places, categories, dates, amounts and own fields, and finds the second time nothing to do', async () => {
    const admin = await workspace('Machines');
    await admin.post('/custom-fields', { key: 'power_kw', names: { fr: 'Puissance' }, type: 'number' });
    await admin.post('/custom-fields', { key: 'atex', names: { fr: 'ATEX' }, type: 'boolean' });
    const file = Buffer.from(
      'Repère;Désignation;Emplacement;Famille;Acquis;Valeur;kW;ATEX\n' +
        'P-01;Pompe à eau;Atelier 1;Pompes;13/02/2019;12500,50;15,5;Oui\n' +
        'P-02;Pompe à huile;Atelier 1;Pompes;01/03/2020;8000;;Non\n',
      'latin1',
    );
    const mapping = {
      columns: {
        ...{ code: 'Repère', name: 'Désignation', locationName: 'Emplacement', category: 'Famille' },
        ...{ acquiredOn: 'Acquis', replacementValue: 'Valeur', 'custom.power_kw': 'kW', 'custom.atex': 'ATEX' },
      },
      create: ['locations', 'asset_categories'],
    };
    const first = await sendImport(admin, 'assets', file, mapping);
    expect(first.body).toMatchObject({ status: 'succeeded', created: 2, rejected: 0 });
    expect(first.body.detected).toMatchObject({
      ...{ encoding: 'windows-1252', delimiter: ';', dateFormat: 'DD/MM/YYYY', decimalSeparator: ',' },
    });
    const [pump] = await listOf<Record<string, unknown>>(admin, '/assets');
    expect(pump).toMatchObject({
      ...{ code: 'P-01', name: 'Pompe à eau', acquiredOn: '2019-02-13', replacementValue: '12500.50' },
      custom: { power_kw: '15.5', atex: true },
    });
    expect((await listOf<Place>(admin, '/locations')).map(({ name }) => name)).toEqual(['Atelier 1']);
    expect((await sendImport(admin, 'assets', file, mapping)).body).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 2,
    });
    const changed = await sendImport(admin, 'assets', 'code,name\nP-01,Pompe de ville\n');
    expect(changed.body).toMatchObject({ updated: 1, unchanged: 0 });
    expect((await listOf<Record<string, unknown>>(admin, '/assets'))[0]).toMatchObject({
      ...{ name: 'Pompe de ville', acquiredOn: '2019-02-13', custom: { power_kw: '15.5', atex: true } },
    });
  });

  it('asks for the date format where the file could mean two things', async () => {
    const admin = await workspace('Dates');
    const run = await sendImport(admin, 'assets', 'code,name,acquiredOn\nA,Un,01/02/2024\nB,Deux,03/04/2024\n');
    expect(run.body).toMatchObject({ created: 0, rejected: 2, detected: { dateFormat: null } });
    expect(run.body.errors.map(({ code }) => code)).toEqual(['ambiguous_date', 'ambiguous_date']);
  });

  it('refuses a circle of parents, also one that only the update would close', async () => {
    const admin = await workspace('Cercle');
    await sendImport(admin, 'locations', 'code,name,parentCode\nA,A,\nB,B,A\n');
    const run = await sendImport(admin, 'locations', 'code,parentCode\nA,B\n');
    expect(run.body.errors).toEqual([expect.objectContaining({ column: 'parentCode', code: 'cycle' })]);
    const inFile = await sendImport(admin, 'locations', 'code,name,parentCode\nC,C,D\nD,D,C\n');
    expect(inFile.body).toMatchObject({ created: 0, rejected: 2 });
  });

  it('stops at the quota, says so, and keeps what was good before', async () => {
    const admin = await workspace('Limite');
    await siyana.cli('workspace', 'quotas', admin.workspaceId, 'assets=1200');
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    const rows = Array.from({ length: 1_400 }, (_, index) => `A${index},Machine ${index}`);
    const run = await sendImport(admin, 'assets', `code,name\n${rows.join('\n')}\n`);
    expect(run.body).toMatchObject({ status: 'failed', created: 1_000, failure: { code: 'quota_exceeded' } });
  });
});

describe('an import that was a mistake', () => {
  it('is taken back until its day is over, and not a minute later', async () => {
    const admin = await workspace('Un jour');
    const runs = [
      await sendImport(admin, 'locations', 'code,name\nA,Un\n'),
      await sendImport(admin, 'locations', 'code,name\nB,Deux\n'),
    ];
    const [early, late] = runs.map(({ body }) => body.id) as [string, string];
    // As if they had been sent a day ago, but for a minute.
    const sentBefore = (id: string, minutes: number): Promise<unknown> =>
      superuser.query(
        `UPDATE imports SET created_at = created_at - make_interval(mins => $3) WHERE tenant_id = $1 AND id = $2`,
        [admin.workspaceId, id, minutes],
      );
    await sentBefore(early, 24 * 60 - 1);
    await sentBefore(late, 24 * 60 + 1);
    expect((await admin.post(`/imports/${early}/undo`)).body).toMatchObject({ undone: 1, kept: 0 });
    const refused = await admin.post(`/imports/${late}/undo`);
    expect([refused.status, refused.body['params']]).toEqual([409, { reason: 'too_late' }]);
    expect((await listOf<Place>(admin, '/locations')).map(({ code }) => code)).toEqual(['B']);
  });

  it('is taken back within the day, but for what was touched or is used since', async () => {
    const admin = await workspace('Annuler');
    await sendImport(admin, 'assets', 'code,name\nOLD,Ancien\n');
    const run = await sendImport(
      admin,
      'assets',
      'code,name,parentCode\nOLD,Renommé,\nP,Parent,\nK,Enfant,P\nT,Touché,\nU,Utilisé,\nV,Part,U\n',
    );
    expect(run.body).toMatchObject({ created: 5, updated: 1 });
    const assets = new Map((await listOf<Place>(admin, '/assets')).map((asset) => [asset.code, asset]));
    await admin.call('PATCH', `/assets/${assets.get('T')!.id}`, { name: 'À nous' });
    await admin.call('PATCH', `/assets/${assets.get('V')!.id}`, { name: 'À nous aussi' });
    const undone = await admin.post(`/imports/${run.body.id}/undo`);
    expect(undone.body).toMatchObject({ undone: 3, kept: 3 });
    expect((await listOf<Place>(admin, '/assets')).map(({ code, name }) => `${code} ${name}`)).toEqual([
      ...['OLD Ancien', 'T À nous', 'U Utilisé', 'V À nous aussi'],
    ]);
    const twice = await admin.post(`/imports/${run.body.id}/undo`);
    expect([twice.status, twice.body['code'], twice.body['params']]).toEqual([
      ...[409, 'import_not_undoable', { reason: 'undone' }],
    ]);
  });

  it('of orders cancels them, since orders are never deleted, and lets the right file come', async () => {
    const admin = await workspace('Ordres');
    const file = 'externalId,title,type,otherCost\n1,Graissage,inspection,12.5\n';
    const run = await sendImport(admin, 'work-orders', file);
    expect((await admin.post(`/imports/${run.body.id}/undo`)).body).toMatchObject({ undone: 1, kept: 0 });
    expect((await listOf<{ status: string }>(admin, '/work-orders')).map(({ status }) => status)).toEqual([
      'cancelled',
    ]);
    expect((await sendImport(admin, 'work-orders', file)).body).toMatchObject({ created: 1, rejected: 0 });
  });

  it('is not there to undo after a dry run', async () => {
    const admin = await workspace('Sec');
    const run = await sendImport(admin, 'assets', 'code,name\nA,Un\n', undefined, '&dryRun=true');
    expect(run.body).toMatchObject({ created: 1 });
    expect(await listOf(admin, '/assets')).toEqual([]);
    expect((await admin.post(`/imports/${run.body.id}/undo`)).body['params']).toEqual({ reason: 'dry_run' });
  });
});

describe('an object that is asked for', () => {
  it('is no list, an empty one either', async () => {
    const admin = await workspace('Objets');
    const refused = await admin.post('/custom-fields', { key: 'k', names: [], type: 'text' });
    expect([refused.status, refused.text.includes('/names')]).toEqual([422, true]);
  });
});

describe('a mapping that is kept', () => {
  it('serves the next file by its id, and is checked when it is kept', async () => {
    const admin = await workspace('Correspondance');
    const bad = await admin.post('/import-mappings', {
      name: 'X',
      type: 'assets',
      mapping: { columns: { colour: 'C' } },
    });
    expect([bad.status, bad.text.includes('/mapping/columns/colour')]).toEqual([422, true]);
    for (const column of ['\0', 'N\ud800']) {
      const mapping = { columns: { code: column, name: 'Libellé' } };
      const refused = await admin.post('/import-mappings', { name: 'X', type: 'assets', mapping });
      expect([refused.status, refused.text.includes('/mapping/columns/code')]).toEqual([422, true]);
    }
    const kept = await admin.post<{ id: string }>('/import-mappings', {
      ...{ name: 'Notre ERP', type: 'assets', mapping: { columns: { code: 'N°', name: 'Libellé' } } },
    });
    const form = new FormData();
    form.append('mappingId', kept.body.id);
    form.append('file', new Blob(['N°,Libellé\nA,Un\n']), 'a.csv');
    expect((await admin.post('/imports?type=assets', form)).body).toMatchObject({ created: 1 });
  });
});

describe('who imports', () => {
  it('has to be allowed to write what the rows are', async () => {
    const admin = await workspace('Droits');
    const key = await admin.post<{ key: string }>('/api-keys', {
      name: 'k',
      scopes: ['imports:write', 'assets:write'],
    });
    const client = admin.as(key.body.key);
    expect((await sendImport(client, 'assets', 'code,name\nA,Un\n')).body).toMatchObject({ created: 1 });
    const refused = await sendImport(client, 'locations', 'code,name\nA,Un\n');
    expect([refused.status, refused.text.includes('locations:write')]).toEqual([403, true]);
    expect(await listOf(admin, '/locations')).toEqual([]);
  });

  it('sees and changes nothing outside of the own sites', async () => {
    const admin = await workspace('Sites');
    await sendImport(admin, 'locations', 'code,name\nHERE,Ici\nTHERE,Là\n');
    const places = new Map((await listOf<Place>(admin, '/locations')).map((place) => [place.code, place.id]));
    await sendImport(admin, 'assets', 'code,name,locationCode\nM1,Ici,HERE\nM2,Là,THERE\n');
    const manager = await admin.addMember(admin.workspaceId, 'manager', { locationIds: [places.get('HERE')] });
    const run = await sendImport(
      manager,
      'assets',
      'code,name,locationCode\nM1,Ici 2,HERE\nM2,Là 2,HERE\nM3,Là 3,THERE\n',
    );
    expect(run.body).toMatchObject({ updated: 1, created: 0, rejected: 2 });
    expect(run.body.errors.map(({ column, code }) => `${column} ${code}`)).toEqual([
      ...['code not_unique', 'locationCode not_found'],
    ]);
    expect((await listOf<Place>(admin, '/assets')).map(({ name }) => name)).toEqual(['Ici 2', 'Là']);
  });
});
