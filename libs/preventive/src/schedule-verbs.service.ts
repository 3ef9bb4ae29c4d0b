import { Injectable } from '@nestjs/common';
import { HolidaysService } from '@siyana/calendar';
import { Database, type Tx } from '@siyana/database';
import { Events } from '@siyana/events';
import { conflict, isLocalTime, newId, notFound, refuseField, toInstant } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import { lookAgain } from './coverage.queries';
import { DueMover } from './due-mover';
import { countedFrom, generateNow, nextDue, nextFloating, previousDue, type CalendarRule } from './engine';
import { GeneratorService } from './generator.service';
import { occurrenceDto } from './occurrence.mapper';
import { OCCURRENCES, type OccurrenceRow } from './occurrences.queries';
import { OccurrencesService } from './occurrences.service';
import { lockedPairs, type LoadedPair } from './pairs.queries';
import type { GeneratedDto, OccurrenceDto, ScheduleDto } from './schedule-answers.dto';
import type { GenerateDto, RescheduleDto } from './schedule.dto';
import { PreventivePause, PreventiveSchedule } from './schedule.entity';
import { wakeScheduler } from './scheduler-wakes';
import { SchedulesService } from './schedules.service';

/** What a manager does with a schedule that runs. */
@Injectable()
export class ScheduleVerbsService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly schedules: SchedulesService,
    private readonly occurrences: OccurrencesService,
    private readonly generator: GeneratorService,
    private readonly mover: DueMover,
    private readonly holidays: HolidaysService,
  ) {}

  pause(id: string, reason: string, expected: number | undefined): Promise<ScheduleDto> {
    return this.act(id, expected, 'paused', async (tx, schedule) => {
      if (schedule.archivedAt) throw conflict('schedule_archived');
      if ((await openPause(tx, id)) !== undefined) throw conflict('schedule_paused');
      const { principal } = currentScope();
      tx.insert(PreventivePause, { id: newId(), scheduleId: id, startsAt: tx.now, endsAt: null, reason, principal });
    });
  }

  /** What fell due while it was paused is missed, and recorded so; what is still to come is made. */
  resume(id: string, expected: number | undefined): Promise<ScheduleDto> {
    return this.act(id, expected, 'resumed', async (tx) => {
      const pause = await openPause(tx, id);
      if (pause === undefined) throw conflict('schedule_not_paused');
      tx.later(`UPDATE preventive_pauses SET ends_at = $3 WHERE tenant_id = $1 AND id = $2`, pause, tx.now);
    });
  }

  /** It makes nothing any more; what it has made stays. */
  archive(id: string, expected: number | undefined): Promise<ScheduleDto> {
    return this.act(id, expected, 'archived', (tx, schedule) => {
      if (schedule.archivedAt) throw conflict('schedule_archived');
      schedule.archivedAt = tx.now;
      tx.later(
        `UPDATE preventive_pairs SET next_at = NULL, changes = changes + 1 WHERE tenant_id = $1 AND schedule_id = $2`,
        id,
      );
      return Promise.resolve();
    });
  }

  /** Goes on as after a pause. */
  restore(id: string, expected: number | undefined): Promise<ScheduleDto> {
    return this.act(id, expected, 'restored', (tx, schedule) => {
      const { principal } = currentScope();
      if (!schedule.archivedAt) throw conflict('conflict');
      tx.insert(PreventivePause, {
        ...{ id: newId(), scheduleId: id, startsAt: schedule.archivedAt, endsAt: tx.now, reason: null, principal },
      });
      schedule.archivedAt = null;
      return Promise.resolve();
    });
  }

  /** Rule 16: an order now, through the same gates, with a reason. */
  generate(id: string, { reason, assetIds }: GenerateDto, expected: number | undefined): Promise<GeneratedDto> {
    return this.database.transaction(async (tx) => {
      const schedule = await this.schedules.lock(tx, id, expected);
      if (schedule.archivedAt) throw conflict('schedule_archived');
      const pairs = await lockedPairs(tx, this.holidays, id, assetIds ?? null);
      if (assetIds && pairs.length < assetIds.length) throw refuseField('/assetIds', 'not_found');
      const keys: string[] = [];
      for (const pair of pairs) {
        const decision = generateNow(pair.version, pair.state, new Date(tx.now), reason);
        keys.push(decision.key);
        await this.generator.storeOne(tx, pair, decision);
      }
      await this.events.publish(tx, {
        type: 'preventive_schedule.generated',
        resourceId: id,
        payload: { assetIds: pairs.map(({ assetId }) => assetId) },
      });
      wakeScheduler(tx, tx.now);
      const rows = await tx.query<OccurrenceRow & Record<string, unknown>>(
        `${OCCURRENCES} AND o.schedule_id = $2 AND o.key = ANY($3::text[]) AND o.decided_at = $4 ORDER BY o.asset_id`,
        id,
        [...new Set(keys)],
        tx.now,
      );
      return { data: rows.map(occurrenceDto) };
    });
  }

  /** One due on another day, with a reason: one that lies ahead, or the open order of one that is made. */
  reschedule(id: string, key: string, request: RescheduleDto, expected: number | undefined): Promise<OccurrenceDto> {
    const { localDueAt, reason } = request;
    if (!isLocalTime(localDueAt)) throw refuseField('/localDueAt', 'not_a_local_time');
    return this.database.transaction(async (tx) => {
      const schedule = await this.schedules.lock(tx, id, expected);
      if (schedule.archivedAt) throw conflict('schedule_archived');
      const pairs = await lockedPairs(tx, this.holidays, id, request.assetId ? [request.assetId] : null);
      if (request.assetId && !pairs[0]) throw refuseField('/assetId', 'not_found');
      if (pairs.length !== 1) throw refuseField('/assetId', 'required');
      const pair = pairs[0]!;
      const { rule, nominal, index } = dueOf(pair, key);
      const open = await this.mover.openOf(tx, id, pair.assetId, key);
      const decision = open ? undefined : await decisionOf(tx, id, pair.assetId, key);
      if (!open && !decision && !isAhead(pair, rule, index, nominal)) throw notFound();
      const dueAt = toInstant(localDueAt, rule.timeZone).toISOString();
      if (dueAt < tx.now) throw refuseField('/localDueAt', 'in_the_past');
      assertBetweenNeighbours(pair, rule, index, nominal, localDueAt);
      if (decision) throw conflict('occurrence_decided', { decision });
      if (open) {
        this.mover.move(tx, [{ occurrence: open, localDueAt }], 'rescheduled', reason);
        tx.later(
          `UPDATE preventive_occurrences SET reason = 'rescheduled', inputs = inputs || $3::jsonb WHERE tenant_id = $1 AND id = $2`,
          open.id,
          JSON.stringify({ note: reason, by: currentScope().principal }),
        );
      } else {
        this.putElsewhere(tx, pair, key, { localDueAt, reason, principal: currentScope().principal });
      }
      await this.events.publish(tx, {
        type: 'preventive_schedule.rescheduled',
        resourceId: id,
        payload: { assetId: pair.assetId, key, localDueAt },
      });
      wakeScheduler(tx, tx.now);
      return this.shown(id, pair.assetId, key, dueAt);
    });
  }

  private putElsewhere(tx: Tx, pair: LoadedPair, key: string, to: LoadedPair['rescheduled'][string]): void {
    tx.later(
      `UPDATE preventive_pairs SET rescheduled = rescheduled || $4::jsonb, next_at = $5, changes = changes + 1
       WHERE tenant_id = $1 AND schedule_id = $2 AND asset_id = $3`,
      pair.scheduleId,
      pair.assetId,
      JSON.stringify({ [key]: to }),
      tx.now,
    );
  }

  private async shown(id: string, assetId: string, key: string, dueAt: string): Promise<OccurrenceDto> {
    const to = new Date(Date.parse(dueAt) + 1).toISOString();
    const all = await this.occurrences.between({ from: dueAt, to }, id, assetId);
    const one = all.find((occurrence) => occurrence.key === key);
    if (!one) throw notFound();
    return one;
  }

  private act(
    id: string,
    expected: number | undefined,
    verb: 'paused' | 'resumed' | 'archived' | 'restored',
    work: (tx: Tx, schedule: PreventiveSchedule) => Promise<void>,
  ): Promise<ScheduleDto> {
    return this.database.transaction(async (tx) => {
      const schedule = await this.schedules.lock(tx, id, expected);
      await work(tx, schedule);
      tx.save(PreventiveSchedule, schedule);
      lookAgain(tx, id);
      await this.events.publish(tx, { type: `preventive_schedule.${verb}`, resourceId: id });
      wakeScheduler(tx, tx.now);
      return this.schedules.get(id);
    });
  }
}

async function openPause(tx: Tx, id: string): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>(
    `SELECT id FROM preventive_pauses WHERE tenant_id = $1 AND schedule_id = $2 AND ends_at IS NULL`,
    id,
  );
  return row?.id;
}

async function decisionOf(tx: Tx, id: string, assetId: string, key: string): Promise<string | undefined> {
  const [row] = await tx.query<{ action: string }>(
    `SELECT action FROM preventive_occurrences WHERE tenant_id = $1 AND schedule_id = $2 AND asset_id = $3 AND key = $4 AND action <> 'withdrawn'`,
    id,
    assetId,
    key,
  );
  return row?.action;
}

/** The trigger that a key belongs to: two calendars may have the same due. */
function dueOf(pair: LoadedPair, key: string): { rule: CalendarRule; nominal: string; index: number } {
  const [nominal = '', suffix = '0'] = key.split('~');
  const index = Number(suffix);
  const trigger = pair.version.triggers[index];
  if (!isLocalTime(nominal) || trigger?.kind !== 'calendar') throw notFound();
  return { rule: trigger.rule, nominal, index };
}

/** Whether the rule has this due, and it is not decided. */
function isAhead({ state }: LoadedPair, rule: CalendarRule, index: number, nominal: string): boolean {
  const cursor = state.cursors[index]!;
  if (rule.mode === 'floating') return nominal === nextFloating(rule, cursor);
  const { decidedTo } = cursor;
  if (decidedTo !== null && nominal <= decidedTo) return false;
  const before = previousDue(rule, nominal);
  return nextDue(rule, before ?? decidedTo) === nominal;
}

/** Dues are decided in their order: one that passed its neighbour would hold that up. */
function assertBetweenNeighbours(
  { state }: LoadedPair,
  rule: CalendarRule,
  index: number,
  nominal: string,
  localDueAt: string,
): void {
  const floating = rule.mode === 'floating';
  const before = floating ? countedFrom(rule, state.cursors[index]!) : previousDue(rule, nominal);
  const after = floating ? null : nextDue(rule, nominal);
  if ((before !== null && localDueAt <= before) || (after !== null && localDueAt >= after))
    throw refuseField('/localDueAt', 'passes_neighbour');
}
