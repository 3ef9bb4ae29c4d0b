import { useState, type ReactNode } from 'react';
import { useWriter } from '../../app/session';
import { decimal } from '../../i18n/format';
import { useTexts } from '../../i18n/locale';
import type { StockRow } from '../../store/database';
import { useDeviceState } from '../../store/use-device';
import { Button, IconButton } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { isCodeOf, ScanField } from '../../ui/scan-field';
import { stockWords } from '../stock/stock-words';
import { readDecimal } from './step-rules';

export interface UsedPart {
  readonly partId: string;
  readonly storeId: string;
  readonly name: string;
  readonly unit: string;
  readonly quantity: string;
}

/** The parts that were used: found by number or name, with what each store has, from this device. */
export function PartsPicker({
  parts,
  onChange,
}: {
  readonly parts: readonly UsedPart[];
  onChange(parts: readonly UsedPart[]): void;
}): ReactNode {
  const t = useTexts(stockWords);
  const { surroundings } = useDeviceState();
  const [isOpen, setOpen] = useState(false);
  const stock = surroundings?.stock ?? [];
  if (stock.length === 0) return null;
  const add = ({ partId, storeId, partName, unit }: StockRow): void => {
    onChange([...parts, { partId, storeId, name: partName, unit, quantity: '1' }]);
    setOpen(false);
  };
  return (
    <fieldset className="stack-small">
      <legend className="label">{t.parts}</legend>
      {parts.map((part, index) => (
        <div key={`${part.partId}${part.storeId}`} className="row" style={{ flexWrap: 'nowrap', alignItems: 'end' }}>
          <div className="grow">
            <TextField
              label={`${part.name} (${part.unit})`}
              translate="no"
              inputMode="decimal"
              dir="ltr"
              defaultValue={part.quantity}
              onBlur={(event) => {
                const quantity = readDecimal(event.target.value);
                if (quantity !== undefined && Number(quantity) > 0)
                  onChange(parts.map((each, at) => (at === index ? { ...each, quantity } : each)));
              }}
            />
          </div>
          <IconButton icon="trash" label={t.remove} onClick={() => onChange(parts.filter((_, at) => at !== index))} />
        </div>
      ))}
      <Button icon="box" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t.addPart}
      </Button>
      {isOpen && (
        <Dialog title={t.addPart} onClose={() => setOpen(false)}>
          <StockSearch stock={stock} onPick={add} />
        </Dialog>
      )}
    </fieldset>
  );
}

function StockSearch({
  stock,
  onPick,
}: {
  readonly stock: readonly StockRow[];
  onPick(row: StockRow): void;
}): ReactNode {
  const t = useTexts(stockWords);
  const writer = useWriter();
  const [text, setText] = useState('');
  const asked = text.trim().toLowerCase();
  const found = stock.filter(({ sku, partName }) => `${sku} ${partName}`.toLowerCase().includes(asked)).slice(0, 50);
  // A part that lies in one store only is taken at once; of several stores a person chooses.
  const scan = (code: string): boolean => {
    const rows = stock.filter((row) => isCodeOf(code, row));
    if (rows.length === 1) onPick(rows[0]!);
    else setText(code);
    return rows.length > 0;
  };
  return (
    <div className="stack" data-touch>
      <ScanField onCode={scan} />
      <TextField label={t.search} type="search" value={text} onChange={(event) => setText(event.target.value)} />
      {found.length === 0 && <p className="soft">{t.noPart}</p>}
      <ul className="stack-small">
        {found.map((row) => (
          <li key={row.id}>
            <button type="button" className="result" onClick={() => onPick(row)}>
              <span className="grow">
                <span translate="no">
                  <span className="code soft">{row.sku}</span> {row.partName}
                </span>
                <br />
                <span className="soft small">{t.inStore(decimal(row.available, writer), row.storeCode)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
