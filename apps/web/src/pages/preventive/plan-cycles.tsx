import type { ReactNode } from 'react';
import type { Schema } from '../../app/api';
import { useTexts } from '../../i18n/locale';
import { wordFor } from '../../i18n/words';
import { Table } from '../../ui/table';
import { cycleWords } from './cycle-words';
import type { PlanNames } from './plan-names';
import { planWords } from './plan-words';
import { scheduleWords } from './schedule-words';

type Schedule = Schema<'ScheduleDto'>;

/** Which procedure is done at which dues, the rarest last. */
export function PlanCycles({
  schedule: { cycles, coincidence, template },
  names,
}: {
  readonly schedule: Schedule;
  readonly names: PlanNames;
}): ReactNode {
  const t = useTexts(scheduleWords);
  const c = useTexts(cycleWords);
  const p = useTexts(planWords);
  if (cycles.length === 0) return null;
  const nameOf = (id: string): ReactNode => <span translate="no">{names.procedures.get(id) ?? '…'}</span>;
  const rows = cycles
    .toSorted((one, other) => one.every - other.every)
    .map(({ every, procedureId }) => ({
      key: `${every} ${procedureId}`,
      dues: p.every(every),
      done: nameOf(procedureId),
    }));
  const { procedureId } = template;
  const others = {
    key: 'others',
    dues: p.otherDues,
    done: procedureId == null ? t.noProcedure : nameOf(procedureId),
  };
  const isAlwaysOne = cycles.some(({ every }) => every === 1);
  return (
    <section className="card stack" aria-labelledby="plan-cycles">
      <h2 id="plan-cycles">{c.title}</h2>
      <Table
        rows={isAlwaysOne ? rows : [others, ...rows]}
        keyOf={({ key }) => key}
        columns={[
          { name: p.dues, cell: ({ dues }) => dues },
          { name: t.procedure, cell: ({ done }) => done },
        ]}
      />
      {cycles.length > 1 && <p className="soft">{p.meeting(c.coincidence, wordFor(c.coincidences, coincidence))}</p>}
    </section>
  );
}
