import { describe, expect, it } from 'vitest';
import { aChange, aPerson } from '../../../test/builders/aggregates.ts';
import {
  aSmallCounty,
  codeOf,
  faultsOf,
  fosen,
  namdal,
  people,
  type SmallCounty,
  theRound,
  valueOf,
} from '../../../test/builders/small-county.ts';
import type { DecidedLine, DecisionContent } from '../../domain/decision/decision.ts';
import { toPlainDate } from '../../domain/calendar/plain-date.ts';
import type { PersonId } from '../../domain/ids.ts';
import { MAX_KRONER, sumKroner, toKroner } from '../../domain/money.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { UNSAVED } from '../change-aggregate.ts';
import { basisIdOf } from '../ports/aggregates.ts';
import { resumeUnfinished } from '../processes/resume-unfinished.ts';
import { unsavedForum } from '../vote/forum-now.ts';
import { saveForum } from '../vote/save-forum.ts';
import { readDecision } from './read-decision.ts';
import { listLetters, readLetter } from './read-letters.ts';
import { saveDecision } from './save-decision.ts';
import { takeDecision } from './take-decision.ts';

const { governor } = people;
const everyone = Object.entries(people);

async function at(stage: Parameters<SmallCounty['reach']>[0]): Promise<SmallCounty> {
  const county = await aSmallCounty();
  await county.reach(stage);
  return county;
}
function content(
  overrides: Partial<DecisionContent> = {},
  toFosen: Partial<DecidedLine> = {},
): DecisionContent {
  const line = { decided: toKroner(700_001), grounds: '' };
  return {
    lines: [
      { network: fosen, ...line, ...toFosen },
      { network: namdal, ...line },
    ],
    caseNumber: '2027/1',
    ...overrides,
  };
}
async function save(county: SmallCounty, what: DecisionContent, by: Person = governor) {
  return saveDecision(county, await county.commandOf(by, 'decision'), { round: theRound, content: what });
}
async function take(county: SmallCounty, by: Person = governor) {
  return takeDecision(county, await county.commandOf(by, 'decision'), theRound);
}

describe('a decision before anybody has saved it', () => {
  it('follows the recommendation to the krone, and can be saved from there', async () => {
    const county = await at('recommended');
    const reading = await valueOf(readDecision(county, governor, theRound));
    expect(reading.stored).toBeNull();
    expect(reading.decision.content.lines.map(({ decided }) => decided)).toEqual([700_001, 700_001]);
    const saved = await valueOf(save(county, content()));
    expect(saved).toMatchObject({ version: 1, state: { state: 'draft', content: content() } });
  });

  it('waits for the recommendation, and says so', async () => {
    const county = await at('bases-submitted');
    const waiting = { code: 'not-in-this-state', state: 'awaiting-recommendation' };
    expect(await readDecision(county, governor, theRound)).toMatchObject(waiting);
    expect(await save(county, content())).toMatchObject(waiting);
    expect(await take(county)).toMatchObject(waiting);
    expect(await codeOf(readDecision(await aSmallCounty(), governor, theRound))).toBe('not-found');
  });

  it('can be taken only with a case number', async () => {
    const county = await at('recommended');
    const command = { actor: governor, changeId: 'c1', expected: UNSAVED };
    expect(await faultsOf(takeDecision(county, command, theRound))).toEqual([
      'caseNumber: case-number-missing',
    ]);
  });
});

describe('saving a decision', () => {
  it('keeps a departure without grounds: only taking it is refused', async () => {
    const county = await at('recommended');
    expect(await codeOf(save(county, content({}, { decided: toKroner(5) })))).toBe('done');
    expect(await faultsOf(take(county))).toEqual(['lines: grounds-missing']);
  });

  it('refuses a network twice, and amounts that cannot be summed', async () => {
    const county = await at('recommended');
    const most = toKroner(MAX_KRONER);
    const line = { network: fosen, decided: most, grounds: '' };
    expect(await faultsOf(save(county, content({ lines: [line, line] })))).toEqual([
      'lines.1.network: duplicate-network',
      'lines: total-too-large',
    ]);
  });

  it('is for the county governor alone, and so is taking it', async () => {
    const county = await at('recommended');
    for (const [, person] of everyone.filter(([, one]) => one !== governor)) {
      expect(await codeOf(save(county, content(), person))).toBe('not-your-role');
      expect(await codeOf(take(county, person))).toBe('not-your-role');
    }
    expect(await county.store.read('decision', theRound)).toBeNull();
  });
});

describe('signing what one has prepared oneself', () => {
  const adviser = aPerson({ id: 'adviser' as PersonId });
  const prepared = async (second: boolean) => {
    const county = await at('recommended');
    if (second) await county.store.commit(aChange('person', adviser, { id: adviser.id }));
    await valueOf(save(county, content()));
    return county;
  };

  it('is for another where the county governor has one, and for oneself where there is nobody else', async () => {
    expect(await codeOf(take(await prepared(true)))).toBe('second-person-needed');
    expect((await valueOf(readDecision(await prepared(true), governor, theRound))).secondSigner).toBe(true);
    expect((await valueOf(take(await prepared(true), adviser))).state.state).toBe('decided');
    expect((await valueOf(take(await prepared(false)))).state.state).toBe('decided');
  });

  it('is as the county has said, once it has', async () => {
    const county = await prepared(true);
    const forum = await unsavedForum(county.store, toPlainDate('2027-01-15'));
    const command = await county.commandOf(governor, 'forum', 'forum');
    await valueOf(saveForum(county, command, { ...forum, secondSigner: false }));
    expect((await valueOf(take(county))).state.state).toBe('decided');
  });
});

describe('taking a decision', () => {
  it('names everything that stands in the way at once', async () => {
    const county = await at('recommended');
    const lines = [{ network: fosen, decided: toKroner(3_000_000), grounds: '' }];
    await valueOf(save(county, content({ lines, caseNumber: '' })));
    expect(await faultsOf(take(county))).toEqual([
      'caseNumber: case-number-missing',
      'lines: grounds-missing',
      'lines: network-missing',
      'lines: above-available',
    ]);
  });

  it('locks it, issues the letters and decides the round', async () => {
    const county = await at('decided');
    expect(await codeOf(save(county, content()))).toBe('not-in-this-state');
    expect(await codeOf(take(county))).toBe('not-in-this-state');
    expect((await county.store.read('round', theRound))?.state.state).toBe('decided');
    expect((await county.store.read('process', `${theRound}-letters`))?.state.state).toBe('finished');
    const letters = await county.store.list('letter');
    expect(letters.map(({ id }) => id).toSorted()).toEqual([
      'dekom-2027-group-ppt',
      'dekom-2027-institution-nord',
      'dekom-2027-institution-ntnu',
      'dekom-2027-network-fosen',
      'dekom-2027-network-namdal',
    ]);
    const keptByForum = 100_000;
    const setAsides = 430_000;
    expect(sumKroner(letters.map(({ state }) => state.total))).toBe(
      2 * 700_001 + 300_000 + setAsides - keptByForum,
    );
    expect(county.failures).toEqual([]);
  });

  it('sent twice happens once: one decision, one letter to each', async () => {
    const county = await at('recommended');
    await valueOf(save(county, content()));
    const command = await county.commandOf(governor, 'decision');
    const once = await takeDecision(county, command, theRound);
    await county.runner.idle();
    const process = await county.store.read('process', `${theRound}-letters`);
    expect(await takeDecision(county, command, theRound)).toEqual(once);
    await county.runner.idle();
    expect(await county.store.read('process', `${theRound}-letters`)).toEqual(process);
    for (const letter of await county.store.list('letter')) expect(letter.version).toBe(1);
    expect(await county.store.auditTrail('decision', theRound)).toHaveLength(2);
  });

  it('dates the letters by the day in Norway on which it was taken', async () => {
    const county = await at('recommended');
    county.at('2027-04-14T22:30:00Z');
    await county.decide();
    const letter = await county.store.read('letter', 'dekom-2027-network-fosen');
    expect(letter?.state.date).toBe('2027-04-15');
  });

  it('rests the letters on the very versions of the bases that the recommendation names', async () => {
    const county = await at('recommended');
    const basis = await county.store.read('basis', basisIdOf(theRound, fosen));
    if (!basis) throw new Error('no basis');
    const emptied = { ...basis.state, content: { ...basis.state.content, measures: [] } };
    await county.store.commit(aChange('basis', emptied, { id: basis.id, expected: basis.etag }));
    await county.decide();
    const letter = await county.store.read('letter', 'dekom-2027-network-fosen');
    expect(letter?.state.lines.map(({ amount }) => amount)).toEqual([250_001, 50_000, 50_000]);
  });
});

describe('letters that a crash cut off', () => {
  /** A county whose service dies when it is to commit something for the `nth` time after the decision. */
  async function killedAt(nth: number) {
    let commits = Number.NEGATIVE_INFINITY;
    const county = await aSmallCounty((store) => ({
      ...store,
      commit: async (change) => {
        commits += 1;
        if (commits >= nth) throw new Error('the service was killed');
        return store.commit(change);
      },
    }));
    await county.reach('recommended');
    await valueOf(save(county, content()));
    commits = 0;
    await take(county).catch(() => {});
    await county.runner.idle();
    const left = (await county.store.list('letter')).length;
    commits = Number.NEGATIVE_INFINITY;
    return { county, left };
  }

  it('are issued in full by the next service, wherever the first one died', async () => {
    const lefts: number[] = [];
    for (let nth = 2; nth <= 14; nth++) {
      const { county, left } = await killedAt(nth);
      lefts.push(left);
      const runner = county.newRunner();
      await resumeUnfinished(county.store, runner, (error) => expect.unreachable(String(error)));
      await runner.idle();
      const letters = await county.store.list('letter');
      expect(letters.map(({ version }) => version)).toEqual([1, 1, 1, 1, 1]);
      expect(await county.store.read('process', `${theRound}-letters`)).toMatchObject({
        state: { state: 'finished' },
      });
      expect(await county.store.read('round', theRound)).toMatchObject({
        state: { state: 'decided' },
        version: 3,
      });
    }
    expect(new Set(lefts)).toEqual(new Set([0, 1, 2, 3, 4, 5]));
  });

  it('are left alone where nothing was decided', async () => {
    const county = await at('recommended');
    await resumeUnfinished(county.store, county.newRunner(), (error) => expect.unreachable(String(error)));
    expect(await county.store.read('process', `${theRound}-letters`)).toBeNull();
  });
});

describe('reading a decision', () => {
  it("is the county governor's alone until it is taken, then everybody's in the register", async () => {
    const county = await at('recommended');
    const readers = async () => {
      const codes = await Promise.all(
        everyone.map(async ([name, one]) => [name, await codeOf(readDecision(county, one, theRound))]),
      );
      return codes.filter(([, code]) => code === 'done').map(([name]) => name);
    };
    expect(await readers()).toEqual(['governor']);
    await valueOf(save(county, content()));
    expect(await readers()).toEqual(['governor']);
    await county.decide();
    expect(await readers()).toEqual(Object.keys(people).filter((name) => name !== 'outsider'));
  });
});

describe('reading letters', () => {
  it('is for those whom they are to, and the county governor', async () => {
    const county = await at('decided');
    const read = await Promise.all(
      everyone.map(async ([name, person]) => {
        const letters = await listLetters(county.store, person, theRound);
        return [
          name,
          letters.kind === 'done' ? letters.value.map(({ state }) => state.recipient.id) : letters.code,
        ];
      }),
    );
    expect(Object.fromEntries(read)).toEqual({
      governor: ['fosen', 'namdal', 'nord', 'ntnu', 'ppt'],
      coordinatorFosen: ['fosen'],
      representativeFosen: ['fosen'],
      deputyFosen: ['fosen'],
      coordinatorNamdal: ['namdal'],
      representativeNamdal: ['namdal'],
      partnerNtnu: ['fosen', 'ntnu'],
      partnerNord: ['namdal', 'nord'],
      ownerFosen: ['fosen'],
      statped: [],
      outsider: 'not-your-role',
    });
  });

  it('one by one is refused to the others, and finds nothing that was never issued', async () => {
    const county = await at('decided');
    const read = (person: Person, id: string) => codeOf(readLetter(county.store, person, id));
    expect(await read(people.partnerNord, 'dekom-2027-institution-nord')).toBe('done');
    expect(await read(people.partnerNtnu, 'dekom-2027-institution-nord')).toBe('not-your-network');
    expect(await read(people.coordinatorNamdal, 'dekom-2027-network-fosen')).toBe('not-your-network');
    expect(await read(people.statped, 'dekom-2027-network-fosen')).toBe('not-your-role');
    expect(await read(governor, 'dekom-2027-network-oslo')).toBe('not-found');
  });
});
