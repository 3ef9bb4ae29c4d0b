import { moroccanHolidays } from './moroccan-holidays';

const dates = (year: number): string[] => moroccanHolidays(year).map(({ date }) => date);

describe('the public holidays of Morocco', () => {
  it('hold 14 January and 31 October, since they are holidays', () => {
    expect(dates(2026)).toEqual(expect.arrayContaining(['2026-01-14', '2026-10-31']));
    expect(dates(2023)).not.toContain('2023-01-14');
    expect(dates(2025)).not.toContain('2025-10-31');
  });

  it('give each feast its two days, marked as provisional', () => {
    const feasts = moroccanHolidays(2026).filter(({ provisional }) => provisional);
    expect(feasts.map(({ date, names }) => `${date} ${names.en}`)).toEqual([
      '2026-03-20 Eid al-Fitr',
      '2026-03-21 Eid al-Fitr',
      '2026-05-27 Eid al-Adha',
      '2026-05-28 Eid al-Adha',
      '2026-06-16 Islamic New Year',
      "2026-08-25 Prophet's Birthday",
      "2026-08-26 Prophet's Birthday",
    ]);
  });

  it('are in order and each date once, for every year of a plant', () => {
    for (let year = 2020; year <= 2040; year += 1) {
      const all = dates(year);
      expect(all).toEqual([...new Set(all)].sort());
      expect(all.length).toBeGreaterThanOrEqual(14);
      expect(all.every((date) => date.startsWith(`${year}-`))).toBe(true);
    }
  });
});
