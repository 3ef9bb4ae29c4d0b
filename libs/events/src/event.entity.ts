import { TenantRow } from '@siyana/database';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A workspace's gapless counters: work-order numbers, event positions. Taken late in a transaction: the row is a lock. */
@Entity('counters')
export class Counter {
  @PrimaryColumn('uuid') tenantId!: string;
  @PrimaryColumn('text') name!: string;
  /** The last number given. */
  @Column('bigint') value!: number;
}

/** The outbox and the trail: one row per fact, written in the transaction of its cause. */
@Entity('events')
@Unique(['tenantId', 'position'])
export class EventRow extends TenantRow {
  /** Dense per workspace, in the order of commits. */
  @Column('bigint') position!: number;
  /** `<resource>.<past verb>`. */
  @Column('text') type!: string;
  @Column('text') resource!: string;
  @Column('uuid') resourceId!: string;
  @Column({ type: 'timestamptz', precision: 3 }) occurredAt!: string;
  @Column('text') principal!: string;
  /** People by member id only, and no free text. */
  @Column('jsonb') payload!: Readonly<Record<string, unknown>>;
}
