import { readCalendarRule, type CalendarRule, type Mode } from './rule';
import { readTriggers } from './triggers';

const read = (rrule: string, startsAt = '2026-01-15T08:00', mode: Mode = 'fixed') =>
  readCalendarRule({ rrule, startsAt, timeZone: 'Africa/Casablanca', mode });
const stored = (rrule: string, startsAt?: string): string => accepted(rrule, startsAt).rrule;
const refused = (rrule: string, startsAt?: string, mode?: Mode) => {
  const answer = read(rrule, startsAt, mode);
  return answer.ok ? 'accepted' : answer.refusal.code;
};
function accepted(rrule: string, startsAt?: string): CalendarRule {
  const answer = read(rrule, startsAt);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
}

describe('rule 1: what is stored', () => {
  it.each(['2026-01-29T08:00', '2026-01-30T08:00', '2026-01-31T08:00'])(
    'writes SKIP=BACKWARD out from %s',
    (startsAt) => {
      expect(stored('FREQ=MONTHLY', startsAt)).toBe('FREQ=MONTHLY;RSCALE=GREGORIAN;SKIP=BACKWARD');
      expect(stored('RRULE:freq=yearly', startsAt)).toBe('FREQ=YEARLY;RSCALE=GREGORIAN;SKIP=BACKWARD');
      expect(stored('FREQ=DAILY', startsAt)).toBe('FREQ=DAILY');
      expect(stored('FREQ=WEEKLY', startsAt)).toBe('FREQ=WEEKLY');
    },
  );

  it('adds nothing before the 29th', () => {
    expect(stored('FREQ=MONTHLY', '2026-01-28T08:00')).toBe('FREQ=MONTHLY');
  });

  it.each(['OMIT', 'FORWARD', 'BACKWARD'])('keeps a SKIP=%s that was given', (skip) => {
    expect(stored(`FREQ=MONTHLY;SKIP=${skip};INTERVAL=2`, '2026-01-31T08:00')).toBe(
      `FREQ=MONTHLY;INTERVAL=2;RSCALE=GREGORIAN;SKIP=${skip}`,
    );
  });

  it('reads what it stored as the same rule', () => {
    const once = accepted('FREQ=MONTHLY;COUNT=3', '2026-01-31T08:00');
    expect(accepted(once.rrule, once.startsAt)).toEqual(once);
  });

  it('knows where COUNT and UNTIL end the rule', () => {
    expect(accepted('FREQ=MONTHLY;COUNT=2', '2026-01-31T08:00').endsAt).toBe('2026-02-28T08:00');
    expect(accepted('FREQ=DAILY;UNTIL=20260120').endsAt).toBe('2026-01-20T23:59:59');
    expect(accepted('FREQ=DAILY;UNTIL=20260120T080000').endsAt).toBe('2026-01-20T08:00');
    // 07:00 in UTC was 08:00 in Casablanca that day.
    expect(accepted('FREQ=DAILY;UNTIL=20260120T070000Z').endsAt).toBe('2026-01-20T08:00');
    expect(accepted('FREQ=DAILY').endsAt).toBeNull();
  });
});

describe('rule 1: what is refused', () => {
  it.each(['SECONDLY', 'MINUTELY', 'HOURLY'])('refuses FREQ=%s', (freq) => {
    expect(refused(`FREQ=${freq}`)).toBe('rule_too_frequent');
  });

  it.each([
    ['a 31st of February', 'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31'],
    ['months that the interval never meets', 'FREQ=MONTHLY;INTERVAL=12;BYMONTH=2'],
    ['an end before the start', 'FREQ=DAILY;UNTIL=20251231'],
    ['a 30 February met by days', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'],
  ])('refuses a rule without any occurrence: %s', (_, rrule) => {
    expect(refused(rrule)).toBe('rule_never_due');
  });

  it.each([
    '',
    'FREQ',
    'FREQ=',
    'INTERVAL=2',
    'FREQ=FORTNIGHTLY',
    'FREQ=DAILY;BOGUS=1',
    'FREQ=DAILY;FREQ=WEEKLY',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=DAILY;INTERVAL=1.5',
    'FREQ=DAILY;COUNT=0',
    'FREQ=DAILY;COUNT=3;UNTIL=20270101',
    'FREQ=DAILY;UNTIL=20260230',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=WEEKLY;BYDAY=2MO',
    'FREQ=WEEKLY;BYMONTHDAY=3',
    'FREQ=MONTHLY;BYMONTHDAY=32',
    'FREQ=MONTHLY;BYMONTHDAY=0',
    'FREQ=MONTHLY;BYYEARDAY=3',
    'FREQ=MONTHLY;BYSETPOS=1',
    'FREQ=MONTHLY;RSCALE=HEBREW',
    'FREQ=MONTHLY;SKIP=SIDEWAYS',
    'FREQ=YEARLY;BYYEARDAY=366;SKIP=BACKWARD',
    'FREQ=DAILY;WKST=XX',
    'FREQ=DAILY\nFREQ=DAILY',
  ])('refuses %j', (rrule) => {
    expect(refused(rrule)).toBe('invalid_rule');
  });

  it('names the part that it cannot read', () => {
    expect(read('FREQ=DAILY;BYHOUR=24')).toEqual({
      ok: false,
      refusal: { pointer: '/rrule', code: 'invalid_rule', params: { part: 'BYHOUR', value: '24' } },
    });
  });

  it('refuses a start that is no local time, and a zone that is none', () => {
    expect(refused('FREQ=DAILY', '2026-02-30T08:00')).toBe('not_a_local_time');
    expect(
      readCalendarRule({ rrule: 'FREQ=DAILY', startsAt: '2026-02-01T08:00', timeZone: 'Atlantis', mode: 'fixed' }),
    ).toEqual({
      ok: false,
      refusal: { pointer: '/timeZone', code: 'not_a_time_zone', params: {} },
    });
  });
});

describe('rules 2 and 5: modes', () => {
  it.each(['FREQ=DAILY', 'FREQ=WEEKLY;INTERVAL=6', 'FREQ=MONTHLY;SKIP=OMIT', 'FREQ=YEARLY'])(
    'rule 2: %s can float',
    (rrule) => {
      expect(refused(rrule, '2026-01-15T08:00', 'floating')).toBe('accepted');
    },
  );

  it.each(['FREQ=DAILY;COUNT=3', 'FREQ=WEEKLY;BYDAY=MO', 'FREQ=MONTHLY;BYMONTHDAY=1', 'FREQ=DAILY;UNTIL=20270101'])(
    'rule 2: %s cannot float',
    (rrule) => {
      expect(refused(rrule, '2026-01-15T08:00', 'floating')).toBe('rule_not_floatable');
    },
  );

  const calendar = (mode: Mode, rrule = 'FREQ=DAILY') =>
    ({ kind: 'calendar', rrule, startsAt: '2026-01-15T08:00', timeZone: 'Africa/Casablanca', mode }) as const;
  const meter = (mode: Mode) => ({ kind: 'meter', meterId: 'm', every: '250', mode }) as const;

  it('rule 5: several triggers must all be floating', () => {
    expect(readTriggers([calendar('floating'), meter('floating')]).ok).toBe(true);
    expect(readTriggers([calendar('fixed')]).ok).toBe(true);
    expect(readTriggers([calendar('floating'), meter('fixed'), calendar('fixed', 'FREQ=HOURLY')])).toEqual({
      ok: false,
      refusals: [
        { pointer: '/1/mode', code: 'mode_conflict', params: {} },
        { pointer: '/2/mode', code: 'mode_conflict', params: {} },
        { pointer: '/2/rrule', code: 'rule_too_frequent', params: { freq: 'HOURLY' } },
      ],
    });
  });
});
