export type { Edit, Sabotage } from './sabotage';
import { WALLS } from './walls';
import { SIGHTS } from './sights';
import { CREDENTIALS } from './credentials';
import { REPETITION } from './repetition';
import { SCHEDULES } from './schedules';
import { STOCK } from './stock';
import { EVENTS } from './events';
import { ARCHIVES } from './archives';
import { LOAD } from './load';
import { DOCUMENT } from './document';
import type { Sabotage } from './sabotage';

/** Each takes one guard away. */
export const SABOTAGES: readonly Sabotage[] = [
  ...WALLS,
  ...SIGHTS,
  ...CREDENTIALS,
  ...REPETITION,
  ...SCHEDULES,
  ...STOCK,
  ...EVENTS,
  ...ARCHIVES,
  ...LOAD,
  ...DOCUMENT,
];
