import { parsePeriod, type PeriodBound, type PeriodRefusal } from '../../src/domain/plan/period.ts';
import type { plan } from '../../src/text/pages/plan.ts';

type Words = (typeof plan)['nb']['periodWords'];

/** How a period is understood, in words; or why it cannot be. */
export type PeriodReading =
  | { readonly kind: 'understood'; readonly words: string }
  | { readonly kind: 'refused'; readonly code: PeriodRefusal };

/** Reads a period while it is typed: `H-24 – V-27` as "fra høsten 2024 til våren 2027". */
export function readPeriod(text: string, words: Words): PeriodReading {
  const parsed = parsePeriod(text);
  if (parsed.kind === 'refused') return parsed;
  const { start, end } = parsed.period;
  const last = boundWords(end, words);
  if (start.kind === 'ongoing') {
    return understood(last === null ? words.ongoingOpen : words.ongoingUntil(last));
  }
  const first = boundWords(start, words);
  if (first === null) return understood(last === null ? words.open : words.openStart(last));
  if (last === null) return understood(words.openEnd(first));
  return understood(first === last ? first : words.from(first, last));
}

function understood(words: string): PeriodReading {
  return { kind: 'understood', words };
}

function boundWords(bound: Exclude<PeriodBound, { kind: 'ongoing' }>, words: Words): string | null {
  if (bound.kind === 'open') return null;
  return bound.kind === 'year' ? String(bound.year) : words[bound.term](bound.year);
}
