import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './ddl';
import { ROLES } from '../roles';

const SCHEMA = [
  `ALTER TABLE imports ADD COLUMN locale text NOT NULL DEFAULT 'fr'`,
  `ALTER TABLE imports ADD COLUMN total_rows integer`,
  `ALTER TABLE imports ADD COLUMN chunks integer NOT NULL DEFAULT 0`,
  `ALTER TABLE imports ADD COLUMN turns integer NOT NULL DEFAULT 0`,
  `ALTER TABLE imports ADD COLUMN plan_digest text`,
  `ALTER TABLE imports ADD COLUMN file_key text`,
  // Imports are few, and a migration runs in one transaction.
  `CREATE INDEX imports_waiting_idx ON imports (tenant_id, created_at, id) WHERE file_key IS NOT NULL`,
  `CREATE TABLE import_turns (
    tenant_id uuid NOT NULL,
    next_at timestamptz(3) NOT NULL,
    leased_until timestamptz(3),
    asked bigint NOT NULL DEFAULT 0,
    CONSTRAINT import_turns_pkey PRIMARY KEY (tenant_id)
  )`,
  `CREATE INDEX import_turns_next_at_idx ON import_turns (next_at)`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON import_turns TO ${ROLES.jobs}`,
] as const;

/** Imports that wait for a worker, how far each has come, and which workspaces have one. */
export class QueuedImports1796601600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, SCHEMA);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}
