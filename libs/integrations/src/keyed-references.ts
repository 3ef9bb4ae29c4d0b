import type { Tx } from '@siyana/database';
import { newId, type ErrorParams, type FieldCode } from '@siyana/kernel';
import type { ImportRow } from './import';
import type { ImportJob, ReadRow } from './import-type';

/** A statement whose parameter `$2` the engine gives; these follow it. */
export interface Question {
  readonly text: string;
  readonly params: readonly unknown[];
}

/** A field that names a row of another table (or of its own) by code or name. */
export interface Reference {
  readonly field: string;
  /** The property of ours that takes the id; of a list (`a | b`), their ids, sorted. */
  readonly to: string;
  readonly list?: boolean;
  /** A question for the rows that `$2` names: `id` and `value`, and nothing that the caller does not see. */
  readonly find: () => Question;
  /** What `create` calls it, and how a missing one is made. */
  readonly create?: { readonly name: string; make(tx: Tx, value: string): Promise<string> };
}

export type Refuse = (field: string | null, code: FieldCode, params?: ErrorParams) => void;

/** A row that a cell names, and that is to be made. */
interface Missing {
  readonly reference: Reference;
  readonly value: string;
}

/** Ids by the property that takes them. */
type Found = Record<string, string | readonly string[] | null>;

const AMBIGUOUS = Symbol('several rows are called so');

/** Which rows the cells of a file name, from chunk to chunk: those that were there, and those that the file has made or would make. */
export class NamedRows {
  private readonly ids = new Map<Reference, Map<string, string | typeof AMBIGUOUS>>();

  constructor(
    private readonly references: readonly Reference[],
    private readonly job: ImportJob,
    /** The fields that the file, or a default, speaks of. */
    private readonly told: ReadonlySet<string>,
  ) {}

  /** A row that comes later may stand below this one. */
  remember(row: ImportRow, id: string): void {
    for (const reference of this.references) {
      const own = ownName(reference);
      const value = own === null ? null : row.values[own];
      if (value == null) continue;
      const ids = this.idsOf(reference);
      this.job.memory.set(ids, value, ids.has(value) ? AMBIGUOUS : id);
    }
  }

  async lookUp(tx: Tx, rows: readonly ReadRow[]): Promise<void> {
    const asked = this.references.flatMap((reference) => {
      const ids = this.idsOf(reference);
      const values = new Set(rows.flatMap(({ value }) => namesOf(reference, value.values[reference.field])));
      const missing = [...values].filter((value) => !ids.has(value));
      return missing.length ? [{ reference, missing }] : [];
    });
    if (asked.length === 0) return;
    const answers = await tx.queries(
      ...asked.map(({ reference, missing }) => {
        const { text, params } = reference.find();
        return [text, missing, ...params] as const;
      }),
    );
    answers.forEach((answer, index) => {
      const ids = this.idsOf(asked[index]!.reference);
      for (const { id, value } of answer as unknown as { id: string; value: string }[])
        this.job.memory.set(ids, value, ids.has(value) ? AMBIGUOUS : id);
    });
  }

  resolve(row: ImportRow, refuse: Refuse): { ids: Found; missing: Missing[] } {
    const ids: Found = {};
    const missing: Missing[] = [];
    for (const reference of this.references) {
      const { field, to, list = false } = reference;
      if (!this.told.has(field)) continue;
      const names = namesOf(reference, row.values[field]);
      // The second of two columns for one thing fills what the first has left empty.
      if (names.length === 0) ids[to] ??= list ? [] : null;
      if (names.length === 0 || (!list && ids[to])) continue;
      const found = names.flatMap((name) => this.idOf(reference, name, missing, refuse));
      if (list) ids[to] = found.sort();
      else if (found[0] !== undefined) ids[to] = found[0];
    }
    return { ids, missing };
  }

  private idOf(reference: Reference, value: string, missing: Missing[], refuse: Refuse): string[] {
    const { field, create } = reference;
    const id = this.idsOf(reference).get(value);
    if (typeof id === 'string') return [id];
    if (id === AMBIGUOUS) refuse(field, 'not_unique', { header: value });
    else if (create && this.job.mapping.create.includes(create.name)) missing.push({ reference, value });
    else refuse(field, 'not_found', { found: value });
    return [];
  }

  /** Only for a row that is taken: a refused one leaves nothing. */
  async make(tx: Tx, ids: Found, missing: readonly Missing[]): Promise<Found> {
    const made: Found = {};
    for (const { reference, value } of missing) {
      const { to, list, create } = reference;
      const known = this.idsOf(reference).get(value);
      const id = typeof known === 'string' ? known : this.job.dryRun ? newId() : await create!.make(tx, value);
      this.job.memory.set(this.idsOf(reference), value, id);
      made[to] = list ? [...((made[to] ?? ids[to] ?? []) as string[]), id].sort() : id;
    }
    return made;
  }

  private idsOf(reference: Reference): Map<string, string | typeof AMBIGUOUS> {
    const known = this.ids.get(reference);
    if (known) return known;
    const fresh = new Map<string, string | typeof AMBIGUOUS>();
    this.ids.set(reference, fresh);
    return fresh;
  }
}

/** `parentCode` names a row of the same file by its `code`; null for what names other things. */
function ownName({ field }: Reference): string | null {
  return field.startsWith('parent') ? field.slice('parent'.length).toLowerCase() : null;
}

/** What a cell calls other rows. */
function namesOf({ list }: Reference, cell: string | null | undefined): readonly string[] {
  if (cell == null) return [];
  return list ? cell.split(' | ') : [cell];
}
