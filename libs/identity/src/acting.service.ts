import { Injectable } from '@nestjs/common';
import { permissionsOf } from '@siyana/access';
import { Database } from '@siyana/database';
import { currentScope, type Scope, type WorkspaceSettings } from '@siyana/tenancy';
import { MEMBER_COLUMNS, NOBODY, WORKSPACE_COLUMNS, type MemberRow } from './credentials.service';

/** Who has asked for work that is done later: a worker acts for them with what they may do then, not with what they could when they asked. */
@Injectable()
export class ActingService {
  constructor(private readonly database: Database) {}

  /** Whether this caller can be acted for: members and API keys can. */
  canWait(principal: string): boolean {
    return readPrincipal(principal) !== undefined;
  }

  /** The scope of `member:<id>` or `api_key:<id>` in the current workspace; undefined when they may not come in any more. */
  async scopeOf(principal: string): Promise<Scope | undefined> {
    const [kind, id] = readPrincipal(principal) ?? [];
    if (id === undefined) return undefined;
    return kind === 'member' ? this.member(id, principal) : this.apiKey(id, principal);
  }

  private async member(id: string, principal: string): Promise<Scope | undefined> {
    const [row] = await this.database.read<MemberRow & Record<string, unknown>>(
      `SELECT ${MEMBER_COLUMNS} FROM members m JOIN workspaces w ON w.tenant_id = $1
       WHERE m.tenant_id = $1 AND m.id = $2 AND m.status = 'active'`,
      id,
    );
    if (!row) return undefined;
    const { role, teamIds, siteIds, ...settings } = row;
    return {
      ...{ ...NOBODY, tenantId: currentScope().tenantId, principal, memberId: id, role, teamIds, settings },
      ...{ siteIds: siteIds.length ? siteIds : null, permissions: permissionsOf(role) },
    };
  }

  private async apiKey(id: string, principal: string): Promise<Scope | undefined> {
    const [row] = await this.database.read<WorkspaceSettings & { scopes: string[] }>(
      `SELECT k.scopes, ${WORKSPACE_COLUMNS} FROM api_keys k JOIN workspaces w ON w.tenant_id = $1
       WHERE k.tenant_id = $1 AND k.id = $2 AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > $3)`,
      id,
      this.database.now(),
    );
    if (!row) return undefined;
    const { scopes, ...settings } = row;
    return { ...NOBODY, tenantId: currentScope().tenantId, principal, permissions: new Set(scopes), settings };
  }
}

function readPrincipal(principal: string): readonly [kind: string, id: string] | undefined {
  const [, kind, id] = /^(member|api_key):(.+)$/.exec(principal) ?? [];
  return kind === undefined || id === undefined ? undefined : [kind, id];
}
