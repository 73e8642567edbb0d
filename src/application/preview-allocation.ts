import { allocate, type Allocated } from '../domain/allocation/allocate.ts';
import type {
  AllocationInput,
  AllocationRecipient,
  RoundingUnit,
} from '../domain/allocation/allocation-input.ts';
import type { AllocationRefusal } from '../domain/allocation/refusals.ts';
import { type Fraction, formatFraction, parseFraction } from '../domain/fraction.ts';
import { toKroner } from '../domain/money.ts';
import { contentHash } from './content-hash.ts';

/** An allocation key as it comes in, checked for form; amounts in kroner, ratios such as `1/2`. */
export type PreviewAllocationInput = {
  readonly pool: number;
  readonly setAsides: readonly { readonly id: string; readonly amount: number }[];
  /** 0 where absent. */
  readonly jointMeasures?: number | undefined;
  /** For recipients without a base grant of their own; it may be absent where all have one. */
  readonly baseGrant?: number | undefined;
  readonly weights: Readonly<Record<string, string>>;
  /** 1 where absent. */
  readonly roundTo?: RoundingUnit | undefined;
  /** 1/2 where absent. */
  readonly higherEducationShare?: string | undefined;
  readonly recipients: readonly PreviewRecipient[];
};

type PreviewRecipient = {
  readonly id: string;
  readonly base?: number | undefined;
  readonly counts: Readonly<Record<string, number>>;
  readonly floor?: number | undefined;
  readonly cap?: number | undefined;
};

type AllocationPreview =
  | { readonly kind: 'allocated'; readonly allocation: Allocated; readonly inputHash: string }
  | AllocationRefusal;

/** The consultation draft of 2020 splits a frame half and half between higher education and owners. */
const DEFAULT_HIGHER_EDUCATION_SHARE = '1/2';

/** Works out what an allocation key would give, and the hash of what it was worked out from. Keeps nothing. */
export function previewAllocation(input: PreviewAllocationInput): AllocationPreview {
  const complete = completeInput(input);
  const outcome = allocate(complete);
  if (outcome.kind === 'refused') return outcome;
  return { kind: 'allocated', allocation: outcome, inputHash: inputHash(complete) };
}

function completeInput(input: PreviewAllocationInput): AllocationInput {
  return {
    pool: toKroner(input.pool),
    setAsides: input.setAsides.map(({ id, amount }) => ({ id, amount: toKroner(amount) })),
    jointMeasures: toKroner(input.jointMeasures ?? 0),
    weights: Object.fromEntries(
      Object.entries(input.weights).map(([kind, weight]) => [kind, readRatio(weight)]),
    ),
    roundTo: input.roundTo ?? 1,
    higherEducationShare: readRatio(input.higherEducationShare ?? DEFAULT_HIGHER_EDUCATION_SHARE),
    recipients: input.recipients.map((recipient) => completeRecipient(recipient, input.baseGrant)),
  };
}

function completeRecipient(recipient: PreviewRecipient, baseGrant: number | undefined): AllocationRecipient {
  const { id, base = baseGrant, counts, floor, cap } = recipient;
  if (base === undefined) throw new RangeError(`no base grant for ${id}`);
  return {
    id,
    base: toKroner(base),
    counts,
    floor: floor === undefined ? undefined : toKroner(floor),
    cap: cap === undefined ? undefined : toKroner(cap),
  };
}

function readRatio(text: string): Fraction {
  const ratio = parseFraction(text);
  if (ratio === null) throw new RangeError(`not a ratio: ${text}`);
  return ratio;
}

/**
 * The hash of everything that the result follows from, with defaults filled in: base grants per recipient, ratios in
 * lowest terms, counts that are missing as 0, an absent floor as 0 and an absent cap as null. Set-asides and recipients
 * are taken in id order, so the order in which they came plays no part.
 */
function inputHash(input: AllocationInput): string {
  const kinds = Object.keys(input.weights);
  return contentHash({
    pool: input.pool,
    setAsides: input.setAsides.toSorted((a, b) => compareText(a.id, b.id) || a.amount - b.amount),
    jointMeasures: input.jointMeasures,
    weights: Object.fromEntries(kinds.map((kind) => [kind, formatFraction(input.weights[kind] as Fraction)])),
    roundTo: input.roundTo,
    higherEducationShare: formatFraction(input.higherEducationShare),
    recipients: input.recipients
      .toSorted((a, b) => compareText(a.id, b.id))
      .map(({ id, base, counts, floor = 0, cap = null }) => ({
        id,
        base,
        counts: Object.fromEntries(kinds.map((kind) => [kind, counts[kind] ?? 0])),
        floor,
        cap,
      })),
  });
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
