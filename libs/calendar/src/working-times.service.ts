import { Injectable } from '@nestjs/common';
import { Database } from '@siyana/database';
import { holidaySet, type OwnDates } from './holiday-set';
import type { Away, MemberTime } from './staffing.rules';
import {
  AROUND_THE_CLOCK,
  workingClock,
  type Pattern,
  type WorkingClock,
  type WorkingTime,
} from './working-time.rules';

interface PatternRow extends Pattern {
  readonly observesHolidays: boolean;
}

interface Ground {
  readonly timeZone: string;
  readonly own: OwnDates;
}

interface StaffRow extends Ground {
  readonly standard: PatternRow | null;
  readonly shifts: readonly (PatternRow & { memberId: string; from: string; to: string | null })[];
  readonly absences: readonly (Away & { memberId: string })[];
}

const OWN = `(SELECT coalesce(json_object_agg(h.date, h.works), '{}') FROM holidays h WHERE h.tenant_id = $1) AS own`;
const PATTERN = `'week', p.week, 'overrides', p.overrides, 'observesHolidays', p.observes_holidays`;

/** Patterns and holidays made into working time: what clocks and capacity are reckoned by. */
@Injectable()
export class WorkingTimesService {
  constructor(private readonly database: Database) {}

  /** The clock of a calendar; every minute counts where there is none. */
  async clockOf(calendarId: string | null): Promise<WorkingClock> {
    if (calendarId === null) return AROUND_THE_CLOCK;
    const [row] = await this.database.read<PatternRow & Ground & Record<string, unknown>>(
      `SELECT o.time_zone AS "timeZone", p.week, p.overrides, p.observes_holidays AS "observesHolidays", ${OWN}
       FROM workspaces o JOIN working_calendars p ON p.tenant_id = $1 AND p.id = $2 WHERE o.tenant_id = $1`,
      calendarId,
    );
    return row ? workingClock(timeOf(row, row)) : AROUND_THE_CLOCK;
  }

  /** What is known of members' time between two local dates, both in. Index: shift_assignments_member_id_starts_on_idx, absences_ends_on_idx. */
  async staff(memberIds: readonly string[], from: string, to: string): Promise<(memberId: string) => MemberTime> {
    const [row] = await this.database.read<StaffRow & Record<string, unknown>>(
      `SELECT o.time_zone AS "timeZone", ${OWN},
         (SELECT json_build_object(${PATTERN}) FROM working_calendars p WHERE p.tenant_id = $1 AND p.id = o.calendar_id) AS standard,
         (SELECT coalesce(json_agg(json_build_object('memberId', s.member_id, 'from', s.starts_on, 'to', s.ends_on, ${PATTERN})), '[]')
          FROM shift_assignments s JOIN shifts p ON p.tenant_id = $1 AND p.id = s.shift_id
          WHERE s.tenant_id = $1 AND s.member_id = ANY($2::uuid[]) AND s.starts_on <= $4::date AND (s.ends_on IS NULL OR s.ends_on >= $3::date)) AS shifts,
         (SELECT coalesce(json_agg(json_build_object('memberId', b.member_id, 'from', b.starts_on, 'to', b.ends_on,
            'startTime', b.start_time, 'endTime', b.end_time)), '[]')
          FROM absences b WHERE b.tenant_id = $1 AND b.member_id = ANY($2::uuid[]) AND b.ends_on >= $3::date AND b.starts_on <= $4::date) AS absences
       FROM workspaces o WHERE o.tenant_id = $1`,
      memberIds,
      from,
      to,
    );
    const { standard, shifts, absences } = row!;
    const usual = standard && timeOf(standard, row!);
    const timed = shifts.map((each) => ({ ...each, time: timeOf(each, row!) }));
    return (memberId) => ({
      standard: usual,
      shifts: timed.filter((each) => each.memberId === memberId),
      absences: absences.filter((each) => each.memberId === memberId),
    });
  }
}

function timeOf({ week, overrides, observesHolidays }: PatternRow, { timeZone, own }: Ground): WorkingTime {
  return { timeZone, week, overrides, holidays: observesHolidays ? holidaySet(own) : new Set<string>() };
}
