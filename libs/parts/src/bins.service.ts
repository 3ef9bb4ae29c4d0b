import { Injectable } from '@nestjs/common';
import { Database } from '@siyana/database';
import { Events } from '@siyana/events';
import { claimId, keyset, type Page, type PageQuery } from '@siyana/http';
import { newId, notFound, refuseField } from '@siyana/kernel';
import { StockLedger } from './stock-ledger';
import type { BinDto, CreateBinDto, PatchBinDto, PlaceInBinDto } from './store.dto';
import { Bin } from './store.entity';
import { StoresService } from './stores.service';

const SORTS = { code: { sql: 'bi.code', type: 'text' } } as const;
const COLUMNS = `bi.id, bi.store_id AS "storeId", bi.code, bi.name, bi.version, bi.created_at AS "createdAt", bi.updated_at AS "updatedAt"`;

/** The shelves and drawers of a store, and what lies in which. */
@Injectable()
export class BinsService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly stores: StoresService,
    private readonly ledger: StockLedger,
  ) {}

  async list(storeId: string, query: PageQuery): Promise<Page<BinDto>> {
    await this.stores.get(storeId);
    const page = keyset(query, SORTS, 'code', 'bi.id', 4);
    const rows = await this.database.read<BinDto & { sortKey: unknown }>(
      `SELECT ${COLUMNS}, bi.code AS "sortKey" FROM bins bi WHERE bi.tenant_id = $1 AND bi.store_id = $2${page.condition}
       ORDER BY ${page.orderBy} LIMIT $3`,
      storeId,
      page.limit + 1,
      ...page.params,
    );
    return page.toPage(rows, ({ sortKey: _sortKey, ...row }) => row);
  }

  async get(storeId: string, id: string): Promise<BinDto> {
    await this.stores.get(storeId);
    const [row] = await this.database.read<BinDto & Record<string, unknown>>(
      `SELECT ${COLUMNS} FROM bins bi WHERE bi.tenant_id = $1 AND bi.store_id = $2 AND bi.id = $3`,
      storeId,
      id,
    );
    if (!row) throw notFound();
    return row;
  }

  create(storeId: string, request: CreateBinDto): Promise<BinDto> {
    const { id = newId(), code, name = null } = request;
    return this.database.transaction(async (tx) => {
      await this.stores.get(storeId);
      const known = request.id && (await claimId(tx, 'bins', id, () => this.get(storeId, id)));
      if (known) return known;
      tx.insert(Bin, { id, version: 1, createdAt: tx.now, updatedAt: tx.now, storeId, code, name });
      await this.events.publish(tx, { type: 'bin.created', resourceId: id, payload: { storeId } });
      return this.get(storeId, id);
    });
  }

  change(storeId: string, id: string, request: PatchBinDto, expected: number | undefined): Promise<BinDto> {
    return this.database.transaction(async (tx) => {
      await this.get(storeId, id);
      const bin = await tx.lock(Bin, id, expected);
      Object.assign(bin, request);
      tx.save(Bin, bin);
      await this.events.publish(tx, { type: 'bin.changed', resourceId: id, payload: { storeId } });
      return this.get(storeId, id);
    });
  }

  remove(storeId: string, id: string, expected: number | undefined): Promise<void> {
    return this.database.transaction(async (tx) => {
      await this.get(storeId, id);
      await tx.lock(Bin, id, expected);
      tx.delete(Bin, id);
      await this.events.publish(tx, { type: 'bin.deleted', resourceId: id, payload: { storeId } });
    });
  }

  /** Where in the store a part lies, before its first receipt too. */
  place(storeId: string, partId: string, { binId }: PlaceInBinDto): Promise<void> {
    return this.database.transaction(async (tx) => {
      await this.stores.get(storeId);
      const stock = await this.ledger.open(tx, [{ storeId, partId }], 'creating');
      if (stock.places[0]!.partId === null) throw notFound();
      if (binId !== null) {
        const found = await tx.query(
          `SELECT 1 FROM bins WHERE tenant_id = $1 AND store_id = $2 AND id = $3`,
          storeId,
          binId,
        );
        if (found.length === 0) throw refuseField('/binId', 'not_found');
      }
      tx.later(
        `UPDATE stock_balances SET bin_id = $4 WHERE tenant_id = $1 AND store_id = $2 AND part_id = $3`,
        storeId,
        partId,
        binId,
      );
      await this.events.publish(tx, { type: 'part.placed', resourceId: partId, payload: { storeId, binId } });
    });
  }
}
