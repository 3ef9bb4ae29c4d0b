import { useState, type ReactNode } from 'react';
import type { Schema } from '../../app/api';
import { allOf } from '../../app/lists';
import { Load, useLoad } from '../../app/query';
import { useMay, useWriter } from '../../app/session';
import { money } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import { Button, IconButton } from '../../ui/button';
import { Chip, Empty } from '../../ui/notice';
import { Quantity } from '../../ui/quantity';
import { Table, type Column } from '../../ui/table';
import { OfferDialog } from './offer-dialog';
import { supplierWords } from './supplier-words';

export type Offer = Schema<'SupplierPartDto'>;

/** What a supplier sells: its own numbers, prices and packs. */
export function Offers({ supplierId }: { readonly supplierId: string }): ReactNode {
  const t = useTexts(supplierWords);
  const may = useMay();
  const [open, setOpen] = useState<Offer | 'new'>();
  const loaded = useLoad(['suppliers', supplierId, 'parts'], (api) =>
    allOf(api.list('/suppliers/{id}/parts', { path: { id: supplierId } })),
  );
  const columns = useColumns();
  const edit: Column<Offer> = {
    name: t.edit,
    cell: (offer) => (
      <IconButton
        icon="pencil"
        label={`${t.editPart} · ${offer.sku}`}
        aria-haspopup="dialog"
        onClick={() => setOpen(offer)}
      />
    ),
  };
  return (
    <section className="stack-small">
      <div className="row spread">
        <h2>{t.parts}</h2>
        {may('suppliers:write') && (
          <Button icon="plus" aria-haspopup="dialog" onClick={() => setOpen('new')}>
            {t.addPart}
          </Button>
        )}
      </div>
      <Load of={loaded}>
        {(offers) => (
          <>
            {offers.length === 0 ? (
              <Empty icon="box" title={t.parts}>
                <p>{t.noParts}</p>
              </Empty>
            ) : (
              <Table
                rows={offers}
                keyOf={({ id }) => id}
                columns={may('suppliers:write') ? [...columns, edit] : columns}
              />
            )}
            {open && (
              <OfferDialog
                supplierId={supplierId}
                offer={open === 'new' ? undefined : open}
                known={new Set(offers.map(({ partId }) => partId))}
                onClose={() => setOpen(undefined)}
              />
            )}
          </>
        )}
      </Load>
    </section>
  );
}

function useColumns(): readonly Column<Offer>[] {
  const t = useTexts(supplierWords);
  const writer = useWriter();
  return [
    {
      name: t.part,
      cell: ({ partName, sku, preferred }) => (
        <span className="row">
          <span translate="no">
            {partName} <span className="code soft small">{sku}</span>
          </span>
          {preferred && <Chip tone="good">{t.isPreferred}</Chip>}
        </span>
      ),
    },
    {
      name: t.reference,
      cell: ({ reference }) => (
        <bdi className="code" translate="no">
          {reference ?? '—'}
        </bdi>
      ),
    },
    { name: t.price, isEnd: true, cell: ({ price }) => (price === null ? '—' : money(price, writer)) },
    { name: t.pack, isEnd: true, cell: ({ pack, unit }) => <Quantity of={pack} unit={unit} /> },
    {
      name: t.minimum,
      isEnd: true,
      cell: ({ minimumQuantity, unit }) => <Quantity of={minimumQuantity} unit={unit} />,
    },
    { name: t.days, isEnd: true, cell: ({ leadDays }) => leadDays ?? '—' },
  ];
}
