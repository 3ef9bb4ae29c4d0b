import { Injectable } from '@nestjs/common';
import type { Tx } from '@siyana/database';
import { compareDecimals } from '@siyana/kernel';
import { CLASSES, Part, PartsService } from '@siyana/parts';
import type { ImportField, ImportRow } from '../import';
import { ImportTypes } from '../import-type';
import { decimalText, KeyedImport, type Draft, type Judged, type Revision } from '../keyed-import';
import type { Question } from '../keyed-references';
import { looksLikeNumber } from './codes.rules';

type PartSet = Partial<Part>;

const QUANTITY = { kind: 'amount', scale: 6, integerDigits: 7, minimum: '0' } as const;
const QUANTITIES = ['purchaseFactor', 'minimum', 'reorderPoint', 'maximum'] as const;
const TEXTS = [
  'description',
  'purchaseUnit',
  'criticality',
  'abcClass',
  'manufacturer',
  'manufacturerReference',
] as const;

export const PART_FIELDS: readonly ImportField[] = [
  { name: 'sku', kind: 'text', maximum: 80, needed: 'always', noDefault: true },
  { name: 'name', kind: 'text', maximum: 200 },
  { name: 'description', kind: 'text', maximum: 2_000 },
  { name: 'unit', kind: 'text', maximum: 20 },
  { name: 'purchaseUnit', kind: 'text', maximum: 20 },
  { name: 'purchaseFactor', ...QUANTITY },
  { name: 'minimum', ...QUANTITY },
  { name: 'reorderPoint', ...QUANTITY },
  { name: 'maximum', ...QUANTITY },
  { name: 'criticality', kind: 'word', words: CLASSES },
  { name: 'abcClass', kind: 'word', words: CLASSES },
  { name: 'manufacturer', kind: 'text', maximum: 200 },
  { name: 'manufacturerReference', kind: 'text', maximum: 200 },
];

/** Spare parts by their SKU, letter by letter: `E503A` and `E-503A` are two parts until somebody says otherwise. */
@Injectable()
export class PartsImport extends KeyedImport<Part, PartSet> {
  readonly name = 'parts';
  readonly permission = 'parts:write';
  readonly key = 'sku';
  override readonly neededForNew = ['name', 'unit'];

  constructor(
    private readonly parts: PartsService,
    types: ImportTypes,
  ) {
    super();
    types.register(this);
  }

  fields(): Promise<readonly ImportField[]> {
    return Promise.resolve(PART_FIELDS);
  }

  protected load(tx: Tx, ids: readonly string[]): Promise<Part[]> {
    return tx.lockAll(Part, ids);
  }

  protected known(): Question {
    return {
      text: `SELECT p.id, p.sku AS key, true AS visible FROM parts p WHERE p.tenant_id = $1 AND p.sku = ANY($2::text[])`,
      params: [],
    };
  }

  setOf({ values }: ImportRow, told: ReadonlySet<string>): PartSet {
    const set: Record<string, unknown> = { sku: values['sku'] };
    // These are never cleared.
    for (const field of ['name', 'unit']) if (values[field] != null) set[field] = values[field];
    for (const field of TEXTS) if (told.has(field)) set[field] = values[field] ?? null;
    for (const field of QUANTITIES) if (told.has(field)) set[field] = decimalText(values[field] ?? null, 6);
    return set;
  }

  override async judge({ tx, set, known, refuse }: Judged<Part, PartSet>): Promise<void> {
    if (looksLikeNumber(set.sku!)) refuse('sku', 'code_as_number', { found: set.sku! });
    const row = { ...known, ...set };
    for (const level of ['minimum', 'reorderPoint'] as const) {
      const below = row[level];
      if (below != null && row.maximum != null && compareDecimals(row.maximum, below) < 0)
        refuse('maximum', 'too_small', { min: below });
    }
    if ((row.purchaseUnit ?? null) === null && row.purchaseFactor != null) refuse('purchaseUnit', 'required');
    if (row.purchaseUnit != null && (row.purchaseFactor ?? null) === null) refuse('purchaseFactor', 'required');
    if (row.purchaseFactor != null && compareDecimals(row.purchaseFactor, '0') === 0)
      refuse('purchaseFactor', 'too_small');
    if (known && set.unit !== undefined && set.unit !== known.unit && (await this.parts.hasMoved(tx, known.id)))
      refuse('unit', 'changed_here');
  }

  insert(tx: Tx, drafts: readonly Draft<PartSet>[]): Promise<void> {
    return this.parts.insertMany(
      tx,
      drafts.map(({ id, set }) => ({ ...set, id, sku: set.sku!, name: set.name!, unit: set.unit! })),
    );
  }

  protected change(tx: Tx, revisions: readonly Revision<Part, PartSet>[]): Promise<void> {
    return this.parts.changeMany(tx, revisions);
  }

  protected remove(tx: Tx, ids: readonly string[]): Promise<void> {
    return this.parts.removeMany(tx, ids);
  }
}
