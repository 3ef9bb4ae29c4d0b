import type { FailureList } from './failure-code.entity';

export interface StarterFailureCode {
  readonly list: FailureList;
  readonly code: string;
  readonly names: Readonly<Record<'fr' | 'ar' | 'en', string>>;
}

type Entry = readonly [code: string, fr: string, ar: string, en: string];

/** What was observed. The letters are ISO 14224's; the words are ours. `UNK` is a legal answer: the cause may come later. */
const MODES: readonly Entry[] = [
  ['UNK', 'Inconnu', 'غير معروف', 'Unknown'],
  ['AIR', 'Indication anormale d’un instrument', 'قراءة غير عادية لجهاز القياس', 'Abnormal instrument reading'],
  ['BRD', 'Casse, panne franche', 'كسر أو عطل تام', 'Breakdown'],
  ['ELP', 'Fuite externe du produit', 'تسرب خارجي للمنتج', 'External leakage of the process medium'],
  ['ELU', 'Fuite externe d’un fluide auxiliaire', 'تسرب خارجي لسائل مساعد', 'External leakage of a utility medium'],
  ['ERO', 'Fonctionnement irrégulier', 'اشتغال غير منتظم', 'Erratic output'],
  ['FTC', 'Ne se ferme pas', 'لا ينغلق', 'Fails to close'],
  ['FTO', 'Ne s’ouvre pas', 'لا ينفتح', 'Fails to open'],
  ['FTS', 'Ne démarre pas', 'لا يشتغل عند الطلب', 'Fails to start'],
  ['HIO', 'Débit ou rendement trop élevé', 'مردود أعلى من اللازم', 'High output'],
  ['IHT', 'Échange thermique insuffisant', 'تبادل حراري غير كاف', 'Insufficient heat transfer'],
  ['INL', 'Fuite interne', 'تسرب داخلي', 'Internal leakage'],
  ['LOA', 'Chute de charge', 'سقوط الحمولة', 'Load drop'],
  ['LOO', 'Débit ou rendement trop faible', 'مردود أقل من اللازم', 'Low output'],
  ['NOI', 'Bruit anormal', 'ضجيج غير عادي', 'Abnormal noise'],
  ['OHE', 'Échauffement', 'سخونة مفرطة', 'Overheating'],
  ['PDE', 'Dérive d’un paramètre', 'انحراف عن القيمة المضبوطة', 'Parameter deviation'],
  ['PLU', 'Bouché, engorgé', 'انسداد', 'Plugged'],
  ['POW', 'Alimentation électrique absente', 'انعدام التغذية الكهربائية', 'No power'],
  ['SER', 'Défaut mineur en service', 'خلل طفيف أثناء الخدمة', 'Minor in-service problem'],
  ['STD', 'Défaut de structure', 'خلل في البنية', 'Structural deficiency'],
  ['STP', 'Ne s’arrête pas', 'لا يتوقف عند الطلب', 'Fails to stop'],
  ['UST', 'Arrêt intempestif', 'توقف غير مبرر', 'Spurious stop'],
  ['VIB', 'Vibration', 'اهتزاز', 'Vibration'],
  ['OTH', 'Autre', 'أخرى', 'Other'],
];

/** The physical process, by ISO 14224's numbering. */
const MECHANISMS: readonly Entry[] = [
  ['1', 'Mécanique, général', 'ميكانيكي، عام', 'Mechanical, general'],
  ['1.1', 'Fuite', 'تسرب', 'Leakage'],
  ['1.2', 'Vibration', 'اهتزاز', 'Vibration'],
  ['1.3', 'Jeu ou désalignement', 'خلوص أو عدم استقامة', 'Clearance or misalignment'],
  ['1.4', 'Déformation', 'تشوه', 'Deformation'],
  ['1.5', 'Desserrage', 'ارتخاء', 'Looseness'],
  ['1.6', 'Grippage, collage', 'التصاق أو انحصار', 'Sticking'],
  ['2', 'Matériau, général', 'مادي، عام', 'Material, general'],
  ['2.1', 'Cavitation', 'تكهف', 'Cavitation'],
  ['2.2', 'Corrosion', 'تآكل كيميائي', 'Corrosion'],
  ['2.3', 'Érosion', 'تعرية', 'Erosion'],
  ['2.4', 'Usure', 'بلى', 'Wear'],
  ['2.5', 'Rupture', 'انكسار', 'Breakage'],
  ['2.6', 'Fatigue', 'كلال', 'Fatigue'],
  ['2.7', 'Surchauffe', 'فرط التسخين', 'Overheating'],
  ['2.8', 'Éclatement', 'انفجار', 'Burst'],
  ['3', 'Instrumentation, général', 'أجهزة القياس، عام', 'Instrument, general'],
  ['3.1', 'Défaut de régulation', 'خلل في التحكم', 'Control failure'],
  ['3.2', 'Pas de signal', 'انعدام الإشارة', 'No signal'],
  ['3.3', 'Signal ou alarme erronés', 'إشارة أو إنذار خاطئ', 'Faulty signal or alarm'],
  ['3.4', 'Mauvais réglage', 'ضبط غير صحيح', 'Out of adjustment'],
  ['3.5', 'Défaut de logiciel', 'خلل برمجي', 'Software error'],
  ['4', 'Électrique, général', 'كهربائي، عام', 'Electrical, general'],
  ['4.1', 'Court-circuit', 'دارة قصيرة', 'Short circuit'],
  ['4.2', 'Circuit ouvert', 'دارة مفتوحة', 'Open circuit'],
  ['4.3', 'Tension absente', 'انعدام الجهد', 'No voltage'],
  ['4.4', 'Tension anormale', 'جهد غير عادي', 'Faulty voltage'],
  ['4.5', 'Défaut d’isolement ou de terre', 'خلل في العزل أو التأريض', 'Earth or insulation fault'],
  ['5', 'Influence externe, général', 'تأثير خارجي، عام', 'External influence, general'],
  ['5.1', 'Obstruction', 'انسداد', 'Blockage'],
  ['5.2', 'Contamination', 'تلوث', 'Contamination'],
  ['6.2', 'Aucune cause trouvée', 'لم يُعثر على سبب', 'No cause found'],
  ['6.4', 'Autre', 'أخرى', 'Other'],
  ['6.5', 'Inconnu', 'غير معروف', 'Unknown'],
];

/** Why. */
const CAUSES: readonly Entry[] = [
  ['1', 'Conception, général', 'التصميم، عام', 'Design, general'],
  ['1.1', 'Capacité insuffisante', 'سعة غير كافية', 'Improper capacity'],
  ['1.2', 'Matériau inadapté', 'مادة غير ملائمة', 'Improper material'],
  ['2', 'Fabrication ou montage, général', 'التصنيع أو التركيب، عام', 'Fabrication or installation, general'],
  ['2.1', 'Défaut de fabrication', 'خلل في التصنيع', 'Fabrication failure'],
  ['2.2', 'Défaut de montage', 'خلل في التركيب', 'Installation failure'],
  ['3', 'Exploitation ou maintenance, général', 'التشغيل أو الصيانة، عام', 'Operation or maintenance, general'],
  ['3.1', 'Emploi hors des limites prévues', 'استعمال خارج الحدود المقررة', 'Off-design service'],
  ['3.2', 'Erreur de conduite', 'خطأ في التشغيل', 'Operating error'],
  ['3.3', 'Erreur de maintenance', 'خطأ في الصيانة', 'Maintenance error'],
  ['3.4', 'Usure normale attendue', 'بلى عادي متوقع', 'Expected wear and tear'],
  ['4', 'Gestion, général', 'التدبير، عام', 'Management, general'],
  ['4.1', 'Documentation insuffisante', 'وثائق غير كافية', 'Documentation error'],
  ['4.2', 'Organisation', 'التنظيم', 'Management error'],
  ['5.2', 'Aucune cause trouvée', 'لم يُعثر على سبب', 'No cause found'],
  ['5.5', 'Autre', 'أخرى', 'Other'],
  ['5.6', 'Inconnue', 'غير معروف', 'Unknown'],
];

const entries = (list: FailureList, rows: readonly Entry[]): StarterFailureCode[] =>
  rows.map(([code, fr, ar, en]) => ({ list, code, names: { fr, ar, en } }));

/** What every new workspace begins with, in the manner of ISO 14224; it may add and archive. */
export const FAILURE_CODE_STARTER_SET: readonly StarterFailureCode[] = [
  ...entries('mode', MODES),
  ...entries('mechanism', MECHANISMS),
  ...entries('cause', CAUSES),
];
