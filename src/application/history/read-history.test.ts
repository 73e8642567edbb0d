import { describe, expect, it } from 'vitest';
import {
  aSmallCounty,
  codeOf,
  fosen,
  people,
  theRound,
  valueOf,
} from '../../../test/builders/small-county.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { type HistoryOf, readHistory } from './read-history.ts';

const { governor, coordinatorFosen, coordinatorNamdal, partnerNord, ownerFosen, statped, outsider } = people;

describe('the history of a case', () => {
  it('lists the documents that the reader may read, the last changed first', async () => {
    const county = await aSmallCounty();
    await county.reach('bases-submitted');
    county.at('2027-03-01T09:00:00Z');
    await county.recommend();
    const read = async (person: Person, of: HistoryOf) =>
      (await valueOf(readHistory(county.store, person, of))).map(({ kind, id }) => `${kind} ${id}`);
    const round = { round: theRound };

    expect((await read(governor, round))[0]).toBe(`recommendation ${theRound}`);
    expect((await read(governor, round)).toSorted()).toEqual([
      `basis ${theRound}-fosen`,
      `basis ${theRound}-namdal`,
      `key ${theRound}`,
      `recommendation ${theRound}`,
      `round ${theRound}`,
    ]);
    expect((await read(coordinatorFosen, round)).toSorted()).toEqual([
      `basis ${theRound}-fosen`,
      `key ${theRound}`,
      `round ${theRound}`,
    ]);
    expect((await read(ownerFosen, round)).toSorted()).toEqual([`basis ${theRound}-fosen`]);
    expect((await read(statped, round)).toSorted()).toEqual([
      `key ${theRound}`,
      `recommendation ${theRound}`,
      `round ${theRound}`,
    ]);
    expect((await read(coordinatorFosen, { network: fosen })).toSorted()).toEqual([
      'network fosen',
      'plan fosen',
    ]);
  });

  it('says what was done last, by whom', async () => {
    const county = await aSmallCounty();
    await county.reach('bases-submitted');
    const documents = await valueOf(readHistory(county.store, governor, { round: theRound }));
    expect(documents.find(({ id }) => id === `${theRound}-fosen`)).toMatchObject({
      version: 5,
      audit: { action: 'basis.submit', by: 'coordinator-fosen' },
    });
  });

  it('holds an institution’s letters for its own people', async () => {
    const county = await aSmallCounty();
    await county.reach('decided');
    const letters = async (person: Person) =>
      (await valueOf(readHistory(county.store, person, { round: theRound })))
        .filter(({ kind }) => kind === 'letter')
        .map(({ id }) => id)
        .toSorted();
    expect(await letters(partnerNord)).toEqual([
      `${theRound}-institution-nord`,
      `${theRound}-network-namdal`,
    ]);
    expect(await letters(coordinatorNamdal)).toEqual([`${theRound}-network-namdal`]);
  });

  it('of another network is refused, and so is any to those without a role', async () => {
    const county = await aSmallCounty();
    expect(await codeOf(readHistory(county.store, coordinatorNamdal, { network: fosen }))).toBe(
      'not-your-network',
    );
    expect(await codeOf(readHistory(county.store, statped, { network: fosen }))).toBe('not-your-role');
    expect(await codeOf(readHistory(county.store, outsider, { round: theRound }))).toBe('not-your-role');
    expect(await codeOf(readHistory(county.store, governor, { round: 'dekom-2099' }))).toBe('not-found');
  });
});
