import type { CountLine } from './read-counts.ts';
import { readFigure } from './figure.ts';

/** A row as the file has it. */
export type FileRow = { readonly number: number; readonly cells: readonly string[] };

/** What a column of a count file can mean. */
export type ColumnMeaning = 'key' | 'name' | 'pupils' | 'apprentices' | 'children' | 'year';
export const columnMeanings: readonly ColumnMeaning[] = [
  'key',
  'name',
  'pupils',
  'apprentices',
  'children',
  'year',
];

/** Which column means what, from 0; null where none does. */
export type Columns = Readonly<Record<ColumnMeaning, number | null>>;

/** How many rows a heading is looked for in. */
const LOOKED_AT = 25;

const words: Readonly<Record<ColumnMeaning, RegExp>> = {
  key: /(?:kommune|org(?:anisasjons)?\.? ?)-?(?:nr|num+er)|^(?:nr|knr|kode|nummer|regionkode|id)\.?$/i,
  name: /navn|namn|^(?:kommune|region|eier|eigar|skole|skule|skoleeier|enhet|owner|municipality)/i,
  apprentices: /lærling|apprentice/i,
  pupils: /elev|pupil/i,
  children: /\bbarn\b|barnetall?|children/i,
  year: /^(?:år|årstall?|skoleår|year)$/i,
};

/** What the columns most likely mean, by the first row with words that we know; else by what stands in them. */
export function guessColumns(rows: readonly FileRow[]): Columns {
  const candidates = rows.slice(0, LOOKED_AT).map(({ cells }) => byWords(cells));
  const best = candidates.reduce<Columns>((a, b) => (known(b) > known(a) ? b : a), noColumns);
  return best.name === null && best.key === null ? { ...best, ...byContent(rows, best) } : best;
}

export const noColumns: Columns = {
  key: null,
  name: null,
  pupils: null,
  apprentices: null,
  children: null,
  year: null,
};

function known(columns: Columns): number {
  return columnMeanings.filter((meaning) => columns[meaning] !== null).length;
}

function byWords(cells: readonly string[]): Columns {
  const found: Record<ColumnMeaning, number | null> = { ...noColumns };
  for (const [column, cell] of cells.entries()) {
    const meaning = columnMeanings.find(
      (one) => words[one].test(cell.trim()) && readFigure(cell).kind !== 'known',
    );
    if (meaning && found[meaning] === null) found[meaning] = column;
  }
  return found;
}

/** Without a heading: a column of four-digit numbers is the key, the first one of words the name. */
function byContent(rows: readonly FileRow[], taken: Columns): Pick<Columns, 'key' | 'name'> {
  const isFree = (column: number) => !Object.values(taken).includes(column);
  const width = Math.max(0, ...rows.slice(0, LOOKED_AT).map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, column) => column).filter(isFree);
  const most = (column: number, pattern: RegExp) => {
    const cells = rows.slice(0, LOOKED_AT).map((row) => (row.cells[column] ?? '').trim());
    const filled = cells.filter((cell) => cell !== '');
    return filled.length > 0 && filled.filter((cell) => pattern.test(cell)).length * 2 > filled.length;
  };
  return {
    key: columns.find((column) => most(column, /^(?:K-)?\d{4}(?!\d)/)) ?? null,
    name: columns.find((column) => most(column, /^\p{L}/u)) ?? null,
  };
}

/** The rows by what their columns mean. Those of another year are left out where a column says the year. */
export function linesOf(rows: readonly FileRow[], columns: Columns, year: number): CountLine[] {
  const cell = (row: FileRow, meaning: ColumnMeaning) => {
    const column = columns[meaning];
    return column === null ? null : (row.cells[column] ?? '');
  };
  return rows
    .filter((row) => isOfYear(cell(row, 'year'), year))
    .map((row) => ({
      row: row.number,
      key: cell(row, 'key') ?? '',
      name: cell(row, 'name') ?? '',
      pupils: cell(row, 'pupils'),
      apprentices: cell(row, 'apprentices'),
      children: cell(row, 'children'),
    }));
}

/** `2026`, and `2026-27` and `2026/2027`, which begin in it; a cell that says no year may be a heading. */
function isOfYear(cell: string | null, year: number): boolean {
  const said = /^\s*(\d{4})\b/.exec(cell ?? '')?.[1];
  return said === undefined || Number(said) === year;
}
