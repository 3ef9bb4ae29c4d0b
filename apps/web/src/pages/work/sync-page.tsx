import { newId } from '@siyana/api-client';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { Page } from '../../app/page';
import { useTexts } from '../../i18n/locale';
import { useDevice, useDeviceState } from '../../store/use-device';
import { isOpen, needsPerson, type Entry } from '../../sync/log';
import { Button } from '../../ui/button';
import { Chip, Empty, Notice, type Tone } from '../../ui/notice';
import { ConflictCard } from './conflict-card';
import { syncWords } from './sync-words';

const TONES: Readonly<Record<Entry['state'], Tone | undefined>> = {
  waiting: 'warn',
  sent: 'info',
  stale: 'info',
  conflict: 'bad',
  refused: 'bad',
  done: 'good',
  discarded: undefined,
  replaced: undefined,
};

/** What was done on this device and where it stands; nothing leaves this list in silence. */
export function SyncPage(): ReactNode {
  const t = useTexts(syncWords);
  const device = useDevice();
  const { log, files, isBusy } = useDeviceState();
  const decisions = log.filter(needsPerson);
  const waiting = log.filter((entry) => isOpen(entry) && !needsPerson(entry));
  const ended = log
    .filter((entry) => !isOpen(entry) && entry.state !== 'replaced')
    .reverse()
    .slice(0, 15);
  const unsent = waiting.length + files.length;
  return (
    <Page
      title={t.title}
      isTouch
      narrow
      actions={
        <Button icon="sync" disabled={isBusy} onClick={() => void device.sync()}>
          {isBusy ? t.busy : t.now}
        </Button>
      }
    >
      <div className="stack" style={{ gap: '1.5rem' }}>
        {decisions.length > 0 && (
          <section className="stack-small">
            <h2>{t.decisions}</h2>
            {decisions.map((entry) =>
              entry.state === 'conflict' ? (
                <ConflictCard key={entry.operation.id} entry={entry} />
              ) : (
                <RefusedCard key={entry.operation.id} entry={entry} />
              ),
            )}
          </section>
        )}
        {unsent === 0 && decisions.length === 0 ? (
          <Empty icon="check" title={t.allSent}>
            <p>{t.allSentHelp}</p>
          </Empty>
        ) : (
          <section className="stack-small">
            <h2>{t.waiting(unsent)}</h2>
            <EntryList entries={waiting} />
            {files.map(({ id, name, refusal }) => (
              <div key={id} className="card row spread">
                <span translate="no">{name}</span>
                <span className="row-small">
                  <Chip tone={refusal === undefined ? 'warn' : 'bad'}>
                    {refusal === undefined ? t.states.waiting : t.photoRefused}
                  </Chip>
                  {refusal !== undefined && <Button onClick={() => void device.dropFile(id)}>{t.drop}</Button>}
                </span>
              </div>
            ))}
          </section>
        )}
        {ended.length > 0 && (
          <section className="stack-small">
            <h2>{t.recent}</h2>
            <EntryList entries={ended} />
          </section>
        )}
      </div>
    </Page>
  );
}

function EntryList({ entries }: { readonly entries: readonly Entry[] }): ReactNode {
  const t = useTexts(syncWords);
  const { isOnline } = useDeviceState();
  // Without a network nobody knows whether it has arrived: it waits to be sent once more.
  const shown = ({ state }: Entry): Entry['state'] => (state === 'sent' && !isOnline ? 'waiting' : state);
  return (
    <ul className="stack-small">
      {entries.map((entry) => (
        <li key={entry.operation.id} className="card row spread">
          <span>
            <span className="strong">{t.actions[entry.operation.action.kind]}</span> <SubjectName entry={entry} />
          </span>
          <Chip tone={TONES[shown(entry)]}>{t.states[shown(entry)]}</Chip>
        </li>
      ))}
    </ul>
  );
}

export function SubjectName({ entry: { operation } }: { readonly entry: Entry }): ReactNode {
  const { orders } = useDeviceState();
  const order = orders.get(operation.subject);
  const title = operation.action.kind === 'create' ? String(operation.action.body['title']) : (order?.title ?? '');
  return (
    <span className="soft" translate="no">
      {order && <span className="code">{order.number}</span>} {title}
    </span>
  );
}

function RefusedCard({ entry }: { readonly entry: Entry }): ReactNode {
  const t = useTexts(syncWords);
  const device = useDevice();
  const [isSure, setSure] = useState(false);
  const { operation, refusal } = entry;
  return (
    <article className="card stack-small">
      <h3>
        {t.actions[operation.action.kind]} <SubjectName entry={entry} />
      </h3>
      <p className="soft small">{t.refusedHelp}</p>
      {refusal && (
        <Notice tone="bad">
          <div translate="no">
            <p className="strong">{refusal.title}</p>
            {refusal.messages.length > 0 && (
              <ul>
                {refusal.messages.map((message) => (
                  <li key={message}>{message}</li>
                ))}
              </ul>
            )}
          </div>
        </Notice>
      )}
      <div className="row">
        <Button
          icon="sync"
          onClick={() => void device.decide(operation.id, { kind: 'amend', operation: { ...operation, id: newId() } })}
        >
          {t.again}
        </Button>
        {operation.action.kind !== 'create' && (
          <Link className="button" to={`/app/work/${operation.subject}`}>
            {t.open}
          </Link>
        )}
        {isSure ? (
          <>
            <span>{t.dropSure}</span>
            <Button kind="danger" onClick={() => void device.decide(operation.id, { kind: 'discard' })}>
              {t.drop}
            </Button>
            <Button onClick={() => setSure(false)}>{t.cancel}</Button>
          </>
        ) : (
          <Button kind="danger" icon="trash" onClick={() => setSure(true)}>
            {t.drop}
          </Button>
        )}
      </div>
    </article>
  );
}
