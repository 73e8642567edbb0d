/** A row of a table that came in. */
export type TableRow = {
  /** As the file or the pasted text numbers it, from 1. Rows without content are left out. */
  readonly number: number;
  /**
   * What the cells say: numbers with a point and no separators, days as `2027-02-01`, times as `2027-02-01T09:30:00`,
   * truths as TRUE and FALSE. Empty cells at the end are left out.
   */
  readonly cells: readonly string[];
};

/** What a file or a pasted text holds. */
export type Table = {
  readonly kind: 'table';
  /** The sheet that the rows are from; null where there are no sheets. */
  readonly sheet: string | null;
  /** Every sheet that can be asked for by its name. */
  readonly sheets: readonly string[];
  readonly rows: readonly TableRow[];
};

/** A file as it was uploaded, or a text that was pasted. */
export type TableSource = {
  /** The file's own name, whose ending must be true; null for pasted text, which is UTF-8. */
  readonly fileName: string | null;
  readonly bytes: Uint8Array;
  /** Which sheet; the first visible one with content where absent. */
  readonly sheet?: string | undefined;
};

/** Why a file is not read. Each names what would do: see the texts of problems. */
export type FileRefusalCode =
  | 'file-too-large'
  | 'file-unpacks-too-large'
  | 'file-has-macros'
  | 'file-is-old-excel'
  | 'file-is-encrypted'
  | 'file-has-wrong-ending'
  | 'file-declares-entities'
  | 'file-has-too-many-rows'
  | 'file-has-too-many-columns'
  | 'file-has-no-rows'
  | 'file-has-no-such-sheet'
  | 'file-is-not-text'
  | 'file-is-damaged'
  | 'file-takes-too-long';

export type FileRefusal = {
  readonly kind: 'file-refused';
  readonly code: FileRefusalCode;
  /** What the sentence says: a limit, a row, an ending. */
  readonly values: Readonly<Record<string, string | number>>;
};

/** Reads tables that come in from people, without holding up anybody else. Never throws for what a file contains. */
export type TableReader = (source: TableSource) => Promise<Table | FileRefusal>;
