import { at, DAILY, order, played, told, version } from './played';
import { disagreements, zoneOf, type Expected, type History, type Order, type Version } from './preventive';

describe('lead and suppression', () => {
  it('makes the order the lead before its due, on the wall clock', () => {
    const weekly = version('FREQ=WEEKLY', '2026-02-17T08:00', { leadDays: 3, timeZone: 'Africa/Casablanca' });
    expect(played(weekly, '2026-02-14T06:59')).toEqual([]);
    expect(played(weekly, '2026-02-14T07:00')).toEqual([
      {
        ...{ key: '2026-02-17T08:00', nominalLocalDueAt: '2026-02-17T08:00', localDueAt: '2026-02-17T08:00' },
        ...{ number: 1, action: 'created', reason: null },
        ...{ dueAt: at('2026-02-17T08:00'), madeAt: at('2026-02-14T07:00') },
      },
    ]);
  });

  it('makes none while one is open, and says so for each', () => {
    const orders = [order('2026-01-01T08:00', '2026-01-01T08:00', ['completed 2026-01-03T08:00'])];
    expect(told(played(DAILY, '2026-01-03T12:00', { orders }))).toEqual([
      '01-01 created',
      '01-02 suppressed_open',
      '01-03 created',
    ]);
    expect(told(played({ ...DAILY, stacking: true }, '2026-01-02T12:00', { orders }))[1]).toBe('01-02 created');
  });

  it('is suppressed by an order that was made by hand or reopened', () => {
    const orders = [
      order('2026-01-01T08:00', '2026-01-01T08:00', [
        'completed 2026-01-01T10:00',
        'in_progress 2026-01-03T07:00',
        'closed 2026-01-03T09:00',
      ]),
      order('2026-01-02T08:00', '2026-01-02T08:00', ['completed 2026-01-02T09:00']),
      order(null, '2026-01-04T07:00', ['cancelled 2026-01-04T09:00']),
    ];
    expect(told(played(DAILY, '2026-01-04T12:00', { orders }))).toEqual([
      '01-01 created',
      '01-02 created',
      '01-03 suppressed_open',
      '01-04 suppressed_open',
    ]);
  });

  it('decides a cancelled order’s occurrence cancelled', () => {
    const orders = [order('2026-01-01T08:00', '2026-01-01T08:00', ['cancelled 2026-01-01T09:00'])];
    expect(told(played(DAILY, '2026-01-02T09:00', { orders }))).toEqual(['01-01 cancelled', '01-02 created']);
  });
});

describe('catch-up', () => {
  it('asks what was open when each was due, not when the tick ran', () => {
    const orders = [
      order('2026-01-01T08:00', '2026-01-01T08:00', ['completed 2026-01-03T12:00']),
      order('2026-01-04T08:00', '2026-01-08T00:00', ['completed 2026-01-08T07:00']),
    ];
    const ticks = ['2026-01-01T08:00', '2026-01-08T00:00', '2026-01-08T08:00'].map(at);
    const late = played(DAILY, '2026-01-08T08:00', { orders, ticks });
    expect(told(late)).toEqual([
      '01-01 created',
      '01-02 suppressed_open',
      '01-03 suppressed_open',
      '01-04 created',
      '01-05 suppressed_open',
      '01-06 suppressed_open',
      '01-07 suppressed_open',
      '01-08 created',
    ]);
    expect(late[3]).toMatchObject({ dueAt: at('2026-01-04T08:00'), madeAt: at('2026-01-04T08:00') });
    expect(late).toEqual(played(DAILY, '2026-01-08T08:00', { orders }));
  });

  it('records what was due before the schedule was there', () => {
    const weekly = version('FREQ=WEEKLY', '2026-01-01T08:00', { leadDays: 3 });
    const decisions = played(weekly, '2026-01-20', { createdAt: at('2026-01-14') });
    expect(told(decisions)).toEqual([
      '01-01 missed before_start',
      '01-08 missed before_start',
      '01-15 created',
      '01-22 suppressed_open',
    ]);
    expect(told(played(weekly, '2026-01-20', { createdAt: at('2026-01-14'), activeFrom: at('2026-01-08') }))[1]).toBe(
      '01-08 created',
    );
  });

  it('misses what falls due in a pause, whenever that ends', () => {
    const done = (day: string): Order => order(`${day}T08:00`, day, [`completed ${day}T09:00`]);
    const paused = version('FREQ=DAILY', '2026-01-03T08:00', { leadDays: 1, stacking: true });
    const pauses = [{ from: at('2026-01-03T12:00'), to: at('2026-01-06T12:00') }];
    const orders = [done('2026-01-03')];
    expect(told(played(paused, '2026-01-06', { pauses, orders }))).toEqual([
      '01-03 created',
      '01-04 created',
      '01-05 missed paused',
    ]);
    expect(told(played(paused, '2026-01-06T12:00', { pauses, orders }))).toEqual([
      '01-03 created',
      '01-04 created',
      '01-05 missed paused',
      '01-06 missed paused',
      '01-07 created',
    ]);
  });
});

describe('seasons and holidays', () => {
  const holidays = [{ from: -Infinity, dates: ['2026-01-14', '2026-01-21', '2026-01-22'] }];
  const from = (startsAt: string, rrule: string, holidayPolicy: Version['holidayPolicy']): Version =>
    version(rrule, startsAt, { holidayPolicy, stacking: true });

  it('skips, moves back or moves on, and keeps the key', () => {
    const weekly = (policy: Version['holidayPolicy']): string[] =>
      told(played(from('2026-01-14T08:00', 'FREQ=WEEKLY', policy), '2026-01-24', { holidays }));
    expect(weekly('ignore')).toEqual(['01-14 created', '01-21 created']);
    expect(weekly('skip')).toEqual(['01-14 skipped_holiday', '01-21 skipped_holiday']);
    expect(weekly('before')).toEqual(['01-14 created to 01-13', '01-21 created to 01-20']);
    expect(weekly('after')).toEqual(['01-14 created to 01-15', '01-21 created to 01-23']);
  });

  it('merges the earlier of two that land on one date', () => {
    const daily = (policy: Version['holidayPolicy']): string[] =>
      told(played(from('2026-01-13T08:00', 'FREQ=DAILY', policy), '2026-01-16', { holidays }));
    expect(daily('after')).toEqual(['01-13 created', '01-14 merged to 01-15', '01-15 created']);
    expect(daily('before')).toEqual(['01-13 merged', '01-14 created to 01-13', '01-15 created']);
  });

  it('stops a move at the neighbouring nominal due', () => {
    const daily = from('2026-01-20T08:00', 'FREQ=DAILY', 'after');
    expect(told(played(daily, '2026-01-24', { holidays }))).toEqual([
      '01-20 created',
      '01-21 created to 01-22',
      '01-22 merged to 01-23',
      '01-23 created',
    ]);
  });

  it('counts the lead from the moved due', () => {
    const weekly = { ...from('2026-01-14T08:00', 'FREQ=WEEKLY', 'after'), leadDays: 2 };
    expect(played(weekly, '2026-01-13T08:00', { holidays })[0]?.madeAt).toBe(at('2026-01-13T08:00'));
    expect(played(weekly, '2026-01-13T07:59', { holidays })).toEqual([]);
  });

  it('never moves one behind the moment when it came to be', () => {
    const weekly = from('2026-01-14T08:00', 'FREQ=WEEKLY', 'before');
    expect(told(played(weekly, '2026-01-15', { holidays, createdAt: at('2026-01-13T09:00') }))).toEqual([
      '01-14 created',
    ]);
  });

  it('leaves out what is out of season, round the turn of the year too', () => {
    const seasons = [{ from: '11-15', to: '02-01' }];
    const monthly = version('FREQ=MONTHLY', '2026-01-01T08:00', { seasons, stacking: true });
    const actions = played(monthly, '2027-01-01').map(({ action }) => action === 'created');
    expect(actions).toEqual([true, true, ...Array.from({ length: 9 }, () => false), true]);
  });

  it('moves an untouched open order when a feast is confirmed, and leaves a touched one', () => {
    const feast = [...holidays, { from: at('2026-01-27'), dates: ['2026-01-28'] }];
    const weekly = { ...from('2026-01-28T08:00', 'FREQ=WEEKLY', 'after'), leadDays: 7 };
    const due = (touchedAt?: string): string | undefined =>
      played(weekly, '2026-01-27', {
        holidays: feast,
        orders: [order('2026-01-28T08:00', '2026-01-21T08:00', [], touchedAt)],
      })[0]?.localDueAt;
    expect(due()).toBe('2026-01-29T08:00');
    expect(due('2026-01-26')).toBe('2026-01-28T08:00');
  });
});

describe('assets', () => {
  it('get no order when decommissioned, nor on standby when the schedule holds', () => {
    const assetStatuses = [
      { at: at('2026-01-01'), status: 'in_service' as const },
      { at: at('2026-01-02'), status: 'standby' as const },
      { at: at('2026-01-03'), status: 'decommissioned' as const },
    ];
    const actions = (whenStandby: 'make' | 'hold'): string[] =>
      told(played({ ...DAILY, stacking: true, whenStandby }, '2026-01-04', { assetStatuses }));
    expect(actions('make')).toEqual(['01-01 created', '01-02 created', '01-03 asset_inactive']);
    expect(actions('hold')[1]).toBe('01-02 asset_inactive');
  });
});

describe('a zone table that changes', () => {
  const OLD = {
    untils: zoneOf('Africa/Casablanca').untils.slice(0, -1),
    offsets: zoneOf('Africa/Casablanca').offsets.slice(0, -1),
  };
  const daily = version('FREQ=DAILY', '2026-09-20T08:00', {
    timeZone: 'Africa/Casablanca',
    leadDays: 2,
    stacking: true,
  });

  it('moves undecided occurrences and untouched open orders, each still at 08:00', () => {
    const zoneTables: History['zoneTables'] = [
      { from: -Infinity, zones: { 'Africa/Casablanca': OLD } },
      { from: at('2026-09-19T12:00'), zones: {} },
    ];
    const orders = [
      order('2026-09-20T08:00', '2026-09-18T07:00'),
      order('2026-09-21T08:00', '2026-09-19T07:00', [], '2026-09-19T11:00'),
    ];
    const decisions = played(daily, '2026-09-21', { zoneTables, orders });
    expect(decisions.map(({ dueAt, madeAt }) => [dueAt, madeAt])).toEqual([
      [at('2026-09-20T08:00'), at('2026-09-18T07:00')],
      [at('2026-09-21T07:00'), at('2026-09-19T07:00')],
      [at('2026-09-22T08:00'), at('2026-09-20T08:00')],
    ]);
  });
});

describe('edits', () => {
  it('touch the future only', () => {
    const edited = { ...version('FREQ=DAILY', '2026-01-01T09:00', { stacking: true }), from: at('2026-01-03') };
    const decisions = played([{ ...DAILY, stacking: true }, edited], '2026-01-04T12:00');
    expect(decisions.map(({ key }) => key)).toEqual([
      '2026-01-01T08:00',
      '2026-01-02T08:00',
      '2026-01-03T09:00',
      '2026-01-04T09:00',
    ]);
  });

  it('give nothing before what the old version had already decided', () => {
    const old = { ...DAILY, stacking: true, leadDays: 1 };
    const edited = { ...old, startsAt: '2026-01-01T07:00', from: at('2026-01-03T12:00') };
    const decisions = played([old, edited], '2026-01-04T12:00');
    expect(decisions.slice(3).map(({ key }) => key)).toEqual(['2026-01-04T08:00', '2026-01-05T07:00']);
  });

  it('leave a rescheduled occurrence under its key', () => {
    const weekly = version('FREQ=WEEKLY', '2026-01-05T08:00');
    const reschedules = [{ at: at('2026-01-03'), key: '2026-01-05T08:00', localDueAt: '2026-01-07T10:00' }];
    expect(played(weekly, '2026-01-07T09:59', { reschedules })).toEqual([]);
    expect(told(played(weekly, '2026-01-07T10:00', { reschedules }))).toEqual(['01-05 created to 01-07']);
  });
});

describe('a comparison', () => {
  it('names what is missing, doubled, unexpected or different', () => {
    const expected = played({ ...DAILY, stacking: true }, '2026-01-04');
    expect(disagreements(expected, expected)).toEqual([]);
    const [one, two, three] = expected as [Expected, Expected, Expected];
    const wrong = { ...three, action: 'merged', dueAt: three.dueAt + 3_600_000 };
    expect(disagreements(expected, [two, two, wrong, { key: '2026-01-03T09:00', action: 'created' }])).toEqual([
      `${one.key}: created expected once, found 0 times`,
      `${two.key}: created expected once, found 2 times`,
      `${three.key}: action merged instead of created`,
      `${three.key}: dueAt 2026-01-03T09:00:00.000Z instead of 2026-01-03T08:00:00.000Z`,
      '2026-01-03T09:00: unexpected created',
    ]);
  });
});
