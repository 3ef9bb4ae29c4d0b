import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@siyana/database';
import { Events } from '@siyana/events';
import { claimId, keyset, type Page } from '@siyana/http';
import { conflict, currencyDigits, moneyText, newId, notFound, refuseField } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import { CredentialsService } from './credentials.service';
import { assertReachable, normaliseEmail, normaliseLogin } from './identity.rules';
import { InvitationsService } from './invitations.service';
import { LoginDirectory } from './login-directory';
import { Member, MemberLocation, TeamMember } from './member.entity';
import type { CreateMemberDto, ListMembersDto, MemberDto, NewMemberDto, PatchMemberDto } from './member.dto';
import { MEMBER_COLUMNS } from './members.queries';
import { PasswordHasher } from './passwords';
import { assertBelowQuota } from './quotas';
import { endSessions } from './sessions.service';

const SORTS = {
  name: { sql: 'm.name', type: 'text' },
  createdAt: { sql: 'm.created_at', type: 'timestamptz' },
  updatedAt: { sql: 'm.updated_at', type: 'timestamptz' },
} as const;

type MemberRow = MemberDto & { sortKey?: unknown };

@Injectable()
export class MembersService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly directory: LoginDirectory,
    private readonly passwords: PasswordHasher,
    private readonly credentials: CredentialsService,
    private readonly invitations: InvitationsService,
  ) {}

  async list(query: ListMembersDto): Promise<Page<MemberDto>> {
    const { role = null, status = null } = query;
    const page = keyset(query, SORTS, 'name', 'm.id', 5);
    const rows = await this.database.read<MemberRow & { sortKey: unknown }>(
      `SELECT ${MEMBER_COLUMNS}, ${page.sortExpression} AS "sortKey" FROM members m
       WHERE m.tenant_id = $1 AND ($2::text IS NULL OR m.role = $2) AND ($3::text IS NULL OR m.status = $3)${page.condition}
       ORDER BY ${page.orderBy} LIMIT $4`,
      role,
      status,
      page.limit + 1,
      ...page.params,
    );
    return page.toPage(rows, shown);
  }

  async get(id: string): Promise<MemberDto> {
    const [row] = await this.database.read<MemberRow>(
      `SELECT ${MEMBER_COLUMNS} FROM members m WHERE m.tenant_id = $1 AND m.id = $2`,
      id,
    );
    if (!row) throw notFound();
    return shown(row);
  }

  async create(request: CreateMemberDto): Promise<NewMemberDto> {
    assertReachable(request);
    if (request.invite && request.password !== undefined) throw refuseField('/invite', 'conflicting_fields');
    const id = request.id ?? newId();
    const email = request.email ? normaliseEmail(request.email) : null;
    const passwordHash = request.password === undefined ? null : await this.passwords.hash(request.password);
    return this.database.transaction(async (tx) => {
      const known = request.id && (await claimId(tx, 'members', id, () => this.get(id)));
      if (known) return { ...known, invitation: null };
      await assertBelowQuota(
        tx,
        'members',
        `SELECT count(*)::int AS used FROM members WHERE tenant_id = $1 AND status = 'active'`,
      );
      tx.insert(Member, {
        id,
        version: 1,
        createdAt: tx.now,
        updatedAt: tx.now,
        name: request.name,
        email,
        login: request.login ? normaliseLogin(request.login) : null,
        role: request.role,
        status: 'active',
        passwordHash,
        hourlyRate: request.hourlyRate ?? null,
      });
      this.replaceLocations(tx, id, request.locationIds ?? []);
      this.replaceTeams(tx, id, request.teamIds ?? []);
      await this.events.publish(tx, { type: 'member.created', resourceId: id, payload: { role: request.role } });
      const invitation = request.invite ? await this.invitations.issue(tx, id, 'invitation') : null;
      const created = await this.get(id);
      // Last before COMMIT: by now the constraints have spoken, so a refused member leaves no trace in the directory.
      if (email) await this.enter(tx, [{ id, email }]);
      return { ...created, invitation };
    });
  }

  async change(id: string, request: PatchMemberDto, expected: number | undefined): Promise<MemberDto> {
    const passwordHash = request.password === undefined ? undefined : await this.passwords.hash(request.password);
    const changed = await this.database.transaction(async (tx) => {
      const member = await tx.lock(Member, id, expected);
      const emailBefore = member.email;
      if (request.name !== undefined) member.name = request.name;
      if (request.email !== undefined) member.email = request.email === null ? null : normaliseEmail(request.email);
      if (request.login !== undefined) member.login = request.login === null ? null : normaliseLogin(request.login);
      if (request.hourlyRate !== undefined) member.hourlyRate = request.hourlyRate;
      if (passwordHash !== undefined) member.passwordHash = passwordHash;
      if (request.role !== undefined && request.role !== member.role) {
        await this.assertNotLastAdmin(tx, member);
        member.role = request.role;
      }
      assertReachable(member);
      if (request.locationIds) this.replaceLocations(tx, id, request.locationIds);
      if (request.teamIds) this.replaceTeams(tx, id, request.teamIds);
      const fields = Object.keys(tx.save(Member, member)).filter((field) => field !== 'passwordHash');
      // A new password ends every session but says so to nobody else.
      if (passwordHash !== undefined) endSessions(tx, id);
      await this.events.publish(tx, { type: 'member.changed', resourceId: id, payload: { fields } });
      const answer = await this.get(id);
      if (member.email && member.email !== emailBefore) await this.enter(tx, [{ id, email: member.email }]);
      return { answer, stale: emailBefore !== member.email ? emailBefore : null };
    });
    if (changed.stale) await this.directory.remove(changed.stale, { tenantId: currentScope().tenantId, memberId: id });
    this.credentials.forget();
    return changed.answer;
  }

  /** Removed members stay on the orders that they worked on; their credentials end at once. */
  async remove(id: string, expected: number | undefined): Promise<void> {
    const email = await this.database.transaction(async (tx) => {
      const member = await tx.lock(Member, id, expected);
      if (member.status === 'removed') return null;
      await this.assertNotLastAdmin(tx, member);
      member.status = 'removed';
      tx.save(Member, member);
      endSessions(tx, id);
      await this.events.publish(tx, { type: 'member.removed', resourceId: id });
      return member.email;
    });
    this.credentials.forget();
    if (email) await this.directory.remove(email, { tenantId: currentScope().tenantId, memberId: id });
  }

  /**
   * Takes away what tells who this was: name, e-mail, login, pay, devices. The id stays, for the ledger's sake. `others` does the same where the name
   * is written out, in the same transaction.
   */
  async erase(
    id: string,
    expected: number | undefined,
    others: (tx: Tx, before: { readonly name: string }, after: { readonly name: string }) => Promise<void>,
  ): Promise<void> {
    const email = await this.database.transaction(async (tx) => {
      const member = await tx.lock(Member, id, expected);
      if (member.status === 'active') await this.assertNotLastAdmin(tx, member);
      const before = { name: member.name, email: member.email };
      Object.assign(member, {
        ...{
          name: `#${id.slice(-8)}`,
          email: null,
          login: null,
          passwordHash: null,
          hourlyRate: null,
          status: 'removed',
        },
      });
      tx.save(Member, member);
      endSessions(tx, id);
      tx.later(`UPDATE sessions SET device = NULL WHERE tenant_id = $1 AND member_id = $2`, id);
      this.replaceLocations(tx, id, []);
      this.replaceTeams(tx, id, []);
      await others(tx, before, member);
      await this.events.publish(tx, { type: 'member.erased', resourceId: id });
      return before.email;
    });
    this.credentials.forget();
    if (email) await this.directory.remove(email, { tenantId: currentScope().tenantId, memberId: id });
  }

  /** New members without a password, and their events, in the caller's transaction. */
  async insertMany(
    tx: Tx,
    rows: readonly Pick<Member, 'id' | 'name' | 'email' | 'login' | 'role' | 'hourlyRate'>[],
  ): Promise<void> {
    await assertBelowQuota(
      tx,
      'members',
      `SELECT count(*)::int AS used FROM members WHERE tenant_id = $1 AND status = 'active'`,
      rows.length,
    );
    tx.insert(
      Member,
      rows.map((row) => ({
        ...{ ...row, status: 'active' as const, passwordHash: null },
        ...{ version: 1, createdAt: tx.now, updatedAt: tx.now },
      })),
    );
    await this.events.publishAll(
      tx,
      rows.map(({ id, role }) => ({ type: 'member.created', resourceId: id, payload: { role } })),
    );
    await this.enter(tx, rows);
  }

  /** Changes of locked rows; 409 `last_admin` where nobody would be left. */
  async changeMany(tx: Tx, changes: readonly { row: Member; set: Partial<Member> }[]): Promise<void> {
    const addresses: { id: string; email: string | null }[] = [];
    for (const { row, set } of changes) {
      if (set.role !== undefined && set.role !== row.role) await this.assertNotLastAdmin(tx, row);
      if (set.email && set.email !== row.email) addresses.push({ id: row.id, email: set.email });
      tx.save(Member, Object.assign(row, set));
    }
    await this.enter(tx, addresses);
    await this.events.publishAll(
      tx,
      changes.map(({ row, set }) => ({
        ...{ type: 'member.changed' as const, resourceId: row.id, payload: { fields: Object.keys(set) } },
      })),
    );
    this.credentials.forget();
  }

  /** Members that came by mistake: 23503 where anything refers to one. */
  async removeUnused(tx: Tx, ids: readonly string[]): Promise<void> {
    const gone = await tx.query<{ id: string; email: string | null }>(
      `DELETE FROM members WHERE tenant_id = $1 AND id = ANY($2::uuid[]) RETURNING id, email`,
      ids,
    );
    const { tenantId } = currentScope();
    for (const { id, email } of gone) if (email) await this.directory.remove(email, { tenantId, memberId: id });
    await this.events.publishAll(
      tx,
      ids.map((id) => ({ type: 'member.deleted', resourceId: id })),
    );
  }

  /** Addresses that lead here from now on. Behind what was kept back, and with the workspace held, so that neither a refusal nor an erasure leaves one behind. */
  private async enter(tx: Tx, rows: readonly { readonly id: string; readonly email: string | null }[]): Promise<void> {
    const { tenantId } = currentScope();
    await tx.holdWorkspace();
    for (const { id, email } of rows) if (email) await this.directory.add(email, { tenantId, memberId: id }, tx.now);
  }

  private async assertNotLastAdmin(tx: Tx, member: Member): Promise<void> {
    if (member.role !== 'admin') return;
    const others = await tx.query(
      `SELECT id FROM members WHERE tenant_id = $1 AND role = 'admin' AND status = 'active' AND id <> $2 FOR NO KEY UPDATE`,
      member.id,
    );
    if (others.length === 0) throw conflict('last_admin');
  }

  private replaceLocations(tx: Tx, memberId: string, locationIds: readonly string[]): void {
    tx.later(`DELETE FROM member_locations WHERE tenant_id = $1 AND member_id = $2`, memberId);
    tx.insert(
      MemberLocation,
      locationIds.map((locationId) => ({ memberId, locationId })),
    );
  }

  private replaceTeams(tx: Tx, memberId: string, teamIds: readonly string[]): void {
    tx.later(`DELETE FROM team_members WHERE tenant_id = $1 AND member_id = $2`, memberId);
    tx.insert(
      TeamMember,
      teamIds.map((teamId) => ({ teamId, memberId })),
    );
  }
}

/** What people earn is for those who plan with it, and for themselves. */
function shown({ sortKey: _sortKey, ...member }: MemberRow): MemberDto {
  const { role, memberId, settings } = currentScope();
  const mayKnow = role === 'admin' || role === 'manager' || memberId === member.id;
  const digits = currencyDigits(settings.currency);
  return { ...member, hourlyRate: mayKnow && member.hourlyRate !== null ? moneyText(member.hourlyRate, digits) : null };
}
