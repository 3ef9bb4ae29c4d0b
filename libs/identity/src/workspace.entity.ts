import type { Quotas, WorkspaceSettings } from '@siyana/tenancy';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Calendars belong to a later feature: named, not imported. */
@Entity('workspaces')
@ForeignKey('WorkingCalendar', ['tenantId', 'calendarId'], ['tenantId', 'id'])
export class Workspace {
  @PrimaryColumn('uuid') tenantId!: string;
  @Column('text') name!: string;
  @Column('text') timeZone!: string;
  @Column('text') currency!: string;
  @Column('text') locale!: 'fr' | 'ar' | 'en';
  @Column('boolean', { default: false }) autoClose!: boolean;
  @Column('boolean', { default: true }) techniciansSeeAll!: boolean;
  /** What its people may choose from. */
  @Column('jsonb', { default: '["fr", "ar", "en"]' }) languages!: readonly string[];
  @Column('jsonb', { default: '{}' }) sla!: WorkspaceSettings['sla'];
  /** When its places work, where they have no calendar of their own; null: around the clock. */
  @Column('uuid', { nullable: true }) calendarId!: string | null;
  /** Limits of approval and the tolerance of deliveries; read by the purchasing feature alone. */
  @Column('jsonb', { default: '{}' }) purchasing!: Readonly<Record<string, unknown>>;
  /** Limits of the parts' classes; read by the parts feature alone. */
  @Column('jsonb', { default: '{}' }) stock!: Readonly<Record<string, unknown>>;
  /** True from the first amount on: the currency stays. See `bookMoney`. */
  @Column('boolean', { default: false }) moneyBooked!: boolean;
  /** What the operator has agreed instead of the instance's standard. */
  @Column('jsonb', { default: '{}' }) quotas!: Quotas;
  /** The workspace that this one is the sandbox of. */
  @Column('uuid', { nullable: true }) sandboxOf!: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) suspendedAt!: string | null;
  @Column('text', { nullable: true }) suspendedReason!: string | null;
  @Column('integer', { default: 1 }) version!: number;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt!: string;
  @Column({ type: 'timestamptz', precision: 3 }) updatedAt!: string;
}
