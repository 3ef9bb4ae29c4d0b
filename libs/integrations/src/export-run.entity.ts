import { VersionedRow } from '@siyana/database';
import { Check, Column, Entity, Index } from 'typeorm';

/** A question whose answer is a file, made as it is fetched: what it holds is what the caller may see at that moment. */
@Entity('exports')
@Index(['tenantId', 'createdAt', 'id'])
@Check('exports_format_check', `format IN ('csv')`)
export class ExportRun extends VersionedRow {
  @Column('text') type!: string;
  @Column('text') format!: 'csv';
  @Column('jsonb', { default: '{}' }) filters!: Readonly<Record<string, string>>;
  @Column('text') status!: 'queued' | 'running' | 'succeeded' | 'failed';
  /** When it was asked for. */
  @Column('integer') rows!: number;
  @Column('text') createdBy!: string;
}
