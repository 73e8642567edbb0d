import type { AwardLetter } from '../domain/decision/award-letter.ts';
import { awardLetterContent } from './award-letter-content.ts';

/** The award letter as a Word file that can be sent as it is; of a draft, one that says that it is a draft. */
export async function writeAwardLetter(
  letter: AwardLetter,
  sender: string,
  draft = false,
): Promise<Uint8Array> {
  // Loaded with the first letter: the library behind it is big, and starting must be quick.
  const { writeWordLetter } = await import('./word-letter.ts');
  return writeWordLetter(awardLetterContent(letter, sender, draft));
}
