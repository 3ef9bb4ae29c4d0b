import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ROLES } from '../roles';
import { guardTenantTable, runAll } from './ddl';

const SCHEMA = [
  `ALTER TABLE workspaces ADD COLUMN sandbox_of uuid`,
  `ALTER TABLE workspaces ADD COLUMN money_booked boolean NOT NULL DEFAULT false`,
  `ALTER TABLE workspaces ADD COLUMN stock jsonb NOT NULL DEFAULT '{}'`,
  `ALTER TABLE sessions ADD COLUMN parent_session_id uuid`,
  `CREATE TABLE sandboxes (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    name text NOT NULL,
    reset_at timestamptz(3),
    CONSTRAINT sandboxes_tenant_id_key UNIQUE (tenant_id),
    CONSTRAINT sandboxes_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `GRANT DELETE ON api_key_usage TO ${ROLES.app}`,
] as const;

/**
 * A workspace for trying an integration, beside the one that it belongs to; who may enter it is said by a session there. Counts of calls, which are
 * purged from now on; that a workspace has booked money, and keeps its currency; its settings for the stock.
 */
export class Sandbox1796774400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, SCHEMA);
    await runAll(runner, guardTenantTable('sandboxes', 'SELECT, INSERT, UPDATE, DELETE'));
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}
