import { Injectable } from '@nestjs/common';
import { HolidaysService } from '@siyana/calendar';
import { Database, type Tx } from '@siyana/database';
import { computedPage, currentLocale, type Page } from '@siyana/http';
import { badRequest, toInstant } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import { cursorsOfNewcomer } from './edit.rules';
import { preview, type PairState } from './engine';
import { forecastDto, occurrenceDto } from './occurrence.mapper';
import { toleranceFor } from './occurrence.rules';
import { occurrencesDue, type OccurrenceRow } from './occurrences.queries';
import { pairsToShow } from './pairs.queries';
import { explain } from './reason-texts';
import type { OccurrenceDto, PreviewAnswerDto } from './schedule-answers.dto';
import type { OccurrencesQueryDto, PreviewDto } from './schedule.dto';
import { readRules, storedTriggers, versionOf } from './schedule.rules';
import { visibleAssets } from './schedules.queries';
import { SchedulesService } from './schedules.service';

const DAY = 86_400_000;
const LONGEST_WINDOW_DAYS = 1_900;
const PAGE = 200;
/** Far enough for the next dues of a rule that comes every few years. */
const PREVIEW_YEARS = 12;
const PREVIEW_DEEPEST = 1_500;

export interface Window {
  readonly from: string;
  readonly to: string;
}

/** What was decided of dues, and what will be: the forecast is the generator's own function. */
@Injectable()
export class OccurrencesService {
  constructor(
    private readonly database: Database,
    private readonly schedules: SchedulesService,
    private readonly holidays: HolidaysService,
  ) {}

  async list(scheduleId: string, query: OccurrencesQueryDto): Promise<Page<OccurrenceDto>> {
    await this.schedules.get(scheduleId);
    const window = this.windowOf(query);
    const all = await this.between(window, scheduleId, query.assetId ?? null);
    const shown = query.decision ? all.filter(({ decision }) => decision === query.decision) : all;
    return computedPage(query, shown, placeInList, PAGE);
  }

  /** Every occurrence that the caller sees, due in the window, by due, asset and key; of one schedule or asset, or of all. */
  between({ from, to }: Window, scheduleId: string | null, assetId: string | null): Promise<OccurrenceDto[]> {
    return this.database.transaction(async (tx) => {
      const visible = visibleAssets(6);
      const rows = await tx.query<OccurrenceRow & Record<string, unknown>>(
        occurrencesDue(visible.condition),
        ...[from, to, scheduleId, assetId, ...visible.params],
      );
      const stored = rows.map(occurrenceDto);
      const ahead = to > tx.now ? await this.ahead(tx, { from, to }, scheduleId, assetId) : [];
      return [...stored, ...ahead].sort((a, b) => (placeInList(a) < placeInList(b) ? -1 : 1));
    });
  }

  /** The next dues of rules that are being written. */
  preview(request: PreviewDto): Promise<PreviewAnswerDto> {
    return this.database.transaction(async (tx) => {
      const now = new Date(tx.now);
      const rules = readRules(request, { timeZone: currentScope().settings.timeZone, activeFrom: tx.now });
      const year = now.getUTCFullYear();
      const dates =
        rules.holidayPolicy === 'ignore' ? new Map<string, null>() : await this.holidays.dates(tx, year - 1, year + 2);
      const triggers = storedTriggers(rules);
      const version = versionOf({ rules, triggers }, rules.activeFrom, [], dates);
      const until = new Date(now.getTime() + PREVIEW_YEARS * 366 * DAY);
      const limit = Math.min(PREVIEW_DEEPEST, (request.count ?? 12) * 4 + 60);
      const state: PairState = { ...NOTHING_YET, cursors: cursorsOfNewcomer(triggers, version.activeFrom) };
      const decisions = preview(version, state, now, until, limit).filter(({ dueAt }) => dueAt >= version.activeFrom);
      const pair = { scheduleId: '', assetId: '', stored: { number: 1, rules }, version, rescheduled: {} };
      return {
        triggers: rules.triggers as PreviewAnswerDto['triggers'],
        data: decisions.slice(0, request.count ?? 12).map((decision) => {
          const { from, to } = toleranceFor(pair, decision);
          return {
            key: decision.key,
            localDueAt: decision.localDueAt,
            timeZone: decision.timeZone,
            dueAt: decision.dueAt.toISOString(),
            madeAt: decision.createAt.toISOString(),
            decision: decision.action,
            reason: decision.reason,
            explanation: explain(decision.reason, decision.inputs, currentLocale(), decision.timeZone),
            tolerance: { from, to },
          };
        }),
      };
    });
  }

  private async ahead(
    tx: Tx,
    { from, to }: Window,
    scheduleId: string | null,
    assetId: string | null,
  ): Promise<OccurrenceDto[]> {
    const visible = visibleAssets(4);
    const pairs = await pairsToShow(tx, this.holidays, scheduleId, assetId, visible);
    const now = new Date(tx.now);
    const decided = new Set(await this.keysFrom(tx, from, scheduleId, assetId));
    return pairs.flatMap((pair) => {
      // An order is made before it is due: what is due in the window is decided at its end at the latest.
      const decisions = preview(pair.version, pair.state, now, new Date(to));
      return decisions
        .filter(
          ({ dueAt, key }) => inWindow(dueAt, from, to) && !decided.has(`${pair.scheduleId}/${pair.assetId}/${key}`),
        )
        .map((decision) => forecastDto(pair, decision));
    });
  }

  private async keysFrom(tx: Tx, from: string, scheduleId: string | null, assetId: string | null): Promise<string[]> {
    const rows = await tx.query<{ name: string }>(
      `SELECT o.schedule_id || '/' || o.asset_id || '/' || o.key AS name FROM preventive_occurrences o
       WHERE o.tenant_id = $1 AND o.due_at >= $2 AND o.action <> 'withdrawn' AND ($3::uuid IS NULL OR o.schedule_id = $3)
         AND ($4::uuid IS NULL OR o.asset_id = $4)`,
      from,
      scheduleId,
      assetId,
    );
    return rows.map(({ name }) => name);
  }

  private windowOf({ from, to }: OccurrencesQueryDto): Window {
    const { timeZone } = currentScope().settings;
    const now = Date.parse(this.database.now());
    const instant = (given: string): string =>
      given.length === 10 ? toInstant(`${given}T00:00`, timeZone).toISOString() : given;
    const begin = from === undefined ? new Date(now - 30 * DAY).toISOString() : instant(from);
    const end = to === undefined ? new Date(Math.max(now, Date.parse(begin)) + 90 * DAY).toISOString() : instant(to);
    const refuse = (code: 'ends_before_start' | 'too_large', params = {}): never => {
      throw badRequest('malformed_query', {}, [{ pointer: '#query/to', code, params }]);
    };
    if (end <= begin) refuse('ends_before_start');
    if (Date.parse(end) - Date.parse(begin) > LONGEST_WINDOW_DAYS * DAY)
      refuse('too_large', { max: LONGEST_WINDOW_DAYS });
    return { from: begin, to: end };
  }
}

const NOTHING_YET = { orders: [], assetStatuses: [], fires: [], rescheduled: new Map<string, string>() };

/** A due that was withdrawn may come again. */
const placeInList = ({ dueAt, assetId, key, scheduleId, forecast }: OccurrenceDto): string =>
  `${dueAt} ${assetId} ${key} ${scheduleId} ${forecast ? 1 : 0}`;

const inWindow = (at: Date, from: string, to: string): boolean => {
  const text = at.toISOString();
  return text >= from && text < to;
};
