import { expect, it } from 'vitest';
import { openOnThreeInstances } from './three-instances.ts';
import { describeYear } from './year.ts';

let killed = () => false;

describeYear('on three instances, of which one is killed over its work', async () => {
  const place = await openOnThreeInstances();
  killed = place.killed;
  return place;
});

it('one instance was killed', () => {
  expect(killed()).toBe(true);
});
