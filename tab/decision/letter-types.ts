import type { Answer } from '../../src/contract/operations.ts';

export type Letter = Answer<'listLetters'>['letters'][number];
export type Appeal = Letter['appeals'][number];
export type AmendmentView = Answer<'readAmendment'>;

/** As much as a field of prose holds. */
export const MAX_PROSE_LENGTH = 4000;
