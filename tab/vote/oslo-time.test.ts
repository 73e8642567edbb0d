import { describe, expect, it } from 'vitest';
import { instantInOslo } from './oslo-time.ts';

describe('a time on a Norwegian clock', () => {
  it.each([
    ['2027-03-12T14:00', '2027-03-12T13:00:00.000Z'],
    ['2027-07-01T00:30', '2027-06-30T22:30:00.000Z'],
    ['2027-10-31T02:30', '2027-10-31T00:30:00.000Z'],
  ])('%s is %s', (local, instant) => {
    expect(instantInOslo(local)).toBe(instant);
  });

  it.each(['2027-03-28T02:30', '', 'snart', '2027-02-30T10:00'])('%j is never', (local) => {
    expect(instantInOslo(local)).toBeNull();
  });
});
