import { Asset, AssetCategory } from '@siyana/assets';
import { TenantRow, VersionedRow } from '@siyana/database';
import { Member, Team } from '@siyana/identity';
import { Part } from '@siyana/parts';
import { Procedure } from '@siyana/procedures';
import { WorkOrder } from '@siyana/work-orders';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Action } from './engine';
import type { OrderTemplate, ScheduleRules } from './schedule.rules';
import type { OpenOrder, StoredCursor, Rescheduled } from './pair.rules';

@Entity('preventive_schedules')
@Unique(['tenantId', 'externalId'])
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'categoryId'])
@ForeignKey(() => AssetCategory, ['tenantId', 'categoryId'], ['tenantId', 'id'])
export class PreventiveSchedule extends VersionedRow {
  @Column('text') name!: string;
  @Column('text', { nullable: true }) externalId!: string | null;
  /** Of the version that decides from now on, counted from 1. */
  @Column('integer') currentNumber!: number;
  /** Every asset of it is covered, those that come later too. */
  @Column('uuid', { nullable: true }) categoryId!: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) archivedAt!: string | null;
  /** Name and title, normalised. */
  @Column('text') searchText!: string;
}

/** Orders and decisions keep the version that they were made with; an edit makes a new one, which touches the future only. */
@Entity('preventive_versions')
@Unique(['tenantId', 'scheduleId', 'number'])
@ForeignKey(() => PreventiveSchedule, ['tenantId', 'scheduleId'], ['tenantId', 'id'])
export class PreventiveVersion extends TenantRow {
  @Column('uuid') scheduleId!: string;
  @Column('integer') number!: number;
  @Column('jsonb') rules!: ScheduleRules;
  @Column('jsonb') template!: OrderTemplate;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt!: string;
  @Column('text') principal!: string;
}

/** What the current version's template and cycles refer to: none of it can be deleted while orders are to be made with it. */
@Entity('preventive_references')
@Index(['tenantId', 'scheduleId'])
@Index(['tenantId', 'procedureId'])
@Index(['tenantId', 'teamId'])
@Index(['tenantId', 'partId'])
@Index(['tenantId', 'storeId'])
@ForeignKey(() => PreventiveSchedule, ['tenantId', 'scheduleId'], ['tenantId', 'id'])
@ForeignKey(() => Procedure, ['tenantId', 'procedureId'], ['tenantId', 'id'])
@ForeignKey(() => Team, ['tenantId', 'teamId'], ['tenantId', 'id'])
@ForeignKey(() => Member, ['tenantId', 'memberId'], ['tenantId', 'id'])
@ForeignKey(() => Part, ['tenantId', 'partId'], ['tenantId', 'id'])
@ForeignKey('Store', ['tenantId', 'storeId'], ['tenantId', 'id'])
export class PreventiveReference extends TenantRow {
  @Column('uuid') scheduleId!: string;
  @Column('uuid', { nullable: true }) procedureId!: string | null;
  @Column('uuid', { nullable: true }) teamId!: string | null;
  @Column('uuid', { nullable: true }) memberId!: string | null;
  @Column('uuid', { nullable: true }) partId!: string | null;
  @Column('uuid', { nullable: true }) storeId!: string | null;
}

@Entity('preventive_pauses')
@Index(['tenantId', 'scheduleId'])
@ForeignKey(() => PreventiveSchedule, ['tenantId', 'scheduleId'], ['tenantId', 'id'])
export class PreventivePause extends TenantRow {
  /** Null: the whole workspace, while it was suspended. */
  @Column('uuid', { nullable: true }) scheduleId!: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) startsAt!: string;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endsAt!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text') principal!: string;
}

/** What became of an asset's status, when: a late run judges each due by the status of its day. */
@Entity('preventive_asset_statuses')
@Index(['tenantId', 'assetId', 'since'])
@ForeignKey(() => Asset, ['tenantId', 'assetId'], ['tenantId', 'id'])
export class PreventiveAssetStatus extends TenantRow {
  @Column('uuid') assetId!: string;
  @Column({ type: 'timestamptz', precision: 3 }) since!: string;
  @Column('text') was!: string;
  @Column('text') status!: string;
}

/** A schedule and one of its assets: how far its dues are decided. */
@Entity('preventive_pairs')
@Index(['tenantId', 'assetId'])
@Index(['tenantId', 'nextAt'])
@ForeignKey(() => PreventiveSchedule, ['tenantId', 'scheduleId'], ['tenantId', 'id'])
@ForeignKey(() => Asset, ['tenantId', 'assetId'], ['tenantId', 'id'])
export class PreventivePair {
  @PrimaryColumn('uuid') tenantId!: string;
  @PrimaryColumn('uuid') scheduleId!: string;
  @PrimaryColumn('uuid') assetId!: string;
  /** Nothing is made that was due before the asset came under the schedule. */
  @Column({ type: 'timestamptz', precision: 3 }) activeFrom!: string;
  /**
   * Raised by whatever moves the pair but the generator: a decision that was reached from an older state is not stored. The generator does
   * not raise it; between two of them the unique key of occurrences decides.
   */
  @Column('integer', { default: 0 }) changes!: number;
  /** The engine's, one for each trigger. */
  @Column('jsonb', { default: '[]' }) cursors!: readonly StoredCursor[];
  /** From when to when each of its last orders was open. */
  @Column('jsonb', { default: '[]' }) orders!: readonly OpenOrder[];
  /** New local dues that a person has given, by key. */
  @Column('jsonb', { default: '{}' }) rescheduled!: Readonly<Record<string, Rescheduled>>;
  /** When there is something to decide; null: not until something happens. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) nextAt!: string | null;
  /** The zone table by which nextAt and the dues of open orders were derived. */
  @Column('text') derivedWith!: string;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) removedAt!: string | null;
}

/** One due event of a schedule for one asset, with the decision that was taken about it and why. */
@Entity('preventive_occurrences')
@Unique(['tenantId', 'scheduleId', 'assetId', 'key'])
@Index(['tenantId', 'scheduleId', 'dueAt', 'id'])
@Index(['tenantId', 'assetId'])
@Index(['tenantId', 'workOrderId'])
@Index(['tenantId', 'dueAt'])
@Check(
  'preventive_occurrences_action_check',
  `action IN ('created', 'suppressed_open', 'skipped_holiday', 'out_of_season', 'not_due', 'missed', 'cancelled', 'withdrawn', 'paused', 'asset_inactive', 'merged', 'failed', 'manual')`,
)
@ForeignKey(() => PreventiveSchedule, ['tenantId', 'scheduleId'], ['tenantId', 'id'])
@ForeignKey(() => Asset, ['tenantId', 'assetId'], ['tenantId', 'id'])
@ForeignKey(() => WorkOrder, ['tenantId', 'workOrderId'], ['tenantId', 'id'])
export class PreventiveOccurrence extends TenantRow {
  @Column('uuid') scheduleId!: string;
  @Column('uuid') assetId!: string;
  /** The nominal local due. */
  @Column('text') key!: string;
  @Column('integer') versionNumber!: number;
  /** Index of the trigger. */
  @Column('integer') trigger!: number;
  @Column('integer', { nullable: true }) number!: number | null;
  @Column('text') nominalLocalDueAt!: string;
  @Column('text') localDueAt!: string;
  @Column('text') timeZone!: string;
  @Column({ type: 'timestamptz', precision: 3 }) dueAt!: string;
  /** t_k = due - lead: the decision is as of this. */
  @Column({ type: 'timestamptz', precision: 3 }) madeAt!: string;
  /** When the decision was really taken. */
  @Column({ type: 'timestamptz', precision: 3 }) decidedAt!: string;
  @Column('text') action!: Action;
  @Column('text') reason!: string;
  @Column('jsonb') inputs!: Readonly<Record<string, unknown>>;
  @Column('date') toleranceFrom!: string;
  @Column('date') toleranceTo!: string;
  @Column('uuid', { nullable: true }) workOrderId!: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) doneAt!: string | null;
  @Column('boolean', { nullable: true }) compliant!: boolean | null;
  /** Where holidays would put it now, though somebody has begun with its order: for the manager to decide. */
  @Column('text', { nullable: true }) proposedLocalDueAt!: string | null;
}
