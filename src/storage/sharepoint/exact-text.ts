import { toExactJson } from '../exact-json.ts';
import { LONGEST_NOTE } from './cell.ts';

/** Room for the frame of a piece. */
const LONGEST_PIECE = LONGEST_NOTE - 2;
const FRAME = '|';

/** What JSON carries as it is and a list column may not: markup, and characters that XML or a tidy-up would change. */
const fragile = /[<>&\u2028\u2029\u007f-\u009f\ufeff\ufffe\uffff]/g;

/** Exact JSON with nothing in it that a column could change. Throws TypeError for what would not come back as it was. */
export function toColumnText(value: unknown): string {
  return toExactJson(value).replaceAll(fragile, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/**
 * The text in pieces that each fit in a column. Where there are several, each stands in a frame, since SharePoint cuts
 * blanks off the ends of what it is given; and no character is cut in two.
 */
export function toPieces(text: string): string[] {
  if (text.length <= LONGEST_NOTE) return [text];
  const pieces: string[] = [];
  for (let start = 0; start < text.length;) {
    const end = start + LONGEST_PIECE;
    const cut = isHighSurrogate(text.charCodeAt(end - 1)) ? end - 1 : end;
    pieces.push(`${FRAME}${text.slice(start, cut)}${FRAME}`);
    start = cut;
  }
  return pieces;
}

/** The text that the pieces were made from. */
export function fromPieces(pieces: readonly string[]): string {
  const [only] = pieces;
  if (only !== undefined && pieces.length === 1) return only;
  return pieces.map((piece) => piece.slice(FRAME.length, -FRAME.length)).join('');
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
