import { Injectable } from '@nestjs/common';
import { withinSites } from '@siyana/assets';
import { Database, type Tx } from '@siyana/database';
import { newId, refuseField, unprocessable, type FieldError } from '@siyana/kernel';
import { placeKey } from './insufficient-stock';
import type { PlannedPartDto, PlannedPartInputDto } from './part-use.dto';
import { StockLedger } from './stock-ledger';
import { PlannedPart } from './stock.entity';
import { inStockUnits, putIn, quantityText } from './stock.rules';

export interface Need {
  readonly storeId: string;
  readonly partId: string;
  readonly quantity: string;
}

/** What orders are going to need: a reservation for as long as the order is under way. */
@Injectable()
export class PlannedPartsService {
  constructor(
    private readonly database: Database,
    private readonly ledger: StockLedger,
  ) {}

  /** What is to be planned: each in its store, and kits as what they are made of. 422 for what is not there. */
  async resolve(tx: Tx, planned: readonly PlannedPartInputDto[], at = '/plannedParts'): Promise<readonly Need[]> {
    if (planned.length === 0) return [];
    const lines = await this.withStores(tx, planned, at);
    const stock = await this.ledger.look(tx, lines);
    const storeAt = (index: number): string => `${at}/${index}/storeId`;
    stock.assertKnown(storeAt, (index) => `${at}/${index}/partId`);
    const needs = new Map<string, Need>();
    for (const [index, { storeId, partId, quantity }] of lines.entries()) {
      const made = stock.places[index]!.components ?? [{ partId, quantity: '1' }];
      for (const component of made) {
        const needed = inStockUnits(quantity, component.quantity);
        if (needed === undefined) throw refuseField(`${at}/${index}/quantity`, 'not_exact');
        const known = needs.get(component.partId);
        if (known && known.storeId !== storeId) throw refuseField(storeAt(index), 'conflicting_fields');
        const sum = known ? putIn({ quantity: known.quantity, value: '0' }, needed, '0').quantity : needed;
        needs.set(component.partId, { storeId, partId: component.partId, quantity: sum });
      }
    }
    return [...needs.values()];
  }

  /** What the order plans from now on. The order is in this transaction's hands. */
  set(tx: Tx, workOrderId: string, needs: readonly Need[]): void {
    tx.later(`DELETE FROM planned_parts WHERE tenant_id = $1 AND work_order_id = $2`, workOrderId);
    if (needs.length) this.add(tx, workOrderId, needs);
  }

  /** The same for an order that has planned nothing yet. */
  add(tx: Tx, workOrderId: string, needs: readonly Need[]): void {
    this.addMany(tx, [{ workOrderId, needs }]);
  }

  /** The same for many orders. */
  addMany(tx: Tx, planned: readonly { readonly workOrderId: string; readonly needs: readonly Need[] }[]): void {
    const places = new Map(planned.flatMap(({ needs }) => needs.map((need) => [placeKey(need), need] as const)));
    if (places.size === 0) return;
    // A place that has had nothing yet shows what is planned there, too.
    this.ledger.prepare(tx, [...places.values()]);
    tx.insert(
      PlannedPart,
      planned.flatMap(({ workOrderId, needs }) =>
        needs.map((need) => ({ ...need, id: newId(), workOrderId, createdAt: tx.now })),
      ),
    );
  }

  /** As they would be planned again. */
  async inputsOf(workOrderId: string): Promise<PlannedPartInputDto[]> {
    return (await this.of(workOrderId)).map(({ partId, storeId, quantity }) => ({ partId, storeId, quantity }));
  }

  /** What an order plans, with what it has used of it. The caller has seen that the order is there. Index: planned_parts_work_order_id_part_id_key. */
  async of(workOrderId: string): Promise<PlannedPartDto[]> {
    const rows = await this.database.read<Omit<PlannedPartDto, 'missing'>>(PLANNED, workOrderId, this.database.now());
    return rows.map((row) => ({
      ...row,
      quantity: quantityText(row.quantity),
      used: quantityText(row.used),
      onHand: quantityText(row.onHand),
    }));
  }

  /** Where no store is named, the one that has most of the part; where none has any, the first by its code. */
  private async withStores(
    tx: Tx,
    planned: readonly PlannedPartInputDto[],
    at: string,
  ): Promise<{ storeId: string; partId: string; quantity: string }[]> {
    const open = planned.filter(({ storeId }) => storeId === undefined);
    const found = new Map<string, string>();
    if (open.length) {
      const sites = withinSites('st.location_id', 3);
      const rows = await tx.query<{ partId: string; storeId: string | null }>(
        `SELECT q.part_id AS "partId", (SELECT st.id FROM stores st
             LEFT JOIN stock_balances b ON b.tenant_id = $1 AND b.store_id = st.id AND b.part_id = q.part_id
             WHERE st.tenant_id = $1 AND st.archived_at IS NULL${sites.condition}
             ORDER BY coalesce(b.quantity, 0) DESC, st.code LIMIT 1) AS "storeId"
         FROM workspaces o, unnest($2::uuid[]) AS q (part_id) WHERE o.tenant_id = $1`,
        open.map(({ partId }) => partId),
        ...sites.params,
      );
      for (const { partId, storeId } of rows) if (storeId) found.set(partId, storeId);
    }
    const errors: FieldError[] = [];
    const lines = planned.map(({ partId, storeId = found.get(partId), quantity }, index) => {
      if (!storeId) errors.push({ pointer: `${at}/${index}/storeId`, code: 'required' });
      if (planned.findIndex((other) => other.partId === partId) < index)
        errors.push({ pointer: `${at}/${index}/partId`, code: 'not_unique' });
      return { storeId: storeId!, partId, quantity };
    });
    if (errors.length) throw unprocessable(errors);
    return lines;
  }
}

const PLANNED = `
  SELECT pl.id, pl.part_id AS "partId", p.sku, p.name AS "partName", p.unit, pl.store_id AS "storeId", st.code AS "storeCode", pl.quantity,
    coalesce((SELECT -sum(m.quantity) FROM stock_movements m WHERE m.tenant_id = $1 AND m.work_order_id = $2 AND m.part_id = pl.part_id), 0) AS used,
    coalesce(b.quantity, 0) AS "onHand",
    CASE WHEN w.status NOT IN ('open', 'in_progress', 'on_hold') THEN 'released'
      WHEN w.due_at IS NULL OR w.due_at <= $3::timestamptz + st.reservation_days * interval '24 hours' THEN 'hard' ELSE 'soft' END AS reservation
  FROM planned_parts pl
  JOIN work_orders w ON w.tenant_id = $1 AND w.id = pl.work_order_id
  JOIN parts p ON p.tenant_id = $1 AND p.id = pl.part_id
  JOIN stores st ON st.tenant_id = $1 AND st.id = pl.store_id
  LEFT JOIN stock_balances b ON b.tenant_id = $1 AND b.store_id = pl.store_id AND b.part_id = pl.part_id
  WHERE pl.tenant_id = $1 AND pl.work_order_id = $2 ORDER BY p.sku`;
