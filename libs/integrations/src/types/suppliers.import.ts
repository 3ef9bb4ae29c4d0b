import { Injectable } from '@nestjs/common';
import type { Tx } from '@siyana/database';
import { Supplier, SuppliersService } from '@siyana/purchasing';
import type { ImportField, ImportRow } from '../import';
import { ImportTypes } from '../import-type';
import { KeyedImport, type Draft, type Judged, type Revision } from '../keyed-import';
import type { Question } from '../keyed-references';
import { looksLikeNumber } from './codes.rules';

type SupplierSet = Partial<Supplier>;

const CLEARABLE = [
  ...(['ice', 'taxId', 'contactName', 'email', 'phone', 'address', 'city', 'locale', 'paymentTerms', 'note'] as const),
] as const;

export const SUPPLIER_FIELDS: readonly ImportField[] = [
  { name: 'code', kind: 'code', maximum: 40, needed: 'always', noDefault: true },
  { name: 'name', kind: 'text', maximum: 200 },
  { name: 'ice', kind: 'text', maximum: 40 },
  { name: 'taxId', kind: 'text', maximum: 40 },
  { name: 'contactName', kind: 'text', maximum: 200 },
  { name: 'email', kind: 'text', maximum: 254 },
  { name: 'phone', kind: 'text', maximum: 40 },
  { name: 'address', kind: 'text', maximum: 500 },
  { name: 'city', kind: 'text', maximum: 100 },
  { name: 'locale', kind: 'word', words: ['fr', 'ar', 'en'] },
  { name: 'paymentTerms', kind: 'text', maximum: 200 },
  { name: 'leadDays', kind: 'integer', minimum: 0, maximum: 3_650 },
  { name: 'note', kind: 'text', maximum: 2_000 },
];

@Injectable()
export class SuppliersImport extends KeyedImport<Supplier, SupplierSet> {
  readonly name = 'suppliers';
  readonly permission = 'suppliers:write';
  readonly key = 'code';
  override readonly neededForNew = ['name'];

  constructor(
    private readonly suppliers: SuppliersService,
    types: ImportTypes,
  ) {
    super();
    types.register(this);
  }

  fields(): Promise<readonly ImportField[]> {
    return Promise.resolve(SUPPLIER_FIELDS);
  }

  protected load(tx: Tx, ids: readonly string[]): Promise<Supplier[]> {
    return tx.lockAll(Supplier, ids);
  }

  protected known(): Question {
    return {
      text: `SELECT s.id, coalesce(s.code, s.id::text) AS key, true AS visible FROM suppliers s
        WHERE s.tenant_id = $1 AND (s.code = ANY($2::text[]) OR s.code IS NULL AND s.id::text = ANY($2::text[]))`,
      params: [],
    };
  }

  setOf({ values }: ImportRow, told: ReadonlySet<string>): SupplierSet {
    const set: Record<string, unknown> = { code: values['code'] };
    // A name is never cleared.
    if (values['name'] != null) set['name'] = values['name'];
    for (const field of CLEARABLE) if (told.has(field)) set[field] = values[field] ?? null;
    if (told.has('leadDays')) set['leadDays'] = values['leadDays'] == null ? null : Number(values['leadDays']);
    return set;
  }

  /** An ICE that a spreadsheet took for a number has lost the zeros at its front: it is refused like any other that has not 15 digits. */
  override judge({ set, known, refuse }: Judged<Supplier, SupplierSet>): void {
    // One without a code was exported under its own id, which does not become its code.
    if (known?.code === null) delete set.code;
    if (set.code != null && looksLikeNumber(set.code)) refuse('code', 'code_as_number', { found: set.code });
    if (set.ice != null && !/^\d{15}$/.test(set.ice)) refuse('ice', 'invalid_format', { found: set.ice });
    if (set.email != null && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(set.email)) refuse('email', 'not_an_email');
  }

  insert(tx: Tx, drafts: readonly Draft<SupplierSet>[]): Promise<void> {
    return this.suppliers.insertMany(
      tx,
      drafts.map(({ id, set }) => ({ ...set, id, name: set.name! })),
    );
  }

  protected change(tx: Tx, revisions: readonly Revision<Supplier, SupplierSet>[]): Promise<void> {
    return this.suppliers.changeMany(tx, revisions);
  }

  protected remove(tx: Tx, ids: readonly string[]): Promise<void> {
    return this.suppliers.removeMany(tx, ids);
  }
}
