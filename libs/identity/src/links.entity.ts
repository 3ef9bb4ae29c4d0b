import { TenantRow, VersionedRow } from '@siyana/database';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { Member } from './member.entity';

export type LinkKind = 'invitation' | 'password_reset';

/** A link that sets one member's password, once. */
@Entity('one_time_links')
@Index(['tenantId', 'memberId'])
@Check('one_time_links_kind_check', `kind IN ('invitation', 'password_reset')`)
@ForeignKey(() => Member, ['tenantId', 'memberId'], ['tenantId', 'id'])
export class OneTimeLink extends TenantRow {
  @Column('text') kind!: LinkKind;
  @Column('uuid') memberId!: string;
  /** SHA-256 of the secret, which has 256 random bits. */
  @Column('text') secretHash!: string;
  @Column('text') createdBy!: string;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt!: string;
  @Column({ type: 'timestamptz', precision: 3 }) expiresAt!: string;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) usedAt!: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) revokedAt!: string | null;
}

/** An outside contractor's way to one order until a date. Orders belong to a later feature: named, not imported. */
@Entity('guest_links')
@Index(['tenantId', 'workOrderId'])
@ForeignKey('WorkOrder', ['tenantId', 'workOrderId'], ['tenantId', 'id'])
export class GuestLink extends VersionedRow {
  @Column('uuid') workOrderId!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) company!: string | null;
  @Column('text') secretHash!: string;
  @Column('text') createdBy!: string;
  @Column({ type: 'timestamptz', precision: 3 }) expiresAt!: string;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) revokedAt!: string | null;
}

/** `assigned`: the member's own and own teams' work; `visible`: all that the member sees. */
export type FeedContent = 'assigned' | 'visible';

/** What a member's calendar program holds: reads their work as iCalendar, and nothing else. */
@Entity('calendar_feeds')
@Index(['tenantId', 'memberId'])
@Check('calendar_feeds_content_check', `content IN ('assigned', 'visible')`)
@ForeignKey(() => Member, ['tenantId', 'memberId'], ['tenantId', 'id'])
export class CalendarFeed extends TenantRow {
  @Column('uuid') memberId!: string;
  @Column('text') name!: string;
  @Column('text') content!: FeedContent;
  /** SHA-256 of the secret, which has 256 random bits. */
  @Column('text') secretHash!: string;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt!: string;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) revokedAt!: string | null;
}

/** A workspace's consent that the operator looks into it, for a time. */
@Entity('support_grants')
export class SupportGrant extends VersionedRow {
  @Column('text') reason!: string;
  @Column('text') grantedBy!: string;
  @Column({ type: 'timestamptz', precision: 3 }) expiresAt!: string;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) revokedAt!: string | null;
}

/** What one person of the operator's holds under a consent; it ends with it. */
@Entity('support_keys')
@Index(['tenantId', 'grantId'])
@ForeignKey(() => SupportGrant, ['tenantId', 'grantId'], ['tenantId', 'id'])
export class SupportKey extends TenantRow {
  @Column('uuid') grantId!: string;
  @Column('text') operator!: string;
  @Column('text') secretHash!: string;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt!: string;
}
