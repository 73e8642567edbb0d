import type { OperationId } from '../../src/contract/routes.ts';
import { send, type Input } from './call.ts';

/** Fetches a file as the reader and hands it to the browser to keep. Throws ApiProblem. */
export async function download<O extends OperationId>(operation: O, input: Input<O>): Promise<void> {
  const response = await send(operation, input);
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = nameIn(response.headers.get('content-disposition') ?? '');
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function nameIn(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  return encoded ? decodeURIComponent(encoded) : (/filename="([^"]+)"/i.exec(disposition)?.[1] ?? '');
}
