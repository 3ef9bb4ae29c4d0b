import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Schema } from '../app/api';
import type { Copy, Log } from '../sync/log';
import type { Kept } from '../sync/exchange';
import type { CopyOf } from '../sync/exchange';

export type Order = Schema<'WorkOrderDetailDto'>;

export type StockRow = Pick<
  Schema<'StockDto'>,
  'id' | 'partId' | 'sku' | 'partName' | 'unit' | 'storeId' | 'storeCode' | 'available'
>;

/** What surrounds the work: read from time to time, searched without a network. */
export interface Surroundings {
  readonly assets: readonly Pick<Schema<'AssetDto'>, 'id' | 'code' | 'name' | 'locationId'>[];
  readonly failureCodes: readonly Schema<'FailureCodeDto'>[];
  readonly members: readonly Pick<Schema<'MemberDto'>, 'id' | 'name'>[];
  /** What lies in which store; empty for who may not see it. Copies from before it was kept have none. */
  readonly stock?: readonly StockRow[];
  readonly readAt: number;
}

/** A photo that waits to be sent. */
export interface WaitingFile {
  readonly id: string;
  readonly workOrderId: string;
  readonly name: string;
  readonly blob: Blob;
  readonly refusal?: string;
}

/** The stop watch of an order that runs on this device. */
export interface Timer {
  readonly orderId: string;
  readonly startedAt: string;
}

interface Stores extends DBSchema {
  orders: { key: string; value: Order };
  files: { key: string; value: WaitingFile };
  single: { key: 'log' | 'surroundings' | 'timer'; value: unknown };
}

export type DeviceDatabase = IDBPDatabase<Stores>;

/** One database for each member: two people who share a phone do not see each other's work. */
export function openDeviceDatabase(memberId: string): Promise<DeviceDatabase> {
  return openDB<Stores>(`siyana-${memberId}`, 1, {
    upgrade: (database) => {
      database.createObjectStore('orders', { keyPath: 'id' });
      database.createObjectStore('files', { keyPath: 'id' });
      database.createObjectStore('single');
    },
  });
}

/**
 * Changes the log, and a copy with it, in one transaction: no other tab comes between, and a crash leaves all of it or nothing. `toOrder`
 * answers the row of a copy that is to be kept.
 */
export async function updateLog(
  database: DeviceDatabase,
  change: (log: Log, copyOf: CopyOf) => Kept,
  subject: string | undefined,
  toCopy: (order: Order) => Copy,
  toOrder: (copy: Copy) => Order | undefined,
): Promise<Log> {
  const transaction = database.transaction(['single', 'orders'], 'readwrite', { durability: 'strict' });
  const single = transaction.objectStore('single');
  const orders = transaction.objectStore('orders');
  const log = ((await single.get('log')) ?? []) as Log;
  const copies = new Map<string, Copy>();
  for (const id of new Set([...log.map(({ operation }) => operation.subject), ...(subject ? [subject] : [])])) {
    const order = await orders.get(id);
    if (order) copies.set(id, toCopy(order));
  }
  const kept = change(log, (id) => copies.get(id));
  if (kept.log !== log) await single.put(kept.log, 'log');
  const row = kept.copy && toOrder(kept.copy);
  if (row) await orders.put(row);
  await transaction.done;
  return kept.log;
}
