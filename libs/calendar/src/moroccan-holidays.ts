import Holidays from 'date-holidays';

export interface HolidayNames {
  readonly fr: string;
  readonly ar: string;
  readonly en: string;
}

export interface NationalHoliday {
  /** `2026-11-06`. */
  readonly date: string;
  readonly names: HolidayNames;
  /** By the moon: announced a day or two before, until then reckoned. */
  readonly provisional: boolean;
}

/** Month-day, since which year, names. The first list of the kingdom's paid holidays; 14 January since 2024, 31 October since 2026. */
const FIXED: readonly (readonly [monthDay: string, since: number, fr: string, ar: string, en: string])[] = [
  ['01-01', 0, 'Jour de l’an', 'رأس السنة الميلادية', "New Year's Day"],
  ['01-11', 0, 'Manifeste de l’Indépendance', 'ذكرى تقديم وثيقة الاستقلال', 'Proclamation of Independence'],
  ['01-14', 2024, 'Nouvel an amazigh', 'رأس السنة الأمازيغية', 'Amazigh New Year'],
  ['05-01', 0, 'Fête du travail', 'عيد الشغل', 'Labour Day'],
  ['07-30', 0, 'Fête du trône', 'عيد العرش', 'Throne Day'],
  ['08-14', 0, 'Allégeance de Oued Eddahab', 'ذكرى استرجاع وادي الذهب', 'Oued Eddahab Day'],
  ['08-20', 0, 'Révolution du roi et du peuple', 'ثورة الملك والشعب', 'Revolution of the King and the People'],
  ['08-21', 0, 'Fête de la jeunesse', 'عيد الشباب', 'Youth Day'],
  ['10-31', 2026, 'Fête de l’unité', 'عيد الوحدة', 'Unity Day'],
  ['11-06', 0, 'Marche verte', 'عيد المسيرة الخضراء', 'Green March'],
  ['11-18', 0, 'Fête de l’indépendance', 'عيد الاستقلال', 'Independence Day'],
];

/** By the library's rule: days and names. It knows the first day alone. */
const LUNAR: Readonly<Record<string, readonly [days: number, fr: string, ar: string, en: string]>> = {
  '1 Muharram': [1, 'Premier Moharram', 'فاتح محرم', 'Islamic New Year'],
  '12 Rabi al-awwal': [2, 'Aïd al-Mawlid', 'عيد المولد النبوي', "Prophet's Birthday"],
  '1 Shawwal': [2, 'Aïd al-Fitr', 'عيد الفطر', 'Eid al-Fitr'],
  '10 Dhu al-Hijjah': [2, 'Aïd al-Adha', 'عيد الأضحى', 'Eid al-Adha'],
};

const byYear = new Map<number, readonly NationalHoliday[]>();
let library: Holidays | undefined;

/** Morocco's public holidays of a year, in order. The lunar ones are reckoned by a library's tables, and provisional until a workspace confirms them. */
export function moroccanHolidays(year: number): readonly NationalHoliday[] {
  const known = byYear.get(year);
  if (known) return known;
  library ??= new Holidays('MA');
  const fixed = FIXED.filter(([, since]) => year >= since).map(([monthDay, , fr, ar, en]) => ({
    date: `${year}-${monthDay}`,
    names: { fr, ar, en },
    provisional: false,
  }));
  // The feasts of the turn of a year may be listed with the year before.
  const lunar = [year - 1, year]
    .flatMap((each) => library!.getHolidays(each))
    .flatMap(({ rule, date }) => {
      const feast = LUNAR[rule];
      if (!feast) return [];
      const [days, fr, ar, en] = feast;
      return Array.from({ length: days }, (_, day) => ({
        date: new Date(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) + day * 86_400_000).toISOString().slice(0, 10),
        names: { fr, ar, en },
        provisional: true,
      }));
    });
  const unique = new Map(
    [...lunar, ...fixed].filter(({ date }) => date.startsWith(`${year}-`)).map((each) => [each.date, each]),
  );
  const holidays = [...unique.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
  byYear.set(year, holidays);
  return holidays;
}
