import { useState, type ReactNode } from 'react';
import { useLocale, useTexts } from '../../i18n/locale';
import { useDeviceState } from '../../store/use-device';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/field';
import { orderWords } from './order-words';

export type CodeList = 'mode' | 'mechanism' | 'cause';

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** A failure code, found by its name in one's own language or by the code itself. */
export function FailurePicker({
  list,
  value,
  onPick,
}: {
  readonly list: CodeList;
  readonly value: string | null;
  onPick(code: string): void;
}): ReactNode {
  const t = useTexts(orderWords);
  const { language } = useLocale();
  const { surroundings } = useDeviceState();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const title = { mode: t.failureMode, mechanism: t.failureMechanism, cause: t.failureCause }[list];
  const codes = (surroundings?.failureCodes ?? []).filter((code) => code.list === list && !code.archived);
  const chosen = codes.find(({ code }) => code === value);
  const asked = plain(text.trim());
  const found = codes.filter(({ code, names }) => plain(`${code} ${names[language]}`).includes(asked)).slice(0, 60);
  return (
    <div className="field">
      <span className="label">{title}</span>
      <Button
        wide
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        aria-label={`${title} – ${chosen ? chosen.names[language] : t.choose}`}
      >
        <span className="grow" style={{ textAlign: 'start' }}>
          {chosen ? (
            <span translate="no">
              {chosen.names[language]} <span className="soft code">{chosen.code}</span>
            </span>
          ) : (
            t.choose
          )}
        </span>
      </Button>
      {isOpen && (
        <Dialog title={title} onClose={() => setOpen(false)}>
          <div className="stack" data-touch>
            <TextField
              label={t.failureSearch}
              type="search"
              data-focus=""
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
            {found.length === 0 && <p className="soft">{t.failureNone}</p>}
            <ul className="stack-small">
              {found.map(({ id, code, names }) => (
                <li key={id}>
                  <button
                    type="button"
                    className="result"
                    translate="no"
                    onClick={() => {
                      onPick(code);
                      setOpen(false);
                    }}
                  >
                    <span className="grow">{names[language]}</span>
                    <span className="soft code">{code}</span>
                  </button>
                </li>
              ))}
            </ul>
          </div>
        </Dialog>
      )}
    </div>
  );
}
