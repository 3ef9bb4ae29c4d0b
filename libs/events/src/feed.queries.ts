import type { EventDto } from './feed.dto';

/** Positions that one page looks at, however few of them are of the wanted types: a page stays cheap in a long history. */
export const WINDOW = 20_000;

/** An event, or nothing but where all of them stand. */
export type FeedRow = { readonly head: number; readonly epoch: number } & (EventDto | { readonly id: null });

/** Where the workspace's events stand. Index: counters_pkey. */
export const HEAD = `SELECT coalesce(max(c.value) FILTER (WHERE c.name = 'event'), 0) AS head,
    coalesce(max(c.value) FILTER (WHERE c.name = 'epoch'), 0) AS epoch
  FROM counters c WHERE c.tenant_id = $1 AND c.name IN ('event', 'epoch')`;

/**
 * The events behind a position and where all of them stand, in one snapshot: a page that is not full has seen everything up to there. One
 * row without an event when there is none. Index: events_position_key.
 */
export function eventsBehind(
  position: number,
  types: readonly string[] | null,
  limit: number,
): { text: string; params: unknown[] } {
  const whole = types?.filter((type) => type.endsWith('.*')).map((type) => type.slice(0, -2)) ?? [];
  const text = `SELECT h.head, h.epoch, e.id, e.position, e.type, e.resource, e.resource_id AS "resourceId",
      e.occurred_at AS "occurredAt", e.principal, e.payload
    FROM (${HEAD}) h LEFT JOIN LATERAL (
      SELECT x.* FROM events x WHERE x.tenant_id = $1 AND x.position > $2 AND x.position <= $3
        AND ($4::text[] IS NULL OR x.type = ANY($4) OR x.resource = ANY($5::text[])) ORDER BY x.position LIMIT $6
    ) e ON true ORDER BY e.position`;
  return { text, params: [position, position + WINDOW, types, whole, limit] };
}
