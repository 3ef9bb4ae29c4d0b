/**
 * A spreadsheet that took a code for a number writes it back as one: `495000600.0`, `4.95E+08`. What it was before, nobody can tell (zeros at the
 * front are gone too), so such a code is refused and never mended in silence: whoever knows translates it by the mapping's `values`.
 */
export const looksLikeNumber = (code: string): boolean =>
  /^[+-]?\d+[.,]0+$/.test(code) || /^[+-]?\d+(?:[.,]\d+)?E[+-]?\d+$/i.test(code);
