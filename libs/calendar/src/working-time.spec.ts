import { AROUND_THE_CLOCK, without, workBetween, workingClock, workOn, type WorkingTime } from './working-time.rules';

const DAY_SHIFT = [
  { from: '08:00', to: '12:00' },
  { from: '14:00', to: '18:00' },
];
const OFFICE: WorkingTime = {
  timeZone: 'Africa/Casablanca',
  week: { monday: DAY_SHIFT, tuesday: DAY_SHIFT, wednesday: DAY_SHIFT, thursday: DAY_SHIFT, friday: DAY_SHIFT },
  overrides: [],
  holidays: new Set(),
};
const NIGHT = { from: '22:00', to: '06:00' };
const HOUR = 3_600_000;

const shown = (time: WorkingTime, from: string, to: string): string[] =>
  workBetween(time, Date.parse(from), Date.parse(to)).map((each) =>
    [each.from, each.to].map((at) => new Date(at).toISOString().slice(0, 16)).join('/'),
  );

describe('working time', () => {
  it('is the stretches of a week day, clipped to the window', () => {
    expect(shown(OFFICE, '2026-11-23T09:00Z', '2026-11-23T15:00Z')).toEqual([
      '2026-11-23T09:00/2026-11-23T12:00',
      '2026-11-23T14:00/2026-11-23T15:00',
    ]);
    expect(shown(OFFICE, '2026-11-28T00:00Z', '2026-11-30T00:00Z')).toEqual([]);
  });

  it('counts a target over evening and week-end', () => {
    const clock = workingClock(OFFICE);
    // Friday 17:30 and four hours: half an hour on Friday, the rest on Monday morning.
    expect(clock.add('2026-11-27T17:30:00.000Z', 4 * HOUR)).toBe('2026-11-30T11:30:00.000Z');
    expect(clock.between('2026-11-27T17:30:00.000Z', '2026-11-30T11:30:00.000Z')).toBe(4 * HOUR);
  });

  it('ends a target with the shift, not with the next one', () => {
    const clock = workingClock(OFFICE);
    expect(clock.add('2026-11-23T08:00:00.000Z', 4 * HOUR)).toBe('2026-11-23T12:00:00.000Z');
    expect(clock.add('2026-11-22T08:00:00.000Z', 0)).toBe('2026-11-22T08:00:00.000Z');
  });

  it('leaves holidays out, and the night shift that begins on one with its morning', () => {
    const nights = { ...OFFICE, week: { tuesday: [NIGHT], wednesday: [NIGHT] }, holidays: new Set(['2026-11-24']) };
    expect(shown(nights, '2026-11-24T00:00Z', '2026-11-27T00:00Z')).toEqual(['2026-11-25T22:00/2026-11-26T06:00']);
  });

  it('gives a night shift to the date of its evening, also where the window begins after midnight', () => {
    const nights = { ...OFFICE, week: { tuesday: [NIGHT] } };
    expect(shown(nights, '2026-11-25T02:00Z', '2026-11-25T12:00Z')).toEqual(['2026-11-25T02:00/2026-11-25T06:00']);
    expect(workOn(nights, '2026-11-25')).toEqual([]);
  });

  it('makes one of a day of three shifts, and of the days that follow', () => {
    const shifts = [{ from: '06:00', to: '14:00' }, { from: '14:00', to: '22:00' }, NIGHT];
    const plant = { ...OFFICE, week: { monday: shifts, tuesday: shifts } };
    expect(shown(plant, '2026-11-22T00:00Z', '2026-11-26T00:00Z')).toEqual(['2026-11-23T06:00/2026-11-25T06:00']);
  });

  it('keeps other hours while a dated week holds, and the same wall clock when the zone moves', () => {
    const ramadan = {
      name: 'Ramadan',
      from: '2026-02-18',
      to: '2026-03-19',
      week: { monday: [{ from: '09:00', to: '15:00' }] },
    };
    const time = { ...OFFICE, overrides: [ramadan] };
    // UTC+1 before 15 February, UTC+0 until 22 March, UTC+1 again.
    expect(shown(time, '2026-02-09T00:00Z', '2026-02-10T00:00Z')[0]).toBe('2026-02-09T07:00/2026-02-09T11:00');
    expect(shown(time, '2026-03-02T00:00Z', '2026-03-03T00:00Z')).toEqual(['2026-03-02T09:00/2026-03-02T15:00']);
    expect(shown(time, '2026-03-03T00:00Z', '2026-03-04T00:00Z')).toEqual([]);
    expect(shown(time, '2026-03-23T00:00Z', '2026-03-24T00:00Z')[0]).toBe('2026-03-23T07:00/2026-03-23T11:00');
  });

  it('goes on around the clock behind its horizon where a calendar never works again', () => {
    const closed = { ...OFFICE, week: {} };
    expect(Date.parse(workingClock(closed).add('2026-11-23T08:00:00.000Z', HOUR))).toBe(
      Date.parse('2026-11-23T09:00:00.000Z') + 3_660 * 24 * HOUR,
    );
  });

  it('is every minute where nothing is said', () => {
    expect(AROUND_THE_CLOCK.add('2026-11-27T17:30:00.000Z', 4 * HOUR)).toBe('2026-11-27T21:30:00.000Z');
    expect(AROUND_THE_CLOCK.between('2026-11-27T17:30:00.000Z', '2026-11-27T17:00:00.000Z')).toBe(0);
  });

  it('is what is left of it without an absence', () => {
    const day = [
      { from: 8, to: 12 },
      { from: 14, to: 18 },
    ];
    expect(without(day, [{ from: 10, to: 15 }])).toEqual([
      { from: 8, to: 10 },
      { from: 15, to: 18 },
    ]);
  });
});
