import type { ReactNode } from 'react';
import { sumOf } from '../../app/amounts';
import type { Schema } from '../../app/api';
import { Page } from '../../app/page';
import { Load, useLoad } from '../../app/query';
import { useMay, useWriter } from '../../app/session';
import { localDay, money, when } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import { words, wordFor } from '../../i18n/words';
import { LinkButton } from '../../ui/button';
import { Chip } from '../../ui/notice';
import { StatusChip } from '../../ui/order-chips';
import { AssetDocuments } from './asset-documents';
import { assetWords } from './asset-words';

/** One machine: what it is, what happened to it, what it has cost. */
export function AssetPage({ id }: { readonly id: string }): ReactNode {
  const t = useTexts(assetWords);
  const may = useMay();
  const loaded = useLoad(['assets', id], async (api) => ({
    asset: await api.get('/assets/{id}', { path: { id } }),
    history: (await api.get('/assets/{id}/history', { path: { id }, query: { limit: 50 } })).data,
    downtimes: may('downtimes:read')
      ? (await api.get('/assets/{id}/downtimes', { path: { id }, query: { limit: 20 } })).data
      : [],
  }));
  return (
    <Load of={loaded}>
      {({ asset, history, downtimes }) => (
        <Page
          title={<span translate="no">{asset.name}</span>}
          actions={
            <LinkButton to={`/app/machine/${id}`} icon="work">
              {t.orders}
            </LinkButton>
          }
        >
          <div className="grid">
            <Facts asset={asset} history={history} />
            <History history={history} />
            <Downtimes downtimes={downtimes} />
            {may('attachments:read') && <AssetDocuments assetId={id} />}
          </div>
        </Page>
      )}
    </Load>
  );
}

type Asset = Schema<'AssetDetailDto'>;
type HistoryEntry = Schema<'HistoryEntryDto'>;

function Facts({ asset, history }: { readonly asset: Asset; readonly history: readonly HistoryEntry[] }): ReactNode {
  const t = useTexts(assetWords);
  const w = useTexts(words);
  const writer = useWriter();
  const rows: readonly (readonly [string, ReactNode])[] = [
    [
      t.code,
      <span key="code" translate="no">
        {asset.code}
      </span>,
    ],
    [t.status, wordFor(w.assetStatus, asset.status)],
    [t.criticality, named(asset.criticality)],
    [t.maker, named(asset.manufacturer)],
    [t.model, named(asset.model)],
    [t.serial, named(asset.serialNumber)],
    [t.warranty, asset.warrantyUntil && localDay(asset.warrantyUntil, 'date', writer)],
    [t.value, asset.replacementValue && money(asset.replacementValue, writer)],
    [t.cost, money(sumOf(history.flatMap(({ cost }) => cost ?? [])).amount, writer)],
  ];
  return (
    <section className="card stack">
      <h2>{t.facts}</h2>
      <dl className="facts">
        {rows
          .filter(([, value]) => value !== null)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <div>
        <h3>{t.qr}</h3>
        <p className="soft small">{t.qrHelp}</p>
        <a href={`/r/${asset.qrToken}`} className="target small" dir="ltr" translate="no">
          {`${location.host}/r/…`}
        </a>
      </div>
    </section>
  );
}

const named = (name: string | null): ReactNode => name && <span translate="no">{name}</span>;

function History({ history }: { readonly history: readonly HistoryEntry[] }): ReactNode {
  const t = useTexts(assetWords);
  const writer = useWriter();
  return (
    <section className="card">
      <h2>{t.history}</h2>
      {history.length === 0 && <p className="soft">{t.historyNone}</p>}
      <ul className="stack-small">
        {history.map((entry) => (
          <li key={`${entry.kind}${entry.id}`} className="entry">
            <span className="soft small">
              {when(entry.at, 'date', writer)} · {wordFor(t.kinds, entry.kind)}
            </span>
            {entry.cost !== null && <span className="number">{money(entry.cost, writer)}</span>}
            <span translate="no">{entry.text}</span>
            {entry.status !== null && entry.kind === 'work_order' && <StatusChip status={entry.status} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Downtimes({ downtimes }: { readonly downtimes: readonly Schema<'DowntimeDto'>[] }): ReactNode {
  const t = useTexts(assetWords);
  const w = useTexts(words);
  const writer = useWriter();
  return (
    <section className="card">
      <h2>{t.downtimes}</h2>
      {downtimes.length === 0 && <p className="soft">{t.downtimesNone}</p>}
      <ul className="stack-small">
        {downtimes.map(({ id, kind, startedAt, endedAt, reason }) => (
          <li key={id} className="row spread">
            <span className="grow">
              {when(startedAt, 'dateTime', writer)} – {endedAt === null ? t.running : when(endedAt, 'dateTime', writer)}
              {reason !== null && (
                <span className="soft small" translate="no">
                  <br />
                  {reason}
                </span>
              )}
            </span>
            <Chip tone={kind === 'failure' ? 'bad' : undefined}>{wordFor(w.downtime, kind)}</Chip>
          </li>
        ))}
      </ul>
    </section>
  );
}
