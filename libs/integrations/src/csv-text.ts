import { stringify } from 'csv-stringify/sync';

/** With it Excel reads the file as UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/** A line of CSV: commas, CRLF, quotes where a reader of another habit could err. */
export const csvLine = (cells: readonly string[]): string =>
  stringify([[...cells]], { record_delimiter: '\r\n', quoted_match: /[;\t\r\n']|^\s|\s$/ });
