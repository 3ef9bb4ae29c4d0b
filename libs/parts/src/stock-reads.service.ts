import { Injectable } from '@nestjs/common';
import { Database } from '@siyana/database';
import { keyset, type Page } from '@siyana/http';
import { notFound } from '@siyana/kernel';
import type { ListMovementsDto, ListStockDto, MovementDto, SelfCheckDto, StockDto } from './stock.dto';
import { toMovementDto, toStockDto } from './stock.mapper';
import {
  MOVEMENT_SORTS,
  movementPage,
  oneMovement,
  SELF_CHECK,
  STOCK_SORTS,
  stockPage,
  type StockRow,
} from './stock.queries';

/** What is where, and how it came there. */
@Injectable()
export class StockReadsService {
  constructor(private readonly database: Database) {}

  async list(query: ListStockDto): Promise<Page<StockDto>> {
    const { text, params, page } = stockPage(query, this.database.now(), (next) =>
      keyset(query, STOCK_SORTS, 'sku', 'b.id', next),
    );
    const rows = await this.database.read<StockRow & { sortKey: unknown }>(text, ...params);
    return page.toPage(rows, toStockDto);
  }

  async movements(query: ListMovementsDto): Promise<Page<MovementDto>> {
    const { text, params, page } = movementPage(query, (next) =>
      keyset(query, MOVEMENT_SORTS, '-occurredAt', 'm.id', next),
    );
    const rows = await this.database.read<MovementDto & { sortKey: unknown }>(text, ...params);
    return page.toPage(rows, toMovementDto);
  }

  async movement(id: string): Promise<MovementDto> {
    const { text, params } = oneMovement();
    const [row] = await this.database.read<MovementDto & Record<string, unknown>>(text, id, ...params);
    if (!row) throw notFound();
    return toMovementDto(row);
  }

  /** Whether every balance is what the ledger adds up to, at any of its moments not below zero, and without a gap. */
  async selfCheck(): Promise<SelfCheckDto> {
    const [row] = await this.database.read<Omit<SelfCheckDto, 'ok'>>(SELF_CHECK);
    const { balances, movements, findings } = row!;
    return { ok: findings.length === 0, balances, movements, findings };
  }
}
