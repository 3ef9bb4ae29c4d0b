import { nextFloating } from './floating';
import { cursorWhenDone, cursorWhenReopened, decide, generateNow, preview } from './decide';
import { NEW_CURSOR, type Cursor, type OrderSpan, type PairState } from './decision';
import type { Fire } from './fire';
import { readTriggers } from './triggers';
import { at, CASABLANCA, inShort, pair, rule, schedule } from './testing';
import { addDays } from './wall-clock';

const weekly = schedule(rule('FREQ=WEEKLY', '2026-01-05T08:00'));
const order = (from: string, to: string | null, dueAt = from): OrderSpan => ({
  from: at(from),
  to: to === null ? null : at(to),
  dueAt: at(dueAt),
});
const floating = (rrule: string, startsAt: string, more: Parameters<typeof schedule>[1] = {}) =>
  schedule(rule(rrule, startsAt, { mode: 'floating' }), more);
const from = (local: string, since: string): Cursor => ({
  decidedTo: local,
  baseline: { due: local, since: at(since) },
  number: 1,
});
const afterDone = (doneAt: string, leadDays = 0) => {
  const made = floating('FREQ=DAILY;INTERVAL=90', '2026-03-11T08:00', { leadDays });
  const cursor = cursorWhenDone(from('2026-03-11T08:00', '2026-03-11T08:00'), at(doneAt));
  return decide(
    made,
    pair({ orders: [order('2026-03-11T08:00', doneAt)] }, cursor),
    at('2026-07-01T00:00'),
  ).decisions.map(({ key }) => key);
};

describe('rule 2: floating', () => {
  it('done 10 days late moves the next by 10 days, early likewise', () => {
    expect(afterDone('2026-03-11T08:00')).toEqual(['2026-06-09T08:00']);
    expect(afterDone('2026-03-21T08:00')).toEqual(['2026-06-19T08:00']);
    expect(afterDone('2026-03-01T08:00')).toEqual(['2026-05-30T08:00']);
  });

  it('makes nothing new while one is open, and wakes for nothing', () => {
    const made = floating('FREQ=DAILY', '2026-01-05T08:00');
    const first = decide(made, pair(), at('2026-01-05T08:00'));
    expect(inShort(first.decisions)).toEqual(['2026-01-05T08:00 created due']);
    const open = pair({ orders: [order('2026-01-05T08:00', null)] }, first.cursors[0]);
    expect(decide(made, open, at('2026-03-01T00:00'))).toMatchObject({ decisions: [], nextWakeAt: null });
  });

  it('goes on from the cancelled due when the order is cancelled', () => {
    const made = floating('FREQ=WEEKLY', '2026-01-05T08:00');
    const { cursors } = decide(made, pair(), at('2026-01-05T08:00'));
    const cancelled = pair({ orders: [order('2026-01-05T08:00', '2026-01-07T15:00')] }, cursors[0]);
    expect(decide(made, cancelled, at('2026-01-12T08:00')).decisions[0]).toMatchObject({
      key: '2026-01-12T08:00',
      action: 'created',
      number: 2,
    });
  });

  it('is made when it is cancelled, if the next due was already near', () => {
    const made = floating('FREQ=WEEKLY', '2026-01-05T08:00');
    const cancelled = pair(
      { orders: [order('2026-01-05T08:00', '2026-01-20T15:00')] },
      from('2026-01-05T08:00', '2026-01-05T08:00'),
    );
    expect(decide(made, cancelled, at('2026-01-20T15:00')).decisions[0]).toMatchObject({
      key: '2026-01-12T08:00',
      dueAt: at('2026-01-12T08:00'),
      createAt: at('2026-01-20T15:00'),
    });
  });

  it('stands at its own due again after a reopening, and counts afresh from the next completion', () => {
    const made = floating('FREQ=WEEKLY', '2026-01-05T08:00');
    const reopened = cursorWhenReopened(
      from('2026-01-12T09:00', '2026-01-12T09:00'),
      '2026-01-05T08:00',
      at('2026-01-05T08:00'),
      1,
    );
    const open = [order('2026-01-05T08:00', '2026-01-05T09:00'), order('2026-01-06T10:00', null)];
    expect(decide(made, pair({ orders: open }, reopened), at('2026-02-01T00:00')).decisions).toEqual([]);
    const done = cursorWhenDone(reopened, at('2026-01-08T10:00'));
    const closed = [open[0]!, order('2026-01-06T10:00', '2026-01-08T10:00')];
    expect(decide(made, pair({ orders: closed }, done), at('2026-01-15T10:00')).decisions[0]).toMatchObject({
      key: '2026-01-15T10:00',
      number: 2,
    });
  });

  it('counts from the wall clock at which the work was done', () => {
    const cursor = cursorWhenDone(NEW_CURSOR, new Date('2026-08-01T23:30:00Z'));
    const daily = rule('FREQ=DAILY;INTERVAL=10', '2026-01-01T08:00', { mode: 'floating', timeZone: CASABLANCA });
    expect(nextFloating(daily, cursor)).toBe('2026-08-12T00:30');
  });

  it('the work was done at an instant: other zone data give its wall clock anew, while a due stays the wall clock that it is', () => {
    const [older, newer] = ['Etc/GMT-1', 'Etc/GMT'].map((timeZone) =>
      rule('FREQ=DAILY;INTERVAL=10', '2026-01-01T08:00', { mode: 'floating', timeZone }),
    );
    const done = cursorWhenDone(NEW_CURSOR, at('2026-08-01T02:43'));
    expect([older!, newer!].map((each) => nextFloating(each, done))).toEqual(['2026-08-11T03:43', '2026-08-11T02:43']);
    const passed = from('2026-08-01T03:43', '2026-08-01T02:43');
    expect([older!, newer!].map((each) => nextFloating(each, passed))).toEqual([
      '2026-08-11T03:43',
      '2026-08-11T03:43',
    ]);
  });

  /** Plays a year; `early` gives the days before its due at which each visit is done. */
  function visits(mode: 'fixed' | 'floating', early: (visit: number) => number): Date[] {
    const made = schedule(rule('FREQ=DAILY;INTERVAL=42', '2026-01-08T09:00', { mode }), { leadDays: 7 });
    let state: PairState = pair();
    const done: Date[] = [];
    for (let now: Date | null = at('2026-01-01T09:00'); now !== null && now < at('2027-01-01T00:00');) {
      const { decisions, cursors, nextWakeAt } = decide(made, state, now);
      for (const { dueAt, createAt } of decisions) {
        const doneAt = new Date(dueAt.getTime() - early(done.length) * 86_400_000);
        done.push(doneAt);
        state = { ...state, orders: [...state.orders, { from: createAt, to: doneAt, dueAt }] };
      }
      const last = done.at(-1)!;
      state = { ...state, cursors: mode === 'fixed' ? cursors : [cursorWhenDone(cursors[0]!, last)] };
      now = decisions.length ? decide(made, state, now).nextWakeAt : nextWakeAt;
    }
    return done;
  }
  const widest = (done: readonly Date[]): number =>
    Math.max(...done.slice(1).map((visit, index) => (visit.getTime() - done[index]!.getTime()) / 86_400_000));

  it('with every lift visit done 0 to 5 days early at random, no two are over 42 days apart in a year', () => {
    let seed = 20_260_101;
    const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    for (let lift = 0; lift < 40; lift += 1) {
      const done = visits('floating', () => random() * 5);
      expect(done.length).toBeGreaterThanOrEqual(8);
      expect(widest(done)).toBeLessThanOrEqual(42);
    }
  });

  it('which a fixed schedule does not hold: an early visit widens the gap behind it', () => {
    expect(widest(visits('fixed', (visit) => (visit % 2 ? 0 : 5)))).toBe(47);
  });
});

describe('rule 3: lead', () => {
  it('makes the order so many local days before its due, at the same time of day', () => {
    const made = schedule(rule('FREQ=MONTHLY', '2026-02-20T08:00', { timeZone: CASABLANCA }), { leadDays: 7 });
    // 13 February still had UTC+1, the 20th no more.
    expect(decide(made, pair(), at('2026-02-13T06:59')).nextWakeAt).toEqual(at('2026-02-13T07:00'));
    expect(decide(made, pair(), at('2026-02-13T07:00')).decisions[0]).toMatchObject({
      localDueAt: '2026-02-20T08:00',
      dueAt: at('2026-02-20T08:00'),
      createAt: at('2026-02-13T07:00'),
      timeZone: CASABLANCA,
    });
  });

  it('a floating order is not made before the completion that it is counted from, however long the lead', () => {
    expect(afterDone('2026-03-11T08:00', 120)).toEqual(['2026-06-09T08:00']);
    const made = floating('FREQ=WEEKLY', '2026-03-11T08:00', { leadDays: 20 });
    const done = cursorWhenDone(from('2026-03-11T08:00', '2026-03-10T08:00'), at('2026-03-12T08:00'));
    const closed = pair({ orders: [order('2026-03-10T08:00', '2026-03-12T08:00')] }, done);
    expect(decide(made, closed, at('2026-03-12T08:00')).decisions[0]).toMatchObject({
      key: '2026-03-19T08:00',
      createAt: at('2026-03-12T08:00'),
    });
  });
});

describe('rule 5: whichever comes first', () => {
  const read = readTriggers([
    {
      kind: 'calendar',
      rrule: 'FREQ=DAILY;INTERVAL=90',
      startsAt: '2026-04-01T08:00',
      timeZone: 'UTC',
      mode: 'floating',
    },
    { kind: 'meter', meterId: 'm1', every: '250', mode: 'floating' },
  ]);
  const made = { ...weekly, triggers: read.ok ? read.triggers : [] };
  const fire = (day: string): Fire => ({
    trigger: 1,
    key: 'meter:m1:250',
    at: at(day),
    numbers: [1],
    inputs: { reading: '251' },
  });
  const both = (more: Partial<PairState>, cursor = NEW_CURSOR) => pair({ ...more, cursors: [cursor, NEW_CURSOR] });

  it('the meter comes first: one order, and the calendar waits until it is done', () => {
    const { decisions, cursors, nextWakeAt } = decide(
      made,
      both({ fires: [fire('2026-03-01T06:00')] }),
      at('2026-05-01T00:00'),
    );
    expect(inShort(decisions)).toEqual(['meter:m1:250 created due']);
    expect(decisions[0]).toMatchObject({
      trigger: 1,
      nominalLocalDueAt: '2026-03-01T06:00',
      inputs: { reading: '251' },
    });
    expect(nextWakeAt).toBeNull();
    const done = cursorWhenDone(cursors[0]!, at('2026-03-05T10:00'));
    const closed = both({ orders: [order('2026-03-01T06:00', '2026-03-05T10:00')] }, done);
    expect(decide(made, closed, at('2026-05-01T00:00')).nextWakeAt).toEqual(at('2026-06-03T10:00'));
  });

  it('the calendar comes first: the meter waits', () => {
    const { decisions } = decide(made, both({ fires: [fire('2026-04-02T06:00')] }), at('2026-05-01T00:00'));
    expect(inShort(decisions)).toEqual(['2026-04-01T08:00 created due']);
  });
});

describe('rule 7: conditions', () => {
  it('makes an order each when the previous one is closed, else suppressed_open', () => {
    const made = {
      ...weekly,
      triggers: [{ kind: 'condition', meterId: 'm1', operator: '>', threshold: '80' } as const],
    };
    const fires = ['2026-01-02T00:00', '2026-01-03T00:00', '2026-01-05T00:00'].map((day): Fire => ({
      trigger: 0,
      key: `condition:${day}`,
      at: at(day),
      numbers: [],
      inputs: {},
    }));
    const state = pair({ fires, orders: [order('2026-01-02T12:00', '2026-01-04T00:00')], cursors: [] });
    expect(decide(made, state, at('2026-02-01T00:00')).decisions.map(({ action }) => action)).toEqual([
      'created',
      'suppressed_open',
      'suppressed_open',
    ]);
    const closed = { ...state, fires: fires.slice(1) };
    expect(decide(made, closed, at('2026-02-01T00:00')).decisions.map(({ action }) => action)).toEqual([
      'suppressed_open',
      'created',
    ]);
  });
});

describe('rule 8: nested cycles', () => {
  it('counts every occurrence, made or not, and gives one order its procedures', () => {
    const cycles = [
      { every: 1, procedureId: 'A' },
      { every: 3, procedureId: 'C' },
    ];
    const { decisions } = decide(
      { ...weekly, cycles, stacking: true, activeFrom: at('2026-01-12T00:00') },
      pair(),
      at('2026-01-20T00:00'),
    );
    expect(decisions.map(({ number, action, procedureIds }) => [number, action, procedureIds])).toEqual([
      [1, 'missed', ['A']],
      [2, 'created', ['A']],
      [3, 'created', ['A', 'C']],
    ]);
  });
});

describe('rule 9: suppression', () => {
  it('at most one open order, and what is suppressed is recorded with the reason', () => {
    const { decisions, nextWakeAt } = decide(weekly, pair(), at('2026-01-20T00:00'));
    expect(inShort(decisions)).toEqual([
      '2026-01-05T08:00 created due',
      '2026-01-12T08:00 suppressed_open order_open',
      '2026-01-19T08:00 suppressed_open order_open',
    ]);
    expect(decisions[1]?.inputs).toMatchObject({ openFrom: '2026-01-05T08:00:00.000Z' });
    expect(nextWakeAt).toEqual(at('2026-01-26T08:00'));
  });

  it('unless stacking is allowed', () => {
    expect(
      decide({ ...weekly, stacking: true }, pair(), at('2026-01-20T00:00')).decisions.map(({ action }) => action),
    ).toEqual(['created', 'created', 'created']);
  });
});

describe('rule 10: catch-up', () => {
  it('asks whether an order was open at t_k, not now', () => {
    const orders = [order('2026-01-05T08:00', '2026-01-12T08:00')];
    const { decisions } = decide(
      weekly,
      pair({ orders }, { ...NEW_CURSOR, decidedTo: '2026-01-05T08:00', number: 1 }),
      at('2026-03-01T00:00'),
      1,
    );
    // Closed at the very instant: no more open.
    expect(inShort(decisions)).toEqual(['2026-01-12T08:00 created due']);
    const later = [order('2026-01-05T08:00', '2026-01-12T08:01')];
    expect(
      decide(weekly, pair({ orders: later }, { ...NEW_CURSOR, decidedTo: '2026-01-05T08:00' }), at('2026-01-13T00:00'))
        .decisions[0]?.action,
    ).toBe('suppressed_open');
  });

  it('a past start: what was due before activeFrom is missed', () => {
    const { decisions } = decide({ ...weekly, activeFrom: at('2026-01-12T08:00') }, pair(), at('2026-01-13T00:00'));
    expect(inShort(decisions)).toEqual(['2026-01-05T08:00 missed before_start', '2026-01-12T08:00 created due']);
  });

  it('a start within the lead makes the order', () => {
    const made = { ...weekly, leadDays: 3, activeFrom: at('2026-01-04T00:00') };
    expect(decide(made, pair(), at('2026-01-04T00:00')).decisions[0]).toMatchObject({
      action: 'created',
      createAt: at('2026-01-02T08:00'),
    });
  });

  const paused = (to: string | null, leadDays = 3) => ({
    ...weekly,
    leadDays,
    stacking: true,
    activeFrom: at('2026-01-06T00:00'),
    pauses: [{ from: at('2026-01-07T00:00'), to: to === null ? null : at(to) }],
  });
  const second: Cursor = { ...NEW_CURSOR, decidedTo: '2026-01-05T08:00' };

  it('a pause that ends after the due: missed, and known when the due has come', () => {
    const open = decide(paused(null), pair({}, second), at('2026-01-10T00:00'));
    expect(open).toMatchObject({ decisions: [], nextWakeAt: at('2026-01-12T08:00') });
    expect(inShort(decide(paused(null), pair({}, second), at('2026-01-12T08:00')).decisions)).toEqual([
      '2026-01-12T08:00 missed paused',
    ]);
    expect(inShort(decide(paused('2026-01-12T08:01'), pair({}, second), at('2026-01-13T00:00')).decisions)).toEqual([
      '2026-01-12T08:00 missed paused',
    ]);
  });

  it('a pause that ends by the due: made at its end', () => {
    const { decisions } = decide(paused('2026-01-12T08:00'), pair({}, second), at('2026-01-12T08:00'));
    expect(inShort(decisions)).toEqual(['2026-01-12T08:00 created due']);
  });

  it('an order that was to be made before the pause is made, though it is due in it', () => {
    const { decisions } = decide(paused('2026-01-20T00:00', 6), pair({}, second), at('2026-01-21T00:00'));
    expect(inShort(decisions)).toEqual([
      '2026-01-12T08:00 created due',
      '2026-01-19T08:00 missed paused',
      '2026-01-26T08:00 created due',
    ]);
  });

  it('a suspension that begins in a pause prolongs it', () => {
    const pauses = [
      { from: at('2026-01-07T00:00'), to: at('2026-01-11T00:00') },
      { from: at('2026-01-10T00:00'), to: at('2026-01-13T00:00') },
    ];
    expect(inShort(decide({ ...paused(null), pauses }, pair({}, second), at('2026-01-14T00:00')).decisions)).toEqual([
      '2026-01-12T08:00 missed paused',
    ]);
  });

  it('is done in pieces when there is much of it', () => {
    const daily = { ...schedule(rule('FREQ=DAILY', '2016-01-01T08:00')), activeFrom: at('2026-01-01T00:00') };
    const now = at('2026-01-01T00:00');
    let state = pair();
    let missed = 0;
    for (let wake: Date | null = now; wake !== null && wake <= now;) {
      const { decisions, cursors, nextWakeAt } = decide(daily, state, now);
      missed += decisions.length;
      state = pair({ cursors });
      wake = nextWakeAt;
    }
    expect(missed).toBe(3653);
  });
});

describe('rule 11: seasons and holidays', () => {
  const holidays = new Map([['2026-01-12', null]]);

  it('keeps the nominal due as its key, counts the lead back from the moved one, and never shifts the anchor', () => {
    const made = { ...weekly, holidayPolicy: 'after', holidays, leadDays: 2, stacking: true } as const;
    const { decisions } = decide(
      made,
      pair({}, { ...NEW_CURSOR, decidedTo: '2026-01-05T08:00' }),
      at('2026-01-19T08:00'),
    );
    expect(decisions).toMatchObject([
      {
        key: '2026-01-12T08:00',
        localDueAt: '2026-01-13T08:00',
        createAt: at('2026-01-11T08:00'),
        reason: 'moved_for_holiday',
      },
      { key: '2026-01-19T08:00', localDueAt: '2026-01-19T08:00', createAt: at('2026-01-17T08:00'), reason: 'due' },
    ]);
  });

  it('records what is skipped, out of season and merged', () => {
    const skip = { ...weekly, holidayPolicy: 'skip', holidays, season: [{ from: '01-06', to: '12-31' }] } as const;
    expect(inShort(decide(skip, pair(), at('2026-01-12T08:00')).decisions)).toEqual([
      '2026-01-05T08:00 out_of_season out_of_season',
      '2026-01-12T08:00 skipped_holiday holiday',
    ]);
    const daily = { ...schedule(rule('FREQ=DAILY', '2026-01-12T08:00')), holidayPolicy: 'after', holidays } as const;
    const { decisions } = decide(daily, pair(), at('2026-01-13T08:00'));
    expect(inShort(decisions)).toEqual(['2026-01-12T08:00 merged same_date_as_next', '2026-01-13T08:00 created due']);
    expect(decisions[0]?.inputs).toMatchObject({ mergedInto: '2026-01-13T08:00' });
  });

  it('a floating due out of season goes on by its interval until the season', () => {
    const made = floating('FREQ=MONTHLY', '2026-01-05T08:00', { season: [{ from: '03-01', to: '04-30' }] });
    expect(inShort(decide(made, pair(), at('2026-05-01T00:00')).decisions)).toEqual([
      '2026-01-05T08:00 out_of_season out_of_season',
      '2026-02-05T08:00 out_of_season out_of_season',
      '2026-03-05T08:00 created due',
    ]);
  });

  it('a floating due never moves onto the date at which the work was done last', () => {
    const made = floating('FREQ=DAILY', '2026-01-05T08:00', { holidayPolicy: 'before', holidays });
    const { decisions } = decide(made, pair({}, from('2026-01-11T08:00', '2026-01-11T08:00')), at('2026-01-12T08:00'));
    expect(decisions).toMatchObject([{ localDueAt: '2026-01-12T08:00', reason: 'holiday_cannot_move' }]);
  });

  it('a person may put one occurrence elsewhere; its key stays', () => {
    const rescheduled = new Map([['2026-01-05T08:00', '2026-01-07T10:00']]);
    expect(decide(weekly, pair({ rescheduled }), at('2026-01-05T08:00'))).toMatchObject({
      decisions: [],
      nextWakeAt: at('2026-01-07T10:00'),
    });
    expect(decide(weekly, pair({ rescheduled }), at('2026-01-07T10:00')).decisions).toMatchObject([
      { key: '2026-01-05T08:00', localDueAt: '2026-01-07T10:00', reason: 'rescheduled' },
    ]);
  });
});

describe('rule 12: assets', () => {
  const assetStatuses = [
    { from: at('2026-01-06T00:00'), status: 'standby' },
    { from: at('2026-01-15T00:00'), status: 'in_service' },
    { from: at('2026-01-20T00:00'), status: 'decommissioned' },
  ];
  const statuses = (whenStandby: 'make' | 'hold') =>
    inShort(
      decide({ ...weekly, stacking: true, whenStandby }, pair({ assetStatuses }), at('2026-01-26T08:00')).decisions,
    ).map((line) => line.slice(17));

  it('no order for a decommissioned one; on standby as the schedule says; as of t_k', () => {
    expect(statuses('hold')).toEqual([
      'created due',
      'asset_inactive standby',
      'created due',
      'asset_inactive decommissioned',
    ]);
    expect(statuses('make')).toEqual(['created due', 'created due', 'created due', 'asset_inactive decommissioned']);
  });
});

describe('rules 13 and 14: keys and explanations', () => {
  it('rule 13: no occurrence is decided twice, and the clock may go back', () => {
    const { cursors } = decide(weekly, pair(), at('2026-01-12T08:00'));
    expect(decide(weekly, pair({ cursors }), at('2026-01-12T08:00')).decisions).toEqual([]);
    expect(decide(weekly, pair({ cursors }), at('2026-01-01T00:00'))).toMatchObject({
      decisions: [],
      nextWakeAt: at('2026-01-19T08:00'),
    });
  });

  it('rule 13: two calendars with the same due have two keys', () => {
    const twice = {
      ...weekly,
      triggers: [0, 1].map(
        () => ({ kind: 'calendar', rule: rule('FREQ=DAILY', '2026-01-05T08:00', { mode: 'floating' }) }) as const,
      ),
    };
    const { cursors } = decide(twice, pair({ cursors: [] }), at('2026-01-05T08:00'));
    const cancelled = pair({ cursors, orders: [order('2026-01-05T08:00', '2026-01-05T09:00')] });
    expect(decide(twice, cancelled, at('2026-01-05T09:00')).decisions.map(({ key }) => key)).toEqual([
      '2026-01-05T08:00~1',
    ]);
  });

  it('rule 14: each decision keeps its rule, inputs and computed due as plain data', () => {
    const decision = decide({ ...weekly, leadDays: 1 }, pair(), at('2026-01-05T00:00')).decisions[0]!;
    expect(decision.inputs).toEqual({ rule: 'FREQ=WEEKLY', startsAt: '2026-01-05T08:00', mode: 'fixed', leadDays: 1 });
    expect(JSON.parse(JSON.stringify(decision.inputs))).toEqual(decision.inputs);
  });
});

describe('rules 15 to 17: edits, generate now, preview, baselines', () => {
  it('rule 15: a new version begins where the old one ended', () => {
    const daily = schedule(rule('FREQ=DAILY', '2026-01-01T06:00'), { stacking: true });
    const edited = pair({}, { ...NEW_CURSOR, decidedTo: '2026-01-14T10:30' });
    expect(decide(daily, edited, at('2026-01-16T00:00')).decisions.map(({ key }) => key)).toEqual(['2026-01-15T06:00']);
  });

  it('rule 16: generate now goes through the same gates', () => {
    const now = at('2026-01-07T10:00');
    expect(generateNow(weekly, pair(), now, 'audit')).toMatchObject({
      key: 'manual:2026-01-07T10:00:00.000Z',
      action: 'manual',
      localDueAt: '2026-01-07T10:00',
      inputs: { note: 'audit' },
    });
    const actionOf = (version: typeof weekly, state: PairState) => generateNow(version, state, now, 'audit').action;
    expect(actionOf(weekly, pair({ orders: [order('2026-01-05T08:00', null)] }))).toBe('suppressed_open');
    expect(
      actionOf(weekly, pair({ assetStatuses: [{ from: at('2026-01-06T00:00'), status: 'decommissioned' }] })),
    ).toBe('asset_inactive');
    expect(actionOf({ ...weekly, pauses: [{ from: at('2026-01-06T00:00'), to: null }] }, pair())).toBe('paused');
  });

  it('rule 16: preview is what the generator does, then what follows if each order is done on its due', () => {
    const now = at('2026-01-13T00:00');
    const seen = preview(weekly, pair(), now, at('2026-01-27T00:00'));
    expect(seen.filter(({ forecast }) => !forecast)).toEqual(decide(weekly, pair(), now).decisions);
    expect(inShort(seen.filter(({ forecast }) => forecast))).toEqual([
      '2026-01-19T08:00 created due',
      '2026-01-26T08:00 created due',
    ]);
  });

  it('rule 16: preview of a floating schedule goes on from the supposed completions', () => {
    const made = floating('FREQ=DAILY;INTERVAL=10', '2026-01-05T08:00', { leadDays: 2 });
    const open = pair(
      { orders: [order('2026-01-03T08:00', null, '2026-01-05T08:00')] },
      from('2026-01-05T08:00', '2026-01-03T08:00'),
    );
    // Overdue: supposed to be done now.
    expect(preview(made, open, at('2026-01-07T12:00'), at('2026-02-01T00:00')).map(({ key }) => key)).toEqual([
      '2026-01-17T12:00',
      '2026-01-27T12:00',
    ]);
  });

  it('rule 16: preview in an endless pause says paused', () => {
    const made = { ...weekly, pauses: [{ from: at('2026-01-01T00:00'), to: null }] };
    expect(inShort(preview(made, pair(), at('2026-01-02T00:00'), at('2026-01-05T08:00')))).toEqual([
      '2026-01-05T08:00 paused paused',
    ]);
  });

  it('rule 17: each asset of a schedule has its own baseline', () => {
    const made = floating('FREQ=DAILY;INTERVAL=30', '2026-01-05T08:00');
    const next = (doneAt: string) =>
      decide(made, pair({}, cursorWhenDone(from('2026-01-05T08:00', '2026-01-05T08:00'), at(doneAt))), at(doneAt))
        .nextWakeAt;
    expect([next('2026-01-05T08:00'), next('2026-01-09T16:20')]).toEqual([
      at(addDays('2026-01-05T08:00', 30)),
      at('2026-02-08T16:20'),
    ]);
  });
});
