import type { Answer, Client } from './client';

/** A run of an import, as the api tells of it. */
export interface ImportRun {
  readonly id: string;
  readonly status: string;
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly detected: Readonly<Record<string, string | null>>;
  readonly errors: readonly {
    readonly row: number;
    readonly column: string | null;
    readonly code: string;
    readonly message: string;
  }[];
}

/** Sends a file as a form does. `query`: what comes behind the type, such as `&dryRun=true`. */
export function sendImport(
  client: Client,
  type: string,
  file: string | Buffer,
  mapping?: object,
  query = '',
): Promise<Answer<ImportRun>> {
  const form = new FormData();
  if (mapping) form.append('mapping', JSON.stringify(mapping));
  form.append('file', new Blob([typeof file === 'string' ? file : new Uint8Array(file)]), `${type}.csv`);
  return client.post<ImportRun>(`/imports?type=${type}${query}`, form, { 'accept-language': 'en' });
}

/** The first two hundred. */
export async function listOf<T>(client: Client, path: string): Promise<T[]> {
  const { body } = await client.get<{ data: T[] }>(`${path}${path.includes('?') ? '&' : '?'}limit=200`);
  return body.data;
}
