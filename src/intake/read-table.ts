import { extname } from 'node:path';
import type { FileRefusal, Table, TableSource } from '../application/ports/table-reader.ts';
import { decodeText, startsWith } from './decode-text.ts';
import { FILE_BYTES } from './limits.ts';
import { readText } from './read-text.ts';
import { FileRefused } from './refuse-file.ts';
import { readWorkbook } from './workbook/read-workbook.ts';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** The container that Excel wrote until 2007, and wraps a workbook with a password in today. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const TEXT_ENDINGS = new Set(['.csv', '.txt', '.tsv']);
const MACRO_ENDINGS = new Set(['.xlsm', '.xltm', '.xlam']);

/**
 * Rows of cells from an Excel workbook or a text, whatever its encoding and separator. What the file holds decides, and
 * its ending must agree. Meant for a thread of its own: see `openTableReader`.
 */
export async function readTable({ fileName, bytes, sheet }: TableSource): Promise<Table | FileRefusal> {
  try {
    if (bytes.length > FILE_BYTES)
      throw new FileRefused('file-too-large', { megabytes: FILE_BYTES / 1_000_000 });
    const ending = fileName === null ? '.txt' : extname(fileName).toLowerCase();
    if (MACRO_ENDINGS.has(ending)) throw new FileRefused('file-has-macros');
    if (startsWith(bytes, COMPOUND_FILE)) throw new FileRefused(oldOrEncrypted(bytes));
    const isPacked = startsWith(bytes, ZIP);
    if (isPacked ? ending !== '.xlsx' : !TEXT_ENDINGS.has(ending)) {
      throw new FileRefused('file-has-wrong-ending', { ending });
    }
    if (isPacked) return await readWorkbook(bytes, sheet);
    const rows = readText(decodeText(bytes));
    if (rows.length === 0) throw new FileRefused('file-has-no-rows');
    return { kind: 'table', sheet: null, sheets: [], rows };
  } catch (error) {
    if (error instanceof FileRefused) return error.refusal;
    throw error;
  }
}

/** A workbook with a password has a stream of this name in the container; its name is written in UTF-16. */
function oldOrEncrypted(bytes: Uint8Array): 'file-is-encrypted' | 'file-is-old-excel' {
  const name = Buffer.from('EncryptedPackage', 'utf16le');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name)
    ? 'file-is-encrypted'
    : 'file-is-old-excel';
}
