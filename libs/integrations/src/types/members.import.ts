import { Injectable } from '@nestjs/common';
import { ROLES_IN_ORDER } from '@siyana/access';
import type { Tx } from '@siyana/database';
import { Member, MembersService } from '@siyana/identity';
import type { ImportField, ImportRow } from '../import';
import { ImportTypes } from '../import-type';
import { decimalText, KeyedImport, type Draft, type Judged, type Revision } from '../keyed-import';
import type { Question } from '../keyed-references';

type MemberSet = Partial<Member>;

export const MEMBER_FIELDS: readonly ImportField[] = [
  { name: 'name', kind: 'text', maximum: 200 },
  { name: 'email', kind: 'email', noDefault: true },
  { name: 'login', kind: 'text', maximum: 100, noDefault: true },
  { name: 'role', kind: 'word', words: ROLES_IN_ORDER },
  { name: 'hourlyRate', kind: 'amount', integerDigits: 8, minimum: '0' },
];

/** A member is known by e-mail, or by login where there is none. Nobody gets a password from a file: invitations follow. */
@Injectable()
export class MembersImport extends KeyedImport<Member, MemberSet> {
  readonly name = 'members';
  readonly permission = 'members:write';
  readonly key = 'email';
  override readonly neededForNew = ['name', 'role'];

  constructor(
    private readonly members: MembersService,
    types: ImportTypes,
  ) {
    super();
    types.register(this);
  }

  fields(): Promise<readonly ImportField[]> {
    return Promise.resolve(MEMBER_FIELDS);
  }

  override keyOf({ values }: ImportRow): string {
    return (values['email'] ?? values['login'] ?? '').normalize('NFC').toLowerCase();
  }

  protected load(tx: Tx, ids: readonly string[]): Promise<Member[]> {
    return tx.lockAll(Member, ids);
  }

  protected known(): Question {
    return {
      text: `SELECT m.id, k.key, m.status = 'active' AS visible FROM unnest($2::text[]) AS k (key)
        JOIN members m ON m.tenant_id = $1 AND (m.email = k.key OR m.login = k.key)`,
      params: [],
    };
  }

  setOf({ values }: ImportRow, told: ReadonlySet<string>): MemberSet {
    const set: Record<string, unknown> = {};
    for (const field of ['name', 'role']) if (values[field] != null) set[field] = values[field];
    for (const field of ['email', 'login'])
      if (values[field] != null) set[field] = values[field].normalize('NFC').toLowerCase();
    if (told.has('hourlyRate')) set['hourlyRate'] = decimalText(values['hourlyRate'] ?? null, 4);
    return set;
  }

  override judge({ row, refuse }: Judged<Member, MemberSet>): void {
    if (this.keyOf(row) === '') refuse('email', 'required');
  }

  insert(tx: Tx, drafts: readonly Draft<MemberSet>[]): Promise<void> {
    return this.members.insertMany(
      tx,
      drafts.map(({ id, set }) => ({
        ...{ id, name: set.name!, role: set.role!, email: set.email ?? null, login: set.login ?? null },
        hourlyRate: set.hourlyRate ?? null,
      })),
    );
  }

  protected change(tx: Tx, revisions: readonly Revision<Member, MemberSet>[]): Promise<void> {
    return this.members.changeMany(tx, revisions);
  }

  protected remove(tx: Tx, ids: readonly string[]): Promise<void> {
    return this.members.removeUnused(tx, ids);
  }
}
