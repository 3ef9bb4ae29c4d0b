import { bareList, type Tx } from '@siyana/database';
import { newId } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';

const NOTES = `INSERT INTO work_order_activities (tenant_id, id, work_order_id, action, principal, occurred_at, changes, comment)
  SELECT $1::uuid, u.id, u.work_order_id, $2, $3, $4::timestamptz, '{}'::jsonb, NULL
  FROM unnest($5::uuid[], $6::uuid[]) AS u (id, work_order_id)`;

const FIRST_NOTES = `INSERT INTO work_order_activities (tenant_id, id, work_order_id, action, principal, occurred_at, changes, comment)
  SELECT $1::uuid, u.id, u.id, 'created', $2, $3::timestamptz, '{}'::jsonb, NULL FROM unnest($4::uuid[]) AS u (id)`;

/** The same entry in the streams of many orders, later. */
export function noteAlike(tx: Tx, action: string, orderIds: readonly string[]): void {
  const ids = orderIds.map(() => newId());
  tx.later(NOTES, action, currentScope().principal, tx.now, bareList(ids), bareList(orderIds));
}

/** The first entry in the streams of many new orders, later: it has its order's id, which is sent once. */
export function noteCreated(tx: Tx, orderIds: readonly string[]): void {
  tx.later(FIRST_NOTES, currentScope().principal, tx.now, bareList(orderIds));
}
