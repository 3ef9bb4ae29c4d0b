import { Injectable } from '@nestjs/common';
import { Database } from '@siyana/database';
import { Events } from '@siyana/events';
import { claimId, keyset, type Page, type PageQuery } from '@siyana/http';
import { newId, notFound, unprocessable } from '@siyana/kernel';
import type { CreatePatternDto, PatchPatternDto, PatternDto } from './pattern.dto';
import { Shift, WorkingCalendar } from './pattern.entity';
import { patternErrors } from './pattern.rules';
import type { Pattern } from './working-time.rules';

const SORTS = { name: { sql: 'p.name', type: 'text' } } as const;
const COLUMNS = `p.id, p.name, p.week, p.overrides, p.observes_holidays AS "observesHolidays", p.version,
  p.created_at AS "createdAt", p.updated_at AS "updatedAt"`;

interface Kind {
  readonly entity: typeof WorkingCalendar | typeof Shift;
  readonly table: 'working_calendars' | 'shifts';
  readonly resource: 'calendar' | 'shift';
}

/** Named patterns of working time; calendars of places and shifts of people are of one shape. */
abstract class PatternsService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly kind: Kind,
  ) {}

  async list(query: PageQuery): Promise<Page<PatternDto>> {
    const page = keyset(query, SORTS, 'name', 'p.id', 3);
    const rows = await this.database.read<PatternDto & { sortKey: unknown }>(
      `SELECT ${COLUMNS}, ${page.sortExpression} AS "sortKey" FROM ${this.kind.table} p
       WHERE p.tenant_id = $1${page.condition} ORDER BY ${page.orderBy} LIMIT $2`,
      page.limit + 1,
      ...page.params,
    );
    return page.toPage(rows, (row) => row);
  }

  async get(id: string): Promise<PatternDto> {
    const [row] = await this.database.read<PatternDto & Record<string, unknown>>(
      `SELECT ${COLUMNS} FROM ${this.kind.table} p WHERE p.tenant_id = $1 AND p.id = $2`,
      id,
    );
    if (!row) throw notFound();
    return row;
  }

  create(request: CreatePatternDto): Promise<PatternDto> {
    const { entity, table, resource } = this.kind;
    const { id = newId(), name, week, overrides = [], observesHolidays = true } = request;
    return this.database.transaction(async (tx) => {
      const known = request.id && (await claimId(tx, table, id, () => this.get(id)));
      if (known) return known;
      assertGood({ week, overrides });
      tx.insert(entity, {
        ...{ id, version: 1, createdAt: tx.now, updatedAt: tx.now },
        ...{ name, week, overrides, observesHolidays },
      });
      await this.events.publish(tx, { type: `${resource}.created`, resourceId: id });
      return this.get(id);
    });
  }

  change(id: string, request: PatchPatternDto, expected: number | undefined): Promise<PatternDto> {
    const { entity, resource } = this.kind;
    return this.database.transaction(async (tx) => {
      const row = Object.assign(await tx.lock(entity, id, expected), request);
      assertGood(row);
      tx.save(entity, row);
      const payload = { fields: Object.keys(request) };
      await this.events.publish(tx, { type: `${resource}.changed`, resourceId: id, payload });
      return this.get(id);
    });
  }

  remove(id: string, expected: number | undefined): Promise<void> {
    const { entity, resource } = this.kind;
    return this.database.transaction(async (tx) => {
      await tx.lock(entity, id, expected);
      tx.delete(entity, id);
      await this.events.publish(tx, { type: `${resource}.deleted`, resourceId: id });
    });
  }
}

@Injectable()
export class CalendarsService extends PatternsService {
  constructor(database: Database, events: Events) {
    super(database, events, { entity: WorkingCalendar, table: 'working_calendars', resource: 'calendar' });
  }
}

@Injectable()
export class ShiftsService extends PatternsService {
  constructor(database: Database, events: Events) {
    super(database, events, { entity: Shift, table: 'shifts', resource: 'shift' });
  }
}

function assertGood(pattern: Pattern): void {
  const errors = patternErrors(pattern);
  if (errors.length) throw unprocessable(errors);
}
