import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@siyana/database';
import { Events } from '@siyana/events';
import { claimId, keyset, type Page } from '@siyana/http';
import { conflict, newId, notFound, refuseField } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import { AssetsService } from './assets.service';
import type { CreateDowntimeDto, DowntimeDto, ListDowntimesDto, PatchDowntimeDto } from './downtime.dto';
import { AssetDowntime } from './downtime.entity';

const SORTS = { startedAt: { sql: 'd.started_at', type: 'timestamptz' } } as const;
const COLUMNS = `d.id, d.asset_id AS "assetId", d.kind, d.started_at AS "startedAt", d.ended_at AS "endedAt", d.reason,
  d.work_order_id AS "workOrderId", d.created_by AS "createdBy", d.version, d.created_at AS "createdAt", d.updated_at AS "updatedAt"`;

/** Another downtime of the asset `$2` than `$3` that shares a moment with `$4` to `$5`. Index: asset_downtimes_asset_id_started_at_id_idx. */
const OVERLAPPING = `SELECT d.started_at AS "startedAt" FROM asset_downtimes d
  WHERE d.tenant_id = $1 AND d.asset_id = $2 AND d.id <> $3 AND (d.ended_at IS NULL OR d.ended_at > $4)
    AND ($5::timestamptz IS NULL OR d.started_at < $5) LIMIT 1`;

interface Interval {
  readonly startedAt: string;
  readonly endedAt: string | null;
}

/** When assets are down. Intervals of one asset never overlap: whoever writes one holds the asset's row. */
@Injectable()
export class DowntimesService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly assets: AssetsService,
  ) {}

  async list(assetId: string, query: ListDowntimesDto): Promise<Page<DowntimeDto>> {
    await this.assets.get(assetId);
    const page = keyset(query, SORTS, '-startedAt', 'd.id', 7);
    const rows = await this.database.read<DowntimeDto & { sortKey: unknown }>(
      `SELECT ${COLUMNS}, d.started_at AS "sortKey" FROM asset_downtimes d
       WHERE d.tenant_id = $1 AND d.asset_id = $2 AND ($3::text IS NULL OR d.kind = $3)
         AND ($4::timestamptz IS NULL OR d.ended_at IS NULL OR d.ended_at > $4) AND ($5::timestamptz IS NULL OR d.started_at < $5)${page.condition}
       ORDER BY ${page.orderBy} LIMIT $6`,
      assetId,
      query.kind ?? null,
      query.from ?? null,
      query.to ?? null,
      page.limit + 1,
      ...page.params,
    );
    return page.toPage(rows, (row) => row);
  }

  async get(assetId: string, id: string): Promise<DowntimeDto> {
    await this.assets.get(assetId);
    const [row] = await this.database.read<DowntimeDto & Record<string, unknown>>(
      `SELECT ${COLUMNS} FROM asset_downtimes d WHERE d.tenant_id = $1 AND d.asset_id = $2 AND d.id = $3`,
      assetId,
      id,
    );
    if (!row) throw notFound();
    return row;
  }

  create(assetId: string, request: CreateDowntimeDto): Promise<DowntimeDto> {
    const { id = newId(), kind, startedAt, endedAt = null, reason = null, workOrderId = null } = request;
    return this.database.transaction(async (tx) => {
      await this.assets.lock(tx, assetId);
      const known = request.id && (await claimId(tx, 'asset_downtimes', id, () => this.get(assetId, id)));
      if (known) return known;
      await assertFree(tx, assetId, id, { startedAt, endedAt });
      const { principal } = currentScope();
      tx.insert(AssetDowntime, {
        ...{ id, version: 1, createdAt: tx.now, updatedAt: tx.now },
        ...{ assetId, kind, startedAt, endedAt, reason, workOrderId, createdBy: principal },
      });
      await this.events.publish(tx, { type: 'downtime.created', resourceId: id, payload: { assetId, kind } });
      return this.get(assetId, id);
    });
  }

  change(assetId: string, id: string, request: PatchDowntimeDto, expected: number | undefined): Promise<DowntimeDto> {
    return this.database.transaction(async (tx) => {
      await this.assets.lock(tx, assetId);
      const downtime = await tx.lock(AssetDowntime, id, expected);
      if (downtime.assetId !== assetId) throw notFound();
      Object.assign(downtime, request);
      await assertFree(tx, assetId, id, downtime);
      tx.save(AssetDowntime, downtime);
      await this.events.publish(tx, { type: 'downtime.changed', resourceId: id, payload: { assetId } });
      return this.get(assetId, id);
    });
  }

  remove(assetId: string, id: string, expected: number | undefined): Promise<void> {
    return this.database.transaction(async (tx) => {
      await this.assets.lock(tx, assetId);
      const downtime = await tx.lock(AssetDowntime, id, expected);
      if (downtime.assetId !== assetId) throw notFound();
      tx.delete(AssetDowntime, id);
      await this.events.publish(tx, { type: 'downtime.deleted', resourceId: id, payload: { assetId } });
    });
  }

  /** Whether another downtime of the asset is in the way of this interval. Whoever asks in order to write holds the asset's row. */
  async isTaken(tx: Tx, assetId: string, id: string | null, { startedAt, endedAt }: Interval): Promise<boolean> {
    return (await tx.query(OVERLAPPING, assetId, id ?? newId(), startedAt, endedAt)).length > 0;
  }

  /** New downtimes that are in nobody's way, and their events. */
  async insertMany(
    tx: Tx,
    rows: readonly Pick<AssetDowntime, 'id' | 'assetId' | 'kind' | 'startedAt' | 'endedAt' | 'reason'>[],
  ): Promise<void> {
    const { principal } = currentScope();
    tx.insert(
      AssetDowntime,
      rows.map((row) => ({
        ...{ ...row, workOrderId: null, createdBy: principal },
        ...{ version: 1, createdAt: tx.now, updatedAt: tx.now },
      })),
    );
    await this.events.publishAll(
      tx,
      rows.map(({ id, assetId, kind }) => ({ type: 'downtime.created', resourceId: id, payload: { assetId, kind } })),
    );
  }

  async changeMany(tx: Tx, changes: readonly { row: AssetDowntime; set: Partial<AssetDowntime> }[]): Promise<void> {
    for (const { row, set } of changes) tx.save(AssetDowntime, Object.assign(row, set));
    await this.events.publishAll(
      tx,
      changes.map(({ row }) => ({ type: 'downtime.changed', resourceId: row.id, payload: { assetId: row.assetId } })),
    );
  }

  async removeMany(tx: Tx, ids: readonly string[]): Promise<void> {
    const gone = await tx.query<{ id: string; assetId: string }>(
      `SELECT d.id, d.asset_id AS "assetId" FROM asset_downtimes d WHERE d.tenant_id = $1 AND d.id = ANY($2::uuid[])`,
      ids,
    );
    tx.later(`DELETE FROM asset_downtimes WHERE tenant_id = $1 AND id = ANY($2::uuid[])`, ids);
    await this.events.publishAll(
      tx,
      gone.map(({ id, assetId }) => ({ type: 'downtime.deleted', resourceId: id, payload: { assetId } })),
    );
  }

  /** Ends what is open on the asset: the order's own downtime, or else a failure. 409 `no_open_downtime` without one. */
  async endOpen(tx: Tx, assetId: string | null, workOrderId: string, at: string): Promise<void> {
    const [open] =
      assetId === null
        ? []
        : await tx.query<{ id: string; startedAt: string }>(
            `SELECT d.id, d.started_at AS "startedAt" FROM asset_downtimes d
             WHERE d.tenant_id = $1 AND d.asset_id = $2 AND d.ended_at IS NULL AND (d.work_order_id = $3 OR d.kind = 'failure')
             FOR NO KEY UPDATE`,
            assetId,
            workOrderId,
          );
    if (!open) throw conflict('no_open_downtime');
    if (at <= open.startedAt) throw refuseField('/downtimeEndedAt', 'ends_before_start');
    tx.later(
      `UPDATE asset_downtimes SET ended_at = $3, version = version + 1, updated_at = $4 WHERE tenant_id = $1 AND id = $2`,
      open.id,
      at,
      tx.now,
    );
    await this.events.publish(tx, { type: 'downtime.ended', resourceId: open.id, payload: { assetId } });
  }
}

/** 422 `ends_before_start`; 409 `downtime_overlap` with the one that is in the way. Index: asset_downtimes_asset_id_started_at_id_idx. */
async function assertFree(tx: Tx, assetId: string, id: string, { startedAt, endedAt }: Interval): Promise<void> {
  if (endedAt !== null && endedAt <= startedAt) throw refuseField('/endedAt', 'ends_before_start');
  const [other] = await tx.query<{ startedAt: string }>(OVERLAPPING, assetId, id, startedAt, endedAt);
  if (other) throw conflict('downtime_overlap', { startedAt: other.startedAt });
}
