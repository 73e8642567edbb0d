import type { InstitutionId, NetworkId, PersonId, RoundId } from '../ids.ts';
import type { Kroner } from '../money.ts';
import type { KeyGap, WrittenCount } from './counts-in-key.ts';

/** Who receives a set-aside: a network or institution gets it in its letter; the forum keeps it for meetings. */
export type Recipient =
  | { readonly kind: 'network'; readonly id: NetworkId }
  | { readonly kind: 'institution'; readonly id: InstitutionId }
  | { readonly kind: 'group'; readonly id: string; readonly name: string }
  | { readonly kind: 'forum' };

/** A fixed yearly award (fast årlig tildeling) that is taken out before the networks share. */
export type SetAside = {
  readonly id: string;
  readonly title: string;
  readonly shares: readonly { readonly recipient: Recipient; readonly amount: Kroner }[];
};

/** What one network brings to the key. */
export type NetworkCounts = {
  readonly network: NetworkId;
  readonly counts: Readonly<Record<string, number>>;
  readonly floor: Kroner | null;
  readonly cap: Kroner | null;
};

/** What a person writes in a key (fordelingsnøkkel). Weights and shares are fractions such as `1/2`. */
export type KeyDraft = {
  readonly pool: Kroner;
  readonly setAsides: readonly SetAside[];
  readonly jointMeasures: Kroner;
  readonly baseGrant: Kroner;
  readonly weights: Readonly<Record<string, string>>;
  readonly roundTo: 1 | 100 | 1000;
  readonly higherEducationShare: string;
  readonly networks: readonly NetworkCounts[];
  /** Where the counts come from, as a person would cite it. */
  readonly countsSource: string;
  /** Invented figures: the screen must say "eksempeltall". */
  readonly figuresAreExamples: boolean;
};

/**
 * Everything that the forum decides when it decides the key: what was written, and what the service found when it held the
 * counts against the registered ones. Keys of before were held against nothing, and have no findings.
 */
export type KeyInputs = KeyDraft & {
  /** The registered counts, by year and version, that these were held against; null where there were none. */
  readonly counted?: { readonly year: number; readonly version: number } | null | undefined;
  /** The counts that are not the register's. */
  readonly written?: readonly WrittenCount[] | undefined;
  /** Where the register's counts rest on no figure from a source: left out, or estimated by a person. */
  readonly gaps?: readonly KeyGap[] | undefined;
};

/** A network's frame (ramme): what it may plan for, split between higher education and owners. */
export type Frame = {
  readonly network: NetworkId;
  readonly total: Kroner;
  readonly higherEducation: Kroner;
  readonly owners: Kroner;
};

/** The result that stands once the key is decided: a fact, never recomputed silently. */
export type DecidedAllocation = {
  readonly distributable: Kroner;
  readonly unallocated: Kroner;
  readonly frames: readonly (Frame & { readonly base: Kroner; readonly quota: string })[];
  readonly inputHash: string;
};

export type AllocationKey =
  | { readonly round: RoundId; readonly state: 'draft'; readonly inputs: KeyInputs }
  | {
      readonly round: RoundId;
      readonly state: 'decided';
      readonly inputs: KeyInputs;
      readonly allocation: DecidedAllocation;
      readonly decidedBy: PersonId;
      readonly decidedAt: string;
    };

/** Replaces the inputs of a key that is not yet decided. */
export function editKey(key: AllocationKey & { state: 'draft' }, inputs: KeyInputs): AllocationKey {
  return { ...key, inputs };
}

/** The forum has decided: inputs and result stand from here on. */
export function decideKey(
  key: AllocationKey & { state: 'draft' },
  decided: { allocation: DecidedAllocation; by: PersonId; at: string },
): AllocationKey {
  return {
    ...key,
    state: 'decided',
    allocation: decided.allocation,
    decidedBy: decided.by,
    decidedAt: decided.at,
  };
}
