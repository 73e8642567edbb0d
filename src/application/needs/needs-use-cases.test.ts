import { beforeEach, describe, expect, it } from 'vitest';
import { aChange, aNeed, aNetwork, aPlan, aPerson } from '../../../test/builders/aggregates.ts';
import {
  aSmallCounty,
  codeOf,
  faultsOf,
  fosen,
  namdal,
  people,
  type SmallCounty,
  valueOf,
} from '../../../test/builders/small-county.ts';
import type { OwnerId, PersonId, SchemeId } from '../../domain/ids.ts';
import type { Need } from '../../domain/needs/needs-report.ts';
import type { CompetenceNetwork, Person } from '../../domain/registers/registers.ts';
import type { Command } from '../change-aggregate.ts';
import { needsReportIdOf } from '../ports/aggregates.ts';
import { answerNeed, type AskedOutcome } from './answer-need.ts';
import { readNeedsOfNetwork, readNeedsOfPlan, readNeedsOverview, readNeedsReport } from './read-needs.ts';
import { reopenNeedsReport } from './reopen-needs-report.ts';
import { saveNeedsReport } from './save-needs-report.ts';
import { submitNeedsReport } from './submit-needs-report.ts';

const orland = '5057' as OwnerId;
const afjord = '5058' as OwnerId;
const momo = 'momo' as OwnerId;
const year = 2027;
const { ownerFosen, coordinatorFosen, governor } = people;
const ownerAfjord = ownerPerson('owner-afjord', afjord, [fosen]);
const ownerMomo = ownerPerson('owner-momo', momo, [fosen, namdal]);
const everybody = { ...people, ownerAfjord, ownerMomo };

function ownerPerson(id: string, owner: OwnerId, networks: readonly CompetenceNetwork['id'][]): Person {
  return aPerson({ id: id as PersonId, name: id, roles: [{ role: 'owner', owner, networks }] });
}

const planOfFosen = aPlan({
  sections: [
    {
      id: 'dekom',
      scheme: 'dekom' as SchemeId,
      title: 'Dekom',
      statedPerYear: null,
      focusAreas: [{ id: 'reading', title: 'Lesing i alle fag', measures: [] }],
    },
  ],
});
const inPlan: AskedOutcome = { kind: 'in-plan', part: { kind: 'focus-area', id: 'reading' } };

let county: SmallCounty;
beforeEach(async () => {
  county = await aSmallCounty();
  county.at('2026-11-20T09:00:00Z');
  const owners = (...ids: OwnerId[]) =>
    ids.map((id) => ({ id, kind: 'municipality' as const, name: `Eier ${id}` }));
  await replace('network', fosen, aNetwork({ owners: owners(orland, afjord, momo) }));
  await replace('network', namdal, aNetwork({ id: namdal, name: 'Namdal', owners: owners(momo) }));
  await replace('plan', fosen, planOfFosen);
});

async function replace(kind: 'network' | 'plan', id: string, state: CompetenceNetwork | typeof planOfFosen) {
  const stored = await county.store.read(kind, id);
  await county.store.commit(aChange(kind, state as never, { id, expected: stored?.etag ?? null }));
}

type Place = { readonly owner?: OwnerId; readonly network?: CompetenceNetwork['id'] };
const nameOf = ({ owner = orland, network = fosen }: Place) => ({ year, network, owner });
const commandOn = (by: Person, place: Place): Promise<Command> => {
  const { network, owner } = nameOf(place);
  return county.commandOf(by, 'needs-report', needsReportIdOf(year, network, owner));
};
async function save(needs: readonly Need[] = [aNeed()], by: Person = ownerFosen, place: Place = {}) {
  return saveNeedsReport(county, await commandOn(by, place), { ...nameOf(place), needs });
}
async function submit(by: Person = ownerFosen, place: Place = {}) {
  return submitNeedsReport(county, await commandOn(by, place), nameOf(place));
}
async function reopen(by: Person = ownerFosen, place: Place = {}) {
  return reopenNeedsReport(county, await commandOn(by, place), { ...nameOf(place), reason: 'Nytt tema.' });
}
async function answer(
  outcome: AskedOutcome,
  by: Person = coordinatorFosen,
  place: Place = {},
  need = 'need',
) {
  return answerNeed(county, await commandOn(by, place), { ...nameOf(place), need, outcome });
}
async function report(by: Person = ownerFosen, place: Place = {}, needs?: readonly Need[]) {
  await valueOf(save(needs, by, place));
  return valueOf(submit(by, place));
}

/** What everybody in turn is told. */
async function codes(ask: (person: Person) => Promise<string>): Promise<Record<string, string>> {
  const told: [string, string][] = [];
  for (const [name, person] of Object.entries(everybody)) told.push([name, await ask(person)]);
  return Object.fromEntries(told);
}

describe('an owner’s needs report', () => {
  it('is written by that owner alone, finished or not', async () => {
    expect(await codes((person) => codeOf(save([aNeed({ theme: '', grounds: '' })], person)))).toEqual({
      governor: 'not-your-role',
      coordinatorFosen: 'not-your-role',
      representativeFosen: 'not-your-role',
      deputyFosen: 'not-your-role',
      coordinatorNamdal: 'not-your-role',
      representativeNamdal: 'not-your-role',
      partnerNtnu: 'not-your-role',
      partnerNord: 'not-your-role',
      ownerFosen: 'done',
      statped: 'not-your-role',
      outsider: 'not-your-role',
      ownerAfjord: 'not-your-network',
      ownerMomo: 'not-your-network',
    });
  });

  it('is made only for an owner that the network has', async () => {
    const stranger = ownerPerson('owner-x', '9999' as OwnerId, [fosen]);
    expect(await codeOf(save([aNeed()], stranger, { owner: '9999' as OwnerId }))).toBe('not-your-network');
    expect(await codeOf(readNeedsReport(county.store, stranger, nameOf({ owner: '9999' as OwnerId })))).toBe(
      'not-found',
    );
  });

  it('names a need that stands twice', async () => {
    expect(await faultsOf(save([aNeed(), aNeed()]))).toEqual(['needs.1.id: duplicate-id']);
  });

  it('cannot be submitted before it is complete, with every fault at its field', async () => {
    await valueOf(save([aNeed({ theme: '', involved: [] })]));
    expect(await faultsOf(submit())).toEqual([
      'needs.0.theme: need-without-theme',
      'needs.0.involved: need-without-involved',
    ]);
    await valueOf(save([]));
    expect(await faultsOf(submit())).toEqual(['needs: no-needs']);
  });

  it.each([
    ['in time on the last minute of 1 December in Norway', '2026-12-01T22:59:59.999Z', false],
    ['taken in and marked late after it', '2026-12-01T23:00:00.000Z', true],
  ])('is %s', async (_, instant, late) => {
    await valueOf(save());
    county.at(instant);
    expect((await valueOf(submit())).state).toMatchObject({ state: 'submitted', late, submittedAt: instant });
  });

  it('is locked when submitted; opened again with a reason it is a draft, and on record', async () => {
    await report();
    expect(await codeOf(save([aNeed({ theme: 'Engelsk' })]))).toBe('not-in-this-state');
    expect(await codeOf(submit())).toBe('not-in-this-state');
    expect(await codeOf(reopen(ownerAfjord))).toBe('not-your-network');
    expect(await codeOf(reopen(coordinatorFosen))).toBe('not-your-role');
    const { state, audit } = await valueOf(reopen());
    expect(state).toMatchObject({ state: 'draft', reopened: { reason: 'Nytt tema.', by: ownerFosen.id } });
    expect(audit).toMatchObject({ action: 'needs-report.reopen', reason: 'Nytt tema.' });
    expect(await codeOf(reopen())).toBe('not-in-this-state');
  });

  it('is one to each network for an owner in two', async () => {
    await report(ownerMomo, { owner: momo });
    await report(ownerMomo, { owner: momo, network: namdal }, [aNeed({ theme: 'Regning' })]);
    const inNamdal = await valueOf(
      readNeedsReport(county.store, ownerMomo, nameOf({ owner: momo, network: namdal })),
    );
    expect(inNamdal.state.needs.map(({ theme }) => theme)).toEqual(['Regning']);
  });
});

describe('reading a needs report', () => {
  const read = (person: Person) => codeOf(readNeedsReport(county.store, person, nameOf({})));

  it('is for its owner while it is a draft, and for the network, the governor and Statped once it is submitted', async () => {
    await valueOf(save());
    const drafts = await codes(read);
    expect(Object.keys(drafts).filter((name) => drafts[name] === 'done')).toEqual(['ownerFosen']);
    await valueOf(submit());
    const submitted = await codes(read);
    expect(Object.keys(submitted).filter((name) => submitted[name] === 'done')).toEqual([
      'governor',
      'coordinatorFosen',
      'representativeFosen',
      'deputyFosen',
      'partnerNtnu',
      'ownerFosen',
      'statped',
      'ownerAfjord',
      'ownerMomo',
    ]);
  });

  it('finds an empty one to begin with for its owner, and nothing for the others', async () => {
    const { state, stored } = await valueOf(readNeedsReport(county.store, ownerFosen, nameOf({})));
    expect({ state: state.state, needs: state.needs, stored }).toEqual({
      state: 'draft',
      needs: [],
      stored: null,
    });
    expect(await read(coordinatorFosen)).toBe('not-found');
    expect(await read(people.coordinatorNamdal)).toBe('not-your-network');
  });
});

describe('the network’s answer to a need', () => {
  it('is given by its coordinator or representative', async () => {
    await report();
    expect(await codes((person) => codeOf(answer({ kind: 'declined', why: 'Ikke i år.' }, person)))).toEqual({
      governor: 'not-your-role',
      coordinatorFosen: 'done',
      representativeFosen: 'done',
      deputyFosen: 'not-your-role',
      coordinatorNamdal: 'not-your-network',
      representativeNamdal: 'not-your-network',
      partnerNtnu: 'not-your-role',
      partnerNord: 'not-your-role',
      ownerFosen: 'not-your-role',
      statped: 'not-your-role',
      outsider: 'not-your-role',
      ownerAfjord: 'not-your-role',
      ownerMomo: 'not-your-role',
    });
  });

  it('takes it into the plan under the title that the plan has', async () => {
    await report();
    const { state } = await valueOf(answer(inPlan));
    expect(state.answers['need']).toEqual({
      outcome: { kind: 'in-plan', part: { kind: 'focus-area', id: 'reading', title: 'Lesing i alle fag' } },
      by: coordinatorFosen.id,
      at: '2026-11-20T09:00:00.000Z',
    });
    for (const part of [
      { kind: 'measure', id: 'reading' },
      { kind: 'focus-area', id: 'constructor' },
    ] as const) {
      expect(await faultsOf(answer({ kind: 'in-plan', part }))).toEqual(['outcome.part: not-in-plan']);
    }
  });

  it('merges it with another that is submitted in the same network, and not merged itself', async () => {
    await report();
    const into = (owner: OwnerId, need = 'need'): AskedOutcome => ({ kind: 'merged', into: { owner, need } });
    expect(await faultsOf(answer(into(orland)))).toEqual(['outcome.into: merged-into-itself']);
    await valueOf(save([aNeed()], ownerAfjord, { owner: afjord }));
    expect(await faultsOf(answer(into(afjord)))).toEqual(['outcome.into: unknown-need']);
    await valueOf(submit(ownerAfjord, { owner: afjord }));
    expect(await faultsOf(answer(into(afjord, 'other')))).toEqual(['outcome.into: unknown-need']);
    expect(await codeOf(answer(into(afjord)))).toBe('done');
    expect(await faultsOf(answer(into(orland), coordinatorFosen, { owner: afjord }))).toEqual([
      'outcome.into: merged-into-merged',
    ]);
  });

  it('is refused to a need that is not there, and while the owner has the report open', async () => {
    await report();
    expect(await faultsOf(answer(inPlan, coordinatorFosen, {}, 'constructor'))).toEqual([
      'need: unknown-need',
    ]);
    await valueOf(reopen());
    expect(await codeOf(answer(inPlan))).toBe('not-in-this-state');
  });

  it('of two at once, the second sees that somebody was first', async () => {
    await report();
    const [first, second] = [
      await commandOn(coordinatorFosen, {}),
      await commandOn(people.representativeFosen, {}),
    ];
    const what = { ...nameOf({}), need: 'need', outcome: inPlan };
    expect(await codeOf(answerNeed(county, first, what))).toBe('done');
    expect(await codeOf(answerNeed(county, second, what))).toBe('conflict');
  });
});

describe('the thread', () => {
  it('leads from a part of the plan to the needs behind it, merged ones too', async () => {
    await report();
    await report(ownerAfjord, { owner: afjord });
    await valueOf(answer(inPlan));
    const merge: AskedOutcome = { kind: 'merged', into: { owner: orland, need: 'need' } };
    await valueOf(answer(merge, coordinatorFosen, { owner: afjord }));
    const { parts } = await valueOf(readNeedsOfPlan(county.store, ownerMomo, fosen));
    expect(
      parts.map(({ part, needs }) => [part.id, needs.map(({ report, merged }) => [report.owner, merged])]),
    ).toEqual([
      [
        'reading',
        [
          [orland, false],
          [afjord, true],
        ],
      ],
    ]);
    expect(await codeOf(readNeedsOfPlan(county.store, people.coordinatorNamdal, fosen))).toBe(
      'not-your-network',
    );
  });
});

describe('the needs of a network', () => {
  it('are those that the reader may read, and what others have written is suggested', async () => {
    await report();
    await valueOf(save([aNeed({ theme: 'Hemmelig utkast' })], ownerAfjord, { owner: afjord }));
    const ofFosen = { year, network: fosen };
    const seen = await valueOf(readNeedsOfNetwork(county.store, coordinatorFosen, ofFosen));
    expect(seen.reports.map(({ state }) => state.owner)).toEqual([orland]);
    expect(seen.suggestions).toEqual([{ theme: 'Lesing', subThemes: ['Begynneropplæring'] }]);
    const own = await valueOf(readNeedsOfNetwork(county.store, ownerAfjord, ofFosen));
    expect(own.reports.map(({ state }) => state.owner)).toEqual([orland, afjord]);
    expect(await codeOf(readNeedsOfNetwork(county.store, people.partnerNord, ofFosen))).toBe(
      'not-your-network',
    );
    expect(await codeOf(readNeedsOfNetwork(county.store, people.outsider, ofFosen))).toBe('not-your-role');
  });
});

describe('the needs of the county', () => {
  it('are counted per network, and overlap where networks report the same', async () => {
    await report();
    await report(ownerAfjord, { owner: afjord }, [aNeed({ theme: 'Regning' })]);
    county.at('2026-12-24T12:00:00Z');
    await report(ownerMomo, { owner: momo, network: namdal }, [aNeed({ theme: 'lesing' })]);
    await valueOf(answer(inPlan));
    const { statuses, overlaps } = await valueOf(readNeedsOverview(county.store, governor, year));
    const none = { inPlan: 0, merged: 0, declined: 0 };
    expect(statuses).toEqual([
      {
        network: fosen,
        name: 'Fosen',
        owners: 3,
        submitted: 2,
        late: 0,
        needs: 2,
        ...none,
        inPlan: 1,
        unanswered: 1,
      },
      { network: namdal, name: 'Namdal', owners: 1, submitted: 1, late: 1, needs: 1, ...none, unanswered: 1 },
    ]);
    expect(overlaps?.map(({ networks }) => networks.map(({ network }) => network))).toEqual([
      [fosen, namdal],
    ]);
  });

  it('are for the forum; an owner sees their own network, and no overlaps', async () => {
    const seen = await codes(async (person) => {
      const outcome = await readNeedsOverview(county.store, person, year);
      if (outcome.kind === 'refused') return outcome.code;
      const { statuses, overlaps } = outcome.value;
      return `${statuses.map(({ network }) => network).join()} ${overlaps === null ? 'without' : 'with'} overlaps`;
    });
    expect(seen).toEqual({
      governor: 'fosen,namdal with overlaps',
      coordinatorFosen: 'fosen with overlaps',
      representativeFosen: 'fosen with overlaps',
      deputyFosen: 'fosen with overlaps',
      coordinatorNamdal: 'namdal with overlaps',
      representativeNamdal: 'namdal with overlaps',
      partnerNtnu: 'fosen with overlaps',
      partnerNord: 'namdal with overlaps',
      ownerFosen: 'fosen without overlaps',
      statped: 'fosen,namdal with overlaps',
      outsider: 'not-your-role',
      ownerAfjord: 'fosen without overlaps',
      ownerMomo: 'fosen,namdal without overlaps',
    });
  });
});
