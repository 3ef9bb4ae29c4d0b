import { useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Schema } from '../../app/api';
import { now } from '../../app/clock';
import { allOf } from '../../app/lists';
import { Page } from '../../app/page';
import { Problem } from '../../app/problem';
import { Load, useAct, useLoad } from '../../app/query';
import { useWriter } from '../../app/session';
import { useToast } from '../../app/toasts';
import { dateOf } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import { Button } from '../../ui/button';
import { TextField, Tick } from '../../ui/field';
import { addDays } from '../manager/week';
import { CycleFields } from './cycle-fields';
import { OrderFields } from './order-fields';
import { draftOf, newDraft, planOf, type ScheduleDraft } from './schedule-draft';
import { scheduleWords } from './schedule-words';
import { TargetFields } from './target-fields';
import { bodyOf } from './timing-draft';
import { TimingFields } from './timing-fields';
import { Preview } from './preview';

export interface Choices {
  readonly assets: readonly Schema<'AssetDto'>[];
  readonly categories: readonly Schema<'AssetCategoryDto'>[];
  readonly procedures: readonly { readonly id: string; readonly name: string }[];
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  readonly members: readonly { readonly id: string; readonly name: string }[];
}

/** Roles that complete orders. */
const WORKERS: ReadonlySet<string> = new Set(['admin', 'manager', 'technician']);

/** A plan, new or changed: what is typed on one side, what would come of it on the other. */
export function ScheduleEditorPage({ id }: { readonly id: string }): ReactNode {
  const t = useTexts(scheduleWords);
  const loaded = useLoad(['preventive-schedules', 'edit', id], async (api) => {
    const schedule = id === '' ? undefined : await api.get('/preventive-schedules/{id}', { path: { id } });
    const chosen = new Set(schedule?.template.assigneeIds);
    const active = await allOf(api.list('/members', { query: { status: 'active' } }));
    return {
      schedule,
      assets: await allOf(api.list('/assets')),
      categories: await allOf(api.list('/asset-categories')),
      procedures: await allOf(api.list('/procedures')),
      teams: await allOf(api.list('/teams')),
      members: active.filter((member) => WORKERS.has(member.role) || chosen.has(member.id)),
    };
  });
  return (
    <Page title={id === '' ? t.new : t.edit}>
      <Load of={loaded}>{({ schedule, ...choices }) => <Editor key={id} loaded={schedule} choices={choices} />}</Load>
    </Page>
  );
}

function Editor({
  loaded,
  choices,
}: {
  readonly loaded: Schema<'ScheduleDto'> | undefined;
  readonly choices: Choices;
}): ReactNode {
  const t = useTexts(scheduleWords);
  const { zone } = useWriter();
  const toast = useToast();
  const [, go] = useLocation();
  // What is typed was typed over this version, whatever is read meanwhile.
  const [schedule] = useState(loaded);
  const [draft, setDraft] = useState<ScheduleDraft>(() =>
    schedule ? draftOf(schedule, choices.members) : newDraft(addDays(dateOf(now(), zone), 1), zone),
  );
  const set = (part: Partial<ScheduleDraft>): void => setDraft({ ...draft, ...part });
  const save = useAct(
    (api, { timing, ...rest }: ScheduleDraft) => {
      const body = { ...planOf(rest, schedule?.template), ...bodyOf(timing) };
      return schedule
        ? api.patch('/preventive-schedules/{id}', { path: { id: schedule.id }, body, ifMatch: schedule.version })
        : api.post('/preventive-schedules', { body });
    },
    ['preventive-schedules', 'calendar', 'work-orders'],
    ({ id }) => {
      toast(t.saved);
      go(`/app/schedules/${id}`);
    },
  );
  return (
    <form
      className="editor"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(draft);
      }}
    >
      <div className="stack">
        {save.error !== null && <Problem error={save.error} />}
        <section className="card stack">
          <TextField
            label={t.name}
            required
            maxLength={200}
            value={draft.name}
            onChange={(event) => set({ name: event.target.value })}
          />
          <TargetFields draft={draft} choices={choices} onChange={set} />
        </section>
        <TimingFields timing={draft.timing} onChange={(timing) => set({ timing })} />
        <OrderFields draft={draft} choices={choices} onChange={set} />
        <CycleFields draft={draft} choices={choices} onChange={set} />
        <section className="card">
          <Tick
            label={t.stacking}
            checked={draft.stacking}
            onChange={(event) => set({ stacking: event.target.checked })}
          />
          <Tick
            label={t.standby}
            checked={draft.holdsOnStandby}
            onChange={(event) => set({ holdsOnStandby: event.target.checked })}
          />
        </section>
        <Button type="submit" kind="primary" size="large" disabled={save.isPending}>
          {t.save}
        </Button>
      </div>
      <Preview timing={draft.timing} />
    </form>
  );
}
