import { moroccanHolidays } from './moroccan-holidays';

/** What a workspace says of dates: true, it works then; false, it does not. */
export type OwnDates = Readonly<Record<string, boolean>>;

const national = new Map<number, ReadonlySet<string>>();

function nationalDates(year: number): ReadonlySet<string> {
  const known = national.get(year) ?? new Set(moroccanHolidays(year).map(({ date }) => date));
  national.set(year, known);
  return known;
}

/** The dates on which nobody works: the kingdom's, unless the workspace works then, and the workspace's own. Years are reckoned when asked for. */
export function holidaySet(own: OwnDates): Pick<ReadonlySet<string>, 'has'> {
  return {
    has: (date) => (date in own ? !own[date] : nationalDates(Number(date.slice(0, 4))).has(date)),
  };
}
