import { TenantRow, VersionedRow } from '@siyana/database';
import { conflict } from '@siyana/kernel';
import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Part, type AbcClass } from './part.entity';
import { StockMovement } from './stock.entity';
import { Store } from './store.entity';

export const COUNT_STATUSES = ['open', 'submitted', 'approved', 'cancelled'] as const;
export type CountStatus = (typeof COUNT_STATUSES)[number];

/** Somebody walks along the shelves without knowing what the ledger says. */
@Entity('stock_counts')
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'storeId'])
@Check('stock_counts_status_check', `status IN ('open', 'submitted', 'approved', 'cancelled')`)
@Check('stock_counts_abc_class_check', `abc_class IN ('A', 'B', 'C')`)
@ForeignKey(() => Store, ['tenantId', 'storeId'], ['tenantId', 'id'])
export class StockCount extends VersionedRow {
  @Column('uuid') storeId!: string;
  @Column('text', { nullable: true }) abcClass!: AbcClass | null;
  @Column('text') status!: CountStatus;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('text') createdBy!: string;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) submittedAt!: string | null;
  @Column('text', { nullable: true }) approvedBy!: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) approvedAt!: string | null;

  assertOpen(): void {
    if (this.status !== 'open') throw conflict('conflict', { status: this.status });
  }

  submit(at: string): void {
    this.assertOpen();
    this.status = 'submitted';
    this.submittedAt = at;
  }

  /** To be counted again. */
  reopen(): void {
    this.assertSubmitted();
    this.status = 'open';
    this.submittedAt = null;
  }

  approve(by: string, at: string): void {
    this.assertSubmitted();
    this.status = 'approved';
    this.approvedBy = by;
    this.approvedAt = at;
  }

  cancel(): void {
    if (this.status !== 'submitted') this.assertOpen();
    this.status = 'cancelled';
  }

  private assertSubmitted(): void {
    if (this.status !== 'submitted') throw conflict('conflict', { status: this.status });
  }
}

/** One part of a count. What was expected is the snapshot and what has moved since, at the moment of counting. */
@Entity('stock_count_lines')
@Unique(['tenantId', 'countId', 'partId'])
@Index(['tenantId', 'partId'])
@Index(['tenantId', 'movementId'])
@Check('stock_count_lines_counted_check', 'num_nonnulls(counted, expected, counted_at, counted_by) IN (0, 4)')
@ForeignKey(() => StockCount, ['tenantId', 'countId'], ['tenantId', 'id'])
@ForeignKey(() => Part, ['tenantId', 'partId'], ['tenantId', 'id'])
@ForeignKey(() => StockMovement, ['tenantId', 'movementId'], ['tenantId', 'id'])
export class StockCountLine extends TenantRow {
  @Column('uuid') countId!: string;
  @Column('uuid') partId!: string;
  @Column('numeric', { precision: 18, scale: 6 }) snapshot!: string;
  /** The ledger's line up to which the snapshot goes. */
  @Column('integer') snapshotSeq!: number;
  @Column('numeric', { precision: 18, scale: 6, nullable: true }) counted!: string | null;
  /** The snapshot and the movements since. */
  @Column('numeric', { precision: 18, scale: 6, nullable: true }) expected!: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) countedAt!: string | null;
  @Column('text', { nullable: true }) countedBy!: string | null;
  /** What the variance has become. */
  @Column('uuid', { nullable: true }) movementId!: string | null;
}
