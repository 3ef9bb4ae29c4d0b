import { useEffect, useState, type ReactNode } from 'react';
import { guestApi, type Schema } from '../../app/api';
import { Problem } from '../../app/problem';
import { when } from '../../i18n/format';
import { useLocale, useTexts } from '../../i18n/locale';
import { words, wordFor } from '../../i18n/words';
import { Chip, Skeletons } from '../../ui/notice';
import { LanguageButtons } from '../account/login';
import { GUEST_ZONE, publicWords } from './public-words';

/** Where a report stands, by the link that its reporter got. */
export function FollowPage({ token }: { readonly token: string }): ReactNode {
  const t = useTexts(publicWords);
  const w = useTexts(words);
  const { locale } = useLocale();
  const [request, setRequest] = useState<Schema<'FollowedRequestDto'>>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    document.title = `${t.followTitle} · Siyana`;
    guestApi().get('/public/requests/{token}', { path: { token } }).then(setRequest, setError);
  }, [token, locale, t.followTitle]);
  const writer = { locale, zone: GUEST_ZONE, currency: 'MAD' };
  return (
    <div className="public" data-touch>
      <main className="page stack" data-narrow>
        <h1>{t.followTitle}</h1>
        {error !== undefined && <Problem error={error} />}
        {!request && error === undefined && <Skeletons count={1} label={t.followTitle} />}
        {request && (
          <section className="card stack">
            <div>
              <p className="code soft" translate="no">
                {request.number}
              </p>
              <h2 translate="no">{request.title}</h2>
            </div>
            <div>
              <Chip tone={request.status === 'done' ? 'good' : request.status === 'rejected' ? 'bad' : 'info'}>
                {wordFor(w.followed, request.status)}
              </Chip>
            </div>
            <dl className="facts">
              {request.assetName !== null && (
                <div>
                  <dt>{t.machine}</dt>
                  <dd translate="no">{request.assetName}</dd>
                </div>
              )}
              {request.rejectReason !== null && (
                <div>
                  <dt>{t.reason}</dt>
                  <dd translate="no">{request.rejectReason}</dd>
                </div>
              )}
            </dl>
            <p className="soft">{t.reported(when(request.reportedAt, 'dateTime', writer))}</p>
          </section>
        )}
        <LanguageButtons />
      </main>
    </div>
  );
}
