import { useSyncExternalStore } from 'react';
import { ApiProblem } from './api-problem.ts';

/** Whether a text that seems to be about a single child is to be saved as it stands. */
export type SensitiveTextQuestion = {
  /** The sentences, as the service quotes them. */
  readonly sentences: readonly string[];
  readonly answer: (save: boolean) => void;
};

let question: SensitiveTextQuestion | null = null;
const listeners = new Set<() => void>();
/** What was answered with yes before: the same sentence in the same document is not asked about at every save. */
const stoodBy = new Set<string>();

/**
 * Sends a change; where the service finds text about a single child, asks whoever writes, and sends it again if they
 * stand by it. If they do not, the refusal is thrown: it says which sentences to change.
 */
export async function confirmingSensitiveText<T>(send: (confirmed: boolean) => Promise<T>): Promise<T> {
  try {
    return await send(false);
  } catch (thrown) {
    if (!(thrown instanceof ApiProblem) || thrown.problem.code !== 'sensitive-text') throw thrown;
    const sentences = thrown.problem.errors?.map(({ message }) => message) ?? [];
    if (!(await areStoodBy(sentences))) throw thrown;
    return await send(true);
  }
}

/** What is to be asked now; null when nothing is. */
export function useSensitiveTextQuestion(): SensitiveTextQuestion | null {
  return useSyncExternalStore(subscribe, () => question);
}

async function areStoodBy(sentences: readonly string[]): Promise<boolean> {
  if (sentences.every((sentence) => stoodBy.has(sentence))) return true;
  question?.answer(false);
  const save = await new Promise<boolean>((answer) => ask({ sentences, answer }));
  ask(null);
  if (save) for (const sentence of sentences) stoodBy.add(sentence);
  return save;
}

function ask(next: SensitiveTextQuestion | null): void {
  question = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
