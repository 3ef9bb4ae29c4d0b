import { inOwnDirection, leftToRight, mm, paragraph, type Block } from '@siyana/files';
import type { Locale } from './supplier.dto';
import { TEXTS, type DocumentTexts } from './purchase-document.texts';
import type { VatShare } from './purchase-order.rules';

/** Everything that a purchase order says on paper: what is kept when it is sent. Amounts have the currency's digits. */
export interface SentDocument {
  readonly locale: Locale;
  readonly number: string;
  /** Local dates. */
  readonly date: string;
  readonly expectedOn: string | null;
  readonly currency: string;
  readonly buyer: { readonly name: string; readonly store: string };
  readonly supplier: {
    readonly name: string;
    readonly ice: string | null;
    readonly taxId: string | null;
    readonly contactName: string | null;
    readonly address: string | null;
    readonly city: string | null;
    readonly phone: string | null;
    readonly email: string | null;
    readonly paymentTerms: string | null;
  };
  readonly note: string | null;
  readonly lines: readonly {
    readonly sku: string;
    readonly name: string;
    readonly reference: string | null;
    readonly quantity: string;
    readonly unit: string;
    readonly unitPrice: string;
    readonly vatRate: string;
    readonly net: string;
  }[];
  readonly vat: readonly VatShare[];
  readonly net: string;
  readonly vatTotal: string;
  readonly gross: string;
}

/** Millimetres. */
const PAGE = { width: 210, height: 297, margin: 18 };
const BODY = PAGE.width - 2 * PAGE.margin;
/** Reference, name, quantity, unit, price, VAT, sum. */
const WIDTHS = [30, 57, 17, 15, 22, 11, 22] as const;
const NAMES: Readonly<Record<Locale, string>> = { fr: 'fr-FR', ar: 'ar-MA', en: 'en-GB' };

/** An amount or quantity as the language writes it, exactly: the digits are never made a float. */
function numberText(value: string, locale: Locale): string {
  const digits = value.split('.')[1]?.length ?? 0;
  const format = new Intl.NumberFormat(NAMES[locale], { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return leftToRight(format.format(value as Intl.StringNumericLiteral));
}

/** French sets a space before its colon. */
const named = (name: string, value: string, language: Locale): string =>
  `${name}${language === 'fr' ? '\u00a0' : ''}: ${inOwnDirection(value)}`;

const dateText = (date: string): string => leftToRight(date.split('-').reverse().join('/'));

/** The document's blocks; the layout of an Arabic one is the mirror image. */
export function documentContent(document: SentDocument, language: Locale, isDraft: boolean): Block[] {
  const texts = TEXTS[language];
  const page = new Page(language);
  return [
    ...heading(document, texts, page, isDraft),
    { ...table(document, texts, page), margin: [0, 14, 0, 10] },
    { ...totals(document, texts, page), unbreakable: true },
    ...(document.note === null
      ? []
      : [{ stack: [page.text(texts.note, BODY, 9, true), page.text(document.note, BODY, 9)], unbreakable: true }]),
  ];
}

/** Which side is which. */
class Page {
  private readonly fromRight: boolean;

  constructor(readonly language: Locale) {
    this.fromRight = language === 'ar';
  }

  get start(): 'left' | 'right' {
    return this.fromRight ? 'right' : 'left';
  }

  get end(): 'left' | 'right' {
    return this.fromRight ? 'left' : 'right';
  }

  /** In the order of reading. */
  inOrder<T>(items: readonly T[]): T[] {
    return this.fromRight ? items.toReversed() : [...items];
  }

  text(text: string, millimetres: number, size: number, bold = false, align = this.start): Block {
    return paragraph(text, mm(millimetres), { size, bold, align });
  }

  number(value: string, millimetres: number, size: number, bold = false): Block {
    return this.text(numberText(value, this.language), millimetres, size, bold, this.end);
  }
}

function heading(document: SentDocument, texts: DocumentTexts, page: Page, isDraft: boolean): Block[] {
  const { buyer, supplier } = document;
  const half = BODY / 2;
  const title = `${isDraft ? `${texts.draft} — ` : ''}${texts.title} ${leftToRight(document.number)}`;
  const facts = [
    [texts.date, dateText(document.date)],
    ...(document.expectedOn === null ? [] : [[texts.expectedOn, dateText(document.expectedOn)]]),
    [texts.deliverTo, buyer.store],
    ...(supplier.paymentTerms === null ? [] : [[texts.paymentTerms, supplier.paymentTerms]]),
  ];
  const identity = [
    ...(supplier.contactName === null ? [] : [supplier.contactName]),
    ...(supplier.address === null ? [] : [supplier.address]),
    ...(supplier.city === null ? [] : [supplier.city]),
    ...(supplier.phone === null ? [] : [leftToRight(supplier.phone)]),
    ...(supplier.email === null ? [] : [leftToRight(supplier.email)]),
    ...(supplier.ice === null ? [] : [named(texts.ice, supplier.ice, page.language)]),
    ...(supplier.taxId === null ? [] : [named(texts.taxId, supplier.taxId, page.language)]),
  ];
  const left: Block = {
    stack: [
      page.text(buyer.name, half, 14, true),
      ...facts.map(([name, value]) => page.text(named(name!, value!, page.language), half, 9)),
    ],
  };
  const right: Block = {
    stack: [
      page.text(texts.supplier, half, 8),
      page.text(supplier.name, half, 11, true),
      ...identity.map((line) => page.text(line, half, 9)),
    ],
  };
  return [
    { ...page.text(title, BODY, 16, true, page.end), margin: [0, 0, 0, 12] },
    { columns: page.inOrder([left, right]).map((block) => ({ width: mm(half), block })) },
  ];
}

function table({ lines }: SentDocument, texts: DocumentTexts, page: Page): Block {
  const [reference, name, quantity, unit, price, vat, sum] = WIDTHS;
  const cell = (text: string, width: number, bold = false): Block => page.text(text, width - 2, 8.5, bold);
  const head = [
    cell(texts.reference, reference, true),
    cell(texts.name, name, true),
    page.text(texts.quantity, quantity - 2, 8.5, true, page.end),
    cell(texts.unit, unit, true),
    page.text(texts.unitPrice, price - 2, 8.5, true, page.end),
    page.text(texts.vat, vat - 2, 8.5, true, page.end),
    page.text(texts.sum, sum - 2, 8.5, true, page.end),
  ];
  const rows = lines.map((line) => [
    cell(leftToRight(line.reference ?? line.sku), reference),
    cell(line.reference === null ? line.name : `${line.name}\n${leftToRight(line.sku)}`, name),
    page.number(line.quantity, quantity - 2, 8.5),
    cell(line.unit, unit),
    page.number(line.unitPrice, price - 2, 8.5),
    page.text(percent(line.vatRate, page.language), vat - 2, 8.5, false, page.end),
    page.number(line.net, sum - 2, 8.5),
  ]);
  return {
    table: {
      widths: page.inOrder(WIDTHS.map((width) => mm(width))),
      head: page.inOrder(head),
      rows: rows.map((row) => page.inOrder(row)),
    },
  };
}

function totals(document: SentDocument, texts: DocumentTexts, page: Page): Block {
  const money = texts.currency[document.currency] ?? document.currency;
  const rows = [
    [texts.net, document.net, false],
    ...document.vat.map(({ rate, amount }) => [`${texts.vat} ${percent(rate, page.language)}`, amount, false]),
    [`${texts.gross} (${money})`, document.gross, true],
  ] as const;
  const block: Block = {
    stack: rows.map(([name, amount, bold]) => ({
      columns: page.inOrder([
        { width: mm(48), block: page.text(String(name), 46, 9.5, bold === true) },
        { width: mm(32), block: page.number(String(amount), 32, 9.5, bold === true) },
      ]),
    })),
  };
  const rest = { width: mm(BODY - 80), block: page.text('', BODY - 80, 9) };
  return { columns: page.inOrder([rest, { width: mm(80), block }]) };
}

const percent = (rate: string, language: Locale): string => {
  const plain = rate.includes('.') ? rate.replace(/\.?0+$/, '') : rate;
  return leftToRight(`${numberText(plain, language)} %`);
};

export const documentPage = {
  page: { width: mm(PAGE.width), height: mm(PAGE.height) },
  margins: [mm(PAGE.margin), mm(PAGE.margin), mm(PAGE.margin), mm(PAGE.margin)],
} as const;
