import type { ReactNode } from 'react';
import type { Schema } from '../../app/api';
import { useWriter } from '../../app/session';
import { duration } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import { Chip } from '../../ui/notice';
import { dayName } from '../manager/week';
import { calendarWords } from './calendar-words';

type Calendar = Schema<'CalendarDto'>;

/** By person and day: what is planned, of what there is time for. */
export function Capacity({
  calendar: { members, capacity },
  days,
}: {
  readonly calendar: Calendar;
  readonly days: readonly string[];
}): ReactNode {
  const t = useTexts(calendarWords);
  const writer = useWriter();
  return (
    <section className="stack-small">
      <h2>{t.capacity}</h2>
      {members.length === 0 ? (
        <p className="soft">{t.nobody}</p>
      ) : (
        <div className="board-scroll" tabIndex={0} role="region" aria-label={t.capacity}>
          <table className="board" data-low="">
            <thead>
              <tr>
                <th scope="col">{t.person}</th>
                {days.map((day) => (
                  <th key={day} scope="col">
                    {dayName(day, writer)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {members.map(({ id, name }) => (
                <tr key={id}>
                  <th scope="row" translate="no">
                    {name}
                  </th>
                  {days.map((day) => (
                    <td key={day}>
                      <DayLoad of={capacity.find(({ memberId, date }) => memberId === id && date === day)} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** One person's day: what is planned, of what there is time for. */
export function DayLoad({ of }: { readonly of: Calendar['capacity'][number] | undefined }): ReactNode {
  const t = useTexts(calendarWords);
  if (!of) return null;
  const { workingMinutes, absentMinutes, capacityMinutes, plannedMinutes, overloaded } = of;
  if (capacityMinutes === null)
    return plannedMinutes === 0 ? null : <span className="small">{t.noHours(duration(plannedMinutes))}</span>;
  const isAway = workingMinutes !== 0 && absentMinutes === workingMinutes;
  const share = capacityMinutes === 0 ? 0 : Math.min(100, (100 * plannedMinutes) / capacityMinutes);
  return (
    <div className="day-load">
      {isAway ? (
        <Chip>{t.away}</Chip>
      ) : (
        capacityMinutes > 0 && (
          <>
            <span className="small number">{t.of(duration(plannedMinutes), duration(capacityMinutes))}</span>
            <span className="progress" aria-hidden="true">
              <span style={{ inlineSize: `${share}%` }} />
            </span>
          </>
        )
      )}
      {overloaded && <Chip tone="bad">{t.overload}</Chip>}
    </div>
  );
}
