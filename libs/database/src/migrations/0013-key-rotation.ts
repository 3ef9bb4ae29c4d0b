import type { MigrationInterface, QueryRunner } from 'typeorm';
import { foreignKeys, guardTenantTable, runAll } from './ddl';

const SCHEMA = [
  `ALTER TABLE api_keys ADD COLUMN previous_secret_hash text, ADD COLUMN previous_until timestamptz(3)`,
  `CREATE TABLE api_key_usage (
    tenant_id uuid NOT NULL,
    key_id uuid NOT NULL,
    day date NOT NULL,
    calls bigint NOT NULL,
    last_at timestamptz(3) NOT NULL,
    CONSTRAINT api_key_usage_pkey PRIMARY KEY (tenant_id, key_id, day)
  )`,
  ...foreignKeys([['api_key_usage', 'key_id', 'api_keys']]),
] as const;

/** Two live keys while one is replaced, and what each key has called, by day. */
export class KeyRotation1796515200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, SCHEMA);
    await runAll(runner, guardTenantTable('api_key_usage', 'SELECT, INSERT, UPDATE'));
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}
