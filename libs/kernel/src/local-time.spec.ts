import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { isLocalTime, isTimeZone, localDate, toInstant, toLocal, zoneTableVersion } from './local-time';

interface Golden {
  transitionsUtc: { utc: string; offset_before: number; offset_after: number }[];
  times: { local: string; zone: string; utc: string }[];
  ambiguous: { local: string; first: string; second: string }[];
  nonexistent: { local: string; rfc5545_offset_before_gap: string }[];
}

const golden = JSON.parse(
  readFileSync(join(process.cwd(), 'test/data/time-zone-morocco/golden.json'), 'utf8'),
) as Golden;
const CASABLANCA = 'Africa/Casablanca';
const utc = (date: Date): string => date.toISOString().replace('.000Z', 'Z');
const at = (time: string, seconds = 0): Date => new Date(Date.parse(time) + seconds * 1000);
const shifted = (time: string, seconds: number): string => at(time, seconds).toISOString().slice(0, 16);

describe('the golden table of Morocco', () => {
  it.each(golden.times)('$local in $zone is $utc, both ways', ({ local, zone, utc: instant }) => {
    expect(utc(toInstant(local, zone))).toBe(instant);
    expect(toLocal(at(instant), zone)).toBe(local);
  });

  it.each(golden.transitionsUtc)('changes its offset at $utc', ({ utc: instant, offset_before, offset_after }) => {
    expect(toLocal(at(instant, -60), CASABLANCA)).toBe(shifted(instant, offset_before - 60));
    expect(toLocal(at(instant), CASABLANCA)).toBe(shifted(instant, offset_after));
  });

  it('changes at those instants only, from March 2024 on', () => {
    const changes: string[] = [];
    const offset = (time: number): number => Date.parse(`${toLocal(new Date(time), CASABLANCA)}Z`) - time;
    for (let time = Date.UTC(2024, 2, 1); time < Date.UTC(2030, 0, 1); time += 3_600_000) {
      if (offset(time) !== offset(time - 3_600_000)) changes.push(utc(new Date(time)));
    }
    expect(changes).toEqual(golden.transitionsUtc.map((transition) => transition.utc));
  });

  it.each(golden.ambiguous)('$local exists twice and is the first', ({ local, first, second }) => {
    expect(toLocal(at(first), CASABLANCA)).toBe(local);
    expect(toLocal(at(second), CASABLANCA)).toBe(local);
    expect(utc(toInstant(local, CASABLANCA))).toBe(first);
  });

  it.each(golden.nonexistent)('$local was skipped and has the offset before the gap', (time) => {
    expect(utc(toInstant(time.local, CASABLANCA))).toBe(time.rfc5545_offset_before_gap);
  });

  it('comes from a release that knows the permanent UTC+0', () => {
    expect(zoneTableVersion() >= '2026c').toBe(true);
  });
});

describe('local time', () => {
  it('follows other rules of the world, gaps of half an hour and of a whole day included', () => {
    expect(utc(toInstant('2026-03-29T02:30', 'Europe/Paris'))).toBe('2026-03-29T01:30:00Z');
    expect(utc(toInstant('2026-10-25T02:30', 'Europe/Paris'))).toBe('2026-10-25T00:30:00Z');
    expect(utc(toInstant('2026-11-01T01:30', 'America/New_York'))).toBe('2026-11-01T05:30:00Z');
    expect(utc(toInstant('2026-10-04T02:15', 'Australia/Lord_Howe'))).toBe('2026-10-03T15:45:00Z');
    expect(utc(toInstant('2011-12-30T12:00', 'Pacific/Apia'))).toBe('2011-12-30T22:00:00Z');
    expect(utc(toInstant('2026-07-01T08:00', 'Asia/Kathmandu'))).toBe('2026-07-01T02:15:00Z');
  });

  it('finds its way back from every instant, up to the second of a repeated hour', () => {
    const zones = fc.constantFrom(
      CASABLANCA,
      'Europe/Paris',
      'America/St_Johns',
      'Australia/Lord_Howe',
      'Pacific/Apia',
      'UTC',
    );
    const seconds = fc.integer({ min: Date.UTC(1950) / 1000, max: Date.UTC(2060) / 1000 });
    fc.assert(
      fc.property(zones, seconds, (zone, second) => {
        const instant = new Date(second * 1000);
        const local = toLocal(instant, zone);
        const first = toInstant(local, zone);
        expect(isLocalTime(local)).toBe(true);
        expect(first.getTime()).toBeLessThanOrEqual(instant.getTime());
        expect(toLocal(first, zone)).toBe(local);
      }),
    );
  });

  it('gives the date on the wall', () => {
    expect(localDate(at('2026-07-01T23:30:00Z'), 'Asia/Tokyo')).toBe('2026-07-02');
    expect(localDate(at('2026-07-01T23:30:00Z'), 'UTC')).toBe('2026-07-01');
  });

  it('writes seconds only when there are some', () => {
    expect(toLocal(at('2026-07-01T08:00:00.999Z'), 'UTC')).toBe('2026-07-01T08:00');
    expect(toLocal(at('2026-07-01T08:00:07Z'), 'UTC')).toBe('2026-07-01T08:00:07');
    expect(utc(toInstant('2026-07-01T08:00:07', 'UTC'))).toBe('2026-07-01T08:00:07Z');
  });

  it('refuses days and times that do not exist', () => {
    for (const local of [
      '2026-02-29T08:00',
      '2026-04-31T08:00',
      '2026-01-01T24:00',
      '2026-01-01T08:60',
      '2026-1-1T8:00',
    ])
      expect(() => toInstant(local, 'UTC')).toThrow(RangeError);
    for (const local of ['2026-01-01', '2026-01-01T08:00Z', '2026-01-01 08:00', '', null])
      expect(isLocalTime(local)).toBe(false);
  });

  it('knows zones and links by their exact names', () => {
    for (const zone of [CASABLANCA, 'Europe/Paris', 'UTC', 'Asia/Calcutta']) expect(isTimeZone(zone)).toBe(true);
    for (const zone of ['africa/casablanca', 'Africa_Casablanca', 'Mars/Olympus', '', '+01:00', null])
      expect(isTimeZone(zone)).toBe(false);
    expect(() => toInstant('2026-01-01T08:00', 'africa/casablanca')).toThrow(RangeError);
    expect(() => toLocal(new Date(0), 'constructor')).toThrow(RangeError);
  });
});
