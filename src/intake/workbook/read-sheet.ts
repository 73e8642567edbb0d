import type { TableRow } from '../../application/ports/table-reader.ts';
import { collectRows } from '../collect-rows.ts';
import { TABLE_CHARACTERS } from '../limits.ts';
import { FileRefused } from '../refuse-file.ts';
import { dateOfSerial } from './date-of-serial.ts';
import type { Package } from './open-package.ts';
import { readXml } from './read-xml.ts';
import { richText } from './rich-text.ts';

/** What the cells of a sheet point at. */
export type CellContext = {
  readonly strings: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly countsFrom1904: boolean;
};

/** More columns than this Excel does not have. */
const EXCEL_COLUMNS = 16_384;

/** The rows of a sheet that have something in them. */
export async function readSheet(
  files: Package,
  part: string,
  context: CellContext,
): Promise<readonly TableRow[]> {
  const { rows, add } = collectRows();
  const inline = richText();
  let row = { number: 0, cells: [] as (string | undefined)[] };
  let cell = { column: -1, type: 'n', style: 0, value: '' };
  let inValue = false;

  await readXml(files.read(part), {
    opened: (name, { r, t, s }) => {
      inline.opened(name);
      if (name === 'row') row = { number: rowNumber(r, row.number), cells: [] };
      if (name === 'row') cell.column = -1;
      if (name === 'c')
        cell = { column: columnOf(r, cell.column), type: t ?? 'n', style: Number(s ?? 0), value: '' };
      if (name === 'v') inValue = true;
    },
    text: (text) => {
      inline.text(text);
      if (!inValue) return;
      cell.value += text;
      if (cell.value.length > TABLE_CHARACTERS) throw new FileRefused('file-unpacks-too-large');
    },
    closed: (name) => {
      inline.closed(name);
      if (name === 'v') inValue = false;
      if (name === 'c') {
        const text = cell.type === 'inlineStr' ? inline.take() : textOf(cell, context);
        if (text !== '') row.cells[cell.column] = text;
      }
      if (name === 'row') add(row.number, row.cells);
    },
  });
  return rows;
}

function rowNumber(reference: string | undefined, before: number): number {
  const number = reference === undefined ? before + 1 : Number(reference);
  if (!Number.isSafeInteger(number) || number <= before) throw new FileRefused('file-is-damaged');
  return number;
}

/** The column of `BC12`, from 0; a cell that does not say comes after the one before. */
function columnOf(reference: string | undefined, before: number): number {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1];
  if (reference !== undefined && letters === undefined) throw new FileRefused('file-is-damaged');
  const column =
    letters === undefined
      ? before + 1
      : Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  if (column <= before || column >= EXCEL_COLUMNS) throw new FileRefused('file-is-damaged');
  return column;
}

function textOf(
  { type, style, value }: { type: string; style: number; value: string },
  context: CellContext,
): string {
  switch (type) {
    case 's':
      return sharedString(value, context.strings);
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'n':
      return numberOf(value, context.dateStyles.has(style), context.countsFrom1904);
    // A formula's text, an error such as #N/A, a day as ISO writes it.
    default:
      return value;
  }
}

function sharedString(index: string, strings: readonly string[]): string {
  const text = index === '' ? '' : strings[Number(index)];
  if (text === undefined) throw new FileRefused('file-is-damaged');
  return text;
}

/** A number with the 15 digits that Excel counts with: the file holds 0.30000000000000004 where people see 0.3. */
function numberOf(value: string, isDate: boolean, countsFrom1904: boolean): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value.trim();
  const rounded = Number(number.toPrecision(15));
  return (isDate ? dateOfSerial(rounded, countsFrom1904) : null) ?? String(rounded);
}
