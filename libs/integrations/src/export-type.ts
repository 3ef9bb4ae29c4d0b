import { Injectable } from '@nestjs/common';
import type { ImportField } from './import';
import type { Permission } from './import-type';

export type CellValue = string | number | boolean | null | readonly string[];

/** The rows of one kind as one statement, without its page: what the caller may see and nothing else. `$1` is the workspace. */
export interface ExportQuery {
  /** One column for each field that SQL knows, under the field's name. */
  readonly columns: string;
  readonly from: string;
  /** Begins with the workspace's condition; its parameters are `$2` and on. */
  readonly where: string;
  readonly params: readonly unknown[];
  /** Rows come by this and then by `id`. */
  readonly sort: string;
  readonly sortType: 'text' | 'integer' | 'timestamptz';
  readonly id: string;
}

/** What can be exported: the file has the fields of the import of the same name, and that import makes the same rows of it. */
export interface ExportType {
  readonly name: string;
  /** Needed beside `exports:read`. */
  readonly permission: Permission;
  /** What `filters` of an export may hold. */
  readonly filters: readonly string[];
  query(filters: Readonly<Record<string, string>>): ExportQuery;
  /** A row of SQL as rows of the file; one each, unless a thing takes several. */
  rows?(row: Readonly<Record<string, unknown>>): readonly Readonly<Record<string, CellValue | undefined>>[];
  fields(): Promise<readonly ImportField[]>;
}

/** The types that this program has, by name. */
@Injectable()
export class ExportTypes {
  private readonly types = new Map<string, ExportType>();

  register(type: ExportType): void {
    if (this.types.has(type.name)) throw new Error(`two export types are named ${type.name}`);
    this.types.set(type.name, type);
  }

  get(name: string): ExportType | undefined {
    return this.types.get(name);
  }

  get names(): readonly string[] {
    return [...this.types.keys()].sort();
  }
}
