import {
  clipped,
  lengthOf,
  merged,
  stretchOn,
  without,
  workOn,
  type Interval,
  type WorkingTime,
} from './working-time.rules';

/** One member's time: who works when, and who is away. Dates are local, both ends in. */
export interface MemberTime {
  /** Where no shift holds; null: nothing is known. */
  readonly standard: WorkingTime | null;
  readonly shifts: readonly { readonly from: string; readonly to: string | null; readonly time: WorkingTime }[];
  readonly absences: readonly Away[];
}

export interface Away {
  readonly from: string;
  readonly to: string;
  /** Both or neither: away only between these times of each date. */
  readonly startTime: string | null;
  readonly endTime: string | null;
}

export interface MemberDay {
  /** What the shift asks for; null where nothing is known. */
  readonly workingMinutes: number | null;
  readonly absentMinutes: number;
  /** When the member is there, in instants. */
  readonly present: readonly Interval[];
}

const minutes = (intervals: readonly Interval[]): number => Math.round(lengthOf(intervals) / 60_000);

/** A member's work that begins on a local date, without absences. A whole day's absence takes the night shift that begins on it whole. */
export function memberDay({ standard, shifts, absences }: MemberTime, date: string): MemberDay {
  const holds = ({ from, to }: { readonly from: string; readonly to: string | null }): boolean =>
    from <= date && (to === null || date <= to);
  const time = shifts.find(holds)?.time ?? standard;
  if (!time) return { workingMinutes: null, absentMinutes: 0, present: [] };
  const work = workOn(time, date);
  const away = absences.filter(holds).flatMap(({ startTime, endTime }) => {
    if (startTime === null || endTime === null) return work;
    return [stretchOn({ from: startTime, to: endTime }, date, time.timeZone)];
  });
  const present = without(work, merged(away));
  return { workingMinutes: minutes(work), absentMinutes: minutes(work) - minutes(present), present };
}

/** The minutes of a member's presence in a window of instants. */
export const presentMinutes = (day: MemberDay, window: Interval): number => minutes(clipped(day.present, window));
