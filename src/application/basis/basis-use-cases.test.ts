import { describe, expect, it } from 'vitest';
import {
  aBasisContent,
  aBasisMeasure,
  aChange,
  aJointMeasure,
  aJointMeasureContent,
} from '../../../test/builders/aggregates.ts';
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
import type { BasisContent, ReturningBody } from '../../domain/basis/decision-basis.ts';
import type { InstitutionId } from '../../domain/ids.ts';
import { MAX_KRONER, toKroner } from '../../domain/money.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { basisIdOf } from '../ports/aggregates.ts';
import { confirmBasis } from './confirm-basis.ts';
import { listBases, readBasis } from './read-bases.ts';
import { returnBasis } from './return-basis.ts';
import { saveBasis } from './save-basis.ts';
import { submitBasis } from './submit-basis.ts';

const ofFosen = { round: theRound, network: fosen };
const { coordinatorFosen, representativeFosen, partnerNtnu, governor } = people;

async function published(): Promise<SmallCounty> {
  const county = await aSmallCounty();
  await county.reach('frames-published');
  return county;
}

async function save(county: SmallCounty, content: BasisContent, by: Person = coordinatorFosen) {
  return saveBasis(county, await county.basisCommand(by, fosen), { ...ofFosen, content });
}
async function confirm(county: SmallCounty, side: 'owner' | 'partner', by: Person) {
  return confirmBasis(county, await county.basisCommand(by, fosen), { ...ofFosen, side });
}
async function submit(county: SmallCounty, by: Person = coordinatorFosen) {
  return submitBasis(county, await county.basisCommand(by, fosen), ofFosen);
}
async function giveBack(county: SmallCounty, by: Person = governor, decidedBy?: ReturningBody) {
  const what = { ...ofFosen, reason: 'Del opp.', ...(decidedBy && { by: decidedBy }) };
  return returnBasis(county, await county.basisCommand(by, fosen), what);
}

describe('saving a decision basis', () => {
  it('keeps the draft, finished or not, and withdraws both confirmations', async () => {
    const county = await published();
    await county.write('fosen');
    await county.confirm('fosen', 'owner');
    const saved = await valueOf(save(county, aBasisContent({ answers: {} })));
    expect(saved.state).toMatchObject({
      state: 'draft',
      content: { answers: {} },
      confirmations: { owner: null, partner: null },
    });
    expect(saved.audit).toMatchObject({ action: 'basis.edit', by: 'coordinator-fosen' });
  });

  it('keeps what is above the frame: only submitting it is refused', async () => {
    const county = await published();
    const measures = [aBasisMeasure({ owners: toKroner(90_000_000) })];
    expect(await codeOf(save(county, aBasisContent({ measures })))).toBe('done');
  });

  it('names every measure that cannot be read, at its field', async () => {
    const county = await published();
    const cost = { institution: 'ntnu' as InstitutionId, amount: toKroner(1) };
    const measures = [
      aBasisMeasure({ id: 'a', period: 'snart' }),
      aBasisMeasure({ id: 'a', higherEducation: [cost, cost] }),
      aBasisMeasure({ id: 'b', higherEducation: [cost, { ...cost, institution: 'uio' as InstitutionId }] }),
    ];
    expect(await faultsOf(save(county, aBasisContent({ measures })))).toEqual([
      'measures.0.period: period-unreadable',
      'measures.1.id: duplicate-id',
      'measures.1.higherEducation: duplicate-institution',
      'measures.2.higherEducation.1.institution: unknown-institution',
    ]);
  });

  it('refuses amounts that cannot be summed, so that the county can still be read', async () => {
    const county = await published();
    const most = toKroner(MAX_KRONER);
    const measures = [aBasisMeasure({ owners: most }), aBasisMeasure({ id: 'b', owners: most })];
    expect(await faultsOf(save(county, aBasisContent({ measures })))).toEqual(['measures: total-too-large']);
  });

  it('keeps the joint-measure tracks that are chosen, and who has been involved', async () => {
    const county = await published();
    await county.store.commit(aChange('joint-measure', aJointMeasure(), { id: 'inkluderende-praksis' }));
    const chosen = { jointMeasure: 'inkluderende-praksis', track: 'spor-1' };
    const anchoring = 'Drøftet med tillitsvalgte 12. januar 2027.';
    const saved = await valueOf(save(county, aBasisContent({ jointTracks: [chosen], anchoring })));
    expect(saved.state.content).toMatchObject({ jointTracks: [chosen], anchoring });
    const unknown = { ...chosen, track: 'spor-9' };
    expect(await faultsOf(save(county, aBasisContent({ jointTracks: [chosen, chosen, unknown] })))).toEqual([
      'jointTracks.1: duplicate-id',
      'jointTracks.2: unknown-track',
    ]);
  });

  it('keeps a chosen track that the joint measure has no more', async () => {
    const county = await published();
    const id = 'inkluderende-praksis';
    const stored = await county.store.commit(aChange('joint-measure', aJointMeasure(), { id }));
    const jointTracks = [{ jointMeasure: id, track: 'spor-1' }];
    await valueOf(save(county, aBasisContent({ jointTracks })));
    const gone = aJointMeasure({ content: aJointMeasureContent({ tracks: [] }), enrolments: [] });
    const expected = stored.kind === 'committed' ? stored.stored.etag : null;
    await county.store.commit(aChange('joint-measure', gone, { id, expected }));
    expect(await codeOf(save(county, aBasisContent({ jointTracks, comment: 'Ny' })))).toBe('done');
  });

  it('is for those of the network who may write it', async () => {
    const county = await published();
    const codes = await Promise.all(
      Object.entries(people).map(async ([name, person]) => [
        name,
        await codeOf(save(await published(), aBasisContent(), person)),
      ]),
    );
    expect(Object.fromEntries(codes)).toEqual({
      governor: 'not-your-role',
      coordinatorFosen: 'done',
      representativeFosen: 'done',
      deputyFosen: 'not-your-role',
      coordinatorNamdal: 'not-your-network',
      representativeNamdal: 'not-your-network',
      partnerNtnu: 'done',
      partnerNord: 'not-your-network',
      ownerFosen: 'not-your-role',
      statped: 'not-your-role',
      outsider: 'not-your-role',
    });
    expect((await county.store.read('basis', basisIdOf(theRound, fosen)))?.version).toBe(1);
  });
});

describe('confirming a decision basis', () => {
  it('is for the side whose confirmation it is', async () => {
    const county = await published();
    await county.write('fosen');
    expect(await codeOf(confirm(county, 'owner', partnerNtnu))).toBe('not-your-role');
    expect(await codeOf(confirm(county, 'partner', representativeFosen))).toBe('not-your-role');
    expect(await codeOf(confirm(county, 'owner', coordinatorFosen))).toBe('not-your-role');
    expect(await codeOf(confirm(county, 'owner', people.representativeNamdal))).toBe('not-your-network');
    expect(await codeOf(confirm(county, 'partner', people.partnerNord))).toBe('not-your-network');
    expect(await codeOf(confirm(county, 'owner', people.deputyFosen))).toBe('done');
    const { state } = await valueOf(confirm(county, 'partner', partnerNtnu));
    expect(state.confirmations).toEqual({
      owner: { by: 'deputy-fosen', at: '2027-01-15T09:00:00.000Z' },
      partner: { by: 'partner-ntnu', at: '2027-01-15T09:00:00.000Z' },
    });
  });

  it('is refused while the content is not complete, with every fault at its field', async () => {
    const county = await published();
    const measures = [
      aBasisMeasure({ owners: null }),
      aBasisMeasure({ id: 'b', owners: toKroner(9_000_000) }),
    ];
    await county.write('fosen', aBasisContent({ measures, answers: {} }));
    expect(await faultsOf(confirm(county, 'owner', representativeFosen))).toEqual([
      'measures: cost-missing',
      'answers.needs: criterion-unanswered',
      'measures: above-frame',
    ]);
  });
});

describe('submitting a decision basis', () => {
  it('needs both confirmations', async () => {
    const county = await published();
    await county.write('fosen');
    expect(await faultsOf(submit(county))).toEqual([
      'confirmations: owner-not-confirmed',
      'confirmations: partner-not-confirmed',
    ]);
    await county.confirm('fosen', 'partner');
    expect(await faultsOf(submit(county))).toEqual(['confirmations: owner-not-confirmed']);
  });

  it('needs measures', async () => {
    const county = await published();
    expect(await faultsOf(submit(county))).toContain('measures: no-measures');
  });

  it.each([
    ['in time on the last minute of the deadline in Norway', '2027-02-01T22:59:59.999Z', false],
    ['late from midnight in Norway', '2027-02-01T23:00:00.000Z', true],
  ])('is %s', async (_, instant, late) => {
    const county = await published();
    await county.write('fosen');
    await county.confirm('fosen', 'owner');
    await county.confirm('fosen', 'partner');
    county.at(instant);
    const { state } = await valueOf(submit(county));
    expect(state).toMatchObject({ state: 'submitted', submittedAt: instant, late });
  });

  it('locks the basis: nobody can edit, confirm or submit it again', async () => {
    const county = await published();
    await county.submit('fosen');
    expect(await codeOf(save(county, aBasisContent()))).toBe('not-in-this-state');
    expect(await codeOf(confirm(county, 'owner', representativeFosen))).toBe('not-in-this-state');
    expect(await codeOf(submit(county))).toBe('not-in-this-state');
  });

  it('is too late once the recommendation is delivered', async () => {
    const county = await published();
    await county.submit('namdal');
    await county.write('fosen');
    await county.confirm('fosen', 'owner');
    await county.confirm('fosen', 'partner');
    await county.recommend({
      lines: [{ network: namdal, recommended: toKroner(700_001), grounds: '' }],
      jointMeasures: [],
      grounds: '',
      dissent: '',
    });
    expect(await faultsOf(submit(county))).toEqual([': recommendation-delivered']);
  });
});

describe('sending a decision basis back', () => {
  it('opens it again with the reason, on record and on screen, and both must confirm anew', async () => {
    const county = await published();
    await county.submit('fosen');
    const { state, audit } = await valueOf(giveBack(county));
    expect(state).toMatchObject({
      state: 'draft',
      returned: { reason: 'Del opp.', by: 'governor' },
      confirmations: { owner: null, partner: null },
    });
    expect(audit).toMatchObject({ action: 'basis.return', reason: 'Del opp.' });
    expect(await faultsOf(submit(county))).toHaveLength(2);
    await county.submit('fosen');
  });

  it('says whose decision it was; no member of the forum sends anything back alone', async () => {
    const county = await published();
    await county.submit('fosen');
    for (const member of [representativeFosen, people.representativeNamdal, partnerNtnu, people.statped]) {
      expect(await codeOf(giveBack(county, member, 'forum'))).toBe('not-your-role');
    }
    const forums = await valueOf(giveBack(county, governor, 'forum'));
    expect(forums.state).toMatchObject({ returned: { by: 'governor', decidedBy: 'forum' } });
    await county.submit('fosen');
    const governors = await valueOf(giveBack(county));
    expect(governors.state).toMatchObject({ returned: { decidedBy: 'county-governor' } });
  });

  it('is for the county governor, for what is submitted, until the recommendation is delivered', async () => {
    const county = await published();
    expect(await codeOf(giveBack(county))).toBe('not-in-this-state');
    await county.submit('fosen');
    expect(await codeOf(giveBack(county, coordinatorFosen))).toBe('not-your-role');
    await county.submit('namdal');
    await county.recommend();
    expect(await faultsOf(giveBack(county))).toEqual([': recommendation-delivered']);
  });
});

describe('a round that is over', () => {
  it.each(['decided', 'closed'] as const)('changes no basis any more when it is %s', async (stage) => {
    const county = await published();
    await county.submit('namdal');
    await county.write('fosen');
    await county.recommend({
      lines: [{ network: namdal, recommended: toKroner(700_001), grounds: '' }],
      jointMeasures: [],
      grounds: '',
      dissent: '',
    });
    await county.decide([{ network: namdal, decided: toKroner(700_001), grounds: '' }]);
    if (stage === 'closed') await county.close();
    for (const outcome of [
      save(county, aBasisContent({ comment: 'Etterpå' })),
      confirm(county, 'owner', representativeFosen),
    ]) {
      expect(await outcome).toMatchObject({ code: 'not-in-this-state', state: stage });
    }
  });
});

describe('reading decision bases', () => {
  const readers = async (county: SmallCounty) => {
    const read = await Promise.all(
      Object.entries(people).map(async ([name, person]) => {
        const one = await codeOf(readBasis(county.store, person, ofFosen));
        const list = await listBases(county.store, person, theRound);
        const networks =
          list.kind === 'done' ? list.value.map(({ state }) => state.network).join() : list.code;
        return [name, one === 'done' ? `reads ${networks}` : `${one} ${networks}`];
      }),
    );
    return Object.fromEntries(read) as Record<string, string>;
  };

  it('is for the partnership and the county governor while they are drafts', async () => {
    expect(await readers(await published())).toEqual({
      governor: 'reads fosen,namdal',
      coordinatorFosen: 'reads fosen',
      representativeFosen: 'reads fosen',
      deputyFosen: 'reads fosen',
      coordinatorNamdal: 'not-your-network namdal',
      representativeNamdal: 'not-your-network namdal',
      partnerNtnu: 'reads fosen',
      partnerNord: 'not-your-network namdal',
      ownerFosen: 'not-your-role ',
      statped: 'not-your-role ',
      outsider: 'not-your-role not-your-role',
    });
  });

  it('is for the whole forum once they are submitted', async () => {
    const county = await published();
    await county.submit('fosen');
    expect(await readers(county)).toEqual({
      governor: 'reads fosen,namdal',
      coordinatorFosen: 'reads fosen',
      representativeFosen: 'reads fosen',
      deputyFosen: 'reads fosen',
      coordinatorNamdal: 'not-your-network namdal',
      representativeNamdal: 'reads fosen,namdal',
      partnerNtnu: 'reads fosen',
      partnerNord: 'reads fosen,namdal',
      ownerFosen: 'reads fosen',
      statped: 'reads fosen',
      outsider: 'not-your-role not-your-role',
    });
  });

  it('finds nothing where there is no frame', async () => {
    const county = await aSmallCounty();
    expect(await codeOf(readBasis(county.store, coordinatorFosen, ofFosen))).toBe('not-found');
    expect(await codeOf(readBasis(county.store, people.outsider, ofFosen))).toBe('not-your-role');
    expect(await valueOf(listBases(county.store, governor, theRound))).toEqual([]);
  });
});
