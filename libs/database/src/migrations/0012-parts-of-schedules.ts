import type { MigrationInterface, QueryRunner } from 'typeorm';
import { foreignKeys, runAll } from './ddl';

const REFERENCES = [
  ['preventive_references', 'part_id', 'parts'],
  ['preventive_references', 'store_id', 'stores'],
] as const;

/** What the orders of a schedule plan to use: no part or store of it is deleted while orders are to be made with it. */
export class PartsOfSchedules1796342400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `ALTER TABLE preventive_references ADD COLUMN part_id uuid`,
      `ALTER TABLE preventive_references ADD COLUMN store_id uuid`,
      `CREATE INDEX preventive_references_part_id_idx ON preventive_references (tenant_id, part_id)`,
      `CREATE INDEX preventive_references_store_id_idx ON preventive_references (tenant_id, store_id)`,
      ...foreignKeys(REFERENCES),
    ]);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}
