import type { DemoAsset } from './plant';

type Letter = 'A' | 'B' | 'C';

/** A stock item of the demo; prices in MAD, quantities of the first day in both stores. All of it is invented. */
export interface DemoSpare {
  readonly sku: string;
  readonly name: string;
  readonly unit: string;
  readonly price: string;
  readonly first: readonly [casablanca: number, berrechid: number];
  readonly reorderPoint: number;
  readonly maximum: number;
  readonly criticality: Letter;
  readonly abc: Letter;
  /** The assets that it is used for. */
  readonly category: DemoAsset['category'];
}

type Row = readonly [
  sku: string,
  name: string,
  unit: string,
  price: string,
  casablanca: number,
  berrechid: number,
  reorderPoint: number,
  maximum: number,
  letters: `${Letter}${Letter}`,
];

const spares = (category: DemoAsset['category'], rows: readonly Row[]): DemoSpare[] =>
  rows.map(([sku, name, unit, price, casablanca, berrechid, reorderPoint, maximum, letters]) => ({
    ...{ sku, name, unit, price, first: [casablanca, berrechid] as const, reorderPoint, maximum, category },
    ...{ criticality: letters[0] as Letter, abc: letters[1] as Letter },
  }));

export const SPARES: readonly DemoSpare[] = [
  ...spares('Conditionnement', [
    ['JT-BEC-24', 'Joint de bec de remplissage Ø 24', 'pièce', '18.50', 60, 40, 24, 80, 'AB'],
    ['JT-BEC-32', 'Joint de bec de remplissage Ø 32', 'pièce', '24.00', 40, 0, 16, 60, 'AC'],
    ['RES-CAP-08', 'Ressort de tête de capsuleuse', 'pièce', '42.75', 20, 0, 8, 24, 'BC'],
    ['CAP-IND-M12', 'Capteur inductif M12 PNP', 'pièce', '286.00', 8, 5, 4, 12, 'AB'],
    ['CEL-PHO-RX', 'Cellule photoélectrique reflex', 'pièce', '612.00', 4, 3, 2, 6, 'AA'],
    ['VER-ISO-32', 'Vérin ISO Ø 32 course 80', 'pièce', '845.00', 3, 2, 1, 4, 'AA'],
    ['KIT-JT-VER32', 'Pochette de joints pour vérin Ø 32', 'pièce', '96.40', 6, 4, 3, 8, 'BC'],
    ['COL-HOT-20', 'Colle thermofusible pour étiquettes', 'kg', '58.20', 75, 50, 40, 120, 'BA'],
    ['LAM-FAR-650', 'Lame de coupe de fardeleuse 650 mm', 'pièce', '390.00', 3, 3, 2, 4, 'BB'],
  ]),
  ...spares('Convoyage', [
    ['CHA-PAL-820', 'Chaîne à palettes 820 K325', 'm', '412.00', 18, 12, 9, 24, 'AA'],
    ['PIG-820-25', 'Pignon Z25 pour chaîne 820', 'pièce', '238.00', 6, 4, 2, 8, 'BB'],
    ['GUI-PE-20', 'Guide latéral PE 20 mm', 'm', '36.50', 40, 30, 15, 60, 'CC'],
    ['ROU-6004', 'Roulement à billes 6004-2RS', 'pièce', '32.80', 24, 16, 10, 30, 'BC'],
    ['PAL-UCF-205', 'Palier applique UCF 205', 'pièce', '118.00', 8, 6, 4, 10, 'BB'],
    ['COU-SPZ-1320', 'Courroie trapézoïdale SPZ 1320', 'pièce', '74.00', 10, 8, 4, 12, 'BC'],
  ]),
  ...spares('Pompes', [
    ['GM-MG1-28', 'Garniture mécanique MG1 Ø 28', 'pièce', '485.00', 4, 4, 2, 6, 'AA'],
    ['GM-MG1-38', 'Garniture mécanique MG1 Ø 38', 'pièce', '720.00', 2, 2, 1, 3, 'AA'],
    ['ROU-6306', 'Roulement à billes 6306-2Z C3', 'pièce', '96.00', 10, 8, 4, 12, 'AB'],
    ['ROU-3306', 'Roulement à contact oblique 3306', 'pièce', '268.00', 4, 4, 2, 6, 'AB'],
    ['JT-EPDM-80', 'Joint plat EPDM DN 80', 'pièce', '22.40', 20, 15, 8, 25, 'CC'],
    ['ACC-ROT-38', 'Élément d’accouplement Rotex 38', 'pièce', '164.00', 4, 3, 2, 5, 'BB'],
    ['CLA-DN50', 'Clapet antiretour inox DN 50', 'pièce', '930.00', 1, 1, 1, 2, 'BB'],
  ]),
  ...spares('Moteurs et réducteurs', [
    ['ROU-6205', 'Roulement à billes 6205-2RS', 'pièce', '41.50', 20, 14, 8, 24, 'AB'],
    ['ROU-6309', 'Roulement à billes 6309-2Z C3', 'pièce', '214.00', 6, 4, 2, 8, 'AB'],
    ['JSPI-35-62', 'Joint à lèvre 35 × 62 × 7', 'pièce', '19.60', 16, 12, 6, 20, 'BC'],
    ['HUI-ISO-220', 'Huile de réducteur ISO VG 220', 'l', '38.00', 160, 80, 60, 250, 'BA'],
    ['VEN-MOT-112', 'Ventilateur de moteur taille 112', 'pièce', '72.00', 4, 2, 2, 4, 'CC'],
    ['COU-8PK', 'Courroie Poly-V 8PK 1420', 'pièce', '186.00', 4, 3, 2, 6, 'BB'],
  ]),
  ...spares('Air comprimé', [
    ['FIL-AIR-75', 'Filtre à air de compresseur 75 kW', 'pièce', '640.00', 3, 2, 2, 4, 'AA'],
    ['FIL-HUI-75', 'Filtre à huile de compresseur', 'pièce', '285.00', 4, 2, 2, 5, 'AB'],
    ['SEP-HUI-75', 'Séparateur d’huile', 'pièce', '1890.00', 1, 1, 1, 2, 'AA'],
    ['HUI-COMP-46', 'Huile de compresseur synthétique VG 46', 'l', '92.00', 60, 40, 30, 100, 'AA'],
    ['CRT-FIL-G12', 'Cartouche de filtre coalescent', 'pièce', '348.00', 4, 3, 2, 6, 'BB'],
    ['PUR-AUT-12', 'Purgeur automatique 1/2"', 'pièce', '415.00', 3, 2, 1, 4, 'CB'],
    ['TUB-PU-8', 'Tube polyuréthane Ø 8', 'm', '6.80', 200, 150, 60, 300, 'CC'],
    ['RAC-PUSH-8', 'Raccord instantané Ø 8 – 1/4"', 'pièce', '14.20', 50, 40, 20, 60, 'CC'],
  ]),
  ...spares('Froid et chaleur', [
    ['ELE-ALL-BR', 'Électrode d’allumage de brûleur', 'pièce', '176.00', 3, 0, 2, 4, 'AB'],
    ['CEL-FLA-UV', 'Cellule de flamme UV', 'pièce', '1240.00', 1, 0, 1, 2, 'AA'],
    ['JT-PLA-M10', 'Joint d’échangeur à plaques M10', 'pièce', '132.00', 24, 0, 10, 30, 'AB'],
    ['SON-PT100', 'Sonde PT100 classe A', 'pièce', '238.00', 6, 4, 3, 8, 'AB'],
    ['GAZ-R134A', 'Fluide R134a', 'kg', '210.00', 24, 12, 12, 36, 'BA'],
    ['VAN-THE-15', 'Purgeur thermodynamique DN 15', 'pièce', '560.00', 3, 0, 1, 4, 'BB'],
    ['COU-SPA-1600', 'Courroie trapézoïdale SPA 1600', 'pièce', '98.00', 6, 4, 2, 8, 'BC'],
  ]),
  ...spares('Électricité', [
    ['FUS-GG-63', 'Fusible gG 22 × 58 63 A', 'pièce', '46.00', 20, 15, 9, 24, 'AC'],
    ['CON-LC1-40', 'Contacteur 40 A bobine 230 V', 'pièce', '690.00', 3, 2, 2, 4, 'AA'],
    ['DIS-MOT-25', 'Disjoncteur moteur 17-25 A', 'pièce', '540.00', 3, 2, 1, 4, 'AB'],
    ['VAR-4KW', 'Variateur de vitesse 4 kW', 'pièce', '4350.00', 1, 1, 1, 2, 'AA'],
    ['ALI-24V-10', 'Alimentation 24 V DC 10 A', 'pièce', '780.00', 2, 2, 1, 3, 'AB'],
    ['LAM-LED-36', 'Réglette LED étanche 36 W', 'pièce', '165.00', 12, 8, 6, 16, 'CB'],
    ['BAT-12-100', 'Batterie de démarrage 12 V 100 Ah', 'pièce', '1280.00', 1, 0, 1, 2, 'BB'],
  ]),
  ...spares('Traitement d’eau', [
    ['MEM-RO-8040', 'Membrane d’osmose 8040', 'pièce', '5600.00', 0, 3, 2, 6, 'AA'],
    ['CRT-SED-20', 'Cartouche sédiment 20" 5 µm', 'pièce', '64.00', 0, 48, 24, 72, 'BB'],
    ['ANTI-TAR', 'Séquestrant antitartre', 'kg', '48.00', 0, 75, 50, 150, 'BA'],
    ['SON-PH', 'Électrode de pH', 'pièce', '1150.00', 0, 2, 1, 3, 'BB'],
    ['MEM-DOS-1', 'Membrane de pompe doseuse', 'pièce', '320.00', 0, 3, 1, 4, 'BB'],
  ]),
  ...spares('Levage et manutention', [
    ['GAL-CHR-82', 'Galet de fourche Ø 82', 'pièce', '185.00', 8, 4, 4, 12, 'BB'],
    ['CHA-LEV-BL', 'Chaîne de levage BL 634', 'm', '290.00', 4, 0, 2, 6, 'AB'],
    ['GRA-LI-2', 'Graisse lithium EP2', 'kg', '54.00', 40, 25, 18, 60, 'CB'],
    ['FLE-HYD-12', 'Flexible hydraulique 1/2" 1 200 mm', 'pièce', '225.00', 4, 2, 2, 5, 'BB'],
    ['BOU-URG-40', 'Bouton d’arrêt d’urgence Ø 40', 'pièce', '118.00', 5, 4, 3, 6, 'AC'],
  ]),
];
