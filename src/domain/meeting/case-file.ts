import type { PersonId } from '../ids.ts';

/** What can be a paper as a file: none of them can hold macros. */
export const paperFileKinds = ['pdf', 'docx', 'xlsx', 'pptx'] as const;
export type PaperFileKind = (typeof paperFileKinds)[number];

/** The largest file that can be a paper, bytes. */
export const PAPER_FILE_LIMIT = 10_000_000;
/** As many files as a case has, those that were removed among them. */
export const FILES_OF_CASE = 40;

/** A file as it was uploaded. What it holds is kept under its hash. */
export type FileVersion = {
  readonly name: string;
  readonly kind: PaperFileKind;
  /** Bytes. */
  readonly size: number;
  /** SHA-256 of the bytes, in lower-case hex. */
  readonly hash: string;
  readonly by: PersonId;
  readonly at: string;
};

/** A file among a case's papers. What took its place, and that it was removed, is kept with it. */
export type CaseFile = {
  readonly id: string;
  /** The case that it belongs to. */
  readonly case: string;
  /** The first to the newest. */
  readonly versions: readonly [FileVersion, ...FileVersion[]];
  readonly removed: { readonly by: PersonId; readonly at: string; readonly reason: string } | null;
};
