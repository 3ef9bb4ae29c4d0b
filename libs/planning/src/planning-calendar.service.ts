import { Injectable } from '@nestjs/common';
import { dateAfter, datesBetween, memberDay, WorkingTimesService, type MemberDay } from '@siyana/calendar';
import { Database } from '@siyana/database';
import { badRequest, localDate, toInstant, unprocessable } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import { byStart, forecastEntry, forecastWork, toEntry, toWork } from './calendar.mapper';
import {
  ordersInWindow,
  plannedMembers,
  type PlannedMember,
  type PlannedRow,
  type WindowFilter,
} from './calendar.queries';
import { ForecastsService, type Forecast } from './forecasts.service';
import { loadOn, type PlannedWork } from './load.rules';
import type { CalendarDto, CalendarQueryDto, CapacityDto } from './planning.dto';

const LONGEST_WINDOW_DAYS = 62;
const MOST_ENTRIES = 2_000;
const MOST_MEMBERS = 200;
const DAY = 86_400_000;

interface Window {
  readonly from: string;
  readonly to: string;
  /** The local dates that it touches. */
  readonly dates: readonly string[];
}

/** What is to be done when, who is there for it, and on whom it is too much. */
@Injectable()
export class PlanningCalendarService {
  constructor(
    private readonly database: Database,
    private readonly workingTimes: WorkingTimesService,
    private readonly forecasts: ForecastsService,
  ) {}

  async show(query: CalendarQueryDto): Promise<CalendarDto> {
    const { timeZone } = currentScope().settings;
    const window = windowOf(query, timeZone);
    const orders = await this.orders(window, query);
    const forecasts = await this.forecasts.between(window.from, window.to, query);
    const members = await this.members(window, [...orders, ...forecasts], query);
    const shown = forecasts.filter(asked(query, members));
    const data = [...orders.map(toEntry), ...shown.map(forecastEntry)].sort(byStart);
    // Narrowed to a place or a team, the entries are not all that these people have to do.
    const isNarrow = query.locationId !== undefined || query.teamId !== undefined;
    const load = isNarrow ? await this.orders(window, { memberIds: members.map(({ id }) => id) }) : orders;
    const works = [
      ...load.map((row) => toWork(row, timeZone)),
      ...forecasts.map((forecast) => forecastWork(forecast, timeZone)),
    ];
    const capacity = await this.capacity(window, members, works);
    return { timeZone, from: window.from, to: window.to, data: assertFew(data, MOST_ENTRIES), members, capacity };
  }

  private async orders(window: Window, filter: WindowFilter): Promise<PlannedRow[]> {
    const { text, params } = ordersInWindow(window.from, window.to, filter, MOST_ENTRIES + 1);
    return assertFew(await this.database.read<PlannedRow & Record<string, unknown>>(text, ...params), MOST_ENTRIES);
  }

  private async members(
    { dates }: Window,
    works: readonly Pick<PlannedRow, 'assigneeIds'>[],
    filter: WindowFilter,
  ): Promise<PlannedMember[]> {
    const atWork = [...new Set(works.flatMap(({ assigneeIds }) => assigneeIds))];
    const [first, last] = [dates[0]!, dates[dates.length - 1]!];
    const { text, params } = plannedMembers(first, last, atWork, filter, MOST_MEMBERS + 1);
    return assertFew(await this.database.read<PlannedMember & Record<string, unknown>>(text, ...params), MOST_MEMBERS);
  }

  private async capacity(
    window: Window,
    members: readonly PlannedMember[],
    works: readonly PlannedWork[],
  ): Promise<CapacityDto[]> {
    const ids = members.map(({ id }) => id);
    const all = [...window.dates, ...works.flatMap(({ dates }) => dates)].sort();
    const timeOf = await this.workingTimes.staff(ids, all[0]!, all[all.length - 1]!);
    return ids.flatMap((memberId) => {
      const dayOf = remembered((date) => memberDay(timeOf(memberId), date));
      const planned = new Map<string, number>();
      for (const work of works)
        for (const [date, minutes] of loadOn(work, memberId, dayOf))
          planned.set(date, (planned.get(date) ?? 0) + minutes);
      return window.dates.map((date) => toCapacity(memberId, date, dayOf(date), planned.get(date) ?? 0));
    });
  }
}

/** What of the forecasts was asked for; of a team, `members` are its people. */
function asked(
  { teamId, assigneeId }: WindowFilter,
  members: readonly PlannedMember[],
): (forecast: Forecast) => boolean {
  return ({ inPlace, assigneeIds, teamIds }) =>
    inPlace &&
    (assigneeId === undefined || assigneeIds.includes(assigneeId)) &&
    (teamId === undefined || teamIds.includes(teamId) || members.some(({ id }) => assigneeIds.includes(id)));
}

function toCapacity(memberId: string, date: string, day: MemberDay, plannedMinutes: number): CapacityDto {
  const { workingMinutes, absentMinutes } = day;
  const capacityMinutes = workingMinutes === null ? null : workingMinutes - absentMinutes;
  const overloaded = capacityMinutes !== null && plannedMinutes > capacityMinutes;
  return { memberId, date, workingMinutes, absentMinutes, capacityMinutes, plannedMinutes, overloaded };
}

function remembered(dayOf: (date: string) => MemberDay): (date: string) => MemberDay {
  const known = new Map<string, MemberDay>();
  return (date) => {
    const day = known.get(date) ?? dayOf(date);
    known.set(date, day);
    return day;
  };
}

/** 422 `narrow_the_window`: a part of a plan would be taken for the whole. */
function assertFew<R>(rows: R[], max: number): R[] {
  if (rows.length > max)
    throw unprocessable([{ pointer: '#query/to', code: 'too_many', params: { max } }], 'narrow_the_window', { max });
  return rows;
}

function windowOf({ from, to }: CalendarQueryDto, timeZone: string): Window {
  const instantOf = (given: string): number =>
    given.length === 10 ? toInstant(`${given}T00:00`, timeZone).getTime() : Date.parse(given);
  const [start, end] = [instantOf(from), instantOf(to)];
  if (end <= start) throw badRequest('malformed_query', {}, [{ pointer: '#query/to', code: 'ends_before_start' }]);
  // An hour more: the clock may be set back in between.
  if (end - start > LONGEST_WINDOW_DAYS * DAY + 3_600_000)
    throw badRequest('malformed_query', {}, [
      { pointer: '#query/to', code: 'too_large', params: { max: dateAfter(from.slice(0, 10), LONGEST_WINDOW_DAYS) } },
    ]);
  const instants = { from: new Date(start).toISOString(), to: new Date(end).toISOString() };
  return {
    ...instants,
    dates: datesBetween(localDate(new Date(start), timeZone), localDate(new Date(end - 1), timeZone)),
  };
}
