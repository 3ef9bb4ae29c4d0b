import type pg from 'pg';
import { AuditCheck, JobsDoor, Positions, type TrailReport } from '@siyana/events';
import { newId } from '@siyana/kernel';
import { runInTenant } from '@siyana/tenancy';
import { Client } from '../support/client';
import { startSiyana, type Siyana } from '../support/siyana';
import { appUrlOf, connect, jobsUrlOf } from './support/database';
import { openDoor, scopeOf, type Door } from './support/door';

/** P19: how often each kind of tampering is tried. */
const TIMES = process.env['SIYANA_PROVE'] ? 200 : 8;
const EVENTS = 60;

let siyana: Siyana;
let superuser: pg.Client;
let door: Door;
let jobs: JobsDoor;
let admin: Awaited<ReturnType<Client['signUp']>>;
let elsewhere: typeof admin;
let tenantId: string;
let other: string;

const verify = (tenant = tenantId): Promise<TrailReport> =>
  runInTenant(scopeOf(tenant), () => new AuditCheck(door.database, new Positions(jobs)).verify());

beforeAll(async () => {
  siyana = await startSiyana();
  admin = await new Client(siyana.url).signUp('Registre');
  elsewhere = await new Client(siyana.url).signUp('Voisin');
  tenantId = admin.workspaceId;
  other = elsewhere.workspaceId;
  for (let count = 0; count < EVENTS; count += 20)
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => admin.post('/locations', { code: `L${count + index}`, name: 'Lieu' })),
    );
  superuser = await connect(siyana.databaseUrl);
  door = await openDoor(appUrlOf(siyana.databaseUrl), 2);
  jobs = new JobsDoor(jobsUrlOf(siyana.databaseUrl));
  // Sealed, and counted as such outside of the workspace: the last thing that the dispatcher does.
  await until(async () => {
    const { sealed, unsealed } = await verify();
    return unsealed === 0 && (await new Positions(jobs).dispatched(tenantId)) === sealed;
  });
}, 60_000);
afterAll(async () => {
  await jobs.close();
  await door.close();
  await superuser.end();
  await siyana.stop();
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = performance.now() + 10_000; !(await holds()) && performance.now() < end;)
    await new Promise((resolve) => setTimeout(resolve, 50));
}

const between = (from: number, to: number): number => from + Math.floor(Math.random() * (to - from + 1));
const run = (text: string, ...values: unknown[]): Promise<unknown> => superuser.query(text, values);

/** What somebody with all rights in the database could do to the trail. Each is done and undone. */
const TAMPERINGS: Readonly<Record<string, (last: number) => Promise<void>>> = {
  'a payload is changed': async (last) => {
    await run(
      `UPDATE events SET payload = payload || '{"by": "nobody"}' WHERE tenant_id = $1 AND position = $2`,
      tenantId,
      between(1, last),
    );
  },
  'an event is given to somebody else, or another time': async (last) => {
    const change = between(0, 1) ? `principal = 'member:${newId()}'` : `occurred_at = occurred_at - interval '1 hour'`;
    await run(`UPDATE events SET ${change} WHERE tenant_id = $1 AND position = $2`, tenantId, between(1, last));
  },
  'an event is removed': async (last) => {
    await run('DELETE FROM events WHERE tenant_id = $1 AND position = $2', tenantId, between(1, last));
  },
  'two events change places': async (last) => {
    const first = between(1, last - 1);
    const second = between(first + 1, last);
    await run('UPDATE events SET position = -1 WHERE tenant_id = $1 AND position = $2', tenantId, first);
    await run('UPDATE events SET position = $2 WHERE tenant_id = $1 AND position = $3', tenantId, first, second);
    await run('UPDATE events SET position = $2 WHERE tenant_id = $1 AND position = -1', tenantId, second);
  },
  'an event is put in the place of another': async (last) => {
    const position = between(1, last);
    await run(
      `INSERT INTO events SELECT tenant_id, $3, -1, type, resource, resource_id, occurred_at, principal, payload FROM events
       WHERE tenant_id = $1 AND position = $2`,
      ...[tenantId, position, newId()],
    );
    await run('DELETE FROM events WHERE tenant_id = $1 AND position = $2', tenantId, position);
    await run('UPDATE events SET position = $2 WHERE tenant_id = $1 AND position = -1', tenantId, position);
  },
  'the end is cut off, seals and counter and all': async (last) => {
    const from = between(2, last);
    await run('DELETE FROM events WHERE tenant_id = $1 AND position >= $2', tenantId, from);
    await run('DELETE FROM event_seals WHERE tenant_id = $1 AND position >= $2', tenantId, from);
    await run(`UPDATE counters SET value = $2 WHERE tenant_id = $1 AND name = 'event'`, tenantId, from - 1);
  },
};

/** The rows as they were, put back when the work is done: what was changed was committed, so that the check sees it as it would be. */
async function undone(work: () => Promise<void>): Promise<void> {
  for (const table of ['events', 'event_seals', 'counters'])
    await run(`CREATE TEMP TABLE kept_${table} AS SELECT * FROM ${table} WHERE tenant_id = '${tenantId}'`);
  try {
    await work();
  } finally {
    for (const table of ['events', 'event_seals', 'counters']) {
      await run(`DELETE FROM ${table} WHERE tenant_id = $1`, tenantId);
      await run(`INSERT INTO ${table} SELECT * FROM kept_${table}`);
      await run(`DROP TABLE kept_${table}`);
    }
  }
}

describe('the sealed trail of a workspace', () => {
  it('holds as it was written, and every event of it is sealed', async () => {
    const report = await verify();
    expect(report).toMatchObject({ unsealed: 0, erased: 0, findings: [] });
    expect(report.sealed).toBeGreaterThan(EVENTS);
    expect(report.seal).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each(Object.entries(TAMPERINGS))(
    `shows that %s (${TIMES} times)`,
    async (_name, tamper) => {
      const { sealed } = await verify();
      let found = 0;
      for (let time = 0; time < TIMES; time += 1)
        await undone(async () => {
          await tamper(sealed);
          if ((await verify()).findings.length > 0) found += 1;
        });
      expect(found).toBe(TIMES);
      expect((await verify()).findings).toEqual([]);
    },
    300_000,
  );

  it('shows a cut end also when work has gone on behind it', async () => {
    const { sealed } = await verify();
    const neighbour = await verify(other);
    await undone(async () => {
      await TAMPERINGS['the end is cut off, seals and counter and all']!(sealed - 10);
      await admin.post('/locations', { code: 'APRES', name: 'Lieu' });
      await elsewhere.post('/locations', { code: 'APRES', name: 'Lieu' });
      await until(async () => (await verify(other)).sealed > neighbour.sealed);
      expect((await verify()).findings).toContainEqual(expect.objectContaining({ what: 'cut off' }));
    });
  });

  it('holds although a payload was erased, and counts it', async () => {
    await undone(async () => {
      await run(`UPDATE events SET payload = '{"erased": true}' WHERE tenant_id = $1 AND position = 3`, tenantId);
      expect(await verify()).toMatchObject({ erased: 1, findings: [] });
    });
  });

  it('is nobody else’s: what is done to one leaves the others whole', async () => {
    await undone(async () => {
      await TAMPERINGS['an event is removed']!(EVENTS);
      expect((await verify(other)).findings).toEqual([]);
    });
  });

  it('is checked by the operator’s command, which fails when it was changed', async () => {
    expect(await siyana.cli('verify', 'audit')).toContain('the trails hold');
    await undone(async () => {
      await TAMPERINGS['a payload is changed']!(EVENTS);
      await expect(siyana.cli('verify', 'audit', '--workspace', tenantId)).rejects.toThrow(/payload changed/);
    });
  }, 60_000);

  it('cannot be changed by the product itself', async () => {
    for (const statement of [
      `UPDATE events SET principal = 'x' WHERE tenant_id = $1`,
      `DELETE FROM events WHERE tenant_id = $1`,
      `UPDATE event_seals SET seal = 'x' WHERE tenant_id = $1`,
      `DELETE FROM event_seals WHERE tenant_id = $1`,
    ])
      await expect(
        runInTenant(scopeOf(tenantId), () => door.database.transaction((tx) => tx.query(statement))),
      ).rejects.toMatchObject({ message: expect.stringContaining('permission denied') });
  });
});
