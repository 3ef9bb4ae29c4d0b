import { Injectable } from '@nestjs/common';
import { withinSites } from '@siyana/assets';
import { Database, type Tx } from '@siyana/database';
import { Events } from '@siyana/events';
import { claimId, keyset, type Page, type PageQuery } from '@siyana/http';
import { conflict, divideHalfEven, newId, notFound, refuseField } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import { assertThere } from './insufficient-stock';
import type { OpenStock, Place } from './open-stock';
import { ShortagesService } from './shortages.service';
import type {
  AccuracyQueryDto,
  CountDto,
  CountedDto,
  CountLineDto,
  CreateCountDto,
  ListCountsDto,
  PartAccuracyDto,
} from './stock-count.dto';
import { StockCount } from './stock-count.entity';
import {
  COUNT_COLUMNS,
  COUNT_FROM,
  LAST_WORTH,
  LINE_COLUMNS,
  LINE_FROM,
  SNAPSHOT,
  VARIANCES,
} from './stock-counts.queries';
import { StockDocuments } from './stock-documents';
import { StockLedger } from './stock-ledger';
import { atAverage, countAccuracy, isNegative, isZero, negated, quantityText, takeOut } from './stock.rules';
import { StoresService } from './stores.service';

const SORTS = { createdAt: { sql: 'c.created_at', type: 'timestamptz' } } as const;
const BY_SKU = { sku: { sql: 'p.sku', type: 'text' } } as const;

type CountRow = Omit<CountDto, 'accuracy'>;
type LineRow = Omit<CountLineDto, 'variance' | 'accuracy'>;

/** Blind counts: snapshot, counting, approval. */
@Injectable()
export class StockCountsService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly ledger: StockLedger,
    private readonly documents: StockDocuments,
    private readonly shortages: ShortagesService,
    private readonly stores: StoresService,
  ) {}

  async list(query: ListCountsDto): Promise<Page<CountDto>> {
    const params: unknown[] = [];
    const add = (value: unknown): string => `$${params.push(value) + 1}`;
    let where = 'c.tenant_id = $1';
    if (query.storeId) where += ` AND c.store_id = ${add(query.storeId)}`;
    if (query.status) where += ` AND c.status = ${add(query.status)}`;
    const sites = withinSites('st.location_id', params.length + 2);
    params.push(...sites.params);
    const page = keyset(query, SORTS, '-createdAt', 'c.id', params.length + 2);
    params.push(...page.params);
    const rows = await this.database.read<CountRow & { sortKey: unknown }>(
      `SELECT ${COUNT_COLUMNS}, ${page.sortExpression} AS "sortKey" ${COUNT_FROM}
       WHERE ${where}${sites.condition}${page.condition} ORDER BY ${page.orderBy} LIMIT ${add(page.limit + 1)}`,
      ...params,
    );
    return page.toPage(rows, toCountDto);
  }

  async get(id: string): Promise<CountDto> {
    const sites = withinSites('st.location_id', 3);
    const [row] = await this.database.read<CountRow & Record<string, unknown>>(
      `SELECT ${COUNT_COLUMNS} ${COUNT_FROM} WHERE c.tenant_id = $1 AND c.id = $2${sites.condition}`,
      id,
      ...sites.params,
    );
    if (!row) throw notFound();
    return toCountDto(row);
  }

  async lines(id: string, query: PageQuery): Promise<Page<CountLineDto>> {
    await this.get(id);
    const page = keyset(query, BY_SKU, 'sku', 'x.id', 4);
    const rows = await this.database.read<LineRow & { sortKey: unknown }>(
      `SELECT ${LINE_COLUMNS}, p.sku AS "sortKey" ${LINE_FROM} WHERE x.tenant_id = $1 AND x.count_id = $2${page.condition}
       ORDER BY ${page.orderBy} LIMIT $3`,
      id,
      page.limit + 1,
      ...page.params,
    );
    return page.toPage(rows, toLineDto);
  }

  create(request: CreateCountDto): Promise<CountDto> {
    const { id = newId(), storeId, abcClass = null, partIds, note = null } = request;
    return this.database.transaction(async (tx) => {
      await this.stores.get(storeId).catch(() => {
        throw refuseField('/storeId', 'not_found');
      });
      const known = request.id && (await claimId(tx, 'stock_counts', id, () => this.get(id)));
      if (known) return known;
      tx.insert(StockCount, {
        ...{ id, version: 1, createdAt: tx.now, updatedAt: tx.now, storeId, abcClass, status: 'open' as const, note },
        ...{ createdBy: currentScope().principal, submittedAt: null, approvedBy: null, approvedAt: null },
      } as StockCount);
      const lines = await tx.query<{ partId: string }>(SNAPSHOT, id, storeId, abcClass, partIds ?? null);
      const missing = (partIds ?? []).findIndex((partId) => !lines.some((line) => line.partId === partId));
      if (missing >= 0) throw refuseField(`/partIds/${missing}`, 'not_found');
      if (lines.length === 0) throw refuseField(abcClass ? '/abcClass' : '/storeId', 'nothing_to_count');
      await this.events.publish(tx, { type: 'stock_count.created', resourceId: id, payload: { storeId, abcClass } });
      return this.get(id);
    });
  }

  /** What was found on the shelf. Counting again replaces it. */
  count(id: string, lineId: string, { quantity }: CountedDto, expected: number | undefined): Promise<CountLineDto> {
    return this.database.transaction(async (tx) => {
      const { storeId } = await this.get(id);
      const count = await tx.lock(StockCount, id, expected);
      const line = await this.line(tx, id, lineId);
      count.assertOpen();
      // Held, so that the snapshot and what has moved since are one moment's.
      const stock = await this.ledger.open(tx, [{ storeId, partId: line.partId }]);
      tx.later(
        `UPDATE stock_count_lines SET counted = $4, expected = $5, counted_at = $6, counted_by = $7
         WHERE tenant_id = $1 AND count_id = $2 AND id = $3`,
        ...[id, lineId, quantity, stock.holding({ storeId, partId: line.partId }).quantity],
        ...[tx.now, currentScope().principal],
      );
      tx.save(StockCount, count);
      await this.events.publish(tx, { type: 'stock_count.line_counted', resourceId: id, payload: { lineId } });
      return this.line(tx, id, lineId);
    });
  }

  /** Says that all of it is counted. */
  submit(id: string, expected: number | undefined): Promise<CountDto> {
    return this.move(id, expected, 'submitted', async (tx, count) => {
      count.submit(tx.now);
      const { lines, counted } = await this.get(id);
      if (counted < lines) throw conflict('count_incomplete', { missing: lines - counted });
    });
  }

  reopen(id: string, expected: number | undefined): Promise<CountDto> {
    return this.move(id, expected, 'reopened', async (_tx, count) => count.reopen());
  }

  cancel(id: string, expected: number | undefined): Promise<CountDto> {
    return this.move(id, expected, 'cancelled', async (_tx, count) => count.cancel());
  }

  /** Posts the variances: what is missing at the average, what was found at the average or at what the last of it was worth. */
  approve(id: string, expected: number | undefined): Promise<CountDto> {
    return this.move(id, expected, 'approved', async (tx, count) => {
      count.approve(currentScope().principal, tx.now);
      const { storeId } = count;
      const variances = await tx.query<{ id: string; partId: string; sku: string; variance: string }>(VARIANCES, id);
      if (variances.length === 0) return;
      const places = variances.map(({ partId }) => ({ storeId, partId }));
      const inflow = await this.shortages.expect(tx, places);
      const stock = await this.ledger.open(tx, places, 'creating');
      const missing = variances.filter(({ variance }) => isNegative(variance));
      assertThere(
        stock,
        missing.map(({ partId, sku, variance }) => ({
          storeId,
          partId,
          sku,
          quantity: negated(variance),
          pointer: '',
        })),
      );
      const posted: { id: string; movementId: string }[] = [];
      for (const { id: lineId, partId, variance } of variances) {
        const place = { storeId, partId };
        const line = isNegative(variance)
          ? stock.take(place, negated(variance), { kind: 'count' })
          : stock.put(place, variance, await foundWorth(tx, stock, place, variance), { kind: 'count' }, '');
        posted.push({ id: lineId, movementId: line.id });
      }
      const filled = await this.shortages.fill(tx, stock, places, inflow);
      await this.documents.post(
        tx,
        stock,
        { id: newId(), reference: count.note?.slice(0, 200) ?? null },
        'stock.counted',
      );
      tx.later(
        `UPDATE stock_count_lines x SET movement_id = u.movement FROM unnest($3::uuid[], $4::uuid[]) AS u (line, movement)
         WHERE x.tenant_id = $1 AND x.count_id = $2 AND x.id = u.line`,
        id,
        posted.map((line) => line.id),
        posted.map(({ movementId }) => movementId),
      );
      await this.shortages.save(tx, filled, inflow);
    });
  }

  /** How often the ledger was right, part by part, in approved counts. */
  async accuracy(query: AccuracyQueryDto): Promise<Page<PartAccuracyDto>> {
    const sites = withinSites('st.location_id', 6);
    const page = keyset(query, BY_SKU, 'sku', 'p.id', 6 + sites.params.length);
    const rows = await this.database.read<Omit<PartAccuracyDto, 'accuracy'> & { sortKey: unknown }>(
      `SELECT p.id, p.sku, p.name AS "partName", p.abc_class AS "abcClass", count(*)::int AS counts,
         (count(*) FILTER (WHERE x.counted = x.expected))::int AS exact, sum(abs(x.counted - x.expected)) AS variance, p.sku AS "sortKey"
       FROM stock_count_lines x
       JOIN stock_counts c ON c.tenant_id = $1 AND c.id = x.count_id
       JOIN stores st ON st.tenant_id = $1 AND st.id = c.store_id
       JOIN parts p ON p.tenant_id = $1 AND p.id = x.part_id
       WHERE x.tenant_id = $1 AND c.status = 'approved' AND ($2::uuid IS NULL OR c.store_id = $2)
         AND ($3::timestamptz IS NULL OR c.approved_at >= $3) AND ($4::timestamptz IS NULL OR c.approved_at < $4)${sites.condition}${page.condition}
       GROUP BY p.tenant_id, p.id ORDER BY ${page.orderBy} LIMIT $5`,
      ...[query.storeId ?? null, query.from ?? null, query.to ?? null, page.limit + 1],
      ...sites.params,
      ...page.params,
    );
    return page.toPage(rows, ({ sortKey: _sortKey, ...row }) => ({
      ...row,
      accuracy: divideHalfEven(String(row.exact), String(row.counts), 4),
      variance: quantityText(row.variance),
    }));
  }

  private async line(tx: Tx, id: string, lineId: string): Promise<CountLineDto> {
    const [row] = await tx.query<LineRow & Record<string, unknown>>(
      `SELECT ${LINE_COLUMNS} ${LINE_FROM} WHERE x.tenant_id = $1 AND x.count_id = $2 AND x.id = $3`,
      id,
      lineId,
    );
    if (!row) throw notFound();
    return toLineDto(row);
  }

  private move(
    id: string,
    expected: number | undefined,
    action: 'submitted' | 'reopened' | 'approved' | 'cancelled',
    work: (tx: Tx, count: StockCount) => Promise<void>,
  ): Promise<CountDto> {
    return this.database.transaction(async (tx) => {
      await this.get(id);
      const count = await tx.lock(StockCount, id, expected);
      await work(tx, count);
      tx.save(StockCount, count);
      await this.events.publish(tx, { type: `stock_count.${action}`, resourceId: id });
      return this.get(id);
    });
  }
}

/** What was found is worth the average; of nothing, what the last movement there was worth. */
async function foundWorth(tx: Tx, stock: OpenStock, place: Place, quantity: string): Promise<string> {
  const held = stock.holding(place);
  if (!isZero(held.quantity)) return atAverage(held, quantity);
  const [last] = await tx.query<{ quantity: string; value: string }>(LAST_WORTH, place.storeId, place.partId);
  if (!last) return '0';
  const before = isNegative(last.quantity)
    ? { quantity: negated(last.quantity), value: negated(last.value) }
    : { quantity: last.quantity, value: last.value };
  return atAverage(before, quantity);
}

function toCountDto(row: CountRow & { sortKey?: unknown }): CountDto {
  const { sortKey: _sortKey, ...count } = row;
  const accuracy = count.exact === null ? null : divideHalfEven(String(count.exact), String(count.lines), 4);
  return { ...count, accuracy };
}

function toLineDto(row: LineRow & { sortKey?: unknown }): CountLineDto {
  const { sortKey: _sortKey, countedQuantity: counted, expectedQuantity: expected, ...line } = row;
  const isKnown = counted !== null && expected !== null;
  return {
    ...line,
    countedQuantity: counted === null ? null : quantityText(counted),
    expectedQuantity: expected === null ? null : quantityText(expected),
    variance: isKnown ? quantityText(takeOut({ quantity: counted, value: '0' }, expected, '0').quantity) : null,
    accuracy: isKnown ? countAccuracy(counted, expected) : null,
  };
}
