import { createHash, randomUUID } from 'node:crypto';

type Row = Record<string, unknown>;
type Query = (name: string, text: string, values: readonly unknown[]) => Promise<Row[]>;

/** One write use case by hand: `query` is named, `plain` is not. Answers what goes out. */
export type Hand = (
  query: Query,
  plain: (text: string) => Promise<unknown>,
  tenant: string,
  body: Row,
  key: string,
  id: string,
  oneOrder: string,
) => Promise<unknown>;

const FIND_KEY = `SELECT body_digest, status, headers, body, created_at FROM idempotency_records
  WHERE tenant_id = $1 AND principal = $2 AND route = $3 AND key = $4`;
const KEEP_KEY = `INSERT INTO idempotency_records (tenant_id, principal, route, key, body_digest, status, headers, body, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;
const EVENT = `WITH taken AS (UPDATE counters SET value = value + 1 WHERE tenant_id = $1 AND name = 'event' RETURNING value)
  INSERT INTO events (tenant_id, id, position, type, resource, resource_id, occurred_at, principal, payload)
  SELECT $1, $2, taken.value, $3, 'work_order', $4, $5, $6, $7 FROM taken`;
const ACTIVITY = `INSERT INTO work_order_activities (tenant_id, id, work_order_id, action, principal, occurred_at, changes, comment)
  VALUES ($1, $2, $3, $4, $5, $6, $7, NULL)`;
const PRINCIPAL = 'member:floor';

async function open(
  query: Query,
  plain: (text: string) => Promise<unknown>,
  tenant: string,
  route: string,
  key: string,
): Promise<void> {
  await plain('BEGIN');
  await plain(`SET LOCAL app.tenant_id = '${tenant}'`);
  await query('lock', `SELECT pg_try_advisory_xact_lock(hashtextextended($1::uuid::text || $2, 0)) AS locked`, [
    tenant,
    `${route} ${key}`,
  ]);
  await query('find', FIND_KEY, [tenant, PRINCIPAL, route, key]);
  await plain('SAVEPOINT effect');
}

async function finish(
  query: Query,
  plain: (text: string) => Promise<unknown>,
  tenant: string,
  route: string,
  key: string,
  body: Row,
  answer: unknown,
  event: readonly [type: string, orderId: string],
): Promise<void> {
  const now = new Date().toISOString();
  const digest = createHash('sha256').update(JSON.stringify(body)).digest('hex');
  await query('keep', KEEP_KEY, [tenant, PRINCIPAL, route, key, digest, 200, '{}', JSON.stringify(answer), now]);
  await query('event', EVENT, [tenant, randomUUID(), event[0], event[1], now, PRINCIPAL, '{}']);
  await plain('COMMIT');
}

export const CREATE: Hand = async (query, plain, tenant, body, key, _id, oneOrder) => {
  const now = new Date().toISOString();
  const id = randomUUID();
  await open(query, plain, tenant, 'create', key);
  const [asset] = await query('asset', 'SELECT id, location_id FROM assets WHERE tenant_id = $1 AND id = $2', [
    tenant,
    body['assetId'],
  ]);
  const [counter] = await query(
    'number',
    `UPDATE counters SET value = value + 1 WHERE tenant_id = $1 AND name = 'work_order' RETURNING value`,
    [tenant],
  );
  await query(
    'order',
    `INSERT INTO work_orders (tenant_id, id, version, created_at, updated_at, number, title, type, priority, status, origin, asset_id, location_id,
       reported_at, date_only, created_by, search_text) VALUES ($1, $2, 1, $3, $3, $4, $5, $6, 'normal', 'open', 'manual', $7, $8, $3, '[]', $9, $10)`,
    [
      tenant,
      id,
      now,
      counter!['value'],
      body['title'],
      body['type'],
      body['assetId'],
      asset!['location_id'],
      PRINCIPAL,
      String(body['title']).toLowerCase(),
    ],
  );
  const [assignee] = body['assigneeIds'] as string[];
  await query(
    'assignee',
    'INSERT INTO work_order_assignees (tenant_id, work_order_id, member_id) VALUES ($1, $2, $3)',
    [tenant, id, assignee],
  );
  await query('activity', ACTIVITY, [tenant, randomUUID(), id, 'created', PRINCIPAL, now, '{}']);
  const [answer] = await query('one', oneOrder, [tenant, id]);
  await finish(query, plain, tenant, 'create', key, body, answer, ['work_order.created', id]);
  return answer;
};

interface Report {
  readonly note: string;
  readonly failure: { readonly mode: string; readonly mechanism: string; readonly cause: string };
  readonly labour: readonly { readonly memberId: string; readonly startedAt: string; readonly minutes: number }[];
  readonly steps: readonly { readonly stepId: string; readonly value: boolean }[];
  readonly parts: readonly { readonly partId: string; readonly storeId: string; readonly quantity: string }[];
}

interface Held {
  readonly id: string;
  readonly store_id: string;
  readonly part_id: string;
  readonly quantity: string;
  readonly value: string;
  readonly last_seq: number;
}

/** The parts of the report: their places, their balances locked, the lines of the ledger, and what is left. Answers what they cost. */
async function usePartsByHand(
  query: Query,
  tenant: string,
  order: string,
  report: Report,
  now: string,
): Promise<number> {
  const places = [report.parts.map(({ storeId }) => storeId), report.parts.map(({ partId }) => partId)];
  await query(
    'places',
    `SELECT st.id AS store, st.archived_at, p.id, p.sku, p.unit, p.archived_at, p.kit FROM unnest($2::uuid[], $3::uuid[]) AS q (store_id, part_id)
     LEFT JOIN stores st ON st.tenant_id = $1 AND st.id = q.store_id LEFT JOIN parts p ON p.tenant_id = $1 AND p.id = q.part_id`,
    [tenant, ...places],
  );
  const held = (await query(
    'balances',
    `SELECT b.id, b.store_id, b.part_id, b.quantity, b.value, b.last_seq FROM stock_balances b
     WHERE b.tenant_id = $1 AND (b.store_id, b.part_id) IN (SELECT * FROM unnest($2::uuid[], $3::uuid[])) ORDER BY b.store_id, b.part_id FOR NO KEY UPDATE`,
    [tenant, ...places],
  )) as unknown as Held[];
  let cost = 0;
  const document = randomUUID();
  for (const [index, row] of held.entries()) {
    const { quantity } = report.parts.find(({ partId }) => partId === row.part_id)!;
    const value = Math.round(((Number(quantity) * Number(row.value)) / Number(row.quantity)) * 1e4) / 1e4;
    cost += value;
    await query(
      'movement',
      `INSERT INTO stock_movements (tenant_id, id, document_id, line, kind, store_id, part_id, seq, quantity, value, work_order_id, occurred_at, principal)
       VALUES ($1, $2, $3, $4, 'issue', $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        ...[tenant, randomUUID(), document, index + 1, row.store_id, row.part_id, row.last_seq + 1],
        ...[`-${quantity}`, String(-value), order, now, PRINCIPAL],
      ],
    );
    await query(
      'balance',
      `UPDATE stock_balances SET quantity = quantity - $3, value = value - $4, last_seq = last_seq + 1, moved_at = $5 WHERE tenant_id = $1 AND id = $2`,
      [tenant, row.id, quantity, String(value), now],
    );
  }
  await query('event', EVENT, [tenant, randomUUID(), 'stock.issued', document, now, PRINCIPAL, '{}']);
  return cost;
}

export const COMPLETE: Hand = async (query, plain, tenant, body, key, id, oneOrder) => {
  const now = new Date().toISOString();
  const report = body as unknown as Report;
  await open(query, plain, tenant, 'complete', key);
  await query('load', 'SELECT * FROM work_orders WHERE tenant_id = $1 AND id = $2 FOR NO KEY UPDATE', [tenant, id]);
  await query('steps', 'SELECT * FROM work_order_steps WHERE tenant_id = $1 AND work_order_id = $2 ORDER BY position', [
    tenant,
    id,
  ]);
  const [rate] = await query(
    'rates',
    `SELECT id, hourly_rate FROM members WHERE tenant_id = $1 AND status = 'active' AND id = ANY($2::uuid[])`,
    [tenant, report.labour.map(({ memberId }) => memberId)],
  );
  await query(
    'codes',
    'SELECT list, code, archived FROM failure_codes WHERE tenant_id = $1 AND (list, code) IN (SELECT * FROM unnest($2::text[], $3::text[]))',
    [tenant, ['mode', 'mechanism', 'cause'], Object.values(report.failure)],
  );
  const cost = await usePartsByHand(query, tenant, id, report, now);
  for (const { memberId, startedAt, minutes } of report.labour) {
    await query(
      'labour',
      `INSERT INTO labour_entries (tenant_id, id, work_order_id, member_id, started_at, minutes, hourly_rate, cost, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [tenant, randomUUID(), id, memberId, startedAt, minutes, rate!['hourly_rate'] ?? '0', '30.00', now],
    );
  }
  await query(
    'answers',
    `UPDATE work_order_steps s SET value = u.value::jsonb, failed = u.failed, answered_at = $3 FROM unnest($4::uuid[], $5::text[], $6::boolean[]) AS u (id, value, failed)
     WHERE s.tenant_id = $1 AND s.work_order_id = $2 AND s.id = u.id`,
    [
      tenant,
      id,
      now,
      report.steps.map(({ stepId }) => stepId),
      report.steps.map(({ value }) => JSON.stringify(value)),
      report.steps.map(() => false),
    ],
  );
  await query(
    'complete',
    `UPDATE work_orders SET status = 'completed', completed_at = $3, note = $4, failure_mode = $5, failure_mechanism = $6, failure_cause = $7,
       labour_cost = labour_cost + 30, parts_cost = parts_cost + $8, version = version + 1, updated_at = $3 WHERE tenant_id = $1 AND id = $2`,
    [
      tenant,
      id,
      now,
      report.note,
      report.failure.mode,
      report.failure.mechanism,
      report.failure.cause,
      cost.toFixed(4),
    ],
  );
  await query('activity', ACTIVITY, [tenant, randomUUID(), id, 'completed', PRINCIPAL, now, '{}']);
  const [answer] = await query('one', oneOrder, [tenant, id]);
  await finish(query, plain, tenant, 'complete', key, body, answer, ['work_order.completed', id]);
  return answer;
};
