import { unprocessable, type FieldCode, type FieldError } from '@siyana/kernel';
import type { Need } from '@siyana/parts';
import type { MaintenanceType, Priority } from '@siyana/work-orders';
import {
  readTriggers,
  type HolidayPolicy,
  type ScheduleVersion,
  type SeasonRange,
  type Span,
  type Trigger,
  type TriggerText,
} from './engine';

/** When, as a version keeps it. */
export interface ScheduleRules {
  readonly triggers: readonly TriggerText[];
  /** For orders made by hand; a calendar trigger has its own. */
  readonly timeZone: string;
  readonly leadDays: number;
  readonly toleranceDays: number | null;
  readonly activeFrom: string;
  readonly holidayPolicy: HolidayPolicy;
  readonly season: readonly SeasonRange[];
  readonly stacking: boolean;
  readonly whenStandby: 'make' | 'hold';
  readonly cycles: readonly { readonly every: number; readonly procedureId: string }[];
  readonly coincidence: 'union' | 'largest';
}

/** What: everything that an order can hold. */
export interface OrderTemplate {
  readonly title: string;
  readonly type: MaintenanceType;
  readonly priority: Priority;
  readonly description: string | null;
  readonly estimatedMinutes: number | null;
  readonly procedureId: string | null;
  readonly assigneeIds: readonly string[];
  readonly teamIds: readonly string[];
  readonly signatureRequired: boolean;
  /** Kits as what they are made of, each in its store. Absent where there are none. */
  readonly plannedParts?: readonly Need[];
}

interface AskedTrigger {
  readonly kind: 'calendar' | 'meter' | 'condition';
  readonly rrule?: string;
  readonly startsAt?: string;
  readonly timeZone?: string;
  readonly mode?: 'fixed' | 'floating';
}

/** What a request may say of when; what it leaves out has a default. */
export interface AskedRules {
  readonly triggers: readonly AskedTrigger[];
  readonly leadDays?: number;
  readonly toleranceDays?: number | null;
  readonly activeFrom?: string;
  readonly holidayPolicy?: HolidayPolicy;
  readonly season?: readonly SeasonRange[];
  readonly stacking?: boolean;
  readonly whenStandby?: 'make' | 'hold';
  readonly cycles?: readonly { readonly every: number; readonly procedureId: string }[];
  readonly coincidence?: 'union' | 'largest';
}

export interface AskedTemplate {
  readonly title: string;
  readonly type: MaintenanceType;
  readonly priority?: Priority;
  readonly description?: string | null;
  readonly estimatedMinutes?: number | null;
  readonly procedureId?: string | null;
  readonly assigneeIds?: readonly string[];
  readonly teamIds?: readonly string[];
  readonly signatureRequired?: boolean;
}

/** The workspace's own where the request is silent. */
export interface Defaults {
  readonly timeZone: string;
  readonly activeFrom: string;
}

/**
 * The rules as they are stored and answered: every default written out, and each RRULE with the SKIP that it stands for. 422 names
 * everything that cannot be served: nothing is accepted and dropped.
 */
export function readRules(asked: AskedRules, defaults: Defaults): ScheduleRules {
  const errors: FieldError[] = [];
  asked.triggers.forEach(({ kind, ...fields }, index) => {
    const at = (field: string, code: FieldCode): number =>
      errors.push({ pointer: `/triggers/${index}/${field}`, code });
    if (kind !== 'calendar') at('kind', 'trigger_not_served');
    else
      for (const field of ['rrule', 'startsAt', 'mode'] as const)
        if (fields[field] === undefined) at(field, 'required');
  });
  asked.season?.forEach((range, index) => {
    for (const end of ['from', 'to'] as const)
      if (!isMonthDay(range[end])) errors.push({ pointer: `/season/${index}/${end}`, code: 'not_a_local_date' });
  });
  if (errors.length) throw unprocessable(errors);
  const texts = asked.triggers.map(({ rrule, startsAt, timeZone = defaults.timeZone, mode }): TriggerText => ({
    kind: 'calendar',
    rrule: rrule!,
    startsAt: startsAt!,
    timeZone,
    mode: mode!,
  }));
  const read = readTriggers(texts);
  if (!read.ok)
    throw unprocessable(read.refusals.map((refusal) => ({ ...refusal, pointer: `/triggers${refusal.pointer}` })));
  return {
    triggers: read.triggers.map(textOf),
    timeZone: texts[0]?.kind === 'calendar' ? texts[0].timeZone : defaults.timeZone,
    leadDays: asked.leadDays ?? 0,
    toleranceDays: asked.toleranceDays ?? null,
    activeFrom: asked.activeFrom ?? defaults.activeFrom,
    holidayPolicy: asked.holidayPolicy ?? 'ignore',
    season: asked.season ?? [],
    stacking: asked.stacking ?? false,
    whenStandby: asked.whenStandby ?? 'make',
    cycles: asked.cycles ?? [],
    coincidence: asked.coincidence ?? 'union',
  };
}

export function readTemplate(asked: AskedTemplate, plannedParts: readonly Need[] = []): OrderTemplate {
  return {
    title: asked.title,
    type: asked.type,
    priority: asked.priority ?? 'normal',
    description: asked.description ?? null,
    estimatedMinutes: asked.estimatedMinutes ?? null,
    procedureId: asked.procedureId ?? null,
    assigneeIds: asked.assigneeIds ?? [],
    teamIds: asked.teamIds ?? [],
    signatureRequired: asked.signatureRequired ?? false,
    ...(plannedParts.length > 0 && { plannedParts }),
  };
}

/** Triggers that were taken in once: reading them again cannot fail. */
export function storedTriggers(rules: Pick<ScheduleRules, 'triggers'>): readonly Trigger[] {
  const read = readTriggers(rules.triggers);
  if (!read.ok) throw new Error('a schedule that was taken in cannot be read any more');
  return read.triggers;
}

/** Procedures that orders of this version may get. */
export function proceduresOf({ cycles }: Pick<ScheduleRules, 'cycles'>, { procedureId }: OrderTemplate): string[] {
  return [...new Set([...(procedureId ? [procedureId] : []), ...cycles.map((cycle) => cycle.procedureId)])];
}

function textOf(trigger: Trigger): TriggerText {
  if (trigger.kind !== 'calendar') return trigger;
  const { rrule, startsAt, timeZone, mode } = trigger.rule;
  return { kind: 'calendar', rrule, startsAt, timeZone, mode };
}

/** 29 February is one: a season may end with February. */
function isMonthDay(text: string): boolean {
  const [month, day] = text.split('-').map(Number);
  return new Date(Date.UTC(2024, month! - 1, day)).getUTCMonth() === month! - 1;
}

/** What the engine goes by. */
export function versionOf(
  { rules, triggers }: { readonly rules: ScheduleRules; readonly triggers: readonly Trigger[] },
  pairActiveFrom: string,
  pauses: readonly Span[],
  holidays: ReadonlyMap<string, Date | null>,
): ScheduleVersion {
  return {
    triggers,
    timeZone: rules.timeZone,
    pauses,
    stacking: rules.stacking,
    whenStandby: rules.whenStandby,
    cycles: rules.cycles,
    coincidence: rules.coincidence,
    season: rules.season,
    holidayPolicy: rules.holidayPolicy,
    holidays,
    leadDays: rules.leadDays,
    activeFrom: new Date(rules.activeFrom > pairActiveFrom ? rules.activeFrom : pairActiveFrom),
  };
}
