import { useState, type ReactNode } from 'react';
import type { Schema } from '../../app/api';
import { Problem } from '../../app/problem';
import { useAct, useLoad } from '../../app/query';
import { useMay, useWriter } from '../../app/session';
import { useToast } from '../../app/toasts';
import { when } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Chip } from '../../ui/notice';
import { StatusChip } from '../../ui/order-chips';
import { Table } from '../../ui/table';
import { isoWeekOf } from './week';
import { weekPlanWords } from './week-plan-words';

type Plan = Schema<'WeeklyPlanDetailDto'>;

/** What was promised for a week: frozen once, and measured against since. */
export function WeekPlan({ monday }: { readonly monday: string }): ReactNode {
  const t = useTexts(weekPlanWords);
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  const isoWeek = isoWeekOf(monday);
  const { data } = useLoad(['weekly-plans', isoWeek], (api) =>
    api.get('/weekly-plans/{isoWeek}', { path: { isoWeek } }),
  );
  if (!data) return null;
  const { frozenAt, compliance } = data;
  return (
    <div className="row spread card">
      <span className="row-small">
        <Chip tone={frozenAt === null ? undefined : 'info'}>{frozenAt === null ? t.open : t.frozen}</Chip>
        <span>{t.figures(compliance.done, compliance.planned)}</span>
      </span>
      {(frozenAt !== null || may('weekly_plans:write')) && (
        <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {frozenAt === null ? t.freeze : t.show}
        </Button>
      )}
      {isOpen && <PlanDialog plan={data} onClose={() => setOpen(false)} />}
    </div>
  );
}

function PlanDialog({ plan, onClose }: { readonly plan: Plan; onClose(): void }): ReactNode {
  const t = useTexts(weekPlanWords);
  const writer = useWriter();
  const toast = useToast();
  const { isoWeek, frozenAt, orders } = plan;
  const freeze = useAct(
    (api) => api.post('/weekly-plans/{isoWeek}/freeze', { path: { isoWeek } }),
    ['weekly-plans'],
    () => {
      toast(t.done);
      onClose();
    },
  );
  return (
    <Dialog title={frozenAt === null ? t.freeze : t.frozen} onClose={onClose}>
      <div className="stack">
        <p className="soft">{frozenAt === null ? t.help : t.since(when(frozenAt, 'dateTime', writer))}</p>
        {freeze.error !== null && <Problem error={freeze.error} />}
        {orders.length === 0 ? (
          <p>{t.empty}</p>
        ) : (
          <Table
            rows={orders}
            keyOf={({ workOrderId }) => workOrderId}
            columns={[
              {
                name: t.order,
                cell: ({ number, title }) => (
                  <span translate="no">
                    {title} <span className="code soft small">{number}</span>
                  </span>
                ),
              },
              {
                name: t.planned,
                cell: ({ plannedStartAt, dueAt }) => {
                  const at = plannedStartAt ?? dueAt;
                  return at === null ? '—' : when(at, 'dateTime', writer);
                },
              },
              { name: t.state, cell: ({ status }) => <StatusChip status={status} /> },
            ]}
          />
        )}
        {frozenAt === null && (
          <Button kind="primary" disabled={freeze.isPending} onClick={() => freeze.mutate(undefined)}>
            {t.freeze}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
