import { FileRefused } from './refuse-file.ts';

/** Characters that no text has: controls other than tab, line feed, form feed and carriage return. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const NOT_TEXT = /[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/;

/**
 * Bytes as text: by their byte order mark where they have one (UTF-8, and UTF-16 as Excel writes «Unicode text»), else
 * as UTF-8 if they are that, else as Windows-1252.
 * @throws FileRefused where it is no text in any of them
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decode(bytes);
  if (NOT_TEXT.test(text)) throw new FileRefused('file-is-not-text');
  return text;
}

function decode(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return strictly('utf-16le', bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return strictly('utf-16be', bytes);
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return strictly('utf-8', bytes);
  try {
    return strictly('utf-8', bytes);
  } catch {
    return strictly('windows-1252', bytes);
  }
}

function strictly(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new FileRefused('file-is-not-text');
  }
}

/** Whether a file begins with these bytes. */
export function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
