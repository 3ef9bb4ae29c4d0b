import { useDeferredValue, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { texts } from '../i18n/texts';
import { useTexts } from '../i18n/locale';
import { words as domain, wordFor } from '../i18n/words';
import { Dialog } from '../ui/dialog';
import { Icon, type IconName } from '../ui/icon';
import { TextField } from '../ui/field';
import { Load, useLoad } from './query';
import { useMay } from './session';

const words = texts({
  fr: {
    title: 'Rechercher',
    label: 'Mots, numéro d’ordre, code de machine ou de pièce',
    none: 'Rien ne correspond à ces mots.',
    hint: 'Au moins deux lettres.',
  },
  ar: {
    title: 'بحث',
    label: 'كلمات أو رقم أمر أو رمز آلة أو قطعة',
    none: 'لا شيء يطابق هذه الكلمات.',
    hint: 'حرفان على الأقل.',
  },
  en: {
    title: 'Search',
    label: 'Words, an order’s number, the code of a machine or part',
    none: 'Nothing matches these words.',
    hint: 'At least two letters.',
  },
});

export function SearchDialog({ onClose }: { onClose(): void }): ReactNode {
  const t = useTexts(words);
  const [text, setText] = useState('');
  const q = useDeferredValue(text.trim());
  return (
    <Dialog title={t.title} onClose={onClose}>
      <TextField
        label={t.label}
        type="search"
        data-focus=""
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div style={{ marginBlockStart: '1rem' }}>
        {q.length < 2 ? <p className="soft">{t.hint}</p> : <Results q={q} onClose={onClose} />}
      </div>
    </Dialog>
  );
}

const EACH = 6;

interface Found {
  readonly path: string;
  readonly icon: IconName;
  readonly code: string | null;
  readonly name: string;
  readonly more?: string;
}

function Results({ q, onClose }: { readonly q: string; onClose(): void }): ReactNode {
  const t = useTexts(words);
  const w = useTexts(domain);
  const may = useMay();
  const [, go] = useLocation();
  const loaded = useLoad(['search', q], async (api): Promise<readonly Found[]> => {
    const query = { q, limit: EACH };
    const [orders, assets, parts, plans, suppliers] = await Promise.all([
      may('work_orders:read') ? api.get('/work-orders', { query }).then(({ data }) => data) : [],
      api.get('/assets', { query }).then(({ data }) => data),
      may('stock:read') ? api.get('/parts', { query }).then(({ data }) => data) : [],
      may('preventive_schedules:read') ? api.get('/preventive-schedules', { query }).then(({ data }) => data) : [],
      may('suppliers:write') ? api.get('/suppliers', { query }).then(({ data }) => data) : [],
    ]);
    return [
      ...orders.map(({ id, number, title, status }) => ({
        ...{ path: `/app/work/${id}`, icon: 'work' as const, code: number, name: title },
        more: wordFor(w.status, status),
      })),
      ...assets.map(({ id, code, name }) => ({ path: `/app/machine/${id}`, icon: 'machine' as const, code, name })),
      ...parts.map(({ sku, name }) => ({
        ...{ path: `/app/stock?q=${encodeURIComponent(sku)}`, icon: 'box' as const, code: sku, name },
      })),
      ...plans.map(({ id, name }) => ({ path: `/app/schedules/${id}`, icon: 'repeat' as const, code: null, name })),
      ...suppliers.map(({ id, code, name }) => ({ path: `/app/suppliers/${id}`, icon: 'cart' as const, code, name })),
    ];
  });
  return (
    <Load of={loaded}>
      {(found) =>
        found.length === 0 ? (
          <p className="soft">{t.none}</p>
        ) : (
          <ul className="stack-small">
            {found.map(({ path, icon, code, name, more }) => (
              <li key={path}>
                <button
                  type="button"
                  className="result"
                  onClick={() => {
                    onClose();
                    go(path);
                  }}
                >
                  <Icon name={icon} />
                  <span className="grow">
                    <span translate="no">
                      {code !== null && <span className="code soft">{code}</span>} {name}
                    </span>
                    {more !== undefined && <span className="small soft"> · {more}</span>}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )
      }
    </Load>
  );
}
