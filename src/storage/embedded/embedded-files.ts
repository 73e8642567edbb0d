import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StoreUnavailable } from '../../application/ports/aggregate-store.ts';
import type { FileKey, FileStore } from '../../application/ports/file-store.ts';

/**
 * Files in the data folder, each under its hash. A file is written beside, forced to the disk and moved in, so a process
 * that dies leaves no half of one.
 * @param hash the hash of bytes that files are kept under
 */
export function openEmbeddedFiles(dataFolder: string, hash: (bytes: Uint8Array) => string): FileStore {
  const folder = join(dataFolder, 'files');
  const pathOf = (key: FileKey) => join(folder, key.hash.slice(0, 2), `${key.hash}.${key.kind}`);

  async function get(key: FileKey): Promise<Uint8Array | null> {
    const bytes = await reading(() => readFile(pathOf(key)));
    if (bytes && hash(bytes) !== key.hash) throw new StoreUnavailable(`The file ${key.hash} is damaged`);
    return bytes;
  }

  return {
    get,
    put: async (key, bytes) => {
      const path = pathOf(key);
      if (await isWhole(key)) return;
      const beside = `${path}.${randomUUID()}`;
      try {
        await mkdir(dirname(path), { recursive: true });
        const file = await open(beside, 'wx');
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(beside, path);
      } catch (cause) {
        await rm(beside, { force: true });
        throw new StoreUnavailable('The data folder takes no files', { cause });
      }
    },
  };

  async function isWhole(key: FileKey): Promise<boolean> {
    const kept = await reading(() => readFile(pathOf(key)));
    return kept !== null && hash(kept) === key.hash;
  }
}

/** What is read, or null where there is nothing. */
async function reading(read: () => Promise<Buffer>): Promise<Buffer | null> {
  try {
    return await read();
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw new StoreUnavailable('The data folder cannot be read', { cause });
  }
}
