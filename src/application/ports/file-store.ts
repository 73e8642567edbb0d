import type { PaperFileKind } from '../../domain/meeting/case-file.ts';

/** What a kept file is found by: the SHA-256 of its bytes in lower-case hex, and its kind. */
export type FileKey = { readonly hash: string; readonly kind: PaperFileKind };

/**
 * Where the bytes of files are kept. Nothing in it changes: the same bytes have the same key, and what is kept stays.
 * Throws StoreUnavailable while it cannot be reached.
 */
export interface FileStore {
  /** Keeps the bytes, whole or not at all. Those that are kept already are left as they are. */
  put(key: FileKey, bytes: Uint8Array): Promise<void>;
  /** The bytes exactly as they were put; null where there are none. What has been damaged is never given. */
  get(key: FileKey): Promise<Uint8Array | null>;
}
