import { useState, type ReactNode } from 'react';
import type { Schema } from '../../app/api';
import { Problem } from '../../app/problem';
import { useWriter } from '../../app/session';
import { fromField } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import { words } from '../../i18n/words';
import { useDeviceState } from '../../store/use-device';
import { Button } from '../../ui/button';
import { Select, TextField, type Option } from '../../ui/field';
import { managerWords } from './manager-words';

type Create = Schema<'CreateWorkOrderDto'>;
export type OrderDraft = Pick<Create, 'title' | 'type' | 'priority' | 'assigneeIds' | 'dueAt' | 'assetId'>;

const optionsOf = (list: Readonly<Record<string, string>>): Option[] =>
  Object.entries(list).map(([value, label]) => ({ value, label }));

/** What an order needs to be planned; for a new one and for a request that becomes one. */
export function OrderForm({
  title: given,
  assetId: givenAsset,
  withAsset,
  error,
  isBusy,
  submit,
  onSubmit,
}: {
  readonly title: string;
  readonly assetId?: string;
  readonly withAsset?: boolean;
  readonly error: unknown;
  readonly isBusy: boolean;
  readonly submit: string;
  onSubmit(draft: OrderDraft): void;
}): ReactNode {
  const t = useTexts(managerWords);
  const w = useTexts(words);
  const writer = useWriter();
  const { surroundings } = useDeviceState();
  const [title, setTitle] = useState(given);
  const [type, setType] = useState<OrderDraft['type']>('corrective_deferred');
  const [priority, setPriority] = useState<NonNullable<OrderDraft['priority']>>('normal');
  const [assignee, setAssignee] = useState('');
  const [assetId, setAsset] = useState(givenAsset ?? '');
  const [due, setDue] = useState('');
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit({
          title: title.trim(),
          type,
          priority,
          ...(assignee !== '' && { assigneeIds: [assignee] }),
          ...(due !== '' && { dueAt: fromField(due, writer.zone) }),
          ...(withAsset && assetId !== '' && { assetId }),
        });
      }}
    >
      {error !== null && <Problem error={error} />}
      <TextField
        label={t.title}
        required
        maxLength={200}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      {withAsset && (
        <Select
          label={t.asset}
          value={assetId}
          onChange={(event) => setAsset(event.target.value)}
          options={[
            { value: '', label: '—' },
            ...(surroundings?.assets ?? []).map(({ id, code, name }) => ({
              value: id,
              label: `${code} · ${name}`,
              isName: true,
            })),
          ]}
        />
      )}
      <div className="grid-narrow">
        <Select
          label={t.type}
          value={type}
          onChange={(event) => setType(event.target.value as typeof type)}
          options={optionsOf(w.type)}
        />
        <Select
          label={t.priority}
          value={priority}
          onChange={(event) => setPriority(event.target.value as typeof priority)}
          options={optionsOf(w.priority)}
        />
        <Select
          label={t.assignee}
          value={assignee}
          onChange={(event) => setAssignee(event.target.value)}
          options={[
            { value: '', label: t.nobody },
            ...(surroundings?.members ?? []).map(({ id, name }) => ({ value: id, label: name, isName: true })),
          ]}
        />
        <TextField label={t.due} type="datetime-local" value={due} onChange={(event) => setDue(event.target.value)} />
      </div>
      <Button type="submit" kind="primary" disabled={isBusy}>
        {submit}
      </Button>
    </form>
  );
}
