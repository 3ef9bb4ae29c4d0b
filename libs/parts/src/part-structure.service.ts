import { Injectable } from '@nestjs/common';
import { AssetsService, withinSites } from '@siyana/assets';
import { Database } from '@siyana/database';
import { Events } from '@siyana/events';
import { keyset, type Page, type PageQuery } from '@siyana/http';
import { conflict, newId, notFound, refuseField, unprocessable, type FieldError } from '@siyana/kernel';
import type {
  AssetPartDto,
  CreateAssetPartDto,
  PartDetailDto,
  SetAlternativesDto,
  SetComponentsDto,
  WhereUsedDto,
} from './part.dto';
import { AssetPart, KitComponent, Part, PartAlternative } from './part.entity';
import { PartsService } from './parts.service';
import { quantityText } from './stock.rules';

const BY_SKU = { sku: { sql: 'p.sku', type: 'text' } } as const;
const BY_CODE = { assetCode: { sql: 'a.code', type: 'text' } } as const;
const ASSET_PART_COLUMNS = `x.id, x.part_id AS "partId", p.sku, p.name, p.unit, x.quantity, x.note, x.created_at AS "createdAt"`;

/** What parts are made of, what they stand in for, and what they are fitted to. */
@Injectable()
export class PartStructureService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly parts: PartsService,
    private readonly assets: AssetsService,
  ) {}

  setAlternatives(id: string, { partIds }: SetAlternativesDto, expected: number | undefined): Promise<PartDetailDto> {
    return this.database.transaction(async (tx) => {
      const part = await tx.lock(Part, id, expected);
      if (partIds.includes(id)) throw refuseField(`/partIds/${partIds.indexOf(id)}`, 'cycle');
      await this.known(partIds, (index) => `/partIds/${index}`);
      tx.later(`DELETE FROM part_alternatives WHERE tenant_id = $1 AND part_id = $2`, id);
      tx.insert(
        PartAlternative,
        partIds.map((alternativeId, index) => ({ partId: id, alternativeId, position: index + 1 })),
      );
      tx.save(Part, part);
      await this.events.publish(tx, { type: 'part.alternatives_set', resourceId: id, payload: { partIds } });
      return this.parts.get(id);
    });
  }

  /** Makes a kit of it, or a plain part again. A kit has no stock of its own, and is not made of kits. */
  setComponents(id: string, { components }: SetComponentsDto, expected: number | undefined): Promise<PartDetailDto> {
    return this.database.transaction(async (tx) => {
      const part = await tx.lock(Part, id, expected);
      const partIds = components.map(({ partId }) => partId);
      const at = (index: number): string => `/components/${index}/partId`;
      if (partIds.includes(id)) throw refuseField(at(partIds.indexOf(id)), 'cycle');
      const twice = partIds.findIndex((partId, index) => partIds.indexOf(partId) < index);
      if (twice >= 0) throw refuseField(at(twice), 'not_unique');
      const known = await this.known(partIds, at);
      const kit = partIds.findIndex((partId) => known.get(partId)!.kit);
      if (kit >= 0) throw refuseField(at(kit), 'is_a_kit');
      if (components.length && !part.kit) {
        const [row] = await tx.query<{ moved: boolean; component: boolean }>(
          `SELECT EXISTS (SELECT 1 FROM stock_movements m WHERE m.tenant_id = $1 AND m.part_id = $2) AS moved,
             EXISTS (SELECT 1 FROM kit_components k WHERE k.tenant_id = $1 AND k.part_id = $2) AS component
           FROM workspaces o WHERE o.tenant_id = $1`,
          id,
        );
        if (row!.moved || row!.component) throw conflict('in_use');
      }
      tx.later(`DELETE FROM kit_components WHERE tenant_id = $1 AND kit_id = $2`, id);
      tx.insert(
        KitComponent,
        components.map(({ partId, quantity }) => ({ kitId: id, partId, quantity })),
      );
      part.kit = components.length > 0;
      tx.save(Part, part);
      await this.events.publish(tx, { type: 'part.components_set', resourceId: id, payload: { partIds } });
      return this.parts.get(id);
    });
  }

  /** An asset's bill of parts. */
  async ofAsset(assetId: string, query: PageQuery): Promise<Page<AssetPartDto>> {
    await this.assets.assertThere(assetId);
    const page = keyset(query, BY_SKU, 'sku', 'x.id', 4);
    const rows = await this.database.read<AssetPartDto & { sortKey: unknown }>(
      `SELECT ${ASSET_PART_COLUMNS}, p.sku AS "sortKey" FROM asset_parts x JOIN parts p ON p.tenant_id = $1 AND p.id = x.part_id
       WHERE x.tenant_id = $1 AND x.asset_id = $2${page.condition} ORDER BY ${page.orderBy} LIMIT $3`,
      assetId,
      page.limit + 1,
      ...page.params,
    );
    return page.toPage(rows, ({ sortKey: _sortKey, ...row }) => ({ ...row, quantity: quantityText(row.quantity) }));
  }

  addToAsset(assetId: string, { partId, quantity, note = null }: CreateAssetPartDto): Promise<AssetPartDto> {
    return this.database.transaction(async (tx) => {
      await this.assets.assertThere(assetId);
      const id = newId();
      tx.insert(AssetPart, { id, assetId, partId, quantity, note, createdAt: tx.now });
      await this.events.publish(tx, { type: 'asset.part_added', resourceId: assetId, payload: { partId } });
      const [row] = await tx.query<AssetPartDto & Record<string, unknown>>(
        `SELECT ${ASSET_PART_COLUMNS} FROM asset_parts x JOIN parts p ON p.tenant_id = $1 AND p.id = x.part_id
         WHERE x.tenant_id = $1 AND x.id = $2`,
        id,
      );
      return { ...row!, quantity: quantityText(row!.quantity) };
    });
  }

  removeFromAsset(assetId: string, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      await this.assets.assertThere(assetId);
      const gone = await tx.query<{ partId: string }>(
        `DELETE FROM asset_parts WHERE tenant_id = $1 AND asset_id = $2 AND id = $3 RETURNING part_id AS "partId"`,
        assetId,
        id,
      );
      if (!gone[0]) throw notFound();
      const payload = { partId: gone[0].partId };
      await this.events.publish(tx, { type: 'asset.part_removed', resourceId: assetId, payload });
    });
  }

  /** The assets that a part is fitted to, as far as the caller sees them. */
  async whereUsed(partId: string, query: PageQuery): Promise<Page<WhereUsedDto>> {
    await this.parts.get(partId);
    const sites = withinSites('a.location_id', 4);
    const page = keyset(query, BY_CODE, 'assetCode', 'x.id', 4 + sites.params.length);
    const rows = await this.database.read<WhereUsedDto & { sortKey: unknown }>(
      `SELECT x.id, x.asset_id AS "assetId", a.code AS "assetCode", a.name AS "assetName", x.quantity, x.note, x.created_at AS "createdAt",
         a.code AS "sortKey"
       FROM asset_parts x JOIN assets a ON a.tenant_id = $1 AND a.id = x.asset_id
       WHERE x.tenant_id = $1 AND x.part_id = $2${sites.condition}${page.condition} ORDER BY ${page.orderBy} LIMIT $3`,
      partId,
      page.limit + 1,
      ...sites.params,
      ...page.params,
    );
    return page.toPage(rows, ({ sortKey: _sortKey, ...row }) => ({ ...row, quantity: quantityText(row.quantity) }));
  }

  private async known(ids: readonly string[], at: (index: number) => string): Promise<Map<string, { kit: boolean }>> {
    const rows = await this.database.read<{ id: string; kit: boolean }>(
      `SELECT p.id, p.kit FROM parts p WHERE p.tenant_id = $1 AND p.id = ANY($2::uuid[])`,
      ids,
    );
    const known = new Map(rows.map((row) => [row.id, row]));
    const errors = ids.flatMap((id, index): FieldError[] =>
      known.has(id) ? [] : [{ pointer: at(index), code: 'not_found' }],
    );
    if (errors.length) throw unprocessable(errors);
    return known;
  }
}
