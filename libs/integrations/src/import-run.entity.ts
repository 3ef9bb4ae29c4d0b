import { VersionedRow } from '@siyana/database';
import { Column, Entity, Index } from 'typeorm';

export interface ImportError {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
  /** Their header, or null for the row as a whole. */
  readonly column: string | null;
  readonly code: string;
  readonly message: string;
}

/** One uploaded file and what became of its rows. */
@Entity('imports')
@Index(['tenantId', 'createdAt', 'id'])
export class ImportRun extends VersionedRow {
  @Column('text') type!: string;
  @Column('text') status!: 'queued' | 'running' | 'succeeded' | 'failed';
  @Column('boolean') dryRun!: boolean;
  @Column('jsonb') mapping!: Readonly<Record<string, unknown>>;
  @Column('text') fileDigest!: string;
  @Column('integer', { default: 0 }) rows!: number;
  @Column('integer', { default: 0 }) created!: number;
  @Column('integer', { default: 0 }) updated!: number;
  @Column('integer', { default: 0 }) unchanged!: number;
  @Column('integer', { default: 0 }) rejected!: number;
  /** The first thousand. */
  @Column('jsonb', { default: '[]' }) errors!: readonly ImportError[];
  @Column('text') createdBy!: string;
}
