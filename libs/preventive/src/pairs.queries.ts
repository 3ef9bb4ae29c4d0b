import type { HolidaysService } from '@siyana/calendar';
import type { Tx } from '@siyana/database';
import { currentScope } from '@siyana/tenancy';
import { LRUCache } from 'lru-cache';
import type { AssetStatusFrom, Cursor, PairState, ScheduleVersion, Span, Trigger } from './engine';
import { cursorFrom, spanFrom, type OpenOrder, type Rescheduled, type StoredCursor } from './pair.rules';
import { storedTriggers, versionOf, type OrderTemplate, type ScheduleRules } from './schedule.rules';

/** A version as it was stored; it never changes, so it is read once. */
export interface ReadVersion {
  readonly number: number;
  readonly rules: ScheduleRules;
  readonly template: OrderTemplate;
  readonly triggers: readonly Trigger[];
}

/** All that is known of a schedule and one of its assets, ready for the engine. */
export interface LoadedPair {
  readonly scheduleId: string;
  readonly assetId: string;
  readonly locationId: string | null;
  readonly changes: number;
  readonly derivedWith: string;
  /** False where the asset or the whole schedule was taken out. */
  readonly live: boolean;
  readonly orders: readonly OpenOrder[];
  readonly rescheduled: Readonly<Record<string, Rescheduled>>;
  readonly stored: ReadVersion;
  readonly version: ScheduleVersion;
  readonly state: PairState;
}

interface Row {
  readonly scheduleId: string;
  readonly assetId: string;
  readonly locationId: string | null;
  readonly assetStatus: string;
  readonly activeFrom: string;
  readonly changes: number;
  readonly cursors: readonly StoredCursor[];
  readonly orders: readonly OpenOrder[];
  readonly rescheduled: Readonly<Record<string, Rescheduled>>;
  readonly nextAt: string | null;
  readonly derivedWith: string;
  readonly versionId: string;
  readonly live: boolean;
}

interface StatusChange {
  readonly assetId: string;
  readonly since: string;
  readonly was: string;
  readonly status: string;
}

const versions = new LRUCache<string, ReadVersion>({ max: 20_000 });

/** By their keys for each pair, whatever the planner takes the workspace for: see `whatIsDue`. */
const PAIRS = `SELECT p.schedule_id AS "scheduleId", p.asset_id AS "assetId", a.location_id AS "locationId",
  CASE WHEN a.archived_at IS NULL THEN a.status ELSE 'decommissioned' END AS "assetStatus", p.active_from AS "activeFrom", p.changes, p.cursors,
  p.orders, p.rescheduled, p.next_at AS "nextAt", p.derived_with AS "derivedWith", s.version_id AS "versionId",
  p.removed_at IS NULL AND s.archived_at IS NULL AS live
  FROM preventive_pairs p
  CROSS JOIN LATERAL (
    SELECT s.archived_at, v.id AS version_id FROM preventive_schedules s
    JOIN preventive_versions v ON v.tenant_id = $1 AND v.schedule_id = s.id AND v.number = s.current_number
    WHERE s.tenant_id = $1 AND s.id = p.schedule_id LIMIT 1
  ) s
  CROSS JOIN LATERAL (SELECT * FROM assets WHERE tenant_id = $1 AND id = p.asset_id LIMIT 1) a
  WHERE p.tenant_id = $1`;
const LIVE = ` AND p.removed_at IS NULL AND s.archived_at IS NULL`;

/** Pairs whose time has come, the longest waiting first. Nothing is locked. Index: preventive_pairs_next_at_idx. */
export function duePairs(tx: Tx, holidays: HolidaysService, most: number): Promise<LoadedPair[]> {
  return load(tx, holidays, `${PAIRS}${LIVE} AND p.next_at <= $2 ORDER BY p.next_at LIMIT $3`, tx.now, most);
}

/** Every pair of a schedule, or those of some of its assets, locked for whoever moves them. Index: preventive_pairs_pkey. */
export function lockedPairs(
  tx: Tx,
  holidays: HolidaysService,
  scheduleId: string,
  assetIds: readonly string[] | null = null,
): Promise<LoadedPair[]> {
  const text = `${PAIRS}${LIVE} AND p.schedule_id = $2 AND ($3::uuid[] IS NULL OR p.asset_id = ANY($3)) ORDER BY p.asset_id FOR NO KEY UPDATE OF p`;
  return load(tx, holidays, text, scheduleId, assetIds);
}

/** One pair, locked, even of what makes no orders any more: its open orders still come to an end. */
export async function lockedPair(
  tx: Tx,
  holidays: HolidaysService,
  scheduleId: string,
  assetId: string,
): Promise<LoadedPair | undefined> {
  const text = `${PAIRS} AND p.schedule_id = $2 AND p.asset_id = $3 FOR NO KEY UPDATE OF p`;
  return (await load(tx, holidays, text, scheduleId, assetId))[0];
}

/** Pairs to look at, of assets that meet `condition` (over the alias `a`, its parameters from `$4` on). */
export function pairsToShow(
  tx: Tx,
  holidays: HolidaysService,
  scheduleId: string | null,
  assetId: string | null,
  { condition, params }: { readonly condition: string; readonly params: readonly unknown[] },
): Promise<LoadedPair[]> {
  const text = `${PAIRS}${LIVE} AND ($2::uuid IS NULL OR p.schedule_id = $2) AND ($3::uuid IS NULL OR p.asset_id = $3)${condition}
    ORDER BY p.schedule_id, p.asset_id`;
  return load(tx, holidays, text, scheduleId, assetId, ...params);
}

async function load(tx: Tx, holidays: HolidaysService, text: string, ...params: unknown[]): Promise<LoadedPair[]> {
  const rows = await tx.query<Row & Record<string, unknown>>(text, ...params);
  if (rows.length === 0) return [];
  const known = await versionsOf(tx, rows);
  const dates = await holidaysFor(tx, holidays, rows, known);
  const [pauses, changes] = await tx.queries(
    [
      `SELECT schedule_id AS "scheduleId", starts_at AS "from", ends_at AS "to" FROM preventive_pauses
       WHERE tenant_id = $1 AND (schedule_id IS NULL OR schedule_id = ANY($2::uuid[])) ORDER BY starts_at`,
      [...new Set(rows.map(({ scheduleId }) => scheduleId))],
    ],
    [
      `SELECT asset_id AS "assetId", since, was, status FROM preventive_asset_statuses
       WHERE tenant_id = $1 AND asset_id = ANY($2::uuid[]) ORDER BY asset_id, since, id`,
      [...new Set(rows.map(({ assetId }) => assetId))],
    ],
  );
  const spans = spansBySchedule(pauses as unknown as PauseRow[]);
  const statuses = grouped(changes as unknown as StatusChange[], ({ assetId }) => assetId);
  return rows.map((row): LoadedPair => {
    const stored = known.get(row.versionId)!;
    return {
      scheduleId: row.scheduleId,
      assetId: row.assetId,
      locationId: row.locationId,
      changes: row.changes,
      derivedWith: row.derivedWith,
      live: row.live,
      orders: row.orders,
      rescheduled: row.rescheduled,
      stored,
      version: versionOf(stored, row.activeFrom, spans(row.scheduleId), dates),
      state: {
        cursors: stored.triggers.map((_, index): Cursor => cursorFrom(row.cursors[index])),
        orders: row.orders.map(spanFrom),
        assetStatuses: statusesOf(statuses.get(row.assetId), row.assetStatus),
        fires: [],
        rescheduled: new Map(Object.entries(row.rescheduled).map(([key, { localDueAt }]) => [key, localDueAt])),
      },
    };
  });
}

/** Holidays of every year that these pairs may look at: from their first undecided due to two years from now. */
async function holidaysFor(
  tx: Tx,
  holidays: HolidaysService,
  rows: readonly Row[],
  known: ReadonlyMap<string, ReadVersion>,
): Promise<ReadonlyMap<string, Date | null>> {
  const asking = rows.filter((row) => known.get(row.versionId)!.rules.holidayPolicy !== 'ignore');
  if (asking.length === 0) return new Map();
  const first = asking.map(({ nextAt }) => nextAt ?? tx.now).reduce((a, b) => (a < b ? a : b), tx.now);
  return holidays.dates(tx, Number(first.slice(0, 4)) - 1, Number(tx.now.slice(0, 4)) + 2);
}

async function versionsOf(tx: Tx, rows: readonly Row[]): Promise<ReadonlyMap<string, ReadVersion>> {
  const { tenantId } = currentScope();
  const found = new Map<string, ReadVersion>();
  for (const { versionId } of rows) {
    const known = versions.get(`${tenantId}/${versionId}`);
    if (known) found.set(versionId, known);
  }
  const missing = [...new Set(rows.map(({ versionId }) => versionId))].filter((id) => !found.has(id));
  if (missing.length === 0) return found;
  const read = await tx.query<Omit<ReadVersion, 'triggers'> & { id: string }>(
    `SELECT v.id, v.number, v.rules, v.template FROM preventive_versions v WHERE v.tenant_id = $1 AND v.id = ANY($2::uuid[])`,
    missing,
  );
  for (const { id, ...version } of read) {
    const made = { ...version, triggers: storedTriggers(version.rules) };
    versions.set(`${tenantId}/${id}`, made);
    found.set(id, made);
  }
  return found;
}

interface PauseRow {
  readonly scheduleId: string | null;
  readonly from: string;
  readonly to: string | null;
}

/** The schedule's own pauses and the workspace's suspensions. */
function spansBySchedule(rows: readonly PauseRow[]): (scheduleId: string) => readonly Span[] {
  const spanOf = ({ from, to }: PauseRow): Span => ({ from: new Date(from), to: to === null ? null : new Date(to) });
  const all = rows.filter(({ scheduleId }) => scheduleId === null).map(spanOf);
  const own = grouped(rows, ({ scheduleId }) => scheduleId);
  const none = [...all];
  return (scheduleId) => {
    const mine = own.get(scheduleId);
    return mine ? [...all, ...mine.map(spanOf)] : none;
  };
}

function statusesOf(changes: readonly StatusChange[] | undefined, now: string): readonly AssetStatusFrom[] {
  const epoch = new Date(0);
  if (!changes?.[0]) return now === 'in_service' ? [] : [{ from: epoch, status: now }];
  return [
    { from: epoch, status: changes[0].was },
    ...changes.map(({ since, status }) => ({ from: new Date(since), status })),
  ];
}

function grouped<T, K>(rows: readonly T[], keyOf: (row: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
