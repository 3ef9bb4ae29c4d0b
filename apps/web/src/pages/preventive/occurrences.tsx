import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { Schema } from '../../app/api';
import { useAct } from '../../app/query';
import { useMay, useWriter } from '../../app/session';
import { useToast } from '../../app/toasts';
import { localDay } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import { wordFor } from '../../i18n/words';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { Chip } from '../../ui/notice';
import { Table } from '../../ui/table';
import { DECISION_TONES } from './decision-tones';
import { ReasonDialog } from './reason-dialog';
import { scheduleWords } from './schedule-words';

type Occurrence = Schema<'OccurrenceDto'>;
/** What lies ahead can be moved, and so can an order that is not done. */
const canMove = ({ decision, forecast, doneAt }: Occurrence): boolean =>
  doneAt === null && (forecast || decision === 'created');

/** What was or will be decided, one due and machine a row, with the reason in a sentence. */
export function Occurrences({
  title,
  none,
  rows,
  assets,
  scheduleId,
}: {
  readonly title: string;
  readonly none: string;
  readonly rows: readonly Occurrence[];
  readonly assets: readonly Schema<'AssetDto'>[];
  readonly scheduleId: string;
}): ReactNode {
  const t = useTexts(scheduleWords);
  const writer = useWriter();
  const may = useMay();
  const [moving, setMoving] = useState<Occurrence>();
  return (
    <section className="stack-small">
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p className="soft">{none}</p>
      ) : (
        <Table
          rows={rows}
          keyOf={({ key, assetId }) => `${key} ${assetId}`}
          columns={[
            { name: t.due, cell: ({ localDueAt }) => localDay(localDueAt, 'dayAndYear', writer) },
            {
              name: t.machine,
              cell: ({ assetId }) => <span translate="no">{assets.find(({ id }) => id === assetId)?.name ?? '…'}</span>,
            },
            { name: t.decision, cell: (row) => <Decided row={row} /> },
            { name: t.why, cell: ({ explanation }) => <span translate="no">{explanation}</span> },
            {
              name: t.actions,
              cell: (row) => (
                <span className="row-small">
                  {row.workOrderId !== null && (
                    <Link to={`/app/work/${row.workOrderId}`} className="cell-link">
                      {t.openOrder}
                    </Link>
                  )}
                  {may('preventive_schedules:write') && canMove(row) && (
                    <Button aria-haspopup="dialog" onClick={() => setMoving(row)}>
                      {t.reschedule}
                    </Button>
                  )}
                </span>
              ),
            },
          ]}
        />
      )}
      {moving && <Reschedule scheduleId={scheduleId} occurrence={moving} onClose={() => setMoving(undefined)} />}
    </section>
  );
}

function Decided({ row: { decision, forecast, compliant } }: { readonly row: Occurrence }): ReactNode {
  const t = useTexts(scheduleWords);
  const word = wordFor(t.decisions, decision);
  return (
    <span className="row-small">
      <Chip tone={forecast ? undefined : DECISION_TONES[decision]}>{forecast ? t.forecastOf(word) : word}</Chip>
      {compliant !== null && <Chip tone={compliant ? 'good' : 'bad'}>{compliant ? t.onTime : t.notOnTime}</Chip>}
    </span>
  );
}

function Reschedule({
  scheduleId,
  occurrence: { key, assetId, localDueAt },
  onClose,
}: {
  readonly scheduleId: string;
  readonly occurrence: Occurrence;
  onClose(): void;
}): ReactNode {
  const t = useTexts(scheduleWords);
  const toast = useToast();
  const [due, setDue] = useState(localDueAt.slice(0, 16));
  const move = useAct(
    (api, reason: string) =>
      api.post('/preventive-schedules/{id}/occurrences/{key}/reschedule', {
        path: { id: scheduleId, key },
        body: { assetId, localDueAt: due, reason },
      }),
    ['preventive-schedules', 'work-orders', 'calendar'],
    () => {
      toast(t.moved);
      onClose();
    },
  );
  return (
    <ReasonDialog
      title={t.rescheduleTitle}
      error={move.error}
      isBusy={move.isPending}
      onClose={onClose}
      onReason={(reason) => move.mutate(reason)}
    >
      <TextField
        label={t.newDue}
        type="datetime-local"
        required
        value={due}
        onChange={(event) => setDue(event.target.value)}
      />
    </ReasonDialog>
  );
}
