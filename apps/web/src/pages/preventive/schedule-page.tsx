import { useState, type ReactNode } from 'react';
import type { Schema } from '../../app/api';
import { now } from '../../app/clock';
import { allOf } from '../../app/lists';
import { Page } from '../../app/page';
import { Problem } from '../../app/problem';
import { Load, useAct, useLoad } from '../../app/query';
import { useMay, useWriter } from '../../app/session';
import { useToast } from '../../app/toasts';
import { dateOf } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import { Button, LinkButton } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { addDays } from '../manager/week';
import { Occurrences } from './occurrences';
import { PlanCycles } from './plan-cycles';
import { readNames } from './plan-names';
import { PlanOrder } from './plan-order';
import { PlanRules } from './plan-rules';
import { ReasonDialog } from './reason-dialog';
import { scheduleWords } from './schedule-words';

type Schedule = Schema<'ScheduleDto'>;
const DAYS_BACK = 180;
const DAYS_AHEAD = 90;

/** One plan: its rules, what it has decided and why, and what lies ahead. */
export function SchedulePage({ id }: { readonly id: string }): ReactNode {
  const t = useTexts(scheduleWords);
  const may = useMay();
  const { zone } = useWriter();
  const today = dateOf(now(), zone);
  const loaded = useLoad(['preventive-schedules', id, today], async (api) => {
    const schedule = await api.get('/preventive-schedules/{id}', { path: { id } });
    const query = { from: addDays(today, -DAYS_BACK), to: addDays(today, DAYS_AHEAD), limit: 200 };
    return {
      schedule,
      names: await readNames(api, schedule),
      occurrences: (await api.get('/preventive-schedules/{id}/occurrences', { path: { id }, query })).data,
      assets: await allOf(api.list('/assets')),
      categories: await allOf(api.list('/asset-categories')),
    };
  });
  return (
    <Load of={loaded}>
      {({ schedule, names, occurrences, assets, categories }) => (
        <Page
          title={<span translate="no">{schedule.name}</span>}
          actions={may('preventive_schedules:write') && schedule.status !== 'archived' && <Verbs schedule={schedule} />}
        >
          <div className="stack">
            {schedule.pauseReason !== null && (
              <Notice tone="warn">
                <p translate="no">{t.pausedFor(schedule.pauseReason)}</p>
              </Notice>
            )}
            <PlanRules
              schedule={schedule}
              category={categories.find(({ id: each }) => each === schedule.categoryId)?.name}
            />
            <PlanOrder template={schedule.template} names={names} />
            <PlanCycles schedule={schedule} names={names} />
            <Occurrences
              title={t.ahead}
              none={t.noAhead}
              rows={occurrences.filter(({ forecast }) => forecast)}
              assets={assets}
              scheduleId={id}
            />
            <Occurrences
              title={t.past}
              none={t.noPast}
              rows={occurrences.filter(({ forecast }) => !forecast).reverse()}
              assets={assets}
              scheduleId={id}
            />
          </div>
        </Page>
      )}
    </Load>
  );
}

function Verbs({ schedule: { id, status } }: { readonly schedule: Schedule }): ReactNode {
  const t = useTexts(scheduleWords);
  const toast = useToast();
  const [asked, setAsked] = useState<'pause' | 'generate'>();
  const changed = ['preventive-schedules', 'work-orders', 'calendar'];
  const done = (text: string) => () => {
    setAsked(undefined);
    toast(text);
  };
  const path = { id };
  const pause = useAct(
    (api, reason: string) => api.post('/preventive-schedules/{id}/pause', { path, body: { reason } }),
    changed,
    done(t.paused),
  );
  const generate = useAct(
    (api, reason: string) => api.post('/preventive-schedules/{id}/generate', { path, body: { reason } }),
    changed,
    done(t.generated),
  );
  const resume = useAct((api) => api.post('/preventive-schedules/{id}/resume', { path }), changed, done(t.resumed));
  const act = asked === 'pause' ? pause : generate;
  return (
    <>
      <LinkButton to={`/app/schedules/${id}/edit`}>{t.edit}</LinkButton>
      {status === 'active' ? (
        <>
          <Button icon="pause" aria-haspopup="dialog" onClick={() => setAsked('pause')}>
            {t.pause}
          </Button>
          <Button kind="primary" icon="plus" aria-haspopup="dialog" onClick={() => setAsked('generate')}>
            {t.generate}
          </Button>
        </>
      ) : (
        <Button kind="primary" icon="play" disabled={resume.isPending} onClick={() => resume.mutate(undefined)}>
          {t.resume}
        </Button>
      )}
      {resume.error !== null && <Problem error={resume.error} />}
      {asked && (
        <ReasonDialog
          title={asked === 'pause' ? t.pause : t.generate}
          error={act.error}
          isBusy={act.isPending}
          onClose={() => setAsked(undefined)}
          onReason={(reason) => act.mutate(reason)}
        />
      )}
    </>
  );
}
