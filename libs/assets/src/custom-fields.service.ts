import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@siyana/database';
import { Events } from '@siyana/events';
import { claimId, isLocalDate, keyset, type Page } from '@siyana/http';
import { newId, notFound, refuseField, unprocessable } from '@siyana/kernel';
import type {
  CreateCustomFieldDto,
  CustomFieldDto,
  ListCustomFieldsDto,
  PatchCustomFieldDto,
} from './custom-field.dto';
import { CustomField } from './custom-field.entity';
import {
  judgeCustomValues,
  type CustomFieldDefinition,
  type CustomValues,
  type JudgedValues,
} from './custom-field.rules';

const DEFINITIONS = `SELECT f.key, f.type, f.required, f.choices, f.archived FROM custom_fields f WHERE f.tenant_id = $1 ORDER BY f.key`;
const SORTS = { key: { sql: 'f.key', type: 'text' } } as const;
const COLUMNS = `f.id, f.key, f.names, f.type, f.required, f.choices, f.unit, f.archived, f.version, f.created_at AS "createdAt",
  f.updated_at AS "updatedAt"`;

/** The fields that a workspace adds to its assets. */
@Injectable()
export class CustomFieldsService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  async list(query: ListCustomFieldsDto): Promise<Page<CustomFieldDto>> {
    const page = keyset(query, SORTS, 'key', 'f.id', 4);
    const rows = await this.database.read<CustomFieldDto & { sortKey: unknown }>(
      `SELECT ${COLUMNS}, f.key AS "sortKey" FROM custom_fields f WHERE f.tenant_id = $1 AND ($2::boolean IS NULL OR f.archived = $2)${page.condition}
       ORDER BY ${page.orderBy} LIMIT $3`,
      query.archived ?? null,
      page.limit + 1,
      ...page.params,
    );
    return page.toPage(rows, (row) => row);
  }

  async get(id: string): Promise<CustomFieldDto> {
    const [row] = await this.database.read<CustomFieldDto & Record<string, unknown>>(
      `SELECT ${COLUMNS} FROM custom_fields f WHERE f.tenant_id = $1 AND f.id = $2`,
      id,
    );
    if (!row) throw notFound();
    return row;
  }

  create(request: CreateCustomFieldDto): Promise<CustomFieldDto> {
    const { id = newId(), key, names, type, required = false, choices, unit = null } = request;
    assertChoices(type, choices);
    return this.database.transaction(async (tx) => {
      const known = request.id && (await claimId(tx, 'custom_fields', id, () => this.get(id)));
      if (known) return known;
      tx.insert(CustomField, {
        ...{ id, version: 1, createdAt: tx.now, updatedAt: tx.now },
        ...{ key, names: { ...names }, type, required, choices: choices ?? null, unit, archived: false },
      });
      await this.events.publish(tx, { type: 'custom_field.created', resourceId: id });
      return this.get(id);
    });
  }

  change(id: string, request: PatchCustomFieldDto, expected: number | undefined): Promise<CustomFieldDto> {
    return this.database.transaction(async (tx) => {
      const field = await tx.lock(CustomField, id, expected);
      if (request.choices) assertChoices(field.type, request.choices);
      Object.assign(field, request);
      tx.save(CustomField, field);
      await this.events.publish(tx, {
        type: 'custom_field.changed',
        resourceId: id,
        payload: { fields: Object.keys(request) },
      });
      return this.get(id);
    });
  }

  /** The workspace's fields, by key. */
  definitions(): Promise<CustomFieldDefinition[]> {
    return this.database.read<CustomFieldDefinition & Record<string, unknown>>(DEFINITIONS);
  }

  /** Values as a file writes them, after a change, with every reason against them. */
  judgeTexts(
    fields: readonly CustomFieldDefinition[],
    before: CustomValues,
    texts: Readonly<Record<string, string | null>>,
  ): JudgedValues {
    const isBoolean = new Set(fields.filter(({ type }) => type === 'boolean').map(({ key }) => key));
    const given = Object.entries(texts).map(([key, text]) => [
      key,
      text !== null && isBoolean.has(key) ? text === 'true' : text,
    ]);
    return judgeCustomValues(fields, before, Object.fromEntries(given) as Record<string, unknown>, isLocalDate);
  }

  /** The values after a change; 422 with every reason at once. */
  async judged(tx: Tx, before: CustomValues, given: Readonly<Record<string, unknown>>): Promise<CustomValues> {
    const fields = await tx.query<CustomFieldDefinition & Record<string, unknown>>(DEFINITIONS);
    const { values, errors } = judgeCustomValues(fields, before, given, isLocalDate);
    if (errors.length) throw unprocessable(errors);
    return values;
  }
}

function assertChoices(type: string, choices: readonly string[] | undefined): void {
  if (type === 'choice' && !choices?.length) throw refuseField('/choices', 'required');
  if (type !== 'choice' && choices) throw refuseField('/choices', 'conflicting_fields');
}
