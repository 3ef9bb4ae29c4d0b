import type { MigrationInterface, QueryRunner } from 'typeorm';
import { foreignKeys, guardTenantTable, runAll } from './ddl';

/** The app's rights on each table. A delivery is written once, like the movements that it has made. */
const TABLES = [
  ['suppliers', 'SELECT, INSERT, UPDATE, DELETE'],
  ['supplier_parts', 'SELECT, INSERT, UPDATE, DELETE'],
  ['vat_rates', 'SELECT, INSERT, UPDATE, DELETE'],
  ['purchase_orders', 'SELECT, INSERT, UPDATE'],
  ['purchase_order_lines', 'SELECT, INSERT, UPDATE, DELETE'],
  ['purchase_receipts', 'SELECT, INSERT'],
  ['purchase_receipt_lines', 'SELECT, INSERT'],
] as const;

const VERSIONED = `tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL`;

const SCHEMA = [
  `ALTER TABLE workspaces ADD COLUMN purchasing jsonb NOT NULL DEFAULT '{}'`,
  `CREATE TABLE suppliers (
    ${VERSIONED},
    code text,
    name text NOT NULL,
    ice text,
    tax_id text,
    contact_name text,
    email text,
    phone text,
    address text,
    city text,
    locale text,
    payment_terms text,
    lead_days integer,
    note text,
    archived_at timestamptz(3),
    search_text text NOT NULL,
    CONSTRAINT suppliers_code_key UNIQUE (tenant_id, code),
    CONSTRAINT suppliers_ice_check CHECK (ice ~ '^[0-9]{15}$'),
    CONSTRAINT suppliers_locale_check CHECK (locale IN ('fr', 'ar', 'en')),
    CONSTRAINT suppliers_lead_days_check CHECK (lead_days BETWEEN 0 AND 3650),
    CONSTRAINT suppliers_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE INDEX suppliers_name_id_idx ON suppliers (tenant_id, name, id)`,
  `CREATE INDEX suppliers_updated_at_id_idx ON suppliers (tenant_id, updated_at, id)`,
  `CREATE TABLE supplier_parts (
    ${VERSIONED},
    supplier_id uuid NOT NULL,
    part_id uuid NOT NULL,
    reference text,
    price numeric(18,6),
    pack numeric(18,6),
    minimum_quantity numeric(18,6),
    lead_days integer,
    preferred boolean NOT NULL DEFAULT false,
    CONSTRAINT supplier_parts_supplier_id_part_id_key UNIQUE (tenant_id, supplier_id, part_id),
    CONSTRAINT supplier_parts_price_check CHECK (price >= 0),
    CONSTRAINT supplier_parts_pack_check CHECK (pack > 0),
    CONSTRAINT supplier_parts_minimum_quantity_check CHECK (minimum_quantity > 0),
    CONSTRAINT supplier_parts_lead_days_check CHECK (lead_days BETWEEN 0 AND 3650),
    CONSTRAINT supplier_parts_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE INDEX supplier_parts_part_id_idx ON supplier_parts (tenant_id, part_id)`,
  `CREATE TABLE vat_rates (
    ${VERSIONED},
    rate numeric(5,2) NOT NULL,
    name text NOT NULL,
    standard boolean NOT NULL DEFAULT false,
    archived_at timestamptz(3),
    CONSTRAINT vat_rates_rate_key UNIQUE (tenant_id, rate),
    CONSTRAINT vat_rates_rate_check CHECK (rate BETWEEN 0 AND 100),
    CONSTRAINT vat_rates_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE TABLE purchase_orders (
    ${VERSIONED},
    number integer NOT NULL,
    status text NOT NULL,
    supplier_id uuid NOT NULL,
    store_id uuid NOT NULL,
    expected_on date,
    note text,
    net_total numeric(18,4) NOT NULL,
    vat_total numeric(18,4) NOT NULL,
    requested_by text NOT NULL,
    approved_by text,
    approved_at timestamptz(3),
    sent_at timestamptz(3),
    received_at timestamptz(3),
    ended_at timestamptz(3),
    end_reason text,
    sent_document jsonb,
    search_text text NOT NULL,
    CONSTRAINT purchase_orders_number_key UNIQUE (tenant_id, number),
    CONSTRAINT purchase_orders_status_check CHECK (status IN ('requested', 'approved', 'sent', 'partially_received', 'received', 'closed', 'cancelled')),
    CONSTRAINT purchase_orders_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE INDEX purchase_orders_status_created_at_id_idx ON purchase_orders (tenant_id, status, created_at, id)`,
  `CREATE INDEX purchase_orders_created_at_id_idx ON purchase_orders (tenant_id, created_at, id)`,
  `CREATE INDEX purchase_orders_updated_at_id_idx ON purchase_orders (tenant_id, updated_at, id)`,
  `CREATE INDEX purchase_orders_supplier_id_idx ON purchase_orders (tenant_id, supplier_id)`,
  `CREATE INDEX purchase_orders_store_id_idx ON purchase_orders (tenant_id, store_id)`,
  `CREATE TABLE purchase_order_lines (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    purchase_order_id uuid NOT NULL,
    position integer NOT NULL,
    part_id uuid NOT NULL,
    reference text,
    unit text NOT NULL,
    quantity numeric(18,6) NOT NULL,
    unit_price numeric(18,6) NOT NULL,
    vat_rate numeric(5,2) NOT NULL,
    received numeric(18,6) NOT NULL DEFAULT '0',
    CONSTRAINT purchase_order_lines_purchase_order_id_position_key UNIQUE (tenant_id, purchase_order_id, position),
    CONSTRAINT purchase_order_lines_quantity_check CHECK (quantity > 0),
    CONSTRAINT purchase_order_lines_unit_price_check CHECK (unit_price >= 0),
    CONSTRAINT purchase_order_lines_received_check CHECK (received >= 0),
    CONSTRAINT purchase_order_lines_vat_rate_check CHECK (vat_rate BETWEEN 0 AND 100),
    CONSTRAINT purchase_order_lines_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE INDEX purchase_order_lines_part_id_idx ON purchase_order_lines (tenant_id, part_id)`,
  `CREATE TABLE purchase_receipts (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    purchase_order_id uuid NOT NULL,
    store_id uuid NOT NULL,
    reference text,
    received_at timestamptz(3) NOT NULL,
    principal text NOT NULL,
    CONSTRAINT purchase_receipts_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE INDEX purchase_receipts_purchase_order_id_idx ON purchase_receipts (tenant_id, purchase_order_id)`,
  `CREATE INDEX purchase_receipts_store_id_idx ON purchase_receipts (tenant_id, store_id)`,
  `CREATE TABLE purchase_receipt_lines (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    receipt_id uuid NOT NULL,
    line_id uuid NOT NULL,
    movement_id uuid NOT NULL,
    quantity numeric(18,6) NOT NULL,
    unit_price numeric(18,6) NOT NULL,
    CONSTRAINT purchase_receipt_lines_movement_id_key UNIQUE (tenant_id, movement_id),
    CONSTRAINT purchase_receipt_lines_quantity_check CHECK (quantity > 0),
    CONSTRAINT purchase_receipt_lines_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE INDEX purchase_receipt_lines_receipt_id_idx ON purchase_receipt_lines (tenant_id, receipt_id)`,
  `CREATE INDEX purchase_receipt_lines_line_id_idx ON purchase_receipt_lines (tenant_id, line_id)`,
] as const;

const REFERENCES = [
  ['supplier_parts', 'supplier_id', 'suppliers'],
  ['supplier_parts', 'part_id', 'parts'],
  ['purchase_orders', 'supplier_id', 'suppliers'],
  ['purchase_orders', 'store_id', 'stores'],
  ['purchase_order_lines', 'purchase_order_id', 'purchase_orders'],
  ['purchase_order_lines', 'part_id', 'parts'],
  ['purchase_receipts', 'purchase_order_id', 'purchase_orders'],
  ['purchase_receipts', 'store_id', 'stores'],
  ['purchase_receipt_lines', 'receipt_id', 'purchase_receipts'],
  ['purchase_receipt_lines', 'line_id', 'purchase_order_lines'],
  ['purchase_receipt_lines', 'movement_id', 'stock_movements'],
] as const;

export class Purchasing1795824000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, SCHEMA);
    await runAll(runner, foreignKeys(REFERENCES));
    for (const [table, privileges] of TABLES) await runAll(runner, guardTenantTable(table, privileges));
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}
