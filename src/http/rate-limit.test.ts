import { expect, it } from 'vitest';
import { createRateLimit } from './rate-limit.ts';

it('so many come through at once, and then as many a minute as it says', () => {
  let now = 0;
  const mayPass = createRateLimit(60, () => now);
  const passed = () => Array.from({ length: 100 }, mayPass).filter(Boolean).length;
  expect(passed()).toBe(60);
  expect(passed()).toBe(0);
  now += 10_000;
  expect(passed()).toBe(10);
  now += 3_600_000;
  expect(passed()).toBe(60);
});
