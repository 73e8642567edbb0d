import type { TableSource } from '../../src/application/ports/table-reader.ts';
import { type Cell, workbook } from './workbook.ts';

/** What is true of a municipality: the file must give it back, whatever it looks like. */
export type Counted = {
  readonly number: string;
  readonly name: string;
  readonly pupils: number;
  readonly children: number;
};

/** The ways that files with counts look. */
export type FileLook = {
  readonly format: 'xlsx' | 'pasted' | 'csv-utf8' | 'csv-utf8-mark' | 'csv-windows' | 'unicode-text';
  readonly separator: ';' | '\t' | ',';
  readonly thousands: '' | ' ' | '\u00A0' | '\u2009' | '\u202F' | '.';
  /** How a row says whom it is about. */
  readonly who: 'number' | 'prefixed' | 'number and name in one' | 'name';
  /** `-` where there are none. */
  readonly dash: boolean;
  readonly totals: 'above' | 'below' | 'none';
  readonly titles: boolean;
  /** Whether the numbers are those of before 2020 (Ørland and Bjugn for Ørland). */
  readonly formerNumbers: boolean;
};

/** Two municipalities that one of today came of, the second with a part of its people. */
const formerOf: Readonly<Record<string, readonly [string, string]>> = {
  '5057': ['5015', '5017'],
  '5058': ['5018', '5019'],
  '5060': ['5050', '5051'],
  '5054': ['1624', '1718'],
};

/** A file that says what is true, in the given look. */
export function countFile(counted: readonly Counted[], look: FileLook): TableSource {
  const lines = look.formerNumbers && look.who !== 'name' ? counted.flatMap(asFormer) : counted;
  const sum = (kind: 'pupils' | 'children') => counted.reduce((all, one) => all + one[kind], 0);
  const inText = look.format !== 'xlsx';
  const figure = (value: number): Cell =>
    look.dash && value === 0 ? '-' : inText || look.thousands !== '' ? grouped(value, look.thousands) : value;
  const row = (number: string, name: string, pupils: number, children: number): Cell[] => [
    ...whoCells(look.who, number, name),
    figure(pupils),
    figure(children),
  ];
  const heading = [...headings[look.who], 'Elever i grunnskolen', 'Barn i barnehage'];
  const totals = [
    row('50', 'Trøndelag – Trööndelage', sum('pupils'), sum('children')),
    row('', 'I alt', sum('pupils'), sum('children')),
  ];
  const rows: Cell[][] = [
    ...(look.titles ? [['Elever og barn etter kommune'], [], ['Per 1. oktober 2026', null, '2026']] : []),
    heading,
    ...(look.totals === 'above' ? totals : []),
    ...lines.map(({ number, name, pupils, children }) => row(number, name, pupils, children)),
    ...(look.totals === 'below' ? totals : []),
    ...(look.titles ? [[], ['Kilde: Statistisk sentralbyrå. : vises ikke av hensyn til personvern']] : []),
  ];
  return sourceOf(rows, look);
}

function asFormer(one: Counted): readonly Counted[] {
  const former = formerOf[one.number];
  if (!former) return [one];
  const pupils = Math.floor(one.pupils / 3);
  const children = Math.floor(one.children / 3);
  const [first, second] = former;
  return [
    {
      number: first,
      name: `${one.name} (-2019)`,
      pupils: one.pupils - pupils,
      children: one.children - children,
    },
    { number: second, name: 'Den andre (-2019)', pupils, children },
  ];
}

const headings: Readonly<Record<FileLook['who'], readonly string[]>> = {
  number: ['Kommunenr.', 'Kommunenavn'],
  prefixed: ['Nr', 'Navn'],
  'number and name in one': ['Region'],
  name: ['Kommune'],
};

function whoCells(who: FileLook['who'], number: string, name: string): Cell[] {
  switch (who) {
    case 'number':
      return [number, name];
    case 'prefixed':
      return [/^\d{4}$/.test(number) ? `K-${number}` : number && `F-${number}`, name];
    case 'number and name in one':
      return [`${number} ${name}`.trim()];
    case 'name':
      return [name];
  }
}

function grouped(value: number, mark: string): string {
  return String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, mark);
}

function sourceOf(rows: readonly (readonly Cell[])[], { format, separator }: FileLook): TableSource {
  if (format === 'xlsx') return { fileName: 'tall.xlsx', bytes: workbook([{ name: 'Tall', rows }]) };
  const by = format === 'pasted' || format === 'unicode-text' ? '\t' : separator;
  const text = rows
    .map((cells) => cells.map((cell) => quoted(typeof cell === 'string' ? cell : '', by)).join(by))
    .join('\r\n');
  switch (format) {
    case 'pasted':
      return { fileName: null, bytes: Buffer.from(text) };
    case 'csv-utf8':
      return { fileName: 'tall.csv', bytes: Buffer.from(text) };
    case 'csv-utf8-mark':
      return { fileName: 'tall.csv', bytes: Buffer.from(`\u{FEFF}${text}`) };
    case 'csv-windows':
      return { fileName: 'tall.csv', bytes: inWindows1252(text) };
    case 'unicode-text':
      return { fileName: 'tall.txt', bytes: Buffer.from(`\u{FEFF}${text}`, 'utf16le') };
  }
}

function quoted(text: string, separator: string): string {
  return text.includes(separator) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Windows-1252 has neither thin space; whoever saves in it gets ordinary ones. */
function inWindows1252(text: string): Uint8Array {
  return Uint8Array.from(text.replaceAll(/[\u2009\u202F]/g, ' '), (letter) =>
    letter === '–' ? 0x96 : letter.charCodeAt(0),
  );
}
