import { VersionedRow } from '@siyana/database';
import { Member } from '@siyana/identity';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { DatedWeek, Week } from './working-time.rules';

abstract class PatternRow extends VersionedRow {
  @Column('text') name!: string;
  @Column('jsonb') week!: Week;
  @Column('jsonb') overrides!: readonly DatedWeek[];
  @Column('boolean') observesHolidays!: boolean;
}

/** When a place works: the workspace, a location and what is below it, or one asset. */
@Entity('working_calendars')
@Unique(['tenantId', 'name'])
export class WorkingCalendar extends PatternRow {}

/** When people work. */
@Entity('shifts')
@Unique(['tenantId', 'name'])
export class Shift extends PatternRow {}

/** Who is on which shift, from one date to another; without one, a member works by the workspace's calendar. */
@Entity('shift_assignments')
@Index(['tenantId', 'memberId', 'startsOn'])
@Index(['tenantId', 'shiftId'])
@ForeignKey(() => Member, ['tenantId', 'memberId'], ['tenantId', 'id'])
@ForeignKey(() => Shift, ['tenantId', 'shiftId'], ['tenantId', 'id'])
export class ShiftAssignment extends VersionedRow {
  @Column('uuid') memberId!: string;
  @Column('uuid') shiftId!: string;
  @Column('date') startsOn!: string;
  @Column('date', { nullable: true }) endsOn!: string | null;
}

export const ABSENCE_KINDS = ['leave', 'sick', 'training', 'other'] as const;
export type AbsenceKind = (typeof ABSENCE_KINDS)[number];

/** When a member does not work though the shift does: whole dates, or some hours of each of them. */
@Entity('absences')
@Index(['tenantId', 'memberId', 'startsOn'])
@Index(['tenantId', 'endsOn'])
@Check('absences_kind_check', `kind IN ('leave', 'sick', 'training', 'other')`)
@ForeignKey(() => Member, ['tenantId', 'memberId'], ['tenantId', 'id'])
export class Absence extends VersionedRow {
  @Column('uuid') memberId!: string;
  @Column('text') kind!: AbsenceKind;
  @Column('date') startsOn!: string;
  @Column('date') endsOn!: string;
  @Column('text', { nullable: true }) startTime!: string | null;
  @Column('text', { nullable: true }) endTime!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
}
