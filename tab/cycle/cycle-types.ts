import type { Answer } from '../../src/contract/operations.ts';

export type Year = Answer<'readYear'>;
export type Occurrence = Year['occurrences'][number];
export type Cycle = Answer<'readCycle'>;
export type Entry = Cycle['entries'][number];

/** An entry of a cycle that somebody changes, or a new one (null), seen from a year. */
export type EditedEntry = { readonly cycle: string; readonly id: string | null; readonly year: number };
