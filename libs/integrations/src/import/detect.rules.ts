import { isLocalTime } from '@siyana/kernel';

const NUMERIC_DATE = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:[ T]+(\d{1,2}:\d\d)(:\d\d)?)?$/;
const COMMA = /^[+-]?\d+,\d+$/;
const POINT = /^[+-]?\d+\.\d+$/;

/**
 * Watches the cells of a file's date columns. A format is found only when some cell can be read one way alone and none contradicts it: what could be
 * both is left unsaid, and its cells are then refused `ambiguous_date`.
 */
export class DateWatch {
  private separator: string | null | undefined;
  private readonly possible = { dayFirst: true, monthFirst: true };
  private seen = false;
  private timed = false;
  private seconds = false;

  see(cell: string): void {
    const found = NUMERIC_DATE.exec(cell);
    if (!found) return;
    const [, first = '', separator = '', second = '', year = '', time, seconds] = found;
    const two = (part: string): string => part.padStart(2, '0');
    this.seen = true;
    this.separator = this.separator === undefined || this.separator === separator ? separator : null;
    if (time !== undefined) this.timed = true;
    if (seconds !== undefined) this.seconds = true;
    if (!isLocalTime(`${year}-${two(second)}-${two(first)}T00:00`)) this.possible.dayFirst = false;
    if (!isLocalTime(`${year}-${two(first)}-${two(second)}T00:00`)) this.possible.monthFirst = false;
  }

  /** Whether there was anything to tell apart at all. */
  get matters(): boolean {
    return this.seen;
  }

  get format(): string | null {
    const { dayFirst, monthFirst } = this.possible;
    if (!this.seen || !this.separator || dayFirst === monthFirst) return null;
    const parts = dayFirst ? ['DD', 'MM', 'YYYY'] : ['MM', 'DD', 'YYYY'];
    const time = this.timed ? (this.seconds ? ' [HH:mm[:ss]]' : ' [HH:mm]') : '';
    return parts.join(this.separator) + time;
  }
}

/** Watches the cells of a file's amount columns: `1,5` can only be a comma, `1,234` could be either and decides nothing. */
export class DecimalWatch {
  private commas = 0;
  private surelyComma = 0;
  private points = 0;

  see(cell: string): void {
    if (COMMA.test(cell)) {
      this.commas += 1;
      if (!/,\d{3}$/.test(cell)) this.surelyComma += 1;
    } else if (POINT.test(cell)) {
      this.points += 1;
    }
  }

  get matters(): boolean {
    return this.commas > 0;
  }

  /** Null where the file does not say: the point is then read, and cells with a comma are refused. */
  get separator(): '.' | ',' | null {
    if (this.points > 0) return '.';
    return this.surelyComma > 0 ? ',' : null;
  }
}
