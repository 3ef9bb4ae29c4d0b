import { dateAfter, datesBetween } from '@siyana/calendar';
import { localDate } from '@siyana/kernel';
import { orderNumber } from '@siyana/work-orders';
import { LONGEST_PLAN_MS, type PlannedRow } from './calendar.queries';
import type { Forecast } from './forecasts.service';
import type { PlannedWork } from './load.rules';
import type { CalendarEntryDto } from './planning.dto';

/** What the load is reckoned by. */
export function toWork(row: PlannedRow, timeZone: string): PlannedWork {
  const { plannedStartAt, plannedEndAt, dueAt, estimatedMinutes, assigneeIds } = row;
  const date = localDate(new Date((plannedStartAt ?? dueAt)!), timeZone);
  const last =
    plannedEndAt === null
      ? date
      : localDate(
          new Date(Math.min(Date.parse(plannedEndAt) - 1, Date.parse(plannedStartAt!) + LONGEST_PLAN_MS)),
          timeZone,
        );
  // A night shift that the plan begins in belongs to the evening before.
  const dates = plannedEndAt === null ? [date] : datesBetween(dateAfter(date, -1), last);
  return { estimatedMinutes, plannedStartAt, plannedEndAt, date, dates, assigneeIds };
}

export function toEntry(row: PlannedRow): CalendarEntryDto {
  const { id, number, assigneeIds, teamIds, plannedStartAt, plannedEndAt, dueAt, dateOnly } = row;
  const planned = plannedStartAt !== null;
  const estimatedEnd =
    plannedStartAt === null || row.estimatedMinutes === null
      ? null
      : new Date(Date.parse(plannedStartAt) + row.estimatedMinutes * 60_000).toISOString();
  return {
    kind: 'work_order',
    workOrderId: id,
    scheduleId: null,
    occurrenceKey: null,
    number: orderNumber(number),
    title: row.title,
    type: row.type,
    priority: row.priority,
    status: row.status,
    assetId: row.assetId,
    assetCode: row.assetCode,
    assetName: row.assetName,
    locationId: row.locationId,
    startsAt: (plannedStartAt ?? dueAt)!,
    endsAt: plannedEndAt ?? estimatedEnd,
    planned,
    allDay: !planned && dateOnly.includes('dueAt'),
    dueAt,
    estimatedMinutes: row.estimatedMinutes,
    assigneeIds,
    teamIds,
    version: row.version,
  };
}

export function forecastWork({ dueAt, estimatedMinutes, assigneeIds }: Forecast, timeZone: string): PlannedWork {
  const date = localDate(new Date(dueAt), timeZone);
  return { estimatedMinutes, plannedStartAt: null, plannedEndAt: null, date, dates: [date], assigneeIds };
}

export function forecastEntry({ inPlace: _inPlace, dueAt, ...forecast }: Forecast): CalendarEntryDto {
  return {
    ...{ kind: 'preventive', workOrderId: null, number: null, status: 'forecast', version: null },
    ...forecast,
    ...{ startsAt: dueAt, endsAt: null, planned: false, allDay: false, dueAt },
  };
}

export function byStart(a: CalendarEntryDto, b: CalendarEntryDto): number {
  const place = ({ startsAt, workOrderId, occurrenceKey, assetId }: CalendarEntryDto): string =>
    `${startsAt} ${workOrderId ?? `~ ${occurrenceKey} ${assetId}`}`;
  return place(a) < place(b) ? -1 : 1;
}
