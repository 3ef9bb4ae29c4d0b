import { Injectable } from '@nestjs/common';
import type { Tx } from '@siyana/database';
import { AppError, compareDecimals, refuseField } from '@siyana/kernel';
import type { ReturnDto } from './stock.dto';
import { isZero, negated, proRata, putIn, quantityText, takeOut, type MovementKind } from './stock.rules';

/** A line of the ledger with what has come back of it (positive). */
export interface Source {
  readonly id: string;
  readonly kind: MovementKind;
  readonly storeId: string;
  readonly partId: string;
  /** As the ledger has them: negative for what left. */
  readonly quantity: string;
  readonly value: string;
  readonly workOrderId: string | null;
  readonly kitId: string | null;
  readonly sourceId: string | null;
  readonly reversesId: string | null;
  readonly reversedById: string | null;
  /** Of the variance line that belongs to it. */
  readonly variance: string | null;
  readonly backQuantity: string;
  readonly backValue: string;
}

/** What is still out of an issue: both positive. */
export interface Outstanding {
  readonly quantity: string;
  readonly value: string;
}

/** A line of a return, with where the body says so. */
export interface ResolvedReturn {
  readonly movementId: string;
  readonly quantity: string;
  readonly pointer: string;
  readonly quantityAt: string;
}

/** Earlier lines that later ones refer to. Their balances are held before their returns are counted, so that nothing comes back twice. */
@Injectable()
export class ReturnableLines {
  /** The lines with these ids, in their order; undefined where there is none. */
  async sources(tx: Tx, ids: readonly string[]): Promise<(Source | undefined)[]> {
    if (ids.length === 0) return [];
    const rows = await tx.query<Source & Record<string, unknown>>(SOURCES, ids);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id));
  }

  /**
   * The lines of a return with the issue that each comes back from. A line that names a part of an order is taken from that order's issues of it,
   * the newest first.
   */
  async resolve(tx: Tx, { workOrderId, lines }: ReturnDto): Promise<ResolvedReturn[]> {
    const resolved: ResolvedReturn[] = [];
    for (const [index, { movementId, partId, quantity }] of lines.entries()) {
      const quantityAt = `/lines/${index}/quantity`;
      if (movementId !== undefined) {
        if (partId !== undefined) throw refuseField(`/lines/${index}/partId`, 'conflicting_fields');
        resolved.push({ movementId, quantity, pointer: `/lines/${index}/movementId`, quantityAt });
        continue;
      }
      if (partId === undefined) throw refuseField(`/lines/${index}/movementId`, 'required');
      if (!workOrderId) throw refuseField('/workOrderId', 'required');
      resolved.push(...(await this.fromOrder(tx, workOrderId, { partId, quantity, index, quantityAt })));
    }
    return resolved;
  }

  private async fromOrder(
    tx: Tx,
    workOrderId: string,
    { partId, quantity, index, quantityAt }: { partId: string; quantity: string; index: number; quantityAt: string },
  ): Promise<ResolvedReturn[]> {
    const issues = await tx.query<Source & Record<string, unknown>>(ISSUES_OF_ORDER, workOrderId, partId);
    const pointer = `/lines/${index}/partId`;
    if (issues.length === 0) throw refuseField(pointer, 'not_found');
    const taken: ResolvedReturn[] = [];
    let left = quantity;
    for (const issue of issues) {
      const out = outstandingOf(issue).quantity;
      const some = compareDecimals(out, left) < 0 ? out : left;
      if (isZero(some)) continue;
      taken.push({ movementId: issue.id, quantity: some, pointer, quantityAt });
      left = takeOut({ quantity: left, value: '0' }, some, '0').quantity;
    }
    if (!isZero(left)) {
      const outstanding = takeOut({ quantity, value: '0' }, left, '0').quantity;
      assertOutstanding({ quantity: outstanding, value: '0' }, quantity, quantityAt);
    }
    return taken;
  }

  /** The other side of a transfer's line; undefined for any other. */
  async otherSideOf(tx: Tx, { id, kind, sourceId }: Source): Promise<Source | undefined> {
    if (kind === 'transfer_in') return (await this.sources(tx, [sourceId!]))[0];
    if (kind !== 'transfer_out') return undefined;
    return (await tx.query<Source & Record<string, unknown>>(ARRIVAL, id))[0];
  }

  /** The receipts that lines name, by their places among the lines; 422 where a name is no receipt's. */
  async receipts(tx: Tx, lines: readonly { movementId?: string }[]): Promise<(Source | undefined)[]> {
    const found = await this.sources(
      tx,
      lines.flatMap(({ movementId }) => movementId ?? []),
    );
    const byId = new Map(found.flatMap((source) => (source ? [[source.id, source] as const] : [])));
    return lines.map(({ movementId }, index) => {
      const source = movementId === undefined ? undefined : byId.get(movementId);
      if (movementId !== undefined && (source?.kind !== 'receipt' || source.reversesId !== null))
        throw refuseField(`/lines/${index}/movementId`, 'not_found');
      return source;
    });
  }
}

/** What an issue still bears: what left less what has come back. */
export function outstandingOf({ quantity, value, backQuantity, backValue }: Source): Outstanding {
  return takeOut({ quantity: negated(quantity), value: negated(value) }, backQuantity, backValue);
}

/** What of a receipt has not gone back to the supplier, with its share of the document's value. */
export function keptOf({ quantity, value, backQuantity }: Source): Outstanding {
  const kept = putIn({ quantity, value: '0' }, backQuantity, '0').quantity;
  return { quantity: kept, value: compareDecimals(kept, '0') === 0 ? '0' : proRata(value, kept, quantity) };
}

/** 409 with what is still out, when more than that comes back. */
export function assertOutstanding(outstanding: Outstanding, asked: string, pointer: string): void {
  if (compareDecimals(asked, outstanding.quantity) <= 0) return;
  const left = quantityText(outstanding.quantity);
  throw new AppError('conflict', 'return_exceeds_issue', { asked, outstanding: left }, [
    { pointer, code: 'too_large', params: { max: left } },
  ]);
}

/** Index: stock_movements_{pkey,source_id_idx,reverses_id_key}. */
const sourcesWhere = (condition: string): string => `
  SELECT m.id, m.kind, m.store_id AS "storeId", m.part_id AS "partId", m.quantity, m.value, m.work_order_id AS "workOrderId", m.kit_id AS "kitId",
    m.source_id AS "sourceId", m.reverses_id AS "reversesId", (SELECT v.id FROM stock_movements v WHERE v.tenant_id = $1 AND v.reverses_id = m.id) AS "reversedById",
    (SELECT v.price_variance FROM stock_movements v WHERE v.tenant_id = $1 AND v.source_id = m.id AND v.kind = 'price_variance') AS variance,
    coalesce(back.quantity, 0) AS "backQuantity", coalesce(back.value, 0) AS "backValue"
  FROM stock_movements m
  LEFT JOIN LATERAL (
    SELECT sum(s.quantity) AS quantity, sum(s.value) AS value FROM stock_movements s WHERE s.tenant_id = $1 AND s.source_id = m.id AND s.kind IN ('issue', 'return', 'receipt', 'return_to_supplier')
  ) back ON true
  WHERE m.tenant_id = $1 AND ${condition}`;

const SOURCES = sourcesWhere('m.id = ANY($2::uuid[])');
/** Index: stock_movements_work_order_id_part_id_idx. */
const ISSUES_OF_ORDER = `${sourcesWhere(`m.work_order_id = $2 AND m.part_id = $3 AND m.kind = 'issue' AND m.reverses_id IS NULL`)} ORDER BY m.occurred_at DESC, m.seq DESC`;
/** Of what left as `$2`, the line where it arrived. */
const ARRIVAL = sourcesWhere(`m.source_id = $2 AND m.kind = 'transfer_in' AND m.reverses_id IS NULL`);
