import pdfmake, { type Box, type Content, type TableLayout } from 'pdfmake';
import { drawBarCode, drawQrCode } from './codes';
import { FONT_FILES } from './fonts';
import { layParagraph } from './paragraph';
import type { Block, PdfPlan, Table } from './plan';

const FILES: ReadonlySet<string> = new Set(Object.values(FONT_FILES).flatMap(({ normal, bold }) => [normal, bold]));

pdfmake.setFonts({ NotoSans: { ...FONT_FILES.NotoSans }, NotoNaskhArabic: { ...FONT_FILES.NotoNaskhArabic } });
// A document holds texts of callers: nothing of it may reach the network or the disk.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => FILES.has(path));

/** Lays the plan out and writes it. The same plan gives the same bytes. */
export function renderPdf({ title, language, madeAt, page, margins, content, pageNumbers }: PdfPlan): Promise<Buffer> {
  const date = new Date(madeAt);
  return pdfmake
    .createPdf({
      content: content.map(resolved),
      pageSize: page,
      pageMargins: margins,
      ...(pageNumbers ? { footer: (number, of) => pageNumber(number, of, page.width) } : {}),
      language,
      info: { title, creator: 'Siyana', producer: 'Siyana', creationDate: date, modDate: date },
      defaultStyle: { font: 'NotoSans', fontSize: 10 },
    })
    .getBuffer();
}

function resolved(block: Block): Content {
  const { margin, at, onNewPage, unbreakable } = block;
  const box: Box = {
    ...(margin ? { margin } : {}),
    ...(onNewPage ? { pageBreak: 'before' } : {}),
    ...(unbreakable ? { unbreakable } : {}),
  };
  if (!at) return { ...inner(block), ...box };
  const { x, y, width } = at;
  return { ...box, absolutePosition: { x, y }, columns: [{ ...inner(block), width }] };
}

function inner(block: Block): Content {
  if ('paragraph' in block) return layParagraph(block.paragraph);
  if ('qrCode' in block) return drawQrCode(block.qrCode);
  if ('barCode' in block) return drawBarCode(block.barCode);
  if ('stack' in block) return { stack: block.stack.map(resolved) };
  if ('table' in block) return tableOf(block.table);
  return { columns: block.columns.map(({ width, block: part }) => ({ ...resolved(part), width })) };
}

/** Points between a cell's text and its neighbour's, shared by the two. */
const CELL_PADDING = 2;

const RULED: TableLayout = {
  hLineWidth: (row, { table }) => (row <= 1 || row === table.body.length ? 0.8 : 0.3),
  vLineWidth: () => 0,
  hLineColor: () => '#888888',
  paddingLeft: () => CELL_PADDING,
  paddingRight: () => CELL_PADDING,
  paddingTop: () => 3,
  paddingBottom: () => 2,
};

function tableOf({ widths, head, rows }: Table): Content {
  const body = [head, ...rows].map((row) => row.map(resolved));
  const inner = widths.map((width) => width - 2 * CELL_PADDING);
  return { table: { widths: inner, headerRows: 1, dontBreakRows: true, body }, layout: RULED };
}

function pageNumber(number: number, of: number, width: number): Content {
  const text = `${number} / ${of}`;
  return {
    ...layParagraph({ text, width, style: { size: 8, align: 'center', color: '#666666' } }),
    margin: [0, 8, 0, 0],
  };
}
