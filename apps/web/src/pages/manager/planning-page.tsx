import {
  DndContext,
  PointerSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
  type DndContextProps,
  type DragEndEvent,
} from '@dnd-kit/core';
import { useState, type ReactNode } from 'react';
import type { Schema } from '../../app/api';
import { now } from '../../app/clock';
import { allOf } from '../../app/lists';
import { Page } from '../../app/page';
import { Problem } from '../../app/problem';
import { Load, useAct, useLoad } from '../../app/query';
import { useMay, useWriter } from '../../app/session';
import { useToast } from '../../app/toasts';
import { dateOf, duration, fromField, localDay, toField } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import { IconButton, Button, LinkButton } from '../../ui/button';
import { DayLoad } from '../preventive/capacity';
import { managerWords } from './manager-words';
import { PlanDialog } from './plan-dialog';
import type { Place } from './place';
import { WeekPlan } from './week-plan';
import { addDays, dayName, daysOf, mondayOf } from './week';

type Order = Schema<'WorkOrderDto'>;
type Member = Schema<'MemberDto'>;
type Capacity = Schema<'CalendarDto'>['capacity'];

const DONE_BY = '17:00';

/** The week, by person: cards are dragged, or planned by a dialog that keyboards and thumbs reach as well. */
export function PlanningPage(): ReactNode {
  const t = useTexts(managerWords);
  const writer = useWriter();
  const [monday, setMonday] = useState(() => mondayOf(dateOf(now(), writer.zone)));
  const loaded = useLoad(['work-orders', 'planning'], async (api) => ({
    orders: await allOf(
      api.list('/work-orders', { query: { status: 'open,in_progress,on_hold', sort: 'dueAt', limit: 200 } }),
    ),
    members: (await allOf(api.list('/members', { query: { status: 'active', limit: 200 } }))).filter(
      ({ role }) => role === 'technician',
    ),
  }));
  // Beside the board, which does not wait for it.
  const { data: calendar } = useLoad(['calendar', monday, 'planning'], (api) =>
    api.get('/calendar', { query: { from: monday, to: addDays(monday, 7) } }),
  );
  return (
    <Page
      title={t.planning}
      actions={
        <>
          <IconButton icon="back" label={t.previous} onClick={() => setMonday(addDays(monday, -7))} />
          <span className="strong">{t.week(localDay(monday, 'date', writer))}</span>
          <IconButton icon="next" label={t.next} onClick={() => setMonday(addDays(monday, 7))} />
          <Button onClick={() => setMonday(mondayOf(dateOf(now(), writer.zone)))}>{t.today}</Button>
          <LinkButton to={`/app/planning/${monday}`} icon="print">
            {t.sheets}
          </LinkButton>
        </>
      }
    >
      <WeekPlan monday={monday} />
      <Load of={loaded}>
        {({ orders, members }) => (
          <Board monday={monday} orders={orders} members={members} capacity={calendar?.capacity ?? []} />
        )}
      </Load>
    </Page>
  );
}

function Board({
  monday,
  orders,
  members,
  capacity,
}: {
  readonly monday: string;
  readonly orders: readonly Order[];
  readonly members: readonly Member[];
  readonly capacity: Capacity;
}): ReactNode {
  const t = useTexts(managerWords);
  const writer = useWriter();
  const toast = useToast();
  const may = useMay();
  const [chosen, setChosen] = useState<Order>();
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 6 } }));
  const plan = useAct(
    (api, { order, place }: { order: Order; place: Place }) =>
      api.patch('/work-orders/{id}', {
        path: { id: order.id },
        body: bodyOf(order, place, writer.zone),
        ifMatch: order.version,
      }),
    ['work-orders', 'calendar'],
    () => toast(t.planned),
  );
  const days = daysOf(monday);
  const placeOf = (order: Order): Place => ({
    memberId: order.assigneeIds[0] ?? null,
    date: order.dueAt === null ? null : toField(order.dueAt, writer.zone).slice(0, 10),
  });
  const backlog = orders.filter((order) => order.assigneeIds.length === 0 || order.dueAt === null);
  const drop = ({ active, over }: DragEndEvent): void => {
    const order = orders.find(({ id }) => id === active.id);
    if (!order || !over) return;
    const [memberId = '', date = ''] = String(over.id).split('|');
    plan.mutate({ order, place: { memberId: memberId || null, date: date || null } });
  };
  const isFixed = !may('work_orders:manage');
  return (
    <DndContext sensors={sensors} onDragEnd={drop} accessibility={silent(t.backlogHelp)}>
      {plan.error !== null && <Problem error={plan.error} />}
      <div className="planning">
        <section className="backlog" aria-label={t.backlog}>
          <h2>{t.backlog}</h2>
          <p className="soft small no-print">{t.backlogHelp}</p>
          <Cell id="|" label={t.backlog}>
            {backlog.length === 0 && <p className="soft">{t.backlogEmpty}</p>}
            {backlog.map((order) => (
              <Card key={order.id} order={order} isFixed={isFixed} onChoose={setChosen} />
            ))}
          </Cell>
        </section>
        <div className="board-scroll" tabIndex={0} role="region" aria-label={t.planning}>
          <table className="board">
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
              {members.map((member) => (
                <tr key={member.id}>
                  <th scope="row" translate="no">
                    {member.name}
                  </th>
                  {days.map((day) => {
                    const here = orders.filter((order) => {
                      const { memberId, date } = placeOf(order);
                      return memberId === member.id && date === day;
                    });
                    return (
                      <td key={day}>
                        <Cell id={`${member.id}|${day}`} label={`${member.name}, ${dayName(day, writer)}`}>
                          <DayLoad of={capacity.find(({ memberId, date }) => memberId === member.id && date === day)} />
                          {here.map((order) => (
                            <Card key={order.id} order={order} isFixed={isFixed} onChoose={setChosen} />
                          ))}
                        </Cell>
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
      {chosen && (
        <PlanDialog
          order={chosen}
          place={placeOf(chosen)}
          members={members}
          onClose={() => setChosen(undefined)}
          onPlan={(place) => {
            plan.mutate({ order: chosen, place });
            setChosen(undefined);
          }}
        />
      )}
    </DndContext>
  );
}

/** The dialog is the way without a mouse; the library's own English words stay out. */
const silent = (draggable: string): NonNullable<DndContextProps['accessibility']> => {
  const nothing = (): undefined => undefined;
  return {
    screenReaderInstructions: { draggable },
    announcements: { onDragStart: nothing, onDragOver: nothing, onDragEnd: nothing, onDragCancel: nothing },
  };
};

/** The day moves, the hour stays; what had none is due at the end of the shift. */
function bodyOf(order: Order, { memberId, date }: Place, zone: string): Schema<'PatchWorkOrderDto'> {
  const hour = order.dueAt === null ? DONE_BY : toField(order.dueAt, zone).slice(11, 16);
  return {
    assigneeIds: memberId === null ? [] : [memberId, ...order.assigneeIds.slice(1).filter((id) => id !== memberId)],
    ...(date !== null && { dueAt: fromField(`${date}T${hour}`, zone) }),
  };
}

function Cell({
  id,
  label,
  children,
}: {
  readonly id: string;
  readonly label: string;
  readonly children: ReactNode;
}): ReactNode {
  const { setNodeRef, isOver } = useDroppable({ id });
  return (
    <div ref={setNodeRef} className="cell" data-over={isOver ? '' : undefined} role="group" aria-label={label}>
      {children}
    </div>
  );
}

function Card({
  order,
  isFixed,
  onChoose,
}: {
  readonly order: Order;
  readonly isFixed: boolean;
  onChoose(order: Order): void;
}): ReactNode {
  const { setNodeRef, listeners, transform, isDragging } = useDraggable({ id: order.id, disabled: isFixed });
  return (
    <button
      ref={setNodeRef}
      type="button"
      className="plan-card"
      data-priority={order.priority}
      data-dragging={isDragging ? '' : undefined}
      style={transform ? { transform: `translate3d(${transform.x}px, ${transform.y}px, 0)` } : undefined}
      translate="no"
      aria-haspopup="dialog"
      onClick={() => onChoose(order)}
      {...listeners}
    >
      <span className="strong">{order.title}</span>
      <span className="soft small">
        {order.number}
        {order.estimatedMinutes !== null && ` · ${duration(order.estimatedMinutes)}`}
      </span>
    </button>
  );
}
