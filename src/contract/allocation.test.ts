import { describe, expect, it } from 'vitest';
import { allocationPreviewAnswer, allocationPreviewRequest } from './allocation.ts';
import { allocationAnswer, allocationRefusalAnswer } from './allocation-answer.ts';
import { previewAllocation } from '../application/preview-allocation.ts';

const recipient = { id: 'fosen', counts: { pupils: 2200, children: 1100 }, floor: 0, cap: 9_000_000 };
const request = {
  pool: 24_000_000,
  setAsides: [{ id: 'meetings', amount: 300_000 }],
  jointMeasures: 0,
  baseGrant: 300_000,
  weights: { pupils: '1', children: '1/2' },
  roundTo: 1,
  higherEducationShare: '1/2',
  recipients: [recipient],
};

/** The paths of what is wrong; a field that is not known stands with its own path. */
function faultPaths(changed: object): string[] {
  const parsed = allocationPreviewRequest.safeParse({ ...request, ...changed });
  return (parsed.error?.issues ?? []).flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => [...issue.path, key].join('.'))
      : [issue.path.join('.')],
  );
}

const withRecipient = (changed: object) => ({ recipients: [{ ...recipient, ...changed }] });

describe('the request of an allocation preview', () => {
  it('is taken as the contract shows it', () => {
    expect(allocationPreviewRequest.parse(request)).toEqual(request);
  });

  it('may leave out floor, cap, joint measures, unit and share', () => {
    const { jointMeasures: _j, roundTo: _r, higherEducationShare: _h, ...rest } = request;
    expect(faultPaths({})).toEqual([]);
    const parsed = allocationPreviewRequest.safeParse({ ...rest, recipients: [{ id: 'fosen', counts: {} }] });
    expect(parsed.success).toBe(true);
  });

  it('leaves an empty list of recipients and repeated ids to the allocation, which has its own words for them', () => {
    expect(faultPaths({ recipients: [] })).toEqual([]);
    expect(faultPaths({ recipients: [recipient, recipient] })).toEqual([]);
  });

  it.each([
    ['a part of a krone', { pool: 0.5 }, 'pool'],
    ['a negative amount', { jointMeasures: -1 }, 'jointMeasures'],
    ['NaN', { baseGrant: Number.NaN }, 'baseGrant'],
    ['an infinity', { pool: Infinity }, 'pool'],
    ['an amount beyond 2⁵³ − 1', { pool: 2 ** 53 }, 'pool'],
    ['an amount in quotes', { pool: '1' }, 'pool'],
    ['a set-aside that is no amount', { setAsides: [{ id: 'a', amount: 1.5 }] }, 'setAsides.0.amount'],
    ['a floor that is no amount', withRecipient({ floor: -1 }), 'recipients.0.floor'],
    ['a cap of null', withRecipient({ cap: null }), 'recipients.0.cap'],
    ['half a pupil', withRecipient({ counts: { pupils: 0.5 } }), 'recipients.0.counts.pupils'],
    ['a count without a weight', withRecipient({ counts: { dogs: 1 } }), 'recipients.0.counts.dogs'],
    ['a recipient without an id', withRecipient({ id: '' }), 'recipients.0.id'],
    ['an id of 201 characters', withRecipient({ id: 'a'.repeat(201) }), 'recipients.0.id'],
    ['a weight over zero', { weights: { pupils: '1', children: '1/0' } }, 'weights.children'],
    ['a decimal weight', { weights: { pupils: '0.5', children: '1' } }, 'weights.pupils'],
    ['a negative weight', { weights: { pupils: '-1', children: '1' } }, 'weights.pupils'],
    ['a weight that is no text', { weights: { pupils: 1, children: '1' } }, 'weights.pupils'],
    [
      'a kind that every object has',
      { weights: { ...request.weights, constructor: '1' } },
      'weights.constructor',
    ],
    ['a share above 1', { higherEducationShare: '3/2' }, 'higherEducationShare'],
    ['a share over zero', { higherEducationShare: '1/0' }, 'higherEducationShare'],
    ['another unit', { roundTo: 10 }, 'roundTo'],
    ['no base grant at all', { baseGrant: undefined }, 'baseGrant'],
    ['a field that is not known', { poool: 1 }, 'poool'],
    ['a field of a recipient that is not known', withRecipient({ floors: 1 }), 'recipients.0.floors'],
  ])('is refused for %s, with the path', (_, changed, path) => {
    expect([...new Set(faultPaths(changed))]).toEqual([path]);
  });

  it('needs no common base grant where every recipient has one', () => {
    expect(faultPaths({ baseGrant: undefined, ...withRecipient({ base: 0 }) })).toEqual([]);
  });
});

describe('the answer of an allocation preview', () => {
  it('has the fields of the contract, and is what its schema says', () => {
    const preview = previewAllocation(allocationPreviewRequest.parse(request));
    if (preview.kind === 'refused') throw new Error(preview.code);
    const answer = allocationAnswer(preview.allocation, preview.inputHash);
    expect(allocationPreviewAnswer.parse(answer)).toEqual({
      pool: 24_000_000,
      setAsidesTotal: 300_000,
      distributable: 23_700_000,
      total: 9_000_000,
      unallocated: 14_700_000,
      lines: [
        {
          id: 'fosen',
          base: 300_000,
          proRata: 8_700_000,
          total: 9_000_000,
          higherEducation: 4_500_000,
          owners: 4_500_000,
          quota: '9000000/1',
          explanation: { bound: 'cap', remainderUnit: 0 },
        },
      ],
      inputHash: preview.inputHash,
    });
  });

  it('writes sums beyond 2⁵³ − 1 in a refusal as text', () => {
    const answers = [101n, 2n ** 60n].map((committed) =>
      allocationRefusalAnswer({
        kind: 'refused',
        code: 'pool-exceeded',
        pool: 100 as Extract<ReturnType<typeof previewAllocation>, { code: 'pool-exceeded' }>['pool'],
        committed,
        excess: committed - 100n,
      }),
    );
    expect(answers).toEqual([
      { code: 'pool-exceeded', pool: 100, committed: 101, excess: 1 },
      { code: 'pool-exceeded', pool: 100, committed: '1152921504606846976', excess: '1152921504606846876' },
    ]);
  });
});
