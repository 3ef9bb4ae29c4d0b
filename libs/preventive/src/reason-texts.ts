import { isLocalTime, toLocal } from '@siyana/kernel';
import type { Reason } from './engine';

type Locale = 'fr' | 'ar' | 'en';

/** Why an order was or was not made, as a manager reads it. `{name}` stands for an input of the decision. */
const TEXTS: Readonly<Record<Reason, Readonly<Record<Locale, string>>>> = {
  due: {
    fr: 'L’échéance est venue.',
    ar: 'حل موعد الاستحقاق.',
    en: 'It was due.',
  },
  moved_for_holiday: {
    fr: 'L’échéance tombait un jour férié : elle a été déplacée.',
    ar: 'صادف الاستحقاق يوم عطلة فتم نقله.',
    en: 'It fell on a holiday and was moved.',
  },
  holiday_cannot_move: {
    fr: 'L’échéance tombe un jour férié, mais il n’y a pas de place pour la déplacer.',
    ar: 'صادف الاستحقاق يوم عطلة ولا مجال لنقله.',
    en: 'It falls on a holiday, but there is no room to move it.',
  },
  rescheduled: {
    fr: 'L’échéance a été reportée à la main[ : {note}].',
    ar: 'تم تغيير الموعد يدويا[: {note}].',
    en: 'Somebody has rescheduled it[: {note}].',
  },
  order_open: {
    fr: 'Un ordre de ce plan était encore ouvert[ depuis le {openFrom}].',
    ar: 'كان أمر من هذه الخطة لا يزال مفتوحا[ منذ {openFrom}].',
    en: 'An order of this schedule was still open[ since {openFrom}].',
  },
  holiday: {
    fr: 'L’échéance tombait un jour férié, que ce plan saute.',
    ar: 'صادف الاستحقاق يوم عطلة تتخطاه هذه الخطة.',
    en: 'It fell on a holiday, which this schedule skips.',
  },
  out_of_season: {
    fr: 'L’échéance est hors de la saison du plan.',
    ar: 'الاستحقاق خارج موسم الخطة.',
    en: 'It is outside of the schedule’s season.',
  },
  before_start: {
    fr: 'L’échéance est antérieure à l’entrée en vigueur du plan[ ({activeFrom})].',
    ar: 'الاستحقاق سابق لبدء سريان الخطة[ ({activeFrom})].',
    en: 'It was due before the schedule came into force[ ({activeFrom})].',
  },
  paused: {
    fr: 'Le plan était en pause, ou l’espace suspendu[ depuis le {pausedFrom}].',
    ar: 'كانت الخطة متوقفة أو الفضاء معلقا[ منذ {pausedFrom}].',
    en: 'The schedule was paused, or the workspace suspended[ since {pausedFrom}].',
  },
  decommissioned: {
    fr: 'L’équipement était réformé.',
    ar: 'كانت المعدة خارج الخدمة نهائيا.',
    en: 'The asset was decommissioned.',
  },
  standby: {
    fr: 'L’équipement était en réserve, et ce plan attend alors.',
    ar: 'كانت المعدة احتياطية، وهذه الخطة تنتظر حينئذ.',
    en: 'The asset was on standby, and this schedule then waits.',
  },
  same_date_as_next: {
    fr: 'L’échéance tombait le même jour que la suivante[ ({mergedInto})], qui la remplace.',
    ar: 'وقع الاستحقاق في نفس يوم الاستحقاق التالي[ ({mergedInto})] الذي يحل محله.',
    en: 'It fell on the same day as the next one[ ({mergedInto})], which takes its place.',
  },
  generated_now: {
    fr: 'Quelqu’un a demandé l’ordre[ : {note}].',
    ar: 'طلب أحدهم هذا الأمر[: {note}].',
    en: 'Somebody asked for the order[: {note}].',
  },
  order_refused: {
    fr: 'L’ordre n’a pas pu être fait : ses données ont été refusées.',
    ar: 'تعذر إنشاء الأمر: رُفضت بياناته.',
    en: 'The order could not be made: its data were refused.',
  },
  order_cancelled: {
    fr: 'L’ordre a été annulé ; le plan continue à partir de cette échéance.',
    ar: 'أُلغي الأمر؛ وتستمر الخطة من هذا الاستحقاق.',
    en: 'The order was cancelled; the schedule goes on from this due.',
  },
  reopened: {
    fr: 'L’ordre précédent a été rouvert : celui-ci, encore intact, a été retiré.',
    ar: 'أُعيد فتح الأمر السابق، فسُحب هذا الأمر الذي لم يُبدأ فيه.',
    en: 'The order before it was reopened: this one, still untouched, was withdrawn.',
  },
};

/**
 * The sentence of a reason; a part in brackets is left out where one of its inputs is not there. Instants are told by the wall clock of
 * `timeZone`, the zone of the decision.
 */
export function explain(
  reason: string,
  inputs: Readonly<Record<string, unknown>>,
  locale: Locale,
  timeZone: string,
): string {
  const text = (TEXTS as Readonly<Record<string, Readonly<Record<Locale, string>> | undefined>>)[reason]?.[locale];
  if (text === undefined) return reason;
  const valueOf = (name: string): string | undefined => {
    const value = inputs[name];
    if (typeof value === 'string' && INSTANT.test(value)) return wallClock(toLocal(new Date(value), timeZone), locale);
    if (typeof value === 'string' && isLocalTime(value)) return wallClock(value, locale);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  };
  return text
    .replace(/\[([^\]]*)\]/g, (_, part: string) =>
      [...part.matchAll(/\{(\w+)\}/g)].every(([, name]) => valueOf(name!) !== undefined) ? part : '',
    )
    .replace(/\{(\w+)\}/g, (_, name: string) => valueOf(name) ?? '');
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
/** Digits as they are written in Morocco. */
const WRITERS: Readonly<Record<Locale, string>> = { fr: 'fr', ar: 'ar-MA-u-nu-latn', en: 'en-GB' };

/** A wall clock's time, read as if it were UTC: no runtime is asked for a zone. */
function wallClock(local: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(WRITERS[locale], { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
  return format.format(Date.parse(`${local}Z`));
}
