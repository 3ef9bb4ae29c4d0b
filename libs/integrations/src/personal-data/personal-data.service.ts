import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Database, type Tx } from '@siyana/database';
import { MembersService } from '@siyana/identity';
import type { DataSource } from 'typeorm';
import type { PersonalDataDto, PersonalRecordsDto } from './personal-data.dto';

const MOST_ROWS = 5_000;
/** Never leaves, not even to the person: whoever has it can log in, or try to. */
const SECRET = /(?:password|secret)_hash$/;
/** Columns that name who acted, as `member:<id>`. */
const ACTORS: ReadonlySet<string> = new Set(['principal', 'created_by', 'granted_by', 'decided_by']);

interface PersonColumn {
  readonly table: string;
  readonly column: string;
  /** The text `member:<id>`, and not the id. */
  readonly isActor: boolean;
}

/**
 * What is kept of a person (law 09-08, GDPR): shown whole, and erased by taking the name away. Which columns name a person is read from the entities, so
 * that a feature that comes later is in it by itself.
 */
@Injectable()
export class PersonalDataService {
  constructor(
    private readonly database: Database,
    private readonly members: MembersService,
    @InjectDataSource() private readonly source: DataSource,
  ) {}

  async export(memberId: string): Promise<PersonalDataDto> {
    await this.members.get(memberId);
    const own = await this.rows({ table: 'members', column: 'id', isActor: false }, memberId);
    const byTable = new Map<string, PersonalRecordsDto>();
    for (const column of this.columns()) {
      const found = await this.rows(column, memberId);
      const known = byTable.get(found.table);
      if (!known) byTable.set(found.table, found);
      else {
        const seen = new Set(known.rows.map((row) => JSON.stringify(row)));
        known.rows.push(...found.rows.filter((row) => !seen.has(JSON.stringify(row))));
        known.truncated ||= found.truncated;
      }
    }
    return { memberId, records: [own, ...[...byTable.values()].filter(({ rows }) => rows.length > 0)] };
  }

  /** The name goes, the ledger stays: hours, costs and who-did-what are of nobody in particular from now on. 409 `last_admin`. */
  async erase(memberId: string, expected: number | undefined): Promise<void> {
    await this.members.erase(memberId, expected, async (tx, before, after) =>
      this.forgetName(tx, before.name, after.name),
    );
  }

  /** Where people's names are written out instead of referred to. */
  private forgetName(tx: Tx, name: string, instead: string): Promise<void> {
    tx.later(
      `UPDATE work_orders SET signature = jsonb_set(signature, '{name}', to_jsonb($3::text)), version = version + 1, updated_at = $4
       WHERE tenant_id = $1 AND signature ->> 'name' = $2`,
      ...[name, instead, tx.now],
    );
    tx.later(
      `UPDATE work_requests SET reporter_name = $3, version = version + 1, updated_at = $4 WHERE tenant_id = $1 AND reporter_name = $2`,
      ...[name, instead, tx.now],
    );
    // What a file said of people, and why it was refused.
    tx.later(
      `DELETE FROM import_rejects r WHERE r.tenant_id = $1 AND r.import_id IN (SELECT i.id FROM imports i WHERE i.tenant_id = $1 AND i.type = 'members')`,
    );
    tx.later(
      `UPDATE imports SET errors = '[]', version = version + 1, updated_at = $2 WHERE tenant_id = $1 AND type = 'members' AND errors <> '[]'`,
      tx.now,
    );
    // What undo would put back.
    tx.later(
      `DELETE FROM import_chunks c WHERE c.tenant_id = $1 AND c.import_id IN (SELECT i.id FROM imports i WHERE i.tenant_id = $1 AND i.type = 'members')`,
    );
    return Promise.resolve();
  }

  private columns(): PersonColumn[] {
    return this.source.entityMetadatas.flatMap((entity): PersonColumn[] => {
      const table = entity.tableName;
      const references = entity.foreignKeys
        .filter(({ referencedTablePath }) => referencedTablePath.split('.').pop() === 'members')
        .flatMap(({ columnNames }) => columnNames.filter((column) => column !== 'tenant_id'));
      const actors = entity.columns.map(({ databaseName }) => databaseName).filter((column) => ACTORS.has(column));
      return [
        ...references.map((column) => ({ table, column, isActor: false })),
        ...actors.filter((column) => !references.includes(column)).map((column) => ({ table, column, isActor: true })),
      ];
    });
  }

  private async rows({ table, column, isActor }: PersonColumn, memberId: string): Promise<PersonalRecordsDto> {
    const rows = await this.database.read<{ row: Record<string, unknown> }>(
      `SELECT to_jsonb(t) - 'tenant_id' - 'search_text' AS row FROM "${table}" t WHERE t.tenant_id = $1 AND t."${column}"::text = $2 LIMIT $3`,
      ...[isActor ? `member:${memberId}` : memberId, MOST_ROWS + 1],
    );
    const shown = rows
      .slice(0, MOST_ROWS)
      .map(({ row }) => Object.fromEntries(Object.entries(row).filter(([name]) => !SECRET.test(name))));
    return { table, truncated: rows.length > MOST_ROWS, rows: shown };
  }
}
