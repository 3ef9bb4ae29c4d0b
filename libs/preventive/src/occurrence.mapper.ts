import { currentLocale } from '@siyana/http';
import type { Decision } from './engine';
import { inputsOf, toleranceFor } from './occurrence.rules';
import type { OccurrenceRow } from './occurrences.queries';
import type { LoadedPair } from './pairs.queries';
import { explain } from './reason-texts';
import type { OccurrenceDto } from './schedule-answers.dto';

/** A decision that was taken. */
export function occurrenceDto({ id: _id, action, toleranceFrom, toleranceTo, ...row }: OccurrenceRow): OccurrenceDto {
  return {
    ...row,
    decision: action,
    explanation: explain(row.reason, row.inputs, currentLocale(), row.timeZone),
    tolerance: { from: toleranceFrom, to: toleranceTo },
    forecast: false,
  };
}

/** What lies ahead: the same decision, not taken yet. */
export function forecastDto(pair: LoadedPair, decision: Decision): OccurrenceDto {
  const { from, to } = toleranceFor(pair, decision);
  const inputs = inputsOf(pair, decision);
  return {
    key: decision.key,
    scheduleId: pair.scheduleId,
    assetId: pair.assetId,
    nominalLocalDueAt: decision.nominalLocalDueAt,
    localDueAt: decision.localDueAt,
    timeZone: decision.timeZone,
    dueAt: decision.dueAt.toISOString(),
    madeAt: decision.createAt.toISOString(),
    decidedAt: null,
    decision: decision.action,
    reason: decision.reason,
    explanation: explain(decision.reason, inputs, currentLocale(), decision.timeZone),
    inputs,
    versionNumber: pair.stored.number,
    number: decision.number,
    workOrderId: null,
    tolerance: { from, to },
    doneAt: null,
    compliant: null,
    proposedLocalDueAt: null,
    forecast: true,
  };
}
