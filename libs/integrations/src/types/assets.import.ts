import { Injectable } from '@nestjs/common';
import {
  Asset,
  ASSET_STATUSES,
  AssetCategoriesService,
  AssetsService,
  CRITICALITIES,
  CustomFieldsService,
  type CustomFieldDefinition,
  LocationsService,
  withinSites,
} from '@siyana/assets';
import type { Tx } from '@siyana/database';
import { newId } from '@siyana/kernel';
import type { Branch, ImportField, ImportRow } from '../import';
import { ImportTypes } from '../import-type';
import { decimalText, KeyedImport, type Draft, type Judged, type Revision } from '../keyed-import';
import type { Question } from '../keyed-references';
import { branchOf, findAssets, findLocations } from './references';

type AssetSet = Partial<Asset>;

const FIELDS: readonly ImportField[] = [
  { name: 'code', kind: 'code', maximum: 60, needed: 'always', noDefault: true },
  { name: 'name', kind: 'text', maximum: 200 },
  { name: 'locationCode', kind: 'code', maximum: 60 },
  { name: 'locationName', kind: 'text', maximum: 200, importOnly: true },
  { name: 'parentCode', kind: 'code', maximum: 60 },
  { name: 'parentName', kind: 'text', maximum: 200, importOnly: true },
  { name: 'category', kind: 'text', maximum: 200 },
  { name: 'criticality', kind: 'word', words: CRITICALITIES },
  { name: 'status', kind: 'word', words: ASSET_STATUSES },
  { name: 'manufacturer', kind: 'text', maximum: 200 },
  { name: 'model', kind: 'text', maximum: 200 },
  { name: 'serialNumber', kind: 'text', maximum: 100 },
  { name: 'warrantyUntil', kind: 'date' },
  { name: 'acquiredOn', kind: 'date' },
  { name: 'replacementValue', kind: 'amount', minimum: '0' },
];
/** Fields whose empty cell clears the property of the same name. */
const CLEARABLE = ['criticality', 'manufacturer', 'model', 'serialNumber', 'warrantyUntil', 'acquiredOn'] as const;
export const CUSTOM = 'custom.';

/** The fields of every workspace, and those that this one has added. */
export function assetFields(own: readonly CustomFieldDefinition[]): readonly ImportField[] {
  const added = own
    .filter(({ archived }) => !archived)
    .map(({ key, type, choices }): ImportField => {
      const name = CUSTOM + key;
      if (type === 'number') return { name, kind: 'amount', integerDigits: 20, scale: 10 };
      if (type === 'date') return { name, kind: 'date' };
      if (type === 'boolean') return { name, kind: 'boolean' };
      return type === 'choice' ? { name, kind: 'word', words: choices ?? [] } : { name, kind: 'text', maximum: 2_000 };
    });
  return [...FIELDS, ...added];
}

@Injectable()
export class AssetsImport extends KeyedImport<Asset, AssetSet> {
  readonly name = 'assets';
  readonly permission = 'assets:write';
  readonly key = 'code';
  override readonly neededForNew = ['name'];
  override readonly references = [
    {
      field: 'locationCode',
      to: 'locationId',
      find: findLocations('code'),
      create: { name: 'locations', make: (tx: Tx, code: string) => this.makeLocation(tx, code, code) },
    },
    {
      field: 'locationName',
      to: 'locationId',
      find: findLocations('name'),
      create: { name: 'locations', make: (tx: Tx, name: string) => this.makeLocation(tx, codeOf(name), name) },
    },
    { field: 'parentCode', to: 'parentId', find: findAssets('code') },
    { field: 'parentName', to: 'parentId', find: findAssets('name') },
    {
      field: 'category',
      to: 'categoryId',
      find: (): Question => ({
        text: `SELECT c.id, c.name AS value FROM asset_categories c WHERE c.tenant_id = $1 AND c.name = ANY($2::text[])`,
        params: [],
      }),
      create: {
        name: 'asset_categories',
        make: async (_tx: Tx, name: string) => (await this.categories.create({ id: newId(), name })).id,
      },
    },
  ];

  private readonly definitions = new WeakMap<Tx, Promise<readonly CustomFieldDefinition[]>>();

  constructor(
    private readonly assets: AssetsService,
    private readonly locations: LocationsService,
    private readonly categories: AssetCategoriesService,
    private readonly customFields: CustomFieldsService,
    types: ImportTypes,
  ) {
    super();
    types.register(this);
  }

  /** The workspace's own fields follow as `custom.<key>`. */
  async fields(): Promise<readonly ImportField[]> {
    return assetFields(await this.customFields.definitions());
  }

  branch(row: ImportRow): Branch {
    return branchOf(row);
  }

  protected load(tx: Tx, ids: readonly string[]): Promise<Asset[]> {
    return tx.lockAll(Asset, ids);
  }

  protected known(): Question {
    const { condition, params } = withinSites('a.location_id', 3);
    return {
      text: `SELECT a.id, a.code AS key, (true${condition}) AS visible FROM assets a WHERE a.tenant_id = $1 AND a.code = ANY($2::text[])`,
      params,
    };
  }

  setOf({ values }: ImportRow, told: ReadonlySet<string>): AssetSet {
    const set: Record<string, unknown> = { code: values['code'] };
    // These are never cleared.
    for (const field of ['name', 'status']) if (values[field] != null) set[field] = values[field];
    for (const field of CLEARABLE) if (told.has(field)) set[field] = values[field] ?? null;
    if (told.has('replacementValue')) set['replacementValue'] = decimalText(values['replacementValue'] ?? null, 4);
    return set;
  }

  override async judge({ tx, row, set, known, told, refuse }: Judged<Asset, AssetSet>): Promise<void> {
    const given = Object.entries(row.values).filter(([name]) => name.startsWith(CUSTOM) && told.has(name));
    if (!known || given.length > 0) {
      const texts = Object.fromEntries(given.map(([name, value]) => [name.slice(CUSTOM.length), value]));
      const { values, errors } = this.customFields.judgeTexts(await this.definitionsOf(tx), known?.custom ?? {}, texts);
      for (const { pointer, code, params } of errors) refuse(CUSTOM + pointer.slice('/custom/'.length), code, params);
      set.custom = values;
    }
    const { parentId } = set;
    if (known && parentId && parentId !== known.parentId && (await this.assets.isBelow(tx, parentId, known.id)))
      refuse('parentCode', 'cycle');
  }

  insert(tx: Tx, drafts: readonly Draft<AssetSet>[]): Promise<void> {
    return this.assets.insertMany(
      tx,
      drafts.map(({ id, set }) => ({ ...set, id, code: set.code!, name: set.name! })),
    );
  }

  protected change(tx: Tx, revisions: readonly Revision<Asset, AssetSet>[]): Promise<void> {
    return this.assets.changeMany(tx, revisions);
  }

  protected remove(tx: Tx, ids: readonly string[]): Promise<void> {
    return this.assets.removeMany(tx, ids);
  }

  /** Asked once for each chunk. */
  private definitionsOf(tx: Tx): Promise<readonly CustomFieldDefinition[]> {
    const known = this.definitions.get(tx) ?? this.customFields.definitions();
    this.definitions.set(tx, known);
    return known;
  }

  private async makeLocation(tx: Tx, code: string, name: string): Promise<string> {
    const id = newId();
    await this.locations.insertMany(tx, [{ id, code, name, parentId: null }]);
    return id;
  }
}

/** A code made of a name: what a code may not hold becomes a hyphen. */
const codeOf = (name: string): string => name.replace(/[^\p{L}\p{N}._/ -]+/gu, '-').slice(0, 60);
