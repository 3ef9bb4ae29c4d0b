import { Injectable } from '@nestjs/common';
import { Database } from '@siyana/database';
import { Events } from '@siyana/events';
import { keyset, type Page, type PageQuery } from '@siyana/http';
import { forbidden, newId, notFound } from '@siyana/kernel';
import { currentScope, runInTenant } from '@siyana/tenancy';
import type { CreateSupportGrantDto, SupportGrantDto } from './link.dto';
import { SupportGrant, SupportKey } from './links.entity';
import { newKey } from './secrets';
import { systemScope } from './system-scope';

const SORTS = { createdAt: { sql: 'g.created_at', type: 'timestamptz' } } as const;
const COLUMNS = `g.id, g.reason, g.granted_by AS "grantedBy", g.expires_at AS "expiresAt", g.revoked_at AS "revokedAt", g.version,
  g.created_at AS "createdAt", g.updated_at AS "updatedAt"`;

/** The operator looks into a workspace only while it consents, reads only, and every look stands in the workspace's trail. */
@Injectable()
export class SupportService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  async list(query: PageQuery): Promise<Page<SupportGrantDto>> {
    const page = keyset(query, SORTS, '-createdAt', 'g.id', 3);
    const rows = await this.database.read<SupportGrantDto & { sortKey: unknown }>(
      `SELECT ${COLUMNS}, g.created_at AS "sortKey" FROM support_grants g WHERE g.tenant_id = $1${page.condition} ORDER BY ${page.orderBy} LIMIT $2`,
      page.limit + 1,
      ...page.params,
    );
    return page.toPage(rows, (row) => row);
  }

  async get(id: string): Promise<SupportGrantDto> {
    const [row] = await this.database.read<SupportGrantDto & Record<string, unknown>>(
      `SELECT ${COLUMNS} FROM support_grants g WHERE g.tenant_id = $1 AND g.id = $2`,
      id,
    );
    if (!row) throw notFound();
    return row;
  }

  create({ reason, hours }: CreateSupportGrantDto): Promise<SupportGrantDto> {
    const id = newId();
    return this.database.transaction(async (tx) => {
      const expiresAt = new Date(Date.parse(tx.now) + hours * 3_600_000).toISOString();
      const { principal } = currentScope();
      tx.insert(SupportGrant, {
        ...{ id, version: 1, createdAt: tx.now, updatedAt: tx.now },
        ...{ reason, grantedBy: principal, expiresAt, revokedAt: null },
      });
      await this.events.publish(tx, { type: 'support_grant.created', resourceId: id, payload: { hours } });
      return this.get(id);
    });
  }

  revoke(id: string, expected: number | undefined): Promise<void> {
    return this.database.transaction(async (tx) => {
      const grant = await tx.lock(SupportGrant, id, expected);
      if (grant.revokedAt) return;
      grant.revokedAt = tx.now;
      tx.save(SupportGrant, grant);
      await this.events.publish(tx, { type: 'support_grant.revoked', resourceId: id });
    });
  }

  /** The operator's half: a key under the consent that lasts longest. 403 without one. */
  openFor(tenantId: string, operator: string): Promise<{ token: string; expiresAt: string }> {
    return runInTenant(systemScope(tenantId, 'support'), () =>
      this.database.transaction(async (tx) => {
        const [grant] = await tx.query<{ id: string; expiresAt: string }>(
          `SELECT id, expires_at AS "expiresAt" FROM support_grants
           WHERE tenant_id = $1 AND revoked_at IS NULL AND expires_at > $2 ORDER BY expires_at DESC LIMIT 1`,
          tx.now,
        );
        if (!grant) throw forbidden();
        const id = newId();
        const { text, secretHash } = newKey('siys', tenantId, id);
        tx.insert(SupportKey, { id, grantId: grant.id, operator, secretHash, createdAt: tx.now });
        await this.events.publish(tx, {
          type: 'support_grant.opened',
          resourceId: grant.id,
          payload: { keyId: id, operator },
        });
        return { token: text, expiresAt: grant.expiresAt };
      }),
    );
  }
}
