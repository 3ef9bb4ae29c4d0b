import { judge, readRule, type Expected, type History, type Order, type OrderStatus, type Version } from './preventive';

/** A UTC date or minute. */
export const at = (text: string): number => Date.parse(`${text}${text.length === 10 ? 'T00:00' : ''}Z`);

export function version(rrule: string, startsAt: string, more: Partial<Version> = {}): Version {
  const rule = readRule(rrule);
  return { from: -Infinity, rule, startsAt, timeZone: 'Etc/UTC', mode: 'fixed', leadDays: 0, ...more };
}

export const DAILY = version('FREQ=DAILY', '2026-01-01T08:00');

export function played(
  versions: Version | [Version, ...Version[]],
  until: string,
  more: Partial<History> = {},
): Expected[] {
  const all: [Version, ...Version[]] = Array.isArray(versions) ? versions : [versions];
  return judge({ createdAt: at('2026-01-01'), versions: all, orders: [], until: at(until), ...more });
}

/** An order with its status changes, as `status instant` or `completed instant doneAt`. */
export function order(key: string | null, createdAt: string, changes: string[] = [], touchedAt?: string): Order {
  const statuses = changes.map((change) => {
    const [status, when, doneAt] = change.split(' ') as [OrderStatus, string, string | undefined];
    return { status, at: at(when), doneAt: doneAt ? at(doneAt) : undefined };
  });
  return { key, createdAt: at(createdAt), statuses, touchedAt: touchedAt ? at(touchedAt) : null };
}

/** `MM-DD action` of each, with the reason and the date where it was moved to. */
export function told(decisions: Expected[]): string[] {
  return decisions.map(({ key, action, reason, localDueAt }) => {
    const moved = localDueAt === key ? '' : ` to ${localDueAt.slice(5, 10)}`;
    return `${key.slice(5, 10)} ${action}${reason ? ` ${reason}` : ''}${moved}`;
  });
}
