import { Injectable } from '@nestjs/common';
import type { Tx } from '@siyana/database';
import { addDecimals, compareDecimals, newId } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import { expanded } from './expanded-lines';
import { assertThere, InsufficientStock, noteRefusals, type Asked } from './insufficient-stock';
import type { OnShortage, UsedPartInputDto } from './part-use.dto';
import { StockDocuments } from './stock-documents';
import { StockLedger } from './stock-ledger';
import { UnpostedPart } from './stock-shortage.entity';
import { isZero, negated, takeOut } from './stock.rules';

export interface PartsUsed {
  /** What the order costs more. */
  readonly amount: string;
  /** How many lines' cost is still to come. */
  readonly pending: number;
}

/** Parts that are fitted in an order that this transaction holds. */
@Injectable()
export class PartsUse {
  constructor(
    private readonly ledger: StockLedger,
    private readonly documents: StockDocuments,
  ) {}

  /** To be asked together with the order's lock, behind it; the answers go to `use`. */
  questions(now: string, parts: readonly UsedPartInputDto[]): (readonly [text: string, ...params: unknown[]])[] {
    return parts.length ? this.ledger.questions(now, parts) : [];
  }

  /**
   * Issues them, before anything else of the use case is written: a refusal is noted and kept. With `record` it issues what is there, and notes the
   * rest without a cost; with `refuse` it takes all or nothing: 409 `insufficient_stock`.
   */
  async use(
    tx: Tx,
    answers: readonly Record<string, unknown>[][],
    workOrderId: string,
    parts: readonly UsedPartInputDto[],
    onShortage: OnShortage,
    at = (index: number): string => `/parts/${index}`,
  ): Promise<PartsUsed> {
    if (parts.length === 0) return { amount: '0', pending: 0 };
    const stock = this.ledger.opened(tx, answers);
    stock.assertKnown(
      (index) => `${at(index)}/storeId`,
      (index) => `${at(index)}/partId`,
    );
    const asked = expanded(stock, parts, (index) => `${at(index)}/quantity`);
    if (onShortage === 'refuse') {
      try {
        assertThere(stock, asked);
      } catch (error) {
        if (error instanceof InsufficientStock) noteRefusals(tx, error.lacking);
        throw error;
      }
    }
    const short: (Asked & { kitId: string | null; onHand: string })[] = [];
    for (const line of asked) {
      const { storeId, partId, quantity, kitId } = line;
      const onHand = stock.holding(line).quantity;
      const taken = compareDecimals(onHand, quantity) < 0 ? onHand : quantity;
      if (!isZero(taken)) stock.take({ storeId, partId }, taken, { kind: 'issue', workOrderId, kitId });
      const rest = takeOut({ quantity, value: '0' }, taken, '0').quantity;
      if (!isZero(rest)) short.push({ ...line, quantity: rest, onHand });
    }
    noteRefusals(tx, short);
    const { principal } = currentScope();
    tx.insert(
      UnpostedPart,
      short.map(({ storeId, partId, kitId, quantity }) => ({
        ...{
          id: newId(),
          version: 1,
          createdAt: tx.now,
          updatedAt: tx.now,
          workOrderId,
          storeId,
          partId,
          kitId,
          quantity,
        },
        ...{ status: 'open' as const, movementId: null, reason: null, createdBy: principal },
      })),
    );
    if (stock.movements.length === 0) return { amount: '0', pending: short.length };
    const lines = await this.documents.post(tx, stock, { id: newId() }, 'stock.issued');
    return { amount: addDecimals(...lines.map(({ value }) => negated(value))), pending: short.length };
  }
}
