import type { AwardLetter } from '../../domain/decision/award-letter.ts';

/** Writes the files that people receive. */
export interface Documents {
  /** The award letter as a Word document. */
  awardLetter(letter: AwardLetter): Promise<Uint8Array>;
}
