import { Injectable } from '@nestjs/common';
import { Database } from '@siyana/database';
import { Events } from '@siyana/events';
import { keyset, type Page, type PageQuery } from '@siyana/http';
import { conflict, forbidden, newId, notFound } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import type {
  ApiKeyDto,
  ApiKeyUsageDto,
  CreateApiKeyDto,
  ListKeyUsageDto,
  NewApiKeyDto,
  PatchApiKeyDto,
  RotateApiKeyDto,
} from './api-key.dto';
import { CredentialsService } from './credentials.service';
import { assertScopesWithin } from './identity.rules';
import { KeyUsage } from './key-usage';
import { ApiKey } from './member.entity';
import { newKey, type KeyPrefix } from './secrets';

const SORTS = { createdAt: { sql: 'k.created_at', type: 'timestamptz' } } as const;
const USAGE_SORTS = { day: { sql: 'u.day::text', type: 'text' } } as const;
const DAY_MINUTES = 24 * 60;
const COLUMNS = `k.id, k.name, k.scopes, k.expires_at AS "expiresAt", k.revoked_at AS "revokedAt",
  k.previous_until AS "previousKeyUntil",
  (SELECT max(u.last_at) FROM api_key_usage u WHERE u.tenant_id = $1 AND u.key_id = k.id) AS "lastUsedAt", k.version,
  k.created_at AS "createdAt", k.updated_at AS "updatedAt"`;

@Injectable()
export class ApiKeysService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly credentials: CredentialsService,
    private readonly counted: KeyUsage,
  ) {}

  async list(query: PageQuery): Promise<Page<ApiKeyDto>> {
    await this.counted.writeOwn();
    const page = keyset(query, SORTS, '-createdAt', 'k.id', 3);
    const rows = await this.database.read<ApiKeyDto & { sortKey: unknown }>(
      `SELECT ${COLUMNS}, k.created_at AS "sortKey" FROM api_keys k WHERE k.tenant_id = $1${page.condition} ORDER BY ${page.orderBy} LIMIT $2`,
      page.limit + 1,
      ...page.params,
    );
    return page.toPage(rows, (row) => row);
  }

  async get(id: string): Promise<ApiKeyDto> {
    await this.counted.writeOwn();
    return this.row(id);
  }

  async usage(id: string, query: ListKeyUsageDto): Promise<Page<ApiKeyUsageDto>> {
    await this.get(id);
    const page = keyset(query, USAGE_SORTS, '-day', 'u.key_id', 6);
    const rows = await this.database.read<ApiKeyUsageDto & { id: string; sortKey: unknown }>(
      `SELECT u.key_id AS id, u.day::text AS day, u.calls, u.last_at AS "lastAt", u.day::text AS "sortKey" FROM api_key_usage u
       WHERE u.tenant_id = $1 AND u.key_id = $2 AND u.day >= coalesce($4::date, '-infinity') AND u.day <= coalesce($5::date, 'infinity')
       ${page.condition} ORDER BY ${page.orderBy} LIMIT $3`,
      ...[id, page.limit + 1, query.from ?? null, query.to ?? null],
      ...page.params,
    );
    return page.toPage(rows, ({ day, calls, lastAt }) => ({ day, calls, lastAt }));
  }

  private async row(id: string): Promise<ApiKeyDto> {
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
    const { text, secretHash } = newKey(keyPrefix(), tenantId, id);
    return this.database.transaction(async (tx) => {
      tx.insert(ApiKey, {
        id,
        version: 1,
        createdAt: tx.now,
        updatedAt: tx.now,
        name,
        scopes,
        ...{ secretHash, previousSecretHash: null, previousUntil: null },
        createdBy: memberId,
        expiresAt,
        revokedAt: null,
      });
      await this.events.publish(tx, { type: 'api_key.created', resourceId: id, payload: { scopes } });
      return { ...(await this.row(id)), key: text, secretShown: true };
    });
  }

  change(id: string, { name }: PatchApiKeyDto, expected: number | undefined): Promise<ApiKeyDto> {
    return this.database.transaction(async (tx) => {
      const key = await tx.lock(ApiKey, id, expected);
      if (name !== undefined) key.name = name;
      tx.save(ApiKey, key);
      await this.events.publish(tx, { type: 'api_key.changed', resourceId: id });
      return this.row(id);
    });
  }

  /** A new secret of the same key; the old one opens beside it until its time has come. One that was replaced before is dead at once. */
  async rotate(
    id: string,
    { overlapMinutes = DAY_MINUTES }: RotateApiKeyDto,
    expected: number | undefined,
  ): Promise<NewApiKeyDto> {
    const { tenantId, memberId, permissions } = currentScope();
    if (!memberId) throw forbidden();
    const made = await this.database.transaction(async (tx) => {
      const key = await tx.lock(ApiKey, id, expected);
      if (key.revokedAt) throw conflict('key_revoked');
      assertScopesWithin(key.scopes, permissions);
      const { text, secretHash } = newKey(keyPrefix(), tenantId, id);
      const until = new Date(Date.parse(tx.now) + overlapMinutes * 60_000).toISOString();
      key.previousSecretHash = overlapMinutes > 0 ? key.secretHash : null;
      key.previousUntil = overlapMinutes > 0 ? until : null;
      key.secretHash = secretHash;
      tx.save(ApiKey, key);
      await this.events.publish(tx, { type: 'api_key.rotated', resourceId: id, payload: { overlapMinutes } });
      return { ...(await this.row(id)), key: text, secretShown: true };
    });
    this.credentials.forget();
    return made;
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

/** Keys of a sandbox are known at first sight, in logs and configurations too. */
const keyPrefix = (): KeyPrefix => (currentScope().settings.sandboxOf === null ? 'siy' : 'siy_test');
