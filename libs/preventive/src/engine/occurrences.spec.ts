import { toInstant } from '@siyana/kernel';
import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { duesBetween, floatingDue, nextDue } from './occurrences';
import { CASABLANCA, rule } from './testing';
import { addDays, wallMs, wallText } from './wall-clock';

function first(count: number, rrule: string, startsAt: string): string[] {
  const made = rule(rrule, startsAt);
  const dues: string[] = [];
  let due = nextDue(made, null);
  while (due !== null && dues.length < count) {
    dues.push(due);
    due = nextDue(made, due);
  }
  return dues;
}
const dates = (count: number, rrule: string, startsAt: string): string =>
  first(count, rrule, startsAt)
    .map((due) => due.slice(0, 10))
    .join(' ');

describe('rule 1: fixed dues', () => {
  it('monthly from 31 January at 08:00 in Casablanca: the last days, 08:00 on the wall clock, the right instants', () => {
    const made = rule('FREQ=MONTHLY', '2026-01-31T08:00', { timeZone: CASABLANCA });
    const dues = duesBetween(made, '2026-01-01T00:00', '2026-11-01T00:00');
    expect(dues.slice(0, 4)).toEqual(['2026-01-31T08:00', '2026-02-28T08:00', '2026-03-31T08:00', '2026-04-30T08:00']);
    // On both sides of 2026-02-15 (to UTC+0), 2026-03-22 (back to UTC+1) and 2026-09-20 (UTC+0 for good).
    const instants = dues.map((due) => toInstant(due, CASABLANCA).toISOString().slice(0, 16));
    expect(instants).toEqual([
      '2026-01-31T07:00',
      '2026-02-28T08:00',
      '2026-03-31T07:00',
      '2026-04-30T07:00',
      '2026-05-31T07:00',
      '2026-06-30T07:00',
      '2026-07-31T07:00',
      '2026-08-31T07:00',
      '2026-09-30T08:00',
      '2026-10-31T08:00',
    ]);
  });

  it('daily across each change of the Moroccan clock stays at 08:00', () => {
    const made = rule('FREQ=DAILY', '2026-02-13T08:00', { timeZone: CASABLANCA });
    const instantOf = (date: string) =>
      toInstant(duesBetween(made, `${date}T00:00`, addDays(`${date}T00:00`, 1))[0]!, CASABLANCA);
    expect(
      ['2026-02-14', '2026-02-15', '2026-03-21', '2026-03-22', '2026-09-19', '2026-09-20'].map((date) =>
        instantOf(date).toISOString().slice(11, 16),
      ),
    ).toEqual(['07:00', '08:00', '08:00', '07:00', '07:00', '08:00']);
  });

  it('SKIP=OMIT leaves February out', () => {
    expect(dates(4, 'FREQ=MONTHLY;SKIP=OMIT', '2026-01-31T08:00')).toBe('2026-01-31 2026-03-31 2026-05-31 2026-07-31');
  });

  it('SKIP=FORWARD goes to the first of the next month', () => {
    expect(dates(4, 'FREQ=MONTHLY;SKIP=FORWARD', '2026-01-31T08:00')).toBe(
      '2026-01-31 2026-03-01 2026-03-31 2026-05-01',
    );
  });

  it('counts from the anchor, never from a clamped date', () => {
    expect(dates(5, 'FREQ=MONTHLY;INTERVAL=2', '2025-12-31T08:00')).toBe(
      '2025-12-31 2026-02-28 2026-04-30 2026-06-30 2026-08-31',
    );
    expect(dates(6, 'FREQ=YEARLY', '2024-02-29T08:00')).toBe(
      '2024-02-29 2025-02-28 2026-02-28 2027-02-28 2028-02-29 2029-02-28',
    );
  });

  it('skips back from days that the rule names, each date once', () => {
    expect(dates(4, 'FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD', '2026-01-15T08:00')).toBe(
      '2026-01-31 2026-02-28 2026-03-31 2026-04-30',
    );
    expect(dates(5, 'FREQ=MONTHLY;BYMONTHDAY=30,31;SKIP=BACKWARD', '2026-01-31T08:00')).toBe(
      '2026-01-31 2026-02-28 2026-03-30 2026-03-31 2026-04-30',
    );
    expect(dates(4, 'FREQ=MONTHLY;BYMONTHDAY=1,31;SKIP=FORWARD', '2026-01-31T08:00')).toBe(
      '2026-01-31 2026-02-01 2026-03-01 2026-03-31',
    );
    expect(dates(4, 'FREQ=YEARLY;BYMONTH=1,2,4', '2024-01-31T08:00')).toBe(
      '2024-01-31 2024-02-29 2024-04-30 2025-01-31',
    );
    expect(dates(3, 'FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR', '2026-01-01T08:00')).toBe(
      '2026-02-13 2026-03-13 2026-11-13',
    );
    expect(dates(3, 'FREQ=MONTHLY;BYMONTHDAY=-1', '2026-01-01T08:00')).toBe('2026-01-31 2026-02-28 2026-03-31');
  });

  it('serves weekdays, ordinals, positions and times of day', () => {
    expect(dates(4, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;WKST=MO', '2026-02-09T08:00')).toBe(
      '2026-02-09 2026-02-12 2026-02-23 2026-02-26',
    );
    expect(dates(3, 'FREQ=MONTHLY;BYDAY=-1FR', '2026-01-31T08:00')).toBe('2026-02-27 2026-03-27 2026-04-24');
    expect(dates(3, 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '2026-01-01T08:00')).toBe(
      '2026-01-30 2026-02-27 2026-03-31',
    );
    expect(first(3, 'FREQ=DAILY;BYHOUR=8,14', '2026-01-01T08:00')).toEqual([
      '2026-01-01T08:00',
      '2026-01-01T14:00',
      '2026-01-02T08:00',
    ]);
  });

  it('loses nothing where one month reaches into the first day of the next', () => {
    const rrule = 'FREQ=MONTHLY;BYMONTHDAY=1,31;BYHOUR=6,22;BYSETPOS=1,-1;SKIP=FORWARD';
    expect(first(4, rrule, '2026-02-01T06:00')).toEqual([
      '2026-02-01T06:00',
      '2026-03-01T06:00',
      '2026-03-01T22:00',
      '2026-03-31T22:00',
    ]);
  });

  it('COUNT and UNTIL end it', () => {
    expect(dates(9, 'FREQ=MONTHLY;COUNT=3', '2026-01-31T08:00')).toBe('2026-01-31 2026-02-28 2026-03-31');
    expect(dates(9, 'FREQ=WEEKLY;BYDAY=MO;COUNT=2', '2026-01-01T08:00')).toBe('2026-01-05 2026-01-12');
    expect(dates(9, 'FREQ=DAILY;UNTIL=20260103', '2026-01-01T08:00')).toBe('2026-01-01 2026-01-02 2026-01-03');
    expect(dates(9, 'FREQ=DAILY;UNTIL=20260103T075959', '2026-01-01T08:00')).toBe('2026-01-01 2026-01-02');
  });

  it('follows a rule for 1,000 dues 90 years after its start without going back to it', () => {
    const started = performance.now();
    for (const rrule of [
      'FREQ=MONTHLY',
      'FREQ=DAILY',
      'FREQ=YEARLY;BYMONTHDAY=31;SKIP=BACKWARD',
      'FREQ=MONTHLY;BYDAY=1MO',
    ]) {
      const made = rule(rrule, '2000-01-31T08:00');
      let due: string | null = '2090-01-01T00:00';
      for (let count = 0; count < 1000 && due !== null; count += 1) due = nextDue(made, due);
      expect(due).not.toBeNull();
    }
    // Milliseconds in truth; the library alone takes 90 s for the first of the four.
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('rule 2: floating dues', () => {
  const floating = (rrule: string) => rule(rrule, '2026-01-15T08:00', { mode: 'floating' });

  it('adds the interval to when the work was done, time of day included', () => {
    expect(floatingDue(floating('FREQ=DAILY;INTERVAL=90'), '2026-03-11T14:37')).toBe('2026-06-09T14:37');
    expect(floatingDue(floating('FREQ=WEEKLY;INTERVAL=6'), '2026-03-11T14:37')).toBe('2026-04-22T14:37');
    expect(floatingDue(floating('FREQ=YEARLY'), '2024-02-29T08:00')).toBe('2025-02-28T08:00');
  });

  it('goes to the last day of a shorter month, unless SKIP says otherwise', () => {
    expect(floatingDue(floating('FREQ=MONTHLY'), '2026-01-31T08:00')).toBe('2026-02-28T08:00');
    expect(floatingDue(floating('FREQ=MONTHLY;SKIP=FORWARD'), '2026-01-31T08:00')).toBe('2026-03-01T08:00');
    expect(floatingDue(floating('FREQ=MONTHLY;SKIP=OMIT'), '2026-01-31T08:00')).toBe('2026-03-31T08:00');
    expect(floatingDue(floating('FREQ=YEARLY;SKIP=OMIT'), '2096-02-29T08:00')).toBe('2104-02-29T08:00');
  });
});

describe('rule 1: properties', () => {
  const DAY_LISTS = [
    '',
    ';BYMONTHDAY=31',
    ';BYMONTHDAY=29,30,31',
    ';BYMONTHDAY=-30,1',
    ';BYDAY=1MO,-1FR',
    ';BYDAY=MO,WE;BYSETPOS=2',
  ];
  const rules = fc
    .oneof(
      fc.tuple(fc.constantFrom('FREQ=DAILY', 'FREQ=WEEKLY', 'FREQ=WEEKLY;BYDAY=TU,SA'), fc.constant('')),
      fc.tuple(
        fc.constantFrom(...DAY_LISTS.flatMap((list) => [`FREQ=MONTHLY${list}`, `FREQ=YEARLY;BYMONTH=2,10${list}`])),
        fc.constantFrom('', ';SKIP=BACKWARD', ';SKIP=FORWARD', ';SKIP=OMIT'),
      ),
    )
    .chain(([freq, skip]) =>
      fc
        .tuple(fc.constantFrom('', ';BYHOUR=6,22'), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 1500 }))
        .map(([times, interval, offset]) =>
          rule(`${freq};INTERVAL=${interval}${times}${skip}`, addDays('2024-01-01T07:30', offset)),
        ),
    );
  const minutes = fc.integer({ min: 0, max: 5 * 366 * 1440 });
  const local = (minute: number): string => wallText(wallMs('2024-01-01T00:00') + minute * 60_000);

  it('dues are sorted, unique and inside the window', () => {
    fc.assert(
      fc.property(rules, minutes, minutes, (made, a, b) => {
        const [from, to] = [local(Math.min(a, b)), local(Math.max(a, b))];
        const dues = duesBetween(made, from, to);
        expect(dues).toEqual([...new Set(dues)].sort());
        expect(dues.every((due) => due >= from && due < to && due >= made.startsAt)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('splitting a window gives the same', () => {
    fc.assert(
      fc.property(rules, minutes, minutes, minutes, (made, ...cuts) => {
        const [from, middle, to] = cuts.sort((a, b) => a - b).map(local) as [string, string, string];
        expect([...duesBetween(made, from, middle), ...duesBetween(made, middle, to)]).toEqual(
          duesBetween(made, from, to),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('days of a month that are omitted are those that the library omits', () => {
    const lists = [
      ';BYMONTHDAY=31',
      ';BYMONTHDAY=29,-1',
      ';BYMONTHDAY=30;BYMONTH=1,2,3,4,5,6',
      ';BYMONTHDAY=1,2,3;BYDAY=MO;BYSETPOS=1',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom('MONTHLY', 'YEARLY'),
        fc.constantFrom(...lists),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 1500 }),
        (freq, list, interval, offset) => {
          const rrule = `FREQ=${freq};INTERVAL=${interval}${list}`;
          const startsAt = addDays('2024-01-01T07:30', offset);
          const start = `${startsAt.replace(/[-:]/g, '')}00Z`;
          const theirs = new RRuleTemporal({ rruleString: `DTSTART:${start}\nRRULE:${rrule};COUNT=12` }).all();
          expect(first(12, `${rrule};SKIP=OMIT`, startsAt)).toEqual(
            theirs.map((due) => wallText(due.epochMilliseconds)),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('due k is the anchor plus k intervals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 1, max: 30 }), (offset, months) => {
        const startsAt = addDays('2024-01-01T07:30', offset);
        const start = new Date(wallMs(startsAt));
        first(30, `FREQ=MONTHLY;INTERVAL=${months}`, startsAt).forEach((due, k) => {
          const lastDay = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + k * months + 1, 0));
          const day = Math.min(start.getUTCDate(), lastDay.getUTCDate());
          expect(due).toBe(`${lastDay.toISOString().slice(0, 8)}${String(day).padStart(2, '0')}T07:30`);
        });
      }),
      { numRuns: 50 },
    );
  });
});
