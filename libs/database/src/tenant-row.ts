import { createHash } from 'node:crypto';
import { Column, DefaultNamingStrategy, PrimaryColumn } from 'typeorm';

/** What every row of a workspace has. Times are RFC 3339 strings in UTC with milliseconds, as they leave the API. */
export abstract class TenantRow {
  @PrimaryColumn('uuid') tenantId!: string;
  @PrimaryColumn('uuid') id!: string;
}

/** A row that a caller can change: it has a version, which is its ETag. */
export abstract class VersionedRow extends TenantRow {
  @Column('integer', { default: 1 }) version!: number;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt!: string;
  @Column({ type: 'timestamptz', precision: 3 }) updatedAt!: string;
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** camelCase in code, snake_case in SQL, and constraint names that say what they guard: `assets_location_id_fkey`. */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(property: string, given: string | undefined): string {
    return given ?? snake(property);
  }
  override primaryKeyName(table: string | { name: string }): string {
    return `${tableName(table)}_pkey`;
  }
  override uniqueConstraintName(table: string | { name: string }, columns: string[]): string {
    return shortened(`${tableName(table)}_${withoutTenant(columns).join('_')}_key`);
  }
  override foreignKeyName(table: string | { name: string }, columns: string[]): string {
    return shortened(`${tableName(table)}_${withoutTenant(columns).join('_')}_fkey`);
  }
  override indexName(table: string | { name: string }, columns: string[]): string {
    return shortened(`${tableName(table)}_${withoutTenant(columns).join('_')}_idx`);
  }
}

const tableName = (table: string | { name: string }): string => (typeof table === 'string' ? table : table.name);
const withoutTenant = (columns: string[]): string[] => columns.map(snake).filter((name) => name !== 'tenant_id');
/** PostgreSQL cuts names at 63 bytes in silence, which would let two of them collide. */
const shortened = (name: string): string =>
  name.length <= 60 ? name : `${name.slice(0, 51)}_${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;
