import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { facetsOf } from '../../../src/application/ports/aggregates.ts';
import type { AggregateStore } from '../../../src/application/ports/aggregate-store.ts';
import type { NetworkId, PersonId } from '../../../src/domain/ids.ts';
import { castBallot, closeVote } from '../../../src/domain/vote/vote-changes.ts';
import { toPlainDate } from '../../../src/domain/calendar/plain-date.ts';
import { submitNeedsReport } from '../../../src/domain/needs/needs-report.ts';
import { withShield } from '../../../src/domain/shielding/shield.ts';
import {
  rewriteTexts,
  type ShieldableDocuments,
  type ShieldableKind,
  shieldableTexts,
} from '../../../src/domain/shielding/shieldable-texts.ts';
import { toKroner } from '../../../src/domain/money.ts';
import {
  atLeast,
  exact,
  sampleMeasure,
  samplePlan,
  sampleSection,
} from '../../../src/domain/plan/sample-plan.ts';
import {
  aBasis,
  aBasisContent,
  aChange,
  aFrame,
  aHearingStatement,
  aNeedsReport,
  aPerson,
  aKey,
  aLetter,
  aPlan,
  aRound,
  aVote,
  aMeeting,
  aMeetingCase,
  oneOfEveryKind,
} from '../../builders/aggregates.ts';
import { fault } from '../../fakes/graph/faults.ts';
import { createLayout } from '../../../src/storage/sharepoint/layout.ts';
import { createRowLists } from '../../../src/storage/sharepoint/row-lists.ts';
import { type County, graphOf, startCounty } from './county.ts';

describe('what people see in the lists', () => {
  let county: County;
  let store: AggregateStore;
  let close: () => Promise<void>;
  let fosen: string;

  beforeEach(async () => {
    county = await startCounty();
    ({ store, close } = county.instance());
    fosen = county.sites['fosen'] ?? '';
  });
  afterEach(async () => {
    await close();
    await county.fake.close();
  });

  const rows = (list: string) => county.fake.itemsOf(fosen, list);
  const forumRows = (list: string) => county.fake.itemsOf(county.forum, list);

  it('has the votes of the seats as rows when the vote is over, and none before', async () => {
    const representative = 'representative-fosen' as PersonId;
    const open = aVote();
    const ballot = { seat: 'network-fosen', choice: 'reject', words: '=SUM(1)', replaces: 0 } as const;
    const at = '2027-03-12T10:00:00.000Z';
    const voted = castBallot(open, ballot, { by: representative, at, isChair: false });
    if ('refused' in voted) throw new Error(voted.refused);
    const id = 'dekom-2027-vote-1';
    const first = await store.commit(aChange('vote', voted, { id }));
    if (first.kind !== 'committed') throw new Error(first.kind);
    expect(forumRows('KhVotes')).toMatchObject([{ Stage: 'Åpen', Voted: 1, Seats: 1 }]);
    expect(forumRows('KhBallots')).toEqual([]);
    const closed = closeVote(voted, { closedAt: at, closedBy: null });
    await store.commit(aChange('vote', closed, { id, expected: first.stored.etag }));
    await close();
    expect(forumRows('KhVotes')).toMatchObject([
      { Stage: 'Avsluttet', Outcome: 'Ikke enighet', Dissent: 'Fosen: =SUM(1)' },
    ]);
    expect(forumRows('KhBallots')).toMatchObject([
      { Title: 'Fosen', Answer: 'Mot', Words: "'=SUM(1)", CastBy: representative },
    ]);
  });

  it('has a meeting and its cases to read, and what is under Eventuelt beside them', async () => {
    const meeting = aMeeting({
      cases: [aMeetingCase({ conclusion: 'Godkjent.' })],
      other: [{ id: 'a', title: 'Neste møte', notes: '=SUM(1)' }],
      attendance: [{ seat: 'network-fosen', name: 'Fosen', present: 'deputy' }],
    });
    await store.commit(aChange('meeting', meeting, { id: meeting.id }));
    await close();
    expect(forumRows('KhMeetings')).toMatchObject([
      { Title: 'Møte i samarbeidsforum', Stage: 'Planlagt', Place: 'Steinkjer', Cases: 1, SeatsPresent: 1 },
    ]);
    expect(forumRows('KhMeetingCases')).toMatchObject([
      { Title: 'Godkjenning av referat', CaseType: 'Godkjenning', Position: 1, Conclusion: 'Godkjent.' },
      { Title: 'Neste møte', CaseType: 'Eventuelt', Position: 2, Notes: "'=SUM(1)" },
    ]);
  });

  it('holds shielded texts in the exact JSON alone, which only the service reads', async () => {
    const by = 'coordinator-fosen' as PersonId;
    const at = '2027-06-01T10:00:00.000Z';
    const plant = <K extends ShieldableKind>(kind: K, document: ShieldableDocuments[K]) =>
      shieldableTexts(kind, document).reduce(
        (shielded, { field }) => withShield(shielded, { field, basis: 'personal-matters', by, at }),
        rewriteTexts(kind, document, () => 'hemmelig'),
      );
    const sent = submitNeedsReport(aNeedsReport(), {
      at,
      on: toPlainDate('2026-11-01'),
      deadline: toPlainDate('2026-12-01'),
    });
    await store.commit(aChange('needs-report', plant('needs-report', sent), { id: '2027-fosen-5057' }));
    await store.commit(aChange('plan', plant('plan', samplePlan())));
    await store.commit(aChange('hearing-statement', plant('hearing-statement', aHearingStatement())));
    await close();
    const seen = [
      ...rows('KhNeeds'),
      ...rows('KhMeasures'),
      ...rows('KhPlans'),
      ...rows('KhNeedsReports'),
      ...forumRows('KhStatements'),
    ].map((item) => ({ ...item, RecordJson: null }));
    expect(seen.length).toBeGreaterThan(3);
    expect(JSON.stringify(seen)).not.toContain('hemmelig');
    expect(JSON.stringify(seen)).toContain('Unntatt offentlighet, offentleglova § 13');
    expect(JSON.stringify(await store.readAs(aPerson()).list('hearing-statement'))).toContain('hemmelig');
  });

  it('has the facts of a basis in typed columns, to sort and filter by', async () => {
    await store.commit(aChange('basis', aBasis({ content: aBasisContent() }), { id: 'dekom-2027-fosen' }));
    expect(rows('KhBases')).toMatchObject([
      {
        Title: 'Beslutningsgrunnlag dekom-2027, fosen',
        RoundId: 'dekom-2027',
        NetworkId: 'fosen',
        Stage: 'Utkast',
        Frame: 1_000_000,
        Asked: 700_001,
        OwnerConfirmed: false,
        RecordVersion: 1,
        ChangeAction: 'basis.edit',
        ChangedBy: 'governor',
      },
    ]);
  });

  it('has a row for every measure of a basis, with whole kroner', async () => {
    await store.commit(aChange('basis', aBasis({ content: aBasisContent() }), { id: 'dekom-2027-fosen' }));
    await close();
    expect(rows('KhBasisMeasures')).toMatchObject([
      { Title: 'Et tiltak', HigherEducation: 250_000, Owners: 250_001, Total: 500_001 },
      { Title: 'Et annet tiltak', HigherEducation: 150_000, Owners: 50_000, Total: 200_000 },
    ]);
  });

  it('has a row for every measure of a plan, open amounts as they are written', async () => {
    const amounts = [
      { year: 2024, amount: exact(100_000) },
      { year: 2025, amount: atLeast(1_400_000) },
      { year: 2026, amount: { kind: 'open' } as const },
    ];
    const focusAreas = [{ id: 'a', title: 'Lesing', measures: [sampleMeasure({ amounts })] }];
    await store.commit(aChange('plan', samplePlan({ sections: [sampleSection({ focusAreas })] })));
    await close();
    const [row] = rows('KhMeasures');
    expect(row).toMatchObject({
      Title: 'Leselyst',
      FocusArea: 'Lesing',
      Period: 'H-24',
      KnownAmount: 1_500_000,
    });
    expect(String(row?.['Amounts']).replaceAll('\u00A0', ' ')).toBe(
      '2024: 100 000 kr\n2025: minst 1 400 000 kr\n2026: ikke avklart',
    );
  });

  it('has a row for every frame as soon as the key is decided, and not before', async () => {
    const draft = aKey();
    const first = await store.commit(aChange('key', draft, { id: 'dekom-2027' }));
    await close();
    expect(forumRows('KhFrames')).toEqual([]);
    const allocation = {
      distributable: toKroner(1_000_000),
      unallocated: toKroner(0),
      frames: [{ ...aFrame(), base: toKroner(300_000), quota: '1' }],
      inputHash: 'x',
    };
    const decided = {
      ...draft,
      state: 'decided' as const,
      allocation,
      decidedBy: 'governor' as never,
      decidedAt: '2026-11-02T08:30:00.000Z',
    };
    const expected = first.kind === 'committed' ? first.stored.etag : null;
    await store.commit(aChange('key', decided, { id: 'dekom-2027', expected }));
    await close();
    expect(forumRows('KhFrames')).toMatchObject([{ NetworkId: 'fosen', Total: 1_000_000, Owners: 500_000 }]);
  });

  it('takes away the row of a measure that is taken out, and leaves the others alone', async () => {
    const measures = ['a', 'b', 'c'].map((id) => sampleMeasure({ id, title: id }));
    const planOf = (kept: typeof measures) =>
      samplePlan({ sections: [sampleSection({ focusAreas: [{ id: 'x', title: 'X', measures: kept }] })] });
    const first = await store.commit(aChange('plan', planOf(measures)));
    await close();
    const before = rows('KhMeasures');
    const expected = first.kind === 'committed' ? first.stored.etag : null;
    await store.commit(aChange('plan', planOf(measures.filter(({ id }) => id !== 'b')), { expected }));
    await close();
    expect(rows('KhMeasures')).toEqual(before.filter(({ Title }) => Title !== 'b'));
  });

  it('makes rows anew that an outage left behind their parent, at the next sweep', async () => {
    county.fake.faults.next(
      fault.dropped(),
      100,
      ({ url, method }) => method === 'GET' && url.includes(`${county.listId(fosen, 'KhMeasures')}/items`),
    );
    await store.commit(aChange('plan', samplePlan()));
    await close();
    expect(rows('KhMeasures')).toEqual([]);
    county.fake.faults.clear();
    await county.instance().sweep();
    expect(rows('KhMeasures')).toHaveLength(1);
  });

  it('does not set the rows back when a process that was slow comes after a newer version', async () => {
    const first = await store.commit(aChange('plan', samplePlan()));
    if (first.kind !== 'committed') throw new Error(first.kind);
    await close();
    const measures = [sampleMeasure({ title: 'Nytt' })];
    const sections = [sampleSection({ focusAreas: [{ id: 'x', title: 'X', measures }] })];
    await store.commit(aChange('plan', samplePlan({ sections }), { expected: first.stored.etag }));
    await close();

    const graph = graphOf(county);
    const slow = createRowLists(graph, createLayout(graph));
    await slow.project({ id: fosen, kind: 'network' }, first.stored);
    expect(rows('KhMeasures')).toMatchObject([{ Title: 'Nytt' }]);
  });

  it.each(['=1+1', '+47 123', '-1', '@SUM(A1)', '\t=1'])(
    'never lets a text become a formula in a spreadsheet that the list is exported to: %j',
    async (title) => {
      await store.commit(aChange('plan', aPlan({ title })));
      expect(String(rows('KhPlans')[0]?.['Title'])).toMatch(/^'[^\t]/);
      expect((await store.read('plan', 'fosen'))?.state.title).toBe(title);
    },
  );

  it('never holds markup or what XML cannot carry in the exact column, and still gives it back', async () => {
    const title = '<script>alert("&")</script>\u0085\u2028\ufeff\ufffe\u0000';
    await store.commit(aChange('plan', aPlan({ title })));
    expect(rows('KhPlans')[0]?.['RecordJson']).not.toMatch(/[<>&\u0085\u2028\ufeff\ufffe]/);
    const { store: after } = county.instance();
    expect((await after.read('plan', 'fosen'))?.state.title).toBe(title);
  });

  it('point 5: cuts a long text for the eye, and keeps it whole in parts below 63,000 characters each', async () => {
    const title = `${'👩🏽‍🏫 '.repeat(40_000)}slutt`;
    await store.commit(aChange('plan', aPlan({ title })));
    expect(rows('KhPlans')[0]?.['Title']).toMatch(/^.{200,254}…$/);
    const pieces = [...rows('KhPlans'), ...rows('KhVersions'), ...rows('KhParts')].map(({ RecordJson }) =>
      String(RecordJson),
    );
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(63_000);
    for (const piece of pieces) expect(piece).toBe(piece.trim());
    const { store: after } = county.instance();
    expect((await after.read('plan', 'fosen'))?.state.title === title).toBe(true);
  });

  it('point 10: keeps a state that has more parts than one batch takes', async () => {
    const title = 'Tiltak og mål '.repeat(100_000);
    await store.commit(aChange('plan', aPlan({ title })));
    const { store: after } = county.instance();
    expect((await after.read('plan', 'fosen'))?.state.title === title).toBe(true);
    expect(rows('KhParts').length).toBeGreaterThan(20);
  });

  it.each(['2027-03-28', '2027-10-31', '2027-06-15', '2027-01-01'])(
    'point 6: shows the date %s as that day in Norway, summer and winter',
    async (date) => {
      await store.commit(aChange('letter', aLetter({ date: date as never }), { id: 'brev' }));
      const shown = new Date(String(forumRows('KhLetters')[0]?.['LetterDate']));
      expect(shown.toLocaleDateString('sv-SE', { timeZone: 'Europe/Oslo' })).toBe(date);
    },
  );

  it('point 6: keeps a moment to the millisecond although columns have only seconds', async () => {
    const at = '2026-11-02T08:30:00.123Z';
    await store.commit(aChange('round', aRound(), { id: 'dekom-2027', at }));
    await close();
    const [entry] = await county.instance().store.auditTrail('round', 'dekom-2027');
    expect(entry?.at).toBe(at);
  });

  it('writes every kind into columns that its list has, and into no others', async () => {
    const states = oneOfEveryKind();
    for (const [kind, state] of Object.entries(states)) {
      const change = aChange(kind as keyof typeof states, state, { id: 'same' });
      expect([kind, (await store.commit(change)).kind]).toEqual([kind, 'committed']);
      expect(facetsOf(state)).toBeDefined();
    }
    await close();
    expect(county.faults).toEqual([]);
    expect(county.fake.requests.all.filter(({ status }) => Number(status) >= 400)).toEqual([]);
  });

  it('leaves the site of a network, which provisioning wrote, as it is', async () => {
    const { network } = oneOfEveryKind();
    await store.commit(aChange('network', { ...network, id: 'fosen' as NetworkId }, { id: 'fosen' }));
    expect(forumRows('KhNetworks').find(({ RecordKey }) => RecordKey === 'fosen')).toMatchObject({
      Title: 'Fosen',
      SiteId: fosen,
    });
  });
});
