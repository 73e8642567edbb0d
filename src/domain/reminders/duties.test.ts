import { describe, expect, it } from 'vitest';
import { aBasis, aPerson, aReport, aRound } from '../../../test/builders/aggregates.ts';
import type { BasisStage } from '../basis/basis-stage.ts';
import type { Confirmations, DecisionBasis } from '../basis/decision-basis.ts';
import { toPlainDate } from '../calendar/plain-date.ts';
import type { Occurrence } from '../cycle/annual-cycle.ts';
import type { InstitutionId, NetworkId, OwnerId, PersonId, RoundId } from '../ids.ts';
import type { Person, Role } from '../registers/registers.ts';
import { type DutyFacts, dutiesOf, planOf, type RoundStanding } from './duties.ts';
import { dismiss, dutyNoteIdOf, emptyNote, snooze, snoozeEnd } from './duty-note.ts';
import { remindersDue, roleIn } from './reminded-people.ts';

const fosen = 'fosen' as NetworkId;
const namdal = 'namdal' as NetworkId;
const confirmed = { by: 'somebody' as PersonId, at: '2027-01-20T10:00:00.000Z' };

function person(id: string, ...roles: Role[]): Person {
  return aPerson({ id: id as PersonId, roles });
}

const people = [
  person('governor', { role: 'county-governor', networks: [] }),
  ...[fosen, namdal].flatMap((network) => [
    person(`coordinator-${network}`, { role: 'coordinator', networks: [network] }),
    person(`representative-${network}`, { role: 'representative', networks: [network] }),
    person(`deputy-${network}`, { role: 'deputy', networks: [network] }),
    person(`owner-${network}`, { role: 'owner', owner: '5057' as OwnerId, networks: [network] }),
  ]),
  person('partner', { role: 'partner', institution: 'ntnu' as InstitutionId, networks: [fosen, namdal] }),
  person('statped', { role: 'statped', networks: [] }),
];

function anOccurrence(overrides: Partial<Occurrence> = {}): Occurrence {
  return {
    id: 'decision-basis',
    key: 'county.decision-basis.2027',
    year: 2027,
    cycle: null,
    track: 'network',
    kind: 'deadline',
    title: 'Beslutningsgrunnlag',
    when: { kind: 'on', date: toPlainDate('2027-02-01') },
    due: 'decision-basis',
    audience: { roles: ['coordinator'], networks: null },
    except: [],
    reminders: { before: [14, 7, 1], after: [1, 7] },
    rounds: [],
    ...overrides,
  };
}

function aStanding(overrides: Partial<RoundStanding> = {}): RoundStanding {
  return {
    round: { ...aRound(), state: 'frames-published' },
    bases: [],
    recommendation: { state: 'draft' },
    decisionPreparedBy: null,
    reports: [],
    ...overrides,
  };
}

function facts(overrides: Partial<DutyFacts> = {}): DutyFacts {
  return {
    people,
    networks: [fosen, namdal],
    groups: [],
    rounds: [],
    plansSaved: {},
    notes: [],
    needsReports: [],
    ...overrides,
  };
}

function staged(stage: BasisStage, confirmations: Partial<Confirmations> = {}, network = fosen) {
  const basis = aBasis({ network, confirmations: { owner: null, partner: null, ...confirmations } });
  return { basis: stage === 'submitted' ? submitted(basis) : basis, stage };
}

function submitted({ round, network, frame, content, confirmations }: DecisionBasis): DecisionBasis {
  return {
    state: 'submitted',
    round,
    network,
    frame,
    content,
    confirmations,
    submittedAt: '2027-01-25T10:00:00.000Z',
    late: false,
  };
}

const owedBy = (occurrence: Occurrence, given: DutyFacts) =>
  Object.fromEntries(dutiesOf(occurrence, given).map((owed) => [owed.network ?? 'county', owed.responsible]));
const basisOwedBy = (...bases: RoundStanding['bases']) =>
  owedBy(anOccurrence(), facts({ rounds: [aStanding({ bases })] }));

describe('a decision basis', () => {
  it('is owed by the coordinator while it is being written', () => {
    expect(basisOwedBy(staged('not-started'), staged('in-progress', {}, namdal))).toEqual({
      fosen: ['coordinator-fosen'],
      namdal: ['coordinator-namdal'],
    });
  });

  it('is owed by the sides that have not confirmed once it is complete', () => {
    expect(basisOwedBy(staged('ready'))).toEqual({ fosen: ['representative-fosen', 'partner'] });
    expect(basisOwedBy(staged('ready', { owner: confirmed }))).toEqual({ fosen: ['partner'] });
    expect(basisOwedBy(staged('ready', { partner: confirmed }))).toEqual({ fosen: ['representative-fosen'] });
  });

  it('is owed by the coordinator again when only sending it is left', () => {
    expect(basisOwedBy(staged('ready', { owner: confirmed, partner: confirmed }))).toEqual({
      fosen: ['coordinator-fosen'],
    });
  });

  it('is owed by the coordinator when it was sent back', () => {
    expect(basisOwedBy(staged('returned'))).toEqual({ fosen: ['coordinator-fosen'] });
  });

  it('is owed by nobody once it is submitted, before the frames are out, and when the round is decided', () => {
    expect(basisOwedBy(staged('submitted'))).toEqual({});
    for (const state of ['preparing', 'decided'] as const) {
      const round = aStanding({ round: { ...aRound(), state }, bases: [staged('not-started')] });
      expect(owedBy(anOccurrence(), facts({ rounds: [round] }))).toEqual({});
    }
  });

  it('is owed in the round of its own year, or in the rounds that set its date', () => {
    const rounds = [
      aStanding({ bases: [staged('not-started')] }),
      aStanding({
        round: { id: 'other-2028' as RoundId, year: 2028, state: 'frames-published' },
        bases: [staged('not-started', {}, namdal)],
      }),
    ];
    expect(Object.keys(owedBy(anOccurrence(), facts({ rounds })))).toEqual(['fosen']);
    const set = anOccurrence({ rounds: ['other-2028' as RoundId] });
    expect(Object.keys(owedBy(set, facts({ rounds })))).toEqual(['namdal']);
  });

  it('that a network owes in two rounds is owed once', () => {
    const rounds = [aStanding({ bases: [staged('ready')] }), aStanding({ bases: [staged('not-started')] })];
    expect(owedBy(anOccurrence(), facts({ rounds }))).toEqual({
      fosen: ['representative-fosen', 'partner', 'coordinator-fosen'],
    });
  });

  it('falls to the representative where a network has no coordinator, and to the deputy where it has no representative', () => {
    const without = (...ids: string[]) => people.filter(({ id }) => !ids.includes(id));
    const rounds = [aStanding({ bases: [staged('not-started')] })];
    expect(owedBy(anOccurrence(), facts({ rounds, people: without('coordinator-fosen') }))).toEqual({
      fosen: ['representative-fosen'],
    });
    const complete = [aStanding({ bases: [staged('ready', { partner: confirmed })] })];
    expect(
      owedBy(anOccurrence(), facts({ rounds: complete, people: without('representative-fosen') })),
    ).toEqual({
      fosen: ['deputy-fosen'],
    });
  });

  it('is not owed by a network that has said why it is not relevant', () => {
    const note = dismiss(emptyNote('county.decision-basis.2027', fosen), {
      kind: 'not-relevant',
      reason: 'Nettverket søker ikke i år.',
      by: 'coordinator-fosen' as PersonId,
      at: '2027-01-10T10:00:00.000Z',
    });
    const rounds = [aStanding({ bases: [staged('not-started'), staged('not-started', {}, namdal)] })];
    expect(Object.keys(owedBy(anOccurrence(), facts({ rounds, notes: [note] })))).toEqual(['namdal']);
  });
});

describe('the other documents', () => {
  it('recommendation and award letters are the county governor’s until they are delivered', () => {
    const open = facts({ rounds: [aStanding()] });
    expect(owedBy(anOccurrence({ due: 'recommendation' }), open)).toEqual({ county: ['governor'] });
    expect(owedBy(anOccurrence({ due: 'award-letter' }), open)).toEqual({ county: ['governor'] });
    const delivered = facts({ rounds: [aStanding({ recommendation: { state: 'submitted' } })] });
    expect(owedBy(anOccurrence({ due: 'recommendation' }), delivered)).toEqual({});
    const decided = facts({ rounds: [aStanding({ round: { ...aRound(), state: 'decided' } })] });
    expect(owedBy(anOccurrence({ due: 'award-letter' }), decided)).toEqual({});
  });

  it('award letters that are ready to be signed are owed by those who may sign, not by who prepared them', () => {
    const adviser = person('adviser', { role: 'county-governor', networks: [] });
    const decisionPreparedBy = 'governor' as PersonId;
    const both = facts({ people: [...people, adviser], rounds: [aStanding({ decisionPreparedBy })] });
    const letters = anOccurrence({ due: 'award-letter' });
    expect(owedBy(letters, both)).toEqual({ county: ['adviser'] });
    const onTheDay = new Date('2027-01-25T09:00:00Z');
    expect(remindersDue([letters], both, onTheDay).map(({ person }) => person)).toEqual(['adviser']);
    expect(owedBy(letters, facts({ rounds: [aStanding({ decisionPreparedBy })] }))).toEqual({ county: [] });
  });

  it('a plan is the coordinator’s until it was saved in the time for revising it', () => {
    const revision = anOccurrence({
      due: 'plan-revision',
      when: { kind: 'range', start: toPlainDate('2027-09-01'), end: toPlainDate('2027-09-30') },
    });
    const plansSaved = { fosen: '2027-08-20T10:00:00.000Z', namdal: '2027-03-01T10:00:00.000Z' };
    expect(owedBy(revision, facts({ plansSaved }))).toEqual({ namdal: ['coordinator-namdal'] });
    expect(Object.keys(owedBy(revision, facts()))).toEqual(['fosen', 'namdal']);
  });

  it('a needs report is welcome from the owners, and never late', () => {
    const welcome = anOccurrence({ due: 'needs-report' });
    expect(owedBy(welcome, facts())).toEqual({ fosen: ['owner-fosen'], namdal: ['owner-namdal'] });
    expect(planOf(welcome)).toEqual({ before: [14, 7, 1], after: [] });
  });

  it('a deadline of one network alone concerns that network, and the county’s not the networks with their own', () => {
    expect(Object.keys(owedBy(anOccurrence({ due: 'needs-report', cycle: namdal }), facts()))).toEqual([
      'namdal',
    ]);
    expect(Object.keys(owedBy(anOccurrence({ due: 'needs-report', except: [namdal] }), facts()))).toEqual([
      'fosen',
    ]);
  });

  it('a needs report is asked of no owner that has sent one for the year to come', () => {
    const welcome = anOccurrence({ due: 'needs-report', year: 2026 });
    const sent = { owner: '5057' as OwnerId, network: fosen, year: 2027, state: 'submitted' } as const;
    expect(Object.keys(owedBy(welcome, facts({ needsReports: [sent] })))).toEqual(['namdal']);
    for (const other of [
      { ...sent, state: 'draft' as const },
      { ...sent, year: 2026 },
    ]) {
      expect(Object.keys(owedBy(welcome, facts({ needsReports: [other] })))).toEqual(['fosen', 'namdal']);
    }
  });

  it('a report is owed by whoever got money the year before, until it is delivered', () => {
    const occurrence = anOccurrence({ due: 'report', year: 2028 });
    const ofNtnu = { kind: 'institution', id: 'ntnu', name: 'NTNU' } as const;
    const ofPpt = { kind: 'group', id: 'ppt', name: 'PPT-ledernettverket' } as const;
    const reports = [aReport(), aReport({ recipient: ofNtnu }), aReport({ recipient: ofPpt })];
    const closed = { ...aRound(), state: 'closed' as const };
    expect(owedBy(occurrence, facts({ rounds: [aStanding({ round: closed, reports })] }))).toEqual({
      fosen: ['coordinator-fosen'],
      county: ['partner', 'governor'],
    });
    const delivered = { ...aReport(), state: 'submitted' as const };
    expect(owedBy(occurrence, facts({ rounds: [aStanding({ reports: [delivered] })] }))).toEqual({});
  });

  it('a registered group owes its plan and its report by its coordinator, and no needs', () => {
    const group = 'ppt' as NetworkId;
    const recipient = { kind: 'group', id: 'ppt', name: 'PPT-ledernettverket' } as const;
    const own = aPerson({
      id: 'coordinator-ppt' as PersonId,
      roles: [{ role: 'group-coordinator', networks: [group] }],
    });
    const withGroup = {
      groups: [group],
      people: [...people, own],
      rounds: [aStanding({ reports: [aReport({ recipient })] })],
    };
    const report = anOccurrence({ due: 'report', year: 2028 });
    expect(owedBy(report, facts(withGroup))).toEqual({ ppt: ['coordinator-ppt'] });
    expect(owedBy(report, facts({ ...withGroup, people }))).toEqual({ ppt: [] });
    const revision = anOccurrence({ due: 'plan-revision' });
    expect(owedBy(revision, facts(withGroup))).toMatchObject({ ppt: ['coordinator-ppt'] });
    expect(Object.keys(owedBy(anOccurrence({ due: 'needs-report' }), facts(withGroup)))).not.toContain('ppt');
  });

  it('what institutions report in January is owed by them alone', () => {
    const occurrence = anOccurrence({ due: 'institution-report', year: 2028 });
    const recipient = { kind: 'institution', id: 'ntnu', name: 'NTNU' } as const;
    const reports = [aReport(), aReport({ kind: 'january', recipient })];
    expect(owedBy(occurrence, facts({ rounds: [aStanding({ reports })] }))).toEqual({ county: ['partner'] });
  });

  it('a meeting is told to its audience, and not afterwards', () => {
    const meeting = anOccurrence({
      due: null,
      kind: 'meeting',
      audience: { roles: ['representative', 'statped'], networks: null },
    });
    expect(owedBy(meeting, facts())).toEqual({
      county: ['representative-fosen', 'representative-namdal', 'statped'],
    });
    expect(planOf(meeting)?.after).toEqual([]);
  });
});

describe('being told', () => {
  const late = facts({ rounds: [aStanding({ bases: [staged('ready')] })] });
  const toldAt = (at: string, given = late) =>
    Object.fromEntries(
      remindersDue([anOccurrence()], given, new Date(at)).map(({ person, role }) => [person, role]),
    );

  it('is for those alone who owe it, before the deadline', () => {
    expect(toldAt('2027-01-25T09:00:00Z')).toEqual({
      'representative-fosen': 'responsible',
      partner: 'responsible',
    });
  });

  it('is for the coordinator too, the day after', () => {
    expect(toldAt('2027-02-02T09:00:00Z')).toEqual({
      'coordinator-fosen': 'told-because-late',
      'representative-fosen': 'responsible',
      partner: 'responsible',
    });
  });

  it('is for the county governor too, after a week', () => {
    expect(toldAt('2027-02-08T09:00:00Z')).toEqual({
      governor: 'told-because-late',
      'coordinator-fosen': 'told-because-late',
      'representative-fosen': 'responsible',
      partner: 'responsible',
    });
  });

  it('is for the county governor from the first day where nobody answers for it', () => {
    const nobody = facts({
      people: people.filter(({ id }) => id === 'governor'),
      rounds: [aStanding({ bases: [staged('not-started')] })],
    });
    expect(toldAt('2027-02-02T09:00:00Z', nobody)).toEqual({ governor: 'told-because-late' });
  });

  it('of a meeting that was missed is caught up with until its day, and not after it', () => {
    const meeting = anOccurrence({
      due: null,
      kind: 'meeting',
      audience: { roles: ['statped'], networks: null },
    });
    const told = (at: string) => remindersDue([meeting], facts(), new Date(at)).length;
    expect(told('2027-02-01T12:00:00Z')).toBe(1);
    expect(told('2027-02-01T23:30:00Z')).toBe(0);
  });

  it('stops at once when it is delivered', () => {
    const delivered = facts({ rounds: [aStanding({ bases: [staged('submitted')] })] });
    expect(toldAt('2027-02-08T09:00:00Z', delivered)).toEqual({});
    expect(
      roleIn(anOccurrence(), { network: fosen, offset: 7 }, 'governor' as PersonId, delivered),
    ).toBeNull();
  });

  it('waits for those who asked to be left alone, and for nobody else', () => {
    const note = snooze(emptyNote('county.decision-basis.2027', fosen), {
      person: 'partner' as PersonId,
      until: toPlainDate('2027-01-27'),
    });
    const snoozed = { ...late, notes: [note] };
    expect(Object.keys(toldAt('2027-01-25T09:00:00Z', snoozed))).toEqual(['representative-fosen']);
    const again = remindersDue([anOccurrence()], snoozed, new Date('2027-01-27T09:00:00Z'));
    expect(again.find(({ person }) => person === 'partner')?.moment.offset).toBe(-5);
  });
});

describe('a snooze', () => {
  const today = toPlainDate('2027-01-25');

  it('lasts so many days, but lets no deadline pass in silence', () => {
    expect(snoozeEnd(today, 3, toPlainDate('2027-02-01'))).toBe('2027-01-28');
    expect(snoozeEnd(today, 7, toPlainDate('2027-01-28'))).toBe('2027-01-28');
    expect(snoozeEnd(today, 7, toPlainDate('2027-01-20'))).toBe('2027-02-01');
  });

  it('takes the place of the one before', () => {
    const note = [3, 5].reduce(
      (sofar, day) => snooze(sofar, { person: 'partner' as PersonId, until: toPlainDate(`2027-01-2${day}`) }),
      emptyNote('county.report.2027', fosen),
    );
    expect(note.snoozes).toEqual([{ person: 'partner', until: '2027-01-25' }]);
  });

  it('is kept under an id of the occurrence and the network', () => {
    expect(dutyNoteIdOf('county.report.2027', fosen)).toBe('county-report-2027-fosen');
    expect(dutyNoteIdOf('county.report.2027', null)).toBe('county-report-2027-county');
  });
});
