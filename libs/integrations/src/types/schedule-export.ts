import { withinSites } from '@siyana/assets';
import type { OrderTemplate, ScheduleRules } from '@siyana/preventive';
import type { CellValue, ExportQuery, ExportType } from '../export-type';
import { equals, fixed } from './export-sql';
import { cellsOfRules } from './schedule-cells.rules';
import { SCHEDULE_FIELDS } from './schedule-fields';

const FILTERS = { categoryId: 's.category_id::text' };

/** What the current version names, of one kind, by the rows that keep it from being deleted. */
const named = (table: string, column: string, what: string): string =>
  `FROM preventive_references r JOIN ${table} t ON t.tenant_id = $1 AND t.id = r.${column}
   WHERE r.tenant_id = $1 AND r.schedule_id = s.id${what}`;

/** Archived ones stay behind, and those that go by a meter or a condition, for which a row has no words. */
export const schedules: ExportType = {
  name: 'schedules',
  permission: 'preventive_schedules:read',
  filters: Object.keys(FILTERS),
  fields: fixed(SCHEDULE_FIELDS),
  query: (filters): ExportQuery => {
    const sites = withinSites('a.location_id', 2);
    const params = [...sites.params];
    const covered = `FROM preventive_pairs p JOIN assets a ON a.tenant_id = $1 AND a.id = p.asset_id
      WHERE p.tenant_id = $1 AND p.schedule_id = s.id AND p.removed_at IS NULL${sites.condition}`;
    return {
      columns: `coalesce(s.external_id, s.id::text) AS "externalId", s.name, c.name AS category, v.rules, v.template,
        CASE WHEN s.category_id IS NULL THEN ARRAY(SELECT a.code ${covered} ORDER BY 1) END AS "assetCodes",
        (SELECT jsonb_object_agg(t.id, t.name) ${named('procedures', 'procedure_id', '')}) AS procedures,
        ARRAY(SELECT coalesce(t.email, t.login) ${named('members', 'member_id', ` AND t.status = 'active'`)} ORDER BY 1) AS assignees,
        ARRAY(SELECT t.name ${named('teams', 'team_id', '')} ORDER BY 1) AS teams,
        (SELECT z.reason FROM preventive_pauses z WHERE z.tenant_id = $1 AND z.schedule_id = s.id AND z.ends_at IS NULL LIMIT 1) AS "pauseReason"`,
      from: `preventive_schedules s
        JOIN preventive_versions v ON v.tenant_id = $1 AND v.schedule_id = s.id AND v.number = s.current_number
        LEFT JOIN asset_categories c ON c.tenant_id = $1 AND c.id = s.category_id`,
      where: `s.tenant_id = $1 AND s.archived_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM jsonb_array_elements(v.rules->'triggers') t WHERE t->>'kind' <> 'calendar')
        ${params.length ? `AND EXISTS (SELECT 1 ${covered})` : ''}${equals(filters, FILTERS, params)}`,
      params,
      ...{ sort: 's.name', sortType: 'text', id: 's.id' },
    };
  },
  rows: ({ rules, template, procedures, ...row }) => {
    const names = new Map(Object.entries((procedures ?? {}) as Record<string, string>));
    const { procedureId, assigneeIds: _assignees, teamIds: _teams, ...plain } = template as OrderTemplate;
    const procedure = procedureId === null ? null : (names.get(procedureId) ?? null);
    const cells: Record<string, unknown> = {
      ...cellsOfRules(rules as ScheduleRules, names),
      ...plain,
      procedure,
      ...row,
    };
    return [cells as Record<string, CellValue>];
  },
};
