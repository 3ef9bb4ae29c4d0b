import { plural, texts } from '../../i18n/texts';

export const abcWords = texts({
  fr: {
    title: 'Classes ABC des pièces',
    help: 'Les pièces sont rangées par la valeur de leurs sorties des douze derniers mois, la plus forte d’abord. Les premières, jusqu’à la limite A, sont en classe A : peu de pièces, presque toute la valeur, à compter souvent. Viennent ensuite la classe B, puis la classe C. Un inventaire peut porter sur une seule classe.',
    a: 'Fin de la classe A, % de la valeur',
    b: 'Fin de la classe B, % de la valeur',
    standard: (percent: number) => `De 1 à 100. Valeur habituelle : ${percent}.`,
    outOfOrder: 'La classe B ne peut pas finir avant la classe A.',
    outOfRange: 'Un nombre entier de 1 à 100.',
    classify: 'Classer les pièces maintenant',
    classifyHelp:
      'Donne à chaque pièce sa classe d’après les limites enregistrées, et remplace les classes données à la main. Rien ne se classe tout seul.',
    classified: (a: number, b: number, c: number) => `En A : ${a}, en B : ${b}, en C : ${c}.`,
    changed: (n: number) =>
      n === 0
        ? 'Aucune pièce n’a changé de classe.'
        : plural('fr', n, { one: '# pièce a changé de classe.', other: '# pièces ont changé de classe.' }),
  },
  ar: {
    title: 'فئات ABC للقطع',
    help: 'تُرتَّب القطع حسب قيمة ما صُرف منها خلال الاثني عشر شهراً الأخيرة، الأعلى أولاً. القطع الأولى حتى حدّ A تكون في الفئة A: قطع قليلة تكاد تحمل كل القيمة، وينبغي جردها كثيراً. ثم تأتي الفئة B فالفئة C. ويمكن أن يقتصر الجرد على فئة واحدة.',
    a: 'نهاية الفئة A، ٪ من القيمة',
    b: 'نهاية الفئة B، ٪ من القيمة',
    standard: (percent: number) => `من 1 إلى 100. القيمة المعتادة: ${percent}.`,
    outOfOrder: 'لا يمكن أن تنتهي الفئة B قبل الفئة A.',
    outOfRange: 'عدد صحيح من 1 إلى 100.',
    classify: 'تصنيف القطع الآن',
    classifyHelp: 'يمنح كل قطعة فئتها حسب الحدود المحفوظة، ويستبدل الفئات التي حُدِّدت يدوياً. لا يحدث أي تصنيف تلقائياً.',
    classified: (a: number, b: number, c: number) => `في A: ${a}، في B: ${b}، في C: ${c}.`,
    changed: (n: number) =>
      plural('ar', n, {
        zero: 'لم تتغير فئة أي قطعة.',
        one: 'تغيرت فئة قطعة واحدة.',
        two: 'تغيرت فئة قطعتين.',
        few: 'تغيرت فئة # قطع.',
        many: 'تغيرت فئة # قطعة.',
        other: 'تغيرت فئة # قطعة.',
      }),
  },
  en: {
    title: 'ABC classes of parts',
    help: 'Parts are ranked by the value of their issues in the past twelve months, the highest first. The first, up to limit A, are class A: few parts, nearly all of the value, to be counted often. Class B follows, then class C. A count can be of one class alone.',
    a: 'End of class A, % of the value',
    b: 'End of class B, % of the value',
    standard: (percent: number) => `From 1 to 100. Usually ${percent}.`,
    outOfOrder: 'Class B cannot end before class A.',
    outOfRange: 'A whole number from 1 to 100.',
    classify: 'Classify the parts now',
    classifyHelp:
      'Gives each part its class by the limits that are saved, in place of classes that were set by hand. Nothing is classified by itself.',
    classified: (a: number, b: number, c: number) => `In A: ${a}, in B: ${b}, in C: ${c}.`,
    changed: (n: number) =>
      n === 0
        ? 'No part has changed its class.'
        : plural('en', n, { one: '# part has changed its class.', other: '# parts have changed their class.' }),
  },
});
