/** What is noted about a value that is kept as it is. */
export type Warning = 'ice_check_digits';

/**
 * The last two of the ICE's 15 digits make the whole number a multiple of 97. Numbers in use that break this are known, so it is no reason to
 * refuse one.
 */
export function iceWarnings(ice: string | null): Warning[] {
  return ice !== null && BigInt(ice) % 97n !== 0n ? ['ice_check_digits'] : [];
}
