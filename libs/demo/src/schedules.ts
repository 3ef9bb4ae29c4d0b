import type { CATEGORIES } from './plant';

export interface DemoSchedule {
  readonly name: string;
  readonly category: (typeof CATEGORIES)[number];
  /** Of `PROCEDURES`. */
  readonly procedure: string;
  readonly rrule: string;
  readonly mode: 'fixed' | 'floating';
  /** Days from the demo's start to its first due. */
  readonly first: number;
  readonly leadDays: number;
  readonly holidayPolicy?: 'before' | 'after';
  readonly team: 'Mécanique' | 'Électricité';
}

/** What such a plant does at set times. First dues lie a few days ahead, beyond their lead, so that a newcomer sees them come. */
export const SCHEDULES: readonly DemoSchedule[] = [
  {
    ...{ name: 'Compresseurs : contrôle hebdomadaire', category: 'Air comprimé', mode: 'fixed', team: 'Mécanique' },
    ...{ procedure: 'Contrôle hebdomadaire d’un compresseur', rrule: 'FREQ=WEEKLY', first: 4, leadDays: 2 },
    holidayPolicy: 'before',
  },
  {
    ...{ name: 'Convoyeurs : graissage mensuel', category: 'Convoyage', mode: 'floating', team: 'Mécanique' },
    ...{ procedure: 'Graissage des roulements', rrule: 'FREQ=MONTHLY', first: 9, leadDays: 5 },
  },
  {
    ...{
      name: 'Moteurs : graissage trimestriel',
      category: 'Moteurs et réducteurs',
      mode: 'floating',
      team: 'Mécanique',
    },
    ...{ procedure: 'Graissage des roulements', rrule: 'FREQ=DAILY;INTERVAL=90', first: 16, leadDays: 10 },
  },
  {
    ...{ name: 'Pompes : inspection mensuelle', category: 'Pompes', mode: 'fixed', team: 'Mécanique' },
    ...{ procedure: 'Inspection mensuelle d’une pompe', rrule: 'FREQ=MONTHLY', first: 12, leadDays: 5 },
    holidayPolicy: 'after',
  },
  {
    ...{
      name: 'Chariots : vérification semestrielle',
      category: 'Levage et manutention',
      mode: 'fixed',
      team: 'Mécanique',
    },
    ...{ procedure: 'Vérification d’un chariot élévateur', rrule: 'FREQ=MONTHLY;INTERVAL=6', first: 21, leadDays: 14 },
    holidayPolicy: 'before',
  },
  {
    ...{
      name: 'Tableaux électriques : thermographie annuelle',
      category: 'Électricité',
      mode: 'fixed',
      team: 'Électricité',
    },
    ...{ procedure: 'Thermographie d’un tableau électrique', rrule: 'FREQ=YEARLY', first: 40, leadDays: 21 },
    holidayPolicy: 'after',
  },
  {
    ...{
      name: 'Conditionnement : contrôle toutes les deux semaines',
      category: 'Conditionnement',
      mode: 'fixed',
      team: 'Mécanique',
    },
    ...{
      procedure: 'Contrôle d’une machine de conditionnement',
      rrule: 'FREQ=WEEKLY;INTERVAL=2',
      first: 6,
      leadDays: 3,
    },
    holidayPolicy: 'before',
  },
  {
    ...{ name: 'Froid et vapeur : contrôle mensuel', category: 'Froid et chaleur', mode: 'fixed', team: 'Électricité' },
    ...{ procedure: 'Contrôle du froid et de la vapeur', rrule: 'FREQ=MONTHLY', first: 10, leadDays: 5 },
    holidayPolicy: 'after',
  },
  {
    ...{
      name: 'Traitement d’eau : contrôle hebdomadaire',
      category: 'Traitement d’eau',
      mode: 'fixed',
      team: 'Mécanique',
    },
    ...{ procedure: 'Contrôle du traitement d’eau', rrule: 'FREQ=WEEKLY', first: 5, leadDays: 1 },
    holidayPolicy: 'before',
  },
];
