import { IsCode, IsId, IsText, MayBeAbsent, PageQuery } from '@siyana/http';
import { Type } from 'class-transformer';
import { IsBoolean, IsDefined, IsIn, IsObject, ValidateNested } from 'class-validator';
import { FAILURE_LISTS, type FailureList } from './failure-code.entity';

export class FailureNamesDto {
  /** @example "Vibration" */
  @IsText(200) fr!: string;
  @IsText(200) ar!: string;
  @IsText(200) en!: string;
}

export class CreateFailureCodeDto {
  @MayBeAbsent() @IsId() id?: string;
  @IsIn(FAILURE_LISTS) list!: FailureList;
  /** Unique in its list. @example "VIB" */
  @IsCode(20) code!: string;
  @IsDefined() @IsObject() @ValidateNested() @Type(() => FailureNamesDto) names!: FailureNamesDto;
}

export class PatchFailureCodeDto {
  @MayBeAbsent() @IsDefined() @IsObject() @ValidateNested() @Type(() => FailureNamesDto) names?: FailureNamesDto;
  /** Archived codes stay on old orders and can't be chosen any more. */
  @MayBeAbsent() @IsBoolean() archived?: boolean;
}

export class ListFailureCodesDto extends PageQuery {
  @MayBeAbsent() @IsIn(FAILURE_LISTS) list?: FailureList;
}

export class FailureCodeDto {
  id!: string;
  list!: string;
  code!: string;
  names!: FailureNamesDto;
  archived!: boolean;
  version!: number;
  createdAt!: string;
  updatedAt!: string;
}
