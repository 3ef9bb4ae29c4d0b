/** What a spreadsheet keeps of a number, and shows. */
const DIGITS = 15;
const DAY_MS = 86_400_000;
/** Days from the spreadsheet's day 0 to 1970; the second is the one of old Macs. */
const EPOCHS = { 1900: 25_569, 1904: 24_107 } as const;
/** 31 December 9999. */
const LAST_DAY = 2_958_465;

/** How cells of one style show a number. */
export type NumberStyle =
  { readonly kind: 'plain' } | { readonly kind: 'date' } | { readonly kind: 'padded'; readonly digits: number };

/** ECMA-376, 18.8.30: formats that files name by number. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** `code` is what the file itself says of the format, where it does. `[Red]`, `"h"` and `\d` are no dates; `[h]` is a duration. */
export function numberStyle(id: number, code: string | undefined): NumberStyle {
  if (code === undefined) return { kind: isBuiltInDate(id) ? 'date' : 'plain' };
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').split(';')[0]!;
  if (/[ymdhs]/i.test(bare) && !/general/i.test(bare)) return { kind: 'date' };
  return /^0{2,15}$/.test(bare) ? { kind: 'padded', digits: bare.length } : { kind: 'plain' };
}

/**
 * The text of a number's cell. Amounts come with a point and as many digits as the spreadsheet keeps: `0.30000000000000004` is 0.3. What has lost
 * digits already, a code of sixteen figures, comes as `1.23456789012346E+15`, which no field takes for what it was. Null when it is no number.
 */
export function numberText(value: string, style: NumberStyle, epoch: keyof typeof EPOCHS): string | null {
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?$/i.test(value)) return null;
  const number = Number(value);
  if (!Number.isFinite(number)) return null;
  if (style.kind === 'date') return dateText(number, epoch);
  const [, sign = '', figures = '', exponent = '0'] = /^(-?)([\d.]+)e([+-]\d+)$/.exec(
    number.toExponential(DIGITS - 1),
  )!;
  const power = Number(exponent);
  const digits = figures.replace('.', '').replace(/0+$/, '') || '0';
  if (power >= DIGITS || power < -20) return `${sign}${figures.replace(/\.?0+$/, '')}E${exponent}`;
  const whole = power < 0 ? '0' : digits.slice(0, power + 1).padEnd(power + 1, '0');
  const fraction = power < 0 ? '0'.repeat(-power - 1) + digits : digits.slice(power + 1);
  const text = `${digits === '0' ? '' : sign}${whole}${fraction === '' || digits === '0' ? '' : `.${fraction}`}`;
  return style.kind === 'padded' && /^\d+$/.test(text) ? text.padStart(style.digits, '0') : text;
}

/** `YYYY-MM-DD`, with the time of day where there is one; to the second, since the rest is the binary fraction's. Null outside of the calendar. */
function dateText(serial: number, epoch: keyof typeof EPOCHS): string | null {
  // Day 60 of the first calendar is a 29 February that never was; days before it are a day off.
  const days = epoch === 1900 && serial < 60 ? serial + 1 : serial;
  if (serial < 0 || serial > LAST_DAY) return null;
  const at = new Date(Math.round((days - EPOCHS[epoch]) * (DAY_MS / 1000)) * 1000).toISOString();
  if (serial < 1) return at.slice(11, 19);
  return at.endsWith('T00:00:00.000Z') ? at.slice(0, 10) : at.slice(0, 19);
}
