import type { Schema } from '../../app/api';
import { newTiming, timingOf, type TimingDraft } from './timing-draft';

type Template = Schema<'OrderTemplateDto'>;

export interface CycleDraft {
  readonly key: number;
  readonly every: string;
  readonly procedureId: string;
}

export interface ScheduleDraft {
  readonly name: string;
  readonly isCategory: boolean;
  readonly categoryId: string;
  readonly assetIds: readonly string[];
  readonly timing: TimingDraft;
  readonly stacking: boolean;
  readonly holdsOnStandby: boolean;
  readonly title: string;
  readonly type: Template['type'];
  readonly priority: NonNullable<Template['priority']>;
  readonly estimatedMinutes: string;
  readonly procedureId: string;
  readonly teamIds: readonly string[];
  readonly assigneeIds: readonly string[];
  readonly cycles: readonly CycleDraft[];
  readonly coincidence: 'union' | 'largest';
}

export const newDraft = (tomorrow: string, timeZone: string): ScheduleDraft => ({
  name: '',
  isCategory: true,
  categoryId: '',
  assetIds: [],
  timing: newTiming(tomorrow, timeZone),
  stacking: false,
  holdsOnStandby: false,
  title: '',
  type: 'predetermined',
  priority: 'normal',
  estimatedMinutes: '',
  procedureId: '',
  teamIds: [],
  assigneeIds: [],
  cycles: [],
  coincidence: 'union',
});

/** A plan as its fields show it. Who has left is no longer among its people: the api would refuse them. */
export function draftOf(schedule: Schema<'ScheduleDto'>, members: readonly { readonly id: string }[]): ScheduleDraft {
  const { template } = schedule;
  const isThere = new Set(members.map(({ id }) => id));
  return {
    name: schedule.name,
    isCategory: schedule.categoryId !== null,
    categoryId: schedule.categoryId ?? '',
    assetIds: schedule.assetIds,
    timing: timingOf(schedule),
    stacking: schedule.stacking,
    holdsOnStandby: schedule.whenStandby === 'hold',
    title: template.title,
    type: template.type,
    priority: template.priority ?? 'normal',
    estimatedMinutes: template.estimatedMinutes == null ? '' : String(template.estimatedMinutes),
    procedureId: template.procedureId ?? '',
    teamIds: template.teamIds ?? [],
    assigneeIds: (template.assigneeIds ?? []).filter((id) => isThere.has(id)),
    cycles: schedule.cycles.map(({ every, procedureId }, key) => ({ key, every: String(every), procedureId })),
    coincidence: schedule.coincidence === 'largest' ? 'largest' : 'union',
  };
}

type Plan = Pick<
  Schema<'CreateScheduleDto'>,
  'name' | 'categoryId' | 'assetIds' | 'stacking' | 'whenStandby' | 'cycles' | 'coincidence' | 'template'
>;

/** Everything but when. What the form does not show of an order's template stays as it was. */
export function planOf(draft: Omit<ScheduleDraft, 'timing'>, before: Template | undefined): Plan {
  return {
    name: draft.name.trim(),
    // One of the two: a plan covers a category or a list.
    ...(draft.isCategory ? { categoryId: draft.categoryId } : { assetIds: [...draft.assetIds] }),
    stacking: draft.stacking,
    whenStandby: draft.holdsOnStandby ? 'hold' : 'make',
    cycles: draft.cycles.map(({ every, procedureId }) => ({ every: Number(every), procedureId })),
    coincidence: draft.coincidence,
    template: {
      ...before,
      title: draft.title.trim(),
      type: draft.type,
      priority: draft.priority,
      estimatedMinutes: draft.estimatedMinutes === '' ? null : Number(draft.estimatedMinutes),
      procedureId: draft.procedureId === '' ? null : draft.procedureId,
      teamIds: [...draft.teamIds],
      assigneeIds: [...draft.assigneeIds],
    },
  };
}
