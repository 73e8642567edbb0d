import type { PersonId } from '../ids.ts';
import type { Kroner } from '../money.ts';

/** One sum as the new decision has it. */
export type AmendedLine = { readonly id: string; readonly title: string; readonly amount: Kroner };

/** What somebody would have a letter changed to. */
export type AmendmentContent =
  | { readonly kind: 'change'; readonly lines: readonly AmendedLine[]; readonly grounds: string }
  | { readonly kind: 'annulment'; readonly grounds: string };

/**
 * A new decision on one letter (Public Administration Act § 35). The decision before it stays as it was taken; the new
 * one points at it. Until it is signed nobody but the county governor knows of it.
 */
export type Amendment = {
  readonly letter: string;
  readonly content: AmendmentContent;
  readonly preparedBy: PersonId;
  readonly preparedAt: string;
  readonly signed: { readonly by: PersonId; readonly at: string } | null;
};
export type SignedAmendment = Amendment & { readonly signed: NonNullable<Amendment['signed']> };
