import { useDeferredValue, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { texts } from '../i18n/texts';
import { useTexts } from '../i18n/locale';
import { words as domain, wordFor } from '../i18n/words';
import { Dialog } from '../ui/dialog';
import { Icon } from '../ui/icon';
import { TextField } from '../ui/field';
import { Load, useLoad } from './query';
import { useMay } from './session';

const words = texts({
  fr: {
    title: 'Rechercher',
    label: 'Mots, numéro d’ordre ou code de machine',
    none: 'Rien ne correspond à ces mots.',
    hint: 'Au moins deux lettres.',
  },
  ar: {
    title: 'بحث',
    label: 'كلمات أو رقم أمر أو رمز آلة',
    none: 'لا شيء يطابق هذه الكلمات.',
    hint: 'حرفان على الأقل.',
  },
  en: {
    title: 'Search',
    label: 'Words, an order’s number or a machine’s code',
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

function Results({ q, onClose }: { readonly q: string; onClose(): void }): ReactNode {
  const t = useTexts(words);
  const w = useTexts(domain);
  const may = useMay();
  const [, go] = useLocation();
  const found = useLoad(['search', q], async (api) => ({
    orders: may('work_orders:read') ? (await api.get('/work-orders', { query: { q, limit: 8 } })).data : [],
    assets: (await api.get('/assets', { query: { q, limit: 8 } })).data,
  }));
  const open = (path: string): void => {
    onClose();
    go(path);
  };
  return (
    <Load of={found}>
      {({ orders, assets }) =>
        orders.length + assets.length === 0 ? (
          <p className="soft">{t.none}</p>
        ) : (
          <ul className="stack-small">
            {orders.map((order) => (
              <li key={order.id}>
                <button type="button" className="result" onClick={() => open(`/app/work/${order.id}`)}>
                  <Icon name="work" />
                  <span className="grow">
                    <span translate="no">
                      <span className="code soft">{order.number}</span> {order.title}
                    </span>
                    <span className="small soft"> · {wordFor(w.status, order.status)}</span>
                  </span>
                </button>
              </li>
            ))}
            {assets.map((asset) => (
              <li key={asset.id}>
                <button type="button" className="result" onClick={() => open(`/app/machine/${asset.id}`)}>
                  <Icon name="machine" />
                  <span className="grow" translate="no">
                    <span className="code soft">{asset.code}</span> {asset.name}
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
