import { describe, expect, it } from 'vitest';
import {
  aRecommendationOfAll,
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
import type { InstitutionId, NetworkId } from '../../domain/ids.ts';
import { MAX_KRONER, toKroner } from '../../domain/money.ts';
import type { RecommendationContent } from '../../domain/recommendation/recommendation.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { readRecommendation } from './read-recommendation.ts';
import { saveRecommendation } from './save-recommendation.ts';
import { submitRecommendation } from './submit-recommendation.ts';

const { governor } = people;
const everyone = Object.entries(people);

async function at(stage: Parameters<SmallCounty['reach']>[0]): Promise<SmallCounty> {
  const county = await aSmallCounty();
  await county.reach(stage);
  return county;
}
async function save(county: SmallCounty, content: RecommendationContent, by: Person = governor) {
  return saveRecommendation(county, await county.commandOf(by, 'recommendation'), {
    round: theRound,
    content,
  });
}
async function submit(county: SmallCounty, by: Person = governor) {
  return submitRecommendation(county, await county.commandOf(by, 'recommendation'), theRound);
}

describe('saving a recommendation', () => {
  it('keeps what is not finished yet', async () => {
    const county = await at('frames-published');
    expect(await codeOf(save(county, aRecommendationOfAll({ lines: [] })))).toBe('done');
  });

  it('names everybody who stands twice or is not known', async () => {
    const county = await at('frames-published');
    const line = { network: fosen, recommended: toKroner(1), grounds: '' };
    const joint = { id: 'j', title: 'J', institution: 'uio' as InstitutionId, amount: toKroner(1) };
    const lines = [line, line, { ...line, network: 'oslo' as NetworkId }];
    expect(await faultsOf(save(county, aRecommendationOfAll({ lines, jointMeasures: [joint] })))).toEqual([
      'lines.1.network: duplicate-network',
      'lines.2.network: unknown-network',
      'jointMeasures.0.institution: unknown-institution',
    ]);
  });

  it('refuses amounts that cannot be summed', async () => {
    const county = await at('frames-published');
    const most = toKroner(MAX_KRONER);
    const lines = [fosen, namdal].map((network) => ({ network, recommended: most, grounds: '' }));
    const joint = { title: 'J', institution: 'ntnu' as InstitutionId, amount: most };
    const jointMeasures = [
      { ...joint, id: 'a' },
      { ...joint, id: 'b' },
    ];
    expect(await faultsOf(save(county, aRecommendationOfAll({ lines, jointMeasures })))).toEqual([
      'lines: total-too-large',
      'jointMeasures: total-too-large',
    ]);
  });

  it('is for the county governor as the secretary of the forum, and so is delivering it', async () => {
    const county = await at('bases-submitted');
    for (const [, person] of everyone.filter(([, one]) => one !== governor)) {
      expect(await codeOf(save(county, aRecommendationOfAll(), person))).toBe('not-your-role');
      expect(await codeOf(submit(county, person))).toBe('not-your-role');
    }
  });
});

describe('delivering a recommendation', () => {
  it('freezes what was asked for, in which version', async () => {
    const county = await at('bases-submitted');
    await valueOf(save(county, aRecommendationOfAll()));
    const { state } = await valueOf(submit(county));
    expect(state).toMatchObject({
      state: 'submitted',
      asked: [
        { network: 'fosen', asked: 700_001, basisVersion: 5 },
        { network: 'namdal', asked: 700_001, basisVersion: 5 },
      ],
      submittedBy: 'governor',
    });
  });

  it('forgets no network that has asked', async () => {
    const county = await at('bases-submitted');
    const lines = aRecommendationOfAll().lines.filter(({ network }) => network === fosen);
    await valueOf(save(county, aRecommendationOfAll({ lines })));
    expect(await faultsOf(submit(county))).toEqual(['lines: network-missing']);
  });

  it('names every fault at its field', async () => {
    const county = await at('frames-published');
    await county.submit('fosen');
    const lines = [
      { network: fosen, recommended: toKroner(700_000), grounds: '' },
      { network: namdal, recommended: toKroner(2_000_000), grounds: '' },
    ];
    const joint = { id: 'j', title: 'J', institution: 'ntnu' as InstitutionId, amount: toKroner(300_001) };
    await valueOf(save(county, aRecommendationOfAll({ lines, jointMeasures: [joint] })));
    expect(await faultsOf(submit(county))).toEqual([
      'lines: grounds-missing',
      'lines: network-without-basis',
      'lines: networks-above-available',
      'jointMeasures: joint-measures-above-available',
    ]);
  });

  it('locks it', async () => {
    const county = await at('recommended');
    expect(await codeOf(save(county, aRecommendationOfAll()))).toBe('not-in-this-state');
    expect(await codeOf(submit(county))).toBe('not-in-this-state');
  });

  it('counts a basis that a listing has not caught up with', async () => {
    let isBehind = false;
    const county = await aSmallCounty((store) => ({
      ...store,
      list: async (kind, where) => (isBehind && kind === 'basis' ? [] : store.list(kind, where)),
    }));
    await county.reach('bases-submitted');
    isBehind = true;
    await valueOf(save(county, aRecommendationOfAll()));
    const { state } = await valueOf(submit(county));
    expect(state).toMatchObject({ asked: [{ network: 'fosen' }, { network: 'namdal' }] });
  });
});

describe('reading a recommendation', () => {
  it('is for the forum', async () => {
    const county = await at('recommended');
    const refused = await Promise.all(
      everyone.map(async ([name, person]) => [
        name,
        await codeOf(readRecommendation(county.store, person, theRound)),
      ]),
    );
    expect(refused.filter(([, code]) => code !== 'done').map(([name]) => name)).toEqual([
      'coordinatorFosen',
      'coordinatorNamdal',
      'ownerFosen',
      'outsider',
    ]);
  });

  it('shows what is asked for as the bases come in, and afterwards what was', async () => {
    const county = await at('frames-published');
    const askedBy = async () =>
      (await valueOf(readRecommendation(county.store, governor, theRound))).asked.map(
        ({ network }) => network,
      );
    expect(await askedBy()).toEqual([]);
    await county.submit('namdal');
    expect(await askedBy()).toEqual(['namdal']);
    await county.submit('fosen');
    await county.recommend();
    expect(await askedBy()).toEqual(['fosen', 'namdal']);
  });

  it('says what the key left, and finds nothing before the frames are published', async () => {
    const county = await at('frames-published');
    const { available } = await valueOf(readRecommendation(county.store, governor, theRound));
    expect(available).toEqual({ networks: 2_270_000, jointMeasures: 300_000 });
    expect(await codeOf(readRecommendation((await aSmallCounty()).store, governor, theRound))).toBe(
      'not-found',
    );
  });
});
