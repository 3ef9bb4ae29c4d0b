import { Injectable } from '@nestjs/common';
import { Database } from '@siyana/database';
import { Events } from '@siyana/events';
import { claimId, keyset, type Page, type PageQuery } from '@siyana/http';
import { newId, notFound, refuseField } from '@siyana/kernel';
import { readMapping } from './import';
import type { CreateImportMappingDto, ImportMappingDto, PatchImportMappingDto } from './import.dto';
import { SavedMapping } from './import-run.entity';
import { ImportTypes } from './import-type';

const SORTS = { name: { sql: 'm.name', type: 'text' } } as const;
const COLUMNS = `m.id, m.name, m.type, m.mapping, m.version, m.created_at AS "createdAt", m.updated_at AS "updatedAt"`;

/** Mappings that a workspace keeps for the next file of the same kind. */
@Injectable()
export class ImportMappingsService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly types: ImportTypes,
  ) {}

  async list(query: PageQuery): Promise<Page<ImportMappingDto>> {
    const page = keyset(query, SORTS, 'name', 'm.id', 3);
    const rows = await this.database.read<ImportMappingDto & { sortKey: unknown }>(
      `SELECT ${COLUMNS}, m.name AS "sortKey" FROM import_mappings m WHERE m.tenant_id = $1${page.condition} ORDER BY ${page.orderBy} LIMIT $2`,
      page.limit + 1,
      ...page.params,
    );
    return page.toPage(rows, (row) => row);
  }

  async get(id: string): Promise<ImportMappingDto> {
    const [row] = await this.database.read<ImportMappingDto & Record<string, unknown>>(
      `SELECT ${COLUMNS} FROM import_mappings m WHERE m.tenant_id = $1 AND m.id = $2`,
      id,
    );
    if (!row) throw notFound();
    return row;
  }

  async create({ id: given, name, type, mapping }: CreateImportMappingDto): Promise<ImportMappingDto> {
    const id = given ?? newId();
    await this.check(type, mapping);
    return this.database.transaction(async (tx) => {
      const known = given && (await claimId(tx, 'import_mappings', id, () => this.get(id)));
      if (known) return known;
      tx.insert(SavedMapping, { id, version: 1, createdAt: tx.now, updatedAt: tx.now, name, type, mapping });
      await this.events.publish(tx, { type: 'import_mapping.created', resourceId: id });
      return this.get(id);
    });
  }

  async change(id: string, request: PatchImportMappingDto, expected: number | undefined): Promise<ImportMappingDto> {
    if (request.mapping) await this.check((await this.get(id)).type, request.mapping);
    return this.database.transaction(async (tx) => {
      const row = await tx.lock(SavedMapping, id, expected);
      tx.save(SavedMapping, Object.assign(row, request));
      await this.events.publish(tx, { type: 'import_mapping.changed', resourceId: id });
      return this.get(id);
    });
  }

  remove(id: string, expected: number | undefined): Promise<void> {
    return this.database.transaction(async (tx) => {
      await tx.lock(SavedMapping, id, expected);
      tx.delete(SavedMapping, id);
      await this.events.publish(tx, { type: 'import_mapping.deleted', resourceId: id });
    });
  }

  private async check(name: string, mapping: unknown): Promise<void> {
    const type = this.types.get(name);
    if (!type) throw refuseField('/type', 'not_one_of', { allowed: this.types.names });
    readMapping(mapping, { fields: await type.fields(), key: type.key, creates: type.creates });
  }
}
