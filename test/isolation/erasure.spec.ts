import { join } from 'node:path';
// Their entities belong to those that the others refer to.
import '@siyana/attachments';
import '@siyana/work-requests';
import { Dispatcher, Events, EventSubscribers, JobsDoor } from '@siyana/events';
import { DiskStore } from '@siyana/files';
import { eraseWorkspace } from '@siyana/integrations';
import { newId } from '@siyana/kernel';
import { runInTenant } from '@siyana/tenancy';
import pg from 'pg';
import { Client } from '../support/client';
import { startSiyana, type Siyana, type Worker } from '../support/siyana';
import { appUrlOf, connect, jobsUrlOf } from './support/database';
import { openDoor, scopeOf, type Door } from './support/door';

/** P18: an erasure in the middle of work. `npm run prove` does it more often. */
const ROUNDS = process.env['SIYANA_PROVE'] ? 40 : 4;
const LANES = 6;

let siyana: Siyana;
let database: pg.Client;
let nobody: Client;

beforeAll(async () => {
  siyana = await startSiyana({ SIYANA_WORKER: '0' });
  database = await connect(siyana.databaseUrl);
  nobody = new Client(siyana.url);
});
afterAll(async () => {
  await database.end();
  await siyana.stop();
});

const erase = (workspaceId: string): Promise<unknown> =>
  eraseWorkspace({ ownerUrl: siyana.databaseUrl, workspaceId, store: new DiskStore(join(siyana.home, 'files')) });

/** What is left of a workspace in any table, by a way that shares no code with the product. */
async function leftOf(tenantId: string): Promise<string[]> {
  const { rows: tables } = await database.query<{ name: string }>(
    `SELECT c.table_name AS name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = 'public' AND c.column_name = 'tenant_id' AND t.table_type = 'BASE TABLE'`,
  );
  const left: string[] = [];
  for (const { name } of tables) {
    const { rowCount } = await database.query(`SELECT 1 FROM ${pg.escapeIdentifier(name)} WHERE tenant_id = $1`, [
      tenantId,
    ]);
    if (rowCount) left.push(`${name}: ${rowCount}`);
  }
  return left;
}

describe('a workspace that is erased in the very moment', () => {
  let door: Door;
  let jobs: JobsDoor;
  beforeAll(async () => {
    door = await openDoor(appUrlOf(siyana.databaseUrl), 4);
    jobs = new JobsDoor(jobsUrlOf(siyana.databaseUrl));
  });
  afterAll(async () => {
    await jobs.close();
    await door.close();
  });

  it.each([
    ['in which its events are sealed', true],
    ['in which they were sealed and the dispatcher is about to note it', false],
  ])(
    '%s leaves nothing behind, and other workspaces get theirs',
    async (_moment, inside) => {
      const [ours, theirs] = [await nobody.signUp('A'), await nobody.signUp('B')];
      for (const side of [ours, theirs]) await side.post('/locations', { code: 'L', name: 'Lieu' });
      let reached!: () => void;
      let goOn!: () => void;
      const atWork = new Promise<void>((resolve) => (reached = resolve));
      const released = new Promise<void>((resolve) => (goOn = resolve));
      const subscribers = new EventSubscribers();
      const stop = async (): Promise<void> => {
        reached();
        await released;
      };
      subscribers.add({
        take: async (tx) => {
          const [row] = await tx.query<{ id: string }>('SELECT tenant_id AS id FROM workspaces WHERE tenant_id = $1');
          if (inside && row?.id === ours.workspaceId) await stop();
        },
        afterwards: async () => {
          const [row] = await door.database.read<{ id: string }>(
            'SELECT tenant_id AS id FROM workspaces WHERE tenant_id = $1',
          );
          if (!inside && row?.id === ours.workspaceId) await stop();
        },
      });
      const dispatcher = new Dispatcher(jobs, door.database, subscribers, (id) => Promise.resolve(scopeOf(id)));
      const round = dispatcher.round(new AbortController().signal).then(
        () => 'done',
        () => 'failed',
      );
      await atWork;
      const erased = erase(ours.workspaceId);
      await new Promise((resolve) => setTimeout(resolve, 300));
      goOn();
      await Promise.all([erased, round]);
      expect(await leftOf(ours.workspaceId)).toEqual([]);
      await new Dispatcher(jobs, door.database, new EventSubscribers(), (id) => Promise.resolve(scopeOf(id))).round(
        new AbortController().signal,
      );
      expect(await leftOf(ours.workspaceId)).toEqual([]);
      const { rows } = await database.query<{ open: string }>(
        `SELECT (SELECT count(*) FROM events WHERE tenant_id = $1) - (SELECT count(*) FROM event_seals WHERE tenant_id = $1) AS open`,
        [theirs.workspaceId],
      );
      expect(Number(rows[0]!.open)).toBe(0);
    },
    60_000,
  );
});

describe('a transaction that is under way while its workspace is erased', () => {
  let door: Door;
  beforeAll(async () => {
    door = await openDoor(appUrlOf(siyana.databaseUrl), 2);
  });
  afterAll(() => door.close());

  const ADD = `INSERT INTO client_ids (tenant_id, resource, id, body_digest) VALUES ($1, $2, $3, $4)`;

  it.each([
    ['says nothing of it', false],
    ['writes its event at the end', true],
  ])(
    'and adds a row and %s does not get to its end, and leaves nothing',
    async (_how, publishes) => {
      const side = await nobody.signUp('D');
      await runInTenant(scopeOf(side.workspaceId), async () => {
        const ended = door.database.transaction(async (tx) => {
          await tx.query(ADD, 'locations', newId(), 'digest');
          // All of it: nothing that the erasure could see yet holds it up.
          await erase(side.workspaceId);
          if (publishes) new Events().record(tx, [{ type: 'location.created', resourceId: newId() }]);
        });
        await expect(ended).rejects.toMatchObject({ kind: 'unavailable' });
      });
      expect(await leftOf(side.workspaceId)).toEqual([]);
    },
    60_000,
  );

  it('and was at its end before is waited for, and goes with the rest', async () => {
    const side = await nobody.signUp('E');
    const erased = await runInTenant(scopeOf(side.workspaceId), () =>
      door.database.transaction(async (tx) => {
        await tx.query(ADD, 'locations', newId(), 'digest');
        await tx.holdWorkspace();
        const erasing = erase(side.workspaceId);
        const first = await Promise.race([
          erasing.then(() => 'erased'),
          new Promise((resolve) => setTimeout(resolve, 500, 'waits')),
        ]);
        expect(first).toBe('waits');
        return { erasing };
      }),
    );
    await erased.erasing;
    expect(await leftOf(side.workspaceId)).toEqual([]);
  }, 60_000);
});

describe('a workspace that is erased while its people work', () => {
  let worker: Worker;
  beforeAll(async () => {
    worker = await siyana.startWorker({ SIYANA_WORKER: '1' });
  });
  afterAll(() => worker.stop());

  /** What a plant does all day, and what writes outside of the workspace: log-ins and new addresses. */
  async function work(
    admin: Client & { workspaceId: string; email: string },
    stopped: () => boolean,
  ): Promise<number[]> {
    const statuses: number[] = [];
    const lane = async (number: number): Promise<void> => {
      for (let count = 0; !stopped(); count += 1) {
        const name = `${number}-${count}`;
        const acts = [
          () => admin.post('/locations', { code: name, name }),
          () => admin.post('/work-orders', { title: name, type: 'inspection' }, { 'idempotency-key': name }),
          () => admin.post('/work-orders', { title: '', type: 'inspection' }, { 'idempotency-key': `bad ${name}` }),
          () => admin.post('/members', { name, email: `${name}-${admin.email}`, role: 'viewer', invite: true }),
          () => nobody.post('/auth/login', { email: admin.email, password: 'a long password' }),
          () =>
            nobody.post('/auth/login', { email: admin.email, password: `wrong ${name}`, workspace: admin.workspaceId }),
        ];
        statuses.push((await acts[(number + count) % acts.length]!()).status);
      }
    };
    await Promise.all(Array.from({ length: LANES }, (_, number) => lane(number)));
    return statuses;
  }

  it(`leaves no row in any table, and answers nobody with a fault (${ROUNDS} times)`, async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const admin = await nobody.signUp('C');
      let over = false;
      const working = work(admin, () => over);
      await new Promise((resolve) => setTimeout(resolve, 200 + 97 * round));
      await erase(admin.workspaceId);
      // Longer than a credential is believed without another look.
      await new Promise((resolve) => setTimeout(resolve, 2_500));
      over = true;
      const statuses = await working;
      expect(statuses.filter((status) => status === 201).length).toBeGreaterThan(5);
      expect(statuses.filter((status) => status === 500)).toEqual([]);
      expect(await leftOf(admin.workspaceId)).toEqual([]);
    }
    expect(
      (
        await database.query(
          'SELECT 1 FROM event_seals s WHERE NOT EXISTS (SELECT 1 FROM workspaces w WHERE w.tenant_id = s.tenant_id)',
        )
      ).rowCount,
    ).toBe(0);
  }, 240_000);
});
