import type { PlainDate } from '../../src/domain/calendar/plain-date.ts';
import { formatDate } from '../../src/text/format.ts';
import type { Language } from '../../src/text/language.ts';

type Words = {
  readonly always: string;
  readonly from: (date: string) => string;
  readonly until: (date: string) => string;
  readonly fromTo: (from: string, to: string) => string;
};

type Term = { readonly from: PlainDate | null; readonly to: PlainDate | null };

/** When something holds, in words; null where it always does. */
export function termWords({ from, to }: Term, texts: Words, language: Language): string | null {
  if (from !== null && to !== null) return texts.fromTo(formatDate(from, language), formatDate(to, language));
  if (from !== null) return texts.from(formatDate(from, language));
  return to === null ? null : texts.until(formatDate(to, language));
}
