import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise } from 'yauzl';
import { UNPACKED_BYTES } from '../limits.ts';
import { FileRefused } from '../refuse-file.ts';

/** More parts than this no workbook of ours has. */
const PARTS = 10_000;

/** The parts of a workbook, packed as they lie. */
export type Package = {
  has(name: string): boolean;
  readonly names: readonly string[];
  /** Unpacks a part, chunk by chunk. */
  read(name: string): AsyncGenerator<Uint8Array>;
};

/**
 * Opens a packed file by its directory. What the directory says of sizes is not trusted: bytes are counted as they
 * unpack, over all that is read, and each part's checksum must hold.
 * @throws FileRefused, also while a part is read
 */
export async function openPackage(bytes: Uint8Array): Promise<Package> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await orDamaged(
    fromBufferPromise(buffer, { lazyEntries: true, autoClose: false, validateEntrySizes: false }),
  );
  const entries = new Map<string, Entry>();
  await orDamaged(
    (async () => {
      for await (const entry of zip.eachEntry()) {
        if (entries.size === PARTS || entries.has(entry.fileName)) throw new FileRefused('file-is-damaged');
        entries.set(entry.fileName, entry);
      }
    })(),
  );
  let unpacked = 0;

  async function* read(name: string): AsyncGenerator<Uint8Array> {
    const entry = entries.get(name);
    if (!entry) throw new FileRefused('file-is-damaged');
    if (entry.isEncrypted()) throw new FileRefused('file-is-encrypted');
    let checksum = 0;
    const stream = await orDamaged(zip.openReadStreamPromise(entry));
    for await (const chunk of chunksOf(stream)) {
      unpacked += chunk.length;
      if (unpacked > UNPACKED_BYTES) throw new FileRefused('file-unpacks-too-large');
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
    if (checksum !== entry.crc32) throw new FileRefused('file-is-damaged');
  }

  return { has: (name) => entries.has(name), names: [...entries.keys()], read };
}

async function* chunksOf(stream: Readable): AsyncGenerator<Uint8Array> {
  const iterator = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  try {
    for (;;) {
      const next = await orDamaged(iterator.next());
      if (next.done) return;
      yield next.value;
    }
  } finally {
    stream.destroy();
  }
}

/** Whatever the unpacking stumbles over, the file is damaged. */
async function orDamaged<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused('file-is-damaged');
  }
}
