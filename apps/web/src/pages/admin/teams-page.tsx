import { useState, type ReactNode } from 'react';
import type { Schema } from '../../app/api';
import { allOf } from '../../app/lists';
import { Page } from '../../app/page';
import { Load, useLoad } from '../../app/query';
import { useMay } from '../../app/session';
import { useTexts } from '../../i18n/locale';
import { Button, IconButton } from '../../ui/button';
import { Chip, Empty } from '../../ui/notice';
import { adminWords } from './admin-words';
import { TeamDialog } from './team-dialog';

type Team = Schema<'TeamDto'>;

export function TeamsPage(): ReactNode {
  const t = useTexts(adminWords);
  const may = useMay();
  const [chosen, setChosen] = useState<Team | 'new'>();
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
          <Button kind="primary" icon="plus" aria-haspopup="dialog" onClick={() => setChosen('new')}>
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
                {teams.map((team) => (
                  <li key={team.id} className="card stack-small">
                    <div className="row spread" style={{ flexWrap: 'nowrap' }}>
                      <h2 translate="no">{team.name}</h2>
                      {may('teams:write') && (
                        <IconButton
                          icon="pencil"
                          label={t.editNamed(team.name)}
                          aria-haspopup="dialog"
                          onClick={() => setChosen(team)}
                        />
                      )}
                    </div>
                    <div className="row-small" translate="no">
                      {team.memberIds.map((memberId) => (
                        <Chip key={memberId} plain>
                          {members.find((member) => member.id === memberId)?.name ?? '…'}
                        </Chip>
                      ))}
                    </div>
                  </li>
                ))}
              </ul>
            )}
            {chosen && <TeamDialog team={chosen} members={members} onClose={() => setChosen(undefined)} />}
          </>
        )}
      </Load>
    </Page>
  );
}
