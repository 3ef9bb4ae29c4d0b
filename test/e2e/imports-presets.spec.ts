import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, type Answer } from '../support/client';
import { startSiyana, type Siyana } from '../support/siyana';

interface Run {
  status: string;
  rows: number;
  created: number;
  unchanged: number;
  rejected: number;
  errors: object[];
}
interface Preset {
  name: string;
  type: string;
}

const DATA = join(__dirname, '../data/peer-import-formats');
const NAMES = readdirSync(DATA)
  .filter((file) => file.endsWith('.csv'))
  .map((file) => file.slice(0, -4))
  .sort();
const fixture = (name: string): string => readFileSync(join(DATA, `${name}.csv`), 'utf8');

let siyana: Siyana;
let presets: readonly Preset[];
beforeAll(async () => {
  siyana = await startSiyana();
  const admin = await new Client(siyana.url).signUp('Catalogue');
  presets = (await admin.get<{ presets: Preset[] }>('/imports/presets')).body.presets;
});
afterAll(() => siyana.stop());

async function send(client: Client, name: string, file = fixture(name), type?: string): Promise<Answer<Run>> {
  const form = new FormData();
  form.append('preset', name);
  form.append('file', new Blob([file]), `${name}.csv`);
  return client.post<Run>(`/imports?type=${type ?? presets.find((each) => each.name === name)!.type}`, form);
}

async function rowsOf(client: Client, path: string): Promise<Record<string, unknown>[]> {
  return (await client.get<{ data: Record<string, unknown>[] }>(path)).body.data;
}

/** What has to be there first, and a few of the rows that have to be there then. */
const CASES: Readonly<Record<string, { before?: string[]; path: string; rows: Record<string, unknown>[] }>> = {
  'atlas-assets': {
    path: '/assets?sort=code',
    rows: [
      { code: '101', name: 'Bottling line', status: 'in_service' },
      { code: '102', status: 'out_of_service', serialNumber: 'FM-7788', warrantyUntil: '2027-06-30' },
    ],
  },
  'atlas-assets-fr': { path: '/assets?sort=code', rows: [{ code: '1' }, { code: '2', status: 'out_of_service' }] },
  'atlas-locations': { path: '/locations?sort=code', rows: [{ code: '11', parentId: null }, { code: '12' }] },
  'atlas-parts': { path: '/parts?sort=sku', rows: [{ sku: '501', unit: 'pc', name: 'V-belt SPA 1250' }] },
  'atlas-work-orders': {
    before: ['atlas-assets'],
    path: '/work-orders?externalId=9001',
    rows: [{ title: 'Replace the belt', status: 'completed', priority: 'high', assetCode: '102' }],
  },
  'cobie-components': {
    path: '/assets?sort=code',
    rows: [{ code: 'AHU-01', name: 'Air handling unit A AHU-01', serialNumber: 'SN-1001' }],
  },
  'cobie-spares': { path: '/parts?sort=sku', rows: [{ sku: 'F7-592', name: 'Filter set F7' }] },
  'coswin-work-orders': {
    path: '/work-orders?externalId=OT-2026-0001',
    rows: [
      {
        ...{ status: 'closed', type: 'corrective_immediate', assetCode: 'ASC-01' },
        ...{ startedAt: '2026-01-13T08:00:00.000Z', completedAt: '2026-01-13T09:30:00.000Z' },
      },
    ],
  },
  'eptura-parts': {
    path: '/parts?sort=sku',
    rows: [
      { sku: 'BRG-6204', unit: 'EA' },
      { sku: 'OIL-46', unit: 'L' },
    ],
  },
  'eptura-work-orders': {
    path: '/work-orders?sort=createdAt',
    rows: [
      { externalId: '200020 FLT-07', type: 'corrective_deferred', status: 'completed', priority: 'high' },
      // One number, two machines: two orders.
      { externalId: '200021 CNV-02', type: 'inspection', assetCode: 'CNV-02', priority: 'normal' },
      { externalId: '200021 CNV-03', type: 'inspection', assetCode: 'CNV-03', status: 'open' },
      { externalId: '200022', type: 'corrective_deferred', assetCode: null, status: 'on_hold', priority: 'low' },
      { externalId: '200023 CNV-02', status: 'in_progress', priority: 'urgent' },
    ],
  },
  'fracttal-locations': { path: '/locations?sort=code', rows: [{ code: 'USI', parentId: null }, { code: 'USI-C3' }] },
  'maintainx-assets': { path: '/assets?sort=code', rows: [{ code: 'Boiler 1', model: 'Universal U-HD' }] },
  'maximo-assets': {
    path: '/assets?sort=code',
    rows: [
      { code: '11400', parentId: null },
      { code: '11430', serialNumber: 'C-2211', status: 'in_service' },
    ],
  },
  'maximo-interface-assets': {
    path: '/assets?sort=code',
    rows: [{ code: '30010', name: 'Conveyor 30', serialNumber: 'CV-30' }, { code: '30011' }],
  },
  'maximo-work-orders': {
    before: ['maximo-assets'],
    path: '/work-orders?externalId=1202',
    rows: [{ type: 'predetermined', status: 'on_hold', assetCode: '11400' }],
  },
  // Without ids: the workspace's zone has nothing to say of times that are said to be UTC.
  'sap-pm-work-orders': {
    path: '/work-orders?q=gearbox',
    rows: [
      {
        ...{ type: 'corrective_deferred', status: 'closed', assetCode: '1000-CV-0004' },
        ...{ reportedAt: '2019-05-02T06:30:00.000Z', completedAt: '2019-05-03T11:30:00.000Z' },
        costs: { other: '812.40' },
      },
    ],
  },
  'servicechannel-work-orders': {
    path: '/work-orders?externalId=PM-0101',
    rows: [
      {
        ...{ title: 'HVAC CAS-014', type: 'predetermined', status: 'open' },
        ...{ description: 'Facilities Amina Chraibi Clim Atlas', costs: { total: '0.00' } },
      },
    ],
  },
  'upkeep-users': { path: '/members?limit=200', rows: [{ name: 'Samira El Idrissi', role: 'technician' }] },
};

describe('ready mappings for the files of other programs', () => {
  it('each have a file of ours under their headers, and each file a mapping', () => {
    expect(presets.map(({ name }) => name).sort()).toEqual(NAMES);
    expect(Object.keys(CASES).sort()).toEqual(NAMES);
  });

  it.each(NAMES)('read their file whole, and the second time without a change: %s', async (name) => {
    const { before = [], path, rows } = CASES[name]!;
    const admin = await new Client(siyana.url).signUp(name);
    for (const first of before) expect((await send(admin, first)).body).toMatchObject({ rejected: 0 });
    const count = fixture(name).trim().split('\n').length - (name.includes('interface') ? 2 : 1);
    const { status, body } = await send(admin, name);
    expect([status, body]).toMatchObject([201, { status: 'succeeded', rows: count, created: count, errors: [] }]);
    const found = await rowsOf(admin, path);
    for (const row of rows) expect(found).toContainEqual(expect.objectContaining(nested(row)));
    // SAP's file has no ids of its orders: it cannot be told that they have come before.
    if (name === 'sap-pm-work-orders') return;
    expect((await send(admin, name)).body).toMatchObject({ created: 0, unchanged: count, rejected: 0 });
  });

  it('leave out the columns that a file does not have, and say which one is needed', async () => {
    const admin = await new Client(siyana.url).signUp('Colonnes');
    expect((await send(admin, 'maximo-assets', 'DESCRIPTION,ASSETNUM\nPump,11\n')).body).toMatchObject({ created: 1 });
    const without = await send(admin, 'maximo-assets', 'DESCRIPTION,LOCATION\nPump,11\n');
    expect([without.status, without.text.includes('/mapping/columns/code')]).toEqual([422, true]);
  });

  it('refuse a word that they do not know, and are refused for another type or name', async () => {
    const admin = await new Client(siyana.url).signUp('Mots');
    const { body } = await send(
      admin,
      'maximo-assets',
      'ASSETNUM,DESCRIPTION,STATUS\n1,Pump,MOVING\n2,Pump,OPERATING\n',
    );
    expect(body).toMatchObject({
      created: 1,
      rejected: 1,
      errors: [{ row: 2, column: 'STATUS', code: 'value_unmapped' }],
    });
    for (const [name, type] of [
      ['maximo-assets', 'parts'],
      ['nobody', 'assets'],
    ] as const) {
      const refused = await send(admin, name, 'a\n1\n', type);
      expect([refused.status, refused.text.includes('/preset')]).toEqual([422, true]);
    }
  });
});

const nested = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      typeof value === 'object' && value !== null ? expect.objectContaining(value) : value,
    ]),
  );
