import { useEffect, useState, type SyntheticEvent, type ReactNode } from 'react';
import { guestApi, type Schema } from '../../app/api';
import { Problem } from '../../app/problem';
import { when } from '../../i18n/format';
import { useLocale, useTexts } from '../../i18n/locale';
import { words, wordFor } from '../../i18n/words';
import { Button, LinkButton } from '../../ui/button';
import { TextArea, TextField } from '../../ui/field';
import { Chip, Notice, Skeletons } from '../../ui/notice';
import { Icon } from '../../ui/icon';
import { PhotoButton } from '../../ui/photo-button';
import { LanguageButtons } from '../account/login';
import { makeSmaller } from '../work/photos';
import { GUEST_ZONE, publicWords } from './public-words';

type Machine = Schema<'PublicMachineDto'>;
type Receipt = Schema<'PublicReceiptDto'>;
type ProblemName = keyof (typeof publicWords)['fr']['problems'];
const PROBLEMS: readonly ProblemName[] = [
  'stopped',
  'noise',
  'leak',
  'vibration',
  'heat',
  'safety',
  'quality',
  'other',
];

/** The QR code on the machine: a problem, a photo, sent: three taps, no account. */
export function ReportPage({ token }: { readonly token: string }): ReactNode {
  const t = useTexts(publicWords);
  const { locale } = useLocale();
  const [machine, setMachine] = useState<Machine>();
  const [error, setError] = useState<unknown>();
  const [receipt, setReceipt] = useState<Receipt>();
  useEffect(() => {
    document.title = `${t.title} · Siyana`;
    guestApi().get('/public/assets/{token}/requests', { path: { token } }).then(setMachine, setError);
  }, [token, locale, t.title]);
  return (
    <div className="public" data-touch>
      <header className="top">
        <span className="logo">
          <img src="/icon.svg" alt="" width="32" height="32" />
          <span translate="no">{machine?.workspace ?? 'Siyana'}</span>
        </span>
      </header>
      <main className="page stack" data-narrow>
        <div>
          <h1>{t.title}</h1>
          {machine && (
            <p className="soft" translate="no">
              <span className="code">{machine.code}</span> · {machine.name}
            </p>
          )}
        </div>
        {error !== undefined && <Problem error={error} />}
        {!machine && error === undefined && <Skeletons label={t.title} />}
        {receipt ? (
          <Thanks receipt={receipt} onAnother={() => setReceipt(undefined)} />
        ) : (
          machine && (
            <>
              {machine.data.length > 0 && (
                <a href="#known" className="target">
                  {t.knownCount(machine.data.length)}
                </a>
              )}
              <ReportForm token={token} onSent={setReceipt} />
              {machine.data.length > 0 && <Known token={token} machine={machine} />}
            </>
          )
        )}
        <LanguageButtons />
      </main>
    </div>
  );
}

function ReportForm({ token, onSent }: { readonly token: string; onSent(receipt: Receipt): void }): ReactNode {
  const t = useTexts(publicWords);
  const [problem, setProblem] = useState<ProblemName>();
  const [photo, setPhoto] = useState<File>();
  const [more, setMore] = useState('');
  const [name, setName] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const send = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (!problem) return;
    setBusy(true);
    setError(undefined);
    try {
      const body = new FormData();
      body.append('title', t.problems[problem]);
      if (more.trim() !== '') body.append('description', more.trim());
      if (name.trim() !== '') body.append('reporterName', name.trim());
      if (photo) body.append('file', await makeSmaller(photo), 'photo.jpg');
      onSent(await guestApi().post('/public/assets/{token}/requests', { path: { token }, body }));
    } catch (reason) {
      setError(reason);
      setBusy(false);
    }
  };
  return (
    <form className="card stack" onSubmit={(event) => void send(event)}>
      <fieldset className="stack-small">
        <legend className="label">{t.what}</legend>
        <div className="grid-problems">
          {PROBLEMS.map((each) => (
            <Button key={each} size="large" aria-pressed={problem === each} onClick={() => setProblem(each)}>
              {t.problems[each]}
            </Button>
          ))}
        </div>
      </fieldset>
      <div className="row">
        <PhotoButton label={photo ? t.photoAdded : t.photo} onPhoto={setPhoto} />
        {photo && <Icon name="check" />}
      </div>
      {error !== undefined && <Problem error={error} />}
      <Button type="submit" kind="primary" size="large" wide disabled={!problem || isBusy}>
        {isBusy ? t.sending : t.send}
      </Button>
      <TextArea label={t.more} rows={2} value={more} onChange={(event) => setMore(event.target.value)} />
      <TextField label={t.name} autoComplete="name" value={name} onChange={(event) => setName(event.target.value)} />
    </form>
  );
}

function Known({ token, machine }: { readonly token: string; readonly machine: Machine }): ReactNode {
  const t = useTexts(publicWords);
  const w = useTexts(words);
  const { locale } = useLocale();
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const [error, setError] = useState<unknown>();
  const support = (requestId: string): void =>
    void guestApi()
      .post('/public/assets/{token}/requests/{requestId}/me-too', { path: { token, requestId }, body: {} })
      .then(() => setDone(new Set(done).add(requestId)), setError);
  return (
    <section className="stack-small" id="known">
      <h2>{t.known}</h2>
      {error !== undefined && <Problem error={error} />}
      {machine.data.map(({ requestId, title, status, reportedAt, supporters }) => (
        <div key={`${title}${reportedAt}`} className="card stack-small">
          <p className="strong" translate="no">
            {title}
          </p>
          <p className="row-small">
            <Chip tone="info">{wordFor(w.followed, status)}</Chip>
            <span className="soft small">
              {t.reported(when(reportedAt, 'dateTime', { locale, zone: GUEST_ZONE, currency: 'MAD' }))}
            </span>
            {supporters > 0 && <span className="soft small">{t.others(supporters)}</span>}
          </p>
          {requestId !== null && (
            <Button
              icon={done.has(requestId) ? 'check' : 'users'}
              disabled={done.has(requestId)}
              onClick={() => support(requestId)}
            >
              {done.has(requestId) ? t.meTooDone : t.meToo}
            </Button>
          )}
        </div>
      ))}
    </section>
  );
}

function Thanks({ receipt, onAnother }: { readonly receipt: Receipt; onAnother(): void }): ReactNode {
  const t = useTexts(publicWords);
  return (
    <section className="stack">
      <Notice tone="good">
        <p className="strong">{t.thanks}</p>
        <p>
          {t.number} <span translate="no">{receipt.number}</span>
        </p>
      </Notice>
      <LinkButton to={`/f/${receipt.followToken}`} kind="primary" size="large" wide>
        {t.follow}
      </LinkButton>
      <Button wide onClick={onAnother}>
        {t.another}
      </Button>
    </section>
  );
}
