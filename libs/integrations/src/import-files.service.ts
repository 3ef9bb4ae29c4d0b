import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Database } from '@siyana/database';
import { notFound } from '@siyana/kernel';
import { currentScope, runInTenant } from '@siyana/tenancy';
import { BYTE_ORDER_MARK, csvLine } from './csv-text';
import { withGuard, type ImportField } from './import';
import type { ImportError } from './import-run.entity';
import type { ImportTypeDto } from './import.dto';
import { ImportTypes } from './import-type';
import { ImportsService } from './imports.service';

const PAGE = 500;
const LAST_COLUMN = 'siyana_errors';
/** The files that go with imports: templates to fill, and refused rows to correct. */
@Injectable()
export class ImportFilesService {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsService,
    private readonly types: ImportTypes,
  ) {}

  /** What can be imported and with which fields, those of the workspace included. */
  async describe(): Promise<ImportTypeDto[]> {
    return Promise.all(
      this.types.names.map(async (name) => {
        const { key, permission, creates, ...type } = this.types.get(name)!;
        const fields = (await this.types.get(name)!.fields()).map((field) => ({
          ...{ name: field.name, kind: field.kind, needed: field.needed === 'always' },
          words: field.kind === 'word' ? [...field.words] : null,
        }));
        return { type: type.name, key, permission, creates: [...creates], fields };
      }),
    );
  }

  /** Our headers alone: a file that has them needs no mapping. */
  async template(name: string): Promise<string> {
    const fields = await this.types.get(name)?.fields();
    if (!fields) throw notFound();
    return (
      BYTE_ORDER_MARK + csvLine(fields.filter((field: ImportField) => !field.importOnly).map((field) => field.name))
    );
  }

  /** The rows that were refused, as they came, with the reasons behind: corrected, it can be sent again with the same mapping. */
  async errors(id: string): Promise<Readable> {
    await this.imports.get(id);
    const scope = currentScope();
    const page = (after: number): Promise<Refused[]> =>
      runInTenant(scope, () =>
        this.database.read<Refused & Record<string, unknown>>(
          `SELECT r.row, r.cells, r.errors FROM import_rejects r WHERE r.tenant_id = $1 AND r.import_id = $2 AND r.row > $3 ORDER BY r.row, r.id LIMIT $4`,
          ...[id, after, PAGE],
        ),
      );
    const [file] = await this.database.read<{ headers: string[]; headerRow: number }>(
      `SELECT i.headers, coalesce((i.mapping->>'headerRow')::int, 1) AS "headerRow" FROM imports i WHERE i.tenant_id = $1 AND i.id = $2`,
      id,
    );
    return Readable.from(linesOf(file!, page));
  }
}

interface Refused {
  readonly row: number;
  readonly cells: readonly string[];
  readonly errors: readonly ImportError[];
}

async function* linesOf(
  { headers, headerRow }: { readonly headers: readonly string[]; readonly headerRow: number },
  page: (after: number) => Promise<readonly Refused[]>,
): AsyncGenerator<string> {
  // The same mapping looks for the headers below as many lines of the writer's.
  const above = csvLine([LAST_COLUMN]).repeat(headerRow - 1);
  yield BYTE_ORDER_MARK + above + csvLine([...headers.map(withGuard), LAST_COLUMN]);
  for (let rows = await page(0); rows.length > 0; rows = await page(rows[rows.length - 1]!.row)) {
    yield rows
      .map(({ cells, errors }) => {
        const shown = headers.map((_, index) => withGuard(cells[index] ?? ''));
        const reasons = errors.map(({ column, message }) => (column === null ? message : `${column}: ${message}`));
        return csvLine([...shown, withGuard(reasons.join(' '))]);
      })
      .join('');
  }
}
