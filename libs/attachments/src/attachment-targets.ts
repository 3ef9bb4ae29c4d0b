import type { Tx } from '@siyana/database';
import { currentScope } from '@siyana/tenancy';
import { notFound, refuseField, unprocessable } from '@siyana/kernel';

export const TARGETS = ['workOrderId', 'workRequestId', 'assetId'] as const;
export type TargetField = (typeof TARGETS)[number];
export type AttachmentTarget = Readonly<Partial<Record<TargetField, string | undefined>>>;

/** A key with `attachments:read` sees the files of everything; people and guests those of what they may read at all. */
export function seesFilesOf(permission: string): boolean {
  const { permissions, principal } = currentScope();
  return permissions.has(permission) || principal.startsWith('api_key:');
}

/** Rows of one kind that the caller sees, as SQL with the id's placeholder; and whether files may be added to it. */
export interface TargetKind {
  /** `EXISTS`-able: rows of this kind with `id = <idColumn>` that the caller sees; parameters from `$next` on. */
  visible(idColumn: string, next: number): { text: string; params: unknown[] };
}

/** Who may see a file is the word of what it hangs on: each feature says it of its own rows. */
export class AttachmentTargets {
  private readonly kinds = new Map<TargetField, TargetKind>();

  register(field: TargetField, kind: TargetKind): void {
    this.kinds.set(field, kind);
  }

  /** The one target of a request: its field and id. 422 for none and for two. */
  only(target: AttachmentTarget): { field: TargetField; id: string } {
    const named = TARGETS.filter((field) => target[field] !== undefined);
    if (named.length === 0) throw refuseField('/workOrderId', 'required');
    if (named.length > 1)
      throw unprocessable(named.slice(1).map((field) => ({ pointer: `/${field}`, code: 'conflicting_fields' })));
    return { field: named[0]!, id: target[named[0]!]! };
  }

  /** 422 on the field when the caller doesn't see such a row. */
  async assertThere(tx: Tx, { field, id }: { field: TargetField; id: string }): Promise<void> {
    const { text, params } = this.kind(field).visible('$2::uuid', 3);
    if (
      (await tx.query(`SELECT 1 FROM workspaces o WHERE o.tenant_id = $1 AND EXISTS (${text})`, id, ...params))
        .length === 0
    )
      throw refuseField(`/${field}`, 'not_found');
  }

  /** The condition over attachments `x` that the caller sees: by any of the things that they hang on. */
  visible(next: number): { condition: string; params: unknown[] } {
    const params: unknown[] = [];
    const ways = TARGETS.map((field) => {
      const column = `x.${field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
      const { text, params: own } = this.kind(field).visible(column, next + params.length);
      params.push(...own);
      return `(${column} IS NOT NULL AND EXISTS (${text}))`;
    });
    return { condition: ` AND (${ways.join(' OR ')})`, params };
  }

  private kind(field: TargetField): TargetKind {
    const kind = this.kinds.get(field);
    if (!kind) throw notFound();
    return kind;
  }
}
