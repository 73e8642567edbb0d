import express, { type Request } from 'express';
import { Refused } from './refused.ts';

/** The largest file that is taken in, bytes. What reads it may take less. */
const UPLOAD_LIMIT = 10_000_000;

/** Takes the body as it is, whatever it says that it is. Compressed bodies are not unpacked. */
export const takeUpload = express.raw({ type: () => true, limit: UPLOAD_LIMIT, inflate: false });

/**
 * A file that was sent: its bytes, and its name where it has one.
 * @throws Refused when the name cannot be read
 */
export function uploadOf(request: Request): { readonly fileName: string | null; readonly bytes: unknown } {
  return { fileName: fileNameOf(request), bytes: request.body as unknown };
}

function fileNameOf(request: Request): string | null {
  const header = request.get('file-name');
  if (header === undefined) return null;
  try {
    return decodeURIComponent(header);
  } catch {
    throw new Refused('invalid-request', {
      faults: [{ path: 'file-name', code: 'wrong-format', values: {} }],
    });
  }
}
