import { Injectable } from '@nestjs/common';
import { PublicAddress } from '@siyana/config';
import { Database } from '@siyana/database';
import type { LabelFormat } from '@siyana/files';
import { PublicTokens } from '@siyana/identity';
import { notFound, refuseField, unprocessable } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import { labelsPdf, type AssetLabel } from './asset-label';
import { withinSites } from './sites';

interface LabelRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly locationName: string | null;
  readonly workspaceName: string;
  readonly generation: number;
  readonly isArchived: boolean;
}

/** Labels for machines: their QR code opens the page on which anybody reports a fault. */
@Injectable()
export class AssetLabelsService {
  constructor(
    private readonly database: Database,
    private readonly tokens: PublicTokens,
    private readonly address: PublicAddress,
  ) {}

  /** One asset's label as PDF. The code of an archived asset opens nothing, so none is printed. */
  async one(id: string): Promise<Buffer> {
    const [row] = await this.rows([id]);
    if (!row) throw notFound();
    if (row.isArchived) throw refuseField('#path/id', 'archived');
    return this.print([row], 'single');
  }

  /** Many labels, in the order of the ids. */
  async many(ids: readonly string[], format: LabelFormat): Promise<Buffer> {
    const found = new Map((await this.rows(ids)).map((row) => [row.id, row]));
    const errors = ids.flatMap((id, index) => {
      const row = found.get(id);
      if (row && !row.isArchived) return [];
      return [{ pointer: `/assetIds/${index}`, code: row ? ('archived' as const) : ('not_found' as const) }];
    });
    if (errors.length > 0) throw unprocessable(errors);
    return this.print(
      ids.map((id) => found.get(id)!),
      format,
    );
  }

  private rows(ids: readonly string[]): Promise<LabelRow[]> {
    const sites = withinSites('a.location_id', 3);
    return this.database.read<LabelRow>(
      `SELECT a.id, a.code, a.name, l.name AS "locationName", o.name AS "workspaceName", a.qr_generation AS generation,
         a.archived_at IS NOT NULL AS "isArchived"
       FROM assets a JOIN workspaces o ON o.tenant_id = $1 LEFT JOIN locations l ON l.tenant_id = $1 AND l.id = a.location_id
       WHERE a.tenant_id = $1 AND a.id = ANY($2::uuid[])${sites.condition}`,
      ids,
      ...sites.params,
    );
  }

  private print(rows: readonly LabelRow[], format: LabelFormat): Promise<Buffer> {
    const { tenantId, settings } = currentScope();
    const labels = rows.map(({ id, generation, ...row }): AssetLabel => {
      const token = this.tokens.make('asset_token', { tenantId, id, generation });
      return { ...row, url: this.address.of(`/r/${token}`) };
    });
    return labelsPdf(labels, format, settings.locale, this.database.now());
  }
}
