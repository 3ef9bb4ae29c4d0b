import {
  LABEL,
  layLabels,
  leftToRight,
  makePdf,
  mm,
  paragraph,
  type Block,
  type LabelFormat,
  type LabelPlace,
} from '@siyana/files';
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

const TEXTS: Readonly<Record<Locale, { title: string; hint: string }>> = {
  fr: { title: 'Étiquettes', hint: 'Scannez en cas de panne' },
  ar: { title: 'ملصقات', hint: 'امسح الرمز للإبلاغ عن عطل' },
  en: { title: 'Labels', hint: 'Scan to report a fault' },
};

/** Millimetres. */
const CODE = 27;

/** The labels in their order, in one document. Codes and names keep their own direction; the layout follows the workspace's language. */
export function labelsPdf(
  labels: readonly AssetLabel[],
  format: LabelFormat,
  locale: Locale,
  madeAt: string,
): Promise<Buffer> {
  return makePdf({
    ...layLabels(labels, format, locale, (label, place) => drawn(label, locale, place)),
    title: labels.length === 1 ? labels[0]!.code : TEXTS[locale].title,
    language: locale,
    madeAt,
  });
}

function drawn(label: AssetLabel, locale: Locale, { x, y }: LabelPlace): Block[] {
  const fromRight = locale === 'ar';
  const align = fromRight ? ('right' as const) : ('left' as const);
  const textWidth = mm(LABEL.width - CODE - 2 * LABEL.padding);
  const codeX = x + mm(fromRight ? LABEL.width - LABEL.padding - CODE : LABEL.padding);
  const textX = x + mm(fromRight ? LABEL.padding : LABEL.padding + CODE);
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
  const width = mm(CODE);
  const hint = paragraph(TEXTS[locale].hint, width, { size: 5, align: 'center', maxLines: 1 });
  return [
    { qrCode: { text: label.url, size: width }, at: { x: codeX, y: top, width } },
    { ...hint, at: { x: codeX, y: top + width, width } },
    { stack: texts, at: { x: textX, y: top, width: textWidth } },
  ];
}
