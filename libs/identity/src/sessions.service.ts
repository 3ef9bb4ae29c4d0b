import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@siyana/database';
import { Events } from '@siyana/events';
import { keyset, type Page } from '@siyana/http';
import { forbidden, notFound } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import { CredentialsService } from './credentials.service';
import type { SessionDto } from './link.dto';
import type { ListSessionsDto } from './member.dto';

const SORTS = { lastUsedAt: { sql: 's.last_used_at', type: 'timestamptz' } } as const;

/** Log-ins on devices: everybody sees and ends their own, an admin everybody's. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly credentials: CredentialsService,
  ) {}

  async list(query: ListSessionsDto): Promise<Page<SessionDto>> {
    const scope = currentScope();
    const whose = query.memberId ?? scope.memberId;
    if (whose !== scope.memberId) assertAdmin();
    const page = keyset(query, SORTS, '-lastUsedAt', 's.id', 6);
    const rows = await this.database.read<SessionDto & { sortKey: unknown }>(
      `SELECT s.id, s.member_id AS "memberId", s.device, s.id = $5 AS current, s.created_at AS "createdAt", s.last_used_at AS "lastUsedAt",
         s.expires_at AS "expiresAt", s.last_used_at AS "sortKey"
       FROM sessions s WHERE s.tenant_id = $1 AND s.member_id = $2 AND s.revoked_at IS NULL AND s.expires_at > $4${page.condition}
       ORDER BY ${page.orderBy} LIMIT $3`,
      whose,
      page.limit + 1,
      this.database.now(),
      scope.sessionId,
      ...page.params,
    );
    return page.toPage(rows, (row) => row);
  }

  /** 404 for another member's, unless the caller manages members. */
  async revoke(id: string): Promise<void> {
    const { memberId, permissions } = currentScope();
    await this.database.transaction(async (tx) => {
      const revoked = await tx.query<{ memberId: string }>(
        `UPDATE sessions SET revoked_at = $3 WHERE tenant_id = $1 AND id = $2 AND revoked_at IS NULL AND ($4 OR member_id = $5)
         RETURNING member_id AS "memberId"`,
        id,
        tx.now,
        permissions.has('members:write'),
        memberId,
      );
      if (!revoked[0]) throw notFound();
      const payload = { ...revoked[0], reason: 'revoked' };
      await this.events.publish(tx, { type: 'session.revoked', resourceId: id, payload });
    });
    this.credentials.forget();
  }
}

function assertAdmin(): void {
  if (!currentScope().permissions.has('members:write')) throw forbidden('forbidden', { permission: 'members:write' });
}

/** Every log-in of this member ends, later. */
export function endSessions(tx: Tx, memberId: string): void {
  tx.later(
    `UPDATE sessions SET revoked_at = $3 WHERE tenant_id = $1 AND member_id = $2 AND revoked_at IS NULL`,
    memberId,
    tx.now,
  );
}
