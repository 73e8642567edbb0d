import * as fc from 'fast-check';
import type { AllocationInput, AllocationRecipient } from '../../src/domain/allocation/allocation-input.ts';
import { parseFraction, type Fraction } from '../../src/domain/fraction.ts';
import { MAX_KRONER, toKroner } from '../../src/domain/money.ts';

type PlainRecipient = {
  id: string;
  base?: number | undefined;
  counts?: Record<string, number>;
  floor?: number | undefined;
  cap?: number | undefined;
};
type PlainInput = {
  pool: number;
  setAsides?: number[];
  jointMeasures?: number;
  base?: number;
  weights?: Record<string, string>;
  roundTo?: 1 | 100 | 1000;
  higherEducationShare?: string;
  recipients: PlainRecipient[];
};

export function ratio(text: string): Fraction {
  const read = parseFraction(text);
  if (read === null) throw new Error(`no ratio: ${text}`);
  return read;
}

/** An allocation input from plain numbers; without more, pupils weigh 1 and there is nothing but the pool. */
export function anAllocationInput(plain: PlainInput): AllocationInput {
  const { pool, setAsides = [], jointMeasures = 0, base = 0, weights = { pupils: '1' } } = plain;
  const recipients = plain.recipients.map((recipient): AllocationRecipient => {
    const { id, counts = {}, floor, cap } = recipient;
    return {
      id,
      base: toKroner(recipient.base ?? base),
      counts,
      floor: floor === undefined ? undefined : toKroner(floor),
      cap: cap === undefined ? undefined : toKroner(cap),
    };
  });
  return {
    pool: toKroner(pool),
    setAsides: setAsides.map((amount, at) => ({ id: `set-aside-${at}`, amount: toKroner(amount) })),
    jointMeasures: toKroner(jointMeasures),
    weights: Object.fromEntries(Object.entries(weights).map(([kind, weight]) => [kind, ratio(weight)])),
    roundTo: plain.roundTo ?? 1,
    higherEducationShare: ratio(plain.higherEducationShare ?? '1/2'),
    recipients,
  };
}

/**
 * Inputs of every sort: small numbers, where ties, bounds that meet and refusals are common, and numbers up to what
 * kroner can hold, where only bigints are exact.
 */
export const anyAllocationInput: fc.Arbitrary<AllocationInput> = fc
  .constantFrom(20, 3000, 1_000_000, 2 ** 40, MAX_KRONER)
  .chain((size) => {
    const amount = fc.oneof(
      fc.nat(Math.min(size, 30)),
      fc.maxSafeNat().map((value) => value % (size + 1)),
    );
    const small = amount.map((value) => Math.floor(value / 16));
    const optional = (value: fc.Arbitrary<number>) => fc.option(value, { nil: undefined, freq: 2 });
    const recipient = fc.record({
      id: fc.string({ unit: fc.constantFrom('a', 'b', 'B', 'æ'), minLength: 1, maxLength: 3 }),
      base: fc.oneof(fc.constant(0), small),
      counts: fc.record({ pupils: amount, children: amount }, { requiredKeys: [] }),
      floor: optional(small),
      cap: optional(amount),
    });
    const weight = fc.constantFrom('0', '1', '1/2', '1/3', '2/7', '999999999999999/999999999999998');
    return fc.record({
      pool: fc.oneof(amount, fc.constant(size)),
      setAsides: fc.array(small, { maxLength: 2 }),
      jointMeasures: fc.oneof(fc.constant(0), small),
      weights: fc.record({ pupils: weight, children: weight }),
      roundTo: fc.constantFrom(1, 1, 100, 1000),
      higherEducationShare: fc.constantFrom('0', '1/2', '1/3', '1'),
      recipients: fc.uniqueArray(recipient, { selector: ({ id }) => id, maxLength: 9 }),
    });
  })
  .map(anAllocationInput);
