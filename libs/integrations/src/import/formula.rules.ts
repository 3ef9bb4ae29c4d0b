/** What a spreadsheet takes for a formula, behind any number of apostrophes of our own. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

/**
 * Text that no spreadsheet runs: an apostrophe stands before what would be a formula, as people write it themselves. Numbers are left
 * alone: `-12.5` is an amount. `withoutGuard` takes it away again, exactly.
 */
export function withGuard(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

export function withoutGuard(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}
