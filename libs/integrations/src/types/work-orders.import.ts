import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { AssetsService } from '@siyana/assets';
import type { Tx } from '@siyana/database';
import { Events } from '@siyana/events';
import { bookMoney } from '@siyana/identity';
import { newId } from '@siyana/kernel';
import {
  insertTold,
  insertToldCosts,
  noteAlike,
  OrderWriter,
  searchTextOf,
  WorkOrder,
  type MaintenanceType,
  type Priority,
  type ToldOrder,
  type WorkOrderStatus,
} from '@siyana/work-orders';
import { importDigest, type ImportField, type ImportRow, type ImportRowError } from '../import';
import {
  ImportTypes,
  type ChunkResult,
  type ChunkWriter,
  type ImportJob,
  type ImportType,
  type ReadRow,
  type Touched,
} from '../import-type';
import { WORK_ORDER_FIELDS } from './work-order-fields';

/** Orders of one statement; of a chunk's first fewer, so that the database soon has something to do. */
const AT_ONCE = 500;
const AT_FIRST = 125;

interface Known {
  readonly id: string;
  readonly externalId: string;
  readonly origin: string;
  readonly version: number;
  readonly importVersion: number | null;
  readonly importDigest: string | null;
}

interface Change extends ReadRow {
  readonly known?: Known;
}

interface Called {
  readonly id: string;
  readonly code: string;
  readonly locationId: string | null;
}

/** What one run remembers from chunk to chunk. */
class RunState {
  readonly seenIds = new Set<string>();
  /** Asset ids by code, those that a dry run would make included. */
  readonly assets = new Map<string, { id: string; locationId: string | null }>();
  /** The same by name, for files that have no codes; undefined where several are called so. */
  readonly named = new Map<string, { id: string; locationId: string | null } | undefined>();
  constructor(readonly job: ImportJob) {}
}

/** Writes chunks of imported orders, set by set. The completion's rules do not hold for them: they tell the past. */
@Injectable()
export class WorkOrdersImport implements ImportType {
  readonly name = 'work-orders';
  readonly permission = 'work_orders:write';
  readonly key = 'externalId';
  readonly creates = ['assets'];

  constructor(
    private readonly writer: OrderWriter,
    private readonly assets: AssetsService,
    private readonly events: Events,
    types: ImportTypes,
  ) {
    types.register(this);
  }

  fields(): Promise<readonly ImportField[]> {
    return Promise.resolve(WORK_ORDER_FIELDS);
  }

  open(job: ImportJob): ChunkWriter {
    const state = new RunState(job);
    return {
      write: (tx, rows) => this.importChunk(tx, state, rows),
      recall: (rows) => {
        for (const { value } of rows)
          if (value.values['externalId'] != null) job.memory.add(state.seenIds, value.values['externalId']);
      },
    };
  }

  /** Orders are never deleted: what nobody has touched since is cancelled and gives its external id back. */
  async undo(tx: Tx, { created }: { created: readonly Touched[] }): Promise<readonly string[]> {
    const versions = new Map(created.map(({ id, version }) => [id, version]));
    const orders = await tx.lockAll(WorkOrder, [...versions.keys()]);
    const untouched = orders.filter(({ id, version }) => versions.get(id) === version);
    if (untouched.length) await this.writer.withdraw(tx, untouched);
    return untouched.map(({ id }) => id);
  }

  /** One chunk in the caller's transaction. A refused row leaves nothing, not even the asset that it would have made. */
  private async importChunk(tx: Tx, state: RunState, rows: readonly ReadRow[]): Promise<ChunkResult> {
    const errors: ImportRowError[] = [];
    const refuse = (row: number, field: string, code: ImportRowError['code'], found?: string | null): void => {
      errors.push({
        row,
        column: state.job.columns.get(field)?.name ?? null,
        code,
        ...(found ? { params: { found } } : {}),
      });
    };
    const [known, modes] = await this.lookUp(tx, state, rows);
    const changes: Change[] = [];
    let unchanged = 0;
    for (const { row, value } of rows) {
      const before = errors.length;
      const { externalId = null, failureMode = null, assetCode = null, assetName = null } = value.values;
      if (externalId !== null && state.seenIds.has(externalId))
        refuse(row, 'externalId', 'duplicate_in_file', externalId);
      if (failureMode !== null && !modes.has(failureMode)) refuse(row, 'failureMode', 'not_found', failureMode);
      const mayMake = state.job.mapping.create.includes('assets');
      if (assetCode !== null && !state.assets.has(assetCode) && !mayMake)
        refuse(row, 'assetCode', 'asset_unknown', assetCode);
      if (assetCode === null && assetName !== null && !state.named.get(assetName))
        refuse(row, 'assetName', state.named.has(assetName) ? 'not_unique' : 'asset_unknown', assetName);
      if (errors.length > before) continue;
      if (externalId !== null) state.job.memory.add(state.seenIds, externalId);
      const match = externalId === null ? undefined : known.get(externalId);
      if (match && match.importDigest === importDigest(value)) unchanged += 1;
      else if (match && (match.origin !== 'import' || match.version !== match.importVersion))
        refuse(row, 'externalId', 'changed_here', externalId);
      else changes.push({ row, value, ...(match ? { known: match } : {}) });
    }
    const fresh = changes.filter((change) => !change.known);
    const changed = changes.filter((change) => change.known);
    if (state.job.dryRun) {
      return { created: fresh.map(noRow), updated: changed.map(noRow), unchanged, errors };
    }
    await this.makeAssets(tx, state, changes);
    const created = await this.insert(tx, state, fresh);
    const updated = await this.update(tx, state, changed);
    return { created, updated, unchanged, errors };
  }

  private async lookUp(tx: Tx, state: RunState, rows: readonly ReadRow[]): Promise<[Map<string, Known>, Set<string>]> {
    const ids = rows.flatMap(({ value }) => value.values['externalId'] ?? []);
    const codes = [...new Set(rows.flatMap(({ value }) => value.values['assetCode'] ?? []))].filter(
      (code) => !state.assets.has(code),
    );
    const names = [...new Set(rows.flatMap(({ value }) => value.values['assetName'] ?? []))].filter(
      (name) => !state.named.has(name),
    );
    const modes = [...new Set(rows.flatMap(({ value }) => value.values['failureMode'] ?? []))];
    const [orders, assets, named, knownModes] = await tx.queries(
      [
        `SELECT id, external_id AS "externalId", origin, version, import_version AS "importVersion", import_digest AS "importDigest"
         FROM work_orders WHERE tenant_id = $1 AND external_id = ANY($2::text[]) ORDER BY id FOR NO KEY UPDATE`,
        ids,
      ],
      [
        `SELECT id, code, location_id AS "locationId" FROM assets WHERE tenant_id = $1 AND code = ANY($2::text[])`,
        codes,
      ],
      [
        `SELECT id, name AS code, location_id AS "locationId" FROM assets WHERE tenant_id = $1 AND name = ANY($2::text[])`,
        names,
      ],
      [`SELECT code FROM failure_codes WHERE tenant_id = $1 AND list = 'mode' AND code = ANY($2::text[])`, modes],
    );
    const { memory } = state.job;
    for (const { id, code, locationId } of assets as unknown as Called[])
      memory.set(state.assets, code, { id, locationId });
    for (const { id, code, locationId } of named as unknown as Called[])
      memory.set(state.named, code, state.named.has(code) ? undefined : { id, locationId });
    return [
      new Map((orders as unknown as Known[]).map((order) => [order.externalId, order])),
      new Set((knownModes as unknown as { code: string }[]).map(({ code }) => code)),
    ];
  }

  private async makeAssets(tx: Tx, state: RunState, changes: readonly Change[]): Promise<void> {
    const codes = new Set(changes.flatMap(({ value }) => value.values['assetCode'] ?? []));
    const missing = [...codes].filter((code) => !state.assets.has(code));
    if (missing.length === 0) return;
    const drafts = missing.map((code) => ({ id: newId(), code, name: code }));
    await this.assets.insertMany(tx, drafts);
    for (const { id, code } of drafts) state.job.memory.set(state.assets, code, { id, locationId: null });
  }

  private async insert(tx: Tx, state: RunState, changes: readonly Change[]): Promise<readonly Touched[]> {
    if (changes.length === 0) return [];
    const made: Pick<WorkOrder, 'id' | 'status'>[] = [];
    for (let from = 0, to = AT_FIRST; from < changes.length; from = to, to += AT_ONCE) {
      const orders = changes.slice(from, to).map(({ value }) => ({
        id: newId(),
        importDigest: importDigest(value),
        externalId: value.values['externalId'] ?? null,
        ...told(state, value, tx.now),
      }));
      insertTold(tx, orders);
      this.costs(tx, orders);
      // The database writes these while the next are made, and others get their turn.
      tx.send();
      await setImmediate();
      made.push(...orders);
    }
    this.tell(tx, 'imported', made);
    return made.map(({ id }) => ({ id, version: 1 }));
  }

  private async update(tx: Tx, state: RunState, changes: readonly Change[]): Promise<readonly Touched[]> {
    const orders: WorkOrder[] = [];
    const ids = changes.map(({ known }) => known!.id);
    const rows = new Map((await tx.lockAll(WorkOrder, ids)).map((row) => [row.id, row]));
    for (const { value, known } of changes) {
      const order = rows.get(known!.id)!;
      Object.assign(order, told(state, value, order.reportedAt), {
        importDigest: importDigest(value),
        importVersion: order.version + 1,
      });
      order.searchText = searchTextOf(order);
      tx.save(WorkOrder, order);
      orders.push(order);
    }
    if (orders.length === 0) return [];
    tx.later(
      `DELETE FROM cost_lines WHERE tenant_id = $1 AND work_order_id = ANY($2::uuid[])`,
      orders.map(({ id }) => id),
    );
    this.costs(tx, orders);
    noteAlike(tx, 'import_updated', ids);
    this.tell(tx, 'import_updated', orders);
    return orders.map(({ id, version }) => ({ id, version }));
  }

  private costs(tx: Tx, orders: readonly Pick<WorkOrder, 'id' | 'otherCost'>[]): void {
    bookMoney(
      tx,
      orders.map(({ otherCost }) => otherCost),
    );
    insertToldCosts(tx, orders);
  }

  private tell(
    tx: Tx,
    action: 'imported' | 'import_updated',
    orders: readonly Pick<WorkOrder, 'id' | 'status'>[],
  ): void {
    this.events.record(
      tx,
      orders.map(({ id, status }) => ({ type: `work_order.${action}` as const, resourceId: id, payload: { status } })),
    );
  }
}

/** What a dry run says of a row that it does not write. */
const noRow = ({ known }: Change): Touched => ({ id: known?.id ?? newId(), version: known?.version ?? 1 });

/** What a row says about an order. */
function told(
  state: RunState,
  { values, dateOnly }: ImportRow,
  reportedOtherwise: string,
): Omit<ToldOrder, 'id' | 'externalId' | 'importDigest'> {
  const asset =
    values['assetCode'] == null ? state.named.get(values['assetName'] ?? '') : state.assets.get(values['assetCode']);
  const status = (values['status'] ?? 'open') as WorkOrderStatus;
  const minutes = values['estimatedMinutes'];
  return {
    title: values['title']!,
    type: values['type'] as MaintenanceType,
    status,
    priority: (values['priority'] ?? 'normal') as Priority,
    description: values['description'] ?? null,
    assetId: asset?.id ?? null,
    locationId: asset?.locationId ?? null,
    reportedAt: values['reportedAt'] ?? reportedOtherwise,
    startedAt: values['startedAt'] ?? null,
    completedAt: values['completedAt'] ?? null,
    closedAt: status === 'closed' ? (values['completedAt'] ?? null) : null,
    dueAt: values['dueAt'] ?? null,
    estimatedMinutes: minutes == null ? null : Number(minutes),
    dateOnly,
    failureMode: values['failureMode'] ?? null,
    otherCost: values['otherCost'] ?? '0',
    note: values['note'] ?? null,
  };
}
