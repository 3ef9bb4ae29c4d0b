import type { ReactNode } from 'react';
import { isProblem, NoAnswerError } from '@siyana/api-client';
import { texts } from '../i18n/texts';
import { useTexts } from '../i18n/locale';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

const problemWords = texts({
  fr: {
    offline: 'Pas de réseau.',
    offlineHelp: 'Cette page a besoin du serveur. Réessayez quand le réseau est revenu.',
    unexpected: 'Une erreur inattendue est survenue.',
    unexpectedHelp: 'Réessayez ; si cela persiste, rechargez la page.',
    changed: 'Quelqu’un a modifié ceci entre-temps. Rechargez pour voir sa version, puis refaites votre changement.',
    again: 'Réessayer',
  },
  ar: {
    offline: 'لا توجد شبكة.',
    offlineHelp: 'هذه الصفحة تحتاج إلى الخادم. أعد المحاولة عند عودة الشبكة.',
    unexpected: 'حدث خطأ غير متوقع.',
    unexpectedHelp: 'أعد المحاولة، وإذا استمر الخطأ فأعد تحميل الصفحة.',
    changed: 'قام شخص آخر بتعديل هذا في هذه الأثناء. أعد التحميل لرؤية نسخته ثم أعد إجراء تغييرك.',
    again: 'إعادة المحاولة',
  },
  en: {
    offline: 'No network.',
    offlineHelp: 'This page needs the server. Try again when the network is back.',
    unexpected: 'Something unexpected went wrong.',
    unexpectedHelp: 'Try again; if it persists, reload the page.',
    changed: 'Somebody has changed this meanwhile. Reload to see their version, then make your change again.',
    again: 'Try again',
  },
});

/** An error as people can use it: what is wrong, which field, what to do. The server's texts are in the reader's language already. */
export function Problem({
  error,
  onAgain,
}: {
  readonly error: unknown;
  onAgain?: (() => void) | undefined;
}): ReactNode {
  const t = useTexts(problemWords);
  return (
    <Notice tone="bad">
      <ErrorText error={error} />
      {onAgain && (
        <p style={{ marginBlockStart: '0.5rem' }}>
          <Button icon="sync" onClick={onAgain}>
            {t.again}
          </Button>
        </p>
      )}
    </Notice>
  );
}

function ErrorText({ error }: { readonly error: unknown }): ReactNode {
  const t = useTexts(problemWords);
  if (error instanceof NoAnswerError || (error instanceof TypeError && !navigator.onLine))
    return (
      <>
        <p className="strong">{t.offline}</p>
        <p>{t.offlineHelp}</p>
      </>
    );
  if (!isProblem(error))
    return (
      <>
        <p className="strong">{t.unexpected}</p>
        <p>{t.unexpectedHelp}</p>
      </>
    );
  if (error.status === 412) return <p>{t.changed}</p>;
  return (
    <div translate="no">
      <p className="strong">{error.title}</p>
      {error.detail && error.errors.length === 0 && <p>{error.detail}</p>}
      {error.errors.length > 0 && (
        <ul>
          {error.errors.map(({ pointer, message }) => (
            <li key={`${pointer} ${message}`}>{message}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
