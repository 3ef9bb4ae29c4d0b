import { VersionedRow } from '@siyana/database';
import { Check, Column, Entity, Unique } from 'typeorm';
import type { CustomFieldType } from './custom-field.rules';

/** A field that a workspace has added to its assets. */
@Entity('custom_fields')
@Unique(['tenantId', 'key'])
@Check('custom_fields_type_check', `type IN ('text', 'number', 'date', 'boolean', 'choice')`)
export class CustomField extends VersionedRow {
  /** Of the value in `custom`; it never changes. */
  @Column('text') key!: string;
  /** By language. */
  @Column('jsonb') names!: Readonly<Record<string, string>>;
  @Column('text') type!: CustomFieldType;
  @Column('boolean', { default: false }) required!: boolean;
  @Column('jsonb', { nullable: true }) choices!: readonly string[] | null;
  @Column('text', { nullable: true }) unit!: string | null;
  /** Archived fields keep their values and take no new ones. */
  @Column('boolean', { default: false }) archived!: boolean;
}
