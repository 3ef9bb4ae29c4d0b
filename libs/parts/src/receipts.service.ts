import { Injectable } from '@nestjs/common';
import type { Tx } from '@siyana/database';
import { compareDecimals, newId, refuseField } from '@siyana/kernel';
import { assertThere } from './insufficient-stock';
import type { OpenStock } from './open-stock';
import { assertOutstanding, keptOf, ReturnableLines } from './returnable-lines';
import { ShortagesService } from './shortages.service';
import { StockDocuments } from './stock-documents';
import { StockLedger } from './stock-ledger';
import type { ReceiptDto, ReceiptLineDto, StockDocumentDto, SupplierReturnDto } from './stock.dto';
import type { StockMovement } from './stock.entity';
import { inStockUnits, priced, proRata } from './stock.rules';

const partAt = (index: number): string => `/lines/${index}/partId`;

/** What comes from suppliers, and what goes back to them. */
@Injectable()
export class ReceiptsService {
  constructor(
    private readonly ledger: StockLedger,
    private readonly documents: StockDocuments,
    private readonly returnable: ReturnableLines,
    private readonly shortages: ShortagesService,
  ) {}

  create(request: ReceiptDto): Promise<StockDocumentDto> {
    return this.documents.once(request, async (tx, id) => {
      await this.receive(tx, { ...request, id });
    });
  }

  /** The movements of a receipt, for use cases that receive on the way; their order is the order of the lines. */
  async receive(tx: Tx, { id = newId(), storeId, reference, lines }: ReceiptDto): Promise<readonly StockMovement[]> {
    const places = lines.map(({ partId }) => ({ storeId, partId }));
    const inflow = await this.shortages.expect(tx, places);
    const stock = await this.ledger.open(tx, places, 'creating');
    stock.assertKnown('/storeId', partAt);
    stock.assertNoKit(partAt);
    for (const [index, line] of lines.entries()) {
      const { quantity, unit } = entered(stock, index, line);
      const value = priced(line.quantity, line.unitCost);
      stock.put(
        { storeId, partId: line.partId },
        quantity,
        value,
        { kind: 'receipt', documentQuantity: line.quantity, documentUnit: unit, unitCost: line.unitCost },
        `/lines/${index}/quantity`,
      );
    }
    const received = [...stock.movements];
    const filled = await this.shortages.fill(tx, stock, places, inflow);
    await this.documents.post(tx, stock, { id, reference }, 'stock.received');
    await this.shortages.save(tx, filled, inflow);
    return received;
  }

  /** It leaves at the present average; what the supplier owes more or less for it is a variance. */
  returnToSupplier(request: SupplierReturnDto): Promise<StockDocumentDto> {
    const { storeId, lines } = request;
    return this.documents.once(request, async (tx, id) => {
      const stock = await this.ledger.open(
        tx,
        lines.map(({ partId }) => ({ storeId, partId })),
      );
      stock.assertKnown('/storeId', partAt);
      stock.assertNoKit(partAt);
      const receipts = await this.returnable.receipts(tx, lines);
      assertThere(
        stock,
        lines.map(({ partId, quantity }, index) => {
          return { storeId, partId, quantity, sku: stock.places[index]!.sku, pointer: `/lines/${index}/quantity` };
        }),
      );
      for (const [index, { partId, quantity, movementId, unitCost }] of lines.entries()) {
        const receipt = movementId ? receipts[index]! : undefined;
        if (receipt && (receipt.storeId !== storeId || receipt.partId !== partId))
          throw refuseField(`/lines/${index}/movementId`, 'not_found');
        if (receipt) assertOutstanding(keptOf(receipt), quantity, `/lines/${index}/quantity`);
        const line = stock.take({ storeId, partId }, quantity, {
          kind: 'return_to_supplier',
          sourceId: receipt?.id ?? null,
          ...(unitCost ? { documentQuantity: quantity, documentUnit: stock.places[index]!.unit, unitCost } : {}),
        });
        if (unitCost) stock.variance(line, priced(quantity, unitCost));
        else if (receipt) stock.variance(line, proRata(receipt.value, quantity, receipt.quantity));
      }
      await this.documents.post(tx, stock, { ...request, id }, 'stock.sent_back');
    });
  }
}

/** The line's quantity in stock units, and the unit that it was said in. */
function entered(
  stock: OpenStock,
  index: number,
  { quantity, inPurchaseUnits = false }: ReceiptLineDto,
): { quantity: string; unit: string } {
  const { unit, purchaseUnit, purchaseFactor } = stock.places[index]!;
  if (!inPurchaseUnits) return { quantity, unit };
  if (purchaseUnit === null || purchaseFactor === null)
    throw refuseField(`/lines/${index}/inPurchaseUnits`, 'no_purchase_unit');
  const converted = inStockUnits(quantity, purchaseFactor);
  if (converted === undefined) throw refuseField(`/lines/${index}/quantity`, 'not_exact');
  if (compareDecimals(converted, '1000000000000') >= 0) throw refuseField(`/lines/${index}/quantity`, 'too_large');
  return { quantity: converted, unit: purchaseUnit };
}
