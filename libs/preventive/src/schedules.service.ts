import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { HolidaysService } from '@siyana/calendar';
import { Database, type Tx } from '@siyana/database';
import { Events } from '@siyana/events';
import { claimId, keyset, type Page } from '@siyana/http';
import { conflict, forbidden, newId, normaliseForSearch, notFound } from '@siyana/kernel';
import { PlannedPartsService } from '@siyana/parts';
import { currentScope } from '@siyana/tenancy';
import { coverAssets, lookAgain, uncoverAssets } from './coverage.queries';
import { cursorsOfNewRules } from './edit.rules';
import { GeneratorService } from './generator.service';
import { lockedPairs } from './pairs.queries';
import type { ScheduleDto, ScheduleVersionsDto } from './schedule-answers.dto';
import type { CreateScheduleDto, ListSchedulesDto, OrderTemplateDto, PatchScheduleDto } from './schedule.dto';
import { PreventiveSchedule, PreventiveVersion } from './schedule.entity';
import { assertReferences, assetsAsked, keepReferences } from './schedule-references';
import { readRules, readTemplate, storedTriggers, type OrderTemplate, type ScheduleRules } from './schedule.rules';
import { wakeScheduler } from './scheduler-wakes';
import {
  oneSchedule,
  SCHEDULE_SORTS,
  schedulePage,
  toScheduleDto,
  visibleAssets,
  type ScheduleRow,
} from './schedules.queries';

@Injectable()
export class SchedulesService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly generator: GeneratorService,
    private readonly holidays: HolidaysService,
    private readonly plannedParts: PlannedPartsService,
  ) {}

  async list(query: ListSchedulesDto): Promise<Page<ScheduleDto>> {
    const { text, params, page } = schedulePage(query, (next) =>
      keyset(query, SCHEDULE_SORTS, '-createdAt', 's.id', next),
    );
    const rows = await this.database.read<ScheduleRow & { sortKey: unknown }>(text, ...params);
    return page.toPage(rows, toScheduleDto);
  }

  async get(id: string): Promise<ScheduleDto> {
    const { text, params } = oneSchedule();
    const [row] = await this.database.read<ScheduleRow>(text, id, ...params);
    if (!row) throw notFound();
    return toScheduleDto(row);
  }

  async versions(id: string): Promise<ScheduleVersionsDto> {
    await this.get(id);
    const rows = await this.database.read<PreventiveVersion>(
      `SELECT id, number, rules, template, created_at AS "createdAt", principal FROM preventive_versions
       WHERE tenant_id = $1 AND schedule_id = $2 ORDER BY number DESC`,
      id,
    );
    return {
      data: rows.map(({ rules, ...row }) => ({ ...rules, ...row })) as unknown as ScheduleVersionsDto['data'],
    };
  }

  create(request: CreateScheduleDto): Promise<ScheduleDto> {
    const id = request.id ?? newId();
    return this.database.transaction(async (tx) => {
      const known = request.id && (await claimId(tx, 'preventive_schedules', id, () => this.get(id)));
      if (known) return known;
      const rules = readRules(request, { timeZone: currentScope().settings.timeZone, activeFrom: tx.now });
      const template = await this.templateOf(tx, request.template);
      const assetIds = await assetsAsked(tx, request);
      await assertReferences(tx, rules, template);
      tx.insert(PreventiveSchedule, {
        ...{ id, version: 1, createdAt: tx.now, updatedAt: tx.now, name: request.name, currentNumber: 1 },
        externalId: request.externalId ?? null,
        categoryId: request.categoryId ?? null,
        archivedAt: null,
        searchText: searchTextOf(request.name, template),
      });
      this.insertVersion(tx, id, 1, rules, template);
      coverAssets(tx, id, assetIds, rules.activeFrom);
      await this.events.publish(tx, { type: 'preventive_schedule.created', resourceId: id });
      wakeScheduler(tx, tx.now);
      return this.get(id);
    });
  }

  /** Rule 15: what was due until now is decided by the version that was in force; what comes is the new one's. */
  change(id: string, request: PatchScheduleDto, expected: number | undefined): Promise<ScheduleDto> {
    return this.database.transaction(async (tx) => {
      const schedule = await this.lock(tx, id, expected);
      if (schedule.archivedAt) throw conflict('schedule_archived');
      const before = await this.currentVersion(tx, schedule);
      const { name, externalId, assetIds, categoryId, template: asked, ...timing } = request;
      const rules = readRules(
        { ...before.rules, ...(timing as Partial<ScheduleRules>) },
        { timeZone: currentScope().settings.timeZone, activeFrom: before.rules.activeFrom },
      );
      const template = asked ? await this.templateOf(tx, asked) : before.template;
      // Kept as jsonb, whose keys come in an order of their own.
      if (!isDeepStrictEqual([rules, template], [before.rules, before.template])) {
        await assertReferences(tx, rules, template);
        await this.decideUntilNow(tx, id);
        schedule.currentNumber += 1;
        this.insertVersion(tx, id, schedule.currentNumber, rules, template);
        await this.moveCursors(tx, id, before.rules, rules);
      }
      if (assetIds || categoryId !== undefined) await this.coverOnly(tx, schedule, { assetIds, categoryId });
      schedule.name = name ?? schedule.name;
      if (externalId !== undefined) schedule.externalId = externalId;
      schedule.searchText = searchTextOf(schedule.name, template);
      tx.save(PreventiveSchedule, schedule);
      await this.events.publish(tx, {
        type: 'preventive_schedule.changed',
        resourceId: id,
        payload: { fields: Object.keys(request), number: schedule.currentNumber },
      });
      wakeScheduler(tx, tx.now);
      return this.get(id);
    });
  }

  /** While no order was made of it; later there is `archive`. */
  remove(id: string, expected: number | undefined): Promise<void> {
    return this.database.transaction(async (tx) => {
      await this.lock(tx, id, expected);
      await this.removeMany(tx, [id]);
    });
  }

  /** Those that have made no order; another one fails by its foreign key. */
  async removeMany(tx: Tx, ids: readonly string[]): Promise<void> {
    const gone = await tx.query<{ id: string; locationIds: string[] }>(
      `SELECT s.id, ARRAY(
         SELECT DISTINCT a.location_id FROM preventive_pairs p JOIN assets a ON a.tenant_id = $1 AND a.id = p.asset_id
         WHERE p.tenant_id = $1 AND p.schedule_id = s.id AND p.removed_at IS NULL AND a.location_id IS NOT NULL) AS "locationIds"
       FROM preventive_schedules s WHERE s.tenant_id = $1 AND s.id = ANY($2::uuid[])`,
      ids,
    );
    // What has an order stays, and says so.
    tx.later(
      `DELETE FROM preventive_occurrences WHERE tenant_id = $1 AND schedule_id = ANY($2::uuid[]) AND work_order_id IS NULL`,
      ids,
    );
    for (const table of ['preventive_references', 'preventive_pairs', 'preventive_versions', 'preventive_pauses'])
      tx.later(`DELETE FROM ${table} WHERE tenant_id = $1 AND schedule_id = ANY($2::uuid[])`, ids);
    tx.later(`DELETE FROM preventive_schedules WHERE tenant_id = $1 AND id = ANY($2::uuid[])`, ids);
    await this.events.publishAll(
      tx,
      gone.map(({ id, locationIds }) => ({
        type: 'preventive_schedule.deleted',
        resourceId: id,
        payload: { locationIds },
      })),
    );
  }

  /** Locks a schedule that the caller sees. Whoever is limited to sites acts on schedules that lie wholly in them: 403 on others. */
  async lock(tx: Tx, id: string, expected?: number): Promise<PreventiveSchedule> {
    await this.get(id);
    const { condition, params } = visibleAssets(3);
    if (params.length > 0) {
      const [whole] = await tx.query<{ all: number; seen: number }>(
        `SELECT count(*)::int AS all, (SELECT count(*)::int FROM preventive_pairs q JOIN assets a ON a.tenant_id = $1 AND a.id = q.asset_id
           WHERE q.tenant_id = $1 AND q.schedule_id = $2 AND q.removed_at IS NULL${condition}) AS seen
         FROM preventive_pairs p WHERE p.tenant_id = $1 AND p.schedule_id = $2 AND p.removed_at IS NULL`,
        id,
        ...params,
      );
      if (whole!.all !== whole!.seen) throw forbidden();
    }
    return tx.lock(PreventiveSchedule, id, expected);
  }

  private async templateOf(tx: Tx, asked: OrderTemplateDto): Promise<OrderTemplate> {
    const needs = await this.plannedParts.resolve(tx, asked.plannedParts ?? [], '/template/plannedParts');
    return readTemplate(asked, needs);
  }

  private insertVersion(tx: Tx, id: string, number: number, rules: ScheduleRules, template: OrderTemplate): void {
    const { principal } = currentScope();
    tx.insert(PreventiveVersion, {
      id: newId(),
      scheduleId: id,
      number,
      rules,
      template,
      createdAt: tx.now,
      principal,
    });
    keepReferences(tx, id, rules, template);
  }

  private async currentVersion(tx: Tx, schedule: PreventiveSchedule): Promise<PreventiveVersion> {
    const [version] = await tx.query<PreventiveVersion & Record<string, unknown>>(
      `SELECT id, number, rules, template FROM preventive_versions WHERE tenant_id = $1 AND schedule_id = $2 AND number = $3`,
      schedule.id,
      schedule.currentNumber,
    );
    return version!;
  }

  private async decideUntilNow(tx: Tx, id: string): Promise<void> {
    for (let decided = 1; decided > 0;)
      decided = (await this.generator.settle(tx, await lockedPairs(tx, this.holidays, id), { again: true })).length;
  }

  private async moveCursors(tx: Tx, id: string, before: ScheduleRules, after: ScheduleRules): Promise<void> {
    if (isDeepStrictEqual(before.triggers, after.triggers)) {
      lookAgain(tx, id);
      return;
    }
    const rows = await tx.query<{ assetId: string; cursors: Parameters<typeof cursorsOfNewRules>[0] }>(
      `SELECT asset_id AS "assetId", cursors FROM preventive_pairs WHERE tenant_id = $1 AND schedule_id = $2`,
      id,
    );
    const triggers = storedTriggers(after);
    tx.later(
      `UPDATE preventive_pairs p SET cursors = u.cursors::jsonb, rescheduled = '{}', changes = p.changes + 1,
         next_at = CASE WHEN p.removed_at IS NULL THEN $5::timestamptz END
       FROM unnest($3::uuid[], $4::text[]) AS u (asset_id, cursors)
       WHERE p.tenant_id = $1 AND p.schedule_id = $2 AND p.asset_id = u.asset_id`,
      id,
      rows.map(({ assetId }) => assetId),
      rows.map(({ cursors }) => JSON.stringify(cursorsOfNewRules(cursors, triggers, new Date(tx.now)))),
      tx.now,
    );
  }

  private async coverOnly(
    tx: Tx,
    schedule: PreventiveSchedule,
    asked: { readonly assetIds: readonly string[] | undefined; readonly categoryId: string | null | undefined },
  ): Promise<void> {
    const wanted = await assetsAsked(tx, asked);
    const rows = await tx.query<{ assetId: string }>(
      `SELECT asset_id AS "assetId" FROM preventive_pairs WHERE tenant_id = $1 AND schedule_id = $2 AND removed_at IS NULL`,
      schedule.id,
    );
    const covered = new Set(rows.map(({ assetId }) => assetId));
    schedule.categoryId = asked.categoryId ?? null;
    uncoverAssets(
      tx,
      schedule.id,
      [...covered].filter((assetId) => !wanted.includes(assetId)),
    );
    coverAssets(
      tx,
      schedule.id,
      wanted.filter((assetId) => !covered.has(assetId)),
      tx.now,
    );
  }
}

const searchTextOf = (name: string, { title }: OrderTemplate): string => normaliseForSearch(`${name} ${title}`);
