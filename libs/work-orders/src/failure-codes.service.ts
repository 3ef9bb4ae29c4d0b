import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Tx } from '@siyana/database';
import { Events } from '@siyana/events';
import { claimId, keyset, type Page } from '@siyana/http';
import { newId, notFound, unprocessable, type FieldError } from '@siyana/kernel';
import type {
  CreateFailureCodeDto,
  FailureCodeDto,
  ListFailureCodesDto,
  PatchFailureCodeDto,
} from './failure-code.dto';
import { FailureCode, type FailureList } from './failure-code.entity';
import { FAILURE_CODE_STARTER_SET } from './failure-codes.starter';

const SORTS = { code: { sql: 'f.code', type: 'text' } } as const;
const COLUMNS = `f.id, f.list, f.code, f.names, f.archived, f.version, f.created_at AS "createdAt", f.updated_at AS "updatedAt"`;

export interface FailureChoice {
  readonly mode?: string | null | undefined;
  readonly mechanism?: string | null | undefined;
  readonly cause?: string | null | undefined;
}

@Injectable()
export class FailureCodesService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  /** Every workspace begins with the starter set, in the transaction that makes it. */
  onModuleInit(): void {
    this.events.inSameTransaction('workspace.created', (tx) => {
      tx.insert(
        FailureCode,
        FAILURE_CODE_STARTER_SET.map((entry) => ({
          id: newId(),
          version: 1,
          createdAt: tx.now,
          updatedAt: tx.now,
          archived: false,
          ...entry,
        })),
      );
      return Promise.resolve();
    });
  }

  async list(query: ListFailureCodesDto): Promise<Page<FailureCodeDto>> {
    const page = keyset(query, SORTS, 'code', 'f.id', 4);
    const rows = await this.database.read<FailureCodeDto & { sortKey: unknown }>(
      `SELECT ${COLUMNS}, f.code AS "sortKey" FROM failure_codes f WHERE f.tenant_id = $1 AND ($2::text IS NULL OR f.list = $2)${page.condition}
       ORDER BY ${page.orderBy} LIMIT $3`,
      query.list ?? null,
      page.limit + 1,
      ...page.params,
    );
    return page.toPage(rows, (row) => row);
  }

  async get(id: string): Promise<FailureCodeDto> {
    const [row] = await this.database.read<FailureCodeDto>(
      `SELECT ${COLUMNS} FROM failure_codes f WHERE f.tenant_id = $1 AND f.id = $2`,
      id,
    );
    if (!row) throw notFound();
    return row;
  }

  create(request: CreateFailureCodeDto): Promise<FailureCodeDto> {
    const { id = newId(), list, code, names } = request;
    return this.database.transaction(async (tx) => {
      const known = request.id && (await claimId(tx, 'failure_codes', id, () => this.get(id)));
      if (known) return known;
      tx.insert(FailureCode, {
        id,
        version: 1,
        createdAt: tx.now,
        updatedAt: tx.now,
        list,
        code,
        names: { ...names },
        archived: false,
      });
      await this.events.publish(tx, { type: 'failure_code.created', resourceId: id });
      return this.get(id);
    });
  }

  change(id: string, { names, archived }: PatchFailureCodeDto, expected: number | undefined): Promise<FailureCodeDto> {
    return this.database.transaction(async (tx) => {
      const code = await tx.lock(FailureCode, id, expected);
      if (names) code.names = { ...names };
      if (archived !== undefined) code.archived = archived;
      tx.save(FailureCode, code);
      await this.events.publish(tx, { type: 'failure_code.changed', resourceId: id });
      return this.get(id);
    });
  }

  /** 422 for every code that is not in its list, or is archived. */
  async assertKnown(tx: Tx, { mode, mechanism, cause }: FailureChoice): Promise<void> {
    const asked = (
      [
        ['mode', mode],
        ['mechanism', mechanism],
        ['cause', cause],
      ] as const
    ).filter((entry): entry is readonly [FailureList, string] => typeof entry[1] === 'string');
    if (asked.length === 0) return;
    const rows = await tx.query<{ list: FailureList; code: string; archived: boolean }>(
      `SELECT f.list, f.code, f.archived FROM failure_codes f WHERE f.tenant_id = $1 AND (f.list, f.code) IN (
         SELECT * FROM unnest($2::text[], $3::text[]))`,
      asked.map(([list]) => list),
      asked.map(([, code]) => code),
    );
    const errors = asked.flatMap(([list, code]): FieldError[] => {
      const row = rows.find((known) => known.list === list && known.code === code);
      if (!row) return [{ pointer: `/failure/${list}`, code: 'not_found' }];
      return row.archived ? [{ pointer: `/failure/${list}`, code: 'archived' }] : [];
    });
    if (errors.length) throw unprocessable(errors);
  }
}
