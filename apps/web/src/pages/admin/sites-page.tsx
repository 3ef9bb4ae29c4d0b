import { useState, type ReactNode } from 'react';
import type { Schema } from '../../app/api';
import { allOf } from '../../app/lists';
import { Page } from '../../app/page';
import { Load, useLoad } from '../../app/query';
import { useMay } from '../../app/session';
import { useTexts } from '../../i18n/locale';
import { Button, IconButton } from '../../ui/button';
import { Empty } from '../../ui/notice';
import { SiteDialog } from './site-dialog';
import { siteWords } from './site-words';

export type Place = Schema<'LocationDto'>;

/** The sites, and the places inside of them. */
export function SitesPage(): ReactNode {
  const t = useTexts(siteWords);
  const may = useMay();
  const [chosen, setChosen] = useState<Place | 'new'>();
  const loaded = useLoad(['locations'], (api) => allOf(api.list('/locations')));
  return (
    <Page
      title={t.title}
      narrow
      actions={
        may('locations:write') && (
          <Button kind="primary" icon="plus" aria-haspopup="dialog" onClick={() => setChosen('new')}>
            {t.new}
          </Button>
        )
      }
    >
      <Load of={loaded}>
        {(places) => (
          <>
            {places.length === 0 ? (
              <Empty icon="machine" title={t.none}>
                <p>{t.noneHelp}</p>
              </Empty>
            ) : (
              <section className="card">
                <Branch places={places} parentId={null} onChoose={setChosen} />
              </section>
            )}
            {chosen && <SiteDialog place={chosen} places={places} onClose={() => setChosen(undefined)} />}
          </>
        )}
      </Load>
    </Page>
  );
}

function Branch({
  places,
  parentId,
  onChoose,
}: {
  readonly places: readonly Place[];
  readonly parentId: string | null;
  onChoose(place: Place): void;
}): ReactNode {
  const t = useTexts(siteWords);
  const may = useMay();
  const here = places.filter((place) => place.parentId === parentId).sort((a, b) => a.code.localeCompare(b.code));
  if (here.length === 0) return null;
  return (
    <ul className="tree">
      {here.map((place) => (
        <li key={place.id}>
          <div className="row spread" style={{ flexWrap: 'nowrap' }}>
            <span translate="no">
              {place.name} <span className="code soft small">{place.code}</span>
            </span>
            {may('locations:write') && (
              <IconButton
                icon="pencil"
                label={`${t.edit} · ${place.name}`}
                aria-haspopup="dialog"
                onClick={() => onChoose(place)}
              />
            )}
          </div>
          <Branch places={places} parentId={place.id} onChoose={onChoose} />
        </li>
      ))}
    </ul>
  );
}
