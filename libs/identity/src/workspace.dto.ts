import { IsDecimalText, IsId, IsText, MayBeAbsent, MayBeNull } from '@siyana/http';
import { isCurrency, isTimeZone } from '@siyana/kernel';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDefined,
  IsEmail,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Max,
  MaxLength,
  Min,
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

const LOCALES = ['fr', 'ar', 'en'] as const;
type Locale = (typeof LOCALES)[number];

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
  @MayBeAbsent() @IsIn(LOCALES) locale?: Locale;
  @IsDefined() @IsObject() @ValidateNested() @Type(() => FirstAdminDto) admin!: FirstAdminDto;
  /** The operator's invitation, where sign-up is not open to everybody. */
  @MayBeAbsent() @IsString() @MaxLength(300) invitation?: string;
}

export class SlaTargetsDto {
  /** Until somebody responds. @example 60 */
  @MayBeNull() @IsInt() @Min(1) @Max(525_600) responseMinutes?: number | null;
  /** Until the work is done. @example 480 */
  @MayBeNull() @IsInt() @Min(1) @Max(525_600) resolutionMinutes?: number | null;
}

export class SlaDto {
  @MayBeAbsent() @IsDefined() @IsObject() @ValidateNested() @Type(() => SlaTargetsDto) urgent?: SlaTargetsDto;
  @MayBeAbsent() @IsDefined() @IsObject() @ValidateNested() @Type(() => SlaTargetsDto) high?: SlaTargetsDto;
  @MayBeAbsent() @IsDefined() @IsObject() @ValidateNested() @Type(() => SlaTargetsDto) normal?: SlaTargetsDto;
  @MayBeAbsent() @IsDefined() @IsObject() @ValidateNested() @Type(() => SlaTargetsDto) low?: SlaTargetsDto;
}

export class ApprovalLimitsDto {
  /** Null: without limit, which is the standard. @example "50000.00" */
  @MayBeNull() @IsDecimalText(10, 4, 'non_negative') manager?: string | null;
  /** Null: without limit. Standard: nothing. @example "5000.00" */
  @MayBeNull() @IsDecimalText(10, 4, 'non_negative') storekeeper?: string | null;
}

export class PurchasingDto {
  /** Up to what sum, VAT included, a role approves a purchase order. An admin approves every one, a key what a manager does. */
  @MayBeAbsent() @IsObject() @ValidateNested() @Type(() => ApprovalLimitsDto) approvalLimits?: ApprovalLimitsDto;
  /** How much more than ordered may come, in percent. Standard: nothing. @example "5" */
  @MayBeAbsent() @IsDecimalText(3, 2, 'non_negative') overReceiptPercent?: string;
}

export class AbcLimitsDto {
  /** Percent of the issued value at which class A ends. Standard: 80. @example 80 */
  @MayBeAbsent() @IsInt() @Min(1) @Max(100) aPercent?: number;
  /** Percent at which class B ends. Standard: 95. @example 95 */
  @MayBeAbsent() @IsInt() @Min(1) @Max(100) bPercent?: number;
}

export class StockSettingsDto {
  /** By them parts are in class A, B or C, where a call says nothing else. */
  @MayBeAbsent() @IsObject() @ValidateNested() @Type(() => AbcLimitsDto) abcLimits?: AbcLimitsDto;
}

export class PatchWorkspaceDto {
  @MayBeAbsent() @IsText(200) name?: string;
  @MayBeAbsent() @IsTimeZone() timeZone?: string;
  /** ISO 4217. Only while no cost is booked. */
  @MayBeAbsent() @IsCurrency() currency?: string;
  @MayBeAbsent() @IsIn(LOCALES) locale?: Locale;
  /** What its people may choose from. */
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(3)
  @ArrayUnique()
  @IsIn(LOCALES, { each: true })
  languages?: Locale[];
  /** Targets by priority, for orders that are made from now on. Replaces the ones before. */
  @MayBeAbsent() @IsDefined() @IsObject() @ValidateNested() @Type(() => SlaDto) sla?: SlaDto;
  /** When its places work, where they have no calendar of their own; null: around the clock. Holds for targets that are set from now on. */
  @MayBeNull() @IsId() calendarId?: string | null;
  /** Replaces the ones before. */
  @MayBeAbsent() @IsObject() @ValidateNested() @Type(() => PurchasingDto) purchasing?: PurchasingDto;
  /** Replaces the ones before. */
  @MayBeAbsent() @IsObject() @ValidateNested() @Type(() => StockSettingsDto) stock?: StockSettingsDto;
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
  languages!: string[];
  sla!: SlaDto;
  /** One of /calendars; null: around the clock. */
  calendarId!: string | null;
  purchasing!: PurchasingDto;
  stock!: StockSettingsDto;
  /** The workspace that this one is the sandbox of; null: it is none. */
  sandboxOf!: string | null;
  /** While it is set, the workspace is read-only. */
  suspendedAt!: string | null;
  suspendedReason!: string | null;
  version!: number;
  createdAt!: string;
  updatedAt!: string;

  static of({ tenantId, quotas: _quotas, moneyBooked: _booked, languages, ...rest }: Workspace): WorkspaceDto {
    return { id: tenantId, languages: [...languages], ...rest };
  }
}

export class UsageDto {
  /** `members`, `assets` or `storageMegabytes`. */
  name!: string;
  used!: number;
  limit!: number;
  /** True from 80 % on: time to speak with the operator. */
  near!: boolean;
}

export class WorkspaceUsageDto {
  usage!: UsageDto[];
  /** Calls of the whole workspace in a minute, and at the same time; an API key may make half of them. */
  requestsPerMinute!: number;
  requestsInFlight!: number;
}
