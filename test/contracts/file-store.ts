import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileHash } from '../../src/application/file-hash.ts';
import type { FileKey, FileStore } from '../../src/application/ports/file-store.ts';

type OpenFiles = {
  readonly files: FileStore;
  /** The same files as another process sees them. */
  readonly elsewhere: FileStore;
  /** What somebody does to a kept file behind the service's back. */
  readonly overwrite: (key: FileKey, bytes: Uint8Array) => void;
  /** How many files are kept. */
  readonly count: () => number;
  readonly close: () => void | Promise<void>;
};

const keyOf = (bytes: Uint8Array): FileKey => ({ hash: fileHash(bytes), kind: 'pdf' });

/** What the port promises, as tests. Every adapter runs them. The store that `open` gives is empty. */
export function describeFileStore(name: string, open: () => Promise<OpenFiles>): void {
  describe(`${name} as a store of files`, () => {
    let opened: OpenFiles;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.close());

    it.each([
      ['one byte', 1],
      ['a fragment to the byte', 10 * 320 * 1024],
      ['several fragments', 10 * 320 * 1024 + 1],
    ])('gives back %s exactly as it was put', async (_, size) => {
      const bytes = randomBytes(size);
      await opened.files.put(keyOf(bytes), bytes);
      const back = await opened.elsewhere.get(keyOf(bytes));
      expect(back && fileHash(back)).toBe(fileHash(bytes));
    });

    it('has nothing of what was never put', async () => {
      expect(await opened.files.get(keyOf(randomBytes(8)))).toBeNull();
    });

    it('keeps the same bytes once, whoever puts them and how often', async () => {
      const bytes = randomBytes(1000);
      const before = opened.count();
      const { files, elsewhere } = opened;
      await Promise.all([files, elsewhere, files].map((store) => store.put(keyOf(bytes), bytes)));
      await elsewhere.put(keyOf(bytes), bytes);
      expect(opened.count()).toBe(before + 1);
    });

    it('never gives what somebody has changed, and mends it when it is put again', async () => {
      const bytes = randomBytes(1000);
      await opened.files.put(keyOf(bytes), bytes);
      opened.overwrite(keyOf(bytes), randomBytes(999));
      await expect(opened.files.get(keyOf(bytes))).rejects.toThrow(/damaged|changed/);
      await opened.files.put(keyOf(bytes), bytes);
      expect(await opened.files.get(keyOf(bytes))).toHaveLength(1000);
    });
  });
}
