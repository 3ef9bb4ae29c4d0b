import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '@siyana/database';
import { Get, keyset, type Page } from '@siyana/http';
import { AuditEntryDto, ListAuditDto } from './audit.dto';
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
    answers: [AuditEntryDto],
  })
  async list(@Query() query: ListAuditDto): Promise<Page<AuditEntryDto>> {
    assertSeesAllSites();
    const page = keyset(query, SORTS, '-position', 'e.id', 7);
    const rows = await this.database.read<AuditEntryDto & { sortKey: unknown }>(
      `SELECT e.id, e.position, e.type, e.resource, e.resource_id AS "resourceId", e.occurred_at AS "occurredAt", e.principal, e.payload,
         e.position AS "sortKey"
       FROM events e WHERE e.tenant_id = $1 AND ($2::text IS NULL OR e.type = $2) AND ($3::uuid IS NULL OR e.resource_id = $3)
         AND ($4::timestamptz IS NULL OR e.occurred_at >= $4) AND ($5::timestamptz IS NULL OR e.occurred_at < $5)${page.condition}
       ORDER BY ${page.orderBy} LIMIT $6`,
      query.type ?? null,
      query.resourceId ?? null,
      query.from ?? null,
      query.to ?? null,
      page.limit + 1,
      ...page.params,
    );
    return page.toPage(rows, (row) => row);
  }
}
