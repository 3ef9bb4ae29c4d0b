import { ApiProperty } from '@nestjs/swagger';
import { CycleDto, OrderTemplateDto, SeasonDto, TriggerDto } from './schedule.dto';

export class ScheduleDto {
  id!: string;
  name!: string;
  externalId!: string | null;
  /** `active`, `paused` or `archived`. */
  status!: string;
  /** Why it is paused. */
  pauseReason!: string | null;
  assetIds!: string[];
  categoryId!: string | null;
  /** Of the version that decides from now on. */
  number!: number;
  triggers!: TriggerDto[];
  /** For orders made by hand; a trigger has its own. */
  timeZone!: string;
  leadDays!: number;
  toleranceDays!: number | null;
  activeFrom!: string;
  holidayPolicy!: string;
  season!: SeasonDto[];
  stacking!: boolean;
  whenStandby!: string;
  cycles!: CycleDto[];
  coincidence!: string;
  template!: OrderTemplateDto;
  /** When something is decided next; null: not until something happens. */
  nextAt!: string | null;
  version!: number;
  createdAt!: string;
  updatedAt!: string;
}

export class ScheduleVersionDto {
  id!: string;
  number!: number;
  triggers!: TriggerDto[];
  leadDays!: number;
  toleranceDays!: number | null;
  holidayPolicy!: string;
  season!: SeasonDto[];
  stacking!: boolean;
  whenStandby!: string;
  cycles!: CycleDto[];
  coincidence!: string;
  template!: OrderTemplateDto;
  createdAt!: string;
  /** Who has made it. */
  principal!: string;
}

export class ScheduleVersionsDto {
  /** The newest first. */
  data!: ScheduleVersionDto[];
}

export class ToleranceDto {
  /** Whole local dates, both in. @example "2026-03-02" */
  from!: string;
  to!: string;
}

export class OccurrenceDto {
  /** The nominal local due: unique for schedule and asset, and the same whatever moves the due. @example "2026-01-31T08:00" */
  key!: string;
  scheduleId!: string;
  assetId!: string;
  nominalLocalDueAt!: string;
  /** Where a holiday or a person has put it. */
  localDueAt!: string;
  timeZone!: string;
  dueAt!: string;
  /** The decision is as of this: the due less the lead. */
  madeAt!: string;
  /** When it was really taken; null for what lies ahead. */
  decidedAt!: string | null;
  /**
   * `created`, `suppressed_open`, `skipped_holiday`, `out_of_season`, `missed`, `cancelled`, `withdrawn`, `paused`, `asset_inactive`,
   * `merged`, `failed` or `manual`. Of what lies ahead: what it will be, if each order is done on its due.
   */
  decision!: string;
  /** Why, in one word. */
  reason!: string;
  /** Why, in a sentence of the caller's language. */
  explanation!: string;
  /** What the decision was taken from. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  inputs!: Record<string, unknown>;
  /** Of the schedule, when it was decided. */
  versionNumber!: number;
  /** Its place in the series, counted from 1; what cycles go by. */
  number!: number | null;
  workOrderId!: string | null;
  tolerance!: ToleranceDto;
  doneAt!: string | null;
  /** Whether it was done inside its tolerance; null while it is not done. */
  compliant!: boolean | null;
  /** Where holidays would put it now, though somebody has begun with its order. */
  proposedLocalDueAt!: string | null;
  /** True for what lies ahead. */
  forecast!: boolean;
}

class ComplianceFigureDto {
  /** Dues that were done inside their tolerance. */
  numerator!: number;
  /** Dues whose tolerance has closed, decided `created`, `suppressed_open`, `missed` or `cancelled`. */
  denominator!: number;
  /** Four decimals; null where nothing was due. @example "0.9167" */
  value!: string | null;
}

export class MonthlyComplianceDto extends ComplianceFigureDto {
  /** That of the last date of the tolerance. @example "2026-03" */
  month!: string;
}

export class ComplianceDto extends ComplianceFigureDto {
  data!: MonthlyComplianceDto[];
}

export class PreviewOccurrenceDto {
  key!: string;
  localDueAt!: string;
  timeZone!: string;
  dueAt!: string;
  madeAt!: string;
  decision!: string;
  reason!: string;
  explanation!: string;
  tolerance!: ToleranceDto;
}

export class PreviewAnswerDto {
  /** As they would be stored. */
  triggers!: TriggerDto[];
  data!: PreviewOccurrenceDto[];
}

export class GeneratedDto {
  data!: OccurrenceDto[];
}
