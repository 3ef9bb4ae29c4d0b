import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ROLES } from '../roles';
import { guardTenantTable, runAll } from './ddl';

const TABLES = ['holidays'] as const;

const SCHEMA = [
  `CREATE TABLE holidays (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    date date NOT NULL,
    name text NOT NULL,
    works boolean NOT NULL DEFAULT false,
    CONSTRAINT holidays_date_key UNIQUE (tenant_id, date),
    CONSTRAINT holidays_pkey PRIMARY KEY (tenant_id, id)
  )`,
] as const;

/**
 * When a workspace next has something due, so that the scheduler knows whom to enter; the jobs role's alone. The app's role asks through the
 * function, in the transaction of the cause, and for the workspace of that transaction only.
 */
const WAKEUPS = [
  `CREATE TABLE wakeups (
    tenant_id uuid NOT NULL,
    next_at timestamptz(3),
    asked bigint NOT NULL DEFAULT 0,
    failures integer NOT NULL DEFAULT 0,
    zone_table text,
    CONSTRAINT wakeups_pkey PRIMARY KEY (tenant_id)
  )`,
  `CREATE INDEX wakeups_next_at_idx ON wakeups (next_at)`,
  `GRANT SELECT, UPDATE ON wakeups TO ${ROLES.jobs}`,
  `CREATE FUNCTION wake_scheduler(tenant_id uuid, at timestamptz) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public
    AS $$
      INSERT INTO wakeups (tenant_id, next_at, asked)
      SELECT $1, $2, 1 WHERE $1 = nullif(current_setting('app.tenant_id', true), '')::uuid
      ON CONFLICT (tenant_id) DO UPDATE SET next_at = least(wakeups.next_at, excluded.next_at), asked = wakeups.asked + 1
    $$`,
  `REVOKE ALL ON FUNCTION wake_scheduler(uuid, timestamptz) FROM PUBLIC`,
  `GRANT EXECUTE ON FUNCTION wake_scheduler(uuid, timestamptz) TO ${ROLES.app}`,
] as const;

export class Preventive1795564800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, SCHEMA);
    for (const table of TABLES) await runAll(runner, guardTenantTable(table, 'SELECT, INSERT, UPDATE, DELETE'));
    await runAll(runner, WAKEUPS);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}
