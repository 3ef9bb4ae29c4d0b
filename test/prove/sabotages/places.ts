/** Files in which more than one guard stands. */
export const DDL = 'libs/database/src/migrations/ddl.ts';
export const FOUNDATION = 'libs/database/src/migrations/0001-foundation.ts';
export const GUARD = 'libs/access/src/access.guard.ts';
