import { explain } from './reason-texts';

const CASABLANCA = 'Africa/Casablanca';

describe('the sentence of a decision', () => {
  it('tells an instant by the wall clock of the plan, in the reader’s language', () => {
    // On 20 September 2026 Morocco leaves UTC+1.
    const open = (openFrom: string, locale: 'fr' | 'ar' | 'en'): string =>
      explain('order_open', { openFrom }, locale, CASABLANCA);
    expect(open('2026-07-01T07:00:00.000Z', 'fr')).toMatch(/ouvert depuis le 1 juil\. 2026,? (à )?08:00\.$/);
    expect(open('2026-12-28T08:00:00.000Z', 'fr')).toMatch(/ouvert depuis le 28 déc\. 2026,? (à )?08:00\.$/);
    expect(open('2026-12-28T08:00:00.000Z', 'en')).toMatch(/open since 28 Dec 2026,? (at )?08:00\.$/);
    const merged = explain('same_date_as_next', { mergedInto: '2026-03-31T08:00' }, 'fr', CASABLANCA);
    expect(merged).toMatch(/\(31 mars 2026,? (à )?08:00\)/);
    const arabic = open('2026-12-28T08:00:00.000Z', 'ar');
    expect(arabic).toMatch(/2026/);
    expect(arabic).not.toMatch(/T08|Z/);
  });

  it('leaves out what it does not know, and keeps what is no instant', () => {
    expect(explain('order_open', {}, 'fr', CASABLANCA)).toBe('Un ordre de ce plan était encore ouvert.');
    expect(explain('rescheduled', { note: 'arrêt annuel' }, 'fr', CASABLANCA)).toContain(' : arrêt annuel.');
    expect(explain('of_another_version', {}, 'fr', CASABLANCA)).toBe('of_another_version');
  });
});
