import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@siyana/database';
import { Events } from '@siyana/events';
import { claimId, keyset, type Page } from '@siyana/http';
import { newId, notFound, refuseField } from '@siyana/kernel';
import { LOCATION_COLUMNS, wouldCycle } from './assets.queries';
import type { CreateLocationDto, ListLocationsDto, LocationDto, PatchLocationDto } from './location.dto';
import { Location } from './location.entity';
import { withinSites } from './sites';

const SORTS = {
  code: { sql: 'l.code', type: 'text' },
  name: { sql: 'l.name', type: 'text' },
  updatedAt: { sql: 'l.updated_at', type: 'timestamptz' },
} as const;

@Injectable()
export class LocationsService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  async list(query: ListLocationsDto): Promise<Page<LocationDto>> {
    const sites = withinSites('l.id', 4);
    const page = keyset(query, SORTS, 'code', 'l.id', 4 + sites.params.length);
    const rows = await this.database.read<LocationDto & { sortKey: unknown }>(
      `SELECT ${LOCATION_COLUMNS}, ${page.sortExpression} AS "sortKey" FROM locations l
       WHERE l.tenant_id = $1 AND ($2::uuid IS NULL OR l.parent_id = $2)${sites.condition}${page.condition}
       ORDER BY ${page.orderBy} LIMIT $3`,
      query.parentId ?? null,
      page.limit + 1,
      ...sites.params,
      ...page.params,
    );
    return page.toPage(rows, (row) => row);
  }

  async get(id: string): Promise<LocationDto> {
    const sites = withinSites('l.id', 3);
    const [row] = await this.database.read<LocationDto>(
      `SELECT ${LOCATION_COLUMNS} FROM locations l WHERE l.tenant_id = $1 AND l.id = $2${sites.condition}`,
      id,
      ...sites.params,
    );
    if (!row) throw notFound();
    return row;
  }

  create(request: CreateLocationDto): Promise<LocationDto> {
    const { id = newId(), code, name, parentId = null, calendarId = null } = request;
    return this.database.transaction(async (tx) => {
      const known = request.id && (await claimId(tx, 'locations', id, () => this.get(id)));
      if (known) return known;
      tx.insert(Location, {
        ...{ id, version: 1, createdAt: tx.now, updatedAt: tx.now },
        ...{ code, name, parentId, calendarId },
      });
      await this.events.publish(tx, { type: 'location.created', resourceId: id });
      return this.get(id);
    });
  }

  change(id: string, request: PatchLocationDto, expected: number | undefined): Promise<LocationDto> {
    return this.database.transaction(async (tx) => {
      await this.get(id);
      const location = await tx.lock(Location, id, expected);
      if (request.parentId) await assertNoCycle(tx, 'locations', id, request.parentId);
      Object.assign(location, request);
      tx.save(Location, location);
      await this.events.publish(tx, {
        type: 'location.changed',
        resourceId: id,
        payload: { fields: Object.keys(request) },
      });
      return this.get(id);
    });
  }

  remove(id: string, expected: number | undefined): Promise<void> {
    return this.database.transaction(async (tx) => {
      await this.get(id);
      await tx.lock(Location, id, expected);
      await this.removeMany(tx, [id]);
    });
  }

  /** New places, and their events, in the caller's transaction. */
  async insertMany(
    tx: Tx,
    rows: readonly (Pick<Location, 'id' | 'code' | 'name' | 'parentId'> & Partial<Location>)[],
  ): Promise<void> {
    tx.insert(
      Location,
      rows.map((row) => ({ calendarId: null, ...row, version: 1, createdAt: tx.now, updatedAt: tx.now })),
    );
    await this.events.publishAll(
      tx,
      rows.map(({ id }) => ({ type: 'location.created', resourceId: id })),
    );
  }

  /** Changes rows that are locked here; whether a parent would close a circle is asked before. */
  async changeMany(tx: Tx, changes: readonly { row: Location; set: Partial<Location> }[]): Promise<void> {
    for (const { row, set } of changes) tx.save(Location, Object.assign(row, set));
    await this.events.publishAll(
      tx,
      changes.map(({ row, set }) => ({
        type: 'location.changed',
        resourceId: row.id,
        payload: { fields: Object.keys(set) },
      })),
    );
  }

  async removeMany(tx: Tx, ids: readonly string[]): Promise<void> {
    const gone = await tx.query<{ id: string; parentId: string | null }>(
      `SELECT l.id, l.parent_id AS "parentId" FROM locations l WHERE l.tenant_id = $1 AND l.id = ANY($2::uuid[])`,
      ids,
    );
    tx.later(`DELETE FROM locations WHERE tenant_id = $1 AND id = ANY($2::uuid[])`, ids);
    await this.events.publishAll(
      tx,
      gone.map(({ id, parentId }) => ({ type: 'location.deleted', resourceId: id, payload: { parentId } })),
    );
  }

  /** Whether `id` is `above` or lies below it. */
  async isBelow(tx: Tx, id: string, above: string): Promise<boolean> {
    return (await tx.query(wouldCycle('locations'), above, id)).length > 0;
  }
}

/** 422 `cycle` when `parentId` is `id` or lies below it. */
export async function assertNoCycle(
  tx: Tx,
  table: 'locations' | 'assets' | 'asset_categories',
  id: string,
  parentId: string,
): Promise<void> {
  const circle = await tx.query(wouldCycle(table), id, parentId);
  if (circle.length) throw refuseField('/parentId', 'cycle');
}
