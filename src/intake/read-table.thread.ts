import { parentPort, workerData } from 'node:worker_threads';
import type { TableSource } from '../application/ports/table-reader.ts';
import { readTable } from './read-table.ts';

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- the other side is a thread, not a window
parentPort?.postMessage(await readTable(workerData as TableSource));
