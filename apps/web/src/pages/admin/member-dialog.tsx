import { useState, type ReactNode } from 'react';
import type { Schema } from '../../app/api';
import { allOf } from '../../app/lists';
import { Problem } from '../../app/problem';
import { Load, useAct, useLoad } from '../../app/query';
import { useToast } from '../../app/toasts';
import { useTexts } from '../../i18n/locale';
import { words } from '../../i18n/words';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Dialog } from '../../ui/dialog';
import { Select, TextField } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { Ticks } from '../../ui/ticks';
import { adminWords } from './admin-words';
import { memberWords } from './member-words';

type Member = Schema<'MemberDto'>;
type Patch = Schema<'PatchMemberDto'>;

/** What a member is and may, a new way in, and the end of their membership. */
export function MemberDialog({ member, onClose }: { readonly member: Member; onClose(): void }): ReactNode {
  const t = useTexts(adminWords);
  const m = useTexts(memberWords);
  const toast = useToast();
  const [isEnding, setEnding] = useState(false);
  const remove = useAct(
    (api) => api.delete('/members/{id}', { path: { id: member.id }, ifMatch: member.version }),
    ['members'],
    () => {
      toast(m.removed);
      onClose();
    },
  );
  if (isEnding)
    return (
      <ConfirmDialog
        title={m.removeAsk(member.name)}
        action={m.remove}
        isBusy={remove.isPending}
        onConfirm={() => remove.mutate(undefined)}
        onClose={() => setEnding(false)}
      >
        <p>{m.removeHelp}</p>
        {remove.error !== null && <Problem error={remove.error} />}
      </ConfirmDialog>
    );
  return (
    <Dialog title={t.editNamed(member.name)} onClose={onClose}>
      <div className="stack">
        <MemberForm member={member} onClose={onClose} />
        <NewLink memberId={member.id} />
        <div>
          <Button kind="danger" icon="trash" aria-haspopup="dialog" onClick={() => setEnding(true)}>
            {m.remove}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function MemberForm({ member, onClose }: { readonly member: Member; onClose(): void }): ReactNode {
  const t = useTexts(adminWords);
  const m = useTexts(memberWords);
  const w = useTexts(words);
  const toast = useToast();
  const [form, setForm] = useState({ name: member.name, role: member.role, rate: member.hourlyRate ?? '' });
  const [siteIds, setSites] = useState<readonly string[]>(member.locationIds);
  const set = (field: keyof typeof form) => (event: { target: { value: string } }) =>
    setForm({ ...form, [field]: event.target.value });
  const places = useLoad(['locations', 'sites'], (api) => allOf(api.list('/locations')));
  const save = useAct(
    (api, body: Patch) => api.patch('/members/{id}', { path: { id: member.id }, body, ifMatch: member.version }),
    ['members'],
    () => {
      toast(m.saved);
      onClose();
    },
  );
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({
          name: form.name.trim(),
          role: form.role as NonNullable<Patch['role']>,
          hourlyRate: form.rate.trim() === '' ? null : form.rate.trim().replace(',', '.'),
          locationIds: [...siteIds],
        });
      }}
    >
      {save.error !== null && <Problem error={save.error} />}
      <TextField label={t.name} required maxLength={200} value={form.name} onChange={set('name')} />
      <Select
        label={t.role}
        value={form.role}
        onChange={set('role')}
        options={Object.entries(w.role).map(([value, label]) => ({ value, label }))}
      />
      <TextField label={t.rate} inputMode="decimal" dir="ltr" value={form.rate} onChange={set('rate')} />
      <Load of={places}>
        {(rows) => (
          // A site is a place without one above; a limit further down, which other programs may have set, stays and is shown.
          <Ticks
            legend={m.sites}
            hint={m.sitesHelp}
            of={rows.filter(({ id, parentId }) => parentId === null || siteIds.includes(id))}
            chosen={siteIds}
            onChange={setSites}
          />
        )}
      </Load>
      <div>
        <Button type="submit" kind="primary" disabled={save.isPending}>
          {t.save}
        </Button>
      </div>
    </form>
  );
}

/** For whoever has lost the password: the links before this one end. */
function NewLink({ memberId }: { readonly memberId: string }): ReactNode {
  const m = useTexts(memberWords);
  const make = useAct((api) => api.post('/invitations', { body: { memberId } }), []);
  const token = make.data?.token;
  return (
    <div className="stack-small">
      {make.error !== null && <Problem error={make.error} />}
      {token ? (
        <Notice tone="good">
          <p>{m.link}</p>
          <p className="code" translate="no">{`${location.origin}/join/${token}`}</p>
        </Notice>
      ) : (
        <>
          <p className="soft small">{m.linkHelp}</p>
          <div>
            <Button icon="link" disabled={make.isPending} onClick={() => make.mutate(undefined)}>
              {m.newLink}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
