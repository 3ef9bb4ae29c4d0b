import { IsId, IsInstant, IsText, MayBeAbsent, MayBeNull, PageQuery } from '@siyana/http';
import { IsIn } from 'class-validator';
import { DOWNTIME_KINDS, type DowntimeKind } from './downtime.entity';

export class CreateDowntimeDto {
  @MayBeAbsent() @IsId() id?: string;
  @IsIn(DOWNTIME_KINDS) kind!: DowntimeKind;
  /** @example "2026-11-23T06:10:00Z" */
  @IsInstant() startedAt!: string;
  /** Absent while the asset is still down. */
  @MayBeNull() @IsInstant() endedAt?: string | null;
  /** @example "Courroie rompue" */
  @MayBeNull() @IsText(500) reason?: string | null;
  /** The order that is about it; completing that order with `downtimeEndedAt` ends it. */
  @MayBeNull() @IsId() workOrderId?: string | null;
}

export class PatchDowntimeDto {
  @MayBeAbsent() @IsIn(DOWNTIME_KINDS) kind?: DowntimeKind;
  @MayBeAbsent() @IsInstant() startedAt?: string;
  @MayBeNull() @IsInstant() endedAt?: string | null;
  @MayBeNull() @IsText(500) reason?: string | null;
  @MayBeNull() @IsId() workOrderId?: string | null;
}

export class ListDowntimesDto extends PageQuery {
  @MayBeAbsent() @IsIn(DOWNTIME_KINDS) kind?: DowntimeKind;
  /** Only what goes on at or after this instant. */
  @MayBeAbsent() @IsInstant() from?: string;
  /** Only what has begun before this instant. */
  @MayBeAbsent() @IsInstant() to?: string;
}

export class DowntimeDto {
  id!: string;
  assetId!: string;
  kind!: string;
  startedAt!: string;
  /** Null while the asset is down. */
  endedAt!: string | null;
  reason!: string | null;
  workOrderId!: string | null;
  createdBy!: string;
  version!: number;
  createdAt!: string;
  updatedAt!: string;
}

export class CreateMoveDto {
  /** Where it stands from now on; null is nowhere (a store, a repair shop). */
  @MayBeNull() @IsId() locationId?: string | null;
  /** The asset that it is part of from now on. */
  @MayBeNull() @IsId() parentId?: string | null;
  /** Default: now. */
  @MayBeAbsent() @IsInstant() movedAt?: string;
  @MayBeNull() @IsText(500) reason?: string | null;
}

export class MoveDto {
  id!: string;
  assetId!: string;
  fromLocationId!: string | null;
  toLocationId!: string | null;
  fromParentId!: string | null;
  toParentId!: string | null;
  reason!: string | null;
  movedAt!: string;
  principal!: string;
}
