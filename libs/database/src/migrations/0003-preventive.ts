import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ROLES } from '../roles';
import { foreignKeys, guardTenantTable, runAll } from './ddl';

const TABLES = [
  'holidays',
  'preventive_schedules',
  'preventive_versions',
  'preventive_references',
  'preventive_pauses',
  'preventive_asset_statuses',
  'preventive_pairs',
  'preventive_occurrences',
] as const;

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
  `CREATE TABLE preventive_schedules (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    name text NOT NULL,
    external_id text,
    current_number integer NOT NULL,
    category_id uuid,
    archived_at timestamptz(3),
    search_text text NOT NULL,
    CONSTRAINT preventive_schedules_external_id_key UNIQUE (tenant_id, external_id),
    CONSTRAINT preventive_schedules_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE INDEX preventive_schedules_created_at_id_idx ON preventive_schedules (tenant_id, created_at, id)`,
  `CREATE INDEX preventive_schedules_category_id_idx ON preventive_schedules (tenant_id, category_id)`,
  `CREATE TABLE preventive_versions (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    schedule_id uuid NOT NULL,
    number integer NOT NULL,
    rules jsonb NOT NULL,
    template jsonb NOT NULL,
    created_at timestamptz(3) NOT NULL,
    principal text NOT NULL,
    CONSTRAINT preventive_versions_schedule_id_number_key UNIQUE (tenant_id, schedule_id, number),
    CONSTRAINT preventive_versions_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE TABLE preventive_references (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    schedule_id uuid NOT NULL,
    procedure_id uuid,
    team_id uuid,
    member_id uuid,
    CONSTRAINT preventive_references_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE INDEX preventive_references_schedule_id_idx ON preventive_references (tenant_id, schedule_id)`,
  `CREATE INDEX preventive_references_procedure_id_idx ON preventive_references (tenant_id, procedure_id)`,
  `CREATE INDEX preventive_references_team_id_idx ON preventive_references (tenant_id, team_id)`,
  `CREATE TABLE preventive_pauses (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    schedule_id uuid,
    starts_at timestamptz(3) NOT NULL,
    ends_at timestamptz(3),
    reason text,
    principal text NOT NULL,
    CONSTRAINT preventive_pauses_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE INDEX preventive_pauses_schedule_id_idx ON preventive_pauses (tenant_id, schedule_id)`,
  `CREATE TABLE preventive_asset_statuses (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    asset_id uuid NOT NULL,
    since timestamptz(3) NOT NULL,
    was text NOT NULL,
    status text NOT NULL,
    CONSTRAINT preventive_asset_statuses_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE INDEX preventive_asset_statuses_asset_id_since_idx ON preventive_asset_statuses (tenant_id, asset_id, since)`,
  `CREATE TABLE preventive_pairs (
    tenant_id uuid NOT NULL,
    schedule_id uuid NOT NULL,
    asset_id uuid NOT NULL,
    active_from timestamptz(3) NOT NULL,
    changes integer NOT NULL DEFAULT '0',
    cursors jsonb NOT NULL DEFAULT '[]',
    orders jsonb NOT NULL DEFAULT '[]',
    rescheduled jsonb NOT NULL DEFAULT '{}',
    next_at timestamptz(3),
    derived_with text NOT NULL,
    removed_at timestamptz(3),
    CONSTRAINT preventive_pairs_pkey PRIMARY KEY (tenant_id, schedule_id, asset_id)
  )`,
  `CREATE INDEX preventive_pairs_asset_id_idx ON preventive_pairs (tenant_id, asset_id)`,
  `CREATE INDEX preventive_pairs_next_at_idx ON preventive_pairs (tenant_id, next_at)`,
  `CREATE TABLE preventive_occurrences (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    schedule_id uuid NOT NULL,
    asset_id uuid NOT NULL,
    key text NOT NULL,
    version_number integer NOT NULL,
    trigger integer NOT NULL,
    number integer,
    nominal_local_due_at text NOT NULL,
    local_due_at text NOT NULL,
    time_zone text NOT NULL,
    due_at timestamptz(3) NOT NULL,
    made_at timestamptz(3) NOT NULL,
    decided_at timestamptz(3) NOT NULL,
    action text NOT NULL,
    reason text NOT NULL,
    inputs jsonb NOT NULL,
    tolerance_from date NOT NULL,
    tolerance_to date NOT NULL,
    work_order_id uuid,
    done_at timestamptz(3),
    compliant boolean,
    proposed_local_due_at text,
    CONSTRAINT preventive_occurrences_schedule_id_asset_id_key_key UNIQUE (tenant_id, schedule_id, asset_id, key),
    CONSTRAINT preventive_occurrences_action_check CHECK (action IN ('created', 'suppressed_open', 'skipped_holiday', 'out_of_season', 'not_due',
      'missed', 'cancelled', 'withdrawn', 'paused', 'asset_inactive', 'merged', 'failed', 'manual')),
    CONSTRAINT preventive_occurrences_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE INDEX preventive_occurrences_schedule_id_due_at_id_idx ON preventive_occurrences (tenant_id, schedule_id, due_at, id)`,
  `CREATE INDEX preventive_occurrences_asset_id_idx ON preventive_occurrences (tenant_id, asset_id)`,
  `CREATE INDEX preventive_occurrences_work_order_id_idx ON preventive_occurrences (tenant_id, work_order_id)`,
  `CREATE INDEX preventive_occurrences_due_at_idx ON preventive_occurrences (tenant_id, due_at)`,
] as const;

const REFERENCES = [
  ['preventive_schedules', 'category_id', 'asset_categories'],
  ['preventive_versions', 'schedule_id', 'preventive_schedules'],
  ['preventive_references', 'schedule_id', 'preventive_schedules'],
  ['preventive_references', 'procedure_id', 'procedures'],
  ['preventive_references', 'team_id', 'teams'],
  ['preventive_references', 'member_id', 'members'],
  ['preventive_pauses', 'schedule_id', 'preventive_schedules'],
  ['preventive_asset_statuses', 'asset_id', 'assets'],
  ['preventive_pairs', 'schedule_id', 'preventive_schedules'],
  ['preventive_pairs', 'asset_id', 'assets'],
  ['preventive_occurrences', 'schedule_id', 'preventive_schedules'],
  ['preventive_occurrences', 'asset_id', 'assets'],
  ['preventive_occurrences', 'work_order_id', 'work_orders'],
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
    await runAll(runner, foreignKeys(REFERENCES));
    for (const table of TABLES) await runAll(runner, guardTenantTable(table, 'SELECT, INSERT, UPDATE, DELETE'));
    await runAll(runner, WAKEUPS);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}
