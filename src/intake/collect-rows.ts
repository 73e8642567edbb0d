import type { TableRow } from '../application/ports/table-reader.ts';
import { TABLE_CHARACTERS, TABLE_COLUMNS, TABLE_ROWS } from './limits.ts';
import { FileRefused } from './refuse-file.ts';

/** Takes rows one by one, leaves out those without content, and refuses at the first one too many. */
export function collectRows() {
  const rows: TableRow[] = [];
  let characters = 0;
  const add = (number: number, cells: readonly (string | undefined)[]): void => {
    const width = cells.findLastIndex((cell) => cell !== undefined && cell.trim() !== '') + 1;
    if (width === 0) return;
    if (width > TABLE_COLUMNS) throw new FileRefused('file-has-too-many-columns', { limit: TABLE_COLUMNS });
    if (rows.length === TABLE_ROWS) throw new FileRefused('file-has-too-many-rows', { limit: TABLE_ROWS });
    const kept = Array.from({ length: width }, (_, column) => cells[column] ?? '');
    for (const cell of kept) characters += cell.length;
    if (characters > TABLE_CHARACTERS) throw new FileRefused('file-unpacks-too-large');
    rows.push({ number, cells: kept });
  };
  return { rows, add };
}
