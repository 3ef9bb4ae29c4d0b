import { useState, type ReactNode } from 'react';
import { allOf } from '../../app/lists';
import { Problem } from '../../app/problem';
import { Load, useAct, useLoad } from '../../app/query';
import { useMay } from '../../app/session';
import { useToast } from '../../app/toasts';
import { useTexts } from '../../i18n/locale';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Select, TextField } from '../../ui/field';
import { siteWords } from './site-words';
import type { Place } from './sites-page';

const CHANGED = ['locations', 'assets', 'calendar'];
const orNull = (id: string): string | null => (id === '' ? null : id);

export function SiteDialog({
  place,
  places,
  onClose,
}: {
  readonly place: Place | 'new';
  readonly places: readonly Place[];
  onClose(): void;
}): ReactNode {
  const t = useTexts(siteWords);
  const may = useMay();
  const toast = useToast();
  const known = place === 'new' ? undefined : place;
  const [form, setForm] = useState({
    code: known?.code ?? '',
    name: known?.name ?? '',
    parentId: known?.parentId ?? '',
    calendarId: known?.calendarId ?? '',
  });
  const set = (field: keyof typeof form) => (event: { target: { value: string } }) =>
    setForm({ ...form, [field]: event.target.value });
  const calendars = useLoad(['calendars'], (api) =>
    may('calendars:read') ? allOf(api.list('/calendars')) : Promise.resolve([]),
  );
  const done = (text: string) => () => {
    toast(text);
    onClose();
  };
  const save = useAct(
    (api, { code, name, parentId, calendarId }: typeof form) => {
      const body = { code: code.trim(), name: name.trim(), parentId: orNull(parentId), calendarId: orNull(calendarId) };
      return known
        ? api.patch('/locations/{id}', { path: { id: known.id }, body, ifMatch: known.version })
        : api.post('/locations', { body });
    },
    CHANGED,
    done(t.saved),
  );
  const remove = useAct((api, id: string) => api.delete('/locations/{id}', { path: { id } }), CHANGED, done(t.removed));
  const error = save.error ?? remove.error;
  return (
    <Dialog title={known ? t.edit : t.new} onClose={onClose}>
      <Load of={calendars}>
        {(patterns) => (
          <form
            className="stack"
            onSubmit={(event) => {
              event.preventDefault();
              save.mutate(form);
            }}
          >
            {error !== null && <Problem error={error} />}
            <TextField label={t.code} required dir="ltr" value={form.code} onChange={set('code')} />
            <TextField label={t.name} required value={form.name} onChange={set('name')} />
            <Select
              label={t.parent}
              value={form.parentId}
              onChange={set('parentId')}
              options={[
                { value: '', label: t.isSite },
                ...places
                  .filter(({ id }) => id !== known?.id)
                  .map(({ id, name }) => ({ value: id, label: name, isName: true })),
              ]}
            />
            <Select
              label={t.calendar}
              value={form.calendarId}
              onChange={set('calendarId')}
              options={[
                { value: '', label: t.sameCalendar },
                ...patterns.map(({ id, name }) => ({ value: id, label: name, isName: true })),
              ]}
            />
            <div className="row spread">
              <Button type="submit" kind="primary" disabled={save.isPending}>
                {t.save}
              </Button>
              {known && (
                <Button kind="danger" icon="trash" disabled={remove.isPending} onClick={() => remove.mutate(known.id)}>
                  {t.remove}
                </Button>
              )}
            </div>
          </form>
        )}
      </Load>
    </Dialog>
  );
}
