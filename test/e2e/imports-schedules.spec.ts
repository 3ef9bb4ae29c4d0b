import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { Client, type Answer } from '../support/client';
import { listOf, sendImport, type ImportRun } from '../support/imports';
import { startSiyana, type Siyana } from '../support/siyana';

const DATA = join(__dirname, '../data/lifts-maintenance-plan-fr');
const PLAN = readFileSync(join(DATA, 'operations_minimales.csv'), 'utf8');
const MAPPING = JSON.parse(readFileSync(join(DATA, 'mapping.json'), 'utf8')) as object;

interface Schedule {
  readonly id: string;
  readonly name: string;
  readonly externalId: string;
  readonly status: string;
  readonly pauseReason: string | null;
  readonly version: number;
  readonly number: number;
  readonly assetIds: readonly string[];
  readonly triggers: readonly Record<string, unknown>[];
  readonly leadDays: number;
  readonly season: readonly object[];
  readonly cycles: readonly { readonly every: number; readonly procedureId: string }[];
  readonly template: Readonly<Record<string, unknown>> & { readonly procedureId: string; readonly title: string };
}

let siyana: Siyana;
beforeAll(async () => {
  siyana = await startSiyana({ SIYANA_CLOCK: '2026-03-02T06:00:00Z' });
}, 60_000);
afterAll(() => siyana.stop());

const workspace = (name: string): ReturnType<Client['signUp']> => new Client(siyana.url).signUp(name);

const send = (by: Client, file: string, mapping?: object, query = ''): Promise<Answer<ImportRun>> =>
  sendImport(by, 'schedules', file, mapping, query);
const told = ({ errors }: ImportRun): unknown[] => errors.map(({ row, column, code }) => [row, column, code]);

const schedulesOf = (by: Client): Promise<Schedule[]> => listOf<Schedule>(by, '/preventive-schedules');
const one = async (by: Client, externalId: string): Promise<Schedule> =>
  (await listOf<Schedule>(by, `/preventive-schedules?externalId=${externalId}`))[0]!;

describe('the legal maintenance plan of lifts', () => {
  it('becomes 42 schedules with a procedure each, for every lift, by its frequencies and the default of the contract', async () => {
    const admin = await workspace('Ascenseurs de Casablanca');
    const dry = await send(admin, PLAN, MAPPING, '&dryRun=true');
    expect(dry.body).toMatchObject({ status: 'succeeded', rows: 42, created: 42, rejected: 0, errors: [] });
    expect([await schedulesOf(admin), await listOf(admin, '/procedures'), await listOf(admin, '/assets')]).toEqual([
      [],
      [],
      [],
    ]);

    const { body } = await send(admin, PLAN, MAPPING);
    expect(body).toMatchObject({ status: 'succeeded', created: 42, updated: 0, unchanged: 0, rejected: 0, errors: [] });
    const lifts = new Map(
      (await listOf<{ id: string; code: string }>(admin, '/assets')).map(({ id, code }) => [code, id]),
    );
    expect([...lifts.keys()].sort()).toEqual(['ASC-1', 'ASC-2']);
    const steps = new Map(
      (
        await listOf<{ id: string; steps: { kind: string; label: string; required: boolean }[] }>(admin, '/procedures')
      ).map((procedure) => [procedure.id, procedure.steps]),
    );
    const schedules = new Map((await schedulesOf(admin)).map((schedule) => [schedule.externalId, schedule]));
    const plan = parse<{ operation: string; frequence_minimale: string }>(PLAN, { columns: true });
    const rules: Record<string, string> = {
      '<=6 semaines': 'FREQ=WEEKLY;INTERVAL=6',
      semestrielle: 'FREQ=MONTHLY;INTERVAL=6',
      annuelle: 'FREQ=YEARLY',
      '': 'FREQ=MONTHLY;INTERVAL=3',
    };
    const counted: Record<string, number> = {};
    for (const { operation, frequence_minimale: frequency } of plan) {
      counted[frequency] = (counted[frequency] ?? 0) + 1;
      const schedule = schedules.get(operation)!;
      expect(schedule).toMatchObject({
        name: operation,
        status: 'active',
        leadDays: 7,
        assetIds: [...lifts.values()].sort(),
        triggers: [
          {
            ...{ kind: 'calendar', rrule: rules[frequency], startsAt: '2026-04-01T08:00', mode: 'floating' },
            timeZone: 'Africa/Casablanca',
          },
        ],
        template: { title: operation, type: 'predetermined', priority: 'high' },
      });
      expect(steps.get(schedule.template.procedureId)).toEqual([
        expect.objectContaining({ kind: 'check', label: operation, required: true }),
      ]);
    }
    expect([schedules.size, steps.size, counted]).toEqual([
      42,
      42,
      { '<=6 semaines': 9, semestrielle: 3, annuelle: 6, '': 24 },
    ]);
  }, 60_000);

  it('sent again is unchanged; a frequency that the contract changes touches that schedule alone; undo puts all back', async () => {
    const admin = await workspace('Ascenseurs de Rabat');
    const first = await send(admin, PLAN, MAPPING);
    expect((await send(admin, PLAN, MAPPING)).body).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 42,
      rejected: 0,
    });

    const monthly = PLAN.replace('\nFrein,semestrielle', '\nFrein,FREQ=MONTHLY');
    const changed = await send(admin, monthly, MAPPING);
    expect(changed.body).toMatchObject({ created: 0, updated: 1, unchanged: 41 });
    const brake = await one(admin, 'Frein');
    expect(brake).toMatchObject({ number: 2, triggers: [{ rrule: 'FREQ=MONTHLY' }] });

    const undone = await admin.post(`/imports/${changed.body.id}/undo`);
    expect(undone.body).toMatchObject({ undone: 1, kept: 0 });
    expect(await one(admin, 'Frein')).toMatchObject({ triggers: [{ rrule: 'FREQ=MONTHLY;INTERVAL=6' }] });
    // Its row is not what the first import has left: somebody may have wanted that.
    expect((await admin.post(`/imports/${first.body.id}/undo`)).body).toMatchObject({ undone: 41, kept: 1 });
    expect((await schedulesOf(admin)).map(({ externalId }) => externalId)).toEqual(['Frein']);
  }, 60_000);
});

describe('an import of schedules', () => {
  const HEADERS = 'externalId,name,assetCodes,rrule,startsAt,mode,title,type';
  const row = (id: string, rest: string): string => `${id},Graissage,M-1,${rest},Graissage,predetermined\n`;
  let admin: Client & { readonly workspaceId: string };
  beforeAll(async () => {
    admin = await workspace('Usine');
    await admin.post('/assets', { code: 'M-1', name: 'Machine' });
  });

  it('refuses row by row what cannot be served, and names the cell', async () => {
    const file =
      `${HEADERS}\n` +
      row('1', 'FREQ=HOURLY,2026-04-01T08:00,fixed') +
      row('2', 'FREQ=MONTHLY;BYMONTHDAY=1,2026-04-01T08:00,floating') +
      row('3', 'FREQ=MONTHLY,2026-02-30,fixed') +
      row('4', 'FREQ=MONTHLY | FREQ=WEEKLY,2026-04-01,fixed') +
      row('5', 'FREQ=MONTHLY,2026-04-01T08:00Z,fixed') +
      `6,Graissage,NONE,FREQ=MONTHLY,2026-04-01,fixed,Graissage,predetermined\n` +
      `7,Graissage,,FREQ=MONTHLY,2026-04-01,fixed,Graissage,predetermined\n` +
      `8,Graissage,M-1,,2026-04-01,fixed,,predetermined\n` +
      row('9', 'FREQ=MONTHLY,2026-04-01,fixed') +
      row('9', 'FREQ=WEEKLY,2026-04-01,fixed');
    const { body } = await send(admin, file);
    expect(body).toMatchObject({ status: 'succeeded', rows: 10, created: 1, rejected: 9 });
    expect(told(body)).toEqual([
      [2, 'rrule', 'rule_too_frequent'],
      [3, 'rrule', 'rule_not_floatable'],
      [4, 'startsAt', 'not_a_date'],
      [5, 'mode', 'mode_conflict'],
      [5, 'mode', 'mode_conflict'],
      [6, 'startsAt', 'not_a_local_time'],
      [7, 'assetCodes', 'not_found'],
      [8, 'assetCodes', 'required'],
      [9, 'rrule', 'required'],
      [9, 'title', 'required'],
      [11, 'externalId', 'duplicate_in_file'],
    ]);
    expect((await schedulesOf(admin)).map(({ externalId }) => externalId)).toEqual(['9']);
  });

  it('takes everything that a schedule can hold, and comes back the same by an export', async () => {
    for (const name of ['Petite visite', 'Grande visite']) await admin.post('/procedures', { name, steps: [] });
    await admin.post('/teams', { name: 'Mécanique' });
    await admin.post('/asset-categories', { name: 'Presses' });
    await admin.addMember(admin.workspaceId, 'technician', { name: 'Ali', email: 'ali@usine.example' });
    const file =
      'externalId,name,assetCodes,category,rrule,startsAt,timeZone,mode,leadDays,toleranceDays,activeFrom,holidayPolicy,season,stacking,whenStandby,' +
      'cycles,coincidence,title,type,priority,description,estimatedMinutes,procedure,assignees,teams,signatureRequired,pauseReason\r\n' +
      'T-1,Tout,M-1,,FREQ=MONTHLY,2026-05-31T08:30,Africa/Tunis,fixed,5,3,2026-05-01T00:00:00.000Z,before,11-01/03-31 | 05-01/05-31,true,hold,' +
      '1=Petite visite | 4=Grande visite,largest,=Visite,inspection,urgent,"Deux\nlignes",90,Petite visite,ali@usine.example,Mécanique,true,\r\n' +
      'T-2,Au plus tôt,,Presses,FREQ=MONTHLY | FREQ=WEEKLY;INTERVAL=6,2026-05-01 | 2026-05-04T07:00,,floating,,,,,,,,,,Visite,predetermined,,,,,,,,Arrêt annuel\r\n';
    expect((await send(admin, file)).body).toMatchObject({ created: 2, rejected: 0, errors: [] });
    const whole = await one(admin, 'T-1');
    expect(whole).toMatchObject({
      triggers: [
        {
          rrule: 'FREQ=MONTHLY;RSCALE=GREGORIAN;SKIP=BACKWARD',
          startsAt: '2026-05-31T08:30',
          timeZone: 'Africa/Tunis',
        },
      ],
      season: [
        { from: '11-01', to: '03-31' },
        { from: '05-01', to: '05-31' },
      ],
      cycles: [{ every: 1 }, { every: 4 }],
      template: {
        title: '=Visite',
        priority: 'urgent',
        description: 'Deux\nlignes',
        estimatedMinutes: 90,
        signatureRequired: true,
      },
    });
    const first = await one(admin, 'T-2');
    expect(first).toMatchObject({ status: 'paused', pauseReason: 'Arrêt annuel', assetIds: [] });
    expect(first.triggers.map(({ rrule, startsAt }) => [rrule, startsAt])).toEqual([
      ['FREQ=MONTHLY', '2026-05-01T00:00'],
      ['FREQ=WEEKLY;INTERVAL=6', '2026-05-04T07:00'],
    ]);

    const exported = async (by: Client): Promise<string> => {
      const { body } = await by.post<{ id: string }>('/exports', { type: 'schedules' });
      return (await by.get(`/exports/${body.id}/file`)).text;
    };
    const out = await exported(admin);
    expect(out).toContain(`'=Visite`);
    expect((await send(admin, out)).body).toMatchObject({ created: 0, updated: 0, unchanged: 3, rejected: 0 });
    const other = await workspace('Une autre');
    await other.post('/assets', { code: 'M-1', name: 'Machine' });
    for (const name of ['Petite visite', 'Grande visite']) await other.post('/procedures', { name, steps: [] });
    await other.post('/teams', { name: 'Mécanique' });
    await other.post('/asset-categories', { name: 'Presses' });
    await other.addMember(other.workspaceId, 'technician', { name: 'Ali', email: 'ali@usine.example' });
    expect((await send(other, out)).body).toMatchObject({ created: 3, rejected: 0, errors: [] });
    expect(await exported(other)).toBe(out);
  });

  it('clears what an empty cell clears, leaves alone what the file does not have, and pauses and resumes', async () => {
    const before = await one(admin, 'T-1');
    const cleared = await send(
      admin,
      'externalId,priority,estimatedMinutes,season,teams,pauseReason\nT-1,,,,,Révision\n',
    );
    expect(cleared.body).toMatchObject({ updated: 1, rejected: 0 });
    const after = await one(admin, 'T-1');
    expect(after).toMatchObject({
      ...{ status: 'paused', pauseReason: 'Révision', season: [], triggers: before.triggers, cycles: before.cycles },
      template: {
        priority: 'normal',
        estimatedMinutes: null,
        teamIds: [],
        description: 'Deux\nlignes',
        title: '=Visite',
      },
    });
    expect(after.template['assigneeIds']).toEqual(before.template['assigneeIds']);
    expect((await send(admin, 'externalId,pauseReason\nT-1,\n')).body).toMatchObject({ updated: 1 });
    expect(await one(admin, 'T-1')).toMatchObject({ status: 'active', pauseReason: null });
  });

  it('knows a schedule without an external id by its own, and one that is archived not any more', async () => {
    const [asset] = await listOf<{ id: string }>(admin, '/assets');
    const { body } = await admin.post<Schedule>('/preventive-schedules', {
      ...{ name: 'Fait ici', assetIds: [asset!.id] },
      triggers: [{ kind: 'calendar', rrule: 'FREQ=YEARLY', startsAt: '2026-06-01T08:00', mode: 'fixed' }],
      template: { title: 'Visite', type: 'inspection' },
    });
    expect((await send(admin, `externalId,title\n${body.id},Visite\n`)).body).toMatchObject({ unchanged: 1 });
    expect((await send(admin, `externalId,title\n${body.id},Grande visite\n`)).body).toMatchObject({ updated: 1 });
    const changed = await admin.get<Schedule>(`/preventive-schedules/${body.id}`);
    expect(changed.body).toMatchObject({ externalId: null, template: { title: 'Grande visite' } });
    await admin.post(`/preventive-schedules/${body.id}/archive`);
    const refused = await send(admin, `externalId,title\n${body.id},Visite\n`);
    expect(told(refused.body)).toEqual([[2, 'externalId', 'archived']]);
  });

  it('makes no new version of what has a new name alone, and leaves a due where a person has put it', async () => {
    const { id } = await one(admin, 'T-1');
    const due = '/occurrences/2026-08-31T08:30';
    const moved = await admin.post(`/preventive-schedules/${id}${due}/reschedule`, {
      localDueAt: '2026-09-02T08:30',
      reason: 'Fête',
    });
    expect(moved.status).toBe(200);
    const before = await one(admin, 'T-1');
    expect((await send(admin, 'externalId,name,season\nT-1,Tout autre,\n')).body).toMatchObject({ updated: 1 });
    await admin.call('PATCH', `/preventive-schedules/${id}`, { name: 'Tout, toujours' });
    expect(await one(admin, 'T-1')).toMatchObject({ name: 'Tout, toujours', number: before.number });
    const path = `/preventive-schedules/${id}/occurrences?from=2026-08-20&to=2026-09-10`;
    expect(await listOf(admin, path)).toEqual([expect.objectContaining({ localDueAt: '2026-09-02T08:30' })]);
  });

  it('keeps schedules that have made an order when it is undone', async () => {
    const owner = await workspace('Commencée');
    await owner.post('/assets', { code: 'M-1', name: 'Machine' });
    const run = await send(
      owner,
      `${HEADERS},leadDays\n1,Vite,M-1,FREQ=YEARLY,2026-03-03T08:00,fixed,Vite,inspection,7\n2,Tard,M-1,FREQ=YEARLY,2026-09-01T08:00,fixed,Tard,inspection,7\n`,
    );
    expect(run.body).toMatchObject({ created: 2 });
    for (let made = 0; made === 0; made = (await listOf(owner, '/work-orders')).length)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await owner.post(`/imports/${run.body.id}/undo`)).body).toMatchObject({ undone: 1, kept: 1 });
    expect((await schedulesOf(owner)).map(({ name }) => name)).toEqual(['Vite']);
  }, 30_000);

  it('and an export of them go no further than the sites of the caller', async () => {
    const owner = await workspace('Deux sites');
    const site = async (code: string): Promise<string> =>
      (await owner.post<{ id: string }>('/locations', { code, name: code })).body.id;
    const [here, there] = [await site('ICI'), await site('LA')];
    await owner.post('/assets', { code: 'PRES', name: 'Près', locationId: here });
    await owner.post('/assets', { code: 'LOIN', name: 'Loin', locationId: there });
    await owner.post('/asset-categories', { name: 'Toutes' });
    const line = (id: string, assets: string): string =>
      `${id},Visite ${id},${assets},FREQ=YEARLY,2026-09-01T08:00,fixed,Visite ${id},inspection\n`;
    const whole = `${HEADERS}\n${line('A', 'PRES')}${line('B', 'LOIN')}${line('C', 'LOIN | PRES')}`;
    expect((await send(owner, whole)).body).toMatchObject({ created: 3 });
    const manager = await owner.addMember(owner.workspaceId, 'manager', { locationIds: [here] });

    const asked = await manager.post<{ id: string; rows: number }>('/exports', { type: 'schedules' });
    const text = (await manager.get(`/exports/${asked.body.id}/file`)).text;
    expect([asked.body.rows, text.includes('LOIN'), /\r\nA,/.test(text), /\r\nB,/.test(text)]).toEqual([
      2,
      false,
      true,
      false,
    ]);

    const tried = await send(manager, whole.replaceAll('YEARLY', 'MONTHLY') + line('D', 'LOIN'));
    expect(tried.body).toMatchObject({ updated: 1, created: 0, rejected: 3 });
    expect(told(tried.body)).toEqual([
      [3, 'externalId', 'not_unique'],
      [3, 'assetCodes', 'not_found'],
      [4, 'externalId', 'not_unique'],
      [4, 'assetCodes', 'not_found'],
      [5, 'assetCodes', 'not_found'],
    ]);
    const category = HEADERS.replace('assetCodes', 'category');
    const byCategory = await send(manager, `${category}\n${line('E', 'Toutes')}`);
    expect(told(byCategory.body)).toEqual([[2, 'category', 'not_found']]);
  });

  it('is for those who may write schedules', async () => {
    const { body } = await admin.post<{ key: string }>('/api-keys', {
      name: 'k',
      scopes: ['imports:write', 'exports:write'],
    });
    const key = admin.as(body.key);
    expect((await send(key, `${HEADERS}\n`)).status).toBe(403);
    expect((await key.post('/exports', { type: 'schedules' })).status).toBe(403);
  });
});
