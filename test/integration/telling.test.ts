import { afterEach, describe, expect, it } from 'vitest';
import { createNotices, type Notices } from '../../src/composition/notices.ts';
import type { Leases } from '../../src/application/ports/lease.ts';
import { aToldCounty } from '../builders/told-county.ts';
import { memoryLeases } from '../fakes/memory-leases.ts';

/* The planner, the drain and the sender together, as the service starts them. */

const running: Notices[] = [];
afterEach(async () => {
  for (const notices of running.splice(0)) await notices.stop();
});

async function aService(
  county: Awaited<ReturnType<typeof aToldCounty>>,
  leases: Leases = memoryLeases(county.clock).of('this process'),
) {
  const faults: unknown[] = [];
  const { store, clock, outbox, addressBook, messenger } = county;
  const notices = createNotices({
    store,
    clock,
    outbox,
    addressBook,
    leases,
    messenger,
    mailer: null,
    countyGovernor: 'Statsforvalteren i Innlandet',
    onFault: (error) => faults.push(error),
  });
  running.push(notices);
  notices.start();
  await notices.nudge();
  await notices.idle();
  return { notices, faults };
}

async function aCounty() {
  const county = await aToldCounty();
  county.at('2027-01-04T06:00:00Z');
  await county.reach('frames-published');
  return county;
}

const told = (county: Awaited<ReturnType<typeof aToldCounty>>) =>
  county.told.map(({ person }) => person).toSorted();

describe('the service', () => {
  it('tells at once what belongs to the day that the clock has travelled to, whatever the hour', async () => {
    const county = await aCounty();
    const { notices, faults } = await aService(county);
    expect(told(county)).toEqual([]);
    county.at('2027-01-18T03:00:00Z');
    await notices.nudge();
    await notices.idle();
    expect(told(county)).toEqual(['coordinator-fosen', 'coordinator-namdal']);
    await notices.nudge();
    await notices.idle();
    expect(county.told).toHaveLength(2);
    expect(faults).toEqual([]);
  });

  it('tells nothing on a day off', async () => {
    const county = await aCounty();
    county.at('2027-01-17T11:00:00Z');
    await aService(county);
    expect(told(county)).toEqual([]);
  });

  it('leaves the planning to another that holds the lease', async () => {
    const county = await aCounty();
    county.at('2027-01-18T09:00:00Z');
    const leases = { hold: async (name: string) => name !== 'plan-notices', release: async () => {} };
    await aService(county, leases);
    expect(told(county)).toEqual([]);
  });

  it('says what went wrong while planning, and goes on', async () => {
    const county = await aCounty();
    county.at('2027-01-18T09:00:00Z');
    let broken = true;
    const list = county.store.list.bind(county.store);
    const store = {
      ...county.store,
      list: (async (...what: Parameters<typeof list>) => {
        if (broken) throw new Error('away');
        return list(...what);
      }) as typeof list,
    };
    const { notices, faults } = await aService({ ...county, store });
    expect(faults.map(String)).toContain('Error: away');
    broken = false;
    await notices.nudge();
    await notices.idle();
    expect(told(county)).toEqual(['coordinator-fosen', 'coordinator-namdal']);
  });
});
