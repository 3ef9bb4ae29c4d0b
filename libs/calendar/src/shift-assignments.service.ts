import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@siyana/database';
import { Events } from '@siyana/events';
import { claimId, keyset, type Page } from '@siyana/http';
import { conflict, newId, notFound, refuseField } from '@siyana/kernel';
import { ShiftAssignment } from './pattern.entity';
import type {
  CreateShiftAssignmentDto,
  ListStaffingDto,
  PatchShiftAssignmentDto,
  ShiftAssignmentDto,
} from './staffing.dto';

const SORTS = { from: { sql: 's.starts_on::text', type: 'text' } } as const;
const COLUMNS = `s.id, s.member_id AS "memberId", s.shift_id AS "shiftId", s.starts_on AS "from", s.ends_on AS "to", s.version,
  s.created_at AS "createdAt", s.updated_at AS "updatedAt"`;

/** Who is on which shift, and until when. Of one member they never overlap: whoever writes one holds the member's row. */
@Injectable()
export class ShiftAssignmentsService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  async list(query: ListStaffingDto): Promise<Page<ShiftAssignmentDto>> {
    const page = keyset(query, SORTS, '-from', 's.id', 6);
    const rows = await this.database.read<ShiftAssignmentDto & { sortKey: unknown }>(
      `SELECT ${COLUMNS}, ${page.sortExpression} AS "sortKey" FROM shift_assignments s
       WHERE s.tenant_id = $1 AND ($2::uuid IS NULL OR s.member_id = $2) AND ($3::date IS NULL OR s.ends_on IS NULL OR s.ends_on >= $3)
         AND ($4::date IS NULL OR s.starts_on <= $4)${page.condition} ORDER BY ${page.orderBy} LIMIT $5`,
      query.memberId ?? null,
      query.from ?? null,
      query.to ?? null,
      page.limit + 1,
      ...page.params,
    );
    return page.toPage(rows, (row) => row);
  }

  async get(id: string): Promise<ShiftAssignmentDto> {
    const [row] = await this.database.read<ShiftAssignmentDto & Record<string, unknown>>(
      `SELECT ${COLUMNS} FROM shift_assignments s WHERE s.tenant_id = $1 AND s.id = $2`,
      id,
    );
    if (!row) throw notFound();
    return row;
  }

  create(request: CreateShiftAssignmentDto): Promise<ShiftAssignmentDto> {
    const { id = newId(), memberId, shiftId, from: startsOn, to: endsOn = null } = request;
    return this.database.transaction(async (tx) => {
      const known = request.id && (await claimId(tx, 'shift_assignments', id, () => this.get(id)));
      if (known) return known;
      const row = {
        ...{ id, version: 1, createdAt: tx.now, updatedAt: tx.now },
        ...{ memberId, shiftId, startsOn, endsOn },
      };
      await assertFree(tx, row);
      tx.insert(ShiftAssignment, row);
      const payload = { memberId, shiftId };
      await this.events.publish(tx, { type: 'shift_assignment.created', resourceId: id, payload });
      return this.get(id);
    });
  }

  change(id: string, request: PatchShiftAssignmentDto, expected: number | undefined): Promise<ShiftAssignmentDto> {
    return this.database.transaction(async (tx) => {
      const row = await tx.lock(ShiftAssignment, id, expected);
      row.shiftId = request.shiftId ?? row.shiftId;
      row.startsOn = request.from ?? row.startsOn;
      if (request.to !== undefined) row.endsOn = request.to;
      await assertFree(tx, row);
      tx.save(ShiftAssignment, row);
      const payload = { memberId: row.memberId, shiftId: row.shiftId };
      await this.events.publish(tx, { type: 'shift_assignment.changed', resourceId: id, payload });
      return this.get(id);
    });
  }

  remove(id: string, expected: number | undefined): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { memberId } = await tx.lock(ShiftAssignment, id, expected);
      tx.delete(ShiftAssignment, id);
      await this.events.publish(tx, { type: 'shift_assignment.deleted', resourceId: id, payload: { memberId } });
    });
  }
}

type Stay = Pick<ShiftAssignment, 'id' | 'memberId' | 'startsOn' | 'endsOn'>;

/** 422 `ends_before_start`; 409 `shift_overlap` with the one that is in the way. Index: shift_assignments_member_id_starts_on_idx. */
async function assertFree(tx: Tx, { id, memberId, startsOn, endsOn }: Stay): Promise<void> {
  if (endsOn !== null && endsOn < startsOn) throw refuseField('/to', 'ends_before_start');
  const member = await tx.query(
    `SELECT m.id FROM members m WHERE m.tenant_id = $1 AND m.id = $2 FOR NO KEY UPDATE`,
    memberId,
  );
  if (member.length === 0) throw refuseField('/memberId', 'not_found');
  const [other] = await tx.query<{ from: string }>(
    `SELECT s.starts_on AS "from" FROM shift_assignments s
     WHERE s.tenant_id = $1 AND s.member_id = $2 AND s.id <> $3 AND (s.ends_on IS NULL OR s.ends_on >= $4)
       AND ($5::date IS NULL OR s.starts_on <= $5) LIMIT 1`,
    memberId,
    id,
    startsOn,
    endsOn,
  );
  if (other) throw conflict('shift_overlap', { from: other.from });
}
