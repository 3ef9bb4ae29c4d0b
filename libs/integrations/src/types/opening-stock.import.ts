import { Injectable } from '@nestjs/common';
import { withinSites } from '@siyana/assets';
import type { Tx } from '@siyana/database';
import { compareDecimals, newId } from '@siyana/kernel';
import { ReceiptsService } from '@siyana/parts';
import type { ImportField, ImportRow, ImportRowError } from '../import';
import {
  ImportTypes,
  type ChunkResult,
  type ChunkWriter,
  type ImportJob,
  type ImportType,
  type ReadRow,
  type Touched,
} from '../import-type';

export const OPENING_STOCK_FIELDS: readonly ImportField[] = [
  { name: 'sku', kind: 'text', maximum: 80, needed: 'always', noDefault: true },
  { name: 'storeCode', kind: 'code', maximum: 60, needed: 'always' },
  { name: 'quantity', kind: 'amount', scale: 6, integerDigits: 7, minimum: '0', needed: 'always' },
  { name: 'unitCost', kind: 'amount', scale: 6, integerDigits: 7, minimum: '0', needed: 'always' },
];

/** What the receipts of an opening are called in the ledger. */
const REFERENCE = 'opening-stock';

/** The place of a row, and what the ledger begins with there. */
interface Place {
  readonly index: number;
  readonly partId: string | null;
  readonly kit: boolean;
  readonly partArchived: boolean;
  readonly storeId: string | null;
  readonly storeArchived: boolean;
  readonly firstReference: string | null;
  readonly firstQuantity: string | null;
  readonly firstCost: string | null;
}

/**
 * What lies in the stores on the first day, as receipts. A place that has moved has its opening behind it: a row for it is `unchanged` where it says what
 * was imported, else refused, so that a file can be sent again and nothing is counted twice.
 */
@Injectable()
export class OpeningStockImport implements ImportType {
  readonly name = 'opening-stock';
  readonly permission = 'stock:write';
  readonly key = 'sku';
  readonly creates = [];

  constructor(
    private readonly receipts: ReceiptsService,
    types: ImportTypes,
  ) {
    types.register(this);
  }

  fields(): Promise<readonly ImportField[]> {
    return Promise.resolve(OPENING_STOCK_FIELDS);
  }

  open(job: ImportJob): ChunkWriter {
    const seen = new Set<string>();
    return {
      write: (tx, rows) => this.write(tx, job, seen, rows),
      recall: (rows) => {
        for (const { value } of rows) job.memory.add(seen, placeOf(value));
      },
    };
  }

  private async write(tx: Tx, job: ImportJob, seen: Set<string>, rows: readonly ReadRow[]): Promise<ChunkResult> {
    const errors: ImportRowError[] = [];
    const good = new Map<string, { partId: string; quantity: string; unitCost: string }[]>();
    let unchanged = 0;
    for (const place of await placesOf(tx, rows)) {
      const { row, value } = rows[place.index]!;
      const { quantity, unitCost } = value.values as { quantity: string; unitCost: string };
      const refusal = refusalOf(place, quantity, unitCost, seen.has(placeOf(value)));
      if (place.partId !== null && place.storeId !== null) job.memory.add(seen, placeOf(value));
      if (refusal === 'same') unchanged += 1;
      else if (refusal) {
        const [field, code] = refusal;
        errors.push({ row, column: job.columns.get(field)?.name ?? null, code });
      } else {
        const lines = good.get(place.storeId!) ?? [];
        lines.push({ partId: place.partId!, quantity, unitCost });
        good.set(place.storeId!, lines);
      }
    }
    const created: Touched[] = [];
    for (const [storeId, lines] of good) {
      if (job.dryRun) created.push(...lines.map(() => ({ id: newId(), version: 1 })));
      else {
        const movements = await this.receipts.receive(tx, { id: newId(), storeId, reference: REFERENCE, lines });
        created.push(...movements.map(({ id }) => ({ id, version: 1 })));
      }
    }
    return { created, updated: [], unchanged, errors };
  }
}

type Refusal = readonly [field: string, code: ImportRowError['code']];

/** Store and part, by the codes that name them. */
const placeOf = ({ values }: ImportRow): string => JSON.stringify([values['storeCode'], values['sku']]);

function refusalOf(place: Place, quantity: string, unitCost: string, seen: boolean): Refusal | 'same' | undefined {
  if (place.partId === null) return ['sku', 'not_found'];
  if (place.storeId === null) return ['storeCode', 'not_found'];
  if (place.partArchived) return ['sku', 'archived'];
  if (place.storeArchived) return ['storeCode', 'archived'];
  if (place.kit) return ['sku', 'is_a_kit'];
  if (seen) return ['sku', 'duplicate_in_file'];
  if (place.firstQuantity !== null) {
    const isSame =
      place.firstReference === REFERENCE &&
      compareDecimals(place.firstQuantity, quantity) === 0 &&
      compareDecimals(place.firstCost ?? '0', unitCost) === 0;
    return isSame ? 'same' : ['quantity', 'changed_here'];
  }
  // Nothing there is nothing to receive.
  return compareDecimals(quantity, '0') === 0 ? 'same' : undefined;
}

/** In the order of the rows; empty where the caller sees no such thing. */
async function placesOf(tx: Tx, rows: readonly ReadRow[]): Promise<Place[]> {
  const sites = withinSites('st.location_id', 4);
  return tx.query<Place>(
    `SELECT q.ordinal::int - 1 AS index, p.id AS "partId", coalesce(p.kit, false) AS kit, p.archived_at IS NOT NULL AS "partArchived",
       st.id AS "storeId", st.archived_at IS NOT NULL AS "storeArchived", m.reference AS "firstReference", m.quantity AS "firstQuantity",
       m.unit_cost AS "firstCost"
     FROM unnest($2::text[], $3::text[]) WITH ORDINALITY AS q (sku, store_code, ordinal)
     LEFT JOIN parts p ON p.tenant_id = $1 AND p.sku = q.sku
     LEFT JOIN stores st ON st.tenant_id = $1 AND st.code = q.store_code${sites.condition}
     LEFT JOIN stock_movements m ON m.tenant_id = $1 AND m.store_id = st.id AND m.part_id = p.id AND m.seq = 1
     ORDER BY q.ordinal`,
    rows.map(({ value }) => value.values['sku']),
    rows.map(({ value }) => value.values['storeCode']),
    ...sites.params,
  );
}
