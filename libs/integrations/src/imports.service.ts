import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { assertVersion, Database, type Tx } from '@siyana/database';
import { fieldText, keyset, problemText, type Page } from '@siyana/http';
import { AppError, badRequest, conflict, forbidden, newId, notFound, unprocessable } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import {
  bindColumns,
  detect,
  encodingOf,
  mappingOfHeaders,
  openSource,
  readMapping,
  type BoundColumns,
  type Detected,
  type ImportField,
  type ImportMapping,
  type RowSource,
} from './import';
import type { ImportDto, ImportUndoneDto, ListImportsDto } from './import.dto';
import { Aborted, RunningImport, type Counts } from './import-run';
import { ImportChunk, ImportRun } from './import-run.entity';
import { ImportTypes, type ImportType } from './import-type';

const DAY_MS = 86_400_000;
const SORTS = { createdAt: { sql: 'i.created_at', type: 'timestamptz' } } as const;
const NOTHING_FOUND = `'{"format": null, "encoding": null, "delimiter": null, "dateFormat": null, "decimalSeparator": null}'::jsonb`;
const COLUMNS = `i.id, i.type, i.status, i.dry_run AS "dryRun", i.file_name AS "fileName", ${NOTHING_FOUND} || i.detected AS detected, i.rows, i.created,
  i.updated, i.unchanged, i.rejected, i.errors, i.failure, i.mapping, i.finished_at AS "finishedAt", i.undone_at AS "undoneAt", i.version,
  i.created_at AS "createdAt", i.updated_at AS "updatedAt"`;

export interface ImportRequest {
  readonly type: string;
  /** Where the file lies. */
  readonly path: string;
  readonly fileName: string | null;
  /** JSON text or the value itself; undefined takes headers that equal our fields. */
  readonly mapping: unknown;
  readonly dryRun: boolean;
  /** Of the messages of the rows. */
  readonly locale: 'fr' | 'ar' | 'en';
}

/** A file whose mapping fits. */
interface Prepared {
  readonly type: ImportType;
  readonly fields: readonly ImportField[];
  readonly mapping: ImportMapping;
  readonly columns: BoundColumns;
  readonly detected: Detected;
  readonly source: Pick<RowSource, 'format' | 'encoding' | 'delimiter' | 'headers'>;
}

@Injectable()
export class ImportsService {
  constructor(
    private readonly database: Database,
    private readonly types: ImportTypes,
  ) {}

  /**
   * Imports a file of rows. Chunks of 500 rows, each a transaction (one for all with `onError: abort`); an import that was cut goes on
   * when it is sent again, since rows are known by their key. 422 before any row for a mapping that does not fit the file.
   */
  async run(request: ImportRequest): Promise<ImportDto> {
    const prepared = await this.prepare(request);
    const { type, fields, mapping, columns, detected, source } = prepared;
    const id = await this.begin(request, prepared);
    const applied = { ...mapping, ...detected };
    const running = new RunningImport(this.database, { id, locale: request.locale }, type, fields, {
      ...{ mapping: applied, columns, dryRun: request.dryRun },
    });
    const rows = await openSource(request.path, source.encoding);
    try {
      if (mapping.onError === 'abort') await running.allOrNothing(rows);
      else await running.inChunks(rows, (tx, counts) => this.progress(tx, id, counts));
      await this.end(id, 'succeeded', running.counts, null);
    } catch (error) {
      const failure = error instanceof AppError ? failureOf(error, request.locale) : null;
      if (error instanceof Aborted) Object.assign(running.counts, { created: 0, updated: 0, unchanged: 0 });
      await this.end(id, 'failed', running.counts, failure);
      if (!(error instanceof Aborted) && !(error instanceof AppError)) throw error;
    } finally {
      await rows.close();
    }
    return this.get(id);
  }

  async list(query: ListImportsDto): Promise<Page<ImportDto>> {
    const page = keyset(query, SORTS, '-createdAt', 'i.id', 3);
    const rows = await this.database.read<ImportDto & { sortKey: unknown }>(
      `SELECT ${COLUMNS}, i.created_at AS "sortKey" FROM imports i WHERE i.tenant_id = $1${page.condition} ORDER BY ${page.orderBy} LIMIT $2`,
      page.limit + 1,
      ...page.params,
    );
    return page.toPage(rows, (row) => row);
  }

  async get(id: string): Promise<ImportDto> {
    const [row] = await this.database.read<ImportDto & Record<string, unknown>>(
      `SELECT ${COLUMNS} FROM imports i WHERE i.tenant_id = $1 AND i.id = $2`,
      id,
    );
    if (!row) throw notFound();
    return row;
  }

  /** Takes back what nobody has touched since, chunk by chunk from the last. 409 `import_not_undoable` after a day, twice, or for a dry run. */
  async undo(id: string, expected: number | undefined): Promise<ImportUndoneDto> {
    const run = await this.get(id);
    assertVersion(run, expected);
    const { type: name, status, dryRun, createdAt, undoneAt } = run;
    const type = this.typeOf(name);
    const late = Date.parse(this.database.now()) - Date.parse(createdAt) > DAY_MS;
    const busy = status === 'queued' || status === 'running';
    const reason = dryRun ? 'dry_run' : busy ? status : undoneAt !== null ? 'undone' : late ? 'too_late' : null;
    if (reason !== null || !type.undo) throw conflict('import_not_undoable', { reason: reason ?? 'not_supported' });
    const total = { undone: 0, kept: 0 };
    const chunks = await this.database.read<{ id: string }>(
      `SELECT c.id FROM import_chunks c WHERE c.tenant_id = $1 AND c.import_id = $2 ORDER BY c.position DESC`,
      id,
    );
    for (const chunk of chunks) {
      await this.database.transaction(async (tx) => {
        const { created, updated } = await tx.get(ImportChunk, chunk.id);
        const undone = (await type.undo!(tx, { created, updated })).length;
        total.undone += undone;
        total.kept += created.length + updated.length - undone;
        tx.delete(ImportChunk, chunk.id);
      });
    }
    await this.database.transaction(async (tx) => {
      const run = await tx.lock(ImportRun, id);
      run.undoneAt = tx.now;
      tx.save(ImportRun, run);
    });
    return { id, ...total };
  }

  /** 400 for a type that there is not, 403 without its own permission. */
  typeOf(name: string): ImportType {
    const type = this.types.get(name);
    if (!type) {
      const params = { allowed: this.types.names };
      throw badRequest('malformed_query', {}, [{ pointer: '#query/type', code: 'not_one_of', params }]);
    }
    if (!currentScope().permissions.has(type.permission)) throw forbidden('forbidden', { permission: type.permission });
    return type;
  }

  private async prepare({ type: name, path, mapping: given }: ImportRequest): Promise<Prepared> {
    const type = this.typeOf(name);
    const fields = await type.fields();
    const target = { fields, key: type.key, creates: type.creates };
    const said = given === undefined ? undefined : readMapping(parseMapping(given), target);
    const source = await openSource(path, said?.encoding ? encodingOf(said.encoding) : null);
    await source.close();
    const mapping = said ?? readMapping(mappingOfHeaders(source.headers, fields), target);
    const columns = bindColumns(mapping, source.headers, fields);
    const detected = await detect(() => openSource(path, source.encoding), fields, mapping, columns);
    return { type, fields, mapping, columns, detected, source };
  }

  private async begin({ path, fileName, dryRun }: ImportRequest, prepared: Prepared): Promise<string> {
    const id = newId();
    const { type, mapping, detected, source } = prepared;
    const { format, encoding, delimiter, headers } = source;
    const [fileDigest, { size }] = await Promise.all([digestOf(path), stat(path)]);
    await this.database.transaction((tx) => {
      tx.insert(ImportRun, {
        ...{ id, version: 1, createdAt: tx.now, updatedAt: tx.now, type: type.name, status: 'running' },
        ...{ dryRun, mapping: { ...mapping }, fileDigest, fileName, fileBytes: size, headers },
        detected: { format, encoding, delimiter, ...detected },
        ...{ rows: 0, created: 0, updated: 0, unchanged: 0, rejected: 0, errors: [], failure: null },
        ...{ createdBy: currentScope().principal, finishedAt: null, undoneAt: null },
      });
      return Promise.resolve();
    });
    return id;
  }

  private progress(tx: Tx, id: string, { rows, created, updated, unchanged, rejected }: Counts): void {
    tx.later(
      `UPDATE imports SET rows = $3, created = $4, updated = $5, unchanged = $6, rejected = $7, updated_at = $8 WHERE tenant_id = $1 AND id = $2`,
      ...[id, rows, created, updated, unchanged, rejected, tx.now],
    );
  }

  private async end(
    id: string,
    status: ImportRun['status'],
    { errors, ...counts }: Counts,
    failure: ImportRun['failure'],
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const run = await tx.lock(ImportRun, id);
      const sorted = [...errors].sort((a, b) => a.row - b.row);
      tx.save(ImportRun, Object.assign(run, counts, { status, errors: sorted, failure, finishedAt: tx.now }));
    });
  }
}

/** A file that stops being one says why by its first error. */
function failureOf({ code, params, errors }: AppError, locale: ImportRequest['locale']): ImportRun['failure'] {
  const [first] = code === 'import_refused' ? errors : [];
  if (first) return { code: first.code, message: fieldText(locale, first.code, first.params ?? {}) };
  return { code, message: problemText(locale, code, params).detail };
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

function parseMapping(given: unknown): unknown {
  if (typeof given !== 'string') return given;
  try {
    return JSON.parse(given) as unknown;
  } catch {
    throw unprocessable([{ pointer: '/mapping', code: 'not_an_object' }]);
  }
}
