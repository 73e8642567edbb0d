import { describe, expect, it } from 'vitest';
import { previewAllocation, type PreviewAllocationInput } from './preview-allocation.ts';

const input: PreviewAllocationInput = {
  pool: 24_000_000,
  setAsides: [
    { id: 'meetings', amount: 300_000 },
    { id: 'coordination', amount: 100_000 },
  ],
  baseGrant: 300_000,
  weights: { pupils: '1', children: '1/2' },
  recipients: [
    { id: 'fosen', counts: { pupils: 2200, children: 1100 } },
    { id: 'gauldal', counts: { pupils: 3000 } },
  ],
};
const [fosen, gauldal] = input.recipients;
if (!fosen || !gauldal) throw new Error('the input has two recipients');

function hashOf(changed: Partial<PreviewAllocationInput>): string {
  const preview = previewAllocation({ ...input, ...changed });
  if (preview.kind === 'refused') throw new Error(preview.code);
  return preview.inputHash;
}

describe('previewAllocation', () => {
  it('fills in what is left out: no joint measures, whole kroner, half to higher education', () => {
    const preview = previewAllocation(input);
    if (preview.kind === 'refused') throw new Error(preview.code);
    expect(preview.allocation).toMatchObject({
      distributable: 23_600_000,
      total: 23_600_000,
      unallocated: 0,
    });
    const [first] = preview.allocation.lines;
    expect(first).toMatchObject({
      id: 'fosen',
      base: 300_000,
      higherEducation: Math.floor((first?.total ?? 0) / 2),
    });
  });

  it("takes a recipient's own base grant in place of the common one", () => {
    const preview = previewAllocation({ ...input, recipients: [{ ...fosen, base: 0 }, gauldal] });
    if (preview.kind === 'refused') throw new Error(preview.code);
    expect([...preview.allocation.lines].map((line) => line.base)).toEqual([0, 300_000]);
  });

  it('passes a refusal on', () => {
    expect(previewAllocation({ ...input, recipients: [] })).toEqual({
      kind: 'refused',
      code: 'no-recipients',
    });
  });

  it('throws on what the contract has to refuse: no base grant, a ratio that is none, a part of a krone', () => {
    expect(() => previewAllocation({ ...input, baseGrant: undefined })).toThrow(RangeError);
    expect(() => previewAllocation({ ...input, weights: { pupils: '0.5', children: '1' } })).toThrow(
      RangeError,
    );
    expect(() => previewAllocation({ ...input, pool: 0.5 })).toThrow(RangeError);
  });
});

describe('the hash of the input', () => {
  it('does not depend on the order of recipients, set-asides, weights or counts', () => {
    const reordered = {
      recipients: [gauldal, { ...fosen, counts: { children: 1100, pupils: 2200 } }],
      setAsides: input.setAsides.toReversed(),
      weights: { children: '1/2', pupils: '1' },
    };
    expect(hashOf(reordered)).toBe(hashOf({}));
  });

  it('does not depend on whether a default is written out, or on how a ratio is written', () => {
    const writtenOut = {
      jointMeasures: 0,
      roundTo: 1 as const,
      higherEducationShare: '2/4',
      weights: { pupils: '3/3', children: '2/4' },
      recipients: [
        { ...fosen, base: 300_000, floor: 0 },
        { ...gauldal, counts: { pupils: 3000, children: 0 } },
      ],
    };
    expect(hashOf(writtenOut)).toBe(hashOf({}));
  });

  it.each<[string, Partial<PreviewAllocationInput>]>([
    ['the pool', { pool: 24_000_001 }],
    ['a set-aside', { setAsides: [{ id: 'meetings', amount: 400_000 }] }],
    ['the joint measures', { jointMeasures: 1 }],
    ['the base grant', { baseGrant: 300_001 }],
    ['a weight', { weights: { pupils: '1', children: '1/3' } }],
    ['the unit', { roundTo: 100 }],
    ['the share of higher education', { higherEducationShare: '1/3' }],
    ['a count', { recipients: [fosen, { ...gauldal, counts: { pupils: 3001 } }] }],
    ['an id', { recipients: [fosen, { ...gauldal, id: 'innherred' }] }],
    ['a floor', { recipients: [fosen, { ...gauldal, floor: 1 }] }],
    ['a cap', { recipients: [fosen, { ...gauldal, cap: 23_000_000 }] }],
  ])('depends on %s', (_, changed) => {
    expect(hashOf(changed)).not.toBe(hashOf({}));
  });
});
