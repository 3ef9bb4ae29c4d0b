import { Injectable } from '@nestjs/common';
import { Database } from '@siyana/database';
import { Events } from '@siyana/events';
import { claimId, keyset, type Page } from '@siyana/http';
import { newId, notFound, refuseField } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import { Absence } from './pattern.entity';
import type { AbsenceDto, CreateAbsenceDto, ListStaffingDto, PatchAbsenceDto } from './staffing.dto';

const SORTS = { from: { sql: 'b.starts_on::text', type: 'text' } } as const;
const COLUMNS = `b.id, b.member_id AS "memberId", b.kind, b.starts_on AS "from", b.ends_on AS "to", b.start_time AS "startTime",
  b.end_time AS "endTime", b.reason, b.version, b.created_at AS "createdAt", b.updated_at AS "updatedAt"`;

/** Who is away. Why somebody is away is their own and their manager's matter: a technician sees their own. */
@Injectable()
export class AbsencesService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  async list(query: ListStaffingDto): Promise<Page<AbsenceDto>> {
    const page = keyset(query, SORTS, '-from', 'b.id', 7);
    const rows = await this.database.read<AbsenceDto & { sortKey: unknown }>(
      `SELECT ${COLUMNS}, ${page.sortExpression} AS "sortKey" FROM absences b
       WHERE b.tenant_id = $1 AND ($2::uuid IS NULL OR b.member_id = $2) AND ($3::uuid IS NULL OR b.member_id = $3)
         AND ($4::date IS NULL OR b.ends_on >= $4) AND ($5::date IS NULL OR b.starts_on <= $5)${page.condition}
       ORDER BY ${page.orderBy} LIMIT $6`,
      query.memberId ?? null,
      onlyOwn(),
      query.from ?? null,
      query.to ?? null,
      page.limit + 1,
      ...page.params,
    );
    return page.toPage(rows, (row) => row);
  }

  async get(id: string): Promise<AbsenceDto> {
    const [row] = await this.database.read<AbsenceDto & Record<string, unknown>>(
      `SELECT ${COLUMNS} FROM absences b WHERE b.tenant_id = $1 AND b.id = $2 AND ($3::uuid IS NULL OR b.member_id = $3)`,
      id,
      onlyOwn(),
    );
    if (!row) throw notFound();
    return row;
  }

  create(request: CreateAbsenceDto): Promise<AbsenceDto> {
    const { id = newId(), memberId, kind, from, to = from, startTime = null, endTime = null, reason = null } = request;
    return this.database.transaction(async (tx) => {
      const known = request.id && (await claimId(tx, 'absences', id, () => this.get(id)));
      if (known) return known;
      const row = {
        ...{ id, version: 1, createdAt: tx.now, updatedAt: tx.now },
        ...{ memberId, kind, startsOn: from, endsOn: to, startTime, endTime, reason },
      };
      assertGood(row);
      tx.insert(Absence, row);
      await this.events.publish(tx, { type: 'absence.created', resourceId: id, payload: { memberId } });
      return this.get(id);
    });
  }

  change(id: string, request: PatchAbsenceDto, expected: number | undefined): Promise<AbsenceDto> {
    const { from, to, ...fields } = request;
    return this.database.transaction(async (tx) => {
      const row = Object.assign(await tx.lock(Absence, id, expected), fields);
      row.startsOn = from ?? row.startsOn;
      row.endsOn = to ?? row.endsOn;
      assertGood(row);
      tx.save(Absence, row);
      await this.events.publish(tx, { type: 'absence.changed', resourceId: id, payload: { memberId: row.memberId } });
      return this.get(id);
    });
  }

  remove(id: string, expected: number | undefined): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { memberId } = await tx.lock(Absence, id, expected);
      tx.delete(Absence, id);
      await this.events.publish(tx, { type: 'absence.deleted', resourceId: id, payload: { memberId } });
    });
  }
}

/** The member whose absences alone the caller sees; null: everybody's. */
function onlyOwn(): string | null {
  const { role, memberId } = currentScope();
  return role === 'technician' ? memberId : null;
}

function assertGood({
  startsOn,
  endsOn,
  startTime,
  endTime,
}: Pick<Absence, 'startsOn' | 'endsOn' | 'startTime' | 'endTime'>): void {
  if (endsOn < startsOn) throw refuseField('/to', 'ends_before_start');
  if ((startTime === null) !== (endTime === null))
    throw refuseField(startTime === null ? '/startTime' : '/endTime', 'required');
}
