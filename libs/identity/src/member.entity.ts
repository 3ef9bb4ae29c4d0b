import { VersionedRow, TenantRow } from '@siyana/database';
import type { Role } from '@siyana/tenancy';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('members')
@Unique(['tenantId', 'email'])
@Unique(['tenantId', 'login'])
@Check('members_role_check', `role IN ('admin', 'manager', 'technician', 'storekeeper', 'requester', 'viewer')`)
@Check('members_status_check', `status IN ('active', 'removed')`)
export class Member extends VersionedRow {
  @Column('text') name!: string;
  /** Lower case; null for people without e-mail. */
  @Column('text', { nullable: true }) email!: string | null;
  /** Lower case, unique in the workspace; null for people who log in by e-mail. */
  @Column('text', { nullable: true }) login!: string | null;
  @Column('text') role!: Role;
  @Column('text') status!: 'active' | 'removed';
  /** argon2id in PHC text; null until a password is set. */
  @Column('text', { nullable: true }) passwordHash!: string | null;
  /** In the workspace's currency per hour. */
  @Column('numeric', { precision: 12, scale: 4, nullable: true }) hourlyRate!: string | null;
}

/** A location subtree that the member is limited to; no row is no limit. Locations belong to a later feature: named, not imported. */
@Entity('member_locations')
@Index(['tenantId', 'locationId'])
@ForeignKey(() => Member, ['tenantId', 'memberId'], ['tenantId', 'id'])
@ForeignKey('Location', ['tenantId', 'locationId'], ['tenantId', 'id'])
export class MemberLocation {
  @PrimaryColumn('uuid') tenantId!: string;
  @PrimaryColumn('uuid') memberId!: string;
  @PrimaryColumn('uuid') locationId!: string;
}

@Entity('teams')
@Unique(['tenantId', 'name'])
export class Team extends VersionedRow {
  @Column('text') name!: string;
}

@Entity('team_members')
@Index(['tenantId', 'memberId'])
@ForeignKey(() => Team, ['tenantId', 'teamId'], ['tenantId', 'id'])
@ForeignKey(() => Member, ['tenantId', 'memberId'], ['tenantId', 'id'])
export class TeamMember {
  @PrimaryColumn('uuid') tenantId!: string;
  @PrimaryColumn('uuid') teamId!: string;
  @PrimaryColumn('uuid') memberId!: string;
}

/** A log-in on one device. Refresh tokens are derived from its id and a generation, so none is stored. */
@Entity('sessions')
@Index(['tenantId', 'memberId'])
@ForeignKey(() => Member, ['tenantId', 'memberId'], ['tenantId', 'id'])
export class Session extends TenantRow {
  @Column('uuid') memberId!: string;
  /** The highest generation that has been presented. */
  @Column('integer') usedGeneration!: number;
  /** In a sandbox: the session of its parent from which this one was opened, and with which it ends. */
  @Column('uuid', { nullable: true }) parentSessionId!: string | null;
  /** What the browser or app says that it is. */
  @Column('text', { nullable: true }) device!: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt!: string;
  @Column({ type: 'timestamptz', precision: 3 }) lastUsedAt!: string;
  @Column({ type: 'timestamptz', precision: 3 }) expiresAt!: string;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) revokedAt!: string | null;
}

@Entity('api_keys')
@ForeignKey(() => Member, ['tenantId', 'createdBy'], ['tenantId', 'id'])
export class ApiKey extends VersionedRow {
  @Column('text') name!: string;
  @Column('jsonb') scopes!: readonly string[];
  /** SHA-256 of the secret, which has 256 random bits. */
  @Column('text') secretHash!: string;
  /** Of the key that this one has replaced, and until when it is still good. */
  @Column('text', { nullable: true }) previousSecretHash!: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) previousUntil!: string | null;
  @Column('uuid') createdBy!: string;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) expiresAt!: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) revokedAt!: string | null;
}

/** What one key has called on one day, in UTC. */
@Entity('api_key_usage')
@ForeignKey(() => ApiKey, ['tenantId', 'keyId'], ['tenantId', 'id'])
export class ApiKeyUsage {
  @PrimaryColumn('uuid') tenantId!: string;
  @PrimaryColumn('uuid') keyId!: string;
  @PrimaryColumn('date') day!: string;
  @Column('bigint') calls!: number;
  @Column({ type: 'timestamptz', precision: 3 }) lastAt!: string;
}
