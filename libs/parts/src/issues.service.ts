import { Injectable } from '@nestjs/common';
import type { Tx } from '@siyana/database';
import { refuseField } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import { expanded } from './expanded-lines';
import { assertThere, NOBODY, placeKey } from './insufficient-stock';
import type { Place } from './open-stock';
import { OrderAccounts } from './order-accounts';
import {
  assertOutstanding,
  outstandingOf,
  ReturnableLines,
  type ResolvedReturn,
  type Source,
} from './returnable-lines';
import { ShortagesService } from './shortages.service';
import { HELD_FOR_OTHERS } from './shortages.queries';
import { StockDocuments } from './stock-documents';
import { StockLedger } from './stock-ledger';
import type { IssueDto, ReturnDto, ScrapDto, StockDocumentDto } from './stock.dto';
import { negated, proRata, takeOut } from './stock.rules';

const partAt = (index: number): string => `/lines/${index}/partId`;

/** What leaves a store for use, and what comes back of it. */
@Injectable()
export class IssuesService {
  constructor(
    private readonly ledger: StockLedger,
    private readonly documents: StockDocuments,
    private readonly returnable: ReturnableLines,
    private readonly shortages: ShortagesService,
    private readonly orders: OrderAccounts,
  ) {}

  /** To an order its parts cost it what they took. A technician issues to orders alone, and to those that are the technician's to do. */
  issue(request: IssueDto): Promise<StockDocumentDto> {
    const { storeId, workOrderId, takeReserved = false } = request;
    const lines = request.lines.map((line) => ({ ...line, storeId }));
    if (!workOrderId && !currentScope().permissions.has('stock:write')) throw refuseField('/workOrderId', 'required');
    return this.documents.once(request, async (tx, id) => {
      if (workOrderId) await this.orders.assertUsable(tx, workOrderId, '/workOrderId');
      const accounts = await this.orders.open(tx, workOrderId ? [workOrderId] : []);
      if (workOrderId) accounts.assertBookable(workOrderId);
      const stock = await this.ledger.open(tx, lines);
      stock.assertKnown('/storeId', partAt);
      const asked = expanded(stock, lines);
      assertThere(stock, asked, takeReserved ? NOBODY : await heldForOthers(tx, asked, workOrderId ?? null));
      for (const { kitId, quantity, ...place } of asked) {
        const line = stock.take(place, quantity, { kind: 'issue', kitId, workOrderId: workOrderId ?? null });
        if (workOrderId) accounts.book(workOrderId, negated(line.value));
      }
      await this.documents.post(tx, stock, { ...request, id }, 'stock.issued');
      await accounts.save();
    });
  }

  /** It comes back with the value that its issue took: pro rata, and the last of it with the rest. */
  giveBack(request: ReturnDto): Promise<StockDocumentDto> {
    return this.documents.once(request, async (tx, id) => {
      if (request.workOrderId) await this.orders.assertUsable(tx, request.workOrderId, '/workOrderId');
      const lines = await this.returnable.resolve(tx, request);
      const found = await this.returnable.sources(
        tx,
        lines.map(({ movementId }) => movementId),
      );
      const issues = found.map((source, index) => issueOf(source, request.workOrderId, lines[index]!.pointer));
      await this.assertOwn(tx, issues, lines);
      const targets = issues.map(({ storeId, partId }) => ({ storeId: request.storeId ?? storeId, partId }));
      const orderIds = issues.flatMap(({ workOrderId }) => workOrderId ?? []);
      const inflow = await this.shortages.expect(tx, targets, orderIds);
      const stock = await this.ledger.open(tx, [...targets, ...issues], 'creating');
      stock.assertKnown('/storeId', (index) => lines[index % lines.length]!.pointer);
      // Counted again, now that nobody else can give anything back.
      const counted = await this.returnable.sources(
        tx,
        issues.map((issue) => issue.id),
      );
      for (const [index, { quantity, quantityAt }] of lines.entries()) {
        const source = counted[index]!;
        const before = stock.movements.filter(({ sourceId }) => sourceId === source.id);
        const outstanding = before.reduce(
          (left, line) => takeOut(left, line.quantity, line.value),
          outstandingOf(source),
        );
        assertOutstanding(outstanding, quantity, quantityAt);
        const { workOrderId, kitId } = source;
        const value = proRata(outstanding.value, quantity, outstanding.quantity);
        const details = { kind: 'return', sourceId: source.id, workOrderId, kitId } as const;
        stock.put(targets[index]!, quantity, value, details, quantityAt);
        if (workOrderId) inflow.accounts.book(workOrderId, negated(value));
      }
      const filled = await this.shortages.fill(tx, stock, targets, inflow);
      await this.documents.post(tx, stock, { ...request, id }, 'stock.returned');
      await this.shortages.save(tx, filled, inflow);
    });
  }

  scrap(request: ScrapDto): Promise<StockDocumentDto> {
    return this.documents.once(request, async (tx, id) => {
      const lines = request.lines.map((line) => ({ ...line, storeId: request.storeId }));
      const stock = await this.ledger.open(tx, lines);
      stock.assertKnown('/storeId', partAt);
      stock.assertNoKit(partAt);
      assertThere(stock, expanded(stock, lines));
      for (const { quantity, ...place } of lines) stock.take(place, quantity, { kind: 'scrap' });
      await this.documents.post(tx, stock, { ...request, id }, 'stock.scrapped');
    });
  }

  /** A technician gives back what was issued to an order that is the technician's to do. */
  private async assertOwn(tx: Tx, issues: readonly Source[], lines: readonly ResolvedReturn[]): Promise<void> {
    const isKeeper = currentScope().permissions.has('stock:write');
    for (const [index, { workOrderId }] of issues.entries()) {
      const { pointer } = lines[index]!;
      if (workOrderId) await this.orders.assertUsable(tx, workOrderId, pointer);
      else if (!isKeeper) throw refuseField(pointer, 'not_own_order');
    }
  }
}

function issueOf(source: Source | undefined, workOrderId: string | undefined, pointer: string): Source {
  if (source?.kind !== 'issue' || source.reversesId !== null) throw refuseField(pointer, 'not_found');
  if (workOrderId && source.workOrderId !== workOrderId) throw refuseField(pointer, 'not_found');
  return source;
}

async function heldForOthers(
  tx: Tx,
  places: readonly Place[],
  workOrderId: string | null,
): Promise<ReadonlyMap<string, string>> {
  const stores = places.map(({ storeId }) => storeId);
  const parts = places.map(({ partId }) => partId);
  const rows = await tx.query<Place & { quantity: string }>(HELD_FOR_OTHERS, stores, parts, workOrderId, tx.now);
  return new Map(rows.map((row) => [placeKey(row), row.quantity]));
}
