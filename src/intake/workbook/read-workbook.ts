import type { Table } from '../../application/ports/table-reader.ts';
import { FileRefused } from '../refuse-file.ts';
import { findParts } from './find-parts.ts';
import { openPackage } from './open-package.ts';
import { readDateStyles } from './read-date-styles.ts';
import { readSharedStrings } from './read-shared-strings.ts';
import { readSheet } from './read-sheet.ts';

/**
 * Reads one sheet of an Excel workbook (.xlsx): the named one, or the first visible one that has something in it.
 * Formulas give the value that was saved with them.
 * @throws FileRefused
 */
export async function readWorkbook(bytes: Uint8Array, sheet: string | undefined): Promise<Table> {
  const files = await openPackage(bytes);
  const workbook = await findParts(files);
  const asked =
    sheet === undefined
      ? workbook.sheets.filter(({ isHidden }) => !isHidden)
      : workbook.sheets.filter(({ name }) => name === sheet);
  if (sheet !== undefined && asked.length === 0) throw new FileRefused('file-has-no-such-sheet', { sheet });
  const context = {
    strings: await readSharedStrings(files, workbook.sharedStrings),
    dateStyles: await readDateStyles(files, workbook.styles),
    countsFrom1904: workbook.countsFrom1904,
  };
  for (const { name, part } of asked) {
    const rows = await readSheet(files, part, context);
    const sheets = workbook.sheets.map((one) => one.name);
    if (rows.length > 0) return { kind: 'table', sheet: name, sheets, rows };
  }
  throw new FileRefused('file-has-no-rows');
}
