import { doneAtReading, evaluateMeter, type MeterMemory, type MeterTrigger } from './meter';
import { at } from './testing';

const START: MeterMemory = { baseline: '0', number: 0, since: at('2026-01-01T00:00') };
const trigger = (more: Partial<MeterTrigger> = {}): MeterTrigger => ({
  kind: 'meter',
  meterId: 'm1',
  every: '250',
  mode: 'fixed',
  ...more,
});
const read = (...values: string[]) =>
  values.map((value, day) => ({ value, readAt: at(`2026-01-${String(day + 2).padStart(2, '0')}T06:00`) }));
const evaluate = (of: MeterTrigger, values: string[], memory = START) => evaluateMeter(0, of, memory, read(...values));
const fired = (of: MeterTrigger, values: string[], memory = START) => {
  const result = evaluate(of, values, memory);
  return result.action === 'fired' ? result.fires.map((fire) => `${fire.key} ${fire.numbers.join(',')}`) : result;
};

describe('rule 4: meters', () => {
  it('is due when the reading reaches the due less what is expedited, to the last digit', () => {
    expect(fired(trigger(), ['249.999', '250'])).toEqual(['meter:m1:250 1']);
    expect(evaluate(trigger(), ['249.999'])).toMatchObject({ action: 'not_due', nextDue: '250', remaining: '0.001' });
    expect(fired(trigger({ expedite: '0.001' }), ['249.999'])).toEqual(['meter:m1:250 1']);
    expect(evaluate(trigger({ every: '0.3', expedite: '0.1' }), ['0.1'])).toMatchObject({ remaining: '0.1' });
  });

  it('says that it is not due before the first reading', () => {
    expect(evaluate(trigger(), [])).toEqual({ action: 'not_due', nextDue: '250', remaining: null, memory: START });
  });

  it('fixed: the next due is the last due plus the step', () => {
    const result = evaluate(trigger(), ['270']);
    expect(result.memory).toEqual({ ...START, baseline: '250', number: 1 });
    expect(fired(trigger(), ['499', '500'], result.memory)).toEqual(['meter:m1:500 2']);
  });

  it('a jump over several steps makes one order', () => {
    expect(fired(trigger(), ['200', '760'])).toEqual(['meter:m1:750 1,2,3']);
  });

  it('or one for each step', () => {
    expect(fired(trigger({ onJump: 'each' }), ['200', '760'])).toEqual([
      'meter:m1:250 1',
      'meter:m1:500 2',
      'meter:m1:750 3',
    ]);
  });

  it('readings one by one give what they give together', () => {
    const values = ['100', '251', '252', '499', '510', '900'];
    let memory = START;
    const one = values.flatMap((_, index) => {
      const result = evaluateMeter(0, trigger(), memory, read(...values).slice(index, index + 1));
      memory = result.memory;
      return result.action === 'fired' ? result.fires : [];
    });
    expect(evaluate(trigger(), values)).toMatchObject({ fires: one, memory });
    expect(one).toHaveLength(3);
  });

  it('floating: fires once, and the next due is the reading when it was done plus the step', () => {
    const floating = trigger({ mode: 'floating' });
    expect(fired(floating, ['260', '800'])).toEqual([`meter:m1:250@${START.since.toISOString()} 1`]);
    const done = doneAtReading(START, at('2026-02-01T10:00'), '300', [])!;
    expect(done).toEqual({ memory: { baseline: '300', number: 0, since: at('2026-02-01T10:00') }, assumed: false });
    const later = (value: string) =>
      evaluateMeter(0, floating, done.memory, [{ value, readAt: at('2026-03-01T00:00') }]).action;
    expect([later('549'), later('550')]).toEqual(['not_due', 'fired']);
  });

  it('no reading from before the baseline fires', () => {
    expect(evaluate(trigger(), ['300'], { ...START, since: at('2026-01-03T00:00') }).action).toBe('not_due');
  });
});

describe('rule 6: forecasts never fire', () => {
  it('a counter that stands still is not due, however fast it ran before and however long ago', () => {
    const fast = evaluate(trigger(), ['100', '200', '249']);
    expect(fast.action).toBe('not_due');
    const stands = [{ value: '249', readAt: at('2027-01-01T00:00') }];
    expect(evaluateMeter(0, trigger(), fast.memory, stands).action).toBe('not_due');
  });
});

describe('rule 5: completion gives the meter its baseline', () => {
  it('takes the last reading at or before the completion when none is given, and says so', () => {
    const readings = read('100', '200', '300');
    expect(doneAtReading(START, at('2026-01-03T06:00'), null, readings)).toMatchObject({
      memory: { baseline: '200' },
      assumed: true,
    });
    expect(doneAtReading(START, at('2026-01-01T06:00'), null, readings)).toBeNull();
  });
});
