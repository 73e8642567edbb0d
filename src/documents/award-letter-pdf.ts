import type { AwardLetter } from '../domain/decision/award-letter.ts';
import { awardLetterContent } from './award-letter-content.ts';

/** The award letter as a PDF file, tagged so that a screen reader reads it as the Word file. */
export async function writeAwardLetterPdf(
  letter: AwardLetter,
  sender: string,
  draft = false,
): Promise<Uint8Array> {
  // Loaded with the first letter, like the writer of Word files.
  const { writePdfLetter } = await import('./pdf-letter.ts');
  return writePdfLetter(awardLetterContent(letter, sender, draft));
}
