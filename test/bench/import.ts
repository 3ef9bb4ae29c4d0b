import { createHash } from 'node:crypto';
import { parse } from 'csv-parse';
import pg from 'pg';
import { Client } from '../support/client';
import { startSiyana } from '../support/siyana';
import type { Figure } from './measure';

const ROWS = 100_000;
const ROUNDS = 3;
const HEADERS = 'ref,title,kind,state,machine,reported,done,cost,note';
const MAPPING = {
  columns: {
    ...{
      externalId: 'ref',
      title: 'title',
      type: 'kind',
      status: 'state',
      assetCode: 'machine',
      reportedAt: 'reported',
    },
    ...{ completedAt: 'done', otherCost: 'cost', note: 'note' },
  },
  create: ['assets'],
};

/** Orders of 400 machines over three years, a cost on every other one. */
function ordersCsv(): string {
  const lines = Array.from({ length: ROWS }, (_, index) => {
    const day = new Date(Date.UTC(2023, 0, 1 + (index % 1_000))).toISOString().slice(0, 10);
    const cost = index % 2 === 0 ? `${(index % 900) + 1}.50` : '';
    return `R${index},Remplacement joint ${index % 97},corrective_deferred,closed,M-${index % 400},${day},${day}T10:30:00Z,${cost},Fait le ${day}`;
  });
  return `${HEADERS}\n${lines.join('\n')}\n`;
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Seconds to parse the same text with the same parser and COPY its rows into a table without walls, keys of others or events. */
async function copyPlain(databaseUrl: string, text: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('DROP TABLE IF EXISTS plain_orders');
    await client.query(
      `CREATE TABLE plain_orders (ref text PRIMARY KEY, title text, kind text, state text, machine text, reported timestamptz, done timestamptz,
         cost numeric, note text)`,
    );
    const begun = performance.now();
    await client.query('BEGIN');
    await copied(client, 'COPY plain_orders FROM STDIN', parsed(text));
    await client.query('COMMIT');
    return (performance.now() - begun) / 1000;
  } finally {
    await client.end();
  }
}

async function* parsed(text: string): AsyncGenerator<string> {
  const escape = (cell: string): string => (cell === '' ? '\\N' : cell.replace(/[\\\t\n\r]/g, (sign) => `\\${sign}`));
  let lines: string[] = [];
  const parser = parse(text, { from_line: 2 });
  for await (const record of parser as AsyncIterable<string[]>) {
    if (lines.push(record.map(escape).join('\t')) < 1_000) continue;
    yield `${lines.join('\n')}\n`;
    lines = [];
  }
  if (lines.length) yield `${lines.join('\n')}\n`;
}

interface Wire {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** pg hands any object with these methods to its connection; it has no COPY of its own. */
class CopyIn {
  constructor(
    private readonly text: string,
    private readonly chunks: AsyncIterable<string>,
    /** pg calls it, too, when the connection ends. */
    readonly callback: (error: Error | null) => void,
  ) {}

  submit(connection: Wire): void {
    connection.query(this.text);
  }
  handleCopyInResponse(connection: Wire): void {
    void (async () => {
      for await (const chunk of this.chunks) connection.sendCopyFromChunk(Buffer.from(chunk));
      connection.endCopyFrom();
    })();
  }
  handleCommandComplete(): void {
    return undefined;
  }
  handleReadyForQuery(): void {
    this.callback(null);
  }
  handleError(error: Error): void {
    this.callback(error);
  }
}

const copied = (client: pg.Client, text: string, chunks: AsyncIterable<string>): Promise<void> =>
  new Promise((resolve, reject) => {
    const copy = new CopyIn(text, chunks, (error) => (error ? reject(error) : resolve()));
    client.query(copy as unknown as pg.Submittable);
  });

/** 100,000 orders by CSV over HTTP, history, costs and events included, against parsing and COPY of the same rows; each round in a workspace of its own. */
export async function measureImport(): Promise<Figure[]> {
  const siyana = await startSiyana();
  try {
    const text = ordersCsv();
    const digest = createHash('sha256').update(text).digest('hex').slice(0, 8);
    const ours: number[] = [];
    const floor: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const admin = await new Client(siyana.url).signUp(`import ${digest} ${round}`);
      const form = new FormData();
      form.append('mapping', JSON.stringify(MAPPING));
      form.append('file', new Blob([text]), 'orders.csv');
      const begun = performance.now();
      const { body } = await admin.post<{ id: string; created: number; status: string }>(
        '/imports?type=work-orders',
        form,
      );
      let run = body;
      while (run.status === 'queued' || run.status === 'running') {
        await new Promise((resolve) => setTimeout(resolve, 100));
        run = (await admin.get<typeof body>(`/imports/${body.id}`)).body;
      }
      if (run.created !== ROWS) throw new Error(`the import made ${run.created} orders`);
      ours.push((performance.now() - begun) / 1000);
      floor.push(await copyPlain(siyana.databaseUrl, text));
    }
    const side = (seconds: number): Figure['ours'] => ({
      ...{ perSecond: ROWS / seconds, p50: seconds * 1000, p99: seconds * 1000, failed: 0 },
    });
    const ratios = ours.map((seconds, round) => floor[round]! / seconds);
    return [
      {
        ...{ name: 'import', goal: 0.25, ratio: median(ratios), unit: '/s' },
        ...{ ours: side(median(ours)), floor: side(median(floor)) },
      },
    ];
  } finally {
    await siyana.stop();
  }
}
