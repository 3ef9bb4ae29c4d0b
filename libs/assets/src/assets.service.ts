import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@siyana/database';
import { Events } from '@siyana/events';
import { claimId, keyset, type Page } from '@siyana/http';
import { likePattern, newId, normaliseForSearch, notFound, searchWords } from '@siyana/kernel';
import type {
  AssetDto,
  AssetTreeDto,
  AssetTreeNodeDto,
  CreateAssetDto,
  ListAssetsDto,
  PatchAssetDto,
} from './asset.dto';
import { Asset } from './asset.entity';
import { ASSET_COLUMNS, ASSET_TREE } from './assets.queries';
import { assertNoCycle } from './locations.service';
import { subtreeOf, withinSites } from './sites';

const SORTS = {
  code: { sql: 'a.code', type: 'text' },
  name: { sql: 'a.name', type: 'text' },
  createdAt: { sql: 'a.created_at', type: 'timestamptz' },
  updatedAt: { sql: 'a.updated_at', type: 'timestamptz' },
} as const;

const searchTextOf = (code: string, name: string): string => normaliseForSearch(`${code} ${name}`);

@Injectable()
export class AssetsService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  async list(query: ListAssetsDto): Promise<Page<AssetDto>> {
    const params: unknown[] = [];
    const add = (value: unknown): number => params.push(value) + 1;
    let where = 'a.tenant_id = $1';
    if (query.parentId) where += ` AND a.parent_id = $${add(query.parentId)}`;
    if (query.categoryId) where += ` AND a.category_id = $${add(query.categoryId)}`;
    if (query.status) where += ` AND a.status = $${add(query.status)}`;
    if (query.criticality) where += ` AND a.criticality = $${add(query.criticality)}`;
    if (query.locationId) where += ` AND a.location_id IN ${subtreeOf(add([query.locationId]))}`;
    for (const word of searchWords(query.q ?? '')) where += ` AND a.search_text LIKE $${add(likePattern(word))}`;
    const sites = withinSites('a.location_id', params.length + 2);
    params.push(...sites.params);
    const page = keyset(query, SORTS, 'code', 'a.id', params.length + 2);
    params.push(...page.params);
    const rows = await this.database.read<AssetDto & { sortKey: unknown }>(
      `SELECT ${ASSET_COLUMNS}, ${page.sortExpression} AS "sortKey" FROM assets a
       WHERE ${where}${sites.condition}${page.condition} ORDER BY ${page.orderBy} LIMIT $${add(page.limit + 1)}`,
      ...params,
    );
    return page.toPage(rows, (row) => row);
  }

  async get(id: string): Promise<AssetDto> {
    const sites = withinSites('a.location_id', 3);
    const [row] = await this.database.read<AssetDto>(
      `SELECT ${ASSET_COLUMNS} FROM assets a WHERE a.tenant_id = $1 AND a.id = $2${sites.condition}`,
      id,
      ...sites.params,
    );
    if (!row) throw notFound();
    return row;
  }

  async tree(id: string): Promise<AssetTreeDto> {
    await this.get(id);
    return { nodes: await this.database.read<AssetTreeNodeDto & Record<string, unknown>>(ASSET_TREE, id) };
  }

  create(request: CreateAssetDto): Promise<AssetDto> {
    const id = request.id ?? newId();
    return this.database.transaction(async (tx) => {
      const known = request.id && (await claimId(tx, 'assets', id, () => this.get(id)));
      if (known) return known;
      await this.insert(tx, id, request);
      return this.get(id);
    });
  }

  /** The insert and its event, for use cases that make assets on the way. */
  async insert(tx: Tx, id: string, request: CreateAssetDto): Promise<void> {
    tx.insert(Asset, {
      id,
      version: 1,
      createdAt: tx.now,
      updatedAt: tx.now,
      code: request.code,
      name: request.name,
      locationId: request.locationId ?? null,
      parentId: request.parentId ?? null,
      categoryId: request.categoryId ?? null,
      criticality: request.criticality ?? null,
      status: request.status ?? 'in_service',
      manufacturer: request.manufacturer ?? null,
      model: request.model ?? null,
      serialNumber: request.serialNumber ?? null,
      searchText: searchTextOf(request.code, request.name),
    });
    await this.events.publish(tx, { type: 'asset.created', resourceId: id });
  }

  change(id: string, request: PatchAssetDto, expected: number | undefined): Promise<AssetDto> {
    return this.database.transaction(async (tx) => {
      await this.get(id);
      const asset = await tx.lock(Asset, id, expected);
      if (request.parentId) await assertNoCycle(tx, 'assets', id, request.parentId);
      Object.assign(asset, request);
      asset.searchText = searchTextOf(asset.code, asset.name);
      tx.save(Asset, asset);
      await this.events.publish(tx, {
        type: 'asset.changed',
        resourceId: id,
        payload: { fields: Object.keys(request) },
      });
      return this.get(id);
    });
  }

  remove(id: string, expected: number | undefined): Promise<void> {
    return this.database.transaction(async (tx) => {
      await this.get(id);
      await tx.lock(Asset, id, expected);
      tx.delete(Asset, id);
      await this.events.publish(tx, { type: 'asset.deleted', resourceId: id });
    });
  }
}
