const DAY = 86_400_000;
const midnight = (text: string): number => Date.parse(`${text.slice(0, 10)}T00:00:00Z`);

/** Whole calendar dates from one local time to another. */
export function daysApart(from: string, to: string): number {
  return Math.round((midnight(to) - midnight(from)) / DAY);
}

export function shiftDate(date: string, days: number): string {
  return new Date(midnight(date) + days * DAY).toISOString().slice(0, 10);
}
