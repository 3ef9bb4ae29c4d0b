import { leftToRight, makePdf, mm, paragraph, type Block } from '@siyana/files';
import type { Scope } from '@siyana/tenancy';

type Locale = Scope['settings']['locale'];

export interface AssetLabel {
  readonly code: string;
  readonly name: string;
  readonly locationName: string | null;
  readonly workspaceName: string;
  /** What the code on the machine opens. */
  readonly url: string;
}

/** `sheet`: 24 self-adhesive labels of 70 x 37 mm on A4 without margins between; `single`: a page of that size each, for label printers. */
export const LABEL_FORMATS = ['single', 'sheet'] as const;
export type LabelFormat = (typeof LABEL_FORMATS)[number];

const TEXTS: Readonly<Record<Locale, { title: string; hint: string }>> = {
  fr: { title: 'Étiquettes', hint: 'Scannez pour signaler une panne' },
  ar: { title: 'ملصقات', hint: 'امسح الرمز للإبلاغ عن عطل' },
  en: { title: 'Labels', hint: 'Scan to report a fault' },
};

/** Millimetres. */
const LABEL = { width: 70, height: 37, padding: 2.5, code: 27 };
const A4 = { width: 210, height: 297 };
const ACROSS = 3;
const DOWN = 8;
/** What eight labels leave of A4's height, shared by its two ends. */
const TOP = (A4.height - DOWN * LABEL.height) / 2;

/** The labels in their order, in one document. Codes and names keep their own direction; the layout follows the workspace's language. */
export function labelsPdf(
  labels: readonly AssetLabel[],
  format: LabelFormat,
  locale: Locale,
  madeAt: string,
): Promise<Buffer> {
  const page = format === 'sheet' ? A4 : LABEL;
  const perPage = format === 'sheet' ? ACROSS * DOWN : 1;
  const content = labels.map((label, index): Block => {
    const place = index % perPage;
    const column = locale === 'ar' && format === 'sheet' ? ACROSS - 1 - (place % ACROSS) : place % ACROSS;
    const x = mm(column * LABEL.width);
    const y = mm((format === 'sheet' ? TOP : 0) + Math.floor(place / ACROSS) * LABEL.height);
    return {
      stack: drawn(label, locale, x, y),
      onNewPage: place === 0 && index > 0,
    };
  });
  return makePdf({
    content,
    title: labels.length === 1 ? labels[0]!.code : TEXTS[locale].title,
    language: locale,
    madeAt,
    page: { width: mm(page.width), height: mm(page.height) },
    margins: [0, 0, 0, 0],
  });
}

function drawn(label: AssetLabel, locale: Locale, x: number, y: number): Block[] {
  const fromRight = locale === 'ar';
  const align = fromRight ? ('right' as const) : ('left' as const);
  const textWidth = mm(LABEL.width - LABEL.code - 2 * LABEL.padding);
  const codeX = x + mm(fromRight ? LABEL.width - LABEL.padding - LABEL.code : LABEL.padding);
  const textX = x + mm(fromRight ? LABEL.padding : LABEL.padding + LABEL.code);
  const top = y + mm(LABEL.padding);
  const grey = '#444444';
  const texts = [
    paragraph(label.workspaceName, textWidth, { size: 6, align, color: grey, maxLines: 1 }),
    paragraph(leftToRight(label.code), textWidth, { size: 11, bold: true, align, maxLines: 2 }),
    paragraph(label.name, textWidth, { size: 8, align, maxLines: 2 }),
    ...(label.locationName === null
      ? []
      : [paragraph(label.locationName, textWidth, { size: 6.5, align, color: grey, maxLines: 1 })]),
  ];
  const width = mm(LABEL.code);
  const hint = paragraph(TEXTS[locale].hint, width, { size: 5, align: 'center', maxLines: 1 });
  return [
    { qrCode: { text: label.url, size: width }, at: { x: codeX, y: top, width } },
    { ...hint, at: { x: codeX, y: top + width, width } },
    { stack: texts, at: { x: textX, y: top, width: textWidth } },
  ];
}
