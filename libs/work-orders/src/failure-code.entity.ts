import { VersionedRow } from '@siyana/database';
import { Check, Column, Entity, Unique } from 'typeorm';

export const FAILURE_LISTS = ['mode', 'mechanism', 'cause'] as const;
export type FailureList = (typeof FAILURE_LISTS)[number];

/** ISO 14224 keeps three lists apart: what was observed, the physical process, why. */
@Entity('failure_codes')
@Unique(['tenantId', 'list', 'code'])
@Check('failure_codes_list_check', `list IN ('mode', 'mechanism', 'cause')`)
export class FailureCode extends VersionedRow {
  @Column('text') list!: FailureList;
  @Column('text') code!: string;
  @Column('jsonb') names!: Readonly<Record<'fr' | 'ar' | 'en', string>>;
  /** Archived codes stay on old orders and can't be chosen any more. */
  @Column('boolean', { default: false }) archived!: boolean;
}
