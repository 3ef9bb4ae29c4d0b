import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@siyana/database';
import { fieldText, keyset, type Page } from '@siyana/http';
import { newId, notFound, unprocessable } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import { MAINTENANCE_TYPES, WORK_ORDER_STATUSES } from '@siyana/work-orders';
import {
  bindColumns,
  encodingOf,
  openCsv,
  readMapping,
  workOrderRowReader,
  type CsvFile,
  type ImportMapping,
  type ImportRowError,
} from './import';
import type { ImportDto, ListImportsDto } from './import.dto';
import { ImportRun, type ImportError } from './import-run.entity';
import { ImportRunState, WorkOrderImportService, type ReadRow } from './work-order-import.service';

const CHUNK = 500;
const ERRORS_KEPT = 1_000;
const VOCABULARY = { types: MAINTENANCE_TYPES, statuses: WORK_ORDER_STATUSES };
const SORTS = { createdAt: { sql: 'i.created_at', type: 'timestamptz' } } as const;
const COLUMNS = `i.id, i.type, i.status, i.dry_run AS "dryRun", i.rows, i.created, i.updated, i.unchanged, i.rejected, i.errors, i.mapping,
  i.version, i.created_at AS "createdAt", i.updated_at AS "updatedAt"`;

export interface ImportRequest {
  readonly file: Uint8Array;
  /** JSON text or the value itself. */
  readonly mapping: unknown;
  readonly dryRun: boolean;
  /** Of the messages of the rows. */
  readonly locale: 'fr' | 'ar' | 'en';
}

interface Counts {
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  readonly errors: ImportRowError[];
}

/** Thrown to undo an import that was told to stop at the first bad row. */
class Aborted extends Error {}

@Injectable()
export class ImportsService {
  constructor(
    private readonly database: Database,
    private readonly workOrders: WorkOrderImportService,
  ) {}

  /**
   * Imports a CSV of work orders. Chunks of 500 rows, each a transaction (one for all with `onError: abort`); an import that was cut goes on
   * when it is sent again, since rows are known by their external id. 422 before any row for a mapping that does not fit the file.
   */
  async run({ file, mapping: given, dryRun, locale }: ImportRequest): Promise<ImportDto> {
    const mapping = readMapping(parseMapping(given), VOCABULARY);
    const csv = await openCsv(file, mapping.encoding ? { encoding: encodingOf(mapping.encoding)! } : {});
    const counts: Counts = { rows: 0, created: 0, updated: 0, unchanged: 0, errors: [] };
    let status: ImportRun['status'] = 'succeeded';
    try {
      const state = new ImportRunState(mapping, bindColumns(mapping, csv.headers), dryRun);
      if (mapping.onError === 'abort') await this.allOrNothing(csv, state, counts);
      else await this.inChunks(csv, state, counts);
    } catch (error) {
      if (!(error instanceof Aborted)) throw error;
      status = 'failed';
      Object.assign(counts, { created: 0, updated: 0, unchanged: 0 });
    } finally {
      await csv.close();
    }
    return this.keep({
      mapping,
      dryRun,
      status,
      counts,
      locale,
      fileDigest: createHash('sha256').update(file).digest('hex'),
    });
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
    const [row] = await this.database.read<ImportDto>(
      `SELECT ${COLUMNS} FROM imports i WHERE i.tenant_id = $1 AND i.id = $2`,
      id,
    );
    if (!row) throw notFound();
    return row;
  }

  private async inChunks(csv: CsvFile, state: ImportRunState, counts: Counts): Promise<void> {
    for await (const chunk of this.chunks(csv, state, counts)) {
      add(counts, await this.database.transaction((tx) => this.workOrders.importChunk(tx, state, chunk)));
    }
  }

  private allOrNothing(csv: CsvFile, state: ImportRunState, counts: Counts): Promise<void> {
    return this.database.transaction(async (tx: Tx) => {
      for await (const chunk of this.chunks(csv, state, counts))
        add(counts, await this.workOrders.importChunk(tx, state, chunk));
      if (counts.errors.length > 0) throw new Aborted();
    });
  }

  /** The file's readable rows, 500 at a time; the others are counted on the way. */
  private async *chunks(csv: CsvFile, state: ImportRunState, counts: Counts): AsyncGenerator<ReadRow[]> {
    const read = workOrderRowReader(state.mapping, state.columns, {
      timeZone: currentScope().settings.timeZone,
      vocabulary: VOCABULARY,
    });
    let chunk: ReadRow[] = [];
    for await (const row of csv.rows) {
      counts.rows += 1;
      const { value, errors } = read(row);
      counts.errors.push(...errors);
      if (value) chunk.push({ row: row.row, value });
      if (chunk.length === CHUNK) {
        yield chunk;
        chunk = [];
      }
    }
    if (chunk.length) yield chunk;
  }

  private async keep(run: {
    mapping: ImportMapping;
    dryRun: boolean;
    status: ImportRun['status'];
    counts: Counts;
    locale: ImportRequest['locale'];
    fileDigest: string;
  }): Promise<ImportDto> {
    const { rows, created, updated, unchanged, errors } = run.counts;
    const id = newId();
    await this.database.transaction((tx) => {
      tx.insert(ImportRun, {
        id,
        version: 1,
        createdAt: tx.now,
        updatedAt: tx.now,
        type: 'work-orders',
        status: run.status,
        dryRun: run.dryRun,
        mapping: { ...run.mapping },
        fileDigest: run.fileDigest,
        rows,
        created,
        updated,
        unchanged,
        rejected: new Set(errors.map(({ row }) => row)).size,
        errors: errors
          .sort((a, b) => a.row - b.row)
          .slice(0, ERRORS_KEPT)
          .map(({ row, column, code, params }): ImportError => ({
            row,
            column,
            code,
            message: fieldText(run.locale, code, params ?? {}),
          })),
        createdBy: currentScope().principal,
      });
      return Promise.resolve();
    });
    return this.get(id);
  }
}

function add(
  counts: Counts,
  result: { created: number; updated: number; unchanged: number; errors: readonly ImportRowError[] },
): void {
  counts.created += result.created;
  counts.updated += result.updated;
  counts.unchanged += result.unchanged;
  counts.errors.push(...result.errors);
}

function parseMapping(given: unknown): unknown {
  if (typeof given !== 'string') return given;
  try {
    return JSON.parse(given) as unknown;
  } catch {
    throw unprocessable([{ pointer: '/mapping', code: 'not_an_object' }]);
  }
}
