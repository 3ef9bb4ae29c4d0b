import { ApiProperty } from '@nestjs/swagger';
import { PlannedPartDto } from '@siyana/parts';
import { FailureDto, SignatureInputDto } from './work-order.dto';

export class CostsDto {
  /** Decimal text in the workspace's currency. @example "81.25" */
  labour!: string;
  parts!: string;
  other!: string;
  total!: string;
  /** True while a cost is still to come. */
  pending!: boolean;
}

export class SignatureDto extends SignatureInputDto {
  signedAt!: string;
}

export class WorkOrderDto {
  id!: string;
  /** Counted per workspace. @example "WO-000123" */
  number!: string;
  title!: string;
  description!: string | null;
  type!: string;
  priority!: string;
  status!: string;
  /** `manual`, `follow_up`, `request` or `import`. */
  origin!: string;
  assetId!: string | null;
  assetCode!: string | null;
  assetName!: string | null;
  locationId!: string | null;
  procedureId!: string | null;
  /** Which version of the procedure the steps come from. */
  procedureNumber!: number | null;
  assigneeIds!: string[];
  teamIds!: string[];
  estimatedMinutes!: number | null;
  externalId!: string | null;
  dueAt!: string | null;
  /** When somebody means to do it. */
  plannedStartAt!: string | null;
  plannedEndAt!: string | null;
  reportedAt!: string;
  startedAt!: string | null;
  completedAt!: string | null;
  closedAt!: string | null;
  /** Which of the times are dates alone, at local midnight of the workspace. */
  dateOnly!: string[];
  holdReason!: string | null;
  /** By the workspace's targets for the priority, in the working time of its place; null without one. */
  responseDueAt!: string | null;
  /** When somebody began. */
  respondedAt!: string | null;
  /** By the workspace's targets; the working time of holds for parts and access is added to it. */
  resolutionDueAt!: string | null;
  /** When the target was found missed; null while it is not. */
  responseBreachedAt!: string | null;
  resolutionBreachedAt!: string | null;
  failure!: FailureDto;
  note!: string | null;
  signature!: SignatureDto | null;
  signatureRequired!: boolean;
  costs!: CostsDto;
  /** `member:<id>`, `api_key:<id>` or `system:<name>`. */
  createdBy!: string;
  version!: number;
  createdAt!: string;
  updatedAt!: string;
}

export class WorkOrderStepDto {
  id!: string;
  /** Counted from 1. */
  position!: number;
  kind!: string;
  label!: string;
  required!: boolean;
  minimum!: string | null;
  maximum!: string | null;
  unit!: string | null;
  choices!: string[] | null;
  onFailure!: string | null;
  /** Null while unanswered. */
  @ApiProperty({ oneOf: [{ type: 'boolean' }, { type: 'string' }], nullable: true })
  value!: boolean | string | null;
  failed!: boolean | null;
  answeredAt!: string | null;
  answeredBy!: string | null;
  /** The order that its failure has made. */
  followUpId!: string | null;
}

export class WorkOrderDetailDto extends WorkOrderDto {
  steps!: WorkOrderStepDto[];
}

export class LabourEntryDto {
  id!: string;
  memberId!: string;
  startedAt!: string;
  minutes!: number;
  /** Frozen at entry. */
  hourlyRate!: string;
  cost!: string;
  createdAt!: string;
}

export class PlannedPartsDto {
  data!: PlannedPartDto[];
}

export class ActivityDto {
  id!: string;
  /** @example "completed" */
  action!: string;
  principal!: string;
  occurredAt!: string;
  /** `{ field: [from, to] }`. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  changes!: Record<string, unknown>;
  comment!: string | null;
}

export class WorkOrderLinkDto {
  id!: string;
  kind!: string;
  /** A follow-up is `fromId`; the order that it follows is `toId`. */
  fromId!: string;
  toId!: string;
  createdAt!: string;
}

export class CostLineDto {
  id!: string;
  label!: string;
  amount!: string;
  reason!: string | null;
  createdAt!: string;
}

export class BulkItemDto {
  id!: string;
  /** As if the order had been asked for alone. */
  status!: number;
  /** The order's, after the change; null when it was refused. */
  version!: number | null;
  orderStatus!: string | null;
  /** RFC 9457; null when it was done. */
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  problem!: object | null;
}

export class BulkAnswerDto {
  data!: BulkItemDto[];
}

export class HistoryEntryDto {
  id!: string;
  /** `work_order`, `downtime` or `move`. */
  kind!: string;
  at!: string;
  /** The order's number and title, the downtime's kind, or the reason of a move. */
  text!: string | null;
  status!: string | null;
  endedAt!: string | null;
  /** Of an order, in the workspace's currency. */
  cost!: string | null;
}
