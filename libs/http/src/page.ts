import { hash } from 'node:crypto';
import type { JsonForm, WireRows } from '@siyana/database';
import { badRequest } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import { currentCall, routeOf } from './call';
import type { PageQuery } from './page.dto';
import { readSignedCursor, signCursor } from './signed-cursor';

export interface Page<T> {
  readonly data: T[];
  readonly nextCursor: string | null;
  /** How the next page is asked for, for the Link header; `cursor` unless said otherwise. It does not leave. */
  readonly cursorParameter?: 'cursor' | 'after';
}

/** An answer that is JSON text already, and what of it goes into headers: a resource's version, a page's next cursor. */
export class JsonText {
  constructor(
    readonly text: string,
    readonly about: { readonly version?: unknown; readonly nextCursor?: string | null },
  ) {}
}

/** One sortable field: its SQL expression and type, and whether it can be null (nulls come last both ways). */
export interface SortKey {
  readonly sql: string;
  readonly type: 'timestamptz' | 'text' | 'integer' | 'bigint';
  readonly nullable?: boolean;
}

/** A parsed page request: SQL pieces that begin at parameter `$<next>`. */
export interface Keyset {
  readonly limit: number;
  /** ` AND (...)` or empty. */
  readonly condition: string;
  readonly orderBy: string;
  readonly params: readonly unknown[];
  /** The selected column `sort_key` goes into the next cursor. */
  readonly sortExpression: string;
  /** The page of rows that go out as they came, in this form. `id` and `sortKey` are columns of theirs. */
  toJson<G>(rows: WireRows, form: JsonForm<G>, given: G): JsonText;
  toPage<R extends { id: string; sortKey: unknown }, T>(rows: R[], map: (row: R) => T): Page<T>;
}

/**
 * Keyset paging over `(sort key, id)`: a row whose key does not change during the walk is seen exactly once. Ask for
 * `limit + 1` rows. The cursor is signed and bound to workspace, route, filters and order: 400 `cursor_invalid`, `cursor_mismatch`.
 */
export function keyset(
  query: PageQuery,
  keys: Readonly<Record<string, SortKey>>,
  standard: string,
  id: string,
  next: number,
): Keyset {
  const sort = query.sort ?? standard;
  const down = sort.startsWith('-');
  const name = down ? sort.slice(1) : sort;
  // `constructor` is a property of every object, and no sort key.
  const key = Object.hasOwn(keys, name) ? keys[name] : undefined;
  if (!key) {
    throw badRequest('malformed_query', {}, [
      {
        pointer: '#query/sort',
        code: 'not_one_of',
        params: { allowed: Object.keys(keys).flatMap((name) => [name, `-${name}`]) },
      },
    ]);
  }
  const limit = query.limit ?? 50;
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor, binding(query, sort));
  const direction = down ? 'DESC' : 'ASC';
  const nulls = key.nullable ? ' NULLS LAST' : '';
  return {
    limit,
    sortExpression: key.sql,
    orderBy: `${key.sql} ${direction}${nulls}, ${id} ${direction}`,
    ...seek(key, after, id, down ? '<' : '>', next),
    toJson: (rows, form, given) => {
      const last = rows.length > limit ? rows.at(limit - 1) : undefined;
      const nextCursor = last ? writeCursor([last['sortKey'], last['id'] as string], binding(query, sort)) : null;
      const data = rows.json(form, given, limit);
      return new JsonText(`{"data":${data},"nextCursor":${JSON.stringify(nextCursor)}}`, { nextCursor });
    },
    toPage: (rows, map) => {
      const shown = rows.slice(0, limit);
      const last = shown[shown.length - 1];
      const more = rows.length > limit && last !== undefined;
      return {
        data: shown.map(map),
        nextCursor: more ? writeCursor([last.sortKey, last.id], binding(query, sort)) : null,
      };
    },
  };
}

/**
 * One page of rows that were computed, not asked of a table. They are sorted by `keyOf`, whose texts are all different; the cursor is signed
 * and bound like that of `keyset`.
 */
export function computedPage<T>(
  query: PageQuery,
  rows: readonly T[],
  keyOf: (row: T) => string,
  standardLimit: number,
): Page<T> {
  const limit = query.limit ?? standardLimit;
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor, binding(query, ''));
  const rest = after ? rows.filter((row) => keyOf(row) > String(after[0])) : rows;
  const data = rest.slice(0, limit);
  const last = data[data.length - 1];
  const more = rest.length > limit && last !== undefined;
  return { data, nextCursor: more ? writeCursor([keyOf(last), ''], binding(query, '')) : null };
}

function seek(
  key: SortKey,
  after: Position | undefined,
  id: string,
  beyond: string,
  next: number,
): { condition: string; params: unknown[] } {
  if (!after) return { condition: '', params: [] };
  const [value, lastId] = after;
  if (value === null)
    return { condition: ` AND ${key.sql} IS NULL AND ${id} ${beyond} $${next}::uuid`, params: [lastId] };
  const further = `(${key.sql}, ${id}) ${beyond} ($${next}::${key.type}, $${next + 1}::uuid)`;
  return {
    condition: ` AND ${key.nullable ? `(${further} OR ${key.sql} IS NULL)` : further}`,
    params: [value, lastId],
  };
}

type Position = readonly [sortKey: unknown, id: string];

/** What the cursor holds good for; limit may change from page to page. */
function binding(query: PageQuery, sort: string): string {
  const { request } = currentCall();
  const bound = JSON.stringify([currentScope().tenantId, routeOf(request), request.params, filtersOf(query), sort]);
  return hash('sha256', bound, 'base64url').slice(0, 22);
}

/** By the query itself: one that was checked before comes as the same object again. */
const filters = new WeakMap<PageQuery, readonly (readonly [string, unknown])[]>();

function filtersOf(query: PageQuery): readonly (readonly [string, unknown])[] {
  let known = filters.get(query);
  if (!known) {
    known = Object.entries(query)
      .filter(([name, value]) => value !== undefined && name !== 'cursor' && name !== 'limit' && name !== 'sort')
      .sort(([a], [b]) => (a < b ? -1 : 1));
    filters.set(query, known);
  }
  return known;
}

function writeCursor(position: Position, bound: string): string {
  return signCursor([bound, ...position]);
}

function readCursor(cursor: string, bound: string): Position {
  const [seenBound, value, id] = readSignedCursor(cursor) as [string, unknown, string];
  if (seenBound !== bound) throw badRequest('cursor_mismatch');
  return [value, id];
}
