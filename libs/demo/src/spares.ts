import type { AbcClass } from '@siyana/parts';

/** Spare parts of the demo's plant, from whom they come, and what is on order. Firms, numbers and prices are invented. */
export const STORES = [
  { code: 'MAG-CAS', name: 'Magasin de Casablanca', location: 'CAS' },
  { code: 'MAG-BER', name: 'Magasin de Berrechid', location: 'BER' },
] as const;

interface DemoPart {
  readonly sku: string;
  readonly name: string;
  readonly unit: string;
  readonly purchase?: readonly [unit: string, factor: string];
  readonly levels: readonly [minimum: string, reorderPoint: string, maximum: string];
  readonly abcClass: AbcClass;
  /** What lies in Casablanca, and what one cost. */
  readonly stock: readonly [quantity: string, unitCost: string] | null;
}

const part = (
  [sku, name, unit]: readonly [string, string, string],
  levels: DemoPart['levels'],
  abcClass: AbcClass,
  stock: DemoPart['stock'],
  purchase?: DemoPart['purchase'],
): DemoPart => ({ sku, name, unit, levels, abcClass, stock, ...(purchase ? { purchase } : {}) });

export const PARTS: readonly DemoPart[] = [
  part(['RLT-6205-2RS', 'Roulement à billes 6205-2RS C3', 'pièce'], ['4', '8', '20'], 'A', ['12', '48.50']),
  part(['RLT-6308-2Z', 'Roulement à billes 6308-2Z', 'pièce'], ['2', '4', '10'], 'A', ['3', '126.00']),
  part(['COU-SPZ-1250', 'Courroie trapézoïdale SPZ 1250', 'pièce'], ['2', '4', '12'], 'B', ['5', '39.90']),
  part(['GAR-MEC-35', 'Garniture mécanique Ø 35, carbone-céramique', 'pièce'], ['1', '2', '4'], 'A', ['2', '410.00']),
  part(['FIL-AIR-C15', 'Filtre à air de compresseur C15', 'pièce'], ['1', '2', '6'], 'B', ['4', '185.00']),
  part(
    ['HUI-VDL-100', 'Huile de compresseur VDL 100', 'litre'],
    ['20', '40', '120'],
    'B',
    ['55', '62.00'],
    ['fût', '20'],
  ),
  part(['GRA-EP2', 'Graisse alimentaire EP2', 'cartouche'], ['6', '12', '36'], 'C', ['10', '58.00'], ['carton', '12']),
  part(['CAP-PHO-M18', 'Capteur photoélectrique M18, portée 10 m', 'pièce'], ['1', '2', '5'], 'A', ['1', '540.00']),
  part(['VER-PNE-32', 'Vérin pneumatique Ø 32 course 100', 'pièce'], ['1', '2', '4'], 'B', ['2', '372.00']),
  part(
    ['JNT-TOR-40', 'Joint torique 40 × 3 EPDM', 'pièce'],
    ['50', '100', '400'],
    'C',
    ['230', '1.35'],
    ['sachet', '50'],
  ),
  part(['FUS-GG-16', 'Fusible gG 10 × 38, 16 A', 'pièce'], ['10', '20', '60'], 'C', ['42', '4.80'], ['boîte', '10']),
  part(['CON-LC1-25', 'Contacteur tripolaire 25 A, bobine 230 V', 'pièce'], ['1', '2', '4'], 'B', null),
];

interface DemoSupplier {
  readonly code: string;
  readonly name: string;
  readonly ice: string;
  readonly city: string;
  readonly address: string;
  readonly contactName: string;
  readonly phone: string;
  readonly locale: 'fr' | 'ar';
  readonly paymentTerms: string;
  readonly leadDays: number;
  /** SKU, their number, price, pack. */
  readonly sells: readonly (readonly [sku: string, reference: string, price: string, pack: string | null])[];
}

export const SUPPLIERS: readonly DemoSupplier[] = [
  {
    ...{ code: 'F-001', name: 'Transmissions du Souss SARL', ice: '002311457000073', city: 'Casablanca' },
    ...{ address: '112, boulevard Moulay Slimane, Aïn Sebaâ', contactName: 'Omar Lahlou', phone: '+212 522 00 12 30' },
    ...{ locale: 'fr', paymentTerms: '60 jours fin de mois', leadDays: 4 },
    sells: [
      ['RLT-6205-2RS', '6205 2RSH/C3', '49.80', null],
      ['RLT-6308-2Z', '6308 2Z', '131.00', null],
      ['COU-SPZ-1250', 'SPZ1250LW', '41.20', null],
      ['GAR-MEC-35', 'MG1-35-Z', '425.00', null],
    ],
  },
  {
    ...{ code: 'F-002', name: 'Air Comprimé du Détroit SA', ice: '001874203000061', city: 'Tanger' },
    ...{ address: 'Zone franche, lot 47', contactName: 'Leïla Bouzidi', phone: '+212 539 00 45 81' },
    ...{ locale: 'fr', paymentTerms: '30 jours', leadDays: 7 },
    sells: [
      ['FIL-AIR-C15', 'AF-1509', '192.00', null],
      ['HUI-VDL-100', 'VDL100-20', '1280.00', '1'],
      ['VER-PNE-32', 'DNC-32-100', '389.00', null],
    ],
  },
  {
    ...{ code: 'F-003', name: 'شركة الزيوت والشحوم المغربية', ice: '003020981000037', city: 'برشيد' },
    ...{ address: 'الحي الصناعي، القطعة 18', contactName: 'عبد الحق المنصوري', phone: '+212 522 00 77 15' },
    ...{ locale: 'ar', paymentTerms: 'الأداء خلال 60 يوما', leadDays: 3 },
    sells: [
      ['GRA-EP2', 'EP2-A-400', '702.00', '1'],
      ['HUI-VDL-100', 'زيت-100', '1295.00', '2'],
    ],
  },
  {
    ...{ code: 'F-004', name: 'Comptoir Électrique de Mohammedia', ice: '000459127000074', city: 'Mohammedia' },
    ...{ address: '8, rue de Fès', contactName: 'Anas Chraïbi', phone: '+212 523 00 31 64' },
    ...{ locale: 'fr', paymentTerms: 'Comptant', leadDays: 2 },
    sells: [
      ['CAP-PHO-M18', 'XUB5APANM12', '556.00', null],
      ['FUS-GG-16', 'DF2CN16', '49.00', '1'],
      ['CON-LC1-25', 'LC1D25P7', '318.00', null],
    ],
  },
  {
    ...{ code: 'F-005', name: 'Joints et Élastomères de Fès SARL', ice: '002598614000044', city: 'Fès' },
    ...{ address: 'Quartier industriel Sidi Brahim', contactName: 'Hanane Filali', phone: '+212 535 00 90 27' },
    ...{ locale: 'fr', paymentTerms: '45 jours', leadDays: 6 },
    sells: [['JNT-TOR-40', 'OR 40x3 EPDM70', '68.00', '2']],
  },
];

interface DemoPurchase {
  readonly supplier: string;
  readonly lines: readonly (readonly [sku: string, quantity: string])[];
  /** How far it has come; of `partly`, the first line has come. */
  readonly state: 'requested' | 'approved' | 'sent' | 'partly' | 'closed' | 'cancelled';
  readonly note: string | null;
}

export const PURCHASES: readonly DemoPurchase[] = [
  {
    supplier: 'F-001',
    lines: [
      ['RLT-6205-2RS', '8'],
      ['COU-SPZ-1250', '6'],
    ],
    state: 'closed',
    note: null,
  },
  { supplier: 'F-002', lines: [['HUI-VDL-100', '2']], state: 'closed', note: 'Livraison le matin, quai 2' },
  {
    supplier: 'F-001',
    lines: [
      ['RLT-6308-2Z', '6'],
      ['GAR-MEC-35', '2'],
    ],
    state: 'partly',
    note: 'Révision de la pompe P2',
  },
  { supplier: 'F-003', lines: [['GRA-EP2', '2']], state: 'sent', note: null },
  { supplier: 'F-004', lines: [['CAP-PHO-M18', '3']], state: 'approved', note: null },
  { supplier: 'F-004', lines: [['CON-LC1-25', '4']], state: 'requested', note: 'Armoire de la ligne 2' },
  { supplier: 'F-005', lines: [['JNT-TOR-40', '4']], state: 'cancelled', note: null },
];
