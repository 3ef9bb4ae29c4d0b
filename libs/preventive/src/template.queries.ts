import type { Tx } from '@siyana/database';
import type { ProcedureStep } from '@siyana/procedures';
import type { NewOrder } from '@siyana/work-orders';
import type { Decision } from './engine';
import type { LoadedPair } from './pairs.queries';

interface ProcedureNow {
  readonly id: string;
  readonly number: number;
  readonly steps: readonly ProcedureStep[];
}

/** What templates refer to, as it is when their orders are made. */
export interface Templates {
  readonly procedures: ReadonlyMap<string, ProcedureNow>;
  /** Those who are still there. */
  readonly members: ReadonlySet<string>;
}

const NOTHING: Templates = { procedures: new Map(), members: new Set() };

/** The newest steps of every procedure that these orders ask for, and who of their people is still there, in one message. */
export async function loadTemplates(
  tx: Tx,
  making: readonly { readonly pair: LoadedPair; readonly decision: Decision }[],
): Promise<Templates> {
  const procedureIds = new Set(making.flatMap(({ pair, decision }) => procedureIdsOf(pair, decision)));
  const memberIds = new Set(making.flatMap(({ pair }) => pair.stored.template.assigneeIds));
  if (procedureIds.size === 0 && memberIds.size === 0) return NOTHING;
  const [procedures, members] = await tx.queries(
    [
      `SELECT p.id, v.number, v.steps FROM procedures p
       JOIN procedure_versions v ON v.tenant_id = $1 AND v.procedure_id = p.id AND v.number = p.current_number
       WHERE p.tenant_id = $1 AND p.id = ANY($2::uuid[])`,
      [...procedureIds],
    ],
    [
      `SELECT m.id FROM members m WHERE m.tenant_id = $1 AND m.status = 'active' AND m.id = ANY($2::uuid[])`,
      [...memberIds],
    ],
  );
  return {
    procedures: new Map((procedures as unknown as ProcedureNow[]).map((procedure) => [procedure.id, procedure])),
    members: new Set(members!.map(({ id }) => id as string)),
  };
}

/** The order of a decision: the template's, on the asset, with the steps of every procedure that falls due together. */
export function orderOf(
  templates: Templates,
  pair: LoadedPair,
  decision: Decision,
  id: string,
): Omit<NewOrder, 'number'> {
  const { procedureId: _one, assigneeIds, plannedParts: _planned, ...template } = pair.stored.template;
  const procedures = procedureIdsOf(pair, decision).flatMap((each) => templates.procedures.get(each) ?? []);
  const [first] = procedures;
  return {
    ...template,
    id,
    origin: 'preventive',
    assetId: pair.assetId,
    locationId: pair.locationId,
    dueAt: decision.dueAt.toISOString(),
    assigneeIds: assigneeIds.filter((member) => templates.members.has(member)),
    procedure: first ? { id: first.id, number: first.number, steps: procedures.flatMap(({ steps }) => steps) } : null,
  };
}

/** Those of its cycles, or the template's own. */
function procedureIdsOf({ stored }: LoadedPair, { procedureIds }: Decision): readonly string[] {
  if (procedureIds.length > 0) return procedureIds;
  return stored.template.procedureId ? [stored.template.procedureId] : [];
}
