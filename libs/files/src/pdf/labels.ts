import { mm, type Block, type PdfPlan } from './plan';

/** `sheet`: 24 self-adhesive labels of 70 x 37 mm on A4 without margins between; `single`: a page of that size each, for label printers. */
export const LABEL_FORMATS = ['single', 'sheet'] as const;
export type LabelFormat = (typeof LABEL_FORMATS)[number];

/** Millimetres. */
export const LABEL = { width: 70, height: 37, padding: 2.5 } as const;
const A4 = { width: 210, height: 297 };
const ACROSS = 3;
const DOWN = 8;
/** What eight labels leave of A4's height, shared by its two ends. */
const TOP = (A4.height - DOWN * LABEL.height) / 2;

/** Where a label begins, in points from the left and the top of its page. */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
}

/** The pages of so many labels, in the order of reading. */
export function layLabels<T>(
  labels: readonly T[],
  format: LabelFormat,
  language: PdfPlan['language'],
  draw: (label: T, place: LabelPlace) => Block[],
): Pick<PdfPlan, 'content' | 'page' | 'margins'> {
  const isSheet = format === 'sheet';
  const { width, height } = isSheet ? A4 : LABEL;
  const content = labels.map((label, index): Block => {
    const place = isSheet ? index % (ACROSS * DOWN) : 0;
    const column = language === 'ar' && isSheet ? ACROSS - 1 - (place % ACROSS) : place % ACROSS;
    const y = (isSheet ? TOP : 0) + Math.floor(place / ACROSS) * LABEL.height;
    return {
      stack: draw(label, { x: mm(column * LABEL.width), y: mm(y) }),
      onNewPage: place === 0 && index > 0,
    };
  });
  return { content, page: { width: mm(width), height: mm(height) }, margins: [0, 0, 0, 0] };
}
