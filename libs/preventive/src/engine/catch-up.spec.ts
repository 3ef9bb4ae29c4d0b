import fc from 'fast-check';
import { decide } from './decide';
import { type Decision, type OrderSpan, type PairState, type ScheduleVersion, type Span } from './decision';
import { at, CASABLANCA, pair, rule, schedule } from './testing';
import { addDates } from './wall-clock';

const START = at('2026-01-01T00:00');
const END = at('2026-07-01T00:00');
const HOUR = 3_600_000;

/** What was known of a history at `now`. */
const known = <T extends Span>(spans: readonly T[], now: Date): T[] =>
  spans
    .filter(({ from }) => from <= now)
    .map((span) => ({ ...span, to: span.to !== null && span.to <= now ? span.to : null }));
const versionAt = (version: ScheduleVersion, now: Date): ScheduleVersion => ({
  ...version,
  pauses: known(version.pauses, now),
});
const pairAt = (state: PairState, now: Date, made: readonly OrderSpan[]): PairState => ({
  ...state,
  orders: [...known(state.orders, now), ...made],
  assetStatuses: state.assetStatuses.filter(({ from }) => from <= now),
});

/** Runs at each t_k, and whenever something happens, with nothing but what is known then. */
function onTime(version: ScheduleVersion, state: PairState, others: readonly Date[]): Decision[] {
  const events = [
    ...[...version.pauses, ...state.orders].flatMap(({ from, to }) => [from, to]),
    ...state.assetStatuses.map(({ from }) => from),
    ...others,
    END,
  ]
    .filter((event) => event !== null)
    .sort((a, b) => a.getTime() - b.getTime());
  const decided: Decision[] = [];
  const made: OrderSpan[] = [];
  let cursors = state.cursors;
  for (const event of events) {
    for (let now: Date = START; ;) {
      const { decisions, nextWakeAt, ...outcome } = decide(
        versionAt(version, now),
        { ...pairAt(state, now, made), cursors },
        now,
        3,
      );
      decided.push(...decisions);
      made.push(
        ...decisions
          .filter(({ action }) => action === 'created')
          .map(({ createAt, dueAt }) => ({ from: createAt, to: null, dueAt })),
      );
      cursors = outcome.cursors;
      const more = nextWakeAt !== null && nextWakeAt <= now;
      if (now >= event && !more) break;
      // Never back, and not beyond the event.
      now = new Date(Math.min(event.getTime(), Math.max(now.getTime(), nextWakeAt?.getTime() ?? END.getTime())));
    }
  }
  return decided;
}

const hours = (least = 0) =>
  fc.integer({ min: least, max: 180 * 24 }).map((hour) => new Date(START.getTime() + hour * HOUR));
const span = fc.tuple(hours(), hours(), fc.boolean()).map(([a, b, endless]): Span => {
  const [from, to] = a < b ? [a, b] : [b, a];
  return { from, to: endless ? null : to };
});
const calendars = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('FREQ=DAILY;INTERVAL=4', 'FREQ=WEEKLY', 'FREQ=MONTHLY', 'FREQ=DAILY'),
      fc.constantFrom('fixed', 'floating'),
    )
    .map(([rrule, mode]) => rule(rrule, '2025-12-31T02:30', { mode, timeZone: CASABLANCA })),
  fc
    .constantFrom('FREQ=MONTHLY;BYDAY=1MO,2TU', 'FREQ=WEEKLY;BYDAY=MO,FR;COUNT=20', 'FREQ=DAILY;BYHOUR=6,20;INTERVAL=9')
    .map((rrule) => rule(rrule, '2026-01-01T08:00', { timeZone: CASABLANCA })),
);
const versions = fc
  .record({
    calendar: calendars,
    leadDays: fc.constantFrom(0, 1, 5, 40),
    activeFrom: hours(),
    pauses: fc.array(span, { maxLength: 3 }),
    season: fc.constantFrom([], [{ from: '02-01', to: '05-15' }], [{ from: '05-01', to: '01-20' }]),
    holidayPolicy: fc.constantFrom('ignore' as const, 'skip' as const, 'before' as const, 'after' as const),
    holidays: fc
      .array(fc.integer({ min: 0, max: 200 }), { maxLength: 60 })
      .map((days) => new Map(days.map((day) => [addDates('2025-12-25', day), null]))),
    stacking: fc.boolean(),
    whenStandby: fc.constantFrom('make' as const, 'hold' as const),
  })
  .map(({ calendar, ...more }) => schedule(calendar, more));
const states = fc
  .record({
    orders: fc.array(
      span.map((open) => ({ ...open, dueAt: open.from })),
      { maxLength: 4 },
    ),
    assetStatuses: fc
      .array(fc.record({ from: hours(), status: fc.constantFrom('in_service', 'standby', 'decommissioned') }), {
        maxLength: 4,
      })
      .map((statuses) => statuses.sort((a, b) => a.from.getTime() - b.from.getTime())),
  })
  .map((more) => pair(more));

describe('rule 10: catch-up equals running on time', () => {
  it('after half a year without a run every decision is the one that was right then', () => {
    fc.assert(
      fc.property(versions, states, fc.array(hours(), { maxLength: 5 }), (version, state, ticks) => {
        expect(decide(version, state, END, 100_000).decisions).toEqual(onTime(version, state, ticks));
      }),
      { numRuns: 200 },
    );
  });

  it('each occurrence is decided once, in the order of the nominal dues', () => {
    fc.assert(
      fc.property(versions, states, (version, state) => {
        const keys = decide(version, state, END, 100_000).decisions.map(({ key }) => key);
        expect(keys).toEqual([...new Set(keys)].sort());
      }),
      { numRuns: 200 },
    );
  });

  it('without stacking no order is made while another is open', () => {
    fc.assert(
      fc.property(versions, states, (version, state) => {
        const made = decide({ ...version, stacking: false }, state, END, 100_000).decisions.filter(
          ({ action }) => action === 'created',
        );
        expect(made.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 100 },
    );
  });
});
