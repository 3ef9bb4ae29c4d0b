import { IsId, IsIdList, IsInstant, IsText, MayBeAbsent, MayBeNull, PageQuery } from '@siyana/http';
import { MAINTENANCE_TYPES, PRIORITIES, type MaintenanceType, type Priority } from '@siyana/work-orders';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { REQUEST_STATUSES, type RequestStatus } from './work-request.entity';

export class CreateWorkRequestDto {
  /** UUIDv7 of the caller's choice, for work without network. */
  @MayBeAbsent() @IsId() id?: string;
  /** @example "La pompe fait du bruit" */
  @IsText(500) title!: string;
  @MayBeNull() @IsText(10_000) description?: string | null;
  @MayBeNull() @IsId() assetId?: string | null;
  /** Default: where the asset is. */
  @MayBeNull() @IsId() locationId?: string | null;
}

export class ApproveWorkRequestDto {
  /** EN 13306. @example "corrective_deferred" */
  @IsIn(MAINTENANCE_TYPES) type!: MaintenanceType;
  @MayBeAbsent() @IsIn(PRIORITIES) priority?: Priority;
  /** Default: the request's. */
  @MayBeAbsent() @IsText(500) title?: string;
  @MayBeAbsent() @IsIdList(50) assigneeIds?: string[];
  @MayBeAbsent() @IsIdList(20) teamIds?: string[];
  @MayBeNull() @IsInstant() dueAt?: string | null;
  @MayBeNull() @IsId() procedureId?: string | null;
  @MayBeNull() @IsInt() @Min(1) @Max(100_000) estimatedMinutes?: number | null;
}

export class RejectWorkRequestDto {
  /** The reporter reads it. @example "Déjà réparé hier" */
  @IsText(2_000) reason!: string;
}

export class ListWorkRequestsDto extends PageQuery {
  @MayBeAbsent() @IsIn(REQUEST_STATUSES) status?: RequestStatus;
  @MayBeAbsent() @IsId() assetId?: string;
  /** Every word is contained in number, title or description, case- and accent-insensitive. */
  @MayBeAbsent() @IsText(200) q?: string;
}

export class WorkRequestDto {
  id!: string;
  /** @example "WR-000012" */
  number!: string;
  title!: string;
  description!: string | null;
  /** `open`, `approved` or `rejected`. */
  status!: string;
  /** `qr`, `member` or `api`. */
  origin!: string;
  assetId!: string | null;
  assetCode!: string | null;
  assetName!: string | null;
  locationId!: string | null;
  reporterName!: string | null;
  reportedBy!: string | null;
  reportedAt!: string;
  /** How many others have said "me too". */
  supporters!: number;
  decidedBy!: string | null;
  decidedAt!: string | null;
  rejectReason!: string | null;
  /** The order that it has become. */
  workOrderId!: string | null;
  /** Where the order stands. */
  workOrderStatus!: string | null;
  version!: number;
  createdAt!: string;
  updatedAt!: string;
}

export class PublicReportDto {
  /** @example "Fuite d'huile sous la presse" */
  @IsText(200) title!: string;
  @MayBeNull() @IsText(2_000) description?: string | null;
  /** @example "Samira, équipe du matin" */
  @MayBeNull() @IsText(100) reporterName?: string | null;
}

export class PublicSupportDto {
  @MayBeNull() @IsText(100) name?: string | null;
  @MayBeNull() @IsText(500) note?: string | null;
}

export class PublicOpenItemDto {
  /** The request's id, for "me too"; null for an order that nobody has reported. */
  requestId!: string | null;
  title!: string;
  /** `received`, `accepted` or `in_progress`. */
  status!: string;
  reportedAt!: string;
  /** How many others have said "me too". */
  supporters!: number;
}

export class PublicMachineDto {
  workspace!: string;
  code!: string;
  name!: string;
  /** What is open on it, reports that nobody has looked at included; the newest first, 50 at most. */
  data!: PublicOpenItemDto[];
}

export class PublicReceiptDto {
  id!: string;
  number!: string;
  status!: string;
  /** Goes into GET /public/requests/{token}: whoever has it can follow. */
  followToken!: string;
  /** Whether a photo came with it and was kept. */
  hasPhoto!: boolean;
}

export class PublicSupportersDto {
  requestId!: string;
  supporters!: number;
  followToken!: string;
}

export class FollowedRequestDto {
  number!: string;
  title!: string;
  /** `received`, `rejected`, `accepted`, `in_progress`, `done` or `cancelled`. */
  status!: string;
  assetCode!: string | null;
  assetName!: string | null;
  reportedAt!: string;
  supporters!: number;
  /** Why it was refused. */
  rejectReason!: string | null;
  doneAt!: string | null;
}
