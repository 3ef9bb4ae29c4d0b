import type { Schema } from '../../app/api';
import { newTiming, timingOf, type TimingDraft } from './timing-draft';

type Template = Schema<'OrderTemplateDto'>;

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
  readonly teamId: string;
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
  teamId: '',
});

export function draftOf(schedule: Schema<'ScheduleDto'>): ScheduleDraft {
  const { template } = schedule;
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
    teamId: template.teamIds?.[0] ?? '',
  };
}

type Plan = Pick<
  Schema<'CreateScheduleDto'>,
  'name' | 'categoryId' | 'assetIds' | 'stacking' | 'whenStandby' | 'template'
>;

/** Everything but when. What the form does not show of an order's template stays as it was. */
export function planOf(draft: Omit<ScheduleDraft, 'timing'>, before: Template | undefined): Plan {
  const otherTeams = before?.teamIds?.slice(1) ?? [];
  return {
    name: draft.name.trim(),
    // One of the two: a plan covers a category or a list.
    ...(draft.isCategory ? { categoryId: draft.categoryId } : { assetIds: [...draft.assetIds] }),
    stacking: draft.stacking,
    whenStandby: draft.holdsOnStandby ? 'hold' : 'make',
    template: {
      ...before,
      title: draft.title.trim(),
      type: draft.type,
      priority: draft.priority,
      estimatedMinutes: draft.estimatedMinutes === '' ? null : Number(draft.estimatedMinutes),
      procedureId: draft.procedureId === '' ? null : draft.procedureId,
      teamIds: draft.teamId === '' ? otherTeams : [draft.teamId, ...otherTeams.filter((id) => id !== draft.teamId)],
    },
  };
}
