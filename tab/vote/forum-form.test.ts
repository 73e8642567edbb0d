import { describe, expect, it } from 'vitest';
import { isShare, newSeat, withoutSeat, withSeat } from './forum-form.ts';
import type { Forum } from './vote-types.ts';

describe('a share of the seats', () => {
  it.each(['1/2', '2/3', '1', '1/1'])('can be %s', (text) => expect(isShare(text)).toBe(true));
  it.each(['', '0', '3/2', 'halvparten', '1/0', '50 %', '0,5'])('cannot be %j', (text) => {
    expect(isShare(text)).toBe(false);
  });
});

describe('the seats of a forum', () => {
  const seat = { ...newSeat(), id: 'ks', name: 'KS' };
  const forum: Forum = { seats: [seat], rule: 'consensus', quorum: '1/2', secondSigner: false };

  it('are changed where they stand, added last, and taken away', () => {
    const other = { ...newSeat(), name: 'Utdanningsforbundet' };
    const two = withSeat(forum, other);
    expect(two.seats).toEqual([seat, other]);
    expect(withSeat(two, { ...seat, name: 'KS Trøndelag' }).seats.map(({ name }) => name)).toEqual([
      'KS Trøndelag',
      'Utdanningsforbundet',
    ]);
    expect(withoutSeat(two, 'ks').seats).toEqual([other]);
  });
});
