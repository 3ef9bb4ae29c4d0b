import { VersionedRow } from '@siyana/database';
import { Column, Entity, Unique } from 'typeorm';

/** The workspace's own sandbox: `id` is that workspace. At most one. */
@Entity('sandboxes')
@Unique(['tenantId'])
export class Sandbox extends VersionedRow {
  @Column('text') name!: string;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) resetAt!: string | null;
}
