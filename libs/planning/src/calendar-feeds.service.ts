import { Injectable } from '@nestjs/common';
import { Database } from '@siyana/database';
import { Events } from '@siyana/events';
import { claimId, keyset, type Page, type PageQuery } from '@siyana/http';
import { CalendarFeed, CredentialsService, newKey, readKey, type FeedContent } from '@siyana/identity';
import { forbidden, newId, notFound } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import { visibleOrders } from '@siyana/work-orders';
import { IN_WINDOW, LONGEST_PLAN_MS, PLANNED_COLUMNS, type PlannedRow } from './calendar.queries';
import { toICalendar } from './ical';
import type { CalendarFeedDto, CreateCalendarFeedDto, NewCalendarFeedDto } from './planning.dto';

const SORTS = { createdAt: { sql: 'f.created_at', type: 'timestamptz' } } as const;
const COLUMNS = `f.id, f.name, f.content, f.created_at AS "createdAt"`;
const DAY = 86_400_000;
const PAST_DAYS = 30;
const FUTURE_DAYS = 366;
const MOST_EVENTS = 1_000;

/** The addresses under which a member's calendar program reads their work. Each is the member's own, and dead once it is revoked. */
@Injectable()
export class CalendarFeedsService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly credentials: CredentialsService,
  ) {}

  async list(query: PageQuery): Promise<Page<CalendarFeedDto>> {
    const page = keyset(query, SORTS, '-createdAt', 'f.id', 4);
    const rows = await this.database.read<CalendarFeedDto & { sortKey: unknown }>(
      `SELECT ${COLUMNS}, f.created_at AS "sortKey" FROM calendar_feeds f
       WHERE f.tenant_id = $1 AND f.member_id = $2 AND f.revoked_at IS NULL${page.condition} ORDER BY ${page.orderBy} LIMIT $3`,
      owner(),
      page.limit + 1,
      ...page.params,
    );
    return page.toPage(rows, (row) => row);
  }

  async get(id: string): Promise<CalendarFeedDto> {
    const [row] = await this.database.read<CalendarFeedDto & Record<string, unknown>>(
      `SELECT ${COLUMNS} FROM calendar_feeds f WHERE f.tenant_id = $1 AND f.id = $2 AND f.member_id = $3 AND f.revoked_at IS NULL`,
      id,
      owner(),
    );
    if (!row) throw notFound();
    return row;
  }

  create(request: CreateCalendarFeedDto): Promise<NewCalendarFeedDto> {
    const { id = newId(), name, content = 'assigned' } = request;
    const { tenantId } = currentScope();
    const memberId = owner();
    const { text, secretHash } = newKey('siyc', tenantId, id);
    return this.database.transaction(async (tx) => {
      const known = request.id && (await claimId(tx, 'calendar_feeds', id, () => this.get(id)));
      if (known) return { ...known, token: null, secretShown: false };
      const shown = { id, name, content, createdAt: tx.now };
      tx.insert(CalendarFeed, { ...shown, memberId, secretHash, revokedAt: null });
      await this.events.publish(tx, { type: 'calendar_feed.created', resourceId: id, payload: { memberId, content } });
      return { ...shown, token: text, secretShown: true };
    });
  }

  async revoke(id: string): Promise<void> {
    const memberId = owner();
    await this.database.transaction(async (tx) => {
      const revoked = await tx.query(
        `UPDATE calendar_feeds SET revoked_at = $4 WHERE tenant_id = $1 AND id = $2 AND member_id = $3 AND revoked_at IS NULL RETURNING id`,
        id,
        memberId,
        tx.now,
      );
      if (revoked.length === 0) throw notFound();
      await this.events.publish(tx, { type: 'calendar_feed.revoked', resourceId: id, payload: { memberId } });
    });
    this.credentials.forget();
  }

  /** What the feed of this secret shows: the guard has made its member the caller. Cancelled orders stay for as long as the past does. */
  async read(token: string): Promise<string> {
    const { tenantId, memberId, teamIds, settings } = currentScope();
    const now = Date.parse(this.database.now());
    const at = (days: number): string => new Date(now + days * DAY).toISOString();
    const from = at(-PAST_DAYS);
    const earliest = new Date(Date.parse(from) - LONGEST_PLAN_MS).toISOString();
    const visible = visibleOrders(9);
    const feed = await this.feed(readKey('siyc', token)?.id);
    const rows = await this.database.read<PlannedRow & Record<string, unknown>>(
      `SELECT ${PLANNED_COLUMNS} FROM work_orders w LEFT JOIN assets a ON a.tenant_id = $1 AND a.id = w.asset_id
       WHERE w.tenant_id = $1 AND ${IN_WINDOW} AND (w.status <> 'cancelled' OR w.updated_at >= $2)
         AND ($5 OR EXISTS (SELECT 1 FROM work_order_assignees x WHERE x.tenant_id = $1 AND x.work_order_id = w.id AND x.member_id = $6)
           OR EXISTS (SELECT 1 FROM work_order_teams x WHERE x.tenant_id = $1 AND x.work_order_id = w.id AND x.team_id = ANY($7::uuid[])))
         ${visible.condition}
       ORDER BY coalesce(w.planned_start_at, w.due_at), w.id LIMIT $8`,
      ...[from, at(FUTURE_DAYS), earliest, feed.content === 'visible', memberId, teamIds, MOST_EVENTS],
      ...visible.params,
    );
    return toICalendar({ name: feed.name, tenantId, timeZone: settings.timeZone }, rows);
  }

  private async feed(id: string | undefined): Promise<{ name: string; content: FeedContent }> {
    const [row] = await this.database.read<{ name: string; content: FeedContent }>(
      `SELECT o.name || ' – ' || f.name AS name, f.content FROM calendar_feeds f JOIN workspaces o ON o.tenant_id = $1
       WHERE f.tenant_id = $1 AND f.id = $2 AND f.revoked_at IS NULL`,
      id ?? null,
    );
    if (!row) throw notFound();
    return row;
  }
}

/** A feed shows what a person sees; a key or a guest has none. */
function owner(): string {
  const { memberId } = currentScope();
  if (memberId === null) throw forbidden('forbidden', { permission: 'calendar:read' });
  return memberId;
}
