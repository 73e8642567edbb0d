import { RestError } from '@azure/data-tables';
import { StoreUnavailable } from '../../application/ports/aggregate-store.ts';

/** The status of an answer that refused, or null for any other error. */
export function statusOf(error: unknown): number | null {
  return error instanceof RestError ? (error.statusCode ?? null) : null;
}

/** Runs the work, with what the account cannot do just now as {@link StoreUnavailable}. */
export async function answering<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error) || !isOutOfReach(error)) throw error;
    throw new StoreUnavailable(`The storage account: ${error.message}`, { cause: error });
  }
}

function isOutOfReach(error: Error): boolean {
  if (error.name === 'AbortError' || error.name === 'CredentialUnavailableError') return true;
  if (!(error instanceof RestError)) return false;
  const { statusCode } = error;
  return statusCode === undefined || statusCode === 408 || statusCode === 429 || statusCode >= 500;
}
