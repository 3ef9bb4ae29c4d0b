import { useState, type ReactNode } from 'react';
import type { Schema } from '../../app/api';
import { useTexts } from '../../i18n/locale';
import { Button, LinkButton } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Select, TextField } from '../../ui/field';
import { managerWords } from './manager-words';
import type { Place } from './place';

/** The same as dragging, for keyboards, small screens and whoever cannot drag. */
export function PlanDialog({
  order,
  place,
  members,
  onPlan,
  onClose,
}: {
  readonly order: Pick<Schema<'WorkOrderDto'>, 'id' | 'title' | 'number'>;
  readonly place: Place;
  readonly members: readonly Pick<Schema<'MemberDto'>, 'id' | 'name'>[];
  onPlan(place: Place): void;
  onClose(): void;
}): ReactNode {
  const t = useTexts(managerWords);
  const [memberId, setMember] = useState(place.memberId ?? '');
  const [date, setDate] = useState(place.date ?? '');
  return (
    <Dialog title={<span translate="no">{order.title}</span>} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          onPlan({ memberId: memberId || null, date: date || null });
        }}
      >
        <Select
          label={t.assignee}
          value={memberId}
          onChange={(event) => setMember(event.target.value)}
          options={[
            { value: '', label: t.nobody },
            ...members.map(({ id, name }) => ({ value: id, label: name, isName: true })),
          ]}
        />
        <TextField label={t.due} type="date" value={date} onChange={(event) => setDate(event.target.value)} />
        <div className="row">
          <Button type="submit" kind="primary">
            {t.plan}
          </Button>
          <LinkButton to={`/app/work/${order.id}`} icon="next">
            <span translate="no">{order.number}</span>
          </LinkButton>
        </div>
      </form>
    </Dialog>
  );
}
