import type { FileRefusal, FileRefusalCode } from '../application/ports/table-reader.ts';

/** Ends the reading of a file. Becomes a value in `readTable`, and is seen by nobody outside this folder. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  readonly refusal: FileRefusal;
  constructor(code: FileRefusalCode, values: FileRefusal['values'] = {}) {
    super(code);
    this.refusal = { kind: 'file-refused', code, values };
  }
}
