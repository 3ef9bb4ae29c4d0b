import { Injectable } from '@nestjs/common';
import type { Tx } from '@siyana/database';
import { Events } from '@siyana/events';
import { newId, normaliseForSearch } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import { coverAssets } from './coverage.queries';
import type { PatchScheduleDto } from './schedule.dto';
import { PreventivePause, PreventiveSchedule, PreventiveVersion } from './schedule.entity';
import { keepReferences } from './schedule-references';
import { oldestInForce, scheduleRecords, type ScheduleRecord } from './schedule-files.queries';
import { readRules, type AskedRules, type ScheduleRules } from './schedule.rules';
import { ScheduleVerbsService } from './schedule-verbs.service';
import { wakeScheduler } from './scheduler-wakes';
import { SchedulesService } from './schedules.service';

/** What a file gives of a new schedule; names are found already, and the rules are read. */
export type ScheduleDraft = Omit<ScheduleRecord, 'version' | 'archived'>;
/** What of it changes. */
export type ScheduleChange = Partial<Omit<ScheduleDraft, 'id'>>;

/** Many schedules at once, as files bring them. */
@Injectable()
export class ScheduleFilesService {
  constructor(
    private readonly events: Events,
    private readonly schedules: SchedulesService,
    private readonly verbs: ScheduleVerbsService,
  ) {}

  /** Those of these ids, locked. */
  load(tx: Tx, ids: readonly string[]): Promise<ScheduleRecord[]> {
    return ids.length === 0 ? Promise.resolve([]) : scheduleRecords(tx, ids);
  }

  /** So many of those that are in force, the oldest first. */
  inForce(tx: Tx, most: number): Promise<ScheduleRecord[]> {
    return oldestInForce(tx, most);
  }

  /** The rules as they would be stored; 422 names what cannot be served. */
  rules(tx: Tx, asked: AskedRules): ScheduleRules {
    return readRules(asked, { timeZone: currentScope().settings.timeZone, activeFrom: tx.now });
  }

  async insertMany(tx: Tx, drafts: readonly ScheduleDraft[]): Promise<void> {
    const { principal } = currentScope();
    tx.insert(
      PreventiveSchedule,
      drafts.map(({ id, name, externalId, categoryId, template }) => ({
        ...{ id, version: 1, createdAt: tx.now, updatedAt: tx.now, name, externalId, categoryId, currentNumber: 1 },
        ...{ archivedAt: null, searchText: normaliseForSearch(`${name} ${template.title}`) },
      })),
    );
    tx.insert(
      PreventiveVersion,
      drafts.map(({ id: scheduleId, rules, template }) => ({
        ...{ id: newId(), scheduleId, number: 1, rules, template, createdAt: tx.now, principal },
      })),
    );
    const ofCategories = await assetsOfCategories(tx, drafts);
    for (const { id, rules, template, assetIds, categoryId, pauseReason } of drafts) {
      keepReferences(tx, id, rules, template);
      coverAssets(tx, id, categoryId === null ? assetIds : (ofCategories.get(categoryId) ?? []), rules.activeFrom);
      if (pauseReason === null) continue;
      const pause = { scheduleId: id, startsAt: tx.now, endsAt: null, reason: pauseReason, principal };
      tx.insert(PreventivePause, { id: newId(), ...pause });
    }
    await this.events.publishAll(
      tx,
      drafts.map(({ id: resourceId }) => ({ type: 'preventive_schedule.created', resourceId })),
    );
    wakeScheduler(tx, tx.now);
  }

  /** Goes the way of an edit by hand: what was due until now is decided by what was in force. Answers the new version. */
  async change(id: string, wasPaused: string | null, { pauseReason, ...edit }: ScheduleChange): Promise<number> {
    let { version } = await this.schedules.change(id, asPatch(edit), undefined);
    if (pauseReason === undefined || pauseReason === wasPaused) return version;
    if (wasPaused !== null) ({ version } = await this.verbs.resume(id, undefined));
    if (pauseReason !== null) ({ version } = await this.verbs.pause(id, pauseReason, undefined));
    return version;
  }

  removeMany(tx: Tx, ids: readonly string[]): Promise<void> {
    return this.schedules.removeMany(tx, ids);
  }
}

/** What is covered is a category or a list, never both. */
function asPatch({ rules, template, assetIds, categoryId, ...named }: Omit<ScheduleChange, 'pauseReason'>) {
  const covered = categoryId ? { categoryId } : assetIds ? { assetIds: [...assetIds] } : {};
  return { ...named, ...covered, ...rules, ...(template && { template }) } as PatchScheduleDto;
}

async function assetsOfCategories(tx: Tx, drafts: readonly ScheduleDraft[]): Promise<ReadonlyMap<string, string[]>> {
  const categoryIds = new Set(drafts.flatMap(({ categoryId }) => categoryId ?? []));
  if (categoryIds.size === 0) return new Map();
  const rows = await tx.query<{ categoryId: string; assetIds: string[] }>(
    `SELECT a.category_id AS "categoryId", array_agg(a.id) AS "assetIds" FROM assets a
     WHERE a.tenant_id = $1 AND a.category_id = ANY($2::uuid[]) AND a.archived_at IS NULL GROUP BY a.category_id`,
    [...categoryIds],
  );
  return new Map(rows.map(({ categoryId, assetIds }) => [categoryId, assetIds]));
}
