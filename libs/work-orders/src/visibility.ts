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
  const condition = `${sites.condition}${ownOrders(at)}`;
  return { condition, params: [...sites.params, memberId, teamIds] };
}

/** Own, own teams' and unassigned orders: of the member `$at` and the teams `$(at + 1)`. */
function ownOrders(at: number): string {
  return ` AND (
    EXISTS (SELECT 1 FROM work_order_assignees v WHERE v.tenant_id = $1 AND v.work_order_id = w.id AND v.member_id = $${at}::uuid)
    OR EXISTS (SELECT 1 FROM work_order_teams v WHERE v.tenant_id = $1 AND v.work_order_id = w.id AND v.team_id = ANY($${at + 1}::uuid[]))
    OR NOT EXISTS (SELECT 1 FROM work_order_assignees v WHERE v.tenant_id = $1 AND v.work_order_id = w.id)
       AND NOT EXISTS (SELECT 1 FROM work_order_teams v WHERE v.tenant_id = $1 AND v.work_order_id = w.id))`;
}

/** Whether the caller sees order `$2`. */
export function orderIsVisible(): { text: string; params: unknown[] } {
  const visible = visibleOrders(3);
  return {
    text: `SELECT w.id FROM work_orders w WHERE w.tenant_id = $1 AND w.id = $2${visible.condition}`,
    params: visible.params,
  };
}

/** Whether order `$2` is the caller's to do: one's own, one's teams' or nobody's; undefined for those who keep the stock and for whom every order is. */
export function orderIsOwn(): { text: string; params: unknown[] } | undefined {
  const { memberId, teamIds, permissions } = currentScope();
  if (permissions.has('stock:write')) return undefined;
  return {
    text: `SELECT w.id FROM work_orders w WHERE w.tenant_id = $1 AND w.id = $2${ownOrders(3)}`,
    params: [memberId, teamIds],
  };
}
