import type { AskedRules, OrderTemplate, ScheduleRules } from '@siyana/preventive';
import type { ImportRow } from '../import';
import type { Refuse } from '../keyed-references';

type Values = ImportRow['values'];
type Told = ReadonlySet<string>;
type AskedTrigger = AskedRules['triggers'][number];
/** What of a template stands in cells of its own; people and procedures are found by name. */
export type PlainTemplate = Omit<OrderTemplate, 'procedureId' | 'assigneeIds' | 'teamIds'>;
export interface NamedCycle {
  readonly every: number;
  readonly procedure: string;
}

const parts = (cell: string): readonly string[] => cell.split('|').map((part) => part.trim());
const number = (cell: string | null | undefined): number | null => (cell == null ? null : Number(cell));

/** The calendars of a row; what the file does not say of a schedule that is there stays. One start or zone does for all calendars. */
export function triggersOf(values: Values, known: ScheduleRules | undefined, refuse: Refuse): readonly AskedTrigger[] {
  const before: readonly AskedTrigger[] = known?.triggers ?? [];
  const cells = (field: 'rrule' | 'startsAt' | 'timeZone'): readonly string[] => {
    const cell = values[field];
    return cell == null ? before.flatMap((trigger) => trigger[field] ?? []) : parts(cell);
  };
  const [rules, starts, zones] = [cells('rrule'), cells('startsAt'), cells('timeZone')];
  const mode = (values['mode'] ?? before[0]?.mode) as AskedTrigger['mode'];
  for (const [field, list] of [['startsAt', starts] as const, ['timeZone', zones] as const])
    if (values[field] != null && list.length > 1 && list.length !== rules.length) refuse(field, 'invalid_format');
  if (rules.length > MOST_CALENDARS) refuse('rrule', 'too_many', { maximum: MOST_CALENDARS });
  return rules.map((rrule, index): AskedTrigger => {
    const [startsAt, timeZone] = [starts[index] ?? starts[0], zones[index] ?? zones[0]];
    return {
      kind: 'calendar',
      rrule,
      ...(startsAt && { startsAt }),
      ...(timeZone && { timeZone }),
      ...(mode && { mode }),
    };
  });
}
const MOST_CALENDARS = 5;

/** What the columns say of when, over what is there; an empty cell goes back to the default. Without its calendars and cycles. */
export function timingOf(
  values: Values,
  told: Told,
  known: ScheduleRules | undefined,
  refuse: Refuse,
): Omit<AskedRules, 'triggers' | 'cycles'> {
  const { leadDays, toleranceDays, activeFrom, holidayPolicy, season, stacking, whenStandby, coincidence } =
    known ?? ({} as Partial<ScheduleRules>);
  const said: Record<string, unknown> = {
    leadDays: number(values['leadDays']),
    toleranceDays: number(values['toleranceDays']),
    activeFrom: values['activeFrom'] ?? activeFrom,
    holidayPolicy: values['holidayPolicy'],
    season: values['season'] == null ? null : seasonOf(values['season'], refuse),
    stacking: values['stacking'] == null ? null : values['stacking'] === 'true',
    whenStandby: values['whenStandby'],
    coincidence: values['coincidence'],
  };
  const before = { leadDays, toleranceDays, activeFrom, holidayPolicy, season, stacking, whenStandby, coincidence };
  const entries = Object.entries(before).map(([field, was]) => [field, told.has(field) ? said[field] : was] as const);
  return Object.fromEntries(entries.filter(([, value]) => value != null));
}

const RANGE = /^(\d\d-\d\d)\/(\d\d-\d\d)$/;

/** `11-01/03-31 | 06-01/06-30`. */
function seasonOf(cell: string, refuse: Refuse): readonly { from: string; to: string }[] {
  return parts(cell).flatMap((part) => {
    const [, from, to] = RANGE.exec(part) ?? [];
    if (from && to) return [{ from, to }];
    refuse('season', 'invalid_format', { found: part });
    return [];
  });
}

/** `1=Graissage | 4=Révision`: each procedure by its name. */
export function cyclesOf(cell: string, refuse: Refuse): readonly NamedCycle[] {
  return parts(cell).flatMap((part) => {
    const [, every = '', procedure] = /^(\d{1,4})\s*=\s*(.+)$/.exec(part) ?? [];
    if (procedure && Number(every) >= 1 && Number(every) <= 1_000) return [{ every: Number(every), procedure }];
    refuse('cycles', 'invalid_format', { found: part });
    return [];
  });
}

/** What the columns say of the orders, over what is there. */
export function plainTemplateOf(values: Values, told: Told, known: PlainTemplate | undefined): PlainTemplate {
  const pick = <T>(field: keyof PlainTemplate, said: T | null | undefined, otherwise: T): T =>
    told.has(field) || !known ? (said ?? otherwise) : (known[field] as T);
  return {
    title: values['title'] ?? known?.title ?? '',
    type: (values['type'] ?? known?.type ?? 'predetermined') as PlainTemplate['type'],
    priority: pick('priority', values['priority'] as PlainTemplate['priority'] | null, 'normal'),
    description: pick('description', values['description'], null),
    estimatedMinutes: pick('estimatedMinutes', number(values['estimatedMinutes']), null),
    signatureRequired: pick('signatureRequired', values['signatureRequired'] === 'true', false),
    // Files have no cells for them; what is planned stays.
    ...(known?.plannedParts && { plannedParts: known.plannedParts }),
  };
}

/** The cells of a schedule's rules, as an import reads them. */
export function cellsOfRules(
  { triggers, season, cycles, ...rules }: ScheduleRules,
  procedures: ReadonlyMap<string, string>,
) {
  const calendars = triggers.flatMap((trigger) => (trigger.kind === 'calendar' ? [trigger] : []));
  const once = (texts: readonly string[]): string => (new Set(texts).size === 1 ? texts[0]! : texts.join(' | '));
  return {
    ...rules,
    rrule: calendars.map(({ rrule }) => rrule).join(' | '),
    startsAt: once(calendars.map(({ startsAt }) => startsAt)),
    timeZone: once(calendars.map(({ timeZone }) => timeZone)),
    mode: calendars[0]?.mode ?? null,
    season: season.map(({ from, to }) => `${from}/${to}`).join(' | '),
    cycles: cycles.map(({ every, procedureId }) => `${every}=${procedures.get(procedureId) ?? ''}`).join(' | '),
  };
}
