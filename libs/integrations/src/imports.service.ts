import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { assertVersion, Database, type Tx } from '@siyana/database';
import { Events } from '@siyana/events';
import { ObjectStore } from '@siyana/files';
import { keyset, problemText, type Page } from '@siyana/http';
import { ActingService } from '@siyana/identity';
import { conflict, newId, notFound } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import type { ImportDto, ImportUndoneDto, ListImportsDto } from './import.dto';
import { ImportPlansService, type ImportPlan } from './import-plans.service';
import { Overtaken } from './import-run';
import { ImportChunk, ImportRun } from './import-run.entity';
import { ImportRunner } from './import-runner.service';
import { whyNotUndone } from './undo.rules';

/** Beyond it a file is no work for one call: some 200,000 rows. */
const QUEUED_BYTES = 32 * 1024 * 1024;
const SORTS = { createdAt: { sql: 'i.created_at', type: 'timestamptz' } } as const;
const NOTHING_FOUND = `'{"format": null, "encoding": null, "delimiter": null, "dateFormat": null, "decimalSeparator": null}'::jsonb`;
const COLUMNS = `i.id, i.type, i.status, i.dry_run AS "dryRun", i.file_name AS "fileName", ${NOTHING_FOUND} || i.detected AS detected,
  i.total_rows AS "totalRows", i.rows, i.created, i.updated, i.unchanged, i.rejected, i.errors, i.failure, i.mapping,
  i.finished_at AS "finishedAt", i.undone_at AS "undoneAt", i.version, i.created_at AS "createdAt", i.updated_at AS "updatedAt"`;

export interface ImportRequest {
  readonly type: string;
  /** Where the file lies. */
  readonly path: string;
  readonly fileName: string | null;
  /** JSON text or the value itself; undefined takes headers that equal our fields. */
  readonly mapping: unknown;
  /** The name of a ready mapping, instead of `mapping`. */
  readonly preset?: string | undefined;
  readonly dryRun: boolean;
  /** Of the messages of the rows. */
  readonly locale: 'fr' | 'ar' | 'en';
  /** Undefined: as the file's size says. */
  readonly mode?: 'now' | 'queued' | undefined;
}

@Injectable()
export class ImportsService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly plans: ImportPlansService,
    private readonly runner: ImportRunner,
    private readonly acting: ActingService,
    private readonly store: ObjectStore,
  ) {}

  /**
   * Imports a file of rows, or leaves it to a worker. Chunks of a thousand rows, each a transaction (one for all with `onError: abort`); an import that was cut
   * goes on when it is sent again, since rows are known by their key. 422 before any row for a mapping that does not fit the file.
   */
  async run(request: ImportRequest): Promise<ImportDto> {
    const plan = await this.plans.make(request.type, request.path, request.mapping, request.preset);
    const { size } = await stat(request.path);
    const mode = request.mode ?? (size > QUEUED_BYTES ? 'queued' : 'now');
    if (mode === 'queued' && this.acting.canWait(currentScope().principal)) return this.queue(request, plan, size);
    const run = await this.rowOf(request, plan, size, { status: 'running', fileKey: null });
    await this.database.transaction((tx) => {
      tx.insert(ImportRun, run);
      return Promise.resolve();
    });
    try {
      await this.runner.execute(run as ImportRun, request.path, plan, NEVER);
    } catch (error) {
      if (!(error instanceof Overtaken)) {
        await this.runner.fail(run.id, null);
        throw error;
      }
    }
    return this.get(run.id);
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

  /** Stops it between two chunks: what was written stays, and can be undone. One that has ended is left as it is. */
  cancel(id: string, expected: number | undefined, locale: ImportRequest['locale']): Promise<ImportDto> {
    return this.database.transaction(async (tx) => {
      const run = await tx.lock(ImportRun, id, expected);
      this.plans.typeOf(run.type);
      if (run.status !== 'queued' && run.status !== 'running') return this.get(id);
      const failure = { code: 'import_cancelled', message: problemText(locale, 'import_cancelled', {}).detail };
      tx.save(ImportRun, Object.assign(run, { status: 'failed', failure, finishedAt: tx.now }));
      await this.events.publish(tx, { type: 'import.cancelled', resourceId: id });
      return this.get(id);
    });
  }

  /** Takes back what nobody has touched since, chunk by chunk from the last. 409 `import_not_undoable` after a day, twice, or for a dry run. */
  async undo(id: string, expected: number | undefined): Promise<ImportUndoneDto> {
    const run = await this.get(id);
    assertVersion(run, expected);
    const type = this.plans.typeOf(run.type);
    const reason = whyNotUndone(run, this.database.now());
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

  /** The file goes to where workers find it, and the event of it wakes them. */
  private async queue(request: ImportRequest, plan: ImportPlan, size: number): Promise<ImportDto> {
    const fileKey = `${currentScope().tenantId}/${newId()}-import`;
    await this.store.write(fileKey, await readFile(request.path));
    try {
      const run = await this.rowOf(request, plan, size, { status: 'queued', fileKey });
      return await this.database.transaction(async (tx: Tx) => {
        tx.insert(ImportRun, run);
        await this.events.publish(tx, { type: 'import.queued', resourceId: run.id, payload: { type: run.type } });
        return this.get(run.id);
      });
    } catch (error) {
      await this.store.remove(fileKey);
      throw error;
    }
  }

  private async rowOf(
    { path, fileName, dryRun, locale }: ImportRequest,
    { type, mapping, detected, headers, digest }: ImportPlan,
    fileBytes: number,
    state: Pick<ImportRun, 'status' | 'fileKey'>,
  ): Promise<Omit<ImportRun, 'tenantId'>> {
    const fileDigest = await digestOf(path);
    const now = this.database.now();
    return {
      ...{ id: newId(), version: 1, createdAt: now, updatedAt: now, type: type.name, ...state },
      ...{ dryRun, mapping: { ...mapping }, fileDigest, fileName, fileBytes, headers, detected },
      ...{ locale, totalRows: null, chunks: 0, turns: 0, planDigest: digest },
      ...{ rows: 0, created: 0, updated: 0, unchanged: 0, rejected: 0, errors: [], failure: null },
      ...{ createdBy: currentScope().principal, finishedAt: null, undoneAt: null },
    };
  }
}

const NEVER = { pause: () => Promise.resolve(false), stop: () => false };

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
