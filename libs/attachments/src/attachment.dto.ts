import { IsId, IsText, MayBeAbsent, PageQuery } from '@siyana/http';
import { Matches } from 'class-validator';

/** On exactly one of the three. */
export class PutAttachmentDto {
  @MayBeAbsent() @IsId() workOrderId?: string;
  @MayBeAbsent() @IsId() workRequestId?: string;
  @MayBeAbsent() @IsId() assetId?: string;
  /** Where this piece begins, for a file that is sent in pieces. Default: 0, and the piece is the whole. @example "0" */
  @MayBeAbsent() @IsText(12) @Matches(/^(0|[1-9]\d{0,11})$/) offset?: string;
  /** Bytes of the whole file, for one that is sent in pieces. @example "1048576" */
  @MayBeAbsent() @IsText(12) @Matches(/^[1-9]\d{0,11}$/) total?: string;
}

export class ListAttachmentsDto extends PageQuery {
  @MayBeAbsent() @IsId() workOrderId?: string;
  @MayBeAbsent() @IsId() workRequestId?: string;
  @MayBeAbsent() @IsId() assetId?: string;
}

export class AttachmentDto {
  id!: string;
  workOrderId!: string | null;
  workRequestId!: string | null;
  assetId!: string | null;
  /** @example "IMG_0412.jpg" */
  name!: string;
  /** By its content. @example "image/jpeg" */
  type!: string;
  /** As kept: photos are made smaller, and say nothing of where they were taken. */
  bytes!: number;
  /** Hex. */
  sha256!: string;
  width!: number | null;
  height!: number | null;
  hasThumbnail!: boolean;
  createdBy!: string;
  version!: number;
  createdAt!: string;
  updatedAt!: string;
}

export class UploadStateDto {
  id!: string;
  /** Bytes that have come: where the next piece begins. */
  receivedBytes!: number;
  complete!: boolean;
  /** Once it is complete. */
  attachment!: AttachmentDto | null;
}
