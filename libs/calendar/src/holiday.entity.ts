import { VersionedRow } from '@siyana/database';
import { Column, Entity, Unique } from 'typeorm';

/** What a workspace says of one date: a holiday of its own, or a national one on which it works. */
@Entity('holidays')
@Unique(['tenantId', 'date'])
export class WorkspaceHoliday extends VersionedRow {
  @Column('date') date!: string;
  @Column('text') name!: string;
  /** True: people work, whatever the national list says. */
  @Column('boolean', { default: false }) works!: boolean;
}
