import { nationalIdentityNumbersIn } from '../../domain/free-text/national-identity-number.ts';
import { sentenceOnSingleChild } from '../../domain/free-text/single-child.ts';
import { fault, type Fault, type Refusal } from '../outcome.ts';

/** As much of a sentence as is repeated to the one who wrote it. */
const MAX_QUOTE_LENGTH = 160;

/**
 * Refuses what must not be kept, in every text of a command whatever its shape: national identity numbers always; what
 * seems to tell of one child's health, bullying or case until the one who writes has confirmed it. Null when all texts
 * may be kept.
 */
export function refuseFreeText(command: unknown, sensitiveTextConfirmed: boolean): Refusal | null {
  const texts = textsIn(command);
  const numbers = texts.flatMap(numberFaults);
  if (numbers.length > 0) return { kind: 'refused', code: 'national-identity-number', faults: numbers };
  const sentences = sensitiveTextConfirmed ? [] : texts.flatMap(sentenceFaults);
  return sentences.length > 0 ? { kind: 'refused', code: 'sensitive-text', faults: sentences } : null;
}

type Located = { readonly path: string; readonly text: string };

function textsIn(value: unknown, path = ''): Located[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(inner, path === '' ? key : `${path}.${key}`),
  );
}

/** The number itself is not repeated, only so much of it that one finds it. */
function numberFaults({ path, text }: Located): Fault[] {
  return nationalIdentityNumbersIn(text).map((digits) =>
    fault('national-identity-number', { number: `${digits.slice(0, 6)} *****` }, path),
  );
}

function sentenceFaults({ path, text }: Located): Fault[] {
  const sentence = sentenceOnSingleChild(text);
  return sentence === null ? [] : [fault('sensitive-text', { sentence: shortened(sentence) }, path)];
}

function shortened(sentence: string): string {
  return sentence.length <= MAX_QUOTE_LENGTH
    ? sentence
    : `${sentence.slice(0, MAX_QUOTE_LENGTH).trimEnd()} …`;
}
