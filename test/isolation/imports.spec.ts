import { setTimeout as wait } from 'node:timers/promises';
import { Client } from '../support/client';
import { startSiyana, type Siyana, type Worker } from '../support/siyana';

const PROVE = Boolean(process.env['SIYANA_PROVE']);
const ROWS = PROVE ? 100_000 : 10_000;
/** Of the worker's heap, a third of it the program itself. All rows at once are more. */
const HEAP_MB = 192;
const LARGE = 60_000;
const FILES = 3;
const PATIENCE_MS = 30_000;

interface Run {
  id: string;
  status: string;
  rows: number;
  totalRows: number | null;
  created: number;
  finishedAt: string | null;
}
type Admin = Client & { readonly workspaceId: string };

let siyana: Siyana;
let worker: Worker;
let crowd: Admin;
let calm: Admin;

beforeAll(async () => {
  siyana = await startSiyana({ SIYANA_WORKER: '0' });
  crowd = await new Client(siyana.url).signUp('Foule');
  calm = await new Client(siyana.url).signUp('Calme');
}, 60_000);
afterAll(() => siyana.stop());

async function queue(admin: Admin, type: string, file: string, mapping: object): Promise<Run> {
  const form = new FormData();
  form.append('mapping', JSON.stringify(mapping));
  form.append('file', new Blob([file]), `${type}.csv`);
  const { status, body, text } = await admin.post<Run>(`/imports?type=${type}&mode=queued`, form);
  if (status !== 201) throw new Error(text);
  return body;
}

const read = async (admin: Admin, { id }: Run): Promise<Run> => (await admin.get<Run>(`/imports/${id}`)).body;

async function until(admin: Admin, run: Run, holds: (run: Run) => boolean): Promise<Run> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const now = await read(admin, run);
    if (holds(now) || performance.now() > end) return now;
    await wait(20);
  }
}

/** All or nothing: such an import makes room for nobody until its end. */
const WHOLE = { columns: { code: 'code', name: 'name' }, onError: 'abort' };
const places = (prefix: string, count: number): string =>
  ['code,name', ...Array.from({ length: count }, (_, at) => `${prefix}${at},Lieu ${at}`)].join('\n');

/** P15, for imports: a worker works for two workspaces at once, and one of them takes one of its places, whatever it brings. */
describe('a workspace that brings many large files', () => {
  it('takes one place of a worker and leaves the other: a small file of another workspace passes', async () => {
    const large: Run[] = [];
    for (let at = 0; at < FILES; at += 1) large.push(await queue(crowd, 'locations', places(`F${at}-`, LARGE), WHOLE));
    worker = await siyana.startWorker({ SIYANA_WORKER: '1' });
    try {
      await until(crowd, large[0]!, ({ totalRows }) => totalRows !== null);
      const small = await queue(calm, 'locations', places('C', 3), WHOLE);
      const ended = await until(calm, small, ({ finishedAt }) => finishedAt !== null);
      const states = await Promise.all(large.map((run) => read(crowd, run)));
      expect(ended).toMatchObject({ status: 'succeeded', created: 3 });
      // The large ones follow each other as they came, and the first is far from its end.
      expect(states.map(({ status }) => status)).toEqual(['running', 'queued', 'queued']);
    } finally {
      await worker.stop();
    }
  }, 120_000);
});

describe('a file of a hundred thousand rows', () => {
  it(
    `goes through a worker of ${HEAP_MB} MB, and its progress is seen all along (${ROWS} rows)`,
    async () => {
      const lines = Array.from(
        { length: ROWS },
        (_, at) => `R${at},Remplacement du joint ${at % 97},M-${at % 400},Fait le ${at % 28}, ${'x'.repeat(200)}`,
      );
      const run = await queue(calm, 'work-orders', ['ref,title,machine,note,more', ...lines].join('\n'), {
        columns: { externalId: 'ref', title: 'title', assetCode: 'machine', note: ['note', 'more'] },
        ...{ defaults: { type: 'inspection' }, create: ['assets'] },
      });
      const bounded = await siyana.startWorker({
        SIYANA_WORKER: '1',
        NODE_OPTIONS: `--max-old-space-size=${HEAP_MB}`,
      });
      try {
        const seen = new Set<number>();
        let now = run;
        while (now.finishedAt === null && bounded.process.exitCode === null && bounded.process.signalCode === null) {
          await wait(50);
          now = await read(calm, run);
          if (now.totalRows !== null) expect(now.totalRows).toBe(ROWS);
          seen.add(now.rows);
        }
        expect([bounded.process.exitCode, bounded.process.signalCode]).toEqual([null, null]);
        expect(now).toMatchObject({ status: 'succeeded', rows: ROWS, created: ROWS });
        expect(seen.size).toBeGreaterThan(5);
      } finally {
        await bounded.stop();
      }
    },
    PROVE ? 300_000 : 120_000,
  );
});
