/** A letter or a paper as content alone; how it looks, its writer decides. */
export type LetterContent = {
  readonly language: 'nb-NO' | 'nn-NO' | 'en-GB';
  readonly sender: string;
  readonly title: string;
  /** Set apart on the first page and repeated at the top of the others; empty where there is none. */
  readonly notice: string;
  readonly reference: readonly { readonly label: string; readonly value: string }[];
  readonly sections: readonly { readonly heading: string; readonly blocks: readonly LetterBlock[] }[];
  /** How a letter ends; null for a paper that nobody signs. */
  readonly closing: { readonly greeting: string; readonly approved: string } | null;
  /** `Side 1 av 2`: the words before and between the numbers. */
  readonly page: string;
  readonly pageOf: string;
};

/** A text, whose lines become paragraphs, a list or a table. */
export type LetterBlock = string | { readonly list: readonly string[] } | LetterTable;

/** A table whose last columns hold figures: as many as the sums at its foot. */
export type LetterTable = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly total: { readonly label: string; readonly amounts: readonly string[] };
};
