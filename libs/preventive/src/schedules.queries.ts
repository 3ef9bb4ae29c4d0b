import { withinSites } from '@siyana/assets';
import type { Sight } from '@siyana/events';
import type { Keyset } from '@siyana/http';
import { likePattern, searchWords } from '@siyana/kernel';
import { quantityText } from '@siyana/parts';
import type { ScheduleDto } from './schedule-answers.dto';
import type { ListSchedulesDto } from './schedule.dto';
import type { OrderTemplate, ScheduleRules } from './schedule.rules';

export interface ScheduleRow {
  readonly id: string;
  readonly name: string;
  readonly externalId: string | null;
  readonly archivedAt: string | null;
  readonly pauseReason: string | null;
  readonly paused: boolean;
  readonly assetIds: string[];
  readonly categoryId: string | null;
  readonly number: number;
  readonly rules: ScheduleRules;
  readonly template: OrderTemplate;
  readonly nextAt: string | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

const PAUSED = `EXISTS (SELECT 1 FROM preventive_pauses z WHERE z.tenant_id = $1 AND z.schedule_id = s.id AND z.ends_at IS NULL)`;

interface Visible {
  /** Over the alias `a` of a pair's asset. */
  readonly condition: string;
  readonly params: readonly unknown[];
}

/** A member who is limited to sites sees a schedule by its assets there, and of it those assets alone: the one predicate of lists and reads. */
export function visibleAssets(next: number): Visible {
  return withinSites('a.location_id', next);
}

/** The pairs of schedule `s` that the caller sees. */
const pairsOf = ({ condition }: Visible): string =>
  `FROM preventive_pairs p JOIN assets a ON a.tenant_id = $1 AND a.id = p.asset_id
   WHERE p.tenant_id = $1 AND p.schedule_id = s.id AND p.removed_at IS NULL${condition}`;

const columns = (
  visible: Visible,
): string => `s.id, s.name, s.external_id AS "externalId", s.archived_at AS "archivedAt",
  s.category_id AS "categoryId", s.current_number AS number, v.rules, v.template, s.version, s.created_at AS "createdAt", s.updated_at AS "updatedAt",
  ${PAUSED} AS paused,
  (SELECT z.reason FROM preventive_pauses z WHERE z.tenant_id = $1 AND z.schedule_id = s.id AND z.ends_at IS NULL LIMIT 1) AS "pauseReason",
  ARRAY(SELECT p.asset_id ${pairsOf(visible)} ORDER BY 1) AS "assetIds",
  (SELECT min(p.next_at) ${pairsOf(visible)}) AS "nextAt"`;

const FROM = `FROM preventive_schedules s
  JOIN preventive_versions v ON v.tenant_id = $1 AND v.schedule_id = s.id AND v.number = s.current_number`;

const seen = (visible: Visible): string => (visible.params.length ? ` AND EXISTS (SELECT 1 ${pairsOf(visible)})` : '');

/** One schedule with the version that decides. Index: preventive_schedules_pkey. */
export function oneSchedule(): { text: string; params: readonly unknown[] } {
  const visible = visibleAssets(3);
  const text = `SELECT ${columns(visible)} ${FROM} WHERE s.tenant_id = $1 AND s.id = $2${seen(visible)}`;
  return { text, params: visible.params };
}

/** Who hears that a schedule has changed: whoever sees one of its assets. Index: preventive_schedules_pkey. */
export const SCHEDULE_SIGHTS: Readonly<Record<string, Sight>> = {
  preventive_schedule: {
    permission: 'preventive_schedules:read',
    among: {
      rows: `SELECT s.id FROM preventive_schedules s WHERE s.tenant_id = $1 AND s.id = ANY($2::uuid[])`,
      visible: (next) => {
        const visible = visibleAssets(next);
        return { condition: seen(visible), params: visible.params };
      },
      partOf: { locationIds: 'location' },
    },
  },
};

export const SCHEDULE_SORTS = {
  createdAt: { sql: 's.created_at', type: 'timestamptz' },
  updatedAt: { sql: 's.updated_at', type: 'timestamptz' },
  name: { sql: 's.name', type: 'text' },
} as const;

/** A page of schedules. Index: preventive_schedules_created_at_id_idx. */
export function schedulePage(
  query: ListSchedulesDto,
  keysetAt: (next: number) => Keyset,
): { text: string; params: unknown[]; page: Keyset } {
  const params: unknown[] = [];
  const add = (value: unknown): string => `$${params.push(value) + 1}`;
  let where = `s.tenant_id = $1 AND s.archived_at IS ${query.status === 'archived' ? 'NOT NULL' : 'NULL'}`;
  if (query.status === 'active') where += ` AND NOT ${PAUSED}`;
  if (query.status === 'paused') where += ` AND ${PAUSED}`;
  if (query.assetId) {
    where += ` AND EXISTS (SELECT 1 FROM preventive_pairs f WHERE f.tenant_id = $1 AND f.schedule_id = s.id AND f.removed_at IS NULL
      AND f.asset_id = ${add(query.assetId)})`;
  }
  if (query.categoryId) where += ` AND s.category_id = ${add(query.categoryId)}`;
  if (query.externalId) where += ` AND s.external_id = ${add(query.externalId)}`;
  for (const word of searchWords(query.q ?? '')) where += ` AND s.search_text LIKE ${add(likePattern(word))}`;
  const visible = visibleAssets(params.length + 2);
  params.push(...visible.params);
  const page = keysetAt(params.length + 2);
  params.push(...page.params);
  const text = `SELECT ${columns(visible)}, ${page.sortExpression} AS "sortKey" ${FROM}
    WHERE ${where}${seen(visible)}${page.condition} ORDER BY ${page.orderBy} LIMIT ${add(page.limit + 1)}`;
  return { text, params, page };
}

export function toScheduleDto(row: ScheduleRow): ScheduleDto {
  const { archivedAt, paused, rules, template, pauseReason, ...shown } = row;
  return {
    ...shown,
    ...rules,
    triggers: rules.triggers as ScheduleDto['triggers'],
    season: [...rules.season],
    cycles: [...rules.cycles],
    template: {
      ...template,
      assigneeIds: [...template.assigneeIds],
      teamIds: [...template.teamIds],
      plannedParts: (template.plannedParts ?? []).map((need) => ({ ...need, quantity: quantityText(need.quantity) })),
    },
    status: archivedAt ? 'archived' : paused ? 'paused' : 'active',
    pauseReason,
  };
}
