import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Database } from '@siyana/database';
import { Events } from '@siyana/events';
import { claimId, keyset, type Page } from '@siyana/http';
import { forbidden, isUuid, newId, notFound, refuseField } from '@siyana/kernel';
import { currentScope, runInTenant } from '@siyana/tenancy';
import { BYTE_ORDER_MARK, csvLine } from './csv-text';
import type { CreateExportDto, ExportDto, ListExportsDto } from './export.dto';
import { ExportRun } from './export-run.entity';
import { ExportTypes, type CellValue, type ExportType } from './export-type';
import { withGuard, type ImportField } from './import';

const ROWS_AT_A_TIME = 1_000;
const SORTS = { createdAt: { sql: 'e.created_at', type: 'timestamptz' } } as const;
const COLUMNS = `e.id, e.type, e.format, e.filters, e.status, e.rows, e.created_by AS "createdBy", e.version, e.created_at AS "createdAt",
  e.updated_at AS "updatedAt"`;

interface Row extends Record<string, unknown> {
  readonly rowId: string;
  readonly sortKey: string | number;
}

/** Files of rows. Nothing is stored but the question: the rows are read as the file is fetched, page by page. */
@Injectable()
export class ExportsService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly types: ExportTypes,
  ) {}

  async list(query: ListExportsDto): Promise<Page<ExportDto>> {
    const page = keyset(query, SORTS, '-createdAt', 'e.id', 3);
    const rows = await this.database.read<ExportDto & { sortKey: unknown }>(
      `SELECT ${COLUMNS}, e.created_at AS "sortKey" FROM exports e WHERE e.tenant_id = $1${page.condition} ORDER BY ${page.orderBy} LIMIT $2`,
      page.limit + 1,
      ...page.params,
    );
    return page.toPage(rows, (row) => row);
  }

  async get(id: string): Promise<ExportDto> {
    const [row] = await this.database.read<ExportDto & Record<string, unknown>>(
      `SELECT ${COLUMNS} FROM exports e WHERE e.tenant_id = $1 AND e.id = $2`,
      id,
    );
    if (!row) throw notFound();
    return row;
  }

  create({ id: given, type: name, filters: asked = {}, format = 'csv' }: CreateExportDto): Promise<ExportDto> {
    const type = this.allowed(name);
    const filters = readFilters(type, asked);
    const id = given ?? newId();
    return this.database.transaction(async (tx) => {
      const known = given && (await claimId(tx, 'exports', id, () => this.get(id)));
      if (known) return known;
      const { from, where, params } = type.query(filters);
      const [counted] = await tx.query<{ rows: number }>(
        `SELECT count(*)::int AS rows FROM ${from} WHERE ${where}`,
        ...params,
      );
      tx.insert(ExportRun, {
        ...{ id, version: 1, createdAt: tx.now, updatedAt: tx.now, type: name, format, filters },
        ...{ status: 'succeeded', rows: counted!.rows, createdBy: currentScope().principal },
      });
      await this.events.publish(tx, { type: 'export.created', resourceId: id, payload: { type: name } });
      return this.get(id);
    });
  }

  /** The file, made while it is sent: a thousand rows are held at a time. */
  async open(id: string): Promise<{ readonly name: string; readonly content: Readable }> {
    const run = await this.get(id);
    const type = this.allowed(run.type);
    const fields = (await type.fields()).filter(({ importOnly }) => !importOnly);
    const scope = currentScope();
    // The stream asks for its next page when the reader wants it, outside of this call.
    const pages = (after: Row | null): Promise<PageOfLines> =>
      runInTenant(scope, async () => {
        const rows = await this.page(type, run.filters, after);
        const shown = rows.flatMap((row) => type.rows?.(row) ?? [row as Record<string, CellValue>]);
        const lines = shown.map((row) => csvLine(fields.map((field) => withGuard(cellText(row[field.name])))));
        return { text: lines.join(''), last: rows.length < ROWS_AT_A_TIME ? null : rows[rows.length - 1]! };
      });
    return { name: `${run.type}.csv`, content: Readable.from(linesOf(fields, pages)) };
  }

  private page(type: ExportType, filters: Readonly<Record<string, string>>, after: Row | null): Promise<Row[]> {
    const { columns, from, where, params, sort, sortType, id } = type.query(filters);
    const next = params.length + 2;
    const beyond = after ? ` AND (${sort}, ${id}) > ($${next + 1}::${sortType}, $${next + 2}::uuid)` : '';
    return this.database.read<Row>(
      `SELECT ${id} AS "rowId", ${sort} AS "sortKey", ${columns} FROM ${from} WHERE ${where}${beyond} ORDER BY ${sort}, ${id} LIMIT $${next}`,
      ...params,
      ROWS_AT_A_TIME,
      ...(after ? [after.sortKey, after.rowId] : []),
    );
  }

  private allowed(name: string): ExportType {
    const type = this.types.get(name);
    if (!type) throw refuseField('/type', 'not_one_of', { allowed: this.types.names });
    if (!currentScope().permissions.has(type.permission)) throw forbidden('forbidden', { permission: type.permission });
    return type;
  }
}

function readFilters(type: ExportType, asked: Readonly<Record<string, unknown>>): Record<string, string> {
  for (const [name, value] of Object.entries(asked)) {
    if (!type.filters.includes(name)) throw refuseField(`/filters/${name}`, 'unknown_field');
    if (typeof value !== 'string') throw refuseField(`/filters/${name}`, 'not_a_string');
    if (name.endsWith('Id') && !isUuid(value)) throw refuseField(`/filters/${name}`, 'not_a_uuid');
    if (value.length > 200 || value.includes('\0')) throw refuseField(`/filters/${name}`, 'invalid_characters');
  }
  return asked as Record<string, string>;
}

interface PageOfLines {
  readonly text: string;
  /** Null when nothing follows. */
  readonly last: Row | null;
}

async function* linesOf(
  fields: readonly ImportField[],
  page: (after: Row | null) => Promise<PageOfLines>,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(fields.map(({ name }) => name));
  let after: Row | null = null;
  do {
    const { text, last } = await page(after);
    yield text;
    after = last;
  } while (after !== null);
}

function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.join(' | ') : String(value);
}
