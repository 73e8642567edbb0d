import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type IStylesOptions,
} from 'docx';
import type { LetterBlock, LetterContent, LetterTable } from './letter-content.ts';

/** Twentieths of a point: A4 with margins of 2.5 cm. */
const PAGE = { width: 11_906, height: 16_838, margin: 1417 };
const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;
const AMOUNT_WIDTH = 1900;
const MIDDLE_WIDTH = 2300;
const NARROW_AMOUNT_WIDTH = 1500;
/** Of tables with so many amounts that the others would leave the words no room. */
const LEAST_AMOUNT_WIDTH = 1250;
const FEW_AMOUNTS = 3;
const REFERENCE_TAB = 1600;
const BULLETS = 'bullets';
const RULE = { style: BorderStyle.SINGLE, size: 4, color: '8A8A8A' };
const NO_RULE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const LIGHT = { type: ShadingType.CLEAR, color: 'auto', fill: 'EEF1F4' };

/** Writes the letter as a Word file. Its text is only ever text: no part of it can become markup or a field. */
export async function writeWordLetter(letter: LetterContent): Promise<Uint8Array> {
  const document = new Document({
    title: printable(letter.title),
    creator: printable(letter.sender),
    lastModifiedBy: printable(letter.sender),
    styles: stylesFor(letter.language),
    numbering: { config: [bullets] },
    compatibility: { version: 15 },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.margin, right: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin },
          },
        },
        headers: { first: new Header({ children: [paragraph('')] }), default: headerOf(letter) },
        footers: { first: footerOf(letter), default: footerOf(letter) },
        children: [...headOf(letter), ...letter.sections.flatMap(sectionOf), ...closingOf(letter)],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function stylesFor(language: LetterContent['language']): IStylesOptions {
  const heading = { font: 'Calibri', bold: true, color: '1B2A3A' };
  return {
    default: {
      document: {
        run: {
          font: 'Calibri',
          size: 22,
          language: { value: language, eastAsia: language, bidirectional: language },
        },
        paragraph: { spacing: { after: 120, ...lines(1.15) } },
      },
      heading1: {
        run: { ...heading, size: 32 },
        paragraph: { spacing: { before: 360, after: 200, ...lines(1.05) }, keepNext: true, outlineLevel: 0 },
      },
      heading2: {
        run: { ...heading, size: 25 },
        paragraph: { spacing: { before: 260, after: 80 }, keepNext: true, outlineLevel: 1 },
      },
    },
  };
}

const bullets = {
  reference: BULLETS,
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: '•',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 360, hanging: 260 } } },
    },
  ],
};

function headerOf({ notice }: LetterContent): Header {
  return new Header({ children: [paragraph(notice, { alignment: AlignmentType.RIGHT })] });
}

function footerOf({ page, pageOf }: LetterContent): Footer {
  const numbering = new TextRun({
    size: 18,
    children: [`${page} `, PageNumber.CURRENT, ` ${pageOf} `, PageNumber.TOTAL_PAGES],
  });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [numbering] })] });
}

function headOf({ sender, reference, notice, title }: LetterContent): Paragraph[] {
  return [
    new Paragraph({
      spacing: { after: 360 },
      children: [new TextRun({ text: printable(sender), bold: true, size: 26 })],
    }),
    ...reference.map(
      ({ label, value }) =>
        new Paragraph({
          spacing: { after: 20 },
          tabStops: [{ type: 'left', position: REFERENCE_TAB }],
          indent: { left: REFERENCE_TAB, hanging: REFERENCE_TAB },
          children: [
            new TextRun(`${label}:`),
            new TextRun({ children: [new Tab()] }),
            new TextRun(printable(value)),
          ],
        }),
    ),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(printable(title))] }),
    ...(notice === '' ? [] : [noticeOf(notice)]),
  ];
}

function noticeOf(notice: string): Paragraph {
  const edge = { ...RULE, space: 6 };
  return new Paragraph({
    border: { top: edge, right: edge, bottom: edge, left: edge },
    shading: { ...LIGHT, fill: 'FFF4CE' },
    indent: { left: 120, right: 120 },
    children: [new TextRun({ text: notice, bold: true })],
  });
}

function sectionOf({ heading, blocks }: LetterContent['sections'][number]): (Paragraph | Table)[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(printable(heading))] }),
    ...blocks.flatMap((block, index) => elementsOf(block, typeof blocks[index + 1] === 'object')),
  ];
}

/** A text that leads up to a list or a table stays on its page. */
function elementsOf(block: LetterBlock, leads: boolean): (Paragraph | Table)[] {
  if (typeof block === 'string') {
    return block
      .split(/\r?\n|\r/)
      .filter((line) => line.trim() !== '')
      .map((line) => paragraph(line, leads ? { keepNext: true } : {}));
  }
  if ('list' in block) {
    return block.list.map((item) =>
      paragraph(item, {
        numbering: { reference: BULLETS, level: 0 },
        spacing: { after: 80 },
        keepLines: true,
      }),
    );
  }
  return [tableOf(block)];
}

function amountWidthOf(amounts: number): number {
  if (amounts === 1) return AMOUNT_WIDTH;
  return amounts > FEW_AMOUNTS ? LEAST_AMOUNT_WIDTH : NARROW_AMOUNT_WIDTH;
}

function tableOf({ columns, rows, total }: LetterTable): Table {
  const words = columns.length - total.amounts.length;
  const amountWidth = amountWidthOf(total.amounts.length);
  const others = columns.slice(1).map((_, index) => (index + 1 < words ? MIDDLE_WIDTH : amountWidth));
  const widths = [others.reduce((left, width) => left - width, TEXT_WIDTH), ...others];
  const header = columns.map((text, index) => cell(text, { bold: true, fill: true, figure: index >= words }));
  return new Table({
    columnWidths: widths,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { top: 50, bottom: 50, left: 100, right: 100 },
    borders: {
      top: RULE,
      bottom: RULE,
      left: NO_RULE,
      right: NO_RULE,
      insideHorizontal: RULE,
      insideVertical: NO_RULE,
    },
    tableLook: { firstRow: true, lastRow: true, noVBand: true },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: header }),
      ...rows.map(
        (texts, row) =>
          new TableRow({
            cantSplit: true,
            keepNext: row === rows.length - 1,
            children: texts.map((text, index) => cell(text, { figure: index >= words })),
          }),
      ),
      new TableRow({
        cantSplit: true,
        children: [
          cell(total.label, { bold: true, fill: true, span: words }),
          ...total.amounts.map((amount) => cell(amount, { bold: true, fill: true, figure: true })),
        ],
      }),
    ],
  });
}

type CellLook = {
  readonly bold?: boolean;
  readonly fill?: boolean;
  readonly figure?: boolean;
  readonly span?: number;
};

function cell(text: string, { bold = false, fill = false, figure = false, span = 1 }: CellLook): TableCell {
  return new TableCell({
    columnSpan: span,
    ...(fill ? { shading: LIGHT } : {}),
    children: [
      new Paragraph({
        alignment: figure ? AlignmentType.RIGHT : AlignmentType.LEFT,
        spacing: { after: 0, ...lines(1.05) },
        children: [new TextRun({ text: printable(text), bold })],
      }),
    ],
  });
}

/** Kept together: a letter never ends on a page of its own with nothing but "Med hilsen". */
function closingOf({ closing, sender }: LetterContent): Paragraph[] {
  if (!closing) return [];
  const { greeting, approved } = closing;
  return [
    paragraph(greeting, { keepNext: true, spacing: { before: 480 } }),
    new Paragraph({ keepNext: true, children: [new TextRun({ text: printable(sender), bold: true })] }),
    new Paragraph({
      keepLines: true,
      spacing: { before: 240 },
      children: [new TextRun({ text: approved, italics: true })],
    }),
  ];
}

/** Every text goes in as a run of its own: among the `children` of a run, docx reads some words as fields. */
function paragraph(text: string, options: Omit<IParagraphOptions, 'children' | 'text'> = {}): Paragraph {
  return new Paragraph({ ...options, children: [new TextRun(printable(text))] });
}

/** The distance between lines, in heights of the font. */
function lines(heights: number): { line: number; lineRule: typeof LineRuleType.AUTO } {
  return { line: Math.round(heights * 240), lineRule: LineRuleType.AUTO };
}

/** Leaves out what XML cannot hold: control characters, half surrogate pairs and the two non-characters. */
function printable(text: string): string {
  return text.toWellFormed().replaceAll(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '');
}
