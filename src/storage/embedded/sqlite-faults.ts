import { StoreUnavailable } from '../../application/ports/aggregate-store.ts';

const SQLITE_BUSY = 5;

/** Result codes about the file, the disk or the memory, not about our statements: https://sqlite.org/rescode.html. */
const outOfReach: ReadonlyMap<number, string> = new Map([
  [SQLITE_BUSY, 'the database is busy'],
  [6, 'the database is locked'],
  [7, 'out of memory'],
  [8, 'the database can only be read'],
  [10, 'the disk failed'],
  [11, 'the database is damaged'],
  [13, 'the disk is full'],
  [14, 'the database cannot be opened'],
  [15, 'the database is locked'],
  [26, 'the file is not a database'],
]);

/** Whether somebody else holds the database. */
export function isBusy(error: unknown): boolean {
  return primaryCodeOf(error) === SQLITE_BUSY;
}

/**
 * Runs the work at once and answers as a promise, with what SQLite cannot do just now as {@link StoreUnavailable}.
 * Anything else is a fault of ours and goes on as it is.
 */
export async function answering<T>(work: () => T): Promise<T> {
  try {
    return work();
  } catch (error) {
    const reason = isClosed(error) ? 'the database is closed' : outOfReach.get(primaryCodeOf(error) ?? 0);
    throw reason === undefined
      ? error
      : new StoreUnavailable(`The embedded store: ${reason}`, { cause: error });
  }
}

/** The low byte is the primary code; the rest says more, such as which kind of disk operation failed. */
function primaryCodeOf(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null;
  return error.errcode & 0xff;
}

function isClosed(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_INVALID_STATE';
}
