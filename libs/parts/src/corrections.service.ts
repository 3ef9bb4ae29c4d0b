import { Injectable } from '@nestjs/common';
import { conflict, notFound, refuseField } from '@siyana/kernel';
import { Deliveries } from './deliveries';
import { assertThere } from './insufficient-stock';
import type { OpenStock } from './open-stock';
import { keptOf, outstandingOf, ReturnableLines, type Source } from './returnable-lines';
import { ShortagesService } from './shortages.service';
import { StockDocuments } from './stock-documents';
import { StockLedger } from './stock-ledger';
import { StockReadsService } from './stock-reads.service';
import type { AdjustmentDto, StockDocumentDto } from './stock.dto';
import { atAverage, isNegative, isZero, negated, priced } from './stock.rules';

const partAt = (index: number): string => `/lines/${index}/partId`;

/** What the ledger says is set right by further lines; nothing in it is ever changed. */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly ledger: StockLedger,
    private readonly documents: StockDocuments,
    private readonly returnable: ReturnableLines,
    private readonly reads: StockReadsService,
    private readonly shortages: ShortagesService,
    private readonly deliveries: Deliveries,
  ) {}

  adjust(request: AdjustmentDto): Promise<StockDocumentDto> {
    const { storeId, lines } = request;
    return this.documents.once(request, async (tx, id) => {
      const places = lines.map(({ partId }) => ({ storeId, partId }));
      const inflow = await this.shortages.expect(tx, places);
      const stock = await this.ledger.open(tx, places, 'creating');
      stock.assertKnown('/storeId', partAt);
      stock.assertNoKit(partAt);
      for (const [index, { partId, quantity, unitCost }] of lines.entries()) {
        const place = { storeId, partId };
        const pointer = `/lines/${index}/quantity`;
        if (isNegative(quantity)) {
          const asked = negated(quantity);
          assertThere(stock, [{ ...place, sku: stock.places[index]!.sku, quantity: asked, pointer }]);
          stock.take(place, asked, { kind: 'adjust' });
          continue;
        }
        const held = stock.holding(place);
        if (unitCost === undefined && isZero(held.quantity)) throw refuseField(`/lines/${index}/unitCost`, 'required');
        const value = unitCost === undefined ? atAverage(held, quantity) : priced(quantity, unitCost);
        const { unit } = stock.places[index]!;
        const priceSaid = unitCost === undefined ? {} : { documentQuantity: quantity, documentUnit: unit, unitCost };
        stock.put(place, quantity, value, { kind: 'adjust', ...priceSaid }, pointer);
      }
      const filled = await this.shortages.fill(tx, stock, places, inflow);
      await this.documents.post(tx, stock, { ...request, id }, 'stock.adjusted');
      await this.shortages.save(tx, filled, inflow);
    });
  }

  /**
   * Takes a movement back, once. What had left comes back with its value; what had come in leaves at the present average, and for a receipt the
   * difference to the document's price is a variance. A transfer is taken back on both sides. A purchase order awaits again what its delivery has not
   * brought after all.
   */
  reverse(id: string, reason: string): Promise<StockDocumentDto> {
    return this.documents.once({}, async (tx, documentId) => {
      await this.reads.movement(id);
      const [source] = await this.returnable.sources(tx, [id]);
      if (!source) throw notFound();
      if (source.kind === 'price_variance' || source.reversesId !== null)
        throw conflict('not_reversible', { kind: source.kind });
      const other = await this.returnable.otherSideOf(tx, source);
      const places = other ? [source, other] : [source];
      const delivery = source.kind === 'receipt' ? await this.deliveries.open(tx, id) : undefined;
      const arriving = places.filter(({ quantity }) => isNegative(quantity));
      const inflow = await this.shortages.expect(tx, arriving, source.workOrderId ? [source.workOrderId] : []);
      const stock = await this.ledger.open(tx, places, 'creating');
      // Asked again, now that nobody else moves anything there.
      const [now] = await this.returnable.sources(tx, [id]);
      if (now!.reversedById !== null) throw conflict('already_reversed');
      if (other) takeBackTransfer(stock, source, other);
      else takeBack(stock, now!);
      for (const line of stock.movements)
        if (line.workOrderId) inflow.accounts.book(line.workOrderId, negated(line.value));
      await delivery?.takeBack(negated(stock.movements[0]!.quantity), source.quantity);
      const filled = await this.shortages.fill(tx, stock, arriving, inflow);
      await this.documents.post(tx, stock, { id: documentId, reason }, 'stock.reversed');
      await this.shortages.save(tx, filled, inflow);
    });
  }
}

function takeBackTransfer(stock: OpenStock, first: Source, second: Source): void {
  const [out, into] = first.kind === 'transfer_out' ? [first, second] : [second, first];
  const back = { sourceId: out.id };
  assertThere(stock, [{ ...into, sku: skuOf(stock, into), pointer: '' }]);
  const left = stock.take(into, into.quantity, { ...back, kind: 'transfer_in', reversesId: into.id });
  const came = { ...back, kind: 'transfer_out', reversesId: out.id } as const;
  stock.put(out, into.quantity, negated(left.value), came, '');
}

function takeBack(stock: OpenStock, source: Source): void {
  const { id, kind, workOrderId, kitId } = source;
  const details = { kind, reversesId: id, sourceId: source.sourceId ?? id, workOrderId, kitId };
  if (isNegative(source.quantity)) {
    const out =
      kind === 'issue' ? outstandingOf(source) : { quantity: negated(source.quantity), value: negated(source.value) };
    if (isZero(out.quantity)) throw conflict('already_reversed');
    const line = stock.put(source, out.quantity, out.value, details, '');
    if (source.variance !== null) stock.noteVariance(line, negated(source.variance));
    return;
  }
  const kept = kind === 'receipt' ? keptOf(source) : source;
  if (isZero(kept.quantity)) throw conflict('already_reversed');
  assertThere(stock, [{ ...source, quantity: kept.quantity, sku: skuOf(stock, source), pointer: '' }]);
  const line = stock.take(source, kept.quantity, details);
  if (kind === 'receipt') stock.variance(line, kept.value);
}

const skuOf = (stock: OpenStock, { partId }: Source): string =>
  stock.places.find((place) => place.partId === partId)!.sku;
