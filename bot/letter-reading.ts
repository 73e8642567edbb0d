import { appealPeriod } from '../src/domain/decision/appeal-period.ts';
import { type AwardLetter, receiptOf } from '../src/domain/decision/award-letter.ts';
import type { PersonId } from '../src/domain/ids.ts';
import type { LetterReading } from './cards/letter-card.ts';

/** What has become of a letter, as its card to one person says it. */
export function letterReading(letter: AwardLetter | null, person: PersonId): LetterReading {
  return {
    acknowledgedAt: letter && (receiptOf(letter, person)?.at ?? null),
    appealUntil: letter && (appealPeriod(letter)?.lastDay ?? null),
  };
}
