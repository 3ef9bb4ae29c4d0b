import { TenantRow, VersionedRow } from '@siyana/database';
import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { Touched } from './import-type';

export interface ImportError {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
  /** Their header, or null for the row as a whole. */
  readonly column: string | null;
  readonly code: string;
  readonly message: string;
}

/** What the file is written in, as it was found or as the mapping says. */
export interface FoundFormat {
  readonly format: string;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly dateFormat: string | null;
  readonly decimalSeparator: string | null;
}

/** One uploaded file and what became of its rows. */
@Entity('imports')
@Index(['tenantId', 'createdAt', 'id'])
@Index('imports_waiting_idx', ['tenantId', 'createdAt', 'id'], { where: '(file_key IS NOT NULL)' })
export class ImportRun extends VersionedRow {
  @Column('text') type!: string;
  @Column('text') status!: 'queued' | 'running' | 'succeeded' | 'failed';
  @Column('boolean') dryRun!: boolean;
  @Column('jsonb') mapping!: Readonly<Record<string, unknown>>;
  @Column('text') fileDigest!: string;
  /** What the sender calls it. */
  @Column('text', { nullable: true }) fileName!: string | null;
  @Column('bigint', { default: 0 }) fileBytes!: number;
  @Column('jsonb', { default: '{}' }) detected!: FoundFormat | Record<string, never>;
  /** Their headers: what the error file begins with. */
  @Column('jsonb', { default: '[]' }) headers!: readonly string[];
  /** Of the messages of its rows. */
  @Column('text', { default: 'fr' }) locale!: 'fr' | 'ar' | 'en';
  /** Of the file; null until they were counted. */
  @Column('integer', { nullable: true }) totalRows!: number | null;
  /** Transactions of it that are committed: where a worker goes on. */
  @Column('integer', { default: 0 }) chunks!: number;
  /** How often a worker has begun since the last of them. */
  @Column('integer', { default: 0 }) turns!: number;
  /** By what the rows are read; another one would cut the file into other chunks. */
  @Column('text', { nullable: true }) planDigest!: string | null;
  /** Where the file lies for the worker, until it is not needed any more. */
  @Column('text', { nullable: true }) fileKey!: string | null;
  /** Counted while it runs. */
  @Column('integer', { default: 0 }) rows!: number;
  @Column('integer', { default: 0 }) created!: number;
  @Column('integer', { default: 0 }) updated!: number;
  @Column('integer', { default: 0 }) unchanged!: number;
  @Column('integer', { default: 0 }) rejected!: number;
  /** The first thousand. */
  @Column('jsonb', { default: '[]' }) errors!: readonly ImportError[];
  /** Why it stopped before its end. */
  @Column('jsonb', { nullable: true }) failure!: { code: string; message: string } | null;
  @Column('text') createdBy!: string;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) finishedAt!: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) undoneAt!: string | null;
}

/** What one transaction of an import has written: undo goes by it. */
@Entity('import_chunks')
@Unique(['tenantId', 'importId', 'position'])
@ForeignKey(() => ImportRun, ['tenantId', 'importId'], ['tenantId', 'id'])
export class ImportChunk extends TenantRow {
  @Column('uuid') importId!: string;
  @Column('integer') position!: number;
  @Column('jsonb') created!: readonly Touched[];
  @Column('jsonb') updated!: readonly Touched[];
}

/** A row that was refused, as it came: the error file is made of them. */
@Entity('import_rejects')
@Index(['tenantId', 'importId', 'row', 'id'])
@ForeignKey(() => ImportRun, ['tenantId', 'importId'], ['tenantId', 'id'])
export class ImportReject extends TenantRow {
  @Column('uuid') importId!: string;
  @Column('integer') row!: number;
  @Column('jsonb') cells!: readonly string[];
  @Column('jsonb') errors!: readonly ImportError[];
}

/** A mapping that a workspace keeps for the next file of the same kind. */
@Entity('import_mappings')
@Unique(['tenantId', 'name'])
export class SavedMapping extends VersionedRow {
  @Column('text') name!: string;
  @Column('text') type!: string;
  @Column('jsonb') mapping!: Readonly<Record<string, unknown>>;
}
