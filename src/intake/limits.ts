/** The largest file, bytes: 10,000 answers to a long form are a fifth of it. */
export const FILE_BYTES = 10_000_000;

/** What the read parts of a workbook may unpack to together, bytes, counted as they unpack. */
export const UNPACKED_BYTES = 64_000_000;

/** What is kept of a table, characters: text that many cells share counts for each of them. */
export const TABLE_CHARACTERS = 20_000_000;

export const TABLE_ROWS = 20_000;
export const TABLE_COLUMNS = 300;
