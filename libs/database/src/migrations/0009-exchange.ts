import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTenantTable, runAll } from './ddl';

const ADDITIONS = [
  `ALTER TABLE imports ADD COLUMN file_name text`,
  `ALTER TABLE imports ADD COLUMN file_bytes bigint NOT NULL DEFAULT '0'`,
  `ALTER TABLE imports ADD COLUMN detected jsonb NOT NULL DEFAULT '{}'`,
  `ALTER TABLE imports ADD COLUMN headers jsonb NOT NULL DEFAULT '[]'`,
  `ALTER TABLE imports ADD COLUMN failure jsonb`,
  `ALTER TABLE imports ADD COLUMN finished_at timestamptz(3)`,
  `ALTER TABLE imports ADD COLUMN undone_at timestamptz(3)`,
] as const;

const SCHEMA = [
  `CREATE TABLE import_chunks (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    import_id uuid NOT NULL,
    position integer NOT NULL,
    created jsonb NOT NULL,
    updated jsonb NOT NULL,
    CONSTRAINT import_chunks_import_id_position_key UNIQUE (tenant_id, import_id, position),
    CONSTRAINT import_chunks_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT import_chunks_import_id_fkey FOREIGN KEY (tenant_id, import_id) REFERENCES imports (tenant_id, id)
  )`,
  `CREATE TABLE import_rejects (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    import_id uuid NOT NULL,
    row integer NOT NULL,
    cells jsonb NOT NULL,
    errors jsonb NOT NULL,
    CONSTRAINT import_rejects_pkey PRIMARY KEY (tenant_id, id),
    CONSTRAINT import_rejects_import_id_fkey FOREIGN KEY (tenant_id, import_id) REFERENCES imports (tenant_id, id)
  )`,
  `CREATE INDEX import_rejects_import_id_row_id_idx ON import_rejects (tenant_id, import_id, row, id)`,
  `CREATE TABLE import_mappings (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    name text NOT NULL,
    type text NOT NULL,
    mapping jsonb NOT NULL,
    CONSTRAINT import_mappings_name_key UNIQUE (tenant_id, name),
    CONSTRAINT import_mappings_pkey PRIMARY KEY (tenant_id, id)
  )`,
] as const;

const TABLES = ['import_chunks', 'import_rejects', 'import_mappings'] as const;

export class Exchange1796083200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, ADDITIONS);
    await runAll(runner, SCHEMA);
    for (const table of TABLES) await runAll(runner, guardTenantTable(table, 'SELECT, INSERT, UPDATE, DELETE'));
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}
