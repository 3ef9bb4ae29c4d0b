import { Injectable } from '@nestjs/common';
import { Location, LocationsService, withinSites } from '@siyana/assets';
import type { Tx } from '@siyana/database';
import type { Branch, ImportField, ImportRow } from '../import';
import { ImportTypes } from '../import-type';
import { KeyedImport, type Draft, type Judged, type Revision } from '../keyed-import';
import type { Question } from '../keyed-references';
import { branchOf, findLocations } from './references';

type LocationSet = Partial<Pick<Location, 'code' | 'name' | 'parentId'>>;

export const LOCATION_FIELDS: readonly ImportField[] = [
  { name: 'code', kind: 'code', maximum: 60, needed: 'always', noDefault: true },
  { name: 'name', kind: 'text', maximum: 200 },
  { name: 'parentCode', kind: 'code', maximum: 60 },
  { name: 'parentName', kind: 'text', maximum: 200, importOnly: true },
];

@Injectable()
export class LocationsImport extends KeyedImport<Location, LocationSet> {
  readonly name = 'locations';
  readonly permission = 'locations:write';
  readonly key = 'code';
  override readonly neededForNew = ['name'];
  override readonly references = [
    { field: 'parentCode', to: 'parentId', find: findLocations('code') },
    { field: 'parentName', to: 'parentId', find: findLocations('name') },
  ];

  constructor(
    private readonly locations: LocationsService,
    types: ImportTypes,
  ) {
    super();
    types.register(this);
  }

  fields(): Promise<readonly ImportField[]> {
    return Promise.resolve(LOCATION_FIELDS);
  }

  branch(row: ImportRow): Branch {
    return branchOf(row);
  }

  protected load(tx: Tx, ids: readonly string[]): Promise<Location[]> {
    return tx.lockAll(Location, ids);
  }

  protected known(): Question {
    const { condition, params } = withinSites('l.id', 3);
    return {
      text: `SELECT l.id, l.code AS key, (true${condition}) AS visible FROM locations l WHERE l.tenant_id = $1 AND l.code = ANY($2::text[])`,
      params,
    };
  }

  setOf({ values }: ImportRow): LocationSet {
    // A name is never cleared.
    return { code: values['code']!, ...(values['name'] == null ? {} : { name: values['name'] }) };
  }

  override async judge({ tx, set: { parentId }, known, refuse }: Judged<Location, LocationSet>): Promise<void> {
    if (known && parentId && parentId !== known.parentId && (await this.locations.isBelow(tx, parentId, known.id)))
      refuse('parentCode', 'cycle');
  }

  async insert(tx: Tx, drafts: readonly Draft<LocationSet>[]): Promise<void> {
    await this.locations.insertMany(
      tx,
      drafts.map(({ id, set: { code, name, parentId = null } }) => ({ id, code: code!, name: name!, parentId })),
    );
  }

  protected change(tx: Tx, revisions: readonly Revision<Location, LocationSet>[]): Promise<void> {
    return this.locations.changeMany(tx, revisions);
  }

  protected remove(tx: Tx, ids: readonly string[]): Promise<void> {
    return this.locations.removeMany(tx, ids);
  }
}
