/** The only source of "now": given to whoever needs it, so that years of schedules can be played. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/**
 * Reads SIYANA_CLOCK: `+90000000` or `-5000` (offset in milliseconds to the real clock) or an RFC 3339 instant
 * (the clock starts there and runs on). Throws a RangeError on anything else.
 */
export function clockFrom(setting: string | undefined): Clock {
  if (setting === undefined || setting === '') return systemClock;
  const offset = /^[+-]\d+$/.test(setting) ? Number(setting) : Date.parse(setting) - Date.now();
  if (!Number.isFinite(offset)) throw new RangeError(`SIYANA_CLOCK is neither an offset nor an instant: ${setting}`);
  return { now: () => new Date(Date.now() + offset) };
}
