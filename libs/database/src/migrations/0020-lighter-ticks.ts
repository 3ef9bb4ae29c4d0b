import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './ddl';

const STATEMENTS = [
  // How much a workspace had to do lately: of those that wait equally long the scheduler enters the largest first.
  `ALTER TABLE wakeups ADD COLUMN load integer NOT NULL DEFAULT 0`,
  // Each move of a pair leaves one more entry under the same key, until the next vacuum: in a page that is full each of them looks for entries to throw out.
  `ALTER INDEX preventive_pairs_pkey SET (fillfactor = 60)`,
  `ALTER INDEX preventive_pairs_asset_id_idx SET (fillfactor = 60)`,
  `REINDEX INDEX preventive_pairs_pkey`,
  `REINDEX INDEX preventive_pairs_asset_id_idx`,
] as const;

/** Ticks that do not wait for their longest workspace, nor for room in an index. */
export class LighterTicks1797120000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, STATEMENTS);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}
