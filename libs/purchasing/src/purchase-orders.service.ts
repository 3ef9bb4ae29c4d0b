import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@siyana/database';
import { Events, nextOf } from '@siyana/events';
import { claimId, keyset, type Page } from '@siyana/http';
import {
  compareDecimals,
  currencyDigits,
  forbidden,
  moneyText,
  newId,
  normaliseForSearch,
  notFound,
  refuseField,
  unprocessable,
  type FieldError,
} from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import type {
  CreatePurchaseOrderDto,
  ListPurchaseOrdersDto,
  PatchPurchaseOrderDto,
  PurchaseOrderDetailDto,
  PurchaseOrderDto,
  PurchaseOrderLineInputDto,
} from './purchase-order.dto';
import { PurchaseOrder, PurchaseOrderLine } from './purchase-order.entity';
import { toDetailDto, toOrderDto } from './purchase-order.mapper';
import {
  approvalLimit,
  assertMove,
  purchaseOrderNumber,
  totalsOf,
  withinLimit,
  type PricedLine,
} from './purchase-order.rules';
import {
  onePurchaseOrder,
  ORDERED_PARTS,
  orderedFrom,
  PURCHASE_ORDER_SORTS,
  purchaseOrderPage,
  type DetailRow,
  type OrderedFrom,
  type OrderedPart,
  type OrderRow,
} from './purchase-orders.queries';
import { PurchasingSettings } from './purchasing-settings';
import { VatRatesService } from './vat-rates.service';

type NewLine = Omit<PurchaseOrderLine, 'tenantId' | 'purchaseOrderId'>;

/** No order is worth so much: what its columns could not hold is refused before. */
const MOST = '1000000000000';

/** From the request to the end; what comes in is booked by PurchaseReceiptsService, and nothing else moves stock. */
@Injectable()
export class PurchaseOrdersService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly vatRates: VatRatesService,
    private readonly settings: PurchasingSettings,
  ) {}

  async list(query: ListPurchaseOrdersDto): Promise<Page<PurchaseOrderDto>> {
    const { text, params, page } = purchaseOrderPage(query, (next) =>
      keyset(query, PURCHASE_ORDER_SORTS, '-createdAt', 'o.id', next),
    );
    const rows = await this.database.read<OrderRow & { sortKey: unknown }>(text, ...params);
    return page.toPage(rows, ({ sortKey: _sortKey, ...row }) => toOrderDto(row));
  }

  async get(id: string): Promise<PurchaseOrderDetailDto> {
    const { text, params } = onePurchaseOrder();
    const [row] = await this.database.read<DetailRow & Record<string, unknown>>(text, id, ...params);
    if (!row) throw notFound();
    return toDetailDto(row);
  }

  create(request: CreatePurchaseOrderDto): Promise<PurchaseOrderDetailDto> {
    const id = request.id ?? newId();
    return this.database.transaction(async (tx) => {
      const known = request.id && (await claimId(tx, 'purchase_orders', id, () => this.get(id)));
      if (known) return known;
      await this.insert(tx, id, request);
      return this.get(id);
    });
  }

  /** The order with its lines and event, for use cases that order on the way. */
  async insert(tx: Tx, id: string, request: CreatePurchaseOrderDto): Promise<void> {
    const { supplierId, storeId, expectedOn = null, note = null } = request;
    const supplierName = await assertOrderable(tx, supplierId, storeId);
    const lines = await this.lines(tx, supplierId, request.lines);
    const totals = totalsOf(lines, digits());
    const number = await nextOf(tx, 'purchase_order');
    const row = Object.assign(new PurchaseOrder(), {
      ...{ version: 1, createdAt: tx.now, updatedAt: tx.now, status: 'requested', id, number, supplierId, storeId },
      ...{ expectedOn, note, netTotal: totals.net, vatTotal: totals.vat, requestedBy: currentScope().principal },
      ...{ approvedBy: null, approvedAt: null, sentAt: null, receivedAt: null, endedAt: null, endReason: null },
      ...{ sentDocument: null, searchText: searchTextOf(number, note, supplierName) },
    });
    tx.insert(PurchaseOrder, row);
    insertLines(tx, id, lines);
    await this.events.publish(tx, {
      type: 'purchase_order.requested',
      resourceId: id,
      payload: { supplierId, storeId },
    });
  }

  change(id: string, request: PatchPurchaseOrderDto, expected: number | undefined): Promise<PurchaseOrderDetailDto> {
    return this.database.transaction(async (tx) => {
      const before = await this.get(id);
      const order = await tx.lock(PurchaseOrder, id, expected);
      if (request.lines) {
        if (order.status !== 'requested') assertMove(order.status, 'requested');
        const lines = await this.lines(tx, order.supplierId, request.lines);
        const totals = totalsOf(lines, digits());
        Object.assign(order, { netTotal: totals.net, vatTotal: totals.vat });
        tx.later(`DELETE FROM purchase_order_lines WHERE tenant_id = $1 AND purchase_order_id = $2`, id);
        insertLines(tx, id, lines);
      }
      if (request.expectedOn !== undefined) order.expectedOn = request.expectedOn;
      if (request.note !== undefined) order.note = request.note;
      order.searchText = searchTextOf(order.number, order.note, before.supplierName);
      tx.save(PurchaseOrder, order);
      await this.publish(tx, 'changed', id, { fields: Object.keys(request) });
      return this.get(id);
    });
  }

  /** 403 `approval_limit` where the sum, VAT included, is more than the caller's role approves. */
  approve(id: string, expected: number | undefined): Promise<PurchaseOrderDetailDto> {
    return this.database.transaction(async (tx) => {
      const { grossTotal } = await this.get(id);
      const order = await tx.lock(PurchaseOrder, id, expected);
      const { principal, role } = currentScope();
      const limit = approvalLimit(role, (await this.settings.read(tx)).approvalLimits);
      if (!withinLimit(grossTotal, limit))
        throw forbidden('approval_limit', { total: grossTotal, limit: moneyText(limit!, digits()) });
      order.approve(principal, tx.now);
      tx.save(PurchaseOrder, order);
      await this.publish(tx, 'approved', id);
      return this.get(id);
    });
  }

  cancel(id: string, reason: string, expected: number | undefined): Promise<PurchaseOrderDetailDto> {
    return this.database.transaction(async (tx) => {
      await this.get(id);
      const order = await tx.lock(PurchaseOrder, id, expected);
      order.end('cancelled', tx.now, reason);
      tx.save(PurchaseOrder, order);
      await this.publish(tx, 'cancelled', id);
      return this.get(id);
    });
  }

  /** Nothing more is awaited; why, where something is missing. */
  close(id: string, reason: string | null, expected: number | undefined): Promise<PurchaseOrderDetailDto> {
    return this.database.transaction(async (tx) => {
      await this.get(id);
      const order = await tx.lock(PurchaseOrder, id, expected);
      const isShort = order.status !== 'received';
      order.end('closed', tx.now, reason);
      if (isShort && reason === null) throw refuseField('/reason', 'reason_required');
      tx.save(PurchaseOrder, order);
      await this.publish(tx, 'closed', id);
      return this.get(id);
    });
  }

  private async lines(tx: Tx, supplierId: string, asked: readonly PurchaseOrderLineInputDto[]): Promise<NewLine[]> {
    const parts = (await tx.query(
      ORDERED_PARTS,
      asked.map(({ partId }) => partId),
      supplierId,
    )) as unknown as OrderedPart[];
    const errors = parts.flatMap(({ index, partId, kit, archived }): FieldError[] => {
      const pointer = `/lines/${index}/partId`;
      if (partId === null) return [{ pointer, code: 'not_found' }];
      if (archived) return [{ pointer, code: 'archived' }];
      return kit ? [{ pointer, code: 'is_a_kit' }] : [];
    });
    if (errors.length > 0) throw unprocessable(errors);
    const rates = await this.vatRates.ratesFor(
      tx,
      asked.map(({ vatRate }) => vatRate),
    );
    const lines = asked.map(({ partId, quantity, unitPrice }, index): NewLine => {
      const { unit, price, reference } = parts[index]!;
      const known = unitPrice ?? price;
      if (known === null) throw refuseField(`/lines/${index}/unitPrice`, 'required');
      return {
        ...{ id: newId(), position: index + 1, partId, reference, unit, quantity, received: '0' },
        ...{ unitPrice: known, vatRate: rates[index]! },
      };
    });
    assertHolds(lines);
    return lines;
  }

  private publish(tx: Tx, what: string, id: string, payload: Record<string, unknown> = {}): Promise<void> {
    return this.events.publish(tx, { type: `purchase_order.${what}`, resourceId: id, payload });
  }
}

const digits = (): number => currencyDigits(currentScope().settings.currency);

const searchTextOf = (number: number, note: string | null, supplierName: string): string =>
  normaliseForSearch([purchaseOrderNumber(number), note, supplierName].filter(Boolean).join(' '));

/** The supplier's name; 422 where supplier or store is not there or set aside. */
async function assertOrderable(tx: Tx, supplierId: string, storeId: string): Promise<string> {
  const { text, params } = orderedFrom();
  const [found] = (await tx.query(text, supplierId, storeId, ...params)) as unknown as [OrderedFrom];
  const errors: FieldError[] = [];
  if (found.supplierName === null) errors.push({ pointer: '/supplierId', code: 'not_found' });
  else if (found.supplierArchived) errors.push({ pointer: '/supplierId', code: 'archived' });
  if (found.storeId === null) errors.push({ pointer: '/storeId', code: 'not_found' });
  else if (found.storeArchived) errors.push({ pointer: '/storeId', code: 'archived' });
  if (errors.length > 0) throw unprocessable(errors);
  return found.supplierName!;
}

function assertHolds(lines: readonly PricedLine[]): void {
  const { gross } = totalsOf(lines, digits());
  if (compareDecimals(gross, MOST) >= 0) throw refuseField('/lines', 'too_large', { max: MOST });
}

function insertLines(tx: Tx, purchaseOrderId: string, lines: readonly NewLine[]): void {
  tx.insert(
    PurchaseOrderLine,
    lines.map((line) => ({ ...line, purchaseOrderId })),
  );
}
