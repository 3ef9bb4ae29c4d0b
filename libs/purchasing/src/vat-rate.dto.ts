import { IsDecimalText, IsText, MayBeAbsent } from '@siyana/http';
import { IsBoolean } from 'class-validator';

export class CreateVatRateDto {
  /** Percent. @example "20" */
  @IsDecimalText(2, 2, 'non_negative') rate!: string;
  /** @example "Taux normal" */
  @IsText(100) name!: string;
  /** Lines that name no rate bear it; no other is standard then. */
  @MayBeAbsent() @IsBoolean() standard?: boolean;
}

export class PatchVatRateDto {
  @MayBeAbsent() @IsText(100) name?: string;
  @MayBeAbsent() @IsBoolean() standard?: boolean;
  /** An archived rate stays on the lines that bear it. */
  @MayBeAbsent() @IsBoolean() archived?: boolean;
}

export class VatRateDto {
  id!: string;
  rate!: string;
  name!: string;
  standard!: boolean;
  archived!: boolean;
  version!: number;
  createdAt!: string;
  updatedAt!: string;
}
