import { operations } from '../contract/operations.ts';
import type { OperationId } from '../contract/routes.ts';
import { anybody, type Reader } from '../domain/policies/shielded-text.ts';

/**
 * Who an answer is made for: whoever asks. A file is passed on, so it is made for everybody, in the asker's language.
 */
export function readerOf(id: OperationId, actor: Reader): Reader {
  return operations[id].answer === null ? anybody(actor.language) : actor;
}
