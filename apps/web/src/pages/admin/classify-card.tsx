import type { ReactNode } from 'react';
import { Problem } from '../../app/problem';
import { useAct } from '../../app/query';
import { useTexts } from '../../i18n/locale';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { abcWords } from './abc-words';

/** Gives every part its class; the answer says how many are in each. */
export function ClassifyCard(): ReactNode {
  const t = useTexts(abcWords);
  const classify = useAct((api) => api.post('/stock/abc-classes', { body: {} }), ['parts', 'stock']);
  return (
    <section className="card stack-small" aria-labelledby="classify">
      <h2 id="classify">{t.title}</h2>
      <p className="soft">{t.classifyHelp}</p>
      {classify.error !== null && <Problem error={classify.error} />}
      {classify.data && (
        <Notice tone="good">
          <p>{t.classified(classify.data.a, classify.data.b, classify.data.c)}</p>
          <p>{t.changed(classify.data.changed)}</p>
        </Notice>
      )}
      <div>
        <Button disabled={classify.isPending} onClick={() => classify.mutate(undefined)}>
          {t.classify}
        </Button>
      </div>
    </section>
  );
}
