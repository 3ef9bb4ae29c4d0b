import { IsDecimalText, IsId, IsText, IsTextList, MayBeAbsent, MayBeNull, PageQuery } from '@siyana/http';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, ValidateNested } from 'class-validator';
import { STEP_KINDS, type StepKind } from './procedure.rules';

export class ProcedureStepInputDto {
  @IsIn(STEP_KINDS) kind!: StepKind;
  /** What to do. @example "Contrôler le niveau d'huile" */
  @IsText(500) label!: string;
  /** The order can't be completed while it is unanswered. Default false. */
  @MayBeAbsent() @IsBoolean() required?: boolean;
  /** Of a number: the least that is fine, included. @example "6.5" */
  @MayBeNull() @IsDecimalText(12, 6) minimum?: string | null;
  /** Of a number: the most that is fine, included. @example "8" */
  @MayBeNull() @IsDecimalText(12, 6) maximum?: string | null;
  /** @example "bar" */
  @MayBeNull() @IsText(30) unit?: string | null;
  /** Of a choice: what can be chosen. */
  @MayBeNull() @ArrayMinSize(1) @IsTextList(50, 200) choices?: string[] | null;
  /** A failed check, or a number outside its limits, makes a linked order. */
  @MayBeNull() @IsIn(['follow_up']) onFailure?: 'follow_up' | null;
}

export class CreateProcedureDto {
  @MayBeAbsent() @IsId() id?: string;
  /** Unique in the workspace. @example "Contrôle hebdomadaire compresseur" */
  @IsText(200) name!: string;
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ProcedureStepInputDto)
  steps!: ProcedureStepInputDto[];
}

export class PatchProcedureDto {
  @MayBeAbsent() @IsText(200) name?: string;
  /** All steps of a new version; orders that exist keep theirs. */
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ProcedureStepInputDto)
  steps?: ProcedureStepInputDto[];
}

export class ListProceduresDto extends PageQuery {}

export class ProcedureStepDto {
  id!: string;
  kind!: string;
  label!: string;
  required!: boolean;
  minimum!: string | null;
  maximum!: string | null;
  unit!: string | null;
  choices!: string[] | null;
  onFailure!: string | null;
}

export class ProcedureDto {
  id!: string;
  name!: string;
  /** Counted from 1; raised by each change of the steps. */
  number!: number;
  steps!: ProcedureStepDto[];
  version!: number;
  createdAt!: string;
  updatedAt!: string;
}
