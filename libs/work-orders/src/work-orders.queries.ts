import type { Keyset } from '@siyana/http';
import { likePattern, searchWords } from '@siyana/kernel';
import type { ListWorkOrdersDto } from './work-order.dto';
import { visibleOrders } from './visibility';
import type { Signature } from './work-order.entity';

/** A row of the hot reads, as it comes from SQL. */
export interface WorkOrderRow {
  id: string;
  number: number;
  title: string;
  description: string | null;
  type: string;
  priority: string;
  status: string;
  origin: string;
  assetId: string | null;
  assetCode: string | null;
  assetName: string | null;
  locationId: string | null;
  procedureId: string | null;
  procedureNumber: number | null;
  assigneeIds: string[];
  teamIds: string[];
  estimatedMinutes: number | null;
  externalId: string | null;
  dueAt: string | null;
  plannedStartAt: string | null;
  plannedEndAt: string | null;
  reportedAt: string;
  startedAt: string | null;
  completedAt: string | null;
  closedAt: string | null;
  dateOnly: string[];
  holdReason: string | null;
  responseDueAt: string | null;
  respondedAt: string | null;
  resolutionDueAt: string | null;
  responseBreachedAt: string | null;
  resolutionBreachedAt: string | null;
  failureMode: string | null;
  failureMechanism: string | null;
  failureCause: string | null;
  note: string | null;
  signature: Signature | null;
  signatureRequired: boolean;
  labourCost: string;
  partsCost: string;
  otherCost: string;
  partsPending: number;
  totalCost: string;
  createdBy: string;
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** `failure` and `costs` are room for what the mapper puts there: properties that are added later cost a page a tenth of its time. */
const COLUMNS = `w.id, w.number, w.title, w.description, w.type, w.priority, w.status, w.origin, w.asset_id AS "assetId",
  a.code AS "assetCode", a.name AS "assetName", w.location_id AS "locationId", w.procedure_id AS "procedureId",
  w.procedure_number AS "procedureNumber",
  ARRAY(SELECT x.member_id FROM work_order_assignees x WHERE x.tenant_id = $1 AND x.work_order_id = w.id ORDER BY 1) AS "assigneeIds",
  ARRAY(SELECT x.team_id FROM work_order_teams x WHERE x.tenant_id = $1 AND x.work_order_id = w.id ORDER BY 1) AS "teamIds",
  w.estimated_minutes AS "estimatedMinutes", w.external_id AS "externalId", w.due_at AS "dueAt", w.reported_at AS "reportedAt",
  w.started_at AS "startedAt", w.completed_at AS "completedAt", w.closed_at AS "closedAt", w.date_only AS "dateOnly",
  w.hold_reason AS "holdReason", w.failure_mode AS "failureMode", w.failure_mechanism AS "failureMechanism", w.failure_cause AS "failureCause",
  w.planned_start_at AS "plannedStartAt", w.planned_end_at AS "plannedEndAt", w.response_breached_at AS "responseBreachedAt",
  w.resolution_breached_at AS "resolutionBreachedAt", w.response_due_at AS "responseDueAt", w.responded_at AS "respondedAt", w.resolution_due_at AS "resolutionDueAt",
  w.note, w.signature, w.signature_required AS "signatureRequired", w.labour_cost AS "labourCost", w.parts_cost AS "partsCost",
  w.other_cost AS "otherCost", w.parts_pending AS "partsPending", w.labour_cost + w.parts_cost + w.other_cost AS "totalCost", w.created_by AS "createdBy", w.version,
  w.created_at AS "createdAt", w.updated_at AS "updatedAt",
  NULL AS failure, NULL AS costs`;

const FROM = `FROM work_orders w LEFT JOIN assets a ON a.tenant_id = $1 AND a.id = w.asset_id`;

/** The steps of `$2` as one JSON array, in order. Index: work_order_steps_work_order_id_position_key. */
export const STEPS_JSON = `(SELECT coalesce(json_agg(json_build_object('id', s.id, 'position', s.position, 'kind', s.kind, 'label', s.label,
    'required', s.required, 'minimum', s.minimum::text, 'maximum', s.maximum::text, 'unit', s.unit, 'choices', s.choices,
    'onFailure', s.on_failure, 'value', s.value, 'failed', s.failed,
    'answeredAt', to_char(s.answered_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'answeredBy', s.answered_by, 'followUpId', s.follow_up_id)
    ORDER BY s.position), '[]') FROM work_order_steps s WHERE s.tenant_id = $1 AND s.work_order_id = $2)`;

const ONE_ORDER = `SELECT ${COLUMNS}, ${STEPS_JSON} AS steps ${FROM} WHERE w.tenant_id = $1 AND w.id = $2`;

/** One order with its steps. Index: work_orders_pkey. */
export function oneOrder(): { text: string; params: unknown[] } {
  const { condition, params } = visibleOrders(3);
  return { text: condition ? `${ONE_ORDER}${condition}` : ONE_ORDER, params };
}

export const WORK_ORDER_SORTS = {
  createdAt: { sql: 'w.created_at', type: 'timestamptz' },
  updatedAt: { sql: 'w.updated_at', type: 'timestamptz' },
  dueAt: { sql: 'w.due_at', type: 'timestamptz', nullable: true },
  reportedAt: { sql: 'w.reported_at', type: 'timestamptz' },
  number: { sql: 'w.number', type: 'integer' },
} as const;

/**
 * A page of orders. The keyset's parameters follow the filters'. Indexes: work_orders_{created_at,updated_at,due_at,status_due_at}_id_idx,
 * by the order that is asked for; words are looked for in one workspace's rows.
 */
export function orderPage(
  query: ListWorkOrdersDto,
  keysetAt: (next: number) => Keyset,
): { text: string; params: unknown[]; page: Keyset } {
  const params: unknown[] = [];
  const add = (value: unknown): string => `$${params.push(value) + 1}`;
  let where = 'w.tenant_id = $1';
  if (query.status) {
    const statuses = query.status.split(',');
    where +=
      statuses.length === 1 ? ` AND w.status = ${add(statuses[0])}` : ` AND w.status = ANY(${add(statuses)}::text[])`;
  }
  if (query.type) where += ` AND w.type = ANY(${add(query.type.split(','))}::text[])`;
  if (query.priority) where += ` AND w.priority = ${add(query.priority)}`;
  if (query.assetId) where += ` AND w.asset_id = ${add(query.assetId)}`;
  if (query.locationId) {
    where += ` AND w.location_id IN (WITH RECURSIVE below AS (
      SELECT l.id FROM locations l WHERE l.tenant_id = $1 AND l.id = ${add(query.locationId)}
      UNION SELECT c.id FROM locations c JOIN below b ON c.parent_id = b.id WHERE c.tenant_id = $1) SELECT id FROM below)`;
  }
  if (query.assigneeId) {
    where += ` AND EXISTS (SELECT 1 FROM work_order_assignees f WHERE f.tenant_id = $1 AND f.work_order_id = w.id AND f.member_id = ${add(query.assigneeId)})`;
  }
  if (query.teamId) {
    where += ` AND EXISTS (SELECT 1 FROM work_order_teams f WHERE f.tenant_id = $1 AND f.work_order_id = w.id AND f.team_id = ${add(query.teamId)})`;
  }
  if (query.externalId) where += ` AND w.external_id = ${add(query.externalId)}`;
  if (query.updatedAfter) where += ` AND w.updated_at > ${add(query.updatedAfter)}`;
  if (query.dueBefore) where += ` AND w.due_at < ${add(query.dueBefore)}`;
  if (query.planned) where += ` AND w.planned_start_at IS ${query.planned === 'true' ? 'NOT ' : ''}NULL`;
  for (const word of query.q === undefined ? [] : searchWords(query.q)) {
    const pattern = add(likePattern(word));
    where += ` AND (w.search_text LIKE ${pattern} OR a.search_text LIKE ${pattern})`;
  }
  const visible = visibleOrders(params.length + 2);
  params.push(...visible.params);
  const page = keysetAt(params.length + 2);
  params.push(...page.params);
  const rest = `${where}${visible.condition}${page.condition} ORDER BY ${page.orderBy} LIMIT ${add(page.limit + 1)}`;
  return { text: pageText(page.sortExpression, rest), params, page };
}

const MOST_TEXTS = 2_000;
const texts = new Map<string, string>();

/** One string for each question, not one for each call: whoever looks it up further on has nothing to hash. */
function pageText(sortExpression: string, rest: string): string {
  const key = `${sortExpression} ${rest}`;
  const known = texts.get(key);
  if (known !== undefined) return known;
  const text = `SELECT ${COLUMNS}, ${sortExpression} AS "sortKey" ${FROM} WHERE ${rest}`;
  if (texts.size < MOST_TEXTS) texts.set(key, text);
  return text;
}
