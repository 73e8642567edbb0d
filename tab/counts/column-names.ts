import type { Table } from './count-types.ts';

/** How many rows are looked at for a heading. */
const LOOKED_AT = 25;

/** What each column is called: its letter, as in a spreadsheet, and the heading of the row that has most of them. */
export function columnNames(
  rows: Table['rows'],
  name: (letter: string, heading: string) => string,
): string[] {
  const first = rows.slice(0, LOOKED_AT);
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const words = (cells: readonly string[]) => cells.filter((cell) => /\p{L}/u.test(cell)).length;
  const headings = first.reduce<readonly string[]>(
    (best, { cells }) => (words(cells) > words(best) ? cells : best),
    [],
  );
  return Array.from({ length: width }, (_, column) =>
    name(lettersOf(column), (headings[column] ?? '').trim().slice(0, 40)),
  );
}

function lettersOf(column: number): string {
  const before = Math.floor(column / 26);
  return (before > 0 ? lettersOf(before - 1) : '') + String.fromCharCode(65 + (column % 26));
}
