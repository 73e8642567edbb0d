import { describe, expect, it } from 'vitest';
import { aKey, aRound } from '../../../test/builders/aggregates.ts';
import type { PersonId, SchemeId } from '../ids.ts';
import { toKroner } from '../money.ts';
import { decideKey, editKey } from './allocation-key.ts';
import { closeRound, markDecided, prepareRound, publishFrames, type Round } from './round.ts';

type In<S extends Round['state']> = Round & { state: S };

describe('a round', () => {
  it('is named by its scheme and year, and starts in preparation', () => {
    const facts = { scheme: 'dekom' as SchemeId, year: 2027, networks: [], calendar: [] };
    expect(prepareRound(facts)).toEqual({ ...facts, id: 'dekom-2027', state: 'preparing' });
  });

  it('keeps when it was published, decided and closed', () => {
    const published = publishFrames(aRound(), { at: '2027-01-15T09:00:00.000Z', ownContribution: '3/10' });
    const decided = markDecided(published, '2027-04-15T09:00:00.000Z') as In<'decided'>;
    expect(closeRound(decided, '2028-07-01T09:00:00.000Z')).toEqual({
      ...aRound(),
      state: 'closed',
      publishedAt: '2027-01-15T09:00:00.000Z',
      ownContribution: '3/10',
      decidedAt: '2027-04-15T09:00:00.000Z',
      closedAt: '2028-07-01T09:00:00.000Z',
    });
  });
});

describe('an allocation key', () => {
  it('takes new inputs while it is a draft', () => {
    const inputs = { ...aKey().inputs, pool: toKroner(5) };
    expect(editKey(aKey(), inputs)).toEqual({ ...aKey(), inputs });
  });

  it('holds its inputs, the result and who decided it when', () => {
    const allocation = {
      distributable: toKroner(1_000_000),
      unallocated: toKroner(0),
      frames: [],
      inputHash: 'abc',
    };
    const by = 'governor' as PersonId;
    expect(decideKey(aKey(), { allocation, by, at: '2027-01-15T09:00:00.000Z' })).toEqual({
      ...aKey(),
      state: 'decided',
      allocation,
      decidedBy: by,
      decidedAt: '2027-01-15T09:00:00.000Z',
    });
  });
});
