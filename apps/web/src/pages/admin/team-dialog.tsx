import { useState, type ReactNode } from 'react';
import type { Schema } from '../../app/api';
import { Problem } from '../../app/problem';
import { useAct } from '../../app/query';
import { useToast } from '../../app/toasts';
import { useTexts } from '../../i18n/locale';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { Ticks } from '../../ui/ticks';
import { adminWords } from './admin-words';

type Team = Schema<'TeamDto'>;

/** A team, new or known: its name, who is in it, and its end. */
export function TeamDialog({
  team,
  members,
  onClose,
}: {
  readonly team: Team | 'new';
  readonly members: readonly Schema<'MemberDto'>[];
  onClose(): void;
}): ReactNode {
  const t = useTexts(adminWords);
  const toast = useToast();
  const known = team === 'new' ? undefined : team;
  const [name, setName] = useState(known?.name ?? '');
  const [memberIds, setMembers] = useState<readonly string[]>(known?.memberIds ?? []);
  const [isEnding, setEnding] = useState(false);
  const done = (text: string) => () => {
    toast(text);
    onClose();
  };
  const save = useAct(
    (api, body: { name: string; memberIds: string[] }) =>
      known
        ? api.patch('/teams/{id}', { path: { id: known.id }, body, ifMatch: known.version })
        : api.post('/teams', { body }),
    ['teams'],
    done(t.teamSaved),
  );
  const remove = useAct(
    (api, id: string) => api.delete('/teams/{id}', { path: { id } }),
    ['teams'],
    done(t.teamRemoved),
  );
  // Who has left is shown where they still are, so that they can be taken out.
  const choices = members.filter(({ id, status }) => status === 'active' || memberIds.includes(id));
  if (isEnding && known)
    return (
      <ConfirmDialog
        title={t.teamRemoveAsk(known.name)}
        action={t.remove}
        isBusy={remove.isPending}
        onConfirm={() => remove.mutate(known.id)}
        onClose={() => setEnding(false)}
      >
        <p>{t.teamRemoveHelp}</p>
        {remove.error !== null && <Problem error={remove.error} />}
      </ConfirmDialog>
    );
  return (
    <Dialog title={known ? t.editNamed(known.name) : t.newTeam} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ name: name.trim(), memberIds: [...memberIds] });
        }}
      >
        {save.error !== null && <Problem error={save.error} />}
        <TextField
          label={t.name}
          required
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Ticks legend={t.members} of={choices} chosen={memberIds} onChange={setMembers} />
        <div className="row">
          <Button type="submit" kind="primary" disabled={save.isPending}>
            {t.save}
          </Button>
          {known && (
            <Button kind="danger" icon="trash" aria-haspopup="dialog" onClick={() => setEnding(true)}>
              {t.remove}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
