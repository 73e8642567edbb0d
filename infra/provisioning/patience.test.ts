import { describe, expect, it } from 'vitest';
import { type FaultName, GraphFault } from '../../src/storage/sharepoint/graph/graph-fault.ts';
import { BETWEEN_TRIES, type Tries, triedAgain } from './patience.ts';

/** How often something is tried that fails each time, or is never to be seen. */
function triesWith(fault: GraphFault | null): { times: number; milliseconds: number } {
  let tries: Tries | undefined;
  let now = 0;
  let times = 0;
  while (!tries?.over) {
    tries = triedAgain(tries, fault, now);
    times += 1;
    expect(tries.notBefore - now).toBe(BETWEEN_TRIES);
    if (!tries.over) now = tries.notBefore;
  }
  return { times, milliseconds: now };
}

describe('patience', () => {
  it('leaves more than the 30 seconds between two tries that Microsoft asks for', () => {
    expect(BETWEEN_TRIES).toBeGreaterThan(30_000);
  });

  it.each<[FaultName, number, number]>([
    ['sign-in-failed', 1, 1],
    ['invalid', 2, 2],
    ['access-denied', 5, 15],
    ['not-found', 25, 31],
    ['unavailable', 5, 12],
    ['throttled', 15, 22],
  ])('tries what fails with %s between %i and %i times', (fault, least, most) => {
    const { times } = triesWith(new GraphFault(fault, 'it'));
    expect(times).toBeGreaterThanOrEqual(least);
    expect(times).toBeLessThanOrEqual(most);
  });

  it('waits twenty minutes for what is done and not to be seen', () => {
    const { milliseconds } = triesWith(null);
    expect(milliseconds).toBeGreaterThanOrEqual(20 * 60_000);
    expect(milliseconds).toBeLessThan(21 * 60_000);
  });
});
