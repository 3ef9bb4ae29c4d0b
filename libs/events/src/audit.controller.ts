import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '@siyana/database';
import { Get, keyset, type Page } from '@siyana/http';
import { AuditEntryDto, ListAuditDto } from './audit.dto';
import { GENESIS } from './seal.rules';
import { assertSeesAllSites } from './sight';

const SORTS = { position: { sql: 'e.position', type: 'bigint' } } as const;

/** Who did what, when: the events as an admin reads them. */
@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(private readonly database: Database) {}

  /** Index: events_position_key. */
  @Get('', {
    allow: 'audit:read',
    summary: 'Read who has done what, the newest first',
    description:
      'Each entry shows its seal, which holds that of the entry before: with `sort=position` and without filters the whole chain can be checked from outside.',
    answers: [AuditEntryDto],
  })
  async list(@Query() query: ListAuditDto): Promise<Page<AuditEntryDto>> {
    assertSeesAllSites();
    const page = keyset(query, SORTS, '-position', 'e.id', 7);
    const rows = await this.database.read<AuditRow>(
      `SELECT e.id, e.position, e.type, e.resource, e.resource_id AS "resourceId", e.occurred_at AS "occurredAt", e.principal, e.payload,
         e.payload::text AS "payloadText", s.payload_digest AS "payloadDigest", s.seal AS hash, p.seal AS previous, e.position AS "sortKey"
       FROM events e
       LEFT JOIN event_seals s ON s.tenant_id = $1 AND s.position = e.position
       LEFT JOIN event_seals p ON p.tenant_id = $1 AND p.position = e.position - 1
       WHERE e.tenant_id = $1 AND ($2::text IS NULL OR e.type = $2) AND ($3::uuid IS NULL OR e.resource_id = $3)
         AND ($4::timestamptz IS NULL OR e.occurred_at >= $4) AND ($5::timestamptz IS NULL OR e.occurred_at < $5)${page.condition}
       ORDER BY ${page.orderBy} LIMIT $6`,
      query.type ?? null,
      query.resourceId ?? null,
      query.from ?? null,
      query.to ?? null,
      page.limit + 1,
      ...page.params,
    );
    return page.toPage(rows, shown);
  }
}

interface AuditRow extends Omit<AuditEntryDto, 'seal'> {
  readonly payloadText: string;
  /** Null, with the next two, while it is not sealed. */
  readonly hash: string | null;
  readonly payloadDigest: string | null;
  /** Null before the first. */
  readonly previous: string | null;
  readonly sortKey: unknown;
}

function shown({ hash, previous, payloadDigest, payloadText, sortKey: _sortKey, ...entry }: AuditRow): AuditEntryDto {
  if (hash === null || payloadDigest === null) return { ...entry, seal: null };
  const before = entry.position === 1 ? GENESIS : previous;
  return { ...entry, seal: { hash, previous: before, payloadDigest, payloadText } };
}
