import {
  fitsBarCode,
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

export interface PartLabel {
  readonly sku: string;
  readonly name: string;
  readonly unit: string;
  /** Where it lies: store and bin. */
  readonly place: string | null;
  /** Where the part is shown. */
  readonly url: string;
}

const TITLES: Readonly<Record<Locale, string>> = { fr: 'Étiquettes', ar: 'ملصقات', en: 'Labels' };

/** Millimetres. */
const QR = 21;
const BARS = 8.5;

/** The SKU stands on it twice, as bars for hand scanners (where it can: Code 128 writes ASCII) and in clear; the QR code opens the part. */
export function partLabelsPdf(
  labels: readonly PartLabel[],
  format: LabelFormat,
  locale: Locale,
  madeAt: string,
): Promise<Buffer> {
  return makePdf({
    ...layLabels(labels, format, locale, (label, place) => drawn(label, locale, place)),
    title: labels.length === 1 ? labels[0]!.sku : TITLES[locale],
    language: locale,
    madeAt,
  });
}

function drawn(label: PartLabel, locale: Locale, { x, y }: LabelPlace): Block[] {
  const fromRight = locale === 'ar';
  const align = fromRight ? ('right' as const) : ('left' as const);
  const textWidth = mm(LABEL.width - QR - 2 * LABEL.padding);
  const codeX = x + mm(fromRight ? LABEL.width - LABEL.padding - QR : LABEL.padding);
  const textX = x + mm(fromRight ? LABEL.padding : LABEL.padding + QR);
  const top = y + mm(LABEL.padding);
  const grey = '#444444';
  const texts = [
    paragraph(leftToRight(label.sku), textWidth, { size: 11, bold: true, align, maxLines: 1 }),
    paragraph(label.name, textWidth, { size: 8, align, maxLines: 2 }),
    paragraph(label.place === null ? label.unit : `${label.unit} — ${label.place}`, textWidth, {
      ...{ size: 6.5, align, color: grey, maxLines: 1 },
    }),
  ];
  const width = mm(LABEL.width - 2 * LABEL.padding);
  const bars: Block = { barCode: { text: label.sku, width, height: mm(BARS) } };
  return [
    { qrCode: { text: label.url, size: mm(QR) }, at: { x: codeX, y: top, width: mm(QR) } },
    { stack: texts, at: { x: textX, y: top, width: textWidth } },
    ...(fitsBarCode(label.sku) ? [{ ...bars, at: { x: x + mm(LABEL.padding), y: top + mm(QR + 1), width } }] : []),
  ];
}
