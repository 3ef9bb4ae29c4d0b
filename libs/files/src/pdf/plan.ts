/** A document as plain values: it is laid out and written in another thread, since that takes the processor for long. */
export interface PdfPlan {
  readonly title: string;
  readonly language: 'fr' | 'ar' | 'en';
  /** RFC 3339. */
  readonly madeAt: string;
  /** Points; see `mm`. */
  readonly page: { readonly width: number; readonly height: number };
  readonly margins: readonly [left: number, top: number, right: number, bottom: number];
  readonly content: readonly Block[];
  /** Whether each page says which of how many it is. */
  readonly pageNumbers?: boolean;
}

export interface TextStyle {
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly align?: 'left' | 'right' | 'center';
  /** What does not fit into so many lines ends in an ellipsis. */
  readonly maxLines?: number;
}

export interface Paragraph {
  readonly text: string;
  readonly width: number;
  readonly style: TextStyle;
}

export interface QrCode {
  readonly text: string;
  readonly size: number;
}

export interface BarCode {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** Rows of cells with a rule between; the head is repeated on each page. A cell's text has 4 points less than its column. */
export interface Table {
  readonly widths: readonly number[];
  readonly head: readonly Block[];
  readonly rows: readonly (readonly Block[])[];
}

interface Box {
  readonly margin?: readonly [left: number, top: number, right: number, bottom: number];
  /** From the left and the top of the page. */
  readonly at?: { readonly x: number; readonly y: number; readonly width: number };
  readonly onNewPage?: boolean;
  readonly unbreakable?: boolean;
}

export type Block = Box &
  (
    | { readonly paragraph: Paragraph }
    | { readonly qrCode: QrCode }
    | { readonly barCode: BarCode }
    | { readonly stack: readonly Block[] }
    | { readonly columns: readonly { readonly width: number; readonly block: Block }[] }
    | { readonly table: Table }
  );

/** Points of so many millimetres. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

/** A text of any direction, at most `width` points wide. */
export const paragraph = (text: string, width: number, style: TextStyle): Block => ({
  paragraph: { text, width, style },
});

/** A value that reads from left to right wherever it stands: a code, an amount, a date (UAX 9's isolate). */
export const leftToRight = (text: string): string => `\u2066${text}\u2069`;

/** A value that reads in its own direction, whatever stands beside it (UAX 9's first-strong isolate). */
export const inOwnDirection = (text: string): string => `\u2068${text}\u2069`;

/** Code 128 writes printable ASCII; a code that is longer than this has bars too thin for a label. */
export const fitsBarCode = (text: string): boolean => /^[\x20-\x7e]{1,30}$/.test(text);
