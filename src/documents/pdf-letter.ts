import PdfDocument from 'pdfkit';
import type { LetterBlock, LetterContent, LetterTable } from './letter-content.ts';

/** Points: A4 with margins of 2.5 cm. */
const MARGIN = 70.87;
const TEXT_SIZE = 10.5;
const AMOUNT_WIDTH = 95;
const NARROW_AMOUNT_WIDTH = 75;
const MIDDLE_WIDTH = 115;
const REFERENCE_WIDTH = 80;
const CELL_PADDING = 4;
/** As much as a heading and the first lines under it need: less is left empty. */
const ROOM_FOR_HEADING = 70;
const INK = '#1B2A3A';
const RULE = '#8A8A8A';
const LIGHT = '#EEF1F4';
const WARNING = '#FFF4CE';

/** The fonts that every reader of PDF has: they write all that Windows-1252 has, and no more. */
const REGULAR = 'Helvetica';
const BOLD = 'Helvetica-Bold';
const ITALIC = 'Helvetica-Oblique';

type Pdf = InstanceType<typeof PdfDocument>;
type Structure = ReturnType<Pdf['struct']>;
type Look = {
  readonly font?: string;
  readonly size?: number;
  readonly colour?: string;
  readonly options?: PDFKit.Mixins.TextOptions;
};

/** Writes the letter as a PDF file, tagged and in its language. Its text is only ever text. */
export async function writePdfLetter(letter: LetterContent): Promise<Uint8Array> {
  const pdf = new PdfDocument({
    size: 'A4',
    margins: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
    pdfVersion: '1.7',
    tagged: true,
    lang: letter.language,
    displayTitle: true,
    bufferPages: true,
    info: { Title: letter.title, Author: letter.sender },
  });
  const chunks: Buffer[] = [];
  const written = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  const body = pdf.struct('Document');
  pdf.addStructure(body);
  writeHead(pdf, body, letter);
  for (const { heading, blocks } of letter.sections) {
    makeRoom(pdf, ROOM_FOR_HEADING);
    pdf.moveDown(0.7);
    write(pdf, body, 'H2', heading, { font: BOLD, size: 12.5, colour: INK });
    for (const block of blocks) writeBlock(pdf, body, block);
  }
  writeClosing(pdf, body, letter);
  body.end();
  writeMargins(pdf, letter);
  pdf.end();
  await written;
  return new Uint8Array(Buffer.concat(chunks));
}

function writeHead(pdf: Pdf, body: Structure, { sender, reference, title, notice }: LetterContent): void {
  write(pdf, body, 'P', sender, { font: BOLD, size: 13, options: { paragraphGap: 18 } });
  for (const { label, value } of reference) {
    const paragraph = pdf.struct('P', {}, () => {
      const { y } = pdf;
      text(pdf, `${label}:`, { options: { width: REFERENCE_WIDTH } });
      pdf.y = y;
      pdf.x = MARGIN + REFERENCE_WIDTH;
      text(pdf, value, { options: { width: textWidth(pdf) - REFERENCE_WIDTH } });
      pdf.x = MARGIN;
    });
    body.add(paragraph);
    paragraph.end();
  }
  pdf.moveDown(1.2);
  write(pdf, body, 'H1', title, { font: BOLD, size: 16, colour: INK, options: { paragraphGap: 8 } });
  if (notice !== '') writeNotice(pdf, body, notice);
}

function writeNotice(pdf: Pdf, body: Structure, notice: string): void {
  const width = textWidth(pdf) - 4 * CELL_PADDING;
  pdf.font(BOLD).fontSize(TEXT_SIZE);
  const height = pdf.heightOfString(printable(notice), { width }) + 4 * CELL_PADDING;
  const { y } = pdf;
  artifact(pdf, () => {
    pdf.rect(MARGIN, y, textWidth(pdf), height).fillAndStroke(WARNING, RULE);
  });
  pdf.x = MARGIN + 2 * CELL_PADDING;
  pdf.y = y + 2 * CELL_PADDING;
  write(pdf, body, 'P', notice, { font: BOLD, options: { width } });
  pdf.x = MARGIN;
  pdf.y = y + height + 4;
}

function writeBlock(pdf: Pdf, body: Structure, block: LetterBlock): void {
  if (typeof block === 'string') {
    for (const line of block.split(/\r?\n|\r/).filter((each) => each.trim() !== ''))
      write(pdf, body, 'P', line);
  } else if ('list' in block) {
    writeList(pdf, body, block.list);
  } else {
    writeTable(pdf, body, block);
  }
}

function writeList(pdf: Pdf, body: Structure, items: readonly string[]): void {
  const list = pdf.struct('L');
  body.add(list);
  for (const item of items) {
    const width = textWidth(pdf) - 14;
    makeRoom(pdf, heightOf(pdf, item, width, REGULAR));
    const entry = pdf.struct('LI', {}, [
      pdf.struct('Lbl', {}, () => {
        const { y } = pdf;
        text(pdf, '•', { options: { width: 14 } });
        pdf.y = y;
      }),
      pdf.struct('LBody', {}, () => {
        pdf.x = MARGIN + 14;
        text(pdf, item, { options: { width, paragraphGap: 3 } });
        pdf.x = MARGIN;
      }),
    ]);
    list.add(entry);
    entry.end();
  }
  list.end();
}

/** The row of headings stands on every page that the table goes on to. */
function writeTable(pdf: Pdf, body: Structure, { columns, rows, total }: LetterTable): void {
  const words = columns.length - total.amounts.length;
  const amountWidth = total.amounts.length === 1 ? AMOUNT_WIDTH : NARROW_AMOUNT_WIDTH;
  const others = columns.slice(1).map((_, index) => (index + 1 < words ? MIDDLE_WIDTH : amountWidth));
  const first = others.reduce((left, width) => left - width, textWidth(pdf));
  const widths = [first, ...others];
  const table = pdf.struct('Table');
  body.add(table);
  const head = () => writeRow(pdf, table, columns, { widths, words, strong: true });
  head();
  for (const row of rows) {
    const height = rowHeight(pdf, row, widths, REGULAR);
    if (pdf.y + height > bottomOf(pdf)) {
      pdf.addPage();
      head();
    }
    writeRow(pdf, table, row, { widths, words, strong: false });
  }
  const sumWidths = [widths.slice(0, words).reduce((sum, width) => sum + width, 0), ...widths.slice(words)];
  writeRow(pdf, table, [total.label, ...total.amounts], { widths: sumWidths, words: 1, strong: true });
  table.end();
  pdf.x = MARGIN;
  pdf.moveDown(0.5);
}

function writeRow(
  pdf: Pdf,
  table: Structure,
  texts: readonly string[],
  {
    widths,
    words,
    strong,
  }: { readonly widths: readonly number[]; readonly words: number; readonly strong: boolean },
): void {
  const font = strong ? BOLD : REGULAR;
  const height = rowHeight(pdf, texts, widths, font);
  makeRoom(pdf, height);
  const top = pdf.y;
  artifact(pdf, () => {
    if (strong) pdf.rect(MARGIN, top, textWidth(pdf), height).fill(LIGHT);
    pdf.lineWidth(0.5).strokeColor(RULE);
    pdf
      .moveTo(MARGIN, top + height)
      .lineTo(MARGIN + textWidth(pdf), top + height)
      .stroke();
  });
  const row = pdf.struct('TR');
  table.add(row);
  let left = MARGIN;
  for (const [index, content] of texts.entries()) {
    const width = widths[index] ?? 0;
    const x = left;
    const cell = pdf.struct(strong ? 'TH' : 'TD', {}, () => {
      pdf.x = x + CELL_PADDING;
      pdf.y = top + CELL_PADDING;
      text(pdf, content, {
        font,
        options: {
          width: width - 2 * CELL_PADDING,
          align: index >= words ? 'right' : 'left',
          paragraphGap: 0,
        },
      });
    });
    row.add(cell);
    cell.end();
    left += width;
  }
  row.end();
  pdf.x = MARGIN;
  pdf.y = top + height;
}

/** Kept together, so that no page has nothing but how the letter ends. */
function writeClosing(pdf: Pdf, body: Structure, { closing, sender }: LetterContent): void {
  if (!closing) return;
  makeRoom(pdf, 110);
  pdf.moveDown(2);
  write(pdf, body, 'P', closing.greeting);
  write(pdf, body, 'P', sender, { font: BOLD });
  pdf.moveDown(0.6);
  write(pdf, body, 'P', closing.approved, { font: ITALIC });
}

/** What stands outside of the text on each page: its number, and from the second on the notice. */
function writeMargins(pdf: Pdf, { notice, page, pageOf }: LetterContent): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let index = start; index < start + count; index++) {
    pdf.switchToPage(index);
    // Nothing may be written below the margin, unless there is none.
    pdf.page.margins.bottom = 0;
    artifact(pdf, () => {
      const options = { width: textWidth(pdf), align: 'right', lineBreak: false } as const;
      pdf.font(REGULAR).fontSize(9).fillColor('black');
      pdf.text(`${page} ${index + 1} ${pageOf} ${count}`, MARGIN, pdf.page.height - 45, options);
      if (index > start && notice !== '') pdf.text(printable(notice), MARGIN, 40, options);
    });
  }
}

function artifact(pdf: Pdf, draw: () => void): void {
  pdf.markContent('Artifact', { type: 'Layout' });
  draw();
  pdf.endMarkedContent();
}

/** A text as an element of the structure: a heading or a paragraph. */
function write(pdf: Pdf, body: Structure, type: 'H1' | 'H2' | 'P', words: string, look: Look = {}): void {
  const element = pdf.struct(type, {}, () => text(pdf, words, look));
  body.add(element);
  element.end();
}

function text(
  pdf: Pdf,
  words: string,
  { font = REGULAR, size = TEXT_SIZE, colour = 'black', options = {} }: Look = {},
): void {
  pdf.font(font).fontSize(size).fillColor(colour);
  pdf.text(printable(words), { lineGap: 2, paragraphGap: 4, ...options });
}

function rowHeight(pdf: Pdf, texts: readonly string[], widths: readonly number[], font: string): number {
  const heights = texts.map((content, index) =>
    heightOf(pdf, content, (widths[index] ?? 0) - 2 * CELL_PADDING, font),
  );
  return Math.max(...heights) + 2 * CELL_PADDING;
}

function heightOf(pdf: Pdf, words: string, width: number, font: string): number {
  return pdf.font(font).fontSize(TEXT_SIZE).heightOfString(printable(words), { width, lineGap: 2 });
}

function makeRoom(pdf: Pdf, height: number): void {
  if (pdf.y + height <= bottomOf(pdf)) return;
  pdf.addPage();
  pdf.x = MARGIN;
}

function bottomOf(pdf: Pdf): number {
  return pdf.page.height - MARGIN;
}

function textWidth(pdf: Pdf): number {
  return pdf.page.width - 2 * MARGIN;
}

/** What Windows-1252 has beside Latin-1. */
const beyondLatin1 = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
/** Letters of Norway's languages, and signs of ours, that Windows-1252 lacks and no accent can be taken from. */
const nearest: Readonly<Record<string, string>> = {
  đ: 'd',
  Đ: 'D',
  ŋ: 'n',
  Ŋ: 'N',
  ŧ: 't',
  Ŧ: 'T',
  '\u2212': '–',
  '\u202F': '\u00A0',
  '\u2009': ' ',
};

/** The text in the letters that the fonts have: one that they lack becomes the nearest that they have. */
function printable(words: string): string {
  return words.toWellFormed().normalize('NFC').replaceAll(/./gsu, printableLetter);
}

function printableLetter(letter: string): string {
  if (/^[\t\n\r]$/.test(letter)) return ' ';
  if (/^\p{Cc}$/u.test(letter)) return '';
  if (letter <= '\u00FF' || beyondLatin1.includes(letter)) return letter;
  const near = nearest[letter];
  if (near !== undefined) return near;
  const [base = ''] = letter.normalize('NFKD');
  return base !== letter && base <= '\u00FF' ? base : '?';
}
