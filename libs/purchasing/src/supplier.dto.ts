import { IsCode, IsDecimalText, IsId, IsText, MayBeAbsent, MayBeNull, PageQuery } from '@siyana/http';
import { IsBoolean, IsEmail, IsIn, IsInt, Matches, Max, MaxLength, Min } from 'class-validator';

export const LOCALES = ['fr', 'ar', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** The ICE: 15 digits. Its check digits are looked at and never refused: see `warnings`. */
const ICE = /^\d{15}$/;

class SupplierFieldsDto {
  /** Unique where it is given. @example "F-0042" */
  @MayBeNull() @IsCode(40) code?: string | null;
  /** Identifiant commun de l'entreprise: 15 digits. @example "001561191000066" */
  @MayBeNull() @Matches(ICE) ice?: string | null;
  /** Identifiant fiscal. @example "14382765" */
  @MayBeNull() @IsText(40) taxId?: string | null;
  @MayBeNull() @IsText(200) contactName?: string | null;
  @MayBeNull() @IsEmail() @MaxLength(254) email?: string | null;
  /** @example "+212 522 40 12 30" */
  @MayBeNull() @IsText(40) phone?: string | null;
  @MayBeNull() @IsText(500) address?: string | null;
  /** @example "Casablanca" */
  @MayBeNull() @IsText(100) city?: string | null;
  /** In which its purchase orders are written. Default: the workspace's language. */
  @MayBeNull() @IsIn(LOCALES) locale?: Locale | null;
  /** @example "60 jours fin de mois" */
  @MayBeNull() @IsText(200) paymentTerms?: string | null;
  /** From order to delivery, where a part says nothing else. @example 7 */
  @MayBeNull() @IsInt() @Min(0) @Max(3_650) leadDays?: number | null;
  @MayBeNull() @IsText(2_000) note?: string | null;
}

export class CreateSupplierDto extends SupplierFieldsDto {
  /** UUIDv7 of the caller's choice, for work without network. */
  @MayBeAbsent() @IsId() id?: string;
  /** @example "Roulements de l'Atlas SARL" */
  @IsText(200) name!: string;
}

export class PatchSupplierDto extends SupplierFieldsDto {
  @MayBeAbsent() @IsText(200) name?: string;
}

export class ListSuppliersDto extends PageQuery {
  @MayBeAbsent() @IsText(40) code?: string;
  /** `true`: archived ones only. Default: only those that are not. */
  @MayBeAbsent() @IsIn(['true', 'false']) archived?: 'true' | 'false';
  /** Every word is contained in code, name, ICE or city, case- and accent-insensitive. */
  @MayBeAbsent() @IsText(200) q?: string;
}

export class SupplierDto {
  id!: string;
  code!: string | null;
  name!: string;
  ice!: string | null;
  taxId!: string | null;
  contactName!: string | null;
  email!: string | null;
  phone!: string | null;
  address!: string | null;
  city!: string | null;
  locale!: string | null;
  paymentTerms!: string | null;
  leadDays!: number | null;
  note!: string | null;
  archivedAt!: string | null;
  /** `ice_check_digits`: the ICE has 15 digits, but its last two do not follow from the others. */
  warnings!: string[];
  version!: number;
  createdAt!: string;
  updatedAt!: string;
}

class SupplierPartFieldsDto {
  /** What the supplier calls it, as it is written. @example "6205 2RS C3" */
  @MayBeNull() @IsText(80) reference?: string | null;
  /** Of one purchase unit, or of one stock unit where the part has no other; without VAT. @example "42.50" */
  @MayBeNull() @IsDecimalText(7, 6, 'non_negative') price?: string | null;
  /** It is sold in whole packs of so many. @example "10" */
  @MayBeNull() @IsDecimalText(7, 6, 'positive') pack?: string | null;
  @MayBeNull() @IsDecimalText(7, 6, 'positive') minimumQuantity?: string | null;
  /** From order to delivery. @example 5 */
  @MayBeNull() @IsInt() @Min(0) @Max(3_650) leadDays?: number | null;
  /** Suggestions go to this supplier first; no other of the part is preferred then. */
  @MayBeAbsent() @IsBoolean() preferred?: boolean;
}

export class CreateSupplierPartDto extends SupplierPartFieldsDto {
  @IsId() partId!: string;
}

export class PatchSupplierPartDto extends SupplierPartFieldsDto {}

export class SupplierPartDto {
  id!: string;
  supplierId!: string;
  supplierName!: string;
  partId!: string;
  sku!: string;
  partName!: string;
  /** Of price, pack and minimum. */
  unit!: string;
  reference!: string | null;
  price!: string | null;
  pack!: string | null;
  minimumQuantity!: string | null;
  leadDays!: number | null;
  preferred!: boolean;
  version!: number;
  createdAt!: string;
  updatedAt!: string;
}
