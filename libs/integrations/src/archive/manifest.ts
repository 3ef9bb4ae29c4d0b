/** What an archive says of itself: `manifest.json`. docs/workspace-archive.md is its description for others. */
export interface Manifest {
  readonly format: 'siyana-workspace';
  readonly version: 1;
  /** RFC 3339. */
  readonly exportedAt: string;
  readonly workspace: { readonly id: string; readonly name: string };
  /** The last migration of the instance that it comes from. */
  readonly schema: string;
  readonly tables: readonly TableEntry[];
  readonly files: readonly FileEntry[];
  /** Tables of all workspaces together stay behind: their rows are made anew where the archive is read. And why they are such tables. */
  readonly leftOut: Readonly<Record<string, string>>;
}

export interface TableEntry {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
  /** Of the uncompressed entry, hex. */
  readonly sha256: string;
}

export interface FileEntry {
  /** Its key below the workspace's prefix. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export const MANIFEST = 'manifest.json';
export const tableEntry = (table: string): string => `tables/${table}.ndjson`;
export const fileEntry = (name: string): string => `files/${name}`;
