import type { Change } from '../../src/application/ports/aggregate-store.ts';
import type { AggregateKind, Aggregates } from '../../src/application/ports/aggregates.ts';
import type { RoundProcess } from '../../src/application/ports/process.ts';
import {
  type BasisContent,
  type BasisMeasure,
  type DraftBasis,
  openBasis,
} from '../../src/domain/basis/decision-basis.ts';
import { toPlainDate } from '../../src/domain/calendar/plain-date.ts';
import type { CountsOfYear } from '../../src/domain/counts/counts-of-year.ts';
import type { AnnualCycle, CycleEntry } from '../../src/domain/cycle/annual-cycle.ts';
import type { CalendarLink } from '../../src/domain/cycle/calendar-link.ts';
import { type AwardLetter, type AwardLine, awardLineIdOf } from '../../src/domain/decision/award-letter.ts';
import { type DraftReport, openReport } from '../../src/domain/report/report.ts';
import { type CountyPlanIn, openCountyPlan } from '../../src/domain/county-plan/county-plan.ts';
import type { HearingStatement } from '../../src/domain/county-plan/statement.ts';
import type { Decision } from '../../src/domain/decision/decision.ts';
import type { InstitutionId, NetworkId, OwnerId, PersonId, RoundId, SchemeId } from '../../src/domain/ids.ts';
import { toKroner } from '../../src/domain/money.ts';
import {
  type MeetingCase,
  type MeetingContent,
  type MeetingIn,
  planMeeting,
} from '../../src/domain/meeting/meeting.ts';
import { type DraftNeedsReport, type Need, openNeedsReport } from '../../src/domain/needs/needs-report.ts';
import type {
  Cohort,
  JointMeasure,
  JointMeasureContent,
  Participants,
} from '../../src/domain/joint-measure/joint-measure.ts';
import type { NetworkPlan } from '../../src/domain/plan/network-plan.ts';
import { periodOf } from '../../src/seed/seed-values.ts';
import { openSchoolPlan, type SchoolPlan } from '../../src/domain/school-plan/school-plan.ts';
import type { Form } from '../../src/domain/forms/form.ts';
import type { FormResponse, ReceivedResponse } from '../../src/domain/forms/response.ts';
import type { Recommendation } from '../../src/domain/recommendation/recommendation.ts';
import type {
  CompetenceNetwork,
  GrantScheme,
  Institution,
  Person,
  RegisteredGroup,
  RegisteredOwner,
} from '../../src/domain/registers/registers.ts';
import { type DutyNote, emptyNote } from '../../src/domain/reminders/duty-note.ts';
import type { Forum } from '../../src/domain/vote/forum.ts';
import type { OpenVote } from '../../src/domain/vote/vote.ts';
import type { AllocationKey, Frame } from '../../src/domain/round/allocation-key.ts';
import type { Round } from '../../src/domain/round/round.ts';

/*
 * The smallest valid aggregate of each kind, in its first state. They fit together: one scheme, one round, the network
 * `fosen`. The domain's own transitions lead on from there.
 */

const scheme = 'dekom' as SchemeId;
const round = 'dekom-2027' as RoundId;
const network = 'fosen' as NetworkId;
const institution = 'ntnu' as InstitutionId;
const governor = 'governor' as PersonId;

export function aScheme(overrides: Partial<GrantScheme> = {}): GrantScheme {
  return {
    id: scheme,
    name: 'Desentralisert ordning',
    validFrom: toPlainDate('2026-01-01'),
    validTo: null,
    criteria: [{ id: 'needs', text: 'Tiltaket svarer på meldte behov' }],
    purpose: { nb: 'Kollektiv kompetanseutvikling', nn: 'Kollektiv kompetanseutvikling' },
    legalBasis: { nb: 'Retningslinjer for ordningen', nn: 'Retningslinjer for ordninga' },
    ...overrides,
  };
}

export function aNetwork(overrides: Partial<CompetenceNetwork> = {}): CompetenceNetwork {
  return {
    id: network,
    name: 'Fosen',
    language: 'nb',
    owners: [],
    printed: { schoolsPublic: 0, schoolsPrivate: 0, pptOffices: 0 },
    partners: { [scheme]: [institution] },
    note: '',
    ...overrides,
  };
}

/** The PPT leaders' network, which is no competence network. */
export function aGroup(overrides: Partial<RegisteredGroup> = {}): RegisteredGroup {
  return {
    id: 'ppt' as NetworkId,
    name: 'PPT-ledernettverket',
    language: 'nb',
    partners: [institution],
    note: '',
    ...overrides,
  };
}

/** Ørland, always in Fosen. */
export function anOwner(overrides: Partial<RegisteredOwner> = {}): RegisteredOwner {
  return {
    id: '5057' as OwnerId,
    kind: 'municipality',
    name: 'Ørland',
    number: '5057',
    memberships: [{ network, from: null, to: null, knownAs: '' }],
    note: '',
    ...overrides,
  };
}

export function anInstitution(overrides: Partial<Institution> = {}): Institution {
  return { id: institution, name: 'NTNU', language: 'nb', ...overrides };
}

/** The county governor, unless told otherwise. */
export function aPerson(overrides: Partial<Person> = {}): Person {
  return {
    id: governor,
    name: 'Statsforvalteren',
    language: 'nb',
    roles: [{ role: 'county-governor', networks: [] }],
    ...overrides,
  };
}

type PreparingRound = Round & { state: 'preparing' };

export function aRound(overrides: Partial<PreparingRound> = {}): PreparingRound {
  return {
    state: 'preparing',
    id: round,
    scheme,
    year: 2027,
    networks: [network],
    calendar: [],
    ...overrides,
  };
}

type DraftKey = AllocationKey & { state: 'draft' };

export function aKey(overrides: Partial<DraftKey> = {}): DraftKey {
  return {
    state: 'draft',
    round,
    inputs: {
      pool: toKroner(1_000_000),
      setAsides: [],
      jointMeasures: toKroner(0),
      baseGrant: toKroner(300_000),
      weights: { pupils: '1', children: '1/2' },
      roundTo: 1,
      higherEducationShare: '1/2',
      networks: [{ network, counts: { pupils: 2200, children: 1100 }, floor: null, cap: null }],
      countsSource: 'Eksempeltall',
      figuresAreExamples: true,
    },
    ...overrides,
  };
}

export function aFrame(overrides: Partial<Frame> = {}): Frame {
  return {
    network,
    total: toKroner(1_000_000),
    higherEducation: toKroner(500_000),
    owners: toKroner(500_000),
    ...overrides,
  };
}

/** The empty draft that a network meets; with `network` overridden, its frame follows. */
export function aBasis(overrides: Partial<DraftBasis> = {}): DraftBasis {
  const frame = aFrame(overrides.network ? { network: overrides.network } : {});
  return { ...openBasis(round, frame), ...overrides };
}

/** A measure with a cost of each side: 500 001 kroner in all. */
export function aBasisMeasure(overrides: Partial<BasisMeasure> = {}): BasisMeasure {
  return {
    id: 'measure',
    planMeasure: null,
    title: 'Et tiltak',
    period: 'H-26 – V-28',
    higherEducation: [{ institution, amount: toKroner(250_000) }],
    owners: toKroner(250_001),
    ...overrides,
  };
}

/** Two measures, 700 001 kroner in all, and an answer to the criterion of {@link aScheme}. */
export function aBasisContent(overrides: Partial<BasisContent> = {}): BasisContent {
  return {
    measures: [
      aBasisMeasure(),
      aBasisMeasure({
        id: 'other',
        title: 'Et annet tiltak',
        higherEducation: [
          { institution, amount: toKroner(50_000) },
          { institution: 'nord' as InstitutionId, amount: toKroner(100_000) },
        ],
        owners: toKroner(50_000),
      }),
    ],
    answers: { needs: 'Behovene er meldt av eierne.' },
    comment: '',
    ...overrides,
  };
}

/** One track, and an open cohort with ten places that a network has taken three of. */
export function aJointMeasure(overrides: Partial<JointMeasure> = {}): JointMeasure {
  return {
    id: 'inkluderende-praksis',
    content: aJointMeasureContent(),
    enrolments: [
      {
        cohort: 'pulje-1',
        track: 'spor-1',
        network,
        owner: null,
        participants: someParticipants({ ppt: 2, leaders: 1 }),
        standing: { kind: 'joined', by: governor, at: '2026-11-02T08:30:00.000Z' },
      },
    ],
    ...overrides,
  };
}

export function aJointMeasureContent(overrides: Partial<JointMeasureContent> = {}): JointMeasureContent {
  return {
    title: 'Inkluderende praksis',
    description: 'Barn og unge skal få et inkluderende tilbud.',
    institutions: [institution],
    scheme,
    firstYear: 2026,
    lastYear: 2028,
    tracks: [{ id: 'spor-1', title: 'Barnets stemme', targetGroup: 'Rådgivere i PP-tjenesten' }],
    cohorts: [aCohort()],
    ...overrides,
  };
}

export function aCohort(overrides: Partial<Cohort> = {}): Cohort {
  return {
    id: 'pulje-1',
    title: 'Pulje 1',
    period: 'H-26 – V-28',
    capacity: 10,
    stage: 'open',
    gatherings: [
      {
        id: 'samling-1',
        track: null,
        when: { kind: 'about', words: 'uke 41' },
        place: 'Trondheim',
        programme: 'Forventninger og modell for utviklingsarbeid',
        betweenWork: 'Undersøke hvordan barna opplever inkludering',
      },
    ],
    ...overrides,
  };
}

export function someParticipants(overrides: Partial<Participants> = {}): Participants {
  return { ppt: 0, kindergarten: 0, school: 0, leaders: 0, others: 0, ...overrides };
}

export function aPlan(overrides: Partial<NetworkPlan> = {}): NetworkPlan {
  return {
    network,
    title: 'Langsiktig kompetanseutviklingsplan for Fosen',
    firstYear: 2024,
    figuresAreExamples: false,
    lastYear: 2027,
    ownerPriorities: [],
    needs: [],
    sections: [],
    ...overrides,
  };
}

export function aCountyPlan(overrides: Partial<CountyPlanIn<'draft'>> = {}): CountyPlanIn<'draft'> {
  return {
    ...openCountyPlan(2027, 2030),
    content: {
      title: 'Langsiktig plan for fylket',
      chapters: [{ id: 'aims', title: 'Mål', text: 'Alle skal være med.' }],
      priorities: ['Lesing'],
    },
    ...overrides,
  };
}

export function aHearingStatement(overrides: Partial<HearingStatement> = {}): HearingStatement {
  return {
    plan: '2027-2030',
    hearing: 1,
    organisation: { kind: 'network', id: network },
    text: 'Vi støtter planen.',
    by: governor,
    at: '2026-11-02T08:30:00.000Z',
    late: false,
    ...overrides,
  };
}

export function aSchoolPlan(overrides: Partial<SchoolPlan> = {}): SchoolPlan {
  const header = { school: 'Skolen ved fjorden', period: periodOf('H-26 – V-28') };
  return { ...openSchoolPlan({ network, owner: '5057' as OwnerId }, header), ...overrides };
}

type DraftRecommendation = Recommendation & { state: 'draft' };

export function aRecommendation(overrides: Partial<DraftRecommendation> = {}): DraftRecommendation {
  return {
    state: 'draft',
    round,
    content: { lines: [], jointMeasures: [], grounds: '', dissent: '' },
    ...overrides,
  };
}

type DraftDecision = Decision & { state: 'draft' };

export function aDecision(overrides: Partial<DraftDecision> = {}): DraftDecision {
  return { state: 'draft', round, content: { lines: [], caseNumber: '' }, ...overrides };
}

export function anAwardLine(overrides: Partial<AwardLine> = {}): AwardLine {
  const source = overrides.source ?? { kind: 'basis-measure', network, measure: 'measure' };
  return {
    id: awardLineIdOf(source),
    title: 'Tilskudd til nettverket',
    network: 'Fosen',
    amount: toKroner(500_000),
    source,
    ...overrides,
  };
}

export function aReport(overrides: Partial<DraftReport> = {}): DraftReport {
  return {
    ...openReport(aLetter(), {
      kind: 'annual',
      deadline: toPlainDate('2028-06-15'),
      lines: aLetter().lines,
    }),
    ...overrides,
  };
}

export function aLetter(overrides: Partial<AwardLetter> = {}): AwardLetter {
  return {
    state: 'issued',
    id: `${round}-network-${network}`,
    round,
    recipient: { kind: 'network', id: network, name: 'Fosen' },
    language: 'nb',
    schemeName: 'Desentralisert ordning',
    year: 2027,
    purpose: 'Kollektiv kompetanseutvikling',
    legalBasis: 'Retningslinjer for ordningen',
    caseNumber: '2027/1234',
    date: toPlainDate('2027-04-15'),
    lines: [anAwardLine({ amount: toKroner(500_000) })],
    total: toKroner(500_000),
    reportDeadline: toPlainDate('2028-06-15'),
    appealDays: 21,
    departure: '',
    recommendationGrounds: '',
    figuresAreExamples: true,
    issuedBy: governor,
    ...overrides,
  };
}

export function aProcess(overrides: Partial<RoundProcess> = {}): RoundProcess {
  return {
    id: `${round}-publish-frames`,
    type: 'publish-frames',
    round,
    startedBy: governor,
    steps: [{ key: network, state: 'pending' }],
    state: 'running',
    ...overrides,
  };
}

export function aDutyNote(overrides: Partial<DutyNote> = {}): DutyNote {
  return { ...emptyNote('county.decision-basis.2027', network), ...overrides };
}

export function aCycleEntry(overrides: Partial<CycleEntry> = {}): CycleEntry {
  return {
    id: 'meeting',
    track: 'network',
    kind: 'meeting',
    title: 'Nettverksmøte',
    when: { kind: 'on', day: { month: 11, day: 20 } },
    firstYear: 2026,
    lastYear: null,
    inYear: {},
    due: null,
    audience: { roles: ['coordinator', 'representative'], networks: null },
    reminders: { before: [7, 1], after: [] },
    ...overrides,
  };
}

/** A need that is complete. */
export function aNeed(overrides: Partial<Need> = {}): Need {
  return {
    id: 'need',
    theme: 'Lesing',
    subTheme: 'Begynneropplæring',
    grounds: 'Kartleggingen viser at mange ikke leser godt nok.',
    involved: ['staff', 'unions'],
    targetGroups: ['school'],
    ...overrides,
  };
}

export function aForum(overrides: Partial<Forum> = {}): Forum {
  const representatives = ['representative-fosen' as PersonId];
  const deputies = ['deputy-fosen' as PersonId];
  return {
    seats: [{ id: 'network-fosen', kind: 'network', name: 'Fosen', representatives, deputies }],
    rule: 'consensus',
    quorum: '1/2',
    ...overrides,
  };
}

export function aCycle(overrides: Partial<AnnualCycle> = {}): AnnualCycle {
  return { network, entries: [aCycleEntry()], ...overrides };
}

export function aCalendarLink(overrides: Partial<CalendarLink> = {}): CalendarLink {
  return { person: governor, secretHash: '0'.repeat(64), issuedAt: '2026-11-02T08:30:00.000Z', ...overrides };
}

export function aVote(overrides: Partial<OpenVote> = {}): OpenVote {
  return {
    state: 'open',
    round,
    number: 1,
    subject: { kind: 'recommendation', round, version: 1, hash: 'hash' },
    forum: aForum(),
    rule: 'consensus',
    openedBy: governor,
    openedAt: '2027-03-12T09:00:00.000Z',
    closesAt: null,
    minutes: [],
    ...overrides,
  };
}

export function aMeetingCase(overrides: Partial<MeetingCase> = {}): MeetingCase {
  return {
    id: 'case',
    title: 'Godkjenning av referat',
    type: 'approval',
    papers: [],
    vote: null,
    notes: '',
    conclusion: '',
    ...overrides,
  };
}

export function aMeeting(overrides: Partial<MeetingContent> = {}): MeetingIn<'planned'> {
  const from = toPlainDate('2027-03-12');
  const meeting = planMeeting('forum', {
    title: 'Møte i samarbeidsforum',
    from,
    to: from,
    place: 'Steinkjer',
  });
  return { ...meeting, content: { ...meeting.content, cases: [aMeetingCase()], ...overrides } };
}

/** A draft of an owner in Fosen, with one need. */
export function aNeedsReport(overrides: Partial<DraftNeedsReport> = {}): DraftNeedsReport {
  const report = openNeedsReport({ owner: '5057' as OwnerId, network, year: 2027 });
  return { ...report, needs: [aNeed()], ...overrides };
}

/** Counts of Fosen: one known, one suppressed with an estimate. */
export function someCounts(overrides: Partial<CountsOfYear> = {}): CountsOfYear {
  const place = { owner: '5057' as OwnerId, network };
  return {
    year: 2026,
    counts: [
      { ...place, kind: 'pupils', figure: { kind: 'known', value: 1234 }, source: 1 },
      { ...place, kind: 'children', figure: { kind: 'withheld', mark: 'suppressed' }, source: 1 },
    ],
    estimates: [
      {
        ...place,
        kind: 'children',
        value: 500,
        grounds: 'Som året før',
        by: 'person-1' as PersonId,
        at: '2026-11-26T08:00:00.000Z',
      },
    ],
    imports: [
      {
        number: 1,
        source: 'GSI og BASIL',
        countedOn: toPlainDate('2026-10-01'),
        fileName: 'tall.xlsx',
        by: 'person-1' as PersonId,
        at: '2026-11-26T08:00:00.000Z',
        changes: 2,
      },
    ],
    ...overrides,
  };
}

/** The school plan's form in Fosen, with the questions of the header and of the first two parts. */
export function aForm(overrides: Partial<Form> = {}): Form {
  return {
    id: 'skriveramme',
    title: 'Skriveramme for skoleutvikling',
    network,
    purpose: { kind: 'school-plan' },
    questions: [
      { question: 'Kommune', field: 'owner' },
      { question: 'Skole', field: 'school' },
      { question: 'Tidsperiode', field: 'period' },
      { question: 'Hva er ståstedet til skolen?', field: 'situation' },
      { question: 'Hva viser annet kunnskapsgrunnlag?', field: 'situation' },
      { question: 'Hva vil dere oppnå?', field: 'goals' },
      { question: 'Noe mer?', field: null },
    ],
    ...overrides,
  };
}

/** A response to {@link aForm}; `answers` by question. */
export function aReceivedResponse(
  overrides: Partial<Omit<ReceivedResponse, 'answers'>> & {
    readonly answers?: Readonly<Record<string, string>>;
  } = {},
): ReceivedResponse {
  const { answers, ...facts } = overrides;
  const given = {
    Kommune: 'Ørland',
    Skole: 'Eksempelskolen',
    Tidsperiode: 'H-26 – V-28',
    'Hva er ståstedet til skolen?': 'Elevene leser godt.',
    ...answers,
  };
  return {
    responseId: '1',
    submittedAt: '2026-11-02T08:30:00.000Z',
    email: '',
    name: '',
    ...facts,
    answers: Object.entries(given).map(([question, answer]) => ({ question, answer })),
  };
}

export function aFormResponse(overrides: Partial<FormResponse> = {}): FormResponse {
  return {
    ...aReceivedResponse(),
    form: 'skriveramme',
    network,
    cameBy: 'flow',
    state: 'waiting',
    takenIn: null,
    setAside: null,
    ...overrides,
  };
}

/** One aggregate of every kind. */
export function oneOfEveryKind(): { readonly [K in AggregateKind]: Aggregates[K] } {
  return {
    scheme: aScheme(),
    network: aNetwork(),
    group: aGroup(),
    owner: anOwner(),
    institution: anInstitution(),
    person: aPerson(),
    round: aRound(),
    key: aKey(),
    plan: aPlan(),
    'county-plan': aCountyPlan(),
    'hearing-statement': aHearingStatement(),
    'school-plan': aSchoolPlan(),
    basis: aBasis(),
    'joint-measure': aJointMeasure(),
    recommendation: aRecommendation(),
    decision: aDecision(),
    letter: aLetter(),
    report: aReport(),
    process: aProcess(),
    'duty-note': aDutyNote(),
    cycle: aCycle(),
    'calendar-link': aCalendarLink(),
    forum: aForum(),
    vote: aVote(),
    meeting: aMeeting(),
    'needs-report': aNeedsReport(),
    counts: someCounts(),
    form: aForm(),
    'form-response': aFormResponse(),
    'form-rows': { form: 'skriveramme', network, rows: [{ response: aReceivedResponse(), place: null }] },
  };
}

/** A change that creates the aggregate, unless `expected` is given. Each has a change id of its own. */
export function aChange<K extends AggregateKind>(
  kind: K,
  state: Aggregates[K],
  overrides: Partial<Omit<Change<K>, 'kind' | 'state'>> = {},
): Change<K> {
  return {
    kind,
    id: network,
    expected: null,
    state,
    action: `${kind}.edit`,
    by: governor,
    at: '2026-11-02T08:30:00.000Z',
    changeId: crypto.randomUUID(),
    reason: '',
    ...overrides,
  };
}
