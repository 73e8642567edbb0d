import { describe, expect, it } from 'vitest';
import { isId } from './ids.ts';

describe('an id', () => {
  it('is lower-case letters, digits and single hyphens between them', () => {
    expect(
      ['fosen', '5001', 'trondheim-malvik', 'a', 'kompetanseloftet-2025'].filter((id) => !isId(id)),
    ).toEqual([]);
    const others = ['', '-fosen', 'fosen-', 'a--b', 'Fosen', 'værnes', 'a b', 'a/b', 'a.b', 'fosen\n'];
    expect(others.filter(isId)).toEqual([]);
  });

  it('has at most 80 characters', () => {
    expect(isId('a'.repeat(80))).toBe(true);
    expect(isId('a'.repeat(81))).toBe(false);
  });
});
