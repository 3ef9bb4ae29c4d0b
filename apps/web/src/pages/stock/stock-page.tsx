import { useDeferredValue, useState, type ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { Page } from '../../app/page';
import { Load, useLoad } from '../../app/query';
import { useMay, useWriter } from '../../app/session';
import { money } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { Empty } from '../../ui/notice';
import { Quantity } from '../../ui/quantity';
import { Table } from '../../ui/table';
import { PartDialog, StoreDialog } from './new-dialogs';
import { MovementDialog } from './movement-dialog';
import { stockWords } from './stock-words';

type Open = 'receive' | 'issue' | 'part' | 'store';

/** What lies where, and the two movements of every day. */
export function StockPage(): ReactNode {
  const t = useTexts(stockWords);
  const writer = useWriter();
  const may = useMay();
  const [query, setQuery] = useSearchParams();
  const text = query.get('q') ?? '';
  // The address keeps it: the search leads here, and a link shows the same list.
  const setText = (value: string): void => setQuery(value === '' ? {} : { q: value }, { replace: true });
  const [open, setOpen] = useState<Open>();
  const q = useDeferredValue(text.trim());
  const stock = useLoad(['stock', q], (api) =>
    api.get('/stock', { query: { limit: 200, ...(q.length > 1 && { q }) } }),
  );
  const close = (): void => setOpen(undefined);
  return (
    <Page
      title={t.title}
      actions={
        <>
          {may('stock:write') && (
            <Button kind="primary" icon="plus" aria-haspopup="dialog" onClick={() => setOpen('receive')}>
              {t.receive}
            </Button>
          )}
          {may('stock:issue') && (
            <Button icon="box" aria-haspopup="dialog" onClick={() => setOpen('issue')}>
              {t.issue}
            </Button>
          )}
          {may('parts:write') && (
            <Button aria-haspopup="dialog" onClick={() => setOpen('part')}>
              {t.newPart}
            </Button>
          )}
          {may('stores:write') && (
            <Button aria-haspopup="dialog" onClick={() => setOpen('store')}>
              {t.newStore}
            </Button>
          )}
        </>
      }
    >
      <div className="stack">
        <div className="filters no-print">
          <TextField label={t.search} type="search" value={text} onChange={(event) => setText(event.target.value)} />
        </div>
        <Load of={stock}>
          {({ data }) =>
            data.length === 0 ? (
              <Empty icon="box" title={t.none}>
                <p>{t.noneHelp}</p>
              </Empty>
            ) : (
              <Table
                rows={data}
                keyOf={({ id }) => id}
                columns={[
                  {
                    name: t.part,
                    cell: ({ sku, partName }) => (
                      <span translate="no">
                        {partName} <span className="code soft small">{sku}</span>
                      </span>
                    ),
                  },
                  { name: t.store, cell: ({ storeCode }) => <span translate="no">{storeCode}</span> },
                  { name: t.onHand, isEnd: true, cell: ({ onHand, unit }) => <Quantity of={onHand} unit={unit} /> },
                  {
                    name: t.reserved,
                    isEnd: true,
                    cell: ({ reserved, unit }) => <Quantity of={reserved} unit={unit} />,
                  },
                  {
                    name: t.available,
                    isEnd: true,
                    cell: ({ available, unit }) => <Quantity of={available} unit={unit} />,
                  },
                  { name: t.value, isEnd: true, cell: ({ value }) => money(value, writer) },
                ]}
              />
            )
          }
        </Load>
      </div>
      {(open === 'receive' || open === 'issue') && <MovementDialog kind={open} onClose={close} />}
      {open === 'part' && <PartDialog onClose={close} />}
      {open === 'store' && <StoreDialog onClose={close} />}
    </Page>
  );
}
