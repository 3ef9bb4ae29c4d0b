import { IsText, MayBeAbsent } from '@siyana/http';
import { isCurrency, isTimeZone } from '@siyana/kernel';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsEmail,
  IsIn,
  IsString,
  MaxLength,
  MinLength,
  registerDecorator,
  ValidateNested,
} from 'class-validator';
import { PASSWORD_MAX, PASSWORD_MIN } from './identity.rules';
import type { Workspace } from './workspace.entity';

const known = (name: string, check: (value: string) => boolean) => (): PropertyDecorator => (target, property) =>
  registerDecorator({
    name,
    target: target.constructor,
    propertyName: property as string,
    validator: { validate: (value) => typeof value === 'string' && check(value) },
  });

const IsTimeZone = known('isTimeZone', isTimeZone);
const IsCurrency = known('isCurrency', isCurrency);

export class FirstAdminDto {
  /** @example "Nadia Berrada" */
  @IsText(200) name!: string;
  /** @example "nadia@usine.example" */
  @IsEmail() @MaxLength(254) email!: string;
  /** At least 8 characters. */
  @IsString() @MinLength(PASSWORD_MIN) @MaxLength(PASSWORD_MAX) password!: string;
}

export class SignUpDto {
  /** @example "Conserves de l'Atlas" */
  @IsText(200) name!: string;
  /** IANA zone of its wall clocks. @example "Africa/Casablanca" */
  @MayBeAbsent() @IsTimeZone() timeZone?: string;
  /** ISO 4217. @example "MAD" */
  @MayBeAbsent() @IsCurrency() currency?: string;
  @MayBeAbsent() @IsIn(['fr', 'ar', 'en']) locale?: 'fr' | 'ar' | 'en';
  @ValidateNested() @Type(() => FirstAdminDto) admin!: FirstAdminDto;
}

export class PatchWorkspaceDto {
  @MayBeAbsent() @IsText(200) name?: string;
  @MayBeAbsent() @IsTimeZone() timeZone?: string;
  @MayBeAbsent() @IsIn(['fr', 'ar', 'en']) locale?: 'fr' | 'ar' | 'en';
  /** Completing an order closes it at once. */
  @MayBeAbsent() @IsBoolean() autoClose?: boolean;
  /** Technicians see all orders of their sites, not only their own, their teams' and unassigned ones. */
  @MayBeAbsent() @IsBoolean() techniciansSeeAll?: boolean;
}

export class WorkspaceDto {
  id!: string;
  name!: string;
  timeZone!: string;
  currency!: string;
  locale!: string;
  autoClose!: boolean;
  techniciansSeeAll!: boolean;
  version!: number;
  createdAt!: string;
  updatedAt!: string;

  static of({ tenantId, ...rest }: Workspace): WorkspaceDto {
    return { id: tenantId, ...rest };
  }
}
