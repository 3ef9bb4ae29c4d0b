import { IsId, IsText, MayBeAbsent } from '@siyana/http';
import { IsEmail, IsString, MaxLength, MinLength } from 'class-validator';
import { WorkspaceDto } from './workspace.dto';
import { MemberDto } from './member.dto';

export class LoginDto {
  /** The member's e-mail; or `login` with `workspace`. @example "technician@demo.siyana.test" */
  @MayBeAbsent() @IsEmail() @MaxLength(254) email?: string;
  /** A login that is unique in the workspace, for people without e-mail. @example "y.elamrani" */
  @MayBeAbsent() @IsText(100) login?: string;
  /** @example "siyana-demo" */
  @IsString() @MinLength(1) @MaxLength(200) password!: string;
  /** The workspace's id. Needed with `login`; with an e-mail, the workspace used last is taken when absent. */
  @MayBeAbsent() @IsId() workspace?: string;
}

export class RefreshDto {
  /** The refresh token of the last answer. */
  @IsString() @MaxLength(300) refreshToken!: string;
}

export class TokensDto {
  /** Goes into `Authorization: Bearer …`. */
  accessToken!: string;
  /** Good for one more answer like this; the last one stays good until this one is used. */
  refreshToken!: string;
  /** Seconds until the access token ends. @example 900 */
  expiresIn!: number;
}

export class LoginAnswerDto extends TokensDto {
  workspace!: WorkspaceDto;
  member!: MemberDto;
}

export class SignUpAnswerDto extends TokensDto {
  workspace!: WorkspaceDto;
}

export class MeDto {
  /** Null for an API key. */
  member!: MemberDto | null;
  workspace!: WorkspaceDto;
  /** What this credential may do. */
  permissions!: string[];
}
