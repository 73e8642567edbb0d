import { type FormField, type FormPurpose, type MappedQuestion, questionKey } from './form.ts';
import { usualQuestions } from './usual-questions.ts';

/** From what likeness on a question is worth asking about, of 1. */
const WORTH_ASKING = 0.55;

/** Which field a question is probably about, and the question that it is like. */
export type Suggestion = { readonly field: FormField | null; readonly like: string };

/**
 * A guess at what a question is about, for a person to take or leave: by likeness to the questions that this form has
 * mapped already, then to those that are usually asked. Null where it is like none.
 */
export function suggestionFor(
  question: string,
  { purpose, questions }: { readonly purpose: FormPurpose; readonly questions: readonly MappedQuestion[] },
): Suggestion | null {
  const asked = lettersOf(question);
  let best: { readonly candidate: MappedQuestion; readonly likeness: number } | null = null;
  for (const candidate of [...questions, ...usualQuestions[purpose.kind]]) {
    const likeness = diceOf(asked, lettersOf(candidate.question));
    if (likeness >= WORTH_ASKING && likeness > (best?.likeness ?? 0)) best = { candidate, likeness };
  }
  return best && { field: best.candidate.field, like: best.candidate.question };
}

/** How alike two texts are, from 0 to 1: the share of letter pairs that they have in common (Dice's coefficient). */
export function likenessOf(a: string, b: string): number {
  return diceOf(lettersOf(a), lettersOf(b));
}

/** Numbering and punctuation come and go between two versions of a form. */
function lettersOf(text: string): string {
  return questionKey(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^\s*\d+\s/u, '')
    .trim();
}

function diceOf(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  if (a === b) return 1;
  const [pairs, others] = [pairsOf(a), pairsOf(b)];
  let common = 0;
  for (const [pair, count] of pairs) common += Math.min(count, others.get(pair) ?? 0);
  return (2 * common) / (a.length - 1 + (b.length - 1) || 1);
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at < text.length - 1; at += 1) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}
