import { IsId, IsIdList, IsText, MayBeAbsent } from '@siyana/http';

export class CreateTeamDto {
  @MayBeAbsent() @IsId() id?: string;
  /** @example "Mécanique" */
  @IsText(100) name!: string;
  @MayBeAbsent() @IsIdList(200) memberIds?: string[];
}

export class PatchTeamDto {
  @MayBeAbsent() @IsText(100) name?: string;
  @MayBeAbsent() @IsIdList(200) memberIds?: string[];
}

export class TeamDto {
  id!: string;
  name!: string;
  memberIds!: string[];
  version!: number;
  createdAt!: string;
  updatedAt!: string;
}
