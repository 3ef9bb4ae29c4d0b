import { ApiProperty } from '@nestjs/swagger';
import { IsId, IsText, IsTextList, MayBeAbsent, MayBeNull, PageQuery } from '@siyana/http';
import { Type } from 'class-transformer';
import { IsBoolean, IsDefined, IsIn, Matches, IsObject, ValidateNested } from 'class-validator';
import { CUSTOM_FIELD_TYPES, type CustomFieldType } from './custom-field.rules';

export class CustomFieldNamesDto {
  /** @example "Puissance" */
  @IsText(100) fr!: string;
  @MayBeAbsent() @IsText(100) ar?: string;
  @MayBeAbsent() @IsText(100) en?: string;
}

export class CreateCustomFieldDto {
  @MayBeAbsent() @IsId() id?: string;
  /** Unique in the workspace, and for good. @example "power_kw" */
  @IsText(40) @Matches(/^[a-z][a-z0-9_]{0,39}$/) @ApiProperty({ pattern: '^[a-z][a-z0-9_]{0,39}$' }) key!: string;
  @IsDefined() @IsObject() @ValidateNested() @Type(() => CustomFieldNamesDto) names!: CustomFieldNamesDto;
  @IsIn(CUSTOM_FIELD_TYPES) type!: CustomFieldType;
  /** Assets that are made or changed from now on need a value. */
  @MayBeAbsent() @IsBoolean() required?: boolean;
  /** For the type `choice`. */
  @MayBeAbsent() @IsTextList(100, 100) choices?: string[];
  /** @example "kW" */
  @MayBeNull() @IsText(20) unit?: string | null;
}

export class PatchCustomFieldDto {
  @MayBeAbsent()
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => CustomFieldNamesDto)
  names?: CustomFieldNamesDto;
  @MayBeAbsent() @IsBoolean() required?: boolean;
  @MayBeAbsent() @IsTextList(100, 100) choices?: string[];
  @MayBeNull() @IsText(20) unit?: string | null;
  /** Archived fields keep their values and take no new ones. */
  @MayBeAbsent() @IsBoolean() archived?: boolean;
}

export class ListCustomFieldsDto extends PageQuery {
  @MayBeAbsent() @IsIn(['true', 'false']) archived?: 'true' | 'false';
}

export class CustomFieldDto {
  id!: string;
  key!: string;
  names!: CustomFieldNamesDto;
  type!: string;
  required!: boolean;
  choices!: string[] | null;
  unit!: string | null;
  archived!: boolean;
  version!: number;
  createdAt!: string;
  updatedAt!: string;
}
