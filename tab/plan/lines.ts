import { MAX_TITLE_LENGTH } from '../../src/domain/plan/check-plan.ts';

export type LinesFault = { readonly tooLong: number } | { readonly tooMany: number };

/** Reads a list that is written one per line. Empty lines say nothing. */
export function readLines(
  text: string,
  most: number,
): { readonly lines: string[]; readonly fault: LinesFault | null } {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length > most) return { lines, fault: { tooMany: most } };
  const isTooLong = lines.some((line) => line.length > MAX_TITLE_LENGTH);
  return { lines, fault: isTooLong ? { tooLong: MAX_TITLE_LENGTH } : null };
}
