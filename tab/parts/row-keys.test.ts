import { expect, it } from 'vitest';
import { fitKeys } from './row-keys.ts';

it('every row has a key, and keeps it when one before it is removed', () => {
  const three = fitKeys([], 3);
  expect(three).toEqual([0, 1, 2]);
  const withoutMiddle = three.toSpliced(1, 1);
  expect(fitKeys(withoutMiddle, 2)).toEqual([0, 2]);
  expect(fitKeys(withoutMiddle, 3)).toEqual([0, 2, 3]);
  expect(fitKeys([0, 2], 1)).toEqual([0]);
});
