import { inSeason, placeFixed, type HolidayPolicy, type Holidays, type PlacementRules } from './placement';
import { at, CASABLANCA, rule } from './testing';

const holidays = (...dates: string[]): Holidays => new Map(dates.map((date) => [date, null]));
const rules = (holidayPolicy: HolidayPolicy, days: Holidays, more: Partial<PlacementRules> = {}): PlacementRules => ({
  season: [],
  holidayPolicy,
  holidays: days,
  leadDays: 0,
  activeFrom: at('2000-01-01T00:00'),
  ...more,
});
const weekly = rule('FREQ=WEEKLY', '2026-01-05T08:00');
const daily = rule('FREQ=DAILY', '2026-01-01T08:00');
const everyThird = rule('FREQ=DAILY;INTERVAL=3', '2026-01-01T08:00');

describe('rule 11: seasons', () => {
  const winter = [{ from: '11-15', to: '02-29' }];
  const twoSeasons = [
    { from: '03-01', to: '03-31' },
    { from: '09-01', to: '09-30' },
  ];

  it.each([
    ['2026-11-14', false],
    ['2026-11-15', true],
    ['2026-12-31', true],
    ['2027-01-01', true],
    ['2027-02-28', true],
    ['2028-02-29', true],
    ['2027-03-01', false],
  ])('over the turn of the year: %s %s', (date, inside) => {
    expect(inSeason(date, winter)).toBe(inside);
  });

  it('has several ranges, both ends in, and none means all year', () => {
    expect(
      ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01', '2026-09-30'].map((date) => inSeason(date, twoSeasons)),
    ).toEqual([false, true, true, false, true]);
    expect(inSeason('2026-07-01', [])).toBe(true);
  });

  it('counts by the nominal date, before any holiday', () => {
    const season = [{ from: '01-05', to: '01-05' }];
    expect(
      placeFixed(weekly, '2026-01-05T08:00', rules('after', holidays('2026-01-05'), { season })).placement,
    ).toEqual({
      outcome: 'due',
      localDueAt: '2026-01-06T08:00',
      reason: 'moved',
    });
    expect(
      placeFixed(weekly, '2026-01-12T08:00', rules('skip', holidays('2026-01-12'), { season })).placement.outcome,
    ).toBe('out_of_season');
  });
});

describe('rule 11: holidays', () => {
  const feast = holidays('2026-01-11', '2026-01-12', '2026-01-13');

  it.each([
    ['ignore', 'due', '2026-01-12T08:00'],
    ['skip', 'skipped_holiday', '2026-01-12T08:00'],
    ['before', 'due', '2026-01-10T08:00'],
    ['after', 'due', '2026-01-14T08:00'],
  ] as const)('%s: %s at %s', (policy, outcome, localDueAt) => {
    expect(placeFixed(weekly, '2026-01-12T08:00', rules(policy, feast))).toMatchObject({
      placement: { outcome, localDueAt },
      mergedInto: null,
    });
  });

  it('of two that land on one local date the earlier is merged, going after', () => {
    const days = rules('after', holidays('2026-01-04', '2026-01-05', '2026-01-06'));
    expect(placeFixed(everyThird, '2026-01-04T08:00', days)).toEqual({
      placement: { outcome: 'due', localDueAt: '2026-01-07T08:00', reason: 'moved' },
      mergedInto: '2026-01-07T08:00',
    });
    expect(placeFixed(everyThird, '2026-01-07T08:00', days).mergedInto).toBeNull();
  });

  it('of two that land on one local date the earlier is merged, going before', () => {
    const days = rules('before', holidays('2026-01-02'));
    expect(placeFixed(daily, '2026-01-02T08:00', days).placement.localDueAt).toBe('2026-01-01T08:00');
    expect(placeFixed(daily, '2026-01-01T08:00', days)).toEqual({
      placement: { outcome: 'due', localDueAt: '2026-01-01T08:00', reason: 'on_its_day' },
      mergedInto: '2026-01-02T08:00',
    });
  });

  it('is not merged with one that is out of season', () => {
    const season = [{ from: '01-01', to: '01-02' }];
    expect(
      placeFixed(daily, '2026-01-02T08:00', rules('after', holidays('2026-01-02'), { season })).mergedInto,
    ).toBeNull();
  });

  it('a move never passes the neighbouring nominal due: it stays', () => {
    const twoDays = holidays('2026-01-05', '2026-01-06');
    expect(placeFixed(daily, '2026-01-05T08:00', rules('after', twoDays)).placement).toEqual({
      outcome: 'due',
      localDueAt: '2026-01-05T08:00',
      reason: 'cannot_move',
    });
    expect(placeFixed(daily, '2026-01-06T08:00', rules('after', twoDays)).placement.localDueAt).toBe(
      '2026-01-07T08:00',
    );
    expect(placeFixed(daily, '2026-01-06T08:00', rules('before', twoDays)).placement.localDueAt).toBe(
      '2026-01-06T08:00',
    );
    expect(placeFixed(daily, '2026-01-05T08:00', rules('before', twoDays)).placement.localDueAt).toBe(
      '2026-01-04T08:00',
    );
  });

  it('two dues of one day move together and both stay', () => {
    const twice = rule('FREQ=WEEKLY;BYHOUR=8,14', '2026-01-05T08:00');
    const days = rules('after', holidays('2026-01-12'));
    expect(['2026-01-12T08:00', '2026-01-12T14:00'].map((due) => placeFixed(twice, due, days))).toEqual(
      ['2026-01-13T08:00', '2026-01-13T14:00'].map((localDueAt) => ({
        placement: { outcome: 'due', localDueAt, reason: 'moved' },
        mergedInto: null,
      })),
    );
  });

  it('before never moves behind the start, nor behind the instant at which the day became a holiday', () => {
    const monday = '2026-01-12T08:00';
    const started = rules('before', holidays('2026-01-12'), { activeFrom: at('2026-01-11T09:00') });
    expect(placeFixed(weekly, monday, started).placement).toMatchObject({ localDueAt: monday, reason: 'cannot_move' });
    const announced = (known: string) => rules('before', new Map([['2026-01-12', at(known)]]));
    expect(placeFixed(weekly, monday, announced('2026-01-11T09:00')).placement.localDueAt).toBe(monday);
    expect(placeFixed(weekly, monday, announced('2026-01-11T07:00')).placement.localDueAt).toBe('2026-01-11T08:00');
  });

  it('a day that becomes a holiday after the order was made moves nothing: that is for who announces it', () => {
    const known = new Map([['2026-01-12', at('2026-01-09T09:00')]]);
    const landing = (leadDays: number) =>
      placeFixed(weekly, '2026-01-12T08:00', rules('after', known, { leadDays })).placement.localDueAt;
    expect([landing(2), landing(3)]).toEqual(['2026-01-13T08:00', '2026-01-12T08:00']);
  });

  it('compares that instant in the zone of the schedule', () => {
    const there = rule('FREQ=WEEKLY', '2026-01-05T08:00', { timeZone: CASABLANCA });
    const announced = (known: string) => rules('before', new Map([['2026-01-12', at(known)]]));
    // 08:00 in Casablanca was 07:00 in UTC.
    expect(placeFixed(there, '2026-01-12T08:00', announced('2026-01-11T07:00')).placement.localDueAt).toBe(
      '2026-01-11T08:00',
    );
    expect(placeFixed(there, '2026-01-12T08:00', announced('2026-01-11T07:01')).placement.localDueAt).toBe(
      '2026-01-12T08:00',
    );
  });
});
