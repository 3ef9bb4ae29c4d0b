import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Credentials, permissionsOf } from '@siyana/access';
import { Database } from '@siyana/database';
import { isUuid, unauthenticated, type Clock } from '@siyana/kernel';
import { runInTenant, type Role, type Scope, type WorkspaceSettings } from '@siyana/tenancy';
import { LRUCache } from 'lru-cache';
import { systemScope } from './system-scope';
import { hashSecret, type Tokens } from './tokens';

/** How long a checked token is believed: a revoked session is dead after this. */
const BELIEVED_MS = 2_000;

interface Entry {
  readonly scope: Scope;
  readonly until: number;
}

interface MemberRow extends WorkspaceSettings {
  role: Role;
  teamIds: string[];
  siteIds: string[];
}

const WORKSPACE_COLUMNS = `w.time_zone AS "timeZone", w.currency, w.locale, w.auto_close AS "autoClose",
  w.technicians_see_all AS "techniciansSeeAll"`;

/** Checks bearer tokens: a member's JWT against its session, an API key against its hash, both inside of the workspace that they name. */
@Injectable()
export class CredentialsService extends Credentials {
  private readonly believed = new LRUCache<string, Entry>({ max: 20_000 });

  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
    private readonly clock: Clock,
  ) {
    super();
  }

  cached(token: string): Scope | undefined {
    const entry = this.believed.get(token);
    return entry && entry.until > this.clock.now().getTime() ? entry.scope : undefined;
  }

  async verify(token: string): Promise<Scope> {
    const { scope, expiresAt } = token.startsWith('siy_') ? await this.apiKey(token) : await this.member(token);
    this.believed.set(token, { scope, until: Math.min(expiresAt, this.clock.now().getTime() + BELIEVED_MS) });
    return scope;
  }

  /** Believes nothing any more: after a log-out, a removal or a change of role in this process. */
  forget(): void {
    this.believed.clear();
  }

  private async member(token: string): Promise<{ scope: Scope; expiresAt: number }> {
    const { tenantId, memberId, sessionId, expiresAt } = await this.tokens.readAccess(token);
    const [row] = await runInTenant(systemScope(tenantId, 'guard'), () =>
      this.database.read<MemberRow>(
        `SELECT m.role, ${WORKSPACE_COLUMNS},
           ARRAY(SELECT t.team_id::text FROM team_members t WHERE t.tenant_id = $1 AND t.member_id = m.id) AS "teamIds",
           ARRAY(SELECT l.location_id::text FROM member_locations l WHERE l.tenant_id = $1 AND l.member_id = m.id) AS "siteIds"
         FROM sessions s
         JOIN members m ON m.tenant_id = $1 AND m.id = s.member_id
         JOIN workspaces w ON w.tenant_id = $1
         WHERE s.tenant_id = $1 AND s.id = $2 AND s.member_id = $3 AND s.revoked_at IS NULL AND m.status = 'active'`,
        sessionId,
        memberId,
      ),
    );
    if (!row) throw unauthenticated();
    const { role, teamIds, siteIds, ...settings } = row;
    const scope: Scope = {
      tenantId,
      principal: `member:${memberId}`,
      memberId,
      role,
      permissions: permissionsOf(role),
      teamIds,
      siteIds: siteIds.length ? siteIds : null,
      settings,
    };
    return { scope, expiresAt };
  }

  private async apiKey(token: string): Promise<{ scope: Scope; expiresAt: number }> {
    const match = /^siy_([0-9a-f-]{36})_([0-9a-f-]{36})_([\w-]{43})$/.exec(token);
    if (!match || !isUuid(match[1]) || !isUuid(match[2])) throw unauthenticated();
    const [, tenantId, keyId, secret] = match as unknown as [string, string, string, string];
    const [row] = await runInTenant(systemScope(tenantId, 'guard'), () =>
      this.database.read<WorkspaceSettings & { scopes: string[]; secretHash: string; expiresAt: string | null }>(
        `SELECT k.scopes, k.secret_hash AS "secretHash", k.expires_at AS "expiresAt", ${WORKSPACE_COLUMNS}
         FROM api_keys k JOIN workspaces w ON w.tenant_id = $1
         WHERE k.tenant_id = $1 AND k.id = $2 AND k.revoked_at IS NULL`,
        keyId,
      ),
    );
    // A hash is compared whether or not there is a row, so that both take the same time.
    const given = Buffer.from(hashSecret(secret), 'hex');
    const matches = timingSafeEqual(given, row ? Buffer.from(row.secretHash, 'hex') : Buffer.alloc(given.length));
    if (!row || !matches) throw unauthenticated();
    const { scopes, secretHash: _hash, expiresAt, ...settings } = row;
    const end = expiresAt === null ? Infinity : Date.parse(expiresAt);
    if (end <= this.clock.now().getTime()) throw unauthenticated();
    const scope: Scope = {
      tenantId,
      principal: `api_key:${keyId}`,
      memberId: null,
      role: null,
      permissions: new Set(scopes),
      teamIds: [],
      siteIds: null,
      settings,
    };
    return { scope, expiresAt: end };
  }
}
