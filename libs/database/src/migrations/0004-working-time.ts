import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ROLES } from '../roles';
import { foreignKeys, guardTenantTable, runAll } from './ddl';

const TABLES = [
  'working_calendars',
  'shifts',
  'shift_assignments',
  'absences',
  'weekly_plans',
  'weekly_plan_orders',
  'calendar_feeds',
] as const;

/** Additions to tables that are full: columns without defaults, so that no row is rewritten. */
const ADDITIONS = [
  `ALTER TABLE workspaces ADD COLUMN calendar_id uuid`,
  `ALTER TABLE locations ADD COLUMN calendar_id uuid`,
  `ALTER TABLE assets ADD COLUMN calendar_id uuid`,
  `ALTER TABLE work_orders ADD COLUMN planned_start_at timestamptz(3)`,
  `ALTER TABLE work_orders ADD COLUMN planned_end_at timestamptz(3)`,
  `ALTER TABLE work_orders ADD COLUMN response_breached_at timestamptz(3)`,
  `ALTER TABLE work_orders ADD COLUMN resolution_breached_at timestamptz(3)`,
  `ALTER TABLE work_orders ADD COLUMN sla_next_at timestamptz(3)`,
] as const;

const pattern = (table: string): string => `CREATE TABLE ${table} (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    name text NOT NULL,
    week jsonb NOT NULL,
    overrides jsonb NOT NULL,
    observes_holidays boolean NOT NULL,
    CONSTRAINT ${table}_name_key UNIQUE (tenant_id, name),
    CONSTRAINT ${table}_pkey PRIMARY KEY (tenant_id, id)
  )`;

const SCHEMA = [
  pattern('working_calendars'),
  pattern('shifts'),
  `CREATE TABLE shift_assignments (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    member_id uuid NOT NULL,
    shift_id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    CONSTRAINT shift_assignments_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE INDEX shift_assignments_member_id_starts_on_idx ON shift_assignments (tenant_id, member_id, starts_on)`,
  `CREATE INDEX shift_assignments_shift_id_idx ON shift_assignments (tenant_id, shift_id)`,
  `CREATE TABLE absences (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    member_id uuid NOT NULL,
    kind text NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    start_time text,
    end_time text,
    reason text,
    CONSTRAINT absences_kind_check CHECK (kind IN ('leave', 'sick', 'training', 'other')),
    CONSTRAINT absences_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE INDEX absences_member_id_starts_on_idx ON absences (tenant_id, member_id, starts_on)`,
  `CREATE INDEX absences_ends_on_idx ON absences (tenant_id, ends_on)`,
  `CREATE TABLE weekly_plans (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    iso_week text NOT NULL,
    time_zone text NOT NULL,
    starts_at timestamptz(3) NOT NULL,
    ends_at timestamptz(3) NOT NULL,
    frozen_at timestamptz(3) NOT NULL,
    frozen_by text NOT NULL,
    CONSTRAINT weekly_plans_iso_week_key UNIQUE (tenant_id, iso_week),
    CONSTRAINT weekly_plans_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE TABLE weekly_plan_orders (
    tenant_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    work_order_id uuid NOT NULL,
    planned_start_at timestamptz(3),
    planned_end_at timestamptz(3),
    due_at timestamptz(3),
    estimated_minutes integer,
    assignee_ids jsonb NOT NULL,
    CONSTRAINT weekly_plan_orders_pkey PRIMARY KEY (tenant_id, plan_id, work_order_id)
  )`,
  `CREATE INDEX weekly_plan_orders_work_order_id_idx ON weekly_plan_orders (tenant_id, work_order_id)`,
  `CREATE TABLE calendar_feeds (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    name text NOT NULL,
    content text NOT NULL,
    secret_hash text NOT NULL,
    created_at timestamptz(3) NOT NULL,
    revoked_at timestamptz(3),
    CONSTRAINT calendar_feeds_content_check CHECK (content IN ('assigned', 'visible')),
    CONSTRAINT calendar_feeds_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE INDEX calendar_feeds_member_id_idx ON calendar_feeds (tenant_id, member_id)`,
] as const;

const REFERENCES = [
  ['workspaces', 'calendar_id', 'working_calendars'],
  ['locations', 'calendar_id', 'working_calendars'],
  ['assets', 'calendar_id', 'working_calendars'],
  ['shift_assignments', 'member_id', 'members'],
  ['shift_assignments', 'shift_id', 'shifts'],
  ['absences', 'member_id', 'members'],
  ['weekly_plan_orders', 'plan_id', 'weekly_plans'],
  ['weekly_plan_orders', 'work_order_id', 'work_orders'],
  ['calendar_feeds', 'member_id', 'members'],
] as const;

/** A frozen plan is what was promised: the app can add one and read it, and nothing else. */
const IMMUTABLE: ReadonlySet<string> = new Set(['weekly_plans', 'weekly_plan_orders']);

/**
 * When a workspace next has a target to look at: a uuid and an instant, so that the watch enters no workspace for nothing. The app says it by
 * the one function, in the transaction of the order; the jobs role reads and settles it.
 */
const WAKEUPS = [
  `CREATE TABLE sla_wakeups (
    tenant_id uuid NOT NULL,
    next_at timestamptz(3) NOT NULL,
    asked integer NOT NULL,
    CONSTRAINT sla_wakeups_pkey PRIMARY KEY (tenant_id)
  )`,
  `CREATE INDEX sla_wakeups_next_at_idx ON sla_wakeups (next_at)`,
  `GRANT SELECT, UPDATE, DELETE ON sla_wakeups TO ${ROLES.jobs}`,
  `CREATE FUNCTION wake_sla(tenant_id uuid, at timestamptz) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public
    AS $$
      INSERT INTO sla_wakeups (tenant_id, next_at, asked)
      SELECT $1, $2, 1 WHERE $1 = nullif(current_setting('app.tenant_id', true), '')::uuid
      ON CONFLICT (tenant_id) DO UPDATE SET next_at = least(sla_wakeups.next_at, excluded.next_at), asked = sla_wakeups.asked + 1
    $$`,
  `REVOKE ALL ON FUNCTION wake_sla(uuid, timestamptz) FROM PUBLIC`,
  `GRANT EXECUTE ON FUNCTION wake_sla(uuid, timestamptz) TO ${ROLES.app}`,
] as const;

export class WorkingTime1795651200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, ADDITIONS);
    await runAll(runner, SCHEMA);
    await runAll(runner, foreignKeys(REFERENCES));
    for (const table of TABLES)
      await runAll(
        runner,
        guardTenantTable(table, IMMUTABLE.has(table) ? 'SELECT, INSERT' : 'SELECT, INSERT, UPDATE, DELETE'),
      );
    await runAll(runner, WAKEUPS);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}
