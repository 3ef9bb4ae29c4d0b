import type { ReactNode } from 'react';
import type { Schema } from '../../app/api';
import { useTexts } from '../../i18n/locale';
import { TextField } from '../../ui/field';
import { abcWords } from './abc-words';

const STANDARD = { aPercent: 80, bPercent: 95 };

/** As they are typed. */
export interface AbcLimits {
  readonly a: string;
  readonly b: string;
}

export function limitsOf({ stock: { abcLimits } }: Schema<'WorkspaceDto'>): AbcLimits {
  const { aPercent, bPercent } = { ...STANDARD, ...abcLimits };
  return { a: String(aPercent), b: String(bPercent) };
}

const isPercent = (text: string): boolean => /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 100;

/** Where one class may not end before the other. */
export const areLimits = ({ a, b }: AbcLimits): boolean => isPercent(a) && isPercent(b) && Number(a) <= Number(b);

/** Up to which share of the value of the year's issues a part is in class A, or B. */
export function AbcFields({
  limits,
  onChange,
}: {
  readonly limits: AbcLimits;
  onChange(limits: AbcLimits): void;
}): ReactNode {
  const t = useTexts(abcWords);
  const { a, b } = limits;
  const isOrdered = !isPercent(a) || !isPercent(b) || Number(a) <= Number(b);
  const field = {
    type: 'number',
    inputMode: 'numeric',
    required: true,
    min: 1,
    max: 100,
    step: 1,
    dir: 'ltr',
  } as const;
  return (
    <fieldset className="stack-small">
      <legend className="label">{t.title}</legend>
      <p className="soft small">{t.help}</p>
      <div className="grid-narrow">
        <TextField
          {...field}
          label={t.a}
          hint={t.standard(STANDARD.aPercent)}
          error={isPercent(a) ? undefined : t.outOfRange}
          value={a}
          onChange={(event) => onChange({ a: event.target.value, b })}
        />
        <TextField
          {...field}
          label={t.b}
          hint={t.standard(STANDARD.bPercent)}
          error={isPercent(b) ? (isOrdered ? undefined : t.outOfOrder) : t.outOfRange}
          value={b}
          onChange={(event) => onChange({ a, b: event.target.value })}
        />
      </div>
    </fieldset>
  );
}
