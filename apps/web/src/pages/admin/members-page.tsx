import { useState, type ReactNode } from 'react';
import type { Schema } from '../../app/api';
import { allOf } from '../../app/lists';
import { Page } from '../../app/page';
import { Problem } from '../../app/problem';
import { Load, useAct, useLoad } from '../../app/query';
import { useMay, useWriter } from '../../app/session';
import { useToast } from '../../app/toasts';
import { money } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import { words, wordFor } from '../../i18n/words';
import { Button, IconButton } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Select, TextField, Tick } from '../../ui/field';
import { Chip, Notice } from '../../ui/notice';
import { Table } from '../../ui/table';
import { adminWords } from './admin-words';
import { MemberDialog } from './member-dialog';
import { memberWords } from './member-words';

type NewMember = Schema<'CreateMemberDto'>;

export function MembersPage(): ReactNode {
  const t = useTexts(adminWords);
  const w = useTexts(words);
  const writer = useWriter();
  const may = useMay();
  const m = useTexts(memberWords);
  const [isAdding, setAdding] = useState(false);
  const [chosen, setChosen] = useState<Schema<'MemberDto'>>();
  const [showsLeft, setShowsLeft] = useState(false);
  const members = useLoad(['members'], (api) => allOf(api.list('/members')));
  return (
    <Page
      title={t.members}
      actions={
        may('members:write') && (
          <Button kind="primary" icon="plus" aria-haspopup="dialog" onClick={() => setAdding(true)}>
            {t.addMember}
          </Button>
        )
      }
    >
      <div className="stack-small">
        <Tick label={m.showLeft} checked={showsLeft} onChange={(event) => setShowsLeft(event.target.checked)} />
        <Load of={members}>
          {(rows) => (
            <Table
              rows={rows.filter(({ status }) => showsLeft || status === 'active')}
              keyOf={({ id }) => id}
              columns={[
                { name: t.name, cell: ({ name }) => <span translate="no">{name}</span> },
                {
                  name: m.status,
                  cell: ({ status }) => (
                    <Chip tone={status === 'active' ? 'good' : undefined}>
                      {status === 'active' ? m.active : m.left}
                    </Chip>
                  ),
                },
                { name: t.role, cell: ({ role }) => wordFor(w.role, role) },
                { name: t.email, cell: ({ email, login }) => <span translate="no">{email ?? login}</span> },
                {
                  name: t.rate,
                  isEnd: true,
                  cell: ({ hourlyRate }) => (hourlyRate === null ? '—' : money(hourlyRate, writer)),
                },
                {
                  name: t.actions,
                  isEnd: true,
                  cell: (member) =>
                    may('members:write') &&
                    member.status === 'active' && (
                      <IconButton
                        icon="pencil"
                        label={t.editNamed(member.name)}
                        aria-haspopup="dialog"
                        onClick={() => setChosen(member)}
                      />
                    ),
                },
              ]}
            />
          )}
        </Load>
      </div>
      {chosen && <MemberDialog member={chosen} onClose={() => setChosen(undefined)} />}
      {isAdding && <AddMember onClose={() => setAdding(false)} />}
    </Page>
  );
}

function AddMember({ onClose }: { onClose(): void }): ReactNode {
  const t = useTexts(adminWords);
  const w = useTexts(words);
  const toast = useToast();
  const [form, setForm] = useState({ name: '', email: '', login: '', password: '', rate: '', role: 'technician' });
  const set = (field: keyof typeof form) => (event: { target: { value: string } }) =>
    setForm({ ...form, [field]: event.target.value });
  const add = useAct(
    (api, body: NewMember) => api.post('/members', { body }),
    ['members'],
    ({ invitation }) => {
      toast(t.added);
      if (!invitation?.token) onClose();
    },
  );
  const token = add.data?.invitation?.token;
  if (token)
    return (
      <Dialog title={t.addMember} onClose={onClose}>
        <Notice tone="good">
          <p>{t.invited}</p>
          <p className="code" translate="no">{`${location.origin}/join/${token}`}</p>
        </Notice>
      </Dialog>
    );
  return (
    <Dialog title={t.addMember} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate({
            name: form.name.trim(),
            role: form.role as NewMember['role'],
            ...(form.email !== '' && { email: form.email.trim() }),
            ...(form.login !== '' && { login: form.login.trim() }),
            ...(form.rate !== '' && { hourlyRate: form.rate.replace(',', '.') }),
            ...(form.password === '' ? { invite: true } : { password: form.password }),
          });
        }}
      >
        {add.error !== null && <Problem error={add.error} />}
        <TextField label={t.name} required value={form.name} onChange={set('name')} />
        <Select
          label={t.role}
          value={form.role}
          onChange={set('role')}
          options={Object.entries(w.role).map(([value, label]) => ({ value, label }))}
        />
        <TextField label={t.email} type="email" value={form.email} onChange={set('email')} />
        <TextField label={t.login} autoCapitalize="none" value={form.login} onChange={set('login')} />
        <TextField label={t.rate} inputMode="decimal" value={form.rate} onChange={set('rate')} />
        <TextField
          label={t.password}
          hint={t.noPassword}
          type="password"
          autoComplete="new-password"
          value={form.password}
          onChange={set('password')}
        />
        <Button type="submit" kind="primary" disabled={add.isPending}>
          {t.addMember}
        </Button>
      </form>
    </Dialog>
  );
}
