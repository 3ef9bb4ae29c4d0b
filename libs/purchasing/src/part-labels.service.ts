import { Injectable } from '@nestjs/common';
import { withinSites } from '@siyana/assets';
import { PublicAddress } from '@siyana/config';
import { Database } from '@siyana/database';
import type { LabelFormat } from '@siyana/files';
import { notFound, unprocessable, type FieldError } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import { partLabelsPdf, type PartLabel } from './part-label';

type Row = Omit<PartLabel, 'url'> & { readonly id: string };

/** Labels for shelves and drawers. */
@Injectable()
export class PartLabelsService {
  constructor(
    private readonly database: Database,
    private readonly address: PublicAddress,
  ) {}

  async one(id: string): Promise<Buffer> {
    const [row] = await this.rows([id]);
    if (!row) throw notFound();
    return this.print([row], 'single');
  }

  /** In the order of the ids. */
  async many(ids: readonly string[], format: LabelFormat): Promise<Buffer> {
    const found = new Map((await this.rows(ids)).map((row) => [row.id, row]));
    const errors = ids.flatMap((id, index): FieldError[] =>
      found.has(id) ? [] : [{ pointer: `/partIds/${index}`, code: 'not_found' }],
    );
    if (errors.length > 0) throw unprocessable(errors);
    return this.print(
      ids.map((id) => found.get(id)!),
      format,
    );
  }

  /** With the bin of the first store that the caller sees, by its code. */
  private rows(ids: readonly string[]): Promise<Row[]> {
    const sites = withinSites('st.location_id', 3);
    return this.database.read<Row & Record<string, unknown>>(
      `SELECT p.id, p.sku, p.name, p.unit, (
         SELECT st.code || coalesce(' / ' || bi.code, '') FROM stock_balances b
         JOIN stores st ON st.tenant_id = $1 AND st.id = b.store_id
         LEFT JOIN bins bi ON bi.tenant_id = $1 AND bi.id = b.bin_id
         WHERE b.tenant_id = $1 AND b.part_id = p.id${sites.condition} ORDER BY b.bin_id IS NULL, st.code LIMIT 1) AS place
       FROM parts p WHERE p.tenant_id = $1 AND p.id = ANY($2::uuid[])`,
      ids,
      ...sites.params,
    );
  }

  private print(rows: readonly Row[], format: LabelFormat): Promise<Buffer> {
    const labels = rows.map(({ id, ...row }): PartLabel => ({ ...row, url: this.address.of(`/parts/${id}`) }));
    return partLabelsPdf(labels, format, currentScope().settings.locale, this.database.now());
  }
}
