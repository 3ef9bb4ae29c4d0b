import { Injectable } from '@nestjs/common';
import { Database } from '@siyana/database';
import { Events } from '@siyana/events';
import { keyset, type Page, type PageQuery } from '@siyana/http';
import { forbidden, newId, notFound } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import type { ApiKeyDto, CreateApiKeyDto, NewApiKeyDto, PatchApiKeyDto } from './api-key.dto';
import { CredentialsService } from './credentials.service';
import { assertScopesWithin } from './identity.rules';
import { ApiKey } from './member.entity';
import { newKey } from './secrets';

const SORTS = { createdAt: { sql: 'k.created_at', type: 'timestamptz' } } as const;
const COLUMNS = `k.id, k.name, k.scopes, k.expires_at AS "expiresAt", k.revoked_at AS "revokedAt", k.version,
  k.created_at AS "createdAt", k.updated_at AS "updatedAt"`;

@Injectable()
export class ApiKeysService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly credentials: CredentialsService,
  ) {}

  async list(query: PageQuery): Promise<Page<ApiKeyDto>> {
    const page = keyset(query, SORTS, '-createdAt', 'k.id', 3);
    const rows = await this.database.read<ApiKeyDto & { sortKey: unknown }>(
      `SELECT ${COLUMNS}, k.created_at AS "sortKey" FROM api_keys k WHERE k.tenant_id = $1${page.condition} ORDER BY ${page.orderBy} LIMIT $2`,
      page.limit + 1,
      ...page.params,
    );
    return page.toPage(rows, (row) => row);
  }

  async get(id: string): Promise<ApiKeyDto> {
    const [row] = await this.database.read<ApiKeyDto>(
      `SELECT ${COLUMNS} FROM api_keys k WHERE k.tenant_id = $1 AND k.id = $2`,
      id,
    );
    if (!row) throw notFound();
    return row;
  }

  /** The key itself is in this answer and nowhere else: a hash is kept. Only a member makes keys, within what the member may. */
  create({ name, scopes, expiresAt = null }: CreateApiKeyDto): Promise<NewApiKeyDto> {
    const { tenantId, memberId, permissions } = currentScope();
    if (!memberId) throw forbidden();
    assertScopesWithin(scopes, permissions);
    const id = newId();
    const { text, secretHash } = newKey('siy', tenantId, id);
    return this.database.transaction(async (tx) => {
      tx.insert(ApiKey, {
        id,
        version: 1,
        createdAt: tx.now,
        updatedAt: tx.now,
        name,
        scopes,
        secretHash,
        createdBy: memberId,
        expiresAt,
        revokedAt: null,
      });
      await this.events.publish(tx, { type: 'api_key.created', resourceId: id, payload: { scopes } });
      return { ...(await this.get(id)), key: text, secretShown: true };
    });
  }

  change(id: string, { name }: PatchApiKeyDto, expected: number | undefined): Promise<ApiKeyDto> {
    return this.database.transaction(async (tx) => {
      const key = await tx.lock(ApiKey, id, expected);
      if (name !== undefined) key.name = name;
      tx.save(ApiKey, key);
      await this.events.publish(tx, { type: 'api_key.changed', resourceId: id });
      return this.get(id);
    });
  }

  async revoke(id: string, expected: number | undefined): Promise<void> {
    await this.database.transaction(async (tx) => {
      const key = await tx.lock(ApiKey, id, expected);
      if (key.revokedAt) return;
      key.revokedAt = tx.now;
      tx.save(ApiKey, key);
      await this.events.publish(tx, { type: 'api_key.revoked', resourceId: id });
    });
    this.credentials.forget();
  }
}
