import { useRef, useState, type ReactNode } from 'react';
import type { Schema } from '../../app/api';
import { Problem } from '../../app/problem';
import { useAct } from '../../app/query';
import { useMay } from '../../app/session';
import { useToast } from '../../app/toasts';
import { plainDecimal } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { isCodeOf, ScanField } from '../../ui/scan-field';
import { readQuantity } from '../purchasing/quantities';
import { countWords } from './count-words';

type Line = Schema<'CountLineDto'>;

/** What lies there is counted without being told what should: a scan leads to its line, a number is kept as soon as it is given. */
export function BlindCount({
  countId,
  lines,
}: {
  readonly countId: string;
  readonly lines: readonly Line[];
}): ReactNode {
  const list = useRef<HTMLUListElement>(null);
  const scan = (code: string): boolean => {
    const line = lines.find((each) => isCodeOf(code, each));
    if (!line) return false;
    const field = list.current?.querySelector<HTMLInputElement>(`[data-line="${line.id}"] input`);
    field?.scrollIntoView({ block: 'center' });
    field?.focus();
    field?.select();
    return true;
  };
  return (
    <>
      <section className="card">
        <ScanField onCode={scan} />
      </section>
      <ul className="stack" ref={list}>
        {lines.map((line) => (
          <CountedLine key={line.id} countId={countId} line={line} />
        ))}
      </ul>
    </>
  );
}

function CountedLine({ countId, line }: { readonly countId: string; readonly line: Line }): ReactNode {
  const t = useTexts(countWords);
  const may = useMay();
  const toast = useToast();
  const { id, partName, sku, unit, binCode, countedQuantity } = line;
  const [typed, setTyped] = useState(countedQuantity === null ? '' : plainDecimal(countedQuantity));
  const quantity = readQuantity(typed);
  const keep = useAct(
    (api, given: string) =>
      api.put('/stock/counts/{id}/lines/{lineId}', { path: { id: countId, lineId: id }, body: { quantity: given } }),
    ['counts'],
    () => toast(t.saved),
  );
  return (
    <li className="card" data-line={id}>
      <form
        className="row"
        style={{ alignItems: 'end' }}
        onSubmit={(event) => {
          event.preventDefault();
          if (quantity !== undefined) keep.mutate(quantity);
        }}
      >
        <div className="grow">
          <TextField
            label={t.quantity(partName, unit)}
            hint={<span translate="no">{[sku, binCode].filter((each) => each !== null).join(' · ')}</span>}
            translate="no"
            inputMode="decimal"
            dir="ltr"
            disabled={!may('stock:write')}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
        <Button
          type="submit"
          icon="check"
          kind={countedQuantity === null ? 'primary' : undefined}
          disabled={quantity === undefined || keep.isPending}
        >
          {t.save}
        </Button>
      </form>
      {keep.error !== null && <Problem error={keep.error} />}
    </li>
  );
}
