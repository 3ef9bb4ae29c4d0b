import { orderNumber } from '@siyana/work-orders';
import { ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { PlannedRow } from './calendar.queries';

const DAY = 86_400_000;
const REFRESH_SECONDS = 900;

export interface FeedText {
  readonly name: string;
  readonly tenantId: string;
  readonly timeZone: string;
}

/**
 * Orders as iCalendar (RFC 5545): one VEVENT each, times as instants in UTC, a due date alone as a whole day. The UID is the order's for good and the
 * sequence its version, so that programs follow every move; an order that is cancelled stays for a while as CANCELLED, since a program keeps
 * what it was never told to take away. The same orders give the same bytes.
 */
export function toICalendar({ name, tenantId }: FeedText, rows: readonly PlannedRow[]): string {
  const calendar = new ICalCalendar({
    name,
    prodId: { company: 'Siyana', product: 'Siyana', language: 'FR' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
  });
  for (const row of rows) {
    const { id, number, title, assetCode, assetName, version, updatedAt, status } = row;
    const changed = new Date(updatedAt);
    calendar.createEvent({
      id: `${id}@${tenantId}.siyana`,
      sequence: version,
      stamp: changed,
      lastModified: changed,
      summary: `${orderNumber(number)} ${title}`,
      status: status === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...(assetCode === null ? {} : { location: `${assetCode} ${assetName}` }),
      ...timesOf(row),
    });
  }
  return calendar.toString();
}

function timesOf({ plannedStartAt, plannedEndAt, estimatedMinutes, dueAt, dateOnly }: PlannedRow): {
  start: Date;
  end?: Date;
  allDay?: boolean;
} {
  if (plannedStartAt === null) {
    const due = new Date(dueAt!);
    if (!dateOnly.includes('dueAt')) return { start: due };
    return { start: due, end: new Date(due.getTime() + DAY), allDay: true };
  }
  const start = new Date(plannedStartAt);
  if (plannedEndAt !== null) return { start, end: new Date(plannedEndAt) };
  return estimatedMinutes === null ? { start } : { start, end: new Date(start.getTime() + estimatedMinutes * 60_000) };
}
