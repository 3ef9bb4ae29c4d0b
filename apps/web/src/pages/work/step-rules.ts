import type { Order } from '../../store/database';

export type Step = Order['steps'][number];

const DECIMAL = /^-?\d{1,12}(?:\.\d{1,6})?$/;

/** What people type: a comma or a point, digits of any keyboard. Undefined when it is no number. */
export function readDecimal(typed: string): string | undefined {
  const plain = typed
    .trim()
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[,٫]/, '.')
    .replace(/\s/g, '');
  return DECIMAL.test(plain) ? plain : undefined;
}

/** Shown as a warning at once; the server judges with exact decimals. */
export function isOutside(value: string, { minimum, maximum }: Pick<Step, 'minimum' | 'maximum'>): boolean {
  const measured = Number(value);
  return (minimum !== null && measured < Number(minimum)) || (maximum !== null && measured > Number(maximum));
}

export const isMissing = ({ required, value }: Step): boolean => required && value === null;
