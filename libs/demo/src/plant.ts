import type { Criticality } from '@siyana/assets';
import type { Role } from '@siyana/tenancy';

/** The demo's plant: a maker of fruit juice and bottled water with two sites. All of it is invented. */
export const COMPANY = 'Atlas Boissons (démonstration)';
export const DEMO_PASSWORD = 'siyana-demo';
export const DEMO_DOMAIN = 'demo.siyana.test';

export interface DemoMember {
  readonly key: string;
  readonly name: string;
  readonly role: Role;
  /** MAD per hour. */
  readonly hourlyRate: string | null;
  readonly team: 'Mécanique' | 'Électricité' | null;
  readonly login?: string;
}

/** The first is made with the workspace. Members without a login have the e-mail `<key>@demo.siyana.test`. */
export const MEMBERS: readonly DemoMember[] = [
  { key: 'admin', name: 'Nadia Berrada', role: 'admin', hourlyRate: null, team: null },
  { key: 'manager', name: 'Hicham Ouazzani', role: 'manager', hourlyRate: '110.00', team: null },
  { key: 'technician', name: 'Youssef El Amrani', role: 'technician', hourlyRate: '65.00', team: 'Mécanique' },
  { key: 'storekeeper', name: 'Fatima Zahra Idrissi', role: 'storekeeper', hourlyRate: null, team: null },
  { key: 'requester', name: 'Rachid Tazi', role: 'requester', hourlyRate: null, team: null },
  { key: 'viewer', name: 'Salma Kettani', role: 'viewer', hourlyRate: null, team: null },
  {
    key: 'k.bennis',
    name: 'Karim Bennis',
    role: 'technician',
    hourlyRate: '62.50',
    team: 'Électricité',
    login: 'k.bennis',
  },
  { key: 's.ouali', name: 'Saïd Ouali', role: 'technician', hourlyRate: '58.00', team: 'Mécanique', login: 's.ouali' },
];

export const TEAMS = ['Mécanique', 'Électricité'] as const;

type LocationRow = readonly [code: string, name: string, parent: string | null];

export const LOCATIONS: readonly LocationRow[] = [
  ['CAS', 'Usine de Casablanca – Aïn Sebaâ', null],
  ['CAS-L1', 'Ligne 1 – jus, verre', 'CAS'],
  ['CAS-L2', 'Ligne 2 – jus, carton', 'CAS'],
  ['CAS-UTI', 'Utilités', 'CAS'],
  ['CAS-ELE', 'Local électrique', 'CAS'],
  ['CAS-LOG', 'Entrepôt et quais', 'CAS'],
  ['BER', 'Usine de Berrechid', null],
  ['BER-L1', 'Ligne 1 – eau, PET', 'BER'],
  ['BER-EAU', 'Traitement d’eau', 'BER'],
  ['BER-UTI', 'Utilités', 'BER'],
];

export const CATEGORIES = [
  'Conditionnement',
  'Convoyage',
  'Pompes',
  'Moteurs et réducteurs',
  'Air comprimé',
  'Froid et chaleur',
  'Électricité',
  'Traitement d’eau',
  'Levage et manutention',
] as const;

export interface DemoAsset {
  readonly code: string;
  readonly name: string;
  readonly location: string;
  readonly parent: string | null;
  readonly category: (typeof CATEGORIES)[number];
  readonly criticality: Criticality;
  readonly maker: string;
}

const asset = (
  code: string,
  name: string,
  location: string,
  category: DemoAsset['category'],
  criticality: Criticality,
  maker: string,
  parent: string | null = null,
): DemoAsset => ({ code, name, location, parent, category, criticality, maker });

/** Parents before children. */
export const ASSETS: readonly DemoAsset[] = [
  asset('CAS-L1-REM-01', 'Remplisseuse verre 32 becs', 'CAS-L1', 'Conditionnement', 'A', 'Sormac'),
  asset(
    'CAS-L1-REM-01-M1',
    'Moteur principal de la remplisseuse',
    'CAS-L1',
    'Moteurs et réducteurs',
    'A',
    'Electra',
    'CAS-L1-REM-01',
  ),
  asset(
    'CAS-L1-REM-01-R1',
    'Réducteur du carrousel',
    'CAS-L1',
    'Moteurs et réducteurs',
    'A',
    'Rotalin',
    'CAS-L1-REM-01',
  ),
  asset('CAS-L1-CAP-01', 'Capsuleuse', 'CAS-L1', 'Conditionnement', 'A', 'Sormac'),
  asset('CAS-L1-ETI-01', 'Étiqueteuse rotative', 'CAS-L1', 'Conditionnement', 'B', 'Labelix'),
  asset('CAS-L1-CON-01', 'Convoyeur d’entrée verre', 'CAS-L1', 'Convoyage', 'B', 'Transbel'),
  asset('CAS-L1-CON-02', 'Convoyeur de sortie', 'CAS-L1', 'Convoyage', 'B', 'Transbel'),
  asset(
    'CAS-L1-CON-02-M1',
    'Motoréducteur du convoyeur de sortie',
    'CAS-L1',
    'Moteurs et réducteurs',
    'B',
    'Rotalin',
    'CAS-L1-CON-02',
  ),
  asset('CAS-L1-PAS-01', 'Pasteurisateur tubulaire', 'CAS-L1', 'Froid et chaleur', 'A', 'Thermik'),
  asset(
    'CAS-L1-PAS-01-P1',
    'Pompe de recirculation du pasteurisateur',
    'CAS-L1',
    'Pompes',
    'A',
    'Hydrova',
    'CAS-L1-PAS-01',
  ),
  asset('CAS-L1-PAL-01', 'Palettiseur', 'CAS-L1', 'Levage et manutention', 'B', 'Paletor'),
  asset('CAS-L2-REM-01', 'Remplisseuse aseptique carton', 'CAS-L2', 'Conditionnement', 'A', 'Cartopak'),
  asset('CAS-L2-ENC-01', 'Encartonneuse', 'CAS-L2', 'Conditionnement', 'B', 'Cartopak'),
  asset('CAS-L2-CON-01', 'Convoyeur ligne 2', 'CAS-L2', 'Convoyage', 'B', 'Transbel'),
  asset('CAS-L2-FAR-01', 'Fardeleuse', 'CAS-L2', 'Conditionnement', 'C', 'Filmex'),
  asset('CAS-UTI-CMP-01', 'Compresseur à vis 75 kW', 'CAS-UTI', 'Air comprimé', 'A', 'Aerix'),
  asset(
    'CAS-UTI-CMP-01-M1',
    'Moteur du compresseur 01',
    'CAS-UTI',
    'Moteurs et réducteurs',
    'A',
    'Electra',
    'CAS-UTI-CMP-01',
  ),
  asset('CAS-UTI-CMP-02', 'Compresseur à vis 55 kW (secours)', 'CAS-UTI', 'Air comprimé', 'B', 'Aerix'),
  asset('CAS-UTI-SEC-01', 'Sécheur d’air', 'CAS-UTI', 'Air comprimé', 'B', 'Aerix'),
  asset('CAS-UTI-CHA-01', 'Chaudière vapeur 4 t/h', 'CAS-UTI', 'Froid et chaleur', 'A', 'Thermik'),
  asset('CAS-UTI-CHA-01-B1', 'Brûleur de la chaudière', 'CAS-UTI', 'Froid et chaleur', 'A', 'Flamex', 'CAS-UTI-CHA-01'),
  asset('CAS-UTI-GFR-01', 'Groupe froid eau glacée', 'CAS-UTI', 'Froid et chaleur', 'A', 'Frigal'),
  asset('CAS-UTI-GFR-01-P1', 'Pompe d’eau glacée', 'CAS-UTI', 'Pompes', 'B', 'Hydrova', 'CAS-UTI-GFR-01'),
  asset('CAS-UTI-TAR-01', 'Tour aéroréfrigérante', 'CAS-UTI', 'Froid et chaleur', 'B', 'Frigal'),
  asset('CAS-ELE-TGB-01', 'Tableau général basse tension', 'CAS-ELE', 'Électricité', 'A', 'Voltar'),
  asset('CAS-ELE-TRF-01', 'Transformateur 1 250 kVA', 'CAS-ELE', 'Électricité', 'A', 'Voltar'),
  asset('CAS-ELE-GEL-01', 'Groupe électrogène 800 kVA', 'CAS-ELE', 'Électricité', 'B', 'Dynagen'),
  asset('CAS-LOG-CHR-01', 'Chariot élévateur 2,5 t n° 1', 'CAS-LOG', 'Levage et manutention', 'B', 'Manutor'),
  asset('CAS-LOG-CHR-02', 'Chariot élévateur 2,5 t n° 2', 'CAS-LOG', 'Levage et manutention', 'B', 'Manutor'),
  asset('CAS-LOG-QUA-01', 'Niveleur de quai', 'CAS-LOG', 'Levage et manutention', 'C', 'Quaimat'),
  asset('BER-L1-SOU-01', 'Souffleuse PET', 'BER-L1', 'Conditionnement', 'A', 'Plastor'),
  asset('BER-L1-REM-01', 'Remplisseuse eau 40 becs', 'BER-L1', 'Conditionnement', 'A', 'Sormac'),
  asset(
    'BER-L1-REM-01-M1',
    'Moteur de la remplisseuse eau',
    'BER-L1',
    'Moteurs et réducteurs',
    'A',
    'Electra',
    'BER-L1-REM-01',
  ),
  asset('BER-L1-ETI-01', 'Étiqueteuse bobine', 'BER-L1', 'Conditionnement', 'B', 'Labelix'),
  asset('BER-L1-FAR-01', 'Fardeleuse eau', 'BER-L1', 'Conditionnement', 'B', 'Filmex'),
  asset('BER-L1-CON-01', 'Convoyeur aérien', 'BER-L1', 'Convoyage', 'B', 'Transbel'),
  asset('BER-EAU-RO-01', 'Osmoseur 30 m³/h', 'BER-EAU', 'Traitement d’eau', 'A', 'Osmaris'),
  asset('BER-EAU-RO-01-P1', 'Pompe haute pression de l’osmoseur', 'BER-EAU', 'Pompes', 'A', 'Hydrova', 'BER-EAU-RO-01'),
  asset('BER-EAU-FOR-01', 'Pompe de forage', 'BER-EAU', 'Pompes', 'A', 'Hydrova'),
  asset('BER-EAU-UV-01', 'Désinfection UV', 'BER-EAU', 'Traitement d’eau', 'A', 'Osmaris'),
  asset('BER-UTI-CMP-01', 'Compresseur 40 bar', 'BER-UTI', 'Air comprimé', 'A', 'Aerix'),
  asset('BER-UTI-CMP-02', 'Compresseur 7 bar', 'BER-UTI', 'Air comprimé', 'B', 'Aerix'),
];
