import { NewInvitationDto } from './link.dto';
import { IsDecimalText, IsId, IsIdList, IsText, MayBeAbsent, MayBeNull, PageQuery } from '@siyana/http';
import { ROLES_IN_ORDER } from '@siyana/access';
import type { Role } from '@siyana/tenancy';
import { PASSWORD_MAX, PASSWORD_MIN } from './identity.rules';
import { IsBoolean, IsEmail, IsIn, IsString, MaxLength, MinLength } from 'class-validator';

export class CreateMemberDto {
  /** UUIDv7 of the caller's choice, for work without network. */
  @MayBeAbsent() @IsId() id?: string;
  /** @example "Youssef El Amrani" */
  @IsText(200) name!: string;
  /** Unique in the workspace; or `login`. */
  @MayBeNull() @IsEmail() @MaxLength(254) email?: string | null;
  /** Unique in the workspace, for people without e-mail. @example "y.elamrani" */
  @MayBeNull() @IsText(100, 2) login?: string | null;
  @IsIn(ROLES_IN_ORDER) role!: Role;
  /** Without one the member can't log in until one is set. */
  @MayBeAbsent() @IsString() @MinLength(PASSWORD_MIN) @MaxLength(PASSWORD_MAX) password?: string;
  /** Answers a one-time link with which the member sets the first password. Not together with `password`. */
  @MayBeAbsent() @IsBoolean() invite?: boolean;
  /** In the workspace's currency; frozen on each labour entry. @example "65.00" */
  @MayBeNull() @IsDecimalText(8, 4, 'non_negative') hourlyRate?: string | null;
  /** Roots of the location subtrees that the member is limited to; empty is no limit. */
  @MayBeAbsent() @IsIdList(50) locationIds?: string[];
  @MayBeAbsent() @IsIdList(50) teamIds?: string[];
}

export class PatchMemberDto {
  @MayBeAbsent() @IsText(200) name?: string;
  @MayBeNull() @IsEmail() @MaxLength(254) email?: string | null;
  @MayBeNull() @IsText(100, 2) login?: string | null;
  @MayBeAbsent() @IsIn(ROLES_IN_ORDER) role?: Role;
  @MayBeAbsent() @IsString() @MinLength(PASSWORD_MIN) @MaxLength(PASSWORD_MAX) password?: string;
  @MayBeNull() @IsDecimalText(8, 4, 'non_negative') hourlyRate?: string | null;
  @MayBeAbsent() @IsIdList(50) locationIds?: string[];
  @MayBeAbsent() @IsIdList(50) teamIds?: string[];
}

export class ListMembersDto extends PageQuery {
  @MayBeAbsent() @IsIn(ROLES_IN_ORDER) role?: Role;
  @MayBeAbsent() @IsIn(['active', 'removed']) status?: 'active' | 'removed';
}

export class ListSessionsDto extends PageQuery {
  /** Whose; an admin's question. Default: the caller's own. */
  @MayBeAbsent() @IsId() memberId?: string;
}

export class MemberDto {
  id!: string;
  name!: string;
  email!: string | null;
  login!: string | null;
  /** @example "technician" */
  role!: string;
  /** `active` or `removed`. */
  status!: string;
  /** Shown to admins and managers, and to members of themselves. */
  hourlyRate!: string | null;
  locationIds!: string[];
  teamIds!: string[];
  version!: number;
  createdAt!: string;
  updatedAt!: string;
}

export class NewMemberDto extends MemberDto {
  /** The link of `invite: true`; null without it. */
  invitation!: NewInvitationDto | null;
}
