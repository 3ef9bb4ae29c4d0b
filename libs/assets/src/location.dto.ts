import { IsCode, IsId, IsText, MayBeAbsent, MayBeNull, PageQuery } from '@siyana/http';

export class CreateLocationDto {
  @MayBeAbsent() @IsId() id?: string;
  /** Unique in the workspace. @example "CAS-L1" */
  @IsCode(60) code!: string;
  /** @example "Ligne 1" */
  @IsText(200) name!: string;
  /** The place that this one is part of; none for a site. */
  @MayBeNull() @IsId() parentId?: string | null;
  /** When it works, with what is below it. Default: as the place above, or the workspace. */
  @MayBeNull() @IsId() calendarId?: string | null;
}

export class PatchLocationDto {
  @MayBeAbsent() @IsCode(60) code?: string;
  @MayBeAbsent() @IsText(200) name?: string;
  @MayBeNull() @IsId() parentId?: string | null;
  @MayBeNull() @IsId() calendarId?: string | null;
}

export class ListLocationsDto extends PageQuery {
  /** Only the places directly below this one. */
  @MayBeAbsent() @IsId() parentId?: string;
}

export class LocationDto {
  id!: string;
  code!: string;
  name!: string;
  parentId!: string | null;
  calendarId!: string | null;
  version!: number;
  createdAt!: string;
  updatedAt!: string;
}
