import type { FileKey, FileStore } from '../../src/application/ports/file-store.ts';

/** Files in memory. */
export function memoryFiles(): FileStore & { readonly count: () => number } {
  const kept = new Map<string, Uint8Array>();
  const nameOf = ({ hash, kind }: FileKey) => `${hash}.${kind}`;
  return {
    put: async (key, bytes) => void kept.set(nameOf(key), bytes),
    get: async (key) => kept.get(nameOf(key)) ?? null,
    count: () => kept.size,
  };
}
