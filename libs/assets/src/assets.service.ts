import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AttachmentTargets, seesFilesOf } from '@siyana/attachments';
import { Database, type Tx } from '@siyana/database';
import { Events, type DomainEvent } from '@siyana/events';
import { claimId, keyset, type Page, type PageQuery } from '@siyana/http';
import { assertBelowQuota, PublicTokens } from '@siyana/identity';
import {
  badRequest,
  currencyDigits,
  likePattern,
  moneyText,
  newId,
  normaliseForSearch,
  notFound,
  refuseField,
  searchWords,
} from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import type {
  AssetDetailDto,
  AssetDto,
  AssetTreeDto,
  AssetTreeNodeDto,
  CreateAssetDto,
  ListAssetsDto,
  PatchAssetDto,
} from './asset.dto';
import { Asset } from './asset.entity';
import { ASSET_COLUMNS, ASSET_TREE, wouldCycle } from './assets.queries';
import { CustomFieldsService } from './custom-fields.service';
import type { CreateMoveDto, MoveDto } from './downtime.dto';
import { AssetMove } from './downtime.entity';
import { assertNoCycle } from './locations.service';
import { subtreeOf, withinSites } from './sites';

const SORTS = {
  code: { sql: 'a.code', type: 'text' },
  name: { sql: 'a.name', type: 'text' },
  createdAt: { sql: 'a.created_at', type: 'timestamptz' },
  updatedAt: { sql: 'a.updated_at', type: 'timestamptz' },
} as const;

const BY_MOVE = { movedAt: { sql: 'm.moved_at', type: 'timestamptz' } } as const;
const MOVE_COLUMNS = `m.id, m.asset_id AS "assetId", m.from_location_id AS "fromLocationId", m.to_location_id AS "toLocationId",
  m.from_parent_id AS "fromParentId", m.to_parent_id AS "toParentId", m.reason, m.moved_at AS "movedAt", m.principal`;

const searchTextOf = (code: string, name: string): string => normaliseForSearch(`${code} ${name}`);

const NO_ASSET = { text: `SELECT 1 FROM assets a WHERE a.tenant_id = $1 AND false`, params: [] };

@Injectable()
export class AssetsService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly customFields: CustomFieldsService,
    private readonly tokens: PublicTokens,
    private readonly targets: AttachmentTargets,
  ) {}

  onModuleInit(): void {
    this.targets.register('assetId', {
      visible: (id, next) => {
        if (!seesFilesOf('assets:read')) return NO_ASSET;
        const sites = withinSites('a.location_id', next);
        return {
          text: `SELECT 1 FROM assets a WHERE a.tenant_id = $1 AND a.id = ${id}${sites.condition}`,
          params: sites.params,
        };
      },
    });
    this.tokens.register(
      'asset_token',
      `SELECT 1 FROM assets a WHERE a.tenant_id = $1 AND a.id = $2 AND a.qr_generation = $3 AND a.archived_at IS NULL`,
    );
  }

  async list(query: ListAssetsDto): Promise<Page<AssetDto>> {
    const params: unknown[] = [];
    const add = (value: unknown): number => params.push(value) + 1;
    let where = `a.tenant_id = $1 AND a.archived_at IS ${query.archived === 'true' ? 'NOT NULL' : 'NULL'}`;
    for (const pair of query.custom ?? []) {
      const [, key, value] = /^([a-z][a-z0-9_]*):(.*)$/s.exec(pair) ?? [];
      if (key === undefined)
        throw badRequest('malformed_query', {}, [{ pointer: '#query/custom', code: 'invalid_format' }]);
      where += ` AND a.custom ->> $${add(key)}::text = $${add(value)}`;
    }
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
    return page.toPage(rows, ({ sortKey: _sortKey, ...row }) => shown(row));
  }

  async get(id: string): Promise<AssetDetailDto> {
    const sites = withinSites('a.location_id', 3);
    const [row] = await this.database.read<AssetDto & { qrGeneration: number }>(
      `SELECT ${ASSET_COLUMNS}, a.qr_generation AS "qrGeneration" FROM assets a WHERE a.tenant_id = $1 AND a.id = $2${sites.condition}`,
      id,
      ...sites.params,
    );
    if (!row) throw notFound();
    const { tenantId } = currentScope();
    const { qrGeneration: generation, ...asset } = shown(row);
    return { ...asset, qrToken: this.tokens.make('asset_token', { tenantId, id, generation }) };
  }

  /** 404 when the caller doesn't see it. */
  async assertThere(id: string): Promise<void> {
    const sites = withinSites('a.location_id', 3);
    const found = await this.database.read(
      `SELECT a.id FROM assets a WHERE a.tenant_id = $1 AND a.id = $2${sites.condition}`,
      id,
      ...sites.params,
    );
    if (found.length === 0) throw notFound();
  }

  /** The asset's row, locked, when the caller sees it. */
  async lock(tx: Tx, id: string, expected?: number): Promise<Asset> {
    await this.assertThere(id);
    return tx.lock(Asset, id, expected);
  }

  async tree(id: string): Promise<AssetTreeDto> {
    await this.assertThere(id);
    return { nodes: await this.database.read<AssetTreeNodeDto & Record<string, unknown>>(ASSET_TREE, id) };
  }

  create(request: CreateAssetDto): Promise<AssetDetailDto> {
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
    const custom = await this.customFields.judged(tx, {}, request.custom ?? {});
    await this.insertMany(tx, [{ ...request, id, custom }]);
  }

  /** New assets, and their events, in the caller's transaction; their own fields have been judged. */
  async insertMany(tx: Tx, drafts: readonly AssetDraft[]): Promise<void> {
    await assertBelowQuota(
      tx,
      'assets',
      `SELECT count(*)::int AS used FROM assets WHERE tenant_id = $1 AND archived_at IS NULL`,
      drafts.length,
    );
    tx.insert(
      Asset,
      drafts.map((draft) => assetRow(draft, tx.now)),
    );
    await this.events.publishAll(
      tx,
      drafts.map(({ id }) => ({ type: 'asset.created', resourceId: id })),
    );
  }

  /** Changes rows that are locked here, with their moves; whether a parent would close a circle is asked before. */
  async changeMany(tx: Tx, changes: readonly { row: Asset; set: Partial<Asset> }[]): Promise<void> {
    const events = changes.map(({ row, set }): DomainEvent => {
      const before = { locationId: row.locationId, parentId: row.parentId };
      const { status: was } = row;
      Object.assign(row, set);
      row.searchText = searchTextOf(row.code, row.name);
      tx.save(Asset, row);
      recordMove(tx, row, before, tx.now, null);
      const status = row.status === was ? {} : { status: [was, row.status] };
      return { type: 'asset.changed', resourceId: row.id, payload: { fields: Object.keys(set), ...status } };
    });
    await this.events.publishAll(tx, events);
  }

  async removeMany(tx: Tx, ids: readonly string[]): Promise<void> {
    const gone = await tx.query<{ id: string; locationId: string | null }>(
      `SELECT a.id, a.location_id AS "locationId" FROM assets a WHERE a.tenant_id = $1 AND a.id = ANY($2::uuid[])`,
      ids,
    );
    tx.later(`DELETE FROM assets WHERE tenant_id = $1 AND id = ANY($2::uuid[])`, ids);
    await this.events.publishAll(
      tx,
      gone.map(({ id, locationId }) => ({ type: 'asset.deleted', resourceId: id, payload: { locationId } })),
    );
  }

  /** Whether `id` is `above` or a part of it. */
  async isBelow(tx: Tx, id: string, above: string): Promise<boolean> {
    return (await tx.query(wouldCycle('assets'), above, id)).length > 0;
  }

  change(id: string, request: PatchAssetDto, expected: number | undefined): Promise<AssetDetailDto> {
    return this.database.transaction(async (tx) => {
      const asset = await this.lock(tx, id, expected);
      if (request.parentId) await assertNoCycle(tx, 'assets', id, request.parentId);
      const { custom, ...fields } = request;
      const set: Partial<Asset> = custom
        ? { ...fields, custom: await this.customFields.judged(tx, asset.custom, custom) }
        : fields;
      await this.changeMany(tx, [{ row: asset, set }]);
      return this.get(id);
    });
  }

  /** Where it stands and what it is part of from now on; what is not named stays. */
  move(id: string, request: CreateMoveDto, expected: number | undefined): Promise<AssetDetailDto> {
    return this.database.transaction(async (tx) => {
      const asset = await this.lock(tx, id, expected);
      const { locationId, parentId, movedAt = tx.now, reason = null } = request;
      if (movedAt > tx.now) throw refuseField('/movedAt', 'in_the_future');
      if (parentId) await assertNoCycle(tx, 'assets', id, parentId);
      const before = { locationId: asset.locationId, parentId: asset.parentId };
      if (locationId !== undefined) asset.locationId = locationId;
      if (parentId !== undefined) asset.parentId = parentId;
      if (!recordMove(tx, asset, before, movedAt, reason)) throw refuseField('/locationId', 'same_value');
      tx.save(Asset, asset);
      await this.events.publish(tx, { type: 'asset.moved', resourceId: id, payload: { locationId: asset.locationId } });
      // Moved out of the caller's sites, it is out of the caller's sight.
      return this.get(id).catch((error: unknown) => {
        if (currentScope().siteIds === null) throw error;
        throw refuseField('/locationId', 'not_found');
      });
    });
  }

  async moves(id: string, query: PageQuery): Promise<Page<MoveDto>> {
    await this.assertThere(id);
    const page = keyset(query, BY_MOVE, '-movedAt', 'm.id', 4);
    const rows = await this.database.read<MoveDto & { sortKey: unknown }>(
      `SELECT ${MOVE_COLUMNS}, m.moved_at AS "sortKey" FROM asset_moves m WHERE m.tenant_id = $1 AND m.asset_id = $2${page.condition}
       ORDER BY ${page.orderBy} LIMIT $3`,
      id,
      page.limit + 1,
      ...page.params,
    );
    return page.toPage(rows, (row) => row);
  }

  /** Sets aside, or takes back. Its history stays; new orders and reports are refused. */
  archive(id: string, archived: boolean, expected: number | undefined): Promise<AssetDetailDto> {
    return this.database.transaction(async (tx) => {
      const asset = await this.lock(tx, id, expected);
      asset.archivedAt = archived ? (asset.archivedAt ?? tx.now) : null;
      tx.save(Asset, asset);
      await this.events.publish(tx, { type: archived ? 'asset.archived' : 'asset.restored', resourceId: id });
      return this.get(id);
    });
  }

  /** A new code for the machine; the old one is dead. */
  rotateQr(id: string, expected: number | undefined): Promise<AssetDetailDto> {
    return this.database.transaction(async (tx) => {
      const asset = await this.lock(tx, id, expected);
      asset.qrGeneration += 1;
      tx.save(Asset, asset);
      await this.events.publish(tx, { type: 'asset.qr_rotated', resourceId: id });
      return this.get(id);
    });
  }

  remove(id: string, expected: number | undefined): Promise<void> {
    return this.database.transaction(async (tx) => {
      await this.lock(tx, id, expected);
      await this.removeMany(tx, [id]);
    });
  }
}

/** An asset to be: what is left out is empty. */
export type AssetDraft = Partial<Asset> & Pick<Asset, 'id' | 'code' | 'name'>;

const assetRow = (draft: AssetDraft, now: string): Omit<Asset, 'tenantId'> => ({
  id: draft.id,
  version: 1,
  createdAt: now,
  updatedAt: now,
  code: draft.code,
  name: draft.name,
  locationId: draft.locationId ?? null,
  parentId: draft.parentId ?? null,
  categoryId: draft.categoryId ?? null,
  calendarId: draft.calendarId ?? null,
  criticality: draft.criticality ?? null,
  status: draft.status ?? 'in_service',
  manufacturer: draft.manufacturer ?? null,
  model: draft.model ?? null,
  serialNumber: draft.serialNumber ?? null,
  warrantyUntil: draft.warrantyUntil ?? null,
  acquiredOn: draft.acquiredOn ?? null,
  replacementValue: draft.replacementValue ?? null,
  archivedAt: null,
  qrGeneration: 1,
  custom: draft.custom ?? {},
  searchText: searchTextOf(draft.code, draft.name),
});

/** Money with the currency's digits. */
function shown<T extends Pick<AssetDto, 'replacementValue'>>(row: T): T {
  if (row.replacementValue === null) return row;
  return {
    ...row,
    replacementValue: moneyText(row.replacementValue, currencyDigits(currentScope().settings.currency)),
  };
}

/** Whether there was a move at all. */
function recordMove(
  tx: Tx,
  asset: Asset,
  before: { locationId: string | null; parentId: string | null },
  movedAt: string,
  reason: string | null,
): boolean {
  if (asset.locationId === before.locationId && asset.parentId === before.parentId) return false;
  tx.insert(AssetMove, {
    id: newId(),
    assetId: asset.id,
    fromLocationId: before.locationId,
    toLocationId: asset.locationId,
    fromParentId: before.parentId,
    toParentId: asset.parentId,
    reason,
    movedAt,
    principal: currentScope().principal,
  });
  return true;
}
