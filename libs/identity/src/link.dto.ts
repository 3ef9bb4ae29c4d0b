import { IsId, IsInstant, IsText, MayBeNull } from '@siyana/http';
import { IsInt, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { PASSWORD_MAX, PASSWORD_MIN } from './identity.rules';

export class CreateInvitationDto {
  /** Whose password the link sets. */
  @IsId() memberId!: string;
}

export class InvitationDto {
  id!: string;
  /** `invitation` for a member without a password, else `password_reset`. */
  kind!: string;
  memberId!: string;
  createdBy!: string;
  createdAt!: string;
  expiresAt!: string;
}

export class NewInvitationDto extends InvitationDto {
  /** Goes to the member, who sends it with a password to POST /auth/password-resets. Shown this once; null when the answer is replayed. */
  token!: string | null;
  secretShown!: boolean;
}

export class SetPasswordDto {
  /** The token of an invitation or of a password reset. */
  @IsString() @MaxLength(300) token!: string;
  /** At least 8 characters. */
  @IsString() @MinLength(PASSWORD_MIN) @MaxLength(PASSWORD_MAX) password!: string;
}

export class SessionDto {
  id!: string;
  memberId!: string;
  /** What the browser or app says that it is. */
  device!: string | null;
  /** Whether it is the one that asks. */
  current!: boolean;
  createdAt!: string;
  lastUsedAt!: string;
  expiresAt!: string;
}

export class CreateSupportGrantDto {
  /** What the operator is asked to look at. @example "Import en échec" */
  @IsText(500) reason!: string;
  /** @example 24 */
  @IsInt() @Min(1) @Max(168) hours!: number;
}

export class SupportGrantDto {
  id!: string;
  reason!: string;
  grantedBy!: string;
  expiresAt!: string;
  revokedAt!: string | null;
  version!: number;
  createdAt!: string;
  updatedAt!: string;
}

export class CreateGuestLinkDto {
  /** @example "H. Benali" */
  @IsText(200) name!: string;
  /** @example "Ascenseurs du Sud" */
  @MayBeNull() @IsText(200) company?: string | null;
  /** The link ends then; 90 days from now at most. */
  @IsInstant() expiresAt!: string;
}

export class GuestLinkDto {
  id!: string;
  workOrderId!: string;
  name!: string;
  company!: string | null;
  createdBy!: string;
  expiresAt!: string;
  revokedAt!: string | null;
  version!: number;
  createdAt!: string;
  updatedAt!: string;
}

export class NewGuestLinkDto extends GuestLinkDto {
  /** Goes into `Authorization: Bearer …`. Shown this once; null when the answer is replayed. */
  token!: string | null;
  secretShown!: boolean;
}
