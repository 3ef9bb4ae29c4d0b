/** What we use of pdfmake 0.3. Its published types ask for the browser's, which change the meaning of streams everywhere. */
declare module 'pdfmake' {
  export interface Box {
    readonly margin?: readonly [left: number, top: number, right: number, bottom: number];
    readonly absolutePosition?: { readonly x: number; readonly y: number };
    readonly width?: number;
    readonly fontSize?: number;
    readonly bold?: boolean;
    readonly color?: string;
    readonly alignment?: 'left' | 'right' | 'center';
    readonly lineHeight?: number;
    readonly noWrap?: boolean;
    readonly pageBreak?: 'before' | 'after';
    readonly unbreakable?: boolean;
  }
  export interface Inline {
    readonly text: string;
    readonly font: string;
    readonly noWrap: boolean;
  }
  export interface Rect {
    readonly type: 'rect';
    readonly x: number;
    readonly y: number;
    readonly w: number;
    readonly h: number;
    readonly color: string;
    /** Null: no outline. */
    readonly lineColor: null;
  }
  export interface Table {
    readonly widths: readonly number[];
    readonly headerRows?: number;
    readonly dontBreakRows?: boolean;
    readonly body: readonly (readonly Content[])[];
  }
  export interface TableLayout {
    hLineWidth?(row: number, node: { readonly table: Table }): number;
    vLineWidth?(column: number): number;
    hLineColor?(row: number): string;
    fillColor?(row: number): string | null;
    paddingLeft?(column: number): number;
    paddingRight?(column: number): number;
    paddingTop?(row: number): number;
    paddingBottom?(row: number): number;
  }
  export type Content = Box &
    (
      | { readonly text: string | readonly Inline[]; readonly font?: string }
      | { readonly stack: readonly Content[] }
      | { readonly columns: readonly Content[]; readonly columnGap?: number }
      | { readonly canvas: readonly Rect[] }
      | { readonly table: Table; readonly layout?: TableLayout }
    );
  export interface Definition {
    readonly content: readonly Content[];
    readonly pageSize: { readonly width: number; readonly height: number };
    readonly pageMargins: readonly [left: number, top: number, right: number, bottom: number];
    readonly footer?: (page: number, pages: number) => Content;
    readonly language: string;
    readonly info: Readonly<Record<string, unknown>>;
    readonly defaultStyle: { readonly font: string; readonly fontSize: number };
  }
  const pdfmake: {
    setFonts(fonts: Readonly<Record<string, { normal: string; bold: string }>>): void;
    setUrlAccessPolicy(policy: (url: string) => boolean): void;
    setLocalAccessPolicy(policy: (path: string) => boolean): void;
    createPdf(definition: Definition): { getBuffer(): Promise<Buffer> };
  };
  export default pdfmake;
}
