import type { MigrationInterface, QueryRunner } from 'typeorm';
import { foreignKeys, guardTenantTable, runAll } from './ddl';

const TABLES = [
  'one_time_links',
  'guest_links',
  'support_grants',
  'support_keys',
  'custom_fields',
  'asset_downtimes',
  'asset_moves',
  'attachments',
  'work_requests',
  'work_request_supporters',
] as const;

/** Additions to tables that are full: columns with constant defaults or none, so that no row is rewritten. */
const ADDITIONS = [
  `ALTER TABLE workspaces ADD COLUMN languages jsonb NOT NULL DEFAULT '["fr", "ar", "en"]'`,
  `ALTER TABLE workspaces ADD COLUMN sla jsonb NOT NULL DEFAULT '{}'`,
  `ALTER TABLE workspaces ADD COLUMN quotas jsonb NOT NULL DEFAULT '{}'`,
  `ALTER TABLE workspaces ADD COLUMN suspended_at timestamptz(3)`,
  `ALTER TABLE workspaces ADD COLUMN suspended_reason text`,
  `ALTER TABLE sessions ADD COLUMN device text`,
  `ALTER TABLE assets ADD COLUMN warranty_until date`,
  `ALTER TABLE assets ADD COLUMN acquired_on date`,
  `ALTER TABLE assets ADD COLUMN replacement_value numeric(18,4)`,
  `ALTER TABLE assets ADD COLUMN archived_at timestamptz(3)`,
  `ALTER TABLE assets ADD COLUMN qr_generation integer NOT NULL DEFAULT '1'`,
  `ALTER TABLE assets ADD COLUMN custom jsonb NOT NULL DEFAULT '{}'`,
  `ALTER TABLE work_orders ADD COLUMN response_due_at timestamptz(3)`,
  `ALTER TABLE work_orders ADD COLUMN responded_at timestamptz(3)`,
  `ALTER TABLE work_orders ADD COLUMN resolution_due_at timestamptz(3)`,
  `ALTER TABLE work_orders ADD COLUMN held_at timestamptz(3)`,
] as const;

const SCHEMA = [
  `CREATE TABLE one_time_links (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL,
    member_id uuid NOT NULL,
    secret_hash text NOT NULL,
    created_by text NOT NULL,
    created_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL,
    used_at timestamptz(3),
    revoked_at timestamptz(3),
    CONSTRAINT one_time_links_kind_check CHECK (kind IN ('invitation', 'password_reset')),
    CONSTRAINT one_time_links_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE INDEX one_time_links_member_id_idx ON one_time_links (tenant_id, member_id)`,
  `CREATE TABLE guest_links (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    work_order_id uuid NOT NULL,
    name text NOT NULL,
    company text,
    secret_hash text NOT NULL,
    created_by text NOT NULL,
    expires_at timestamptz(3) NOT NULL,
    revoked_at timestamptz(3),
    CONSTRAINT guest_links_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE INDEX guest_links_work_order_id_idx ON guest_links (tenant_id, work_order_id)`,
  `CREATE TABLE support_grants (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    reason text NOT NULL,
    granted_by text NOT NULL,
    expires_at timestamptz(3) NOT NULL,
    revoked_at timestamptz(3),
    CONSTRAINT support_grants_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE TABLE support_keys (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    grant_id uuid NOT NULL,
    operator text NOT NULL,
    secret_hash text NOT NULL,
    created_at timestamptz(3) NOT NULL,
    CONSTRAINT support_keys_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE INDEX support_keys_grant_id_idx ON support_keys (tenant_id, grant_id)`,
  `CREATE TABLE custom_fields (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    key text NOT NULL,
    names jsonb NOT NULL,
    type text NOT NULL,
    required boolean NOT NULL DEFAULT false,
    choices jsonb,
    unit text,
    archived boolean NOT NULL DEFAULT false,
    CONSTRAINT custom_fields_key_key UNIQUE (tenant_id, key),
    CONSTRAINT custom_fields_type_check CHECK (type IN ('text', 'number', 'date', 'boolean', 'choice')),
    CONSTRAINT custom_fields_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE TABLE asset_downtimes (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    asset_id uuid NOT NULL,
    kind text NOT NULL,
    started_at timestamptz(3) NOT NULL,
    ended_at timestamptz(3),
    reason text,
    work_order_id uuid,
    created_by text NOT NULL,
    CONSTRAINT asset_downtimes_kind_check CHECK (kind IN ('failure', 'planned_maintenance', 'external', 'other')),
    CONSTRAINT asset_downtimes_interval_check CHECK (ended_at > started_at),
    CONSTRAINT asset_downtimes_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE INDEX asset_downtimes_asset_id_started_at_id_idx ON asset_downtimes (tenant_id, asset_id, started_at, id)`,
  `CREATE INDEX asset_downtimes_work_order_id_idx ON asset_downtimes (tenant_id, work_order_id)`,
  `CREATE TABLE asset_moves (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    asset_id uuid NOT NULL,
    from_location_id uuid,
    to_location_id uuid,
    from_parent_id uuid,
    to_parent_id uuid,
    reason text,
    moved_at timestamptz(3) NOT NULL,
    principal text NOT NULL,
    CONSTRAINT asset_moves_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE INDEX asset_moves_asset_id_moved_at_id_idx ON asset_moves (tenant_id, asset_id, moved_at, id)`,
  `CREATE TABLE work_requests (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    number integer NOT NULL,
    title text NOT NULL,
    description text,
    status text NOT NULL,
    origin text NOT NULL,
    asset_id uuid,
    location_id uuid,
    reporter_name text,
    reported_by uuid,
    reported_at timestamptz(3) NOT NULL,
    supporters integer NOT NULL DEFAULT '0',
    decided_by text,
    decided_at timestamptz(3),
    reject_reason text,
    work_order_id uuid,
    search_text text NOT NULL,
    CONSTRAINT work_requests_number_key UNIQUE (tenant_id, number),
    CONSTRAINT work_requests_status_check CHECK (status IN ('open', 'approved', 'rejected')),
    CONSTRAINT work_requests_origin_check CHECK (origin IN ('qr', 'member', 'api')),
    CONSTRAINT work_requests_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE INDEX work_requests_status_created_at_id_idx ON work_requests (tenant_id, status, created_at, id)`,
  `CREATE INDEX work_requests_created_at_id_idx ON work_requests (tenant_id, created_at, id)`,
  `CREATE INDEX work_requests_asset_id_idx ON work_requests (tenant_id, asset_id)`,
  `CREATE INDEX work_requests_location_id_idx ON work_requests (tenant_id, location_id)`,
  `CREATE INDEX work_requests_reported_by_idx ON work_requests (tenant_id, reported_by)`,
  `CREATE INDEX work_requests_work_order_id_idx ON work_requests (tenant_id, work_order_id)`,
  `CREATE TABLE work_request_supporters (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    work_request_id uuid NOT NULL,
    name text,
    note text,
    created_at timestamptz(3) NOT NULL,
    CONSTRAINT work_request_supporters_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE INDEX work_request_supporters_work_request_id_idx ON work_request_supporters (tenant_id, work_request_id)`,
  `CREATE TABLE attachments (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    work_order_id uuid,
    work_request_id uuid,
    asset_id uuid,
    name text NOT NULL,
    type text NOT NULL,
    bytes integer NOT NULL,
    sha256 text NOT NULL,
    source_sha256 text NOT NULL,
    width integer,
    height integer,
    has_thumbnail boolean NOT NULL DEFAULT false,
    created_by text NOT NULL,
    CONSTRAINT attachments_target_check CHECK (num_nonnulls(work_order_id, work_request_id, asset_id) >= 1),
    CONSTRAINT attachments_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE INDEX attachments_work_order_id_idx ON attachments (tenant_id, work_order_id)`,
  `CREATE INDEX attachments_work_request_id_idx ON attachments (tenant_id, work_request_id)`,
  `CREATE INDEX attachments_asset_id_idx ON attachments (tenant_id, asset_id)`,
] as const;

const REFERENCES = [
  ['one_time_links', 'member_id', 'members'],
  ['guest_links', 'work_order_id', 'work_orders'],
  ['support_keys', 'grant_id', 'support_grants'],
  ['asset_downtimes', 'asset_id', 'assets'],
  ['asset_downtimes', 'work_order_id', 'work_orders'],
  ['asset_moves', 'asset_id', 'assets'],
  ['asset_moves', 'from_location_id', 'locations'],
  ['asset_moves', 'to_location_id', 'locations'],
  ['asset_moves', 'from_parent_id', 'assets'],
  ['asset_moves', 'to_parent_id', 'assets'],
  ['work_requests', 'asset_id', 'assets'],
  ['work_requests', 'location_id', 'locations'],
  ['work_requests', 'reported_by', 'members'],
  ['work_requests', 'work_order_id', 'work_orders'],
  ['work_request_supporters', 'work_request_id', 'work_requests'],
  ['attachments', 'work_order_id', 'work_orders'],
  ['attachments', 'work_request_id', 'work_requests'],
  ['attachments', 'asset_id', 'assets'],
] as const;

export class DailyLife1795478400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, ADDITIONS);
    await runAll(runner, SCHEMA);
    await runAll(runner, foreignKeys(REFERENCES));
    for (const table of TABLES) {
      const appendOnly = table === 'asset_moves' || table === 'work_request_supporters';
      await runAll(runner, guardTenantTable(table, appendOnly ? 'SELECT, INSERT' : 'SELECT, INSERT, UPDATE, DELETE'));
    }
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}
