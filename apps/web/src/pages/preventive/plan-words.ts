import { plural, texts } from '../../i18n/texts';

/** What a plan's own page says besides what its editor asks. */
export const planWords = texts({
  fr: {
    toleranceSaid: (n: number) =>
      n === 0
        ? 'le jour même seulement'
        : plural('fr', n, { one: '# jour avant et après', other: '# jours avant et après' }),
    toleranceOfInterval: 'un dixième de l’intervalle, un jour au moins',
    lead: 'Ordre créé',
    tolerance: 'Tolérance',
    estimate: 'Durée prévue',
    allYear: 'toute l’année',
    season: (from: string, to: string) => `du ${from} au ${to}`,
    whileOpen: 'Si l’ordre précédent est encore ouvert',
    stacks: 'un nouvel ordre est créé quand même',
    waits: 'aucun nouvel ordre, et l’échéance le dit',
    onStandby: 'Machine en secours',
    holds: 'rien n’est créé',
    makes: 'les ordres sont créés',
    signature: 'Signature',
    signatureAsked: 'demandée pour terminer',
    whose: 'À qui',
    hasLeft: 'parti, ne reçoit plus d’ordre',
    parts: 'Pièces prévues',
    dues: 'Échéances',
    every: (n: number) => (n === 1 ? 'Toutes' : `Une sur ${n}`),
    otherDues: 'Les autres',
    meeting: (when: string, what: string) => `${when} : ${what}`,
  },
  ar: {
    toleranceSaid: (n: number) =>
      n === 0
        ? 'في اليوم نفسه فقط'
        : plural('ar', n, {
            one: 'يوم قبل الموعد ويوم بعده',
            two: 'يومان قبل الموعد وبعده',
            few: '# أيام قبل الموعد وبعده',
            many: '# يوماً قبل الموعد وبعده',
            other: '# يوم قبل الموعد وبعده',
          }),
    toleranceOfInterval: 'عُشر المدة بين موعدين، ويوم واحد على الأقل',
    lead: 'يُنشأ الأمر',
    tolerance: 'السماح',
    estimate: 'المدة المقدّرة',
    allYear: 'طوال السنة',
    season: (from: string, to: string) => `من ${from} إلى ${to}`,
    whileOpen: 'إذا كان الأمر السابق ما زال مفتوحاً',
    stacks: 'يُنشأ أمر جديد رغم ذلك',
    waits: 'لا يُنشأ أمر جديد، ويُسجَّل ذلك في الاستحقاق',
    onStandby: 'الآلة احتياطية',
    holds: 'لا يُنشأ شيء',
    makes: 'تُنشأ الأوامر',
    signature: 'التوقيع',
    signatureAsked: 'مطلوب عند الإنجاز',
    whose: 'لمن',
    hasLeft: 'غادر، ولم تعد تُسند إليه أوامر',
    parts: 'القطع المبرمجة',
    dues: 'الاستحقاقات',
    every: (n: number) =>
      n === 1
        ? 'كلها'
        : plural('ar', n, {
            two: 'مرة كل استحقاقين',
            few: 'مرة كل # استحقاقات',
            many: 'مرة كل # استحقاقاً',
            other: 'مرة كل # استحقاق',
          }),
    otherDues: 'ما سواها',
    meeting: (when: string, what: string) => `${when}: ${what}`,
  },
  en: {
    toleranceSaid: (n: number) =>
      n === 0
        ? 'on the day itself alone'
        : plural('en', n, { one: '# day early and late', other: '# days early and late' }),
    toleranceOfInterval: 'a tenth of the interval, one day at least',
    lead: 'Order made',
    tolerance: 'Tolerance',
    estimate: 'Estimate',
    allYear: 'all year',
    season: (from: string, to: string) => `from ${from} to ${to}`,
    whileOpen: 'While the order before is still open',
    stacks: 'a new order is made all the same',
    waits: 'no new order, and the due says so',
    onStandby: 'Machine on standby',
    holds: 'nothing is made',
    makes: 'orders are made',
    signature: 'Signature',
    signatureAsked: 'asked for when the work is completed',
    whose: 'Whose',
    hasLeft: 'has left, is given no more orders',
    parts: 'Planned parts',
    dues: 'Dues',
    every: (n: number) => (n === 1 ? 'All' : `One in ${n}`),
    otherDues: 'The others',
    meeting: (when: string, what: string) => `${when}: ${what}`,
  },
});
