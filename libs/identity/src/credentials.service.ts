import { Injectable } from '@nestjs/common';
import { Credentials, permissionsOf, type Examined, type TokenAccess } from '@siyana/access';
import { Database } from '@siyana/database';
import { Events } from '@siyana/events';
import { notFound, unauthenticated, type Clock } from '@siyana/kernel';
import { runInTenant, type Role, type Scope, type WorkspaceSettings } from '@siyana/tenancy';
import { LRUCache } from 'lru-cache';
import { GUEST_PERMISSIONS, SUPPORT_PERMISSIONS } from './identity.rules';
import type { KeyUsage } from './key-usage';
import type { ParentSessions } from './parent-sessions';
import type { PublicTokens } from './public-tokens';
import { readKey, secretMatches, type KeyPrefix, type KeyText } from './secrets';
import { systemScope } from './system-scope';
import type { Tokens } from './tokens';

/** How long a checked token is believed: a revoked session is dead after this. */
const BELIEVED_MS = 2_000;

interface Entry {
  readonly scope: Scope;
  readonly until: number;
}

export interface MemberRow extends WorkspaceSettings {
  parentSessionId?: string | null;
  role: Role;
  teamIds: string[];
  siteIds: string[];
}

interface FeedRow extends MemberRow {
  readonly memberId: string;
  readonly secretHash: string;
  readonly expiresAt: null;
}

/** A row behind a key: its secret's hash, when it ends, and the workspace's settings. */
interface KeyRow extends WorkspaceSettings {
  readonly secretHash: string;
  readonly expiresAt: string | null;
  /** Of the secret that was replaced, where the key has one. */
  readonly previousHash?: string | null;
  readonly previousUntil?: string | null;
}

interface SupportRow extends KeyRow {
  readonly operator: string;
  readonly grantId: string;
}

export const WORKSPACE_COLUMNS = `w.time_zone AS "timeZone", w.currency, w.locale, w.auto_close AS "autoClose",
  w.technicians_see_all AS "techniciansSeeAll", w.sla, w.quotas, w.sandbox_of AS "sandboxOf",
  CASE WHEN w.suspended_at IS NOT NULL THEN coalesce(w.suspended_reason, '') END AS "suspendedReason"`;

export const MEMBER_COLUMNS = `m.role, ${WORKSPACE_COLUMNS},
  ARRAY(SELECT t.team_id::text FROM team_members t WHERE t.tenant_id = $1 AND t.member_id = m.id) AS "teamIds",
  ARRAY(SELECT l.location_id::text FROM member_locations l WHERE l.tenant_id = $1 AND l.member_id = m.id) AS "siteIds"`;

const NOTHING: ReadonlySet<string> = new Set();

/** What a credential that belongs to no member has in common. */
export const NOBODY = {
  memberId: null,
  role: null,
  teamIds: [],
  siteIds: null,
  onlyOrderId: null,
  sessionId: null,
} as const;

/** Checks bearer tokens, each inside of the workspace that it names: a member's JWT against its session, the others against their hash. */
@Injectable()
export class CredentialsService extends Credentials {
  private readonly believed = new LRUCache<string, Entry>({ max: 20_000 });

  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
    private readonly publicTokens: PublicTokens,
    private readonly events: Events,
    private readonly usage: KeyUsage,
    private readonly parents: ParentSessions,
    private readonly clock: Clock,
  ) {
    super();
  }

  cached(token: string): Scope | undefined {
    const entry = this.believed.get(token);
    return entry && entry.until > this.clock.now().getTime() ? entry.scope : undefined;
  }

  async verify(token: string): Promise<Scope> {
    // Every look of the operator's leaves its trace, so none of them is answered from memory.
    if (token.startsWith('siys_')) return this.support(token);
    const { scope, expiresAt } = await this.check(token);
    this.believed.set(token, { scope, until: Math.min(expiresAt, this.clock.now().getTime() + BELIEVED_MS) });
    return scope;
  }

  examine(token: string): Promise<Examined> {
    return this.check(token);
  }

  /** A token that stands in the path; the feature that made it says by its row whether it still holds. */
  async verifyToken(kind: TokenAccess, token: string): Promise<Scope> {
    const name = `${kind} ${token}`;
    const known = this.cached(name);
    if (known) return known;
    const read = this.publicTokens.read(kind, token);
    if (!read) throw notFound();
    const [row] = await runInTenant(systemScope(read.tenantId, 'guard'), () =>
      this.database.read<WorkspaceSettings & Record<string, unknown>>(
        `SELECT ${WORKSPACE_COLUMNS} FROM workspaces w WHERE w.tenant_id = $1 AND EXISTS (${this.publicTokens.rowOf(kind)})`,
        read.id,
        read.generation,
      ),
    );
    if (!row) throw notFound();
    const principal = `${kind}:${read.id}`;
    const scope = { ...NOBODY, tenantId: read.tenantId, principal, permissions: NOTHING, settings: row };
    this.believed.set(name, { scope, until: this.clock.now().getTime() + BELIEVED_MS });
    return scope;
  }

  /** A feed shows what its member sees, and lets nobody do anything. */
  async verifyFeed(token: string): Promise<Scope> {
    // Under a name of its own: as a bearer token it is nothing, not even for the seconds in which it is believed here.
    const name = `feed ${token}`;
    const known = this.cached(name);
    if (known) return known;
    const { key, row } = await this.keyRow(
      'siyc',
      token,
      `SELECT f.member_id AS "memberId", f.secret_hash AS "secretHash", NULL AS "expiresAt", ${MEMBER_COLUMNS}
       FROM calendar_feeds f
       JOIN members m ON m.tenant_id = $1 AND m.id = f.member_id AND m.status = 'active'
       JOIN workspaces w ON w.tenant_id = $1
       WHERE f.tenant_id = $1 AND f.id = $2 AND f.revoked_at IS NULL`,
    );
    const { memberId, role, teamIds, siteIds, secretHash: _hash, expiresAt: _end, ...settings } = row as FeedRow;
    const scope: Scope = {
      ...{ ...NOBODY, tenantId: key.tenantId, principal: `feed:${key.id}`, memberId, role, teamIds },
      ...{ siteIds: siteIds.length ? siteIds : null, permissions: NOTHING, settings },
    };
    this.believed.set(name, { scope, until: this.clock.now().getTime() + BELIEVED_MS });
    return scope;
  }

  used(scope: Scope): void {
    this.usage.count(scope);
  }

  /** Believes nothing any more: after a log-out, a removal or a change of role in this process. */
  forget(): void {
    this.believed.clear();
  }

  private check(token: string): Promise<Examined> {
    if (token.startsWith('siyg_')) return this.guest(token);
    return token.startsWith('siy_') ? this.apiKey(token) : this.member(token);
  }

  private async member(token: string): Promise<Examined> {
    const { tenantId, memberId, sessionId, expiresAt } = await this.tokens.readAccess(token);
    const [row] = await runInTenant(systemScope(tenantId, 'guard'), () =>
      this.database.read<MemberRow>(
        `SELECT s.parent_session_id AS "parentSessionId", ${MEMBER_COLUMNS}
         FROM sessions s
         JOIN members m ON m.tenant_id = $1 AND m.id = s.member_id
         JOIN workspaces w ON w.tenant_id = $1
         WHERE s.tenant_id = $1 AND s.id = $2 AND s.member_id = $3 AND s.revoked_at IS NULL AND m.status = 'active'`,
        sessionId,
        memberId,
      ),
    );
    if (!row) throw unauthenticated();
    const { parentSessionId = null, role, teamIds, siteIds, ...settings } = row;
    if (parentSessionId !== null && !(await this.parents.isOpen(settings.sandboxOf, parentSessionId)))
      throw unauthenticated();
    const scope: Scope = {
      tenantId,
      principal: `member:${memberId}`,
      memberId,
      role,
      permissions: permissionsOf(role),
      teamIds,
      siteIds: siteIds.length ? siteIds : null,
      onlyOrderId: null,
      sessionId,
      settings,
    };
    return { scope, expiresAt };
  }

  private async apiKey(token: string): Promise<Examined> {
    const isTest = token.startsWith('siy_test_');
    const { key, row, expiresAt } = await this.keyRow(
      isTest ? 'siy_test' : 'siy',
      token,
      `SELECT k.scopes, k.secret_hash AS "secretHash", k.expires_at AS "expiresAt", k.previous_secret_hash AS "previousHash",
         k.previous_until AS "previousUntil", ${WORKSPACE_COLUMNS}
       FROM api_keys k JOIN workspaces w ON w.tenant_id = $1
       WHERE k.tenant_id = $1 AND k.id = $2 AND k.revoked_at IS NULL`,
    );
    const {
      scopes,
      secretHash: _hash,
      expiresAt: _end,
      previousHash: _old,
      previousUntil: _until,
      ...settings
    } = row as KeyRow & { scopes: string[] };
    // A key says what it opens: nobody takes one for the other.
    if (isTest !== (settings.sandboxOf !== null)) throw unauthenticated();
    const permissions = new Set(scopes);
    const scope = { ...NOBODY, tenantId: key.tenantId, principal: `api_key:${key.id}`, permissions, settings };
    return { scope, expiresAt };
  }

  private async guest(token: string): Promise<Examined> {
    const { key, row, expiresAt } = await this.keyRow(
      'siyg',
      token,
      `SELECT g.work_order_id AS "orderId", g.secret_hash AS "secretHash", g.expires_at AS "expiresAt", ${WORKSPACE_COLUMNS}
       FROM guest_links g JOIN workspaces w ON w.tenant_id = $1
       WHERE g.tenant_id = $1 AND g.id = $2 AND g.revoked_at IS NULL`,
    );
    const { orderId, secretHash: _hash, expiresAt: _end, ...settings } = row as KeyRow & { orderId: string };
    const principal = `guest:${key.id}`;
    const scope = {
      ...NOBODY,
      tenantId: key.tenantId,
      principal,
      permissions: GUEST_PERMISSIONS,
      onlyOrderId: orderId,
      settings,
    };
    return { scope, expiresAt };
  }

  private async support(token: string): Promise<Scope> {
    const { key, row } = await this.keyRow(
      'siys',
      token,
      `SELECT k.operator, k.grant_id AS "grantId", k.secret_hash AS "secretHash", g.expires_at AS "expiresAt", ${WORKSPACE_COLUMNS}
       FROM support_keys k
       JOIN support_grants g ON g.tenant_id = $1 AND g.id = k.grant_id AND g.revoked_at IS NULL
       JOIN workspaces w ON w.tenant_id = $1
       WHERE k.tenant_id = $1 AND k.id = $2`,
    );
    const { operator, grantId, secretHash: _hash, expiresAt: _end, ...settings } = row as SupportRow;
    const principal = `support:${operator}`;
    const scope = { ...NOBODY, tenantId: key.tenantId, principal, permissions: SUPPORT_PERMISSIONS, settings };
    await runInTenant(scope, () =>
      this.database.transaction(async (tx) => {
        await this.events.publish(tx, { type: 'support_grant.used', resourceId: grantId, payload: { keyId: key.id } });
      }),
    );
    return scope;
  }

  private async keyRow(
    prefix: KeyPrefix,
    token: string,
    text: string,
  ): Promise<{ key: KeyText; row: KeyRow; expiresAt: number }> {
    const key = readKey(prefix, token);
    if (!key) throw unauthenticated();
    const [row] = await runInTenant(systemScope(key.tenantId, 'guard'), () => this.database.read<KeyRow>(text, key.id));
    const isCurrent = secretMatches(key.secret, row?.secretHash);
    const isPrevious = secretMatches(key.secret, row?.previousHash ?? undefined);
    if (!(isCurrent || isPrevious) || !row) throw unauthenticated();
    const ends = [row.expiresAt, isCurrent ? null : (row.previousUntil ?? null)];
    const expiresAt = Math.min(...ends.map((end) => (end === null ? Infinity : Date.parse(end))));
    if (expiresAt <= this.clock.now().getTime()) throw unauthenticated();
    return { key, row, expiresAt };
  }
}
