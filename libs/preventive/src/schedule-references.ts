import { withinSites } from '@siyana/assets';
import type { Tx } from '@siyana/database';
import { newId, refuseField, unprocessable, type FieldError } from '@siyana/kernel';
import { currentScope } from '@siyana/tenancy';
import { PreventiveReference } from './schedule.entity';
import { proceduresOf, type OrderTemplate, type ScheduleRules } from './schedule.rules';

interface Found {
  readonly members: string[];
  readonly teams: string[];
  readonly procedures: string[];
}

/** 422 for whoever or whatever a template or a cycle names and is not there. */
export async function assertReferences(tx: Tx, rules: ScheduleRules, template: OrderTemplate): Promise<void> {
  const procedures = proceduresOf(rules, template);
  const { assigneeIds, teamIds } = template;
  if (procedures.length + assigneeIds.length + teamIds.length === 0) return;
  const [found] = await tx.query<Found & Record<string, unknown>>(
    `SELECT ARRAY(SELECT m.id FROM members m WHERE m.tenant_id = $1 AND m.status = 'active' AND m.id = ANY($2::uuid[])) AS members,
       ARRAY(SELECT t.id FROM teams t WHERE t.tenant_id = $1 AND t.id = ANY($3::uuid[])) AS teams,
       ARRAY(SELECT p.id FROM procedures p WHERE p.tenant_id = $1 AND p.id = ANY($4::uuid[])) AS procedures
     FROM workspaces w WHERE w.tenant_id = $1`,
    assigneeIds,
    teamIds,
    procedures,
  );
  const { members, teams, procedures: known } = found!;
  const errors: FieldError[] = [];
  const refuse = (pointer: string): number => errors.push({ pointer, code: 'not_found' });
  if (members.length < assigneeIds.length) refuse('/template/assigneeIds');
  if (teams.length < teamIds.length) refuse('/template/teamIds');
  if (template.procedureId && !known.includes(template.procedureId)) refuse('/template/procedureId');
  rules.cycles.forEach(({ procedureId }, index) => {
    if (!known.includes(procedureId)) refuse(`/cycles/${index}/procedureId`);
  });
  if (errors.length) throw unprocessable(errors);
}

/** What the current version refers to, in the place of what the one before did. */
export function keepReferences(tx: Tx, scheduleId: string, rules: ScheduleRules, template: OrderTemplate): void {
  tx.later(`DELETE FROM preventive_references WHERE tenant_id = $1 AND schedule_id = $2`, scheduleId);
  const none = { scheduleId, procedureId: null, teamId: null, memberId: null, partId: null, storeId: null };
  tx.insert(PreventiveReference, [
    ...proceduresOf(rules, template).map((procedureId) => ({ ...none, id: newId(), procedureId })),
    ...template.teamIds.map((teamId) => ({ ...none, id: newId(), teamId })),
    ...template.assigneeIds.map((memberId) => ({ ...none, id: newId(), memberId })),
    ...(template.plannedParts ?? []).map(({ partId, storeId }) => ({ ...none, id: newId(), partId, storeId })),
  ]);
}

/**
 * The assets that are asked for, in the caller's sites. 422 for those that are not there or are archived; a member who is limited to sites
 * makes no schedule for a category, which knows no sites.
 */
export async function assetsAsked(
  tx: Tx,
  { assetIds, categoryId }: { readonly assetIds?: readonly string[] | undefined; readonly categoryId?: string | null },
): Promise<readonly string[]> {
  if (assetIds && categoryId) throw refuseField('/categoryId', 'conflicting_fields');
  if (categoryId) {
    const [category] = await tx.query<{ assetIds: string[] }>(
      `SELECT ARRAY(SELECT a.id FROM assets a WHERE a.tenant_id = $1 AND a.category_id = c.id AND a.archived_at IS NULL) AS "assetIds"
       FROM asset_categories c WHERE c.tenant_id = $1 AND c.id = $2`,
      categoryId,
    );
    if (!category || currentScope().siteIds !== null) throw refuseField('/categoryId', 'not_found');
    return category.assetIds;
  }
  if (!assetIds?.length) throw refuseField('/assetIds', 'required');
  const { condition, params } = withinSites('a.location_id', 3);
  const rows = await tx.query<{ id: string; archived: boolean }>(
    `SELECT a.id, a.archived_at IS NOT NULL AS archived FROM assets a WHERE a.tenant_id = $1 AND a.id = ANY($2::uuid[])${condition}`,
    assetIds,
    ...params,
  );
  const known = new Map(rows.map(({ id, archived }) => [id, archived]));
  const errors = assetIds.flatMap((id, index): FieldError[] => {
    const archived = known.get(id);
    if (archived === false) return [];
    return [{ pointer: `/assetIds/${index}`, code: archived ? 'archived' : 'not_found' }];
  });
  if (errors.length) throw unprocessable(errors);
  return assetIds;
}
