import { Foundation1795392000000 } from './0001-foundation';

/** In the order in which they run. A migration that has been released is never edited. */
export const MIGRATIONS = [Foundation1795392000000] as const;
