import { useDeferredValue, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { Schema } from '../../app/api';
import { allOf } from '../../app/lists';
import { Page } from '../../app/page';
import { Load, useLoad } from '../../app/query';
import { useTexts } from '../../i18n/locale';
import { words, wordFor } from '../../i18n/words';
import { TextField } from '../../ui/field';
import { Chip, Empty } from '../../ui/notice';
import { assetWords } from './asset-words';

type Asset = Schema<'AssetDto'>;
type Location = Schema<'LocationDto'>;

/** The plant: places, and what stands in them. */
export function AssetsPage(): ReactNode {
  const t = useTexts(assetWords);
  const [text, setText] = useState('');
  const q = useDeferredValue(text.trim().toLowerCase());
  const loaded = useLoad(['assets', 'tree'], async (api) => ({
    assets: await allOf(api.list('/assets')),
    locations: await allOf(api.list('/locations')),
  }));
  return (
    <Page title={t.title}>
      <div className="stack">
        <div className="filters">
          <TextField label={t.search} type="search" value={text} onChange={(event) => setText(event.target.value)} />
        </div>
        <Load of={loaded}>
          {({ assets, locations }) => {
            const found = assets.filter(({ code, name }) => `${code} ${name}`.toLowerCase().includes(q));
            return found.length === 0 ? (
              <Empty icon="machine" title={t.none}>
                <p>{t.noneHelp}</p>
              </Empty>
            ) : (
              <Tree assets={found} locations={locations} />
            );
          }}
        </Load>
      </div>
    </Page>
  );
}

function Tree({
  assets,
  locations,
}: {
  readonly assets: readonly Asset[];
  readonly locations: readonly Location[];
}): ReactNode {
  const t = useTexts(assetWords);
  const shown = new Set(assets.map(({ id }) => id));
  const roots = assets.filter(({ parentId }) => parentId === null || !shown.has(parentId));
  const places = [...locations].sort((a, b) => a.code.localeCompare(b.code));
  const nowhere = roots.filter(({ locationId }) => locationId === null);
  return (
    <div className="grid">
      {places.map((place) => {
        const here = roots.filter(({ locationId }) => locationId === place.id);
        if (here.length === 0) return null;
        return (
          <section key={place.id} className="card">
            <h2 translate="no">
              {place.name} <span className="code soft small">{place.code}</span>
            </h2>
            <Branch assets={here} all={assets} />
          </section>
        );
      })}
      {nowhere.length > 0 && (
        <section className="card">
          <h2>{t.elsewhere}</h2>
          <Branch assets={nowhere} all={assets} />
        </section>
      )}
    </div>
  );
}

function Branch({ assets, all }: { readonly assets: readonly Asset[]; readonly all: readonly Asset[] }): ReactNode {
  const w = useTexts(words);
  return (
    <ul className="tree">
      {assets.map((asset) => {
        const parts = all.filter(({ parentId }) => parentId === asset.id);
        return (
          <li key={asset.id}>
            <Link to={`/app/assets/${asset.id}`}>
              <span className="grow" translate="no">
                {asset.name} <span className="code soft small">{asset.code}</span>
              </span>
              {asset.criticality !== null && (
                <Chip plain tone={asset.criticality === 'A' ? 'warn' : undefined}>
                  <span translate="no">{asset.criticality}</span>
                </Chip>
              )}
              {asset.status !== 'in_service' && <Chip tone="bad">{wordFor(w.assetStatus, asset.status)}</Chip>}
            </Link>
            {parts.length > 0 && <Branch assets={parts} all={all} />}
          </li>
        );
      })}
    </ul>
  );
}
