import fc from 'fast-check';
import type { DueSet } from './due-sets.queries';
import { decide, type PairState } from './engine';
import { cursorFrom, spanFrom, type OpenOrder } from './pair.rules';
import { isFree, plainDecision } from './plain.rules';
import { readRules, storedTriggers, versionOf } from './schedule.rules';

const RRULES = [
  ...['FREQ=DAILY', 'FREQ=WEEKLY;BYDAY=MO,TH', 'FREQ=MONTHLY', 'FREQ=MONTHLY;BYDAY=2TU', 'FREQ=YEARLY'],
  ...['FREQ=DAILY;INTERVAL=9;COUNT=3', 'FREQ=MONTHLY;UNTIL=20260401'],
];
const ZONES = ['Africa/Casablanca', 'Europe/Paris', 'UTC'];
const DAY = 86_400_000;
const START = Date.parse('2026-01-01T00:00:00Z');

const asked = fc.record({
  rrule: fc.constantFrom(...RRULES),
  day: fc.integer({ min: 0, max: 60 }),
  hour: fc.constantFrom('02:30', '08:00', '23:45'),
  timeZone: fc.constantFrom(...ZONES),
  mode: fc.constantFrom('fixed' as const, 'fixed' as const, 'floating' as const),
  leadDays: fc.constantFrom(0, 1, 10),
  activeFrom: fc.integer({ min: -20, max: 80 }),
  holidayPolicy: fc.constantFrom('ignore' as const, 'ignore' as const, 'ignore' as const, 'before' as const),
  season: fc.constantFrom([], [{ from: '02-01', to: '04-30' }]),
  stacking: fc.boolean(),
});
const orders = fc.array(
  fc.record({ from: fc.integer({ min: 0, max: 120 }), days: fc.option(fc.integer({ min: 0, max: 20 })) }),
  { maxLength: 3 },
);

function world({
  rrule,
  day,
  hour,
  timeZone,
  mode,
  activeFrom,
  ...more
}: typeof asked extends fc.Arbitrary<infer T> ? T : never) {
  const startsAt = `${new Date(START + day * DAY).toISOString().slice(0, 10)}T${hour}`;
  const rules = readRules(
    {
      triggers: [{ kind: 'calendar', rrule: mode === 'floating' ? 'FREQ=WEEKLY' : rrule, startsAt, timeZone, mode }],
      ...{ ...more, activeFrom: new Date(START + activeFrom * DAY).toISOString() },
    },
    { timeZone, activeFrom: new Date(START).toISOString() },
  );
  return { rules, triggers: storedTriggers(rules) };
}

describe('the decision of a set', () => {
  it('is what the engine says of each of its pairs, whatever their orders have been', () => {
    let plain = 0;
    fc.assert(
      fc.property(asked, fc.integer({ min: -1, max: 20 }), orders, fc.nat(3), (given, daysLate, spans, steps) => {
        const { rules, triggers } = world(given);
        const version = versionOf({ rules, triggers }, rules.activeFrom, [], new Map());
        // Some dues on, as pairs stand that have lived for a while.
        let state: PairState = {
          cursors: [cursorFrom(undefined)],
          orders: [],
          assetStatuses: [],
          fires: [],
          rescheduled: new Map(),
        };
        for (let step = 0; step < steps; step += 1) {
          const { cursors, nextWakeAt } = decide(version, state, new Date(8.64e15), 1);
          if (nextWakeAt === null) break;
          state = { ...state, cursors };
        }
        const first = decide(version, state, new Date(0)).nextWakeAt;
        if (first === null) return;
        const now = new Date(first.getTime() + daysLate * DAY);
        const set = {
          ...{ quiet: true, stale: false, rules: '', template: '', versionNumber: 1, nextAt: first.toISOString() },
          ...{
            cursors: JSON.stringify(state.cursors),
            scheduleIds: [],
            assetIds: [],
            locationIds: [],
            changes: [],
            orders: [],
          },
        } satisfies DueSet;
        const decided = plainDecision(set, { rules, triggers }, now);
        if (!decided) return;
        const history = spans.map(({ from, days }): OpenOrder => {
          const at = START + from * DAY;
          return {
            ...{ id: '', from: new Date(at).toISOString(), dueAt: new Date(at).toISOString() },
            to: days === null ? null : new Date(at + days * DAY).toISOString(),
          };
        });
        if (!isFree(history, set.nextAt)) return;
        const alone = decide(version, { ...state, orders: history.map(spanFrom) }, now);
        expect(alone.decisions).toEqual([decided.decision]);
        expect(alone.cursors).toEqual(decided.stand.cursors);
        expect(alone.nextWakeAt?.toISOString() ?? null).toBe(decided.stand.nextAt);
        plain += 1;
      }),
      { numRuns: 3_000 },
    );
    expect(plain).toBeGreaterThan(100);
  });
});
