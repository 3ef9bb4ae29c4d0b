import { newId } from '@siyana/kernel';
import {
  floatingDue,
  nextDue,
  toleranceOf,
  type CalendarRule,
  type Decision,
  type ScheduleVersion,
  type Tolerance,
} from './engine';

interface PairOfDecision {
  readonly scheduleId: string;
  readonly assetId: string;
  readonly stored: { readonly number: number; readonly rules: { readonly toleranceDays: number | null } };
  readonly version: Pick<ScheduleVersion, 'triggers'>;
  readonly rescheduled: Readonly<Record<string, { readonly reason: string; readonly principal: string }>>;
}

/** The row of a decision. */
export function occurrenceRow(now: string, pair: PairOfDecision, decision: Decision, workOrderId: string | null) {
  const { from, to } = toleranceFor(pair, decision);
  return {
    // An order has one occurrence, which has its id: sets of thousands send it once.
    id: workOrderId ?? newId(),
    scheduleId: pair.scheduleId,
    assetId: pair.assetId,
    key: decision.key,
    versionNumber: pair.stored.number,
    trigger: decision.trigger,
    number: decision.number,
    nominalLocalDueAt: decision.nominalLocalDueAt,
    localDueAt: decision.localDueAt,
    timeZone: decision.timeZone,
    dueAt: decision.dueAt.toISOString(),
    madeAt: decision.createAt.toISOString(),
    decidedAt: now,
    action: decision.action,
    reason: decision.reason,
    inputs: inputsOf(pair, decision),
    toleranceFrom: from,
    toleranceTo: to,
    workOrderId,
    doneAt: null,
    compliant: null,
    proposedLocalDueAt: null,
  };
}

/** What the decision was taken from; a due that a person has put elsewhere, with their reason. */
export function inputsOf(
  pair: Pick<PairOfDecision, 'rescheduled'>,
  decision: Decision,
): Readonly<Record<string, unknown>> {
  const rescheduled = pair.rescheduled[decision.key];
  if (!rescheduled) return decision.inputs;
  return { ...decision.inputs, note: rescheduled.reason, by: rescheduled.principal };
}

/** Around the moved due; a tenth of the days to the next nominal one unless the schedule says otherwise. */
export function toleranceFor({ version, stored }: PairOfDecision, decision: Decision): Tolerance {
  const trigger = version.triggers[decision.trigger];
  const { nominalLocalDueAt } = decision;
  const rule = trigger?.kind === 'calendar' ? trigger.rule : undefined;
  const next =
    rule?.mode === 'floating' ? floatingDue(rule, nominalLocalDueAt) : rule && following(rule, nominalLocalDueAt);
  return toleranceOf({
    nominalLocalDueAt,
    localDueAt: decision.localDueAt,
    nextNominalLocalDueAt: next ?? null,
    toleranceDays: stored.rules.toleranceDays,
  });
}

/** After the last due, as if the rule went on. */
function following(rule: CalendarRule, due: string): string | null {
  return nextDue(rule, due) ?? nextDue({ ...rule, endsAt: null }, due);
}
