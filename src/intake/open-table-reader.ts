import { Worker } from 'node:worker_threads';
import type { FileRefusal, Table, TableReader, TableSource } from '../application/ports/table-reader.ts';

/** How long a file may be read, milliseconds: the largest one allowed takes a tenth of it. */
const DEADLINE = 20_000;
/** What a thread may hold, MiB. */
const MEMORY = 256;
/** Files that are read at the same time; others wait for their turn. */
const AT_ONCE = 2;

const tooMuch: FileRefusal = { kind: 'file-refused', code: 'file-takes-too-long', values: {} };

/**
 * Reads tables each in a thread of its own, with a limit on its memory and time: whatever the file is, requests of
 * others go on meanwhile, and what the thread held goes with it.
 */
export function openTableReader(limits = { deadline: DEADLINE, memory: MEMORY }): TableReader {
  let free = AT_ONCE;
  const waiting: (() => void)[] = [];
  return async (source) => {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    else free -= 1;
    try {
      return await readInThread(source, limits);
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}

async function readInThread(
  source: TableSource,
  { deadline, memory }: { readonly deadline: number; readonly memory: number },
): Promise<Table | FileRefusal> {
  const thread = new Worker(new URL('read-table.thread.ts', import.meta.url), {
    workerData: source,
    resourceLimits: { maxOldGenerationSizeMb: memory },
    env: {},
    execArgv: [],
  });
  const { promise, resolve, reject } = Promise.withResolvers<Table | FileRefusal>();
  const timer = setTimeout(() => resolve(tooMuch), deadline);
  thread.once('message', resolve);
  thread.once('error', (error) => (isOutOfMemory(error) ? resolve(tooMuch) : reject(error)));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
