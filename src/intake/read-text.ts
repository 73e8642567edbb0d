import { CsvError, parse } from 'csv-parse/sync';
import type { TableRow } from '../application/ports/table-reader.ts';
import { collectRows } from './collect-rows.ts';
import { FileRefused } from './refuse-file.ts';

/** In order of preference where a text could be read with either: a tab or semicolon seldom stands in a cell. */
const SEPARATORS = ['\t', ';', ','] as const;
type Separator = (typeof SEPARATORS)[number];

/** How many lines are looked at to find the separator. */
const LOOKED_AT = 200;

/**
 * Rows of text as spreadsheets write it. The separator is found by looking, or said by Excel's own first line (`sep=;`).
 * @throws FileRefused where a quote is never closed, or where there is too much of it
 */
export function readText(text: string): readonly TableRow[] {
  const said = /^sep=([\t;,])\r?\n/i.exec(text);
  const body = said ? text.slice(said[0].length) : text;
  const separator = (said?.[1] as Separator | undefined) ?? findSeparator(body);
  const { rows, add } = collectRows();
  let number = said ? 2 : 1;
  try {
    parse(body, {
      delimiter: separator,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      on_record: (cells: string[]) => {
        add(number, cells);
        number += 1;
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvError) throw new FileRefused('file-is-damaged', { row: number });
    throw error;
  }
  return rows;
}

/** The separator that most lines have the same number of. */
function findSeparator(text: string): Separator {
  const lines = linesOutsideQuotes(text);
  let best: { separator: Separator; lines: number } = { separator: '\t', lines: 0 };
  for (const separator of SEPARATORS) {
    const agreeing = new Map<number, number>();
    for (const line of lines) {
      const count = line.split(separator).length - 1;
      if (count > 0) agreeing.set(count, (agreeing.get(count) ?? 0) + 1);
    }
    const most = Math.max(0, ...agreeing.values());
    if (most > best.lines) best = { separator, lines: most };
  }
  return best.separator;
}

function linesOutsideQuotes(text: string): string[] {
  const start = text.slice(0, LOOKED_AT * 1_000);
  return start.replaceAll(/"[^"]*"/g, '').split(/\r\n|\n|\r/, LOOKED_AT);
}
