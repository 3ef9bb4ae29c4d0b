import fc from 'fast-check';
import { evaluateCondition, NEW_CONDITION, type ConditionTrigger } from './condition';
import type { Reading } from './fire';
import { at } from './testing';

const trigger = (more: Partial<ConditionTrigger> = {}): ConditionTrigger => ({
  kind: 'condition',
  meterId: 'm1',
  operator: '>',
  threshold: '80',
  ...more,
});
const minute = (minutes: number): Date => new Date(at('2026-01-01T00:00').getTime() + minutes * 60_000);
const read = (...pairs: (readonly [minutes: number, value: string])[]): Reading[] =>
  pairs
    .map(([minutes, value]) => ({ readAt: minute(minutes), value }))
    .sort((a, b) => a.readAt.getTime() - b.readAt.getTime());
const series = (...values: string[]): Reading[] => read(...values.map((value, index) => [index, value] as const));
const minutesOf = (fires: readonly { readonly at: Date }[]): number[] =>
  fires.map((fire) => (fire.at.getTime() - minute(0).getTime()) / 60_000);
const fired = (of: ConditionTrigger, readings: Reading[]): number[] =>
  minutesOf(evaluateCondition(0, of, NEW_CONDITION, readings).fires);

describe('rule 7: conditions', () => {
  it('fires on the edge, never once per reading, and re-arms when the value returns', () => {
    expect(fired(trigger(), series('79', '81', '85', '90', '80', '81', '82'))).toEqual([1, 5]);
  });

  it.each([
    ['>', ['80', '80.1']],
    ['>=', ['79.9', '80']],
    ['<', ['80', '79.9']],
    ['<=', ['80.1', '80']],
  ] as const)('%s is exact at the threshold', (operator, values) => {
    expect(fired(trigger({ operator }), series(...values))).toEqual([1]);
  });

  it('hysteresis: re-arms only when the value has come back that far', () => {
    const values = ['81', '79', '81', '76', '81', '75', '81'];
    expect(fired(trigger({ hysteresis: '5' }), series(...values))).toEqual([0, 6]);
    expect(
      fired(trigger({ operator: '<', threshold: '20', hysteresis: '5' }), series('19', '24', '19', '25', '19')),
    ).toEqual([0, 4]);
  });

  it('n of m readings, counted afresh after it has re-armed', () => {
    const of = trigger({ count: 2, of: 3 });
    expect(fired(of, series('81', '70', '70', '81', '70', '81'))).toEqual([5]);
    expect(fired(of, series('81', '81', '70', '81', '70', '81'))).toEqual([1, 5]);
  });

  it('in a time window: older readings do not count', () => {
    const of = trigger({ count: 2, of: 5, windowMinutes: 10 });
    expect(fired(of, read([0, '81'], [10, '81']))).toEqual([]);
    expect(fired(of, read([0, '81'], [9, '81']))).toEqual([9]);
  });

  it("an edge's key is its reading's time", () => {
    expect(evaluateCondition(2, trigger(), NEW_CONDITION, series('81')).fires).toEqual([
      {
        trigger: 2,
        key: 'condition:m1:2026-01-01T00:00:00.000Z',
        at: minute(0),
        numbers: [],
        inputs: { meterId: 'm1', reading: '81', operator: '>', threshold: '80' },
      },
    ]);
  });

  it('an edge that is found late fires once, and none is taken back', () => {
    const known = read([0, '70'], [10, '81'], [30, '82']);
    const first = evaluateCondition(0, trigger(), NEW_CONDITION, known);
    expect(minutesOf(first.fires)).toEqual([10]);
    // A return that comes late cuts the excursion in two: the second half has an edge of its own.
    const withReturn = [...known, ...read([20, '60'])].sort((a, b) => a.readAt.getTime() - b.readAt.getTime());
    const second = evaluateCondition(0, trigger(), first.memory, withReturn);
    expect(minutesOf(second.fires)).toEqual([30]);
    expect(evaluateCondition(0, trigger(), second.memory, withReturn).fires).toEqual([]);
    // The first reading of an excursion that has gone off already comes late: nothing new.
    const withStart = [...read([5, '81']), ...withReturn].sort((a, b) => a.readAt.getTime() - b.readAt.getTime());
    expect(evaluateCondition(0, trigger(), second.memory, withStart).fires).toEqual([]);
  });

  it('no reading counts that comes more than 1,440 minutes behind the newest', () => {
    const known = read([0, '70'], [2000, '70']);
    const { memory } = evaluateCondition(0, trigger(), NEW_CONDITION, known);
    const firedLate = (minutes: number) => {
      const readings = [known[0]!, ...read([minutes, '81']), known[1]!];
      return minutesOf(evaluateCondition(0, trigger(), memory, readings).fires);
    };
    expect([firedLate(560), firedLate(561)]).toEqual([[], [561]]);
  });

  it('readings in order, in any batches, fire the same', () => {
    const values = fc.array(fc.tuple(fc.integer({ min: 1, max: 900 }), fc.constantFrom('70', '76', '79', '81', '90')), {
      maxLength: 30,
    });
    const triggers = fc.record({
      hysteresis: fc.constantFrom('0', '5'),
      count: fc.constantFrom(1, 2),
      of: fc.constantFrom(2, 3),
    });
    fc.assert(
      fc.property(
        values,
        triggers,
        fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 30, maxLength: 30 }),
        (gaps, more, sizes) => {
          let clock = 0;
          const readings = read(...gaps.map(([gap, value]) => [(clock += gap), value] as const));
          let memory = NEW_CONDITION;
          const batched: number[] = [];
          for (let seen = 0, batch = 0; seen < readings.length; batch += 1) {
            seen += sizes[batch]!;
            const since = memory.settledTo;
            const result = evaluateCondition(
              0,
              trigger(more),
              memory,
              readings.slice(0, seen).filter((one) => since === null || one.readAt > since),
            );
            batched.push(...minutesOf(result.fires));
            memory = result.memory;
          }
          expect(batched).toEqual(fired(trigger(more), readings));
        },
      ),
      { numRuns: 200 },
    );
  });
});
