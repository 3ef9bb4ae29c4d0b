import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTenantTable, runAll } from './ddl';

const SCHEMA = [
  `CREATE TABLE exports (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    type text NOT NULL,
    format text NOT NULL,
    filters jsonb NOT NULL DEFAULT '{}',
    status text NOT NULL,
    rows integer NOT NULL,
    created_by text NOT NULL,
    CONSTRAINT exports_format_check CHECK (format IN ('csv')),
    CONSTRAINT exports_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE INDEX exports_created_at_id_idx ON exports (tenant_id, created_at, id)`,
] as const;

export class Exports1796083200001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, SCHEMA);
    await runAll(runner, guardTenantTable('exports', 'SELECT, INSERT, UPDATE, DELETE'));
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}
