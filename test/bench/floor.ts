import type { AddressInfo } from 'node:net';
import fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import pg from 'pg';
import { siyanaDriver, type SiyanaClient } from '../../libs/database/src/wire/siyana-client';
import { COMPLETE, CREATE, type Hand } from './floor-writes';

/**
 * What the whole stack is measured against: bare Fastify and raw pg under row security. Reads go in one Sync like the app's; writes are
 * the same rows, written by hand, named, statement by statement. No permissions, no validation: the tenant comes in a header.
 */
const driver = siyanaDriver({ prepared: true });
const pool = new driver.Pool({
  connectionString: process.env['FLOOR_URL'],
  max: 10,
  options: '-c TimeZone=UTC -c DateStyle=ISO',
});
const app = fastify();
const { one, list } = JSON.parse(process.env['FLOOR_READS']!) as { one: string; list: string };

type Pooled = SiyanaClient & { release(error?: Error): void };
const tenantOf = (request: FastifyRequest): string => String(request.headers['x-tenant']);

async function read(tenant: string, text: string, values: unknown[]): Promise<Record<string, unknown>[]> {
  const client = (await pool.connect()) as unknown as Pooled;
  const results = await client.batch([
    { text: 'BEGIN' },
    { text: `SET LOCAL app.tenant_id = '${tenant}'`, name: false },
    { text, values: [tenant, ...values] },
    { text: 'COMMIT' },
  ]);
  client.release();
  return results[2]!.rows;
}

const send = (reply: FastifyReply, body: unknown): string => {
  void reply.header('content-type', 'application/json; charset=utf-8');
  return JSON.stringify(body);
};

app.get<{ Params: { id: string } }>('/one/:id', async (request, reply) =>
  send(reply, (await read(tenantOf(request), one, [request.params.id]))[0]),
);
app.get('/list', async (request, reply) =>
  send(reply, { data: await read(tenantOf(request), list, ['open', 51]), nextCursor: null }),
);

/** One connection per client, as the goal asks: a write holds it from BEGIN to COMMIT. */
const writers = new pg.Pool({ connectionString: process.env['FLOOR_URL'], max: 16, options: '-c TimeZone=UTC' });

async function write(request: FastifyRequest, reply: FastifyReply, hand: Hand): Promise<string> {
  const client = await writers.connect();
  try {
    const answer = await hand(
      async (name, text, values) =>
        (await client.query<Record<string, unknown>>({ name, text, values: [...values] })).rows,
      (text) => client.query(text),
      tenantOf(request),
      request.body as Record<string, unknown>,
      String(request.headers['idempotency-key']),
      (request.params as { id?: string }).id ?? '',
      one,
    );
    client.release();
    return send(reply, answer);
  } catch (error) {
    client.release(error as Error);
    throw error;
  }
}

app.post('/create', (request, reply) => write(request, reply.status(201), CREATE));
app.post('/complete/:id', (request, reply) => write(request, reply, COMPLETE));

app.listen({ port: 0, host: '127.0.0.1' }).then(
  () => process.send!({ port: (app.server.address() as AddressInfo).port }),
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  },
);
