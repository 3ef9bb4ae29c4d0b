import type { StepKind } from '@siyana/procedures';

interface DemoStep {
  readonly kind: StepKind;
  readonly label: string;
  readonly required?: boolean;
  readonly minimum?: string;
  readonly maximum?: string;
  readonly unit?: string;
  readonly choices?: string[];
  readonly onFailure?: 'follow_up';
}

export interface DemoProcedure {
  readonly name: string;
  /** The kinds of assets that it is for. */
  readonly categories: readonly string[];
  readonly minutes: number;
  readonly steps: readonly DemoStep[];
}

const check = (label: string): DemoStep => ({ kind: 'check', label, required: true });
const number = (label: string, unit: string, minimum: string, maximum: string): DemoStep => ({
  kind: 'number',
  label,
  required: true,
  unit,
  minimum,
  maximum,
  onFailure: 'follow_up',
});

export const PROCEDURES: readonly DemoProcedure[] = [
  {
    name: 'Contrôle hebdomadaire d’un compresseur',
    categories: ['Air comprimé'],
    minutes: 45,
    steps: [
      check('Purger le condensat du réservoir'),
      number('Pression de refoulement', 'bar', '6.5', '8'),
      number('Température d’huile', '°C', '60', '95'),
      { kind: 'choice', label: 'Niveau d’huile', required: true, choices: ['bon', 'bas', 'trop haut'] },
      { kind: 'text', label: 'Remarques' },
    ],
  },
  {
    name: 'Graissage des roulements',
    categories: ['Moteurs et réducteurs', 'Convoyage'],
    minutes: 60,
    steps: [
      check('Consigner et cadenasser'),
      check('Graisser les paliers'),
      number('Température de palier après 15 min', '°C', '15', '75'),
      { kind: 'pass_fail', label: 'Bruit normal', onFailure: 'follow_up' },
    ],
  },
  {
    name: 'Inspection mensuelle d’une pompe',
    categories: ['Pompes'],
    minutes: 40,
    steps: [
      { kind: 'pass_fail', label: 'Garniture sans fuite', required: true, onFailure: 'follow_up' },
      number('Vibration', 'mm/s', '0', '4.5'),
      number('Pression de refoulement', 'bar', '2', '12'),
    ],
  },
  {
    name: 'Vérification d’un chariot élévateur',
    categories: ['Levage et manutention'],
    minutes: 30,
    steps: [
      check('Freins'),
      check('Fourches et chaînes'),
      { kind: 'pass_fail', label: 'Avertisseur et feux', required: true, onFailure: 'follow_up' },
      number('Pression des pneus', 'bar', '7', '9.5'),
    ],
  },
  {
    name: 'Thermographie d’un tableau électrique',
    categories: ['Électricité'],
    minutes: 90,
    steps: [
      check('Équipements de protection portés'),
      number('Point le plus chaud', '°C', '10', '70'),
      { kind: 'photo', label: 'Image thermique' },
      { kind: 'text', label: 'Départs à resserrer' },
    ],
  },
  {
    name: 'Contrôle d’une machine de conditionnement',
    categories: ['Conditionnement'],
    minutes: 75,
    steps: [
      check('Arrêts d’urgence'),
      check('Nettoyage des cellules'),
      { kind: 'pass_fail', label: 'Jeu des guides correct', required: true, onFailure: 'follow_up' },
      number('Cadence d’essai', 'coups/min', '20', '400'),
    ],
  },
  {
    name: 'Contrôle du froid et de la vapeur',
    categories: ['Froid et chaleur'],
    minutes: 60,
    steps: [
      check('Soupapes et niveaux'),
      number('Pression de service', 'bar', '1', '12'),
      { kind: 'pass_fail', label: 'Sécurités essayées', required: true, onFailure: 'follow_up' },
    ],
  },
  {
    name: 'Contrôle du traitement d’eau',
    categories: ['Traitement d’eau'],
    minutes: 50,
    steps: [
      number('Conductivité du perméat', 'µS/cm', '5', '60'),
      number('Chlore libre', 'mg/l', '0', '0.1'),
      check('Préfiltres changés si besoin'),
    ],
  },
];

/** Breakdowns as people write them: title, mode, mechanism, cause, the report. */
export const BREAKDOWNS: Readonly<Record<string, readonly (readonly [string, string, string, string, string])[]>> = {
  Conditionnement: [
    ['Bourrage à l’entrée', 'PLU', '5.1', '3.1', 'Débourrage, réglage des guides.'],
    ['Arrêt intempestif, cellule sale', 'UST', '3.3', '3.3', 'Nettoyage et réglage de la cellule.'],
    ['Fuite d’air au vérin', 'ELU', '1.1', '3.4', 'Joint de vérin remplacé.'],
    ['Came usée', 'ERO', '2.4', '3.4', 'Came et galet remplacés.'],
  ],
  Convoyage: [
    ['Chaîne détendue', 'NOI', '1.5', '3.4', 'Tension refaite.'],
    ['Tapis à palettes cassé', 'BRD', '2.5', '3.4', 'Maillons remplacés.'],
  ],
  Pompes: [
    ['Fuite au presse-étoupe', 'ELP', '1.1', '3.4', 'Garniture mécanique remplacée.'],
    ['Vibration anormale', 'VIB', '1.3', '2.2', 'Lignage refait.'],
  ],
  'Moteurs et réducteurs': [
    ['Roulement bruyant', 'NOI', '2.4', '3.4', 'Roulement remplacé.'],
    ['Échauffement du moteur', 'OHE', '2.7', '3.1', 'Ventilation nettoyée.'],
  ],
  'Air comprimé': [
    ['Fuite sur le réseau', 'ELU', '1.1', '3.4', 'Raccord resserré.'],
    ['Température d’huile haute', 'OHE', '5.1', '3.3', 'Radiateur nettoyé.'],
  ],
  'Froid et chaleur': [
    ['Défaut de flamme', 'FTS', '3.2', '3.4', 'Électrode remplacée.'],
    ['Manque de fluide frigorigène', 'LOO', '1.1', '3.4', 'Recherche de fuite et appoint.'],
  ],
  Électricité: [
    ['Disjonction d’un départ', 'UST', '4.1', '5.5', 'Câble repris.'],
    ['Batterie du groupe faible', 'FTS', '4.4', '3.4', 'Batterie remplacée.'],
  ],
  'Traitement d’eau': [
    ['Conductivité élevée', 'PDE', '5.2', '3.4', 'Lavage des membranes.'],
    ['Lampe UV en défaut', 'BRD', '2.5', '3.4', 'Lampe remplacée.'],
  ],
  'Levage et manutention': [
    ['Fuite hydraulique', 'ELU', '1.1', '3.4', 'Flexible remplacé.'],
    ['Frein de parc inopérant', 'STP', '2.4', '3.4', 'Garnitures remplacées.'],
  ],
};
