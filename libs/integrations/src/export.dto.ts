import { ApiProperty } from '@nestjs/swagger';
import { IsId, IsText, MayBeAbsent, PageQuery } from '@siyana/http';
import { IsIn, IsObject } from 'class-validator';

export class CreateExportDto {
  @MayBeAbsent() @IsId() id?: string;
  /** One of the types of `GET /imports/templates`. @example "assets" */
  @IsText(60) type!: string;
  /** Narrower: fields of the type and the value that they must have. @example { "status": "in_service" } */
  @MayBeAbsent()
  @IsObject()
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string', maxLength: 200 } })
  filters?: Record<string, unknown>;
  /** Default `csv`. */
  @MayBeAbsent() @IsIn(['csv']) format?: 'csv';
}

export class ListExportsDto extends PageQuery {}

export class ExportDto {
  id!: string;
  type!: string;
  format!: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  filters!: Record<string, string>;
  /** `queued`, `running`, `succeeded` or `failed`. */
  status!: string;
  /** Rows of ours when it was asked for. */
  rows!: number;
  createdBy!: string;
  version!: number;
  createdAt!: string;
  updatedAt!: string;
}
