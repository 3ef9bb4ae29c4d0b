import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@siyana/database';
import { Events, type DomainEvent } from '@siyana/events';
import { claimId } from '@siyana/http';
import { newId, notFound } from '@siyana/kernel';
import { InsufficientStock, noteRefusals } from './insufficient-stock';
import type { OpenStock } from './open-stock';
import type { MovementDto, StockDocumentDto } from './stock.dto';
import type { StockMovement } from './stock.entity';
import { toMovementDto } from './stock.mapper';
import { documentLines } from './stock.queries';

export interface DocumentRequest {
  readonly id?: string;
  readonly reference?: string | null;
  readonly reason?: string | null;
}

/** Lines of the ledger that are posted together, once: all of them or none. */
@Injectable()
export class StockDocuments {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  async get(id: string): Promise<StockDocumentDto> {
    const { text, params } = documentLines();
    const rows = await this.database.read<MovementDto & Record<string, unknown>>(text, id, ...params);
    if (rows.length === 0) throw notFound();
    return { id, movements: rows.map(toMovementDto) };
  }

  /**
   * A document with an id of the caller's choice is posted at its first coming. What is refused leaves its id free: a refusal that keeps what
   * it has noted keeps no claim.
   */
  once(request: DocumentRequest, work: (tx: Tx, id: string) => Promise<void>): Promise<StockDocumentDto> {
    const id = request.id ?? newId();
    const post = async (tx: Tx): Promise<StockDocumentDto> => {
      await work(tx, id);
      return this.get(id);
    };
    const claimAndPost = (): Promise<StockDocumentDto> =>
      this.database.atomic(async (tx) => (await claimId(tx, 'stock_documents', id, () => this.get(id))) ?? post(tx));
    return this.database.transaction((tx) =>
      (request.id ? claimAndPost() : post(tx)).catch((error: unknown) => {
        if (error instanceof InsufficientStock) noteRefusals(tx, error.lacking);
        throw error;
      }),
    );
  }

  /** Writes what was moved, with its event. */
  async post(
    tx: Tx,
    stock: OpenStock,
    document: DocumentRequest & { readonly id: string },
    type: DomainEvent['type'],
  ): Promise<readonly StockMovement[]> {
    const lines = stock.post(document);
    await this.events.publish(tx, { type, resourceId: document.id, payload: payloadOf(lines) });
    return lines;
  }
}

function payloadOf(lines: readonly StockMovement[]): Record<string, unknown> {
  const different = (values: (string | null)[]): string[] => [...new Set(values.filter((value) => value !== null))];
  return {
    storeIds: different(lines.map(({ storeId }) => storeId)),
    partIds: different(lines.map(({ partId }) => partId)),
    workOrderIds: different(lines.map(({ workOrderId }) => workOrderId)),
  };
}
