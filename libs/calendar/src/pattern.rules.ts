import type { FieldError } from '@siyana/kernel';
import { dateAfter, WEEKDAYS, type DatedWeek, type Pattern, type Stretch, type Week } from './working-time.rules';

const LONGEST_OVERRIDE_DAYS = 366;

/** Everything that is wrong with a pattern, which is nothing for a good one. */
export function patternErrors({ week, overrides }: Pattern): FieldError[] {
  return [
    ...(isEmpty(week) ? [{ pointer: '/week', code: 'too_few', params: { min: 1 } } as const] : []),
    ...weekErrors(week, '/week'),
    ...overrides.flatMap((each, index) => overrideErrors(each, overrides.slice(0, index), `/overrides/${index}`)),
  ];
}

const isEmpty = (week: Week): boolean => WEEKDAYS.every((day) => (week[day] ?? []).length === 0);

function weekErrors(week: Week, pointer: string): FieldError[] {
  return WEEKDAYS.flatMap((day) =>
    (week[day] ?? []).flatMap((stretch, index, all) =>
      all.slice(0, index).some((other) => overlap(stretch, other))
        ? [{ pointer: `${pointer}/${day}/${index}`, code: 'overlaps' } as const]
        : [],
    ),
  );
}

/** Both begin on the same day; a day of work is 24 hours at most, so that the next day's is no matter here. */
function overlap(a: Stretch, b: Stretch): boolean {
  const end = ({ from, to }: Stretch): string => (to <= from ? `next ${to}` : to);
  return a.from < end(b) && b.from < end(a);
}

function overrideErrors(override: DatedWeek, before: readonly DatedWeek[], pointer: string): FieldError[] {
  const { from, to, week } = override;
  if (to < from) return [{ pointer: `${pointer}/to`, code: 'ends_before_start' }];
  const latest = dateAfter(from, LONGEST_OVERRIDE_DAYS);
  if (to > latest) return [{ pointer: `${pointer}/to`, code: 'too_large', params: { max: latest } }];
  const taken = before.some((other) => from <= other.to && other.from <= to);
  return [...(taken ? [{ pointer, code: 'overlaps' } as const] : []), ...weekErrors(week, `${pointer}/week`)];
}
