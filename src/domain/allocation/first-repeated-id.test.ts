import { describe, expect, it } from 'vitest';
import { firstRepeatedId } from './first-repeated-id.ts';

const listed = (ids: readonly string[]) => ids.map((id) => ({ id }));
const many = Array.from({ length: 5000 }, (_, at) => `network-${at}`);

describe('firstRepeatedId', () => {
  it('is null where each id stands once', () => {
    expect(firstRepeatedId([])).toBeNull();
    expect(firstRepeatedId(listed(['a', 'b', 'A', 'constructor', '']))).toBeNull();
    expect(firstRepeatedId(listed(many))).toBeNull();
  });

  it('names the id that is the first to stand there again', () => {
    expect(firstRepeatedId(listed(['a', 'b', 'b', 'a']))).toBe('b');
    expect(firstRepeatedId(listed([...many, 'network-7', 'network-3']))).toBe('network-7');
  });

  it('takes no quadratic time where ids are made to have the same hash', () => {
    // "Aa" and "BB" have the same hash, and so has every text put together of them.
    const twins = Array.from({ length: 2 ** 14 }, (_, at) =>
      Array.from({ length: 14 }, (_, bit) => ((at >> bit) & 1 ? 'Aa' : 'BB')).join(''),
    );
    expect(firstRepeatedId(listed(twins))).toBeNull();
    expect(firstRepeatedId(listed([...twins, twins[5] ?? '']))).toBe(twins[5]);
  });
});
