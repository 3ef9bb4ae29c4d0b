import moment from 'moment-timezone';

/**
 * One zone's history as moment-timezone packs it: `offsets[i]` holds until `untils[i]` (exclusive), the last one for good.
 * Milliseconds; an offset is what is ADDED to a wall-clock time to get UTC. The table ends in 2037: later times keep its
 * last offset.
 */
interface ZoneTable {
  readonly untils: readonly number[];
  readonly offsets: readonly number[];
}

const NAMES: ReadonlySet<string> = new Set(moment.tz.names());
const tables = new Map<string, ZoneTable>();
/** No zone was ever further from UTC than 15.6 h, and never had two changes within one day. */
const WIDEST_OFFSET = 24 * 3_600_000;
const LOCAL = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/;

function tableOf(zone: string): ZoneTable {
  const known = tables.get(zone);
  if (known) return known;
  const raw = NAMES.has(zone) ? moment.tz.zone(zone) : null;
  if (!raw) throw new RangeError(`not a time zone: ${zone}`);
  // Offsets before standard time are fractions of a minute that stand for whole seconds.
  const table = { untils: raw.untils, offsets: raw.offsets.map((minutes) => Math.round(minutes * 60) * 1000) };
  tables.set(zone, table);
  return table;
}

/** The first period that ends after `time`. */
function periodAt(table: ZoneTable, time: number): number {
  let low = 0;
  let high = table.untils.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (table.untils[middle]! > time) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Milliseconds of the wall clock read as if it were UTC; NaN when the text or the day is none. */
function wallTime(local: string): number {
  if (!LOCAL.test(local)) return Number.NaN;
  const time = Date.parse(`${local}Z`);
  // Date.parse makes 2 March of 30 February.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(local) ? time : Number.NaN;
}

/** True for an IANA zone or link name of the product's own table, in its exact spelling. */
export function isTimeZone(name: unknown): name is string {
  return typeof name === 'string' && NAMES.has(name);
}

/** True for `YYYY-MM-DDTHH:mm[:ss]` of a day and time that exist on a calendar and a clock of 24 hours. */
export function isLocalTime(local: unknown): local is string {
  return typeof local === 'string' && !Number.isNaN(wallTime(local));
}

/**
 * The instant of a wall-clock time `YYYY-MM-DDTHH:mm[:ss]` in an IANA zone. A time that exists twice is the first of the
 * two; one that a change skipped is read with the offset before the change (RFC 5545, 3.3.5).
 * Throws a RangeError on an unknown zone or a time that is none.
 *
 * It goes by the zone table that is shipped with the product, never by the runtime's, which may be years older.
 */
export function toInstant(local: string, zone: string): Date {
  const { untils, offsets } = tableOf(zone);
  const wall = wallTime(local);
  if (Number.isNaN(wall)) throw new RangeError(`not a local time: ${local}`);
  let period = periodAt({ untils, offsets }, wall - WIDEST_OFFSET);
  while (wall + offsets[period]! >= untils[period]!) period += 1;
  const instant = wall + offsets[period]!;
  const skipped = period > 0 && instant < untils[period - 1]!;
  return new Date(skipped ? wall + offsets[period - 1]! : instant);
}

/** The wall clock at an instant: `YYYY-MM-DDTHH:mm`, with `:ss` when the seconds are not zero; milliseconds are dropped. */
export function toLocal(instant: Date, zone: string): string {
  const text = wallClock(instant, zone);
  return text.slice(17, 19) === '00' ? text.slice(0, 16) : text.slice(0, 19);
}

/** The calendar date `YYYY-MM-DD` at an instant in a zone. */
export function localDate(instant: Date, zone: string): string {
  return wallClock(instant, zone).slice(0, 10);
}

function wallClock(instant: Date, zone: string): string {
  const table = tableOf(zone);
  const time = instant.getTime();
  return new Date(time - table.offsets[periodAt(table, time)]!).toISOString();
}

/** The IANA release of the table, such as `2026f`: when it changes, stored local times are derived again. */
export function zoneTableVersion(): string {
  return moment.tz.dataVersion;
}
