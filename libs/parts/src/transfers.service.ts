import { Injectable } from '@nestjs/common';
import { refuseField } from '@siyana/kernel';
import { assertThere } from './insufficient-stock';
import { ShortagesService } from './shortages.service';
import { StockDocuments } from './stock-documents';
import { StockLedger } from './stock-ledger';
import type { StockDocumentDto, TransferDto } from './stock.dto';
import { negated } from './stock.rules';

/** From store to store: what arrives is worth what left. */
@Injectable()
export class TransfersService {
  constructor(
    private readonly ledger: StockLedger,
    private readonly documents: StockDocuments,
    private readonly shortages: ShortagesService,
  ) {}

  create(request: TransferDto): Promise<StockDocumentDto> {
    const { fromStoreId, toStoreId, lines } = request;
    if (fromStoreId === toStoreId) throw refuseField('/toStoreId', 'same_value');
    return this.documents.once(request, async (tx, id) => {
      const from = lines.map(({ partId }) => ({ storeId: fromStoreId, partId }));
      const to = lines.map(({ partId }) => ({ storeId: toStoreId, partId }));
      const inflow = await this.shortages.expect(tx, to);
      const stock = await this.ledger.open(tx, [...from, ...to], 'creating');
      const partAt = (index: number): string => `/lines/${index % lines.length}/partId`;
      stock.assertKnown((index) => (index < lines.length ? '/fromStoreId' : '/toStoreId'), partAt);
      stock.assertNoKit(partAt);
      assertThere(
        stock,
        lines.map(({ quantity }, index) => {
          return { ...from[index]!, quantity, sku: stock.places[index]!.sku, pointer: `/lines/${index}/quantity` };
        }),
      );
      for (const [index, { quantity }] of lines.entries()) {
        const out = stock.take(from[index]!, quantity, { kind: 'transfer_out' });
        const pointer = `/lines/${index}/quantity`;
        stock.put(to[index]!, quantity, negated(out.value), { kind: 'transfer_in', sourceId: out.id }, pointer);
      }
      const filled = await this.shortages.fill(tx, stock, to, inflow);
      await this.documents.post(tx, stock, { ...request, id }, 'stock.transferred');
      await this.shortages.save(tx, filled, inflow);
    });
  }
}
