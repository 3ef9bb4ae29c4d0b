import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { Problem } from '../../app/problem';
import { useAct } from '../../app/query';
import { useApi } from '../../app/session';
import { useTexts } from '../../i18n/locale';
import { Button } from '../../ui/button';
import { ImportResult } from './import-result';
import { importWords } from './import-words';

const LOOK_EVERY_MS = 700;

/** An import on its way through the worker, until it has ended; then what has come of it. */
export function ImportProgress({
  id,
  changes,
}: {
  readonly id: string;
  /** What is read again behind it. */
  readonly changes: readonly string[];
}): ReactNode {
  const t = useTexts(importWords);
  const api = useApi();
  const client = useQueryClient();
  const { data: run, error } = useQuery({
    queryKey: ['import', id],
    queryFn: () => api.get('/imports/{id}', { path: { id } }),
    refetchInterval: ({ state }) => (state.data?.finishedAt == null ? LOOK_EVERY_MS : false),
  });
  const cancel = useAct((device) => device.post('/imports/{id}/cancel', { path: { id } }), ['import', 'imports']);
  const hasEnded = run?.finishedAt != null;
  useEffect(() => {
    if (hasEnded) for (const resource of changes) void client.invalidateQueries({ queryKey: [resource] });
  }, [hasEnded, changes, client]);
  if (error !== null && !run) return <Problem error={error} />;
  if (run && hasEnded) return <ImportResult result={run} />;
  const total = run?.totalRows ?? null;
  const text = run === undefined || total === null ? t.waiting : t.progress(run.rows, total);
  return (
    <section className="card stack">
      <p role="status">{text}</p>
      <progress
        aria-label={t.importing}
        style={{ inlineSize: '100%' }}
        max={total ?? 1}
        {...(run && total !== null ? { value: run.rows } : {})}
      />
      {cancel.error !== null && <Problem error={cancel.error} />}
      <div>
        <Button disabled={run === undefined || cancel.isPending} onClick={() => cancel.mutate(undefined)}>
          {t.cancel}
        </Button>
      </div>
    </section>
  );
}
