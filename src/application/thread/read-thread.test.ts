import { beforeEach, describe, expect, it } from 'vitest';
import {
  aBasisContent,
  aBasisMeasure,
  aChange,
  aNeed,
  aPlan,
  aReport,
} from '../../../test/builders/aggregates.ts';
import {
  aSmallCounty,
  codeOf,
  fosen,
  people,
  type SmallCounty,
  theRound,
  valueOf,
} from '../../../test/builders/small-county.ts';
import type { OwnerId, SchemeId } from '../../domain/ids.ts';
import type { NeedAnswer, NeedsReport } from '../../domain/needs/needs-report.ts';
import type { Person } from '../../domain/registers/registers.ts';
import type { ThreadAnchor } from '../../domain/thread/thread.ts';
import { basisIdOf, needsReportIdOf } from '../ports/aggregates.ts';
import { readThread } from './read-thread.ts';

const { governor, coordinatorFosen, coordinatorNamdal, ownerFosen, partnerNtnu, outsider } = people;
const orland = '5057' as OwnerId;
const osen = '5020' as OwnerId;
const report = needsReportIdOf(2027, fosen, orland);
const basis = basisIdOf(theRound, fosen);
const letter = `${theRound}-network-fosen`;
const line = 'basis-measure:fosen:measure';

const need: ThreadAnchor = { kind: 'need', of: report, id: 'reading' };
const measure: ThreadAnchor = { kind: 'measure', of: fosen, id: 'read-aloud' };
const awardLine: ThreadAnchor = { kind: 'award-line', of: letter, id: line };
const reportLine: ThreadAnchor = { kind: 'report-line', of: `${letter}-annual`, id: line };

let county: SmallCounty;
beforeEach(async () => {
  county = await aSmallCounty();
  const measureOf = (id: string, title: string) => ({
    id,
    title,
    period: { kind: 'open' as const, asWritten: '' } as never,
    partners: [],
    contactRole: '',
    comment: '',
    amounts: [],
  });
  await replace(
    'plan',
    fosen,
    aPlan({
      sections: [
        {
          id: 'dekom',
          scheme: 'dekom' as SchemeId,
          title: 'Dekom',
          statedPerYear: null,
          focusAreas: [
            {
              id: 'language',
              title: 'Språk',
              measures: [measureOf('read-aloud', 'Høytlesing'), measureOf('write', 'Skriving')],
            },
          ],
        },
      ],
    }),
  );
  await keepNeeds(
    orland,
    answered({ kind: 'in-plan', part: { kind: 'measure', id: 'read-aloud', title: '' } }),
  );
  await keepNeeds(osen, answered({ kind: 'merged', into: { owner: orland, need: 'reading' } }));
});

function answered(outcome: NeedAnswer['outcome']): NeedAnswer {
  return { outcome, by: coordinatorFosen.id, at: '2026-12-02T08:00:00.000Z' };
}

async function keepNeeds(owner: OwnerId, answer: NeedAnswer) {
  const submitted: NeedsReport = {
    state: 'submitted',
    owner,
    network: fosen,
    year: 2027,
    needs: [aNeed({ id: 'reading', theme: `Lesing ${owner}` })],
    answers: { reading: answer },
    submittedAt: '2026-11-20T08:00:00.000Z',
    late: false,
  };
  await replace('needs-report', needsReportIdOf(2027, fosen, owner), submitted);
}

async function replace(kind: 'plan' | 'needs-report' | 'report', id: string, state: object) {
  const stored = await county.store.read(kind, id);
  await county.store.commit(aChange(kind, state as never, { id, expected: stored?.etag ?? null }));
}

/** The round decided, with a measure of the basis taken from the plan and another that stands only in the basis. */
async function decide() {
  await county.reach('frames-published');
  await county.submit(
    'fosen',
    aBasisContent({
      measures: [aBasisMeasure({ planMeasure: 'read-aloud' }), ...aBasisContent().measures.slice(1)],
    }),
  );
  await county.submit('namdal');
  await county.recommend();
  await county.decide();
}

async function threadFor(person: Person, anchor: ThreadAnchor) {
  const { items, isPartial } = await valueOf(readThread(county.store, person, anchor));
  return { kinds: items.map(({ item }) => item.kind), items: items.map(({ item }) => item), isPartial };
}

const wholeThread = [
  'need',
  'need',
  'focus-area',
  'measure',
  'basis-measure',
  'recommended',
  'decided',
  'award-line',
  'award-line',
  'report-line',
  'report-line',
];

describe('the thread', () => {
  it('is the same from the plan’s measure, and holds everything from the needs to the reports', async () => {
    await decide();
    const { kinds, items, isPartial } = await threadFor(governor, measure);
    expect(kinds).toEqual(wholeThread);
    expect(isPartial).toBe(false);
    expect(items).toContainEqual(
      expect.objectContaining({ kind: 'need', owner: osen, title: 'Lesing 5020', answer: 'merged' }),
    );
    expect(items).toContainEqual(
      expect.objectContaining({ kind: 'recommended', network: fosen, amount: 700_001, state: 'submitted' }),
    );
    expect(items).toContainEqual(expect.objectContaining({ kind: 'decided', amount: 700_001 }));
    const asked = items.find((item) => item.kind === 'basis-measure');
    const awarded = items.flatMap((item) => (item.kind === 'award-line' ? [item.amount] : []));
    expect(awarded.reduce((sum, amount) => sum + amount, 0)).toBe(
      asked?.kind === 'basis-measure' ? asked.asked : null,
    );
  });

  it('from a need goes down only to what came of that need, and not up to its neighbours', async () => {
    await decide();
    const { kinds, items } = await threadFor(governor, need);
    expect(kinds).toEqual(wholeThread.slice(1).filter((kind) => kind !== 'focus-area'));
    expect(items[0]).toMatchObject({ owner: orland });
  });

  it('from a krone or a report goes up to the needs, and down to the report', async () => {
    await decide();
    expect((await threadFor(governor, awardLine)).kinds).toEqual([
      'need',
      'need',
      'focus-area',
      'measure',
      'basis-measure',
      'recommended',
      'decided',
      'award-line',
      'report-line',
    ]);
    const { kinds, items } = await threadFor(governor, reportLine);
    expect(kinds.slice(0, 5)).toEqual(wholeThread.slice(0, 5));
    expect(items.at(-1)).toMatchObject({ kind: 'report-line', state: 'not-started', used: null });
  });

  it('ends where the network has answered nothing, and where nothing is decided yet', async () => {
    await keepNeeds(orland, answered({ kind: 'declined', why: 'Vi har det alt.' }));
    expect((await threadFor(governor, need)).items).toEqual([
      expect.objectContaining({ kind: 'need', answer: 'declined' }),
    ]);
    await keepNeeds(
      orland,
      answered({ kind: 'in-plan', part: { kind: 'focus-area', id: 'language', title: '' } }),
    );
    expect((await threadFor(governor, need)).kinds).toEqual(['need', 'focus-area', 'measure', 'measure']);
  });

  it('from a whole letter holds the threads of all its sums', async () => {
    await decide();
    const { items } = await valueOf(
      readThread(county.store, coordinatorFosen, { kind: 'letter', of: letter, id: letter }),
    );
    const sums = (await county.store.read('letter', letter))?.state.lines.length;
    const anchors = items.filter(({ isAnchor }) => isAnchor).map(({ item }) => item.kind);
    expect(anchors).toEqual(Array.from({ length: sums ?? 0 }, () => 'award-line'));
    expect(items.map(({ item }) => item.kind)).toContain('set-aside');
    expect(items.map(({ item }) => item.kind)).toContain('need');
  });

  it('from a joint measure goes from the recommendation to the letter and its report', async () => {
    await decide();
    const { kinds } = await threadFor(governor, {
      kind: 'award-line',
      of: `${theRound}-institution-nord`,
      id: 'joint-measure:joint',
    });
    expect(kinds).toEqual(['joint-measure', 'award-line', 'report-line']);
  });

  it('from a set-aside begins in the key', async () => {
    await decide();
    const { kinds } = await threadFor(governor, {
      kind: 'award-line',
      of: letter,
      id: 'set-aside:coordination',
    });
    expect(kinds).toEqual(['set-aside', 'award-line', 'report-line']);
  });

  it('leaves out what the reader may not read, and says so', async () => {
    await decide();
    const own = await threadFor(coordinatorFosen, need);
    // The institution's letter and unfinished report are its own, and the recommendation is the forum's.
    expect(own.kinds).toEqual(['need', 'measure', 'basis-measure', 'decided', 'award-line', 'report-line']);
    expect(own.isPartial).toBe(true);
    const partner = await threadFor(partnerNtnu, measure);
    expect(partner).toMatchObject({ kinds: wholeThread, isPartial: false });
  });

  it('finds a delivered report where its letter may not be read', async () => {
    await decide();
    const id = `${theRound}-institution-ntnu-annual`;
    const granted = [
      {
        id: line,
        title: 'Tiltak',
        network: 'Fosen',
        amount: 1,
        source: { kind: 'basis-measure', network: fosen, measure: 'measure' },
      },
    ];
    await replace('report', id, {
      ...aReport(),
      id,
      round: theRound,
      letter: `${theRound}-institution-ntnu`,
      recipient: { kind: 'institution', id: 'ntnu', name: 'NTNU' },
      network: null,
      granted,
      state: 'submitted',
      submittedBy: partnerNtnu.id,
      submittedAt: '2028-06-01T08:00:00.000Z',
      late: false,
    });
    const { items } = await threadFor(coordinatorFosen, need);
    expect(items).toContainEqual(expect.objectContaining({ kind: 'report-line', report: id }));
  });

  it('goes through nothing that is hidden: another network’s draft basis ends it', async () => {
    await county.reach('frames-published');
    await county.write('fosen', aBasisContent({ measures: [aBasisMeasure({ planMeasure: 'read-aloud' })] }));
    const { kinds, isPartial } = await threadFor(coordinatorNamdal, measure);
    expect({ kinds, isPartial }).toEqual({ kinds: ['focus-area', 'measure'], isPartial: true });
    expect((await threadFor(ownerFosen, measure)).isPartial).toBe(true);
    expect((await threadFor(coordinatorFosen, measure)).kinds).toContain('basis-measure');
  });

  it('is refused to those who may not read where it begins, and not there for what is not', async () => {
    await county.reach('frames-published');
    await county.write('fosen');
    const draft: ThreadAnchor = { kind: 'basis-measure', of: basis, id: 'measure' };
    expect(await codeOf(readThread(county.store, coordinatorNamdal, draft))).toBe('not-your-network');
    expect(await codeOf(readThread(county.store, coordinatorNamdal, need))).toBe('not-your-network');
    expect(await codeOf(readThread(county.store, outsider, measure))).toBe('not-your-role');
    expect(await codeOf(readThread(county.store, governor, { ...measure, id: 'constructor' }))).toBe(
      'not-found',
    );
    expect(await codeOf(readThread(county.store, governor, awardLine))).toBe('not-found');
  });
});
