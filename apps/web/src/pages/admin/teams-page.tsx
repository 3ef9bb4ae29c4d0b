import { useState, type ReactNode } from 'react';
import type { Schema } from '../../app/api';
import { allOf } from '../../app/lists';
import { Page } from '../../app/page';
import { Problem } from '../../app/problem';
import { Load, useAct, useLoad } from '../../app/query';
import { useMay } from '../../app/session';
import { useTexts } from '../../i18n/locale';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField, Tick } from '../../ui/field';
import { Chip, Empty } from '../../ui/notice';
import { adminWords } from './admin-words';

type Member = Pick<Schema<'MemberDto'>, 'id' | 'name'>;

export function TeamsPage(): ReactNode {
  const t = useTexts(adminWords);
  const may = useMay();
  const [isNew, setNew] = useState(false);
  const loaded = useLoad(['teams'], async (api) => ({
    teams: await allOf(api.list('/teams')),
    members: await allOf(api.list('/members')),
  }));
  return (
    <Page
      title={t.teams}
      narrow
      actions={
        may('teams:write') && (
          <Button kind="primary" icon="plus" onClick={() => setNew(true)}>
            {t.newTeam}
          </Button>
        )
      }
    >
      <Load of={loaded}>
        {({ teams, members }) => (
          <>
            {teams.length === 0 ? (
              <Empty icon="users" title={t.teamsEmpty}>
                <p>{t.teamsHelp}</p>
              </Empty>
            ) : (
              <ul className="stack">
                {teams.map(({ id, name, memberIds }) => (
                  <li key={id} className="card stack-small">
                    <h2 translate="no">{name}</h2>
                    <div className="row-small" translate="no">
                      {memberIds.map((memberId) => (
                        <Chip key={memberId} plain>
                          {members.find((member) => member.id === memberId)?.name ?? '…'}
                        </Chip>
                      ))}
                    </div>
                  </li>
                ))}
              </ul>
            )}
            {isNew && <NewTeam members={members} onClose={() => setNew(false)} />}
          </>
        )}
      </Load>
    </Page>
  );
}

function NewTeam({ members, onClose }: { readonly members: readonly Member[]; onClose(): void }): ReactNode {
  const t = useTexts(adminWords);
  const [name, setName] = useState('');
  const [memberIds, setMembers] = useState<readonly string[]>([]);
  const create = useAct(
    (api, body: { name: string; memberIds: string[] }) => api.post('/teams', { body }),
    ['teams'],
    onClose,
  );
  return (
    <Dialog title={t.newTeam} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate({ name: name.trim(), memberIds: [...memberIds] });
        }}
      >
        {create.error !== null && <Problem error={create.error} />}
        <TextField label={t.name} required value={name} onChange={(event) => setName(event.target.value)} />
        <fieldset>
          <legend className="label">{t.members}</legend>
          {members.map((member) => (
            <Tick
              key={member.id}
              label={<span translate="no">{member.name}</span>}
              checked={memberIds.includes(member.id)}
              onChange={(event) =>
                setMembers(
                  event.target.checked ? [...memberIds, member.id] : memberIds.filter((id) => id !== member.id),
                )
              }
            />
          ))}
        </fieldset>
        <Button type="submit" kind="primary" disabled={create.isPending}>
          {t.save}
        </Button>
      </form>
    </Dialog>
  );
}
