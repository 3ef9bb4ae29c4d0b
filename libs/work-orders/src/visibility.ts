import { withinSites } from '@siyana/assets';
import { currentScope } from '@siyana/tenancy';

/**
 * Who sees which orders: the one predicate of lists, search, counts and single reads, as SQL over the alias `w`. A technician sees own, own
 * teams' and unassigned orders where the workspace has switched `techniciansSeeAll` off; a member's sites limit everybody; an outside
 * contractor sees the one order of the link.
 */
export function visibleOrders(next: number): { condition: string; params: unknown[] } {
  const { role, memberId, teamIds, onlyOrderId, settings } = currentScope();
  if (onlyOrderId !== null) return { condition: ` AND w.id = $${next}::uuid`, params: [onlyOrderId] };
  const sites = withinSites('w.location_id', next);
  if (role !== 'technician' || settings.techniciansSeeAll) return sites;
  const at = next + sites.params.length;
  const condition = `${sites.condition} AND (
    EXISTS (SELECT 1 FROM work_order_assignees v WHERE v.tenant_id = $1 AND v.work_order_id = w.id AND v.member_id = $${at}::uuid)
    OR EXISTS (SELECT 1 FROM work_order_teams v WHERE v.tenant_id = $1 AND v.work_order_id = w.id AND v.team_id = ANY($${at + 1}::uuid[]))
    OR NOT EXISTS (SELECT 1 FROM work_order_assignees v WHERE v.tenant_id = $1 AND v.work_order_id = w.id)
       AND NOT EXISTS (SELECT 1 FROM work_order_teams v WHERE v.tenant_id = $1 AND v.work_order_id = w.id))`;
  return { condition, params: [...sites.params, memberId, teamIds] };
}
