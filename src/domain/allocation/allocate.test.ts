import { describe, expect, it } from 'vitest';
import { anAllocationInput } from '../../../test/builders/allocation-inputs.ts';
import { formatFraction } from '../fraction.ts';
import { MAX_KRONER } from '../money.ts';
import { allocate } from './allocate.ts';

type Plain = Parameters<typeof anAllocationInput>[0];

function allocated(plain: Plain) {
  const outcome = allocate(anAllocationInput(plain));
  if (outcome.kind === 'refused') throw new Error(outcome.code);
  return { ...outcome, lines: [...outcome.lines] };
}

function totals(plain: Plain): number[] {
  return allocated(plain).lines.map((line) => line.total);
}

const pupils = (id: string, count: number) => ({ id, counts: { pupils: count } });

describe('allocate', () => {
  it('shares what set-asides and joint measures leave: an equal base grant, the rest by weighted counts', () => {
    const outcome = allocated({
      pool: 24_000_000,
      setAsides: [2_000_000, 400_000],
      jointMeasures: 1_600_000,
      base: 300_000,
      weights: { pupils: '1', children: '1/2' },
      recipients: [
        { id: 'fosen', counts: { pupils: 2200, children: 1100 } },
        { id: 'gauldal', counts: { pupils: 1000, children: 500 } },
      ],
    });
    expect(outcome).toMatchObject({
      pool: 24_000_000,
      setAsidesTotal: 2_400_000,
      distributable: 20_000_000,
      total: 20_000_000,
      unallocated: 0,
    });
    expect(outcome.lines).toEqual([
      {
        id: 'fosen',
        base: 300_000,
        proRata: 13_337_500,
        total: 13_637_500,
        higherEducation: 6_818_750,
        owners: 6_818_750,
        quota: { numerator: 13_637_500n, denominator: 1n },
        bound: 'none',
        remainderUnit: 0,
      },
      expect.objectContaining({ id: 'gauldal', total: 6_362_500 }),
    ]);
  });

  it('shares among the eleven networks to the krone', () => {
    const counts = [31_000, 2900, 4300, 5100, 2300, 900, 4700, 4400, 4800, 1300, 17_500];
    const outcome = allocated({
      pool: 24_000_001,
      base: 300_000,
      recipients: counts.map((count, at) => pupils(`network-${at}`, count)),
    });
    const sum = outcome.lines.reduce((total, line) => total + line.total, 0);
    expect(sum).toBe(24_000_001);
    expect(outcome.lines.filter((line) => line.remainderUnit === 1).length).toBeGreaterThan(0);
    expect(outcome.lines.map((line) => Math.floor(line.proRata / 1000))).toEqual([
      8102, 757, 1123, 1332, 601, 235, 1228, 1150, 1254, 339, 4573,
    ]);
  });

  it('gives the leftover krone to the largest remainder', () => {
    // Quotas 1 3/7, 2 6/7, 5 5/7.
    const plain = { pool: 10, recipients: [pupils('a', 1), pupils('b', 2), pupils('c', 4)] };
    expect(totals(plain)).toEqual([1, 3, 6]);
  });

  it('gives it to the larger weighted count where remainders tie', () => {
    // Quotas 1/2, 3/2: the same remainder.
    expect(totals({ pool: 2, recipients: [pupils('a', 1), pupils('b', 3)] })).toEqual([0, 2]);
  });

  it('gives it to the smaller id where the counts tie too, capitals before small letters and those before æ', () => {
    expect(totals({ pool: 2, recipients: [pupils('æ', 5), pupils('b', 5), pupils('B', 5)] })).toEqual([
      0, 1, 1,
    ]);
    expect(totals({ pool: 1, recipients: [pupils('10', 5), pupils('9', 5)] })).toEqual([1, 0]);
  });

  it('rounds to hundreds and thousands, and reports what is below one unit', () => {
    const recipients = [pupils('a', 1), pupils('b', 1), pupils('c', 1)];
    expect(allocated({ pool: 10_450, roundTo: 100, recipients })).toMatchObject({
      total: 10_400,
      unallocated: 50,
    });
    expect(totals({ pool: 10_450, roundTo: 100, recipients })).toEqual([3500, 3500, 3400]);
    expect(allocated({ pool: 10_450, roundTo: 1000, recipients })).toMatchObject({
      total: 10_000,
      unallocated: 450,
    });
    expect(totals({ pool: 10_450, roundTo: 1000, recipients })).toEqual([4000, 3000, 3000]);
  });

  it('lets largest remainder settle base grants that are no multiple of the unit', () => {
    const recipients = [
      { id: 'a', base: 1200 },
      { id: 'b', base: 1900 },
      { id: 'c', base: 1900 },
    ];
    expect(totals({ pool: 5000, roundTo: 1000, recipients })).toEqual([1000, 2000, 2000]);
  });

  it('rounds bounds inward: the floor up, the cap down', () => {
    const outcome = allocated({
      pool: 10_000,
      roundTo: 1000,
      recipients: [{ ...pupils('a', 1), floor: 1001 }, { ...pupils('b', 9), cap: 5999 }, pupils('c', 5)],
    });
    expect(outcome.lines.map((line) => [line.total, line.bound])).toEqual([
      [2000, 'floor'],
      [5000, 'cap'],
      [3000, 'none'],
    ]);
  });

  it('raises those below their floor and shares the rest by the same rate', () => {
    const outcome = allocated({
      pool: 1000,
      recipients: [{ ...pupils('a', 1), floor: 400 }, pupils('b', 3), pupils('c', 1)],
    });
    expect(outcome.lines.map((line) => line.total)).toEqual([400, 450, 150]);
    expect(outcome.lines.map((line) => line.bound)).toEqual(['floor', 'none', 'none']);
  });

  it('leaves the rest unallocated where every cap is reached', () => {
    const outcome = allocated({
      pool: 1000,
      recipients: [
        { ...pupils('a', 1), cap: 100 },
        { ...pupils('b', 3), cap: 200 },
      ],
    });
    expect(outcome).toMatchObject({ distributable: 1000, total: 300, unallocated: 700 });
    expect(outcome.lines.map((line) => line.bound)).toEqual(['cap', 'cap']);
  });

  it('leaves the rest unallocated where all with a count are at their caps, and gives the others their base grant', () => {
    const outcome = allocated({
      pool: 1000,
      base: 50,
      recipients: [{ ...pupils('a', 1), cap: 100 }, pupils('b', 0)],
    });
    expect(outcome.lines.map((line) => line.total)).toEqual([100, 50]);
    expect(outcome.unallocated).toBe(850);
  });

  it('needs no counts where every base grant is at its cap', () => {
    const recipients = [{ id: 'a', base: 70, cap: 60 }];
    expect(allocated({ pool: 100, recipients })).toMatchObject({ total: 60, unallocated: 40 });
  });

  it('needs no counts where the base grants are all there is to share', () => {
    expect(totals({ pool: 100, base: 50, recipients: [{ id: 'a' }, { id: 'b' }] })).toEqual([50, 50]);
    expect(totals({ pool: 0, recipients: [{ id: 'a' }] })).toEqual([0]);
  });

  it('takes a base grant above the cap down to the cap: the pro-rata part is then negative', () => {
    const outcome = allocated({
      pool: 1000,
      recipients: [{ ...pupils('a', 1), base: 500, cap: 300 }, pupils('b', 1)],
    });
    expect(outcome.lines[0]).toMatchObject({ base: 500, proRata: -200, total: 300, bound: 'cap' });
    expect(outcome.lines[1]).toMatchObject({ total: 700 });
  });

  it('counts a kind that a recipient lacks as 0, and a kind without a weight not at all', () => {
    const outcome = allocated({
      pool: 90,
      weights: { pupils: '1', apprentices: '5' },
      recipients: [
        { id: 'a', counts: { pupils: 1, dogs: 100 } },
        { id: 'b', counts: { pupils: 2 } },
      ],
    });
    expect(outcome.lines.map((line) => line.total)).toEqual([30, 60]);
  });

  it('takes weights such as 1/3 exactly', () => {
    const outcome = allocated({
      pool: 100,
      weights: { pupils: '1', children: '1/3' },
      recipients: [
        { id: 'a', counts: { pupils: 1 } },
        { id: 'b', counts: { children: 3 } },
        { id: 'c', counts: { children: 1 } },
      ],
    });
    expect(outcome.lines.map((line) => formatFraction(line.quota))).toEqual(['300/7', '300/7', '100/7']);
    expect(outcome.lines.map((line) => line.total)).toEqual([43, 43, 14]);
  });

  it('is exact at the largest amounts and counts', () => {
    const third = (MAX_KRONER - 1) / 3;
    const outcome = allocated({
      pool: MAX_KRONER,
      weights: { pupils: '999999999999999/999999999999998' },
      recipients: [pupils('a', MAX_KRONER), pupils('b', MAX_KRONER), pupils('c', MAX_KRONER)],
    });
    expect(MAX_KRONER % 3).toBe(1);
    expect(outcome.lines.map((line) => line.total)).toEqual([third + 1, third, third]);
    expect(outcome.lines.map((line) => formatFraction(line.quota))[0]).toBe(`${MAX_KRONER}/3`);
  });

  it('rounds the part of higher education down to the unit and gives the owners the rest', () => {
    const recipients = [pupils('a', 1)];
    expect(allocated({ pool: 101, recipients }).lines[0]).toMatchObject({ higherEducation: 50, owners: 51 });
    const hundreds = allocated({ pool: 1100, roundTo: 100, higherEducationShare: '1/3', recipients });
    expect(hundreds.lines[0]).toMatchObject({ higherEducation: 300, owners: 800 });
  });

  it('works each line out when it is read, and again when it is read again', () => {
    const outcome = allocate(anAllocationInput({ pool: 3, recipients: [pupils('a', 1), pupils('b', 1)] }));
    if (outcome.kind === 'refused') throw new Error(outcome.code);
    expect(outcome.lines).toHaveLength(2);
    expect(outcome.lines.at(1)).toEqual([...outcome.lines][1]);
    expect([...outcome.lines]).toEqual([...outcome.lines]);
    expect(outcome.lines.at(2)).toBeUndefined();
  });

  it('throws on counts and shares that the types forbid', () => {
    expect(() => allocate(anAllocationInput({ pool: 3, recipients: [pupils('a', 1.5)] }))).toThrow(
      RangeError,
    );
    expect(() => allocate(anAllocationInput({ pool: 3, recipients: [pupils('a', -1)] }))).toThrow(RangeError);
    const recipients = [pupils('a', 1)];
    expect(() => allocate(anAllocationInput({ pool: 3, higherEducationShare: '3/2', recipients }))).toThrow(
      RangeError,
    );
  });
});

describe('allocate refuses', () => {
  const refusal = (plain: Plain) => allocate(anAllocationInput(plain));

  it('a key without recipients', () => {
    expect(refusal({ pool: 100, recipients: [] })).toEqual({ kind: 'refused', code: 'no-recipients' });
  });

  it('a recipient that stands there twice, in short lists and in long ones', () => {
    const twice = { kind: 'refused', code: 'duplicate-recipient', recipient: 'b' };
    expect(refusal({ pool: 100, recipients: [{ id: 'b' }, { id: 'a' }, { id: 'b' }] })).toEqual(twice);
    const many = Array.from({ length: 2000 }, (_, at) => ({ id: `network-${at}` }));
    expect(refusal({ pool: 100, recipients: [{ id: 'b' }, ...many, { id: 'b' }] })).toEqual(twice);
  });

  it('a floor above its cap, also where only rounding takes it there', () => {
    expect(refusal({ pool: 100, recipients: [{ id: 'a', floor: 11, cap: 10 }] })).toMatchObject({
      code: 'floor-above-cap',
      recipient: 'a',
      floor: 11,
      cap: 10,
    });
    expect(refusal({ pool: 5000, roundTo: 1000, recipients: [{ id: 'a', floor: 1100, cap: 1900 }] })).toEqual(
      {
        kind: 'refused',
        code: 'floor-above-cap',
        recipient: 'a',
        floor: 1100,
        cap: 1900,
        floorInUnits: 2000n,
        capInUnits: 1000n,
      },
    );
  });

  it('set-asides, joint measures and base grants above the pool, however far', () => {
    expect(
      refusal({
        pool: 100,
        setAsides: [60],
        jointMeasures: 31,
        base: 5,
        recipients: [{ id: 'a' }, { id: 'b' }],
      }),
    ).toEqual({ kind: 'refused', code: 'pool-exceeded', pool: 100, committed: 101n, excess: 1n });
    const most = BigInt(MAX_KRONER);
    const recipients = [{ id: 'a' }, { id: 'b' }];
    expect(
      refusal({ pool: MAX_KRONER, setAsides: [MAX_KRONER, MAX_KRONER], base: MAX_KRONER, recipients }),
    ).toMatchObject({
      code: 'pool-exceeded',
      committed: 4n * most,
      excess: 3n * most,
    });
  });

  it('base grants above the pool even where caps would bring them below it', () => {
    const recipients = [{ id: 'a', base: 101, cap: 10 }];
    expect(refusal({ pool: 100, recipients })).toMatchObject({ code: 'pool-exceeded', excess: 1n });
  });

  it('floors that lift the least above what there is to share, rounding included', () => {
    const recipients = [{ ...pupils('a', 1), floor: 60 }, pupils('b', 1)];
    expect(refusal({ pool: 100, setAsides: [10], base: 40, recipients })).toEqual({
      kind: 'refused',
      code: 'floors-exceed-pool',
      distributable: 90,
      required: 100n,
      excess: 10n,
    });
    expect(
      refusal({ pool: 2500, roundTo: 1000, recipients: [{ ...pupils('a', 1), floor: 2500 }] }),
    ).toMatchObject({
      code: 'floors-exceed-pool',
      required: 3000n,
    });
    expect(
      refusal({ pool: MAX_KRONER, roundTo: 1000, recipients: [{ id: 'a', floor: MAX_KRONER }] }),
    ).toMatchObject({
      code: 'floors-exceed-pool',
      required: 9_007_199_254_741_000n,
      excess: 9n,
    });
  });

  it('something left to share where nobody has a count', () => {
    const recipients = [pupils('a', 0), { id: 'b', cap: 10 }];
    expect(refusal({ pool: 100, base: 10, recipients })).toEqual({
      kind: 'refused',
      code: 'zero-weight',
      left: 80,
    });
    expect(refusal({ pool: 100, weights: {}, recipients })).toMatchObject({ code: 'zero-weight', left: 100 });
    expect(refusal({ pool: 100, weights: { pupils: '0' }, recipients: [pupils('a', 3)] })).toMatchObject({
      code: 'zero-weight',
    });
  });

  it('for the first reason in the order, where there are several', () => {
    const repeated = [{ id: 'a', base: 1000, floor: 2, cap: 1 }, { id: 'a' }];
    const crossed = [{ id: 'a', base: 1000, floor: 2, cap: 1 }];
    const rich = [{ id: 'a', base: 1000, floor: 500 }];
    const lifted = [{ id: 'a', floor: 500 }];
    const code = (list: Plain['recipients']) =>
      (refusal({ pool: 100, recipients: list }) as { code: string }).code;
    expect([repeated, crossed, rich, lifted].map(code)).toEqual([
      'duplicate-recipient',
      'floor-above-cap',
      'pool-exceeded',
      'floors-exceed-pool',
    ]);
  });
});
