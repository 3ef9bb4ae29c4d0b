import { Injectable } from '@nestjs/common';
import { Database } from '@siyana/database';
import { Events } from '@siyana/events';
import { claimId, keyset, type Page, type PageQuery } from '@siyana/http';
import { newId, notFound } from '@siyana/kernel';
import type { AssetCategoryDto, CreateAssetCategoryDto, PatchAssetCategoryDto } from './asset.dto';
import { AssetCategory } from './asset.entity';
import { CATEGORY_COLUMNS } from './assets.queries';
import { assertNoCycle } from './locations.service';

const SORTS = { name: { sql: 'c.name', type: 'text' } } as const;

@Injectable()
export class AssetCategoriesService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  async list(query: PageQuery): Promise<Page<AssetCategoryDto>> {
    const page = keyset(query, SORTS, 'name', 'c.id', 3);
    const rows = await this.database.read<AssetCategoryDto & { sortKey: unknown }>(
      `SELECT ${CATEGORY_COLUMNS}, c.name AS "sortKey" FROM asset_categories c WHERE c.tenant_id = $1${page.condition}
       ORDER BY ${page.orderBy} LIMIT $2`,
      page.limit + 1,
      ...page.params,
    );
    return page.toPage(rows, (row) => row);
  }

  async get(id: string): Promise<AssetCategoryDto> {
    const [row] = await this.database.read<AssetCategoryDto>(
      `SELECT ${CATEGORY_COLUMNS} FROM asset_categories c WHERE c.tenant_id = $1 AND c.id = $2`,
      id,
    );
    if (!row) throw notFound();
    return row;
  }

  create(request: CreateAssetCategoryDto): Promise<AssetCategoryDto> {
    const { id = newId(), name, parentId = null } = request;
    return this.database.transaction(async (tx) => {
      const known = request.id && (await claimId(tx, 'asset_categories', id, () => this.get(id)));
      if (known) return known;
      tx.insert(AssetCategory, { id, version: 1, createdAt: tx.now, updatedAt: tx.now, name, parentId });
      await this.events.publish(tx, { type: 'asset_category.created', resourceId: id });
      return this.get(id);
    });
  }

  change(id: string, request: PatchAssetCategoryDto, expected: number | undefined): Promise<AssetCategoryDto> {
    return this.database.transaction(async (tx) => {
      const category = await tx.lock(AssetCategory, id, expected);
      if (request.parentId) await assertNoCycle(tx, 'asset_categories', id, request.parentId);
      Object.assign(category, request);
      tx.save(AssetCategory, category);
      await this.events.publish(tx, { type: 'asset_category.changed', resourceId: id });
      return this.get(id);
    });
  }

  remove(id: string, expected: number | undefined): Promise<void> {
    return this.database.transaction(async (tx) => {
      await tx.lock(AssetCategory, id, expected);
      tx.delete(AssetCategory, id);
      await this.events.publish(tx, { type: 'asset_category.deleted', resourceId: id });
    });
  }
}
