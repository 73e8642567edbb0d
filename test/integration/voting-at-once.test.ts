import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentHash } from '../../src/application/content-hash.ts';
import type { AggregateStore } from '../../src/application/ports/aggregate-store.ts';
import { castBallot } from '../../src/application/vote/cast-ballot.ts';
import { ballotOf } from '../../src/domain/vote/minutes.ts';
import { openEmbeddedStore } from '../../src/storage/embedded/embedded-store.ts';
import { memberOf, openVoteOf } from '../builders/vote.ts';
import { codeOf } from '../builders/small-county.ts';
import { memoryStore } from '../fakes/memory-store.ts';
import { quickTime, startCounty } from './sharepoint/county.ts';
import { asServed } from '../builders/as-served.ts';

/*
 * Fifteen members of a forum press the button in the same second. Nobody is asked to try again, and no vote is lost.
 */

type Opened = {
  /** As many instances of the service as there are. */
  readonly stores: readonly AggregateStore[];
  readonly close: () => Promise<void>;
};

const places: Readonly<Record<string, () => Promise<Opened>>> = {
  memory: async () => ({ stores: [memoryStore({ hash: contentHash })], close: async () => {} }),
  'the embedded store': async () => {
    const folder = mkdtempSync(join(tmpdir(), 'voting-'));
    const { store, close } = openEmbeddedStore({ folder, hash: contentHash });
    return {
      stores: [asServed(store)],
      close: async () => {
        close();
        rmSync(folder, { recursive: true });
      },
    };
  },
  'the SharePoint store': () => sharepoint(1),
  'the SharePoint store, with two instances of the service': () => sharepoint(2),
};

async function sharepoint(count: number): Promise<Opened> {
  const county = await startCounty({ time: quickTime() });
  const instances = Array.from({ length: count }, () => county.instance());
  return {
    stores: instances.map(({ store }) => store),
    close: async () => {
      for (const { close } of instances) await close();
      await county.fake.close();
    },
  };
}

const clock = { now: () => new Date('2027-03-12T10:00:00.000Z') };

describe.each(Object.entries(places))('in %s', (_, open) => {
  let opened: Opened;
  beforeEach(async () => {
    opened = await open();
  });
  afterEach(() => opened.close());

  it('fifteen votes at once are fifteen votes', async () => {
    const [first] = opened.stores as [AggregateStore];
    const { vote, seats } = await openVoteOf(15, first);
    const codes = await Promise.all(
      seats.map((seat, index) => {
        const store = opened.stores[index % opened.stores.length] as AggregateStore;
        const command = { actor: memberOf(seat), changeId: `vote-${seat.id}` };
        const words = `Grunn ${index}`;
        const choice = index % 2 === 0 ? 'approve' : 'reject';
        return codeOf(
          castBallot({ store, clock }, command, { vote, seat: seat.id, choice, words, replaces: 0 }),
        );
      }),
    );
    expect(codes).toEqual(seats.map(() => 'done'));
    // The last commit of another instance is seen at the latest by whoever commits after it.
    const states = await Promise.all(
      opened.stores.map(async (store) => (await store.read('vote', vote))?.state),
    );
    const whole = states.find((state) => state?.minutes.length === 15);
    expect(whole && seats.map((seat) => ballotOf(whole, seat)?.choice)).toEqual(
      seats.map((__, index) => (index % 2 === 0 ? 'approve' : 'reject')),
    );
    expect((await first.auditTrail('vote', vote)).length).toBe(16);
  }, 120_000);

  it('two answers of one seat at once are one, and the other is told so', async () => {
    const [store] = opened.stores as [AggregateStore];
    const { vote, seats } = await openVoteOf(2, store);
    const [seat] = seats as [(typeof seats)[number]];
    const cast = (choice: 'approve' | 'abstain', changeId: string) =>
      codeOf(
        castBallot(
          { store, clock },
          { actor: memberOf(seat), changeId },
          { vote, seat: seat.id, choice, words: '', replaces: 0 },
        ),
      );
    const codes = await Promise.all([cast('approve', 'phone-1234'), cast('abstain', 'laptop-1234')]);
    expect(codes.toSorted()).toEqual(['done', 'vote-refused']);
    expect((await store.read('vote', vote))?.state.minutes).toHaveLength(1);
  });
});
