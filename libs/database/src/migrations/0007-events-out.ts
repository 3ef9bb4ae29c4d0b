import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTenantTable, runAll } from './ddl';
import { ROLES } from '../roles';

/** Of each workspace the jobs role sees how many events it has: one number, to find those that have news. */
const POSITIONS = [
  `CREATE POLICY positions ON counters FOR SELECT TO ${ROLES.jobs} USING (name = 'event')`,
  `GRANT SELECT (tenant_id, name, value) ON counters TO ${ROLES.jobs}`,
] as const;

const SEALS = [
  `CREATE TABLE event_seals (
    tenant_id uuid NOT NULL,
    position bigint NOT NULL,
    event_id uuid NOT NULL,
    payload_digest text NOT NULL,
    seal text NOT NULL,
    CONSTRAINT event_seals_event_id_key UNIQUE (tenant_id, event_id),
    CONSTRAINT event_seals_pkey PRIMARY KEY (tenant_id, position)
  )`,
] as const;

const WEBHOOKS = [
  `CREATE TABLE webhooks (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    url text NOT NULL,
    name text,
    event_types jsonb NOT NULL,
    active boolean NOT NULL,
    disabled_reason text,
    secret text NOT NULL,
    previous_secret text,
    previous_until timestamptz(3),
    failing_since timestamptz(3),
    failures integer NOT NULL DEFAULT 0,
    resting_until timestamptz(3),
    CONSTRAINT webhooks_disabled_reason_check CHECK (disabled_reason IN ('failing', 'gone')),
    CONSTRAINT webhooks_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE TABLE webhook_deliveries (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    webhook_id uuid NOT NULL,
    event_id uuid,
    event_position bigint,
    event_type text NOT NULL,
    status text NOT NULL,
    body text NOT NULL,
    attempts integer NOT NULL,
    due_at timestamptz(3),
    log jsonb NOT NULL,
    CONSTRAINT webhook_deliveries_webhook_id_event_id_key UNIQUE (tenant_id, webhook_id, event_id),
    CONSTRAINT webhook_deliveries_status_check CHECK (status IN ('pending', 'succeeded', 'failed')),
    CONSTRAINT webhook_deliveries_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE INDEX webhook_deliveries_webhook_id_status_due_at_idx ON webhook_deliveries (tenant_id, webhook_id, status, due_at)`,
  `CREATE INDEX webhook_deliveries_webhook_id_created_at_id_idx ON webhook_deliveries (tenant_id, webhook_id, created_at, id)`,
  `ALTER TABLE webhook_deliveries ADD CONSTRAINT webhook_deliveries_webhook_id_fkey FOREIGN KEY (tenant_id, webhook_id) REFERENCES webhooks (tenant_id, id)`,
] as const;

/** Uuids, numbers and instants of the dispatcher: which workspaces it has dealt with, which deliveries are due. */
const JOBS = [
  `CREATE TABLE dispatched (
    tenant_id uuid NOT NULL,
    position bigint NOT NULL,
    CONSTRAINT dispatched_pkey PRIMARY KEY (tenant_id)
  )`,
  `CREATE TABLE delivery_wakeups (
    tenant_id uuid NOT NULL,
    webhook_id uuid NOT NULL,
    next_at timestamptz(3) NOT NULL,
    leased_until timestamptz(3),
    asked bigint NOT NULL DEFAULT 0,
    CONSTRAINT delivery_wakeups_pkey PRIMARY KEY (tenant_id, webhook_id)
  )`,
  `CREATE INDEX delivery_wakeups_next_at_idx ON delivery_wakeups (next_at)`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON dispatched, delivery_wakeups TO ${ROLES.jobs}`,
] as const;

export class EventsOut1795910400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [...POSITIONS, ...SEALS, ...WEBHOOKS, ...JOBS]);
    await runAll(runner, guardTenantTable('event_seals', 'SELECT, INSERT'));
    await runAll(runner, guardTenantTable('webhooks', 'SELECT, INSERT, UPDATE, DELETE'));
    await runAll(runner, guardTenantTable('webhook_deliveries', 'SELECT, INSERT, UPDATE, DELETE'));
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}
