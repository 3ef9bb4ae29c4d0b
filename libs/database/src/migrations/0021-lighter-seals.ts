import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './ddl';

const STATEMENTS = [
  // A seal stands at its event's position, which is its key. By event it is looked for when the whole trail is checked, and there all are read anyway.
  `ALTER TABLE event_seals DROP CONSTRAINT event_seals_event_id_key`,
] as const;

/** One entry of an index fewer for every event. */
export class LighterSeals1797206400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, STATEMENTS);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}
