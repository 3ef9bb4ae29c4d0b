import { Injectable } from '@nestjs/common';
import { withinSites } from '@siyana/assets';
import { Database, type Tx } from '@siyana/database';
import { keyset, type Page } from '@siyana/http';
import { conflict, newId, notFound } from '@siyana/kernel';
import { assertThere, InsufficientStock, noteRefusals } from './insufficient-stock';
import type { OpenStock, Place } from './open-stock';
import { OrderAccounts, type OpenAccounts } from './order-accounts';
import type { ListUnpostedDto, PostUnpostedDto, UnpostedPartDto } from './part-use.dto';
import { StockDocuments } from './stock-documents';
import { StockLedger } from './stock-ledger';
import { UnpostedPart } from './stock-shortage.entity';
import { UNPOSTED_COLUMNS, UNPOSTED_FROM, WAITING, WAITING_ORDERS } from './shortages.queries';
import { negated, quantityText } from './stock.rules';

/** What comes in, with the orders that have waited for it. */
export interface Inflow {
  readonly accounts: OpenAccounts;
  readonly waiting: readonly string[];
}

const SORTS = { createdAt: { sql: 'u.created_at', type: 'timestamptz' } } as const;

/** Parts that were fitted before the stock had them: the storekeeper's list, and what fills their cost. */
@Injectable()
export class ShortagesService {
  constructor(
    private readonly database: Database,
    private readonly ledger: StockLedger,
    private readonly documents: StockDocuments,
    private readonly orders: OrderAccounts,
  ) {}

  async list(query: ListUnpostedDto): Promise<Page<UnpostedPartDto>> {
    const params: unknown[] = [query.status ?? 'open'];
    const add = (value: unknown): string => `$${params.push(value) + 1}`;
    let where = 'u.tenant_id = $1 AND u.status = $2';
    if (query.partId) where += ` AND u.part_id = ${add(query.partId)}`;
    if (query.storeId) where += ` AND u.store_id = ${add(query.storeId)}`;
    if (query.workOrderId) where += ` AND u.work_order_id = ${add(query.workOrderId)}`;
    const sites = withinSites('st.location_id', params.length + 2);
    params.push(...sites.params);
    const page = keyset(query, SORTS, 'createdAt', 'u.id', params.length + 2);
    params.push(...page.params);
    const rows = await this.database.read<UnpostedPartDto & { sortKey: unknown }>(
      `SELECT ${UNPOSTED_COLUMNS}, ${page.sortExpression} AS "sortKey" ${UNPOSTED_FROM}
       WHERE ${where}${sites.condition}${page.condition} ORDER BY ${page.orderBy} LIMIT ${add(page.limit + 1)}`,
      ...params,
    );
    return page.toPage(rows, shown);
  }

  async get(id: string): Promise<UnpostedPartDto> {
    const sites = withinSites('st.location_id', 3);
    const [row] = await this.database.read<UnpostedPartDto & Record<string, unknown>>(
      `SELECT ${UNPOSTED_COLUMNS} ${UNPOSTED_FROM} WHERE u.tenant_id = $1 AND u.id = $2${sites.condition}`,
      id,
      ...sites.params,
    );
    if (!row) throw notFound();
    return shown(row);
  }

  /** Issues it at this moment's average, from another store where that is where it was taken; 409 while so much is not there. */
  post(id: string, { storeId }: PostUnpostedDto, expected: number | undefined): Promise<UnpostedPartDto> {
    return this.settle(id, expected, async (tx, line, accounts) => {
      if (storeId) line.storeId = storeId;
      const stock = await this.ledger.open(tx, [line]);
      stock.assertKnown('/storeId', () => '/storeId');
      try {
        assertThere(stock, [{ ...line, sku: stock.places[0]!.sku, pointer: '' }]);
      } catch (error) {
        if (error instanceof InsufficientStock) noteRefusals(tx, error.lacking);
        throw error;
      }
      fillOne(stock, line, accounts);
      await this.documents.post(tx, stock, { id: newId() }, 'stock.issued');
      tx.save(UnpostedPart, line);
    });
  }

  /** Says that it was not fitted after all. */
  dismiss(id: string, reason: string, expected: number | undefined): Promise<UnpostedPartDto> {
    return this.settle(id, expected, async (tx, line, accounts) => {
      line.status = 'dismissed';
      line.reason = reason;
      accounts.book(line.workOrderId, '0', -1);
      tx.save(UnpostedPart, line);
    });
  }

  /**
   * Before the balances are opened: locks the orders that wait for what comes in at these places, and with them, in one order of ids, those that
   * the use case books on itself.
   */
  async expect(tx: Tx, places: readonly Place[], orderIds: readonly string[] = []): Promise<Inflow> {
    const rows = places.length ? await tx.query<{ id: string }>(WAITING_ORDERS, ...columnsOf(places)) : [];
    const waiting = rows.map(({ id }) => id);
    return { waiting, accounts: await this.orders.open(tx, [...new Set([...waiting, ...orderIds])]) };
  }

  /**
   * After it has come in: issues the lines that have waited, the oldest first, each as soon as all of it is there. A line of an order that
   * was not locked before (it was noted meanwhile) stays for the storekeeper.
   */
  async fill(
    tx: Tx,
    stock: OpenStock,
    places: readonly Place[],
    { waiting, accounts }: Inflow,
  ): Promise<readonly UnpostedPart[]> {
    if (waiting.length === 0) return [];
    const filled: UnpostedPart[] = [];
    const rows = await tx.query(WAITING, ...columnsOf(places), waiting);
    for (const row of rows) {
      const line = tx.adopted(UnpostedPart, [row]);
      if (!stock.holds(line, line.quantity)) continue;
      fillOne(stock, line, accounts);
      filled.push(line);
    }
    return filled;
  }

  /** After the document is posted: what was filled, and the orders that it costs. */
  async save(tx: Tx, filled: readonly UnpostedPart[], { accounts }: Inflow): Promise<void> {
    for (const line of filled) tx.save(UnpostedPart, line);
    await accounts.save();
  }

  private settle(
    id: string,
    expected: number | undefined,
    work: (tx: Tx, line: UnpostedPart, accounts: OpenAccounts) => Promise<void>,
  ): Promise<UnpostedPartDto> {
    return this.database.transaction(async (tx) => {
      const { workOrderId } = await this.get(id);
      const accounts = await this.orders.open(tx, [workOrderId]);
      const line = await tx.lock(UnpostedPart, id, expected);
      if (line.status !== 'open') throw conflict('already_decided', { status: line.status });
      await work(tx, line, accounts);
      await accounts.save();
      return this.get(id);
    });
  }
}

function fillOne(stock: OpenStock, line: UnpostedPart, accounts: OpenAccounts): void {
  const { storeId, partId, quantity, workOrderId, kitId } = line;
  const documentId = newId();
  const movement = stock.take({ storeId, partId }, quantity, { kind: 'issue', documentId, workOrderId, kitId });
  line.status = 'posted';
  line.movementId = movement.id;
  accounts.book(workOrderId, negated(movement.value), -1);
}

const columnsOf = (places: readonly Place[]): [string[], string[]] => [
  places.map(({ storeId }) => storeId),
  places.map(({ partId }) => partId),
];

function shown(row: UnpostedPartDto): UnpostedPartDto {
  return {
    ...{ id: row.id, workOrderId: row.workOrderId, workOrderNumber: row.workOrderNumber },
    ...{ partId: row.partId, sku: row.sku, partName: row.partName, unit: row.unit },
    ...{ storeId: row.storeId, storeCode: row.storeCode },
    ...{ quantity: quantityText(row.quantity), onHand: quantityText(row.onHand) },
    ...{ status: row.status, movementId: row.movementId, reason: row.reason, createdBy: row.createdBy },
    ...{ version: row.version, createdAt: row.createdAt, updatedAt: row.updatedAt },
  };
}
