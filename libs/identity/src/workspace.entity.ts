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
  /** What the operator has agreed instead of the instance's standard. */
  @Column('jsonb', { default: '{}' }) quotas!: Quotas;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) suspendedAt!: string | null;
  @Column('text', { nullable: true }) suspendedReason!: string | null;
  @Column('integer', { default: 1 }) version!: number;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt!: string;
  @Column({ type: 'timestamptz', precision: 3 }) updatedAt!: string;
}
