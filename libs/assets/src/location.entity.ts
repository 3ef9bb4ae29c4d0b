import { WorkingCalendar } from '@siyana/calendar';
import { VersionedRow } from '@siyana/database';
import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';

/** A functional location: a place in the plant tree. It stays when the machine is replaced. */
@Entity('locations')
@Unique(['tenantId', 'code'])
@Index(['tenantId', 'parentId'])
@ForeignKey(() => Location, ['tenantId', 'parentId'], ['tenantId', 'id'])
@ForeignKey(() => WorkingCalendar, ['tenantId', 'calendarId'], ['tenantId', 'id'])
export class Location extends VersionedRow {
  @Column('text') code!: string;
  @Column('text') name!: string;
  @Column('uuid', { nullable: true }) parentId!: string | null;
  /** When this place works, and what is below it without a calendar of its own. */
  @Column('uuid', { nullable: true }) calendarId!: string | null;
}
