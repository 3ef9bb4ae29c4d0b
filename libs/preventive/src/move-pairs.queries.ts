import { bareList, type Question } from '@siyana/database';
import { zoneTableVersion } from '@siyana/kernel';
import type { Cursor } from './engine';

/** Where pairs stand that have been decided alike. */
export interface Stand {
  readonly cursors: readonly Cursor[];
  readonly nextAt: string | null;
}

/** A pair as it was read, and where it goes. */
export interface PairMove {
  readonly scheduleId: string;
  readonly assetId: string;
  readonly changes: number | string;
  /** Number of its stand, from 1 on. */
  readonly stand: number;
  /** Its orders from here on, as JSON. */
  readonly orders: string;
}

/** Only pairs that are still what they were when they were read. Index: preventive_pairs_pkey. */
const MOVE = `UPDATE preventive_pairs p SET cursors = ($6::jsonb[])[u.stand], next_at = ($7::timestamptz[])[u.stand], orders = u.orders, derived_with = $9
  FROM unnest($2::uuid[], $3::uuid[], $4::integer[], $5::integer[], $8::jsonb[]) AS u (schedule_id, asset_id, changes, stand, orders)
  WHERE p.tenant_id = $1 AND p.schedule_id = u.schedule_id AND p.asset_id = u.asset_id AND p.changes = u.changes`;

/** In the message of the error. */
const MOVED = 'pairs have moved';
const MOVE_ALL = `WITH moved AS (${MOVE} RETURNING 1)
  SELECT (CASE WHEN count(*) = cardinality($4::integer[]) THEN '0' ELSE '${MOVED}' END)::int AS moved FROM moved`;

/** All of these or none: where one was changed after it was read, an error that undoes whatever was written with them. Nobody has to wait for it. */
export function moveAll(stands: readonly Stand[], moves: readonly PairMove[]): Question {
  return [MOVE_ALL, ...paramsOf(stands, moves)];
}

/** Whether one of the pairs was changed after it was read. */
export const saysMoved = (error: unknown): boolean => error instanceof Error && error.message.includes(`"${MOVED}"`);

/** Those that are still what they were; answers which. */
export function movedPairs(stands: readonly Stand[], moves: readonly PairMove[]): Question {
  return [`${MOVE} RETURNING p.schedule_id AS "scheduleId", p.asset_id AS "assetId"`, ...paramsOf(stands, moves)];
}

function paramsOf(stands: readonly Stand[], moves: readonly PairMove[]): unknown[] {
  return [
    bareList(moves.map(({ scheduleId }) => scheduleId)),
    bareList(moves.map(({ assetId }) => assetId)),
    bareList(moves.map(({ changes }) => changes)),
    bareList(moves.map(({ stand }) => stand)),
    stands.map(({ cursors }) => JSON.stringify(cursors)),
    bareList(stands.map(({ nextAt }) => nextAt)),
    // A text in JSON is quoted as a list's elements are.
    `{${moves.map(({ orders }) => JSON.stringify(orders)).join(',')}}`,
    zoneTableVersion(),
  ];
}
