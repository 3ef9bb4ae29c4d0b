import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@siyana/database';
import { Events } from '@siyana/events';
import { keyset, type Page, type PageQuery } from '@siyana/http';
import { newId, notFound, refuseField, unauthenticated } from '@siyana/kernel';
import { currentScope, runInTenant } from '@siyana/tenancy';
import { CredentialsService } from './credentials.service';
import type { InvitationDto, NewInvitationDto, SetPasswordDto } from './link.dto';
import { OneTimeLink } from './links.entity';
import type { Membership } from './login-directory';
import { Member } from './member.entity';
import { PasswordHasher } from './passwords';
import { newKey, readKey, secretMatches } from './secrets';
import { endSessions } from './sessions.service';
import { systemScope } from './system-scope';

const GOOD_FOR_DAYS = { invitation: 14, password_reset: 2 } as const;
const SORTS = { createdAt: { sql: 'l.created_at', type: 'timestamptz' } } as const;
const COLUMNS = `l.id, l.kind, l.member_id AS "memberId", l.created_by AS "createdBy", l.created_at AS "createdAt", l.expires_at AS "expiresAt"`;
const GOOD = 'l.used_at IS NULL AND l.revoked_at IS NULL';

/** One-time links that set a password: for new members, and for those who have lost theirs. The admin hands them over. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly passwords: PasswordHasher,
    private readonly credentials: CredentialsService,
  ) {}

  /** The links that are still good. */
  async list(query: PageQuery): Promise<Page<InvitationDto>> {
    const page = keyset(query, SORTS, '-createdAt', 'l.id', 3);
    const rows = await this.database.read<InvitationDto & { sortKey: unknown }>(
      `SELECT ${COLUMNS}, l.created_at AS "sortKey" FROM one_time_links l WHERE l.tenant_id = $1 AND ${GOOD}${page.condition}
       ORDER BY ${page.orderBy} LIMIT $2`,
      page.limit + 1,
      ...page.params,
    );
    return page.toPage(rows, (row) => row);
  }

  async get(id: string): Promise<InvitationDto> {
    const [row] = await this.database.read<InvitationDto & Record<string, unknown>>(
      `SELECT ${COLUMNS} FROM one_time_links l WHERE l.tenant_id = $1 AND l.id = $2 AND ${GOOD}`,
      id,
    );
    if (!row) throw notFound();
    return row;
  }

  /** A fresh link for this member; the ones before it are dead. */
  create(memberId: string): Promise<NewInvitationDto> {
    return this.database.transaction(async (tx) => {
      const [member] = await tx.find(Member, { id: memberId });
      if (member?.status !== 'active') throw refuseField('/memberId', 'not_found');
      return this.issue(tx, memberId, member.passwordHash === null ? 'invitation' : 'password_reset');
    });
  }

  /** The same inside of the use case that makes the member. */
  async issue(tx: Tx, memberId: string, kind: OneTimeLink['kind']): Promise<NewInvitationDto> {
    const { tenantId, principal } = currentScope();
    const id = newId();
    const { text, secretHash } = newKey('siyl', tenantId, id);
    const expiresAt = new Date(Date.parse(tx.now) + GOOD_FOR_DAYS[kind] * 86_400_000).toISOString();
    const shown = { id, kind, memberId, createdBy: principal, createdAt: tx.now, expiresAt };
    revokeOf(tx, memberId);
    tx.insert(OneTimeLink, { ...shown, secretHash, usedAt: null, revokedAt: null });
    await this.events.publish(tx, { type: 'invitation.created', resourceId: id, payload: { kind, memberId } });
    return { ...shown, token: text, secretShown: true };
  }

  async revoke(id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const revoked = await tx.query(
        `UPDATE one_time_links l SET revoked_at = $3 WHERE l.tenant_id = $1 AND l.id = $2 AND ${GOOD} RETURNING l.id`,
        id,
        tx.now,
      );
      if (revoked.length === 0) throw notFound();
      await this.events.publish(tx, { type: 'invitation.revoked', resourceId: id });
    });
  }

  /** Sets the password of the link's member, once; every session of theirs ends. 401 `invalid_link` for anything that is not good. */
  async setPassword({ token, password }: SetPasswordDto): Promise<Membership> {
    const key = readKey('siyl', token);
    if (!key) throw unauthenticated('invalid_link');
    const { tenantId } = key;
    const memberId = await runInTenant(systemScope(tenantId, 'password'), async () => {
      // Hashed before anything is locked: it takes long, and takes it whether or not the link is good.
      const passwordHash = await this.passwords.hash(password);
      return this.database.transaction(async (tx) => {
        const [link] = await tx.query<{ memberId: string; secretHash: string }>(
          `SELECT l.member_id AS "memberId", l.secret_hash AS "secretHash" FROM one_time_links l
           JOIN members m ON m.tenant_id = $1 AND m.id = l.member_id AND m.status = 'active'
           JOIN workspaces w ON w.tenant_id = $1 AND w.suspended_at IS NULL
           WHERE l.tenant_id = $1 AND l.id = $2 AND ${GOOD} AND l.expires_at > $3 FOR NO KEY UPDATE OF l`,
          key.id,
          tx.now,
        );
        if (!secretMatches(key.secret, link?.secretHash) || !link) throw unauthenticated('invalid_link');
        const member = await tx.lock(Member, link.memberId);
        member.passwordHash = passwordHash;
        tx.save(Member, member);
        tx.later(`UPDATE one_time_links SET used_at = $3 WHERE tenant_id = $1 AND id = $2`, key.id, tx.now);
        revokeOf(tx, member.id);
        endSessions(tx, member.id);
        await this.events.publish(tx, { type: 'member.password_set', resourceId: member.id });
        return member.id;
      });
    });
    this.credentials.forget();
    return { tenantId, memberId };
  }
}

/** The member's links that are still good die. */
function revokeOf(tx: Tx, memberId: string): void {
  tx.later(
    `UPDATE one_time_links l SET revoked_at = $3 WHERE l.tenant_id = $1 AND l.member_id = $2 AND ${GOOD}`,
    memberId,
    tx.now,
  );
}
