import { Injectable } from '@nestjs/common';
import { AssetsService } from '@siyana/assets';
import type { Tx } from '@siyana/database';
import { Events } from '@siyana/events';
import { newId } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import {
  CostLine,
  draftOrder,
  OrderWriter,
  searchTextOf,
  WorkOrder,
  WorkOrderActivity,
  type MaintenanceType,
  type WorkOrderStatus,
} from '@siyana/work-orders';
import {
  importDigest,
  type BoundColumns,
  type ImportMapping,
  type ImportRowError,
  type WorkOrderImportField,
  type WorkOrderImportRow,
} from './import';

/** A row that could be read, with its place in the file. */
export interface ReadRow {
  readonly row: number;
  readonly value: WorkOrderImportRow;
}

export interface ChunkResult {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly errors: readonly ImportRowError[];
}

interface Known {
  readonly id: string;
  readonly externalId: string;
  readonly origin: string;
  readonly version: number;
  readonly importVersion: number | null;
  readonly importDigest: string | null;
}

interface Change extends ReadRow {
  readonly digest: string;
  readonly known?: Known;
}

/** What one run remembers from chunk to chunk. */
export class ImportRunState {
  readonly seenIds = new Set<string>();
  /** Asset ids by code, those that a dry run would make included. */
  readonly assets = new Map<string, { id: string; locationId: string | null }>();
  constructor(
    readonly mapping: ImportMapping,
    readonly columns: BoundColumns,
    readonly dryRun: boolean,
  ) {}
}

/** Writes chunks of imported orders, set by set. The completion's rules do not hold for them: they tell the past. */
@Injectable()
export class WorkOrderImportService {
  constructor(
    private readonly writer: OrderWriter,
    private readonly assets: AssetsService,
    private readonly events: Events,
  ) {}

  /** One chunk in the caller's transaction. A refused row leaves nothing, not even the asset that it would have made. */
  async importChunk(tx: Tx, state: ImportRunState, rows: readonly ReadRow[]): Promise<ChunkResult> {
    const errors: ImportRowError[] = [];
    const refuse = (
      row: number,
      field: WorkOrderImportField,
      code: ImportRowError['code'],
      found?: string | null,
    ): void => {
      errors.push({
        row,
        column: state.columns.get(field)?.name ?? null,
        code,
        ...(found ? { params: { found } } : {}),
      });
    };
    const [known, modes] = await this.lookUp(tx, state, rows);
    const changes: Change[] = [];
    let unchanged = 0;
    for (const { row, value } of rows) {
      const before = errors.length;
      if (value.externalId !== null && state.seenIds.has(value.externalId))
        refuse(row, 'externalId', 'duplicate_in_file', value.externalId);
      if (value.failureMode !== null && !modes.has(value.failureMode))
        refuse(row, 'failureMode', 'not_found', value.failureMode);
      const mayMake = state.mapping.create.includes('assets');
      if (value.assetCode !== null && !state.assets.has(value.assetCode) && !mayMake)
        refuse(row, 'assetCode', 'asset_unknown', value.assetCode);
      if (errors.length > before) continue;
      if (value.externalId !== null) state.seenIds.add(value.externalId);
      const digest = importDigest(value);
      const match = value.externalId === null ? undefined : known.get(value.externalId);
      if (match && match.importDigest === digest) unchanged += 1;
      else if (match && (match.origin !== 'import' || match.version !== match.importVersion))
        refuse(row, 'externalId', 'changed_here', value.externalId);
      else changes.push({ row, value, digest, ...(match ? { known: match } : {}) });
    }
    const fresh = changes.filter((change) => !change.known);
    const changed = changes.filter((change) => change.known);
    if (!state.dryRun) {
      await this.makeAssets(tx, state, changes);
      await this.insert(tx, state, fresh);
      await this.update(tx, state, changed);
    }
    return { created: fresh.length, updated: changed.length, unchanged, errors };
  }

  private async lookUp(
    tx: Tx,
    state: ImportRunState,
    rows: readonly ReadRow[],
  ): Promise<[Map<string, Known>, Set<string>]> {
    const ids = rows.flatMap(({ value }) => value.externalId ?? []);
    const codes = [...new Set(rows.flatMap(({ value }) => value.assetCode ?? []))].filter(
      (code) => !state.assets.has(code),
    );
    const modes = [...new Set(rows.flatMap(({ value }) => value.failureMode ?? []))];
    const [orders, assets, knownModes] = await tx.queries(
      [
        `SELECT id, external_id AS "externalId", origin, version, import_version AS "importVersion", import_digest AS "importDigest"
         FROM work_orders WHERE tenant_id = $1 AND external_id = ANY($2::text[]) ORDER BY id FOR NO KEY UPDATE`,
        ids,
      ],
      [
        `SELECT id, code, location_id AS "locationId" FROM assets WHERE tenant_id = $1 AND code = ANY($2::text[])`,
        codes,
      ],
      [`SELECT code FROM failure_codes WHERE tenant_id = $1 AND list = 'mode' AND code = ANY($2::text[])`, modes],
    );
    for (const { id, code, locationId } of assets as unknown as {
      id: string;
      code: string;
      locationId: string | null;
    }[]) {
      state.assets.set(code, { id, locationId });
    }
    return [
      new Map((orders as unknown as Known[]).map((order) => [order.externalId, order])),
      new Set((knownModes as unknown as { code: string }[]).map(({ code }) => code)),
    ];
  }

  private async makeAssets(tx: Tx, state: ImportRunState, changes: readonly Change[]): Promise<void> {
    const codes = new Set(changes.flatMap(({ value }) => value.assetCode ?? []));
    for (const code of codes) {
      if (state.assets.has(code)) continue;
      const id = newId();
      await this.assets.insert(tx, id, { code, name: code });
      state.assets.set(code, { id, locationId: null });
    }
  }

  private async insert(tx: Tx, state: ImportRunState, changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return;
    const first = await this.writer.takeNumbers(tx, changes.length);
    const { principal } = currentScope();
    const orders = changes.map(({ value, digest }, index) =>
      draftOrder(tx.now, principal, {
        id: newId(),
        number: first + index,
        origin: 'import',
        importDigest: digest,
        importVersion: 1,
        externalId: value.externalId,
        ...told(state, value, tx.now),
      }),
    );
    tx.insert(WorkOrder, orders);
    this.costs(tx, orders);
    this.trace(tx, orders, 'imported');
  }

  private async update(tx: Tx, state: ImportRunState, changes: readonly Change[]): Promise<void> {
    const orders: WorkOrder[] = [];
    for (const { value, digest, known } of changes) {
      const order = await tx.lock(WorkOrder, known!.id);
      Object.assign(order, told(state, value, order.reportedAt), {
        importDigest: digest,
        importVersion: order.version + 1,
      });
      order.searchText = searchTextOf(order);
      tx.save(WorkOrder, order);
      orders.push(order);
    }
    if (orders.length === 0) return;
    tx.later(
      `DELETE FROM cost_lines WHERE tenant_id = $1 AND work_order_id = ANY($2::uuid[])`,
      orders.map(({ id }) => id),
    );
    this.costs(tx, orders);
    this.trace(tx, orders, 'import_updated');
  }

  private costs(tx: Tx, orders: readonly WorkOrder[]): void {
    tx.insert(
      CostLine,
      orders
        .filter(({ otherCost }) => Number(otherCost) !== 0)
        .map(({ id, otherCost }) => ({
          id: newId(),
          workOrderId: id,
          label: 'Import',
          amount: otherCost,
          reason: 'import',
          createdAt: tx.now,
        })),
    );
  }

  private trace(tx: Tx, orders: readonly WorkOrder[], action: 'imported' | 'import_updated'): void {
    const { principal } = currentScope();
    tx.insert(
      WorkOrderActivity,
      orders.map(({ id }) => ({
        id: newId(),
        workOrderId: id,
        action,
        principal,
        occurredAt: tx.now,
        changes: {},
        comment: null,
      })),
    );
    this.events.record(
      tx,
      orders.map(({ id, status }) => ({ type: `work_order.${action}` as const, resourceId: id, payload: { status } })),
    );
  }
}

/** What a row says about an order. */
function told(
  state: ImportRunState,
  value: WorkOrderImportRow,
  reportedOtherwise: string,
): Partial<WorkOrder> & Pick<WorkOrder, 'title' | 'type'> {
  const asset = value.assetCode === null ? undefined : state.assets.get(value.assetCode);
  const status = (value.status ?? 'open') as WorkOrderStatus;
  return {
    title: value.title,
    type: value.type as MaintenanceType,
    status,
    assetId: asset?.id ?? null,
    locationId: asset?.locationId ?? null,
    reportedAt: value.reportedAt ?? reportedOtherwise,
    startedAt: value.startedAt,
    completedAt: value.completedAt,
    closedAt: status === 'closed' ? value.completedAt : null,
    dateOnly: value.dateOnly,
    failureMode: value.failureMode,
    otherCost: value.otherCost ?? '0',
    note: value.note,
  };
}
