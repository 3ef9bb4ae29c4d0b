import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addMonths, dateOf, toInstant, toLocal, zoneFromTransitions, zoneOf } from './civil-time';
import { addInterval, hasOccurrence, nextNominal, nominalDues, readRule, storedRule } from './recurrence';

interface Golden {
  readonly transitionsUtc: { utc: string; offset_before: number; offset_after: number }[];
  readonly times: { local: string; zone: string; utc: string }[];
  readonly ambiguous: { local: string; first: string }[];
  readonly nonexistent: { local: string; rfc5545_offset_before_gap: string }[];
}
const golden = JSON.parse(readFileSync(join(__dirname, '../data/time-zone-morocco/golden.json'), 'utf8')) as Golden;
const CASABLANCA = zoneOf('Africa/Casablanca');

const dates = (rrule: string, startsAt: string, to: string): string[] =>
  nominalDues(readRule(rrule), startsAt, startsAt, to).map(dateOf);

describe('wall-clock times', () => {
  it.each([
    ['the carried data', CASABLANCA],
    ['the listed changes alone', zoneFromTransitions(golden.transitionsUtc)],
  ])('are the golden instants by %s', (_, zone) => {
    const wanted = [
      ...golden.times.map(({ local, utc }) => [local, utc]),
      ...golden.ambiguous.map(({ local, first }) => [local, first]),
      ...golden.nonexistent.map(({ local, rfc5545_offset_before_gap: utc }) => [local, utc]),
    ] as [string, string][];
    expect(wanted).toHaveLength(18);
    expect(wanted.map(([local]) => [local, toInstant(local, zone)])).toEqual(
      wanted.map(([local, utc]) => [local, Date.parse(utc)]),
    );
  });

  it('come back from their instants', () => {
    expect(golden.times.map(({ utc }) => toLocal(Date.parse(utc), CASABLANCA))).toEqual(
      golden.times.map(({ local }) => local),
    );
    expect(toLocal(Date.parse('2026-03-22T01:59:00Z'), CASABLANCA)).toBe('2026-03-22T01:59');
    expect(toLocal(Date.parse('2026-03-22T02:00:00Z'), CASABLANCA)).toBe('2026-03-22T03:00');
  });

  it('clamp at the end of a shorter month', () => {
    expect([1, 2, 13, -2].map((n) => addMonths('2026-01-31', n))).toEqual([
      '2026-02-28',
      '2026-03-31',
      '2027-02-28',
      '2025-11-30',
    ]);
  });
});

describe('nominal dues', () => {
  it('of every month from the 31st end each month and stay at 08:00', () => {
    const dues = nominalDues(readRule('FREQ=MONTHLY'), '2026-01-31T08:00', '2026-01-01', '2026-05-01');
    expect(dues).toEqual(['2026-01-31T08:00', '2026-02-28T08:00', '2026-03-31T08:00', '2026-04-30T08:00']);
    expect(dues.map((due) => new Date(toInstant(due, CASABLANCA)).toISOString())).toEqual([
      '2026-01-31T07:00:00.000Z',
      '2026-02-28T08:00:00.000Z',
      '2026-03-31T07:00:00.000Z',
      '2026-04-30T07:00:00.000Z',
    ]);
    expect(storedRule(readRule('FREQ=MONTHLY'), '2026-01-31T08:00').skip).toBe('BACKWARD');
    expect(storedRule(readRule('FREQ=MONTHLY'), '2026-01-28T08:00').skip).toBeUndefined();
    expect(storedRule(readRule('FREQ=WEEKLY'), '2026-01-31T08:00').skip).toBeUndefined();
  });

  it('leave February out with OMIT and pass it on with FORWARD', () => {
    expect(dates('FREQ=MONTHLY;SKIP=OMIT', '2026-01-31T08:00', '2026-06-01')).toEqual([
      '2026-01-31',
      '2026-03-31',
      '2026-05-31',
    ]);
    expect(dates('RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=FORWARD', '2026-01-31T08:00', '2026-05-02')).toEqual([
      '2026-01-31',
      '2026-03-01',
      '2026-03-31',
      '2026-05-01',
    ]);
  });

  it('name a date once where SKIP lays two on it', () => {
    const rule = 'FREQ=MONTHLY;BYMONTHDAY=28,30,31;SKIP=BACKWARD';
    expect(dates(rule, '2026-02-01T08:00', '2026-04-01')).toEqual([
      '2026-02-28',
      '2026-03-28',
      '2026-03-30',
      '2026-03-31',
    ]);
    expect(dates('FREQ=MONTHLY;BYMONTHDAY=1,31;SKIP=FORWARD', '2026-04-01T08:00', '2026-06-01')).toEqual([
      '2026-04-01',
      '2026-05-01',
      '2026-05-31',
    ]);
  });

  it('of a leap day come on 28 February in other years', () => {
    expect(dates('FREQ=YEARLY', '2024-02-29T08:00', '2029-01-01')).toEqual([
      '2024-02-29',
      '2025-02-28',
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
    ]);
    expect(dates('FREQ=YEARLY;SKIP=OMIT', '2024-02-29T08:00', '2029-01-01')).toEqual(['2024-02-29', '2028-02-29']);
  });

  // The examples of RFC 5545, section 3.8.5.3.
  it.each([
    ['FREQ=MONTHLY;COUNT=4;BYDAY=1FR', '1997-09-05', '1997-09-05 1997-10-03 1997-11-07 1997-12-05'],
    ['FREQ=MONTHLY;COUNT=3;BYDAY=-2MO', '1997-09-22', '1997-09-22 1997-10-20 1997-11-17'],
    ['FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=3', '1997-09-28', '1997-09-28 1997-10-29 1997-11-28'],
    ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=3', '1997-09-02', '1998-02-13 1998-03-13 1998-11-13'],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=3', '1997-09-29', '1997-09-29 1997-10-30 1997-11-27'],
    ['FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3', '1997-09-04', '1997-09-04 1997-10-07 1997-11-06'],
    ['FREQ=YEARLY;BYDAY=20MO;COUNT=3', '1997-05-19', '1997-05-19 1998-05-18 1999-05-17'],
    ['FREQ=YEARLY;BYMONTH=3;BYDAY=TH;COUNT=4', '1997-03-13', '1997-03-13 1997-03-20 1997-03-27 1998-03-05'],
    ['FREQ=YEARLY;INTERVAL=3;BYMONTH=1,2;COUNT=4', '1997-01-10', '1997-01-10 1997-02-10 2000-01-10 2000-02-10'],
    ['FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO', '1997-08-05', '1997-08-05 1997-08-10 1997-08-19 1997-08-24'],
    ['FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU', '1997-08-05', '1997-08-05 1997-08-17 1997-08-19 1997-08-31'],
    ['FREQ=DAILY;INTERVAL=10;COUNT=3', '1997-09-02', '1997-09-02 1997-09-12 1997-09-22'],
    ['FREQ=DAILY;UNTIL=19970904', '1997-09-02', '1997-09-02 1997-09-03 1997-09-04'],
    ['FREQ=DAILY;UNTIL=19970904T080000', '1997-09-02', '1997-09-02 1997-09-03'],
  ])('%s from %s', (rrule, start, wanted) => {
    expect(dates(rrule, `${start}T09:00`, '2001-01-01').join(' ')).toBe(wanted);
  });

  it('end at an instant where UNTIL is one', () => {
    const until = (utc: string): number =>
      nominalDues(readRule(`FREQ=DAILY;UNTIL=${utc}`), '2026-02-13T08:00', '2026', '2027', CASABLANCA).length;
    expect(until('20260215T075959Z')).toBe(2);
    expect(until('20260215T080000Z')).toBe(3);
  });

  it('hold what is at the start of the window and not what is at its end', () => {
    const within = nominalDues(readRule('FREQ=DAILY'), '2026-01-01T08:00', '2026-01-03T08:00', '2026-01-05T08:00');
    expect(within).toEqual(['2026-01-03T08:00', '2026-01-04T08:00']);
  });

  it('may be none at all', () => {
    expect(hasOccurrence(readRule('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'), '2026-01-01T08:00')).toBe(false);
    expect(hasOccurrence(readRule('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;SKIP=BACKWARD'), '2026-01-01T08:00')).toBe(true);
    expect(hasOccurrence(readRule('FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31;SKIP=OMIT'), '2026-02-01T08:00')).toBe(false);
    expect(hasOccurrence(readRule('FREQ=DAILY;UNTIL=20251231'), '2026-01-01T08:00')).toBe(false);
  });

  it('go on beyond an end for whoever asks the length of an interval', () => {
    expect(nextNominal(readRule('FREQ=MONTHLY;COUNT=1'), '2026-01-31T08:00', '2026-01-31T08:00')).toBe(
      '2026-02-28T08:00',
    );
  });

  it.each(['FREQ=HOURLY', 'FREQ=DAILY;BYHOUR=8', 'FREQ=MONTHLY;SKIP=SIDEWAYS', 'RSCALE=HEBREW;FREQ=DAILY'])(
    'of %s are not judged',
    (rrule) => {
      expect(() => readRule(rrule)).toThrow('not judged');
    },
  );
});

describe('an interval from the day of the work', () => {
  it.each([
    ['FREQ=DAILY;INTERVAL=90', '2026-01-11', '2026-04-11'],
    ['FREQ=WEEKLY;INTERVAL=6', '2026-01-01', '2026-02-12'],
    ['FREQ=MONTHLY', '2026-01-31', '2026-02-28'],
    ['FREQ=YEARLY', '2024-02-29', '2025-02-28'],
  ])('%s after %s is %s', (rrule, from, to) => {
    expect(addInterval(readRule(rrule), from)).toBe(to);
  });
});
