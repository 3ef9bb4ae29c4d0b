import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardTenantTable, runAll } from './ddl';

/** The app's rights on each table. Nobody who works as the app can change or remove a line of the ledger. */
const TABLES = [
  ['parts', 'SELECT, INSERT, UPDATE, DELETE'],
  ['part_alternatives', 'SELECT, INSERT, DELETE'],
  ['kit_components', 'SELECT, INSERT, DELETE'],
  ['asset_parts', 'SELECT, INSERT, DELETE'],
  ['stores', 'SELECT, INSERT, UPDATE, DELETE'],
  ['bins', 'SELECT, INSERT, UPDATE, DELETE'],
  ['stock_balances', 'SELECT, INSERT, UPDATE'],
  ['stock_movements', 'SELECT, INSERT'],
  ['planned_parts', 'SELECT, INSERT, DELETE'],
  ['unposted_parts', 'SELECT, INSERT, UPDATE'],
  ['stock_refusals', 'SELECT, INSERT'],
] as const;

const VERSIONED = `tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL`;

const SCHEMA = [
  `CREATE TABLE parts (
    ${VERSIONED},
    sku text NOT NULL,
    name text NOT NULL,
    description text,
    unit text NOT NULL,
    purchase_unit text,
    purchase_factor numeric(18,6),
    minimum numeric(18,6),
    maximum numeric(18,6),
    reorder_point numeric(18,6),
    criticality text,
    abc_class text,
    manufacturer text,
    manufacturer_reference text,
    kit boolean NOT NULL DEFAULT false,
    archived_at timestamptz(3),
    search_text text NOT NULL,
    CONSTRAINT parts_sku_key UNIQUE (tenant_id, sku),
    CONSTRAINT parts_criticality_check CHECK (criticality IN ('A', 'B', 'C')),
    CONSTRAINT parts_abc_class_check CHECK (abc_class IN ('A', 'B', 'C')),
    CONSTRAINT parts_purchase_factor_check CHECK (purchase_factor > 0),
    CONSTRAINT parts_purchase_unit_check CHECK (num_nonnulls(purchase_unit, purchase_factor) <> 1),
    CONSTRAINT parts_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE INDEX parts_name_id_idx ON parts (tenant_id, name, id)`,
  `CREATE INDEX parts_updated_at_id_idx ON parts (tenant_id, updated_at, id)`,
  `CREATE TABLE part_alternatives (
    tenant_id uuid NOT NULL,
    part_id uuid NOT NULL,
    alternative_id uuid NOT NULL,
    position integer NOT NULL,
    CONSTRAINT part_alternatives_pkey PRIMARY KEY (tenant_id, part_id, alternative_id)
  )`,
  `CREATE INDEX part_alternatives_alternative_id_idx ON part_alternatives (tenant_id, alternative_id)`,
  `CREATE TABLE kit_components (
    tenant_id uuid NOT NULL,
    kit_id uuid NOT NULL,
    part_id uuid NOT NULL,
    quantity numeric(18,6) NOT NULL,
    CONSTRAINT kit_components_quantity_check CHECK (quantity > 0),
    CONSTRAINT kit_components_pkey PRIMARY KEY (tenant_id, kit_id, part_id)
  )`,
  `CREATE INDEX kit_components_part_id_idx ON kit_components (tenant_id, part_id)`,
  `CREATE TABLE asset_parts (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    asset_id uuid NOT NULL,
    part_id uuid NOT NULL,
    quantity numeric(18,6) NOT NULL,
    note text,
    created_at timestamptz(3) NOT NULL,
    CONSTRAINT asset_parts_asset_id_part_id_key UNIQUE (tenant_id, asset_id, part_id),
    CONSTRAINT asset_parts_quantity_check CHECK (quantity > 0),
    CONSTRAINT asset_parts_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE INDEX asset_parts_part_id_idx ON asset_parts (tenant_id, part_id)`,
  `CREATE TABLE stores (
    ${VERSIONED},
    code text NOT NULL,
    name text NOT NULL,
    location_id uuid,
    reservation_days integer NOT NULL DEFAULT 7,
    archived_at timestamptz(3),
    CONSTRAINT stores_code_key UNIQUE (tenant_id, code),
    CONSTRAINT stores_reservation_days_check CHECK (reservation_days BETWEEN 0 AND 365),
    CONSTRAINT stores_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE INDEX stores_location_id_idx ON stores (tenant_id, location_id)`,
  `CREATE TABLE bins (
    ${VERSIONED},
    store_id uuid NOT NULL,
    code text NOT NULL,
    name text,
    CONSTRAINT bins_store_id_code_key UNIQUE (tenant_id, store_id, code),
    CONSTRAINT bins_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE TABLE stock_balances (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    store_id uuid NOT NULL,
    part_id uuid NOT NULL,
    bin_id uuid,
    quantity numeric(18,6) NOT NULL,
    value numeric(18,4) NOT NULL,
    last_seq integer NOT NULL,
    moved_at timestamptz(3) NOT NULL,
    CONSTRAINT stock_balances_store_id_part_id_key UNIQUE (tenant_id, store_id, part_id),
    CONSTRAINT stock_balances_quantity_check CHECK (quantity >= 0),
    CONSTRAINT stock_balances_value_check CHECK (value >= 0 AND (quantity > 0 OR value = 0)),
    CONSTRAINT stock_balances_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE INDEX stock_balances_part_id_idx ON stock_balances (tenant_id, part_id)`,
  `CREATE INDEX stock_balances_bin_id_idx ON stock_balances (tenant_id, bin_id)`,
  `CREATE TABLE stock_movements (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    document_id uuid NOT NULL,
    line integer NOT NULL,
    kind text NOT NULL,
    store_id uuid NOT NULL,
    part_id uuid NOT NULL,
    seq integer NOT NULL,
    quantity numeric(18,6) NOT NULL,
    value numeric(18,4) NOT NULL,
    document_quantity numeric(18,6),
    document_unit text,
    unit_cost numeric(18,6),
    price_variance numeric(18,4),
    work_order_id uuid,
    kit_id uuid,
    source_id uuid,
    reverses_id uuid,
    reference text,
    reason text,
    occurred_at timestamptz(3) NOT NULL,
    principal text NOT NULL,
    CONSTRAINT stock_movements_store_id_part_id_seq_key UNIQUE (tenant_id, store_id, part_id, seq),
    CONSTRAINT stock_movements_reverses_id_key UNIQUE (tenant_id, reverses_id),
    CONSTRAINT stock_movements_document_id_line_key UNIQUE (tenant_id, document_id, line),
    CONSTRAINT stock_movements_kind_check CHECK (kind IN ('receipt', 'issue', 'return', 'transfer_out', 'transfer_in', 'adjust', 'count', 'scrap', 'return_to_supplier', 'price_variance')),
    CONSTRAINT stock_movements_variance_check CHECK (kind <> 'price_variance' OR (quantity = 0 AND value = 0)),
    CONSTRAINT stock_movements_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE INDEX stock_movements_occurred_at_id_idx ON stock_movements (tenant_id, occurred_at, id)`,
  `CREATE INDEX stock_movements_part_id_occurred_at_id_idx ON stock_movements (tenant_id, part_id, occurred_at, id)`,
  `CREATE INDEX stock_movements_work_order_id_part_id_idx ON stock_movements (tenant_id, work_order_id, part_id)`,
  `CREATE INDEX stock_movements_source_id_idx ON stock_movements (tenant_id, source_id)`,
  `CREATE INDEX stock_movements_kit_id_idx ON stock_movements (tenant_id, kit_id)`,
  `CREATE TABLE planned_parts (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    work_order_id uuid NOT NULL,
    store_id uuid NOT NULL,
    part_id uuid NOT NULL,
    quantity numeric(18,6) NOT NULL,
    created_at timestamptz(3) NOT NULL,
    CONSTRAINT planned_parts_work_order_id_part_id_key UNIQUE (tenant_id, work_order_id, part_id),
    CONSTRAINT planned_parts_quantity_check CHECK (quantity > 0),
    CONSTRAINT planned_parts_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE INDEX planned_parts_store_id_part_id_idx ON planned_parts (tenant_id, store_id, part_id)`,
  `CREATE INDEX planned_parts_part_id_idx ON planned_parts (tenant_id, part_id)`,
  `CREATE TABLE unposted_parts (
    ${VERSIONED},
    work_order_id uuid NOT NULL,
    store_id uuid NOT NULL,
    part_id uuid NOT NULL,
    kit_id uuid,
    quantity numeric(18,6) NOT NULL,
    status text NOT NULL,
    movement_id uuid,
    reason text,
    created_by text NOT NULL,
    CONSTRAINT unposted_parts_status_check CHECK (status IN ('open', 'posted', 'dismissed')),
    CONSTRAINT unposted_parts_quantity_check CHECK (quantity > 0),
    CONSTRAINT unposted_parts_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE INDEX unposted_parts_status_created_at_id_idx ON unposted_parts (tenant_id, status, created_at, id)`,
  `CREATE INDEX unposted_parts_store_id_part_id_status_idx ON unposted_parts (tenant_id, store_id, part_id, status)`,
  `CREATE INDEX unposted_parts_part_id_idx ON unposted_parts (tenant_id, part_id)`,
  `CREATE INDEX unposted_parts_work_order_id_idx ON unposted_parts (tenant_id, work_order_id)`,
  `CREATE TABLE stock_refusals (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    store_id uuid NOT NULL,
    part_id uuid NOT NULL,
    asked numeric(18,6) NOT NULL,
    on_hand numeric(18,6) NOT NULL,
    occurred_at timestamptz(3) NOT NULL,
    principal text NOT NULL,
    CONSTRAINT stock_refusals_pkey PRIMARY KEY (tenant_id, id)
  )`,
  `CREATE INDEX stock_refusals_occurred_at_idx ON stock_refusals (tenant_id, occurred_at)`,
  `CREATE INDEX stock_refusals_store_id_idx ON stock_refusals (tenant_id, store_id)`,
  `CREATE INDEX stock_refusals_part_id_idx ON stock_refusals (tenant_id, part_id)`,
] as const;

const REFERENCES = [
  ['part_alternatives', 'part_id', 'parts'],
  ['part_alternatives', 'alternative_id', 'parts'],
  ['kit_components', 'kit_id', 'parts'],
  ['kit_components', 'part_id', 'parts'],
  ['asset_parts', 'asset_id', 'assets'],
  ['asset_parts', 'part_id', 'parts'],
  ['stores', 'location_id', 'locations'],
  ['bins', 'store_id', 'stores'],
  ['stock_balances', 'store_id', 'stores'],
  ['stock_balances', 'part_id', 'parts'],
  ['stock_balances', 'bin_id', 'bins'],
  ['stock_movements', 'store_id', 'stores'],
  ['stock_movements', 'part_id', 'parts'],
  ['stock_movements', 'kit_id', 'parts'],
  ['stock_movements', 'source_id', 'stock_movements'],
  ['stock_movements', 'reverses_id', 'stock_movements'],
  ['stock_movements', 'work_order_id', 'work_orders'],
  ['planned_parts', 'work_order_id', 'work_orders'],
  ['planned_parts', 'store_id', 'stores'],
  ['planned_parts', 'part_id', 'parts'],
  ['unposted_parts', 'work_order_id', 'work_orders'],
  ['unposted_parts', 'store_id', 'stores'],
  ['unposted_parts', 'part_id', 'parts'],
  ['unposted_parts', 'movement_id', 'stock_movements'],
  ['stock_refusals', 'store_id', 'stores'],
  ['stock_refusals', 'part_id', 'parts'],
] as const;

export class Parts1795737600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [`ALTER TABLE work_orders ADD COLUMN parts_pending integer NOT NULL DEFAULT '0'`]);
    await runAll(runner, SCHEMA);
    await runAll(
      runner,
      REFERENCES.map(
        ([table, column, target]) =>
          `ALTER TABLE ${table} ADD CONSTRAINT ${table}_${column}_fkey FOREIGN KEY (tenant_id, ${column}) REFERENCES ${target} (tenant_id, id)`,
      ),
    );
    for (const [table, privileges] of TABLES) await runAll(runner, guardTenantTable(table, privileges));
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}
