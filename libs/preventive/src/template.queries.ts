import type { Tx } from '@siyana/database';
import type { ProcedureStep } from '@siyana/procedures';
import type { OrderKind, OrderOfKind } from '@siyana/work-orders';
import type { Decision } from './engine';
import type { LoadedPair, ReadVersion } from './pairs.queries';
import type { OrderTemplate } from './schedule.rules';

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

/** What an order is asked to be. */
interface Asked {
  readonly template: OrderTemplate;
  /** Of its cycles; empty: the template's own. */
  readonly procedureIds: readonly string[];
}

/** The newest steps of every procedure that these orders ask for, and who of their people is still there, in one message. */
export async function loadTemplates(tx: Tx, asked: readonly Asked[]): Promise<Templates> {
  const procedureIds = new Set(asked.flatMap(({ template, procedureIds: own }) => procedureIdsOf(template, own)));
  const memberIds = new Set(asked.flatMap(({ template }) => template.assigneeIds));
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

/** What the orders of a template have in common: the steps of every procedure that falls due together, and the people who are still there. */
export function kindOf(templates: Templates, asked: OrderTemplate, procedureIds: readonly string[]): OrderKind {
  const { procedureId: _one, assigneeIds, plannedParts: _planned, ...template } = asked;
  const procedures = procedureIdsOf(asked, procedureIds).flatMap((each) => templates.procedures.get(each) ?? []);
  const [first] = procedures;
  return {
    ...template,
    origin: 'preventive',
    assigneeIds: assigneeIds.filter((member) => templates.members.has(member)),
    procedure: first ? { id: first.id, number: first.number, steps: procedures.flatMap(({ steps }) => steps) } : null,
  };
}

interface Making {
  readonly pair: Pick<LoadedPair, 'assetId' | 'locationId' | 'stored'>;
  readonly decision: Pick<Decision, 'dueAt' | 'procedureIds'>;
  readonly orderId: string | null;
}

/** The orders of these decisions. Those of one version and the same procedures are of one kind. */
export function ordersOf(
  templates: Templates,
  making: readonly Making[],
): { readonly kinds: readonly OrderKind[]; readonly orders: readonly OrderOfKind[] } {
  const kinds: OrderKind[] = [];
  const known = new Map<ReadVersion, Map<string, number>>();
  const kindFor = (stored: ReadVersion, procedureIds: readonly string[]): number => {
    const mine = known.get(stored) ?? new Map<string, number>();
    known.set(stored, mine);
    const name = procedureIds.join();
    const kind = mine.get(name) ?? kinds.push(kindOf(templates, stored.template, procedureIds)) - 1;
    mine.set(name, kind);
    return kind;
  };
  const orders = making.map(({ pair: { assetId, locationId, stored }, decision, orderId }) => ({
    ...{ id: orderId!, assetId, locationId },
    kind: kindFor(stored, decision.procedureIds),
    dueAt: decision.dueAt.toISOString(),
  }));
  return { kinds, orders };
}

/** Those of its cycles, or the template's own. */
function procedureIdsOf({ procedureId }: OrderTemplate, own: readonly string[]): readonly string[] {
  if (own.length > 0) return own;
  return procedureId ? [procedureId] : [];
}
