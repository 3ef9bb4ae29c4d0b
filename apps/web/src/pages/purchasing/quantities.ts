const DECIMAL = /^(\d{1,12})(?:[.,](\d{1,6}))?$/;
const PLACES = 6;

/** A quantity as it is typed, with a comma or a point; undefined for what is none. */
export function readQuantity(typed: string): string | undefined {
  const found = DECIMAL.exec(typed.trim());
  return found ? (found[2] === undefined ? found[1] : `${found[1]}.${found[2]}`) : undefined;
}

/** In millionths, so that what is counted is exact. */
function units(decimal: string): bigint {
  const [whole = '0', part = ''] = decimal.split('.');
  return BigInt(whole) * 10n ** BigInt(PLACES) + BigInt(part.padEnd(PLACES, '0').slice(0, PLACES));
}

/** `of` less `taken`, never below nothing. */
export function difference(of: string, taken: string): string {
  const rest = units(of) - units(taken);
  if (rest <= 0n) return '0';
  const text = String(rest).padStart(PLACES + 1, '0');
  return `${text.slice(0, -PLACES)}.${text.slice(-PLACES)}`;
}
