import type { Fraction } from '../fraction.ts';
import type { Kroner } from '../money.ts';

/** Whole kroner, hundreds or thousands: every total is a multiple of it. */
export type RoundingUnit = 1 | 100 | 1000;

/** One that shares in the pool, most often a competence network (kompetansenettverk). */
export type AllocationRecipient = {
  readonly id: string;
  /** The base grant (grunntilskudd), kroner. */
  readonly base: Kroner;
  /** Pupils, children and the like, whole and non-negative. A kind that is missing counts as 0. */
  readonly counts: Readonly<Record<string, number>>;
  /** The total is not below it, kroner; none where absent. */
  readonly floor?: Kroner | undefined;
  /** The total is not above it, kroner; none where absent. */
  readonly cap?: Kroner | undefined;
};

/** What an allocation key (fordelingsnøkkel) says, together with the counts that it is applied to. */
export type AllocationInput = {
  readonly pool: Kroner;
  /** Fixed awards, taken out before the recipients share. */
  readonly setAsides: readonly { readonly id: string; readonly amount: Kroner }[];
  /** Joint measures (fellestiltak), taken out before the recipients share; kroner. */
  readonly jointMeasures: Kroner;
  /** What one pupil, child and so on weighs. Counts of a kind without a weight play no part. */
  readonly weights: Readonly<Record<string, Fraction>>;
  readonly roundTo: RoundingUnit;
  /** The part of each total that goes to higher education (UH): at most 1. */
  readonly higherEducationShare: Fraction;
  readonly recipients: readonly AllocationRecipient[];
};
