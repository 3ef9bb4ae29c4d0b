import { Injectable } from '@nestjs/common';
import { AssetDowntime, DOWNTIME_KINDS, DowntimesService, withinSites } from '@siyana/assets';
import type { Tx } from '@siyana/database';
import type { ImportField, ImportRow } from '../import';
import { ImportTypes } from '../import-type';
import { KeyedImport, type Draft, type Judged, type Revision } from '../keyed-import';
import type { Question } from '../keyed-references';
import { findAssets } from './references';

type DowntimeSet = Partial<AssetDowntime>;

export const DOWNTIME_FIELDS: readonly ImportField[] = [
  { name: 'assetCode', kind: 'code', maximum: 60, needed: 'always' },
  { name: 'kind', kind: 'word', words: DOWNTIME_KINDS, needed: 'always' },
  { name: 'startedAt', kind: 'time', needed: 'always', noDefault: true },
  { name: 'endedAt', kind: 'time' },
  { name: 'reason', kind: 'text', maximum: 500 },
];

/** A downtime is known by its asset and its beginning. */
@Injectable()
export class DowntimesImport extends KeyedImport<AssetDowntime, DowntimeSet> {
  readonly name = 'downtimes';
  readonly permission = 'downtimes:write';
  readonly key = 'startedAt';
  override readonly references = [{ field: 'assetCode', to: 'assetId', find: findAssets('code') }];
  /** What a chunk has taken in already: the table does not have it yet. */
  private readonly taken = new WeakMap<Tx, DowntimeSet[]>();

  constructor(
    private readonly downtimes: DowntimesService,
    types: ImportTypes,
  ) {
    super();
    types.register(this);
  }

  fields(): Promise<readonly ImportField[]> {
    return Promise.resolve(DOWNTIME_FIELDS);
  }

  override keyOf({ values }: ImportRow): string {
    return `${values['assetCode']} ${values['startedAt']}`;
  }

  protected load(tx: Tx, ids: readonly string[]): Promise<AssetDowntime[]> {
    return tx.lockAll(AssetDowntime, ids);
  }

  protected known(): Question {
    const { condition, params } = withinSites('a.location_id', 3);
    const key = `a.code || ' ' || to_char(d.started_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
    return {
      text: `SELECT d.id, ${key} AS key, (true${condition}) AS visible
        FROM assets a JOIN asset_downtimes d ON d.tenant_id = $1 AND d.asset_id = a.id
        WHERE a.tenant_id = $1 AND a.code = ANY(SELECT left(k, -25) FROM unnest($2::text[]) k) AND ${key} = ANY($2::text[])`,
      params,
    };
  }

  setOf({ values }: ImportRow, told: ReadonlySet<string>): DowntimeSet {
    const set: Record<string, unknown> = { kind: values['kind'], startedAt: values['startedAt'] };
    for (const field of ['endedAt', 'reason']) if (told.has(field)) set[field] = values[field] ?? null;
    return set;
  }

  override async judge({ tx, set, known, refuse }: Judged<AssetDowntime, DowntimeSet>): Promise<void> {
    const after = { ...known, ...set };
    const interval = { startedAt: after.startedAt!, endedAt: after.endedAt ?? null };
    if (interval.endedAt !== null && interval.endedAt <= interval.startedAt) {
      refuse('endedAt', 'ends_before_start');
      return;
    }
    const taken = this.taken.get(tx) ?? [];
    const inFile = taken.some(
      (other) =>
        other.assetId === after.assetId &&
        (other.endedAt == null || other.endedAt > interval.startedAt) &&
        (interval.endedAt === null || other.startedAt! < interval.endedAt),
    );
    if (inFile || (await this.downtimes.isTaken(tx, after.assetId!, known?.id ?? null, interval))) {
      refuse('startedAt', 'overlaps');
      return;
    }
    taken.push(after);
    this.taken.set(tx, taken);
  }

  insert(tx: Tx, drafts: readonly Draft<DowntimeSet>[]): Promise<void> {
    return this.downtimes.insertMany(
      tx,
      drafts.map(({ id, set }) => ({
        ...{ id, assetId: set.assetId!, kind: set.kind!, startedAt: set.startedAt! },
        ...{ endedAt: set.endedAt ?? null, reason: set.reason ?? null },
      })),
    );
  }

  protected change(tx: Tx, revisions: readonly Revision<AssetDowntime, DowntimeSet>[]): Promise<void> {
    return this.downtimes.changeMany(tx, revisions);
  }

  protected remove(tx: Tx, ids: readonly string[]): Promise<void> {
    return this.downtimes.removeMany(tx, ids);
  }
}
