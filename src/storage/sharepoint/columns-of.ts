import type { AggregateKind, Aggregates } from '../../application/ports/aggregates.ts';
import { keyOfOrganisation } from '../../domain/county-plan/statement.ts';
import { appealPeriod } from '../../domain/decision/appeal-period.ts';
import { type AmendsKind, contributionAsked, numberOf } from '../../domain/decision/award-letter.ts';
import { reportSums } from '../../domain/report/report-blockers.ts';
import { stateOfCohort, takenIn } from '../../domain/joint-measure/joint-measure.ts';
import { levelOf } from '../../domain/registers/owner-changes.ts';
import type { FormerName, Language, RoleName, Term } from '../../domain/registers/registers.ts';
import { dissentText } from '../../domain/vote/dissent.ts';
import { ballotOf } from '../../domain/vote/minutes.ts';
import type { ListOfKind } from './kinds.ts';
import type { Values } from './list-schema.ts';

/** Columns that every parent has whatever its kind, and the one that only provisioning writes. */
type Common =
  'RecordKey' | 'SiteId' | Extract<keyof Values<'KhPlans'>, `Record${string}` | `Change${string}`>;

/** What people read and filter on in one kind's list. */
export type OwnColumns<K extends AggregateKind> = Omit<Values<ListOfKind<K>>, Common>;

const languages = { nb: 'Bokmål', nn: 'Nynorsk', en: 'Engelsk' } as const satisfies Record<Language, string>;

export const roleNames: Readonly<Record<RoleName, string>> = {
  'county-governor': 'Statsforvalteren',
  coordinator: 'Koordinator',
  representative: 'Representant',
  deputy: 'Vara',
  partner: 'Utviklingspartner',
  owner: 'Eier',
  statped: 'Statped',
  'group-coordinator': 'Koordinator (gruppe)',
  'group-member': 'Medlem (gruppe)',
};

const roundStages = {
  preparing: 'Forberedes',
  'frames-published': 'Rammer kunngjort',
  decided: 'Vedtatt',
  closed: 'Avsluttet',
} as const;
const keyStages = { draft: 'Utkast', decided: 'Vedtatt' } as const;
const countyPlanStages = {
  draft: 'Utkast',
  hearing: 'På høring',
  summarised: 'Høring avsluttet',
  adopted: 'Vedtatt',
} as const;
const organisationKinds = {
  network: 'Nettverk',
  group: 'Gruppe',
  owner: 'Eier',
  institution: 'Institusjon',
  statped: 'Statped',
} as const;
const schoolPlanStages = { draft: 'Utkast', shared: 'Delt' } as const;
const cohortStates = { open: 'åpen', full: 'full', 'under-way': 'i gang', finished: 'ferdig' } as const;
const basisStages = { draft: 'Utkast', submitted: 'Sendt inn' } as const;
const reportStages = { draft: 'Utkast', submitted: 'Sendt inn', approved: 'Godkjent' } as const;
const processStages = {
  running: 'Pågår',
  failed: 'Stoppet',
  cancelled: 'Avbrutt',
  finished: 'Ferdig',
} as const;
const processTypes = {
  'publish-frames': 'Kunngjør rammer',
  'issue-letters': 'Send tilsagnsbrev',
  'import-responses': 'Ta inn svar fra skjema',
} as const;
const formPurposes = { 'needs-report': 'Behovsmelding', 'school-plan': 'Skoleplan' } as const;
const responseStages = { waiting: 'Venter', 'taken-in': 'Tatt inn', 'set-aside': 'Lagt til side' } as const;
const dismissals = { 'not-relevant': 'Ikke aktuelt', 'delivered-elsewhere': 'Levert utenfor' } as const;
const votingRules = {
  consensus: 'Enighet',
  'simple-majority': 'Alminnelig flertall',
  'two-thirds': 'To tredeler',
} as const;
const voteStages = { open: 'Åpen', closed: 'Avsluttet' } as const;
const outcomes = {
  adopted: 'Vedtatt',
  rejected: 'Ikke vedtatt',
  tie: 'Stemmelikhet',
  'no-quorum': 'Ikke vedtaksført',
  'no-consensus': 'Ikke enighet',
  'called-off': 'Avlyst',
} as const;
const meetingKinds = { forum: 'Møte i samarbeidsforum', seminar: 'Partnerskapsseminar' } as const;
const meetingStages = {
  planned: 'Planlagt',
  called: 'Innkalt',
  held: 'Holdt',
  'minutes-sent': 'Referat sendt',
  approved: 'Referat godkjent',
} as const;
const levels = {
  compulsory: 'Barnehage og grunnskole',
  kindergarten: 'Barnehage',
  'upper-secondary': 'Videregående',
} as const;
const ownerKinds = {
  municipality: 'Kommune',
  'county-authority': 'Fylkeskommune',
  private: 'Privat',
} as const;
const amendsKinds = {
  reversal: 'Omgjøring',
  correction: 'Retting',
  annulment: 'Annullering',
} as const satisfies Record<AmendsKind, string>;
const recipientKinds = { network: 'Nettverk', institution: 'Institusjon', group: 'Gruppe' } as const;

/**
 * The typed columns of each kind, made from the state at every write. They are for people; the store itself reads only
 * the JSON, so the two cannot disagree for longer than a write.
 */
export const columnsOf: { readonly [K in AggregateKind]: (state: Aggregates[K]) => OwnColumns<K> } = {
  network: (network) => ({
    Title: network.name,
    Language: languages[network.language],
    Owners: lines(network.owners.map(({ name }) => name)),
    Note: network.note,
    Level: levels[levelOf(network)],
    ValidFrom: network.term?.from ?? null,
    ValidTo: network.term?.to ?? null,
    FormerNames: formerNamesOf(network),
  }),
  group: (group) => ({
    Title: group.name,
    Language: languages[group.language],
    Partners: lines([...group.partners]),
    Note: group.note,
    ValidFrom: group.term?.from ?? null,
    ValidTo: group.term?.to ?? null,
    FormerNames: formerNamesOf(group),
  }),
  owner: (owner) => ({
    Title: owner.name,
    OwnerKind: ownerKinds[owner.kind],
    MunicipalityNumber: owner.number,
    Memberships: lines(owner.memberships.map((one) => `${one.network}${termWords(one)}`)),
    Note: owner.note,
  }),
  institution: ({ name, language }) => ({ Title: name, Language: languages[language] }),
  scheme: (scheme) => ({
    Title: scheme.name,
    ValidFrom: scheme.validFrom,
    ValidTo: scheme.validTo,
    Criteria: lines(scheme.criteria.map(({ text }) => text)),
    OwnContribution: scheme.ownContribution ?? null,
    Deadlines: lines(
      (scheme.deadlines ?? []).map(({ document, day }) => `${document}: ${day.day}.${day.month}.`),
    ),
  }),
  person: (person) => ({
    Title: person.name,
    Roles: lines(person.roles.map(({ role }) => roleNames[role])),
    RoleTerms: lines(person.roles.map((role) => `${roleNames[role.role]}${termWords(role)}`)),
    Networks: lines([...new Set(person.roles.flatMap(({ networks }) => networks))]),
    Language: languages[person.language],
    Email: person.email ?? null,
  }),
  round: (round) => ({
    Title: `${round.scheme} ${round.year}`,
    SchemeId: round.scheme,
    Year: round.year,
    Stage: roundStages[round.state],
    Networks: lines(round.networks),
    PublishedAt: 'publishedAt' in round ? round.publishedAt : null,
    DecidedAt: 'decidedAt' in round ? round.decidedAt : null,
    ClosedAt: 'closedAt' in round ? round.closedAt : null,
    OwnContribution: ('ownContribution' in round && round.ownContribution) || null,
  }),
  key: (key) => ({
    Title: `Fordelingsnøkkel ${key.round}`,
    RoundId: key.round,
    Stage: keyStages[key.state],
    Pool: key.inputs.pool,
    JointMeasures: key.inputs.jointMeasures,
    BaseGrant: key.inputs.baseGrant,
    Distributable: key.state === 'decided' ? key.allocation.distributable : null,
    CountsSource: key.inputs.countsSource,
    Examples: key.inputs.figuresAreExamples,
    DecidedAt: key.state === 'decided' ? key.decidedAt : null,
  }),
  plan: (plan) => ({
    Title: plan.title,
    NetworkId: plan.network,
    FirstYear: plan.firstYear,
    LastYear: plan.lastYear,
    Measures: sum(plan.sections.flatMap(({ focusAreas }) => focusAreas.map((area) => area.measures.length))),
    Examples: plan.figuresAreExamples,
  }),
  'county-plan': (plan) => {
    const adopted = plan.state === 'adopted' ? plan : null;
    return {
      Title: plan.content.title || `Fylkesplan ${plan.firstYear}–${plan.lastYear}`,
      FirstYear: plan.firstYear,
      LastYear: plan.lastYear,
      Stage: countyPlanStages[plan.state],
      Chapters: lines(plan.content.chapters.map(({ title }) => title)),
      Priorities: lines(plan.content.priorities),
      HearingDeadline: 'hearing' in plan ? (plan.hearing?.deadline ?? null) : null,
      AdoptedOn: adopted?.adoption.on ?? null,
      CaseNumber: adopted?.adoption.caseNumber ?? null,
      ReviewedOn: adopted?.reviews.at(-1)?.on ?? null,
    };
  },
  'hearing-statement': (statement) => ({
    Title: `Uttalelse til ${statement.plan}`,
    Plan: statement.plan,
    Hearing: statement.hearing,
    OrganisationKind: organisationKinds[statement.organisation.kind],
    Organisation: keyOfOrganisation(statement.organisation),
    Statement: statement.text,
    SentAt: statement.at,
    Late: statement.late,
  }),
  'school-plan': ({ network, owner, state, content: { school, period, parts } }) => ({
    Title: `${school}, ${period.asWritten}`.slice(0, 255),
    NetworkId: network,
    OwnerId: owner,
    School: school,
    Period: period.asWritten,
    Stage: schoolPlanStages[state],
    Situation: parts.situation,
    Goals: parts.goals,
    Measures: parts.measures,
    Organisation: parts.organisation,
    Assessment: parts.assessment,
  }),
  basis: (basis) => ({
    Title: `Beslutningsgrunnlag ${basis.round}, ${basis.network}`,
    RoundId: basis.round,
    NetworkId: basis.network,
    Stage: basisStages[basis.state],
    Frame: basis.frame.total,
    Asked: sum(basis.content.measures.flatMap((one) => [...institutionCosts(one), one.owners ?? 0])),
    OwnerConfirmed: basis.confirmations.owner !== null,
    PartnerConfirmed: basis.confirmations.partner !== null,
    SubmittedAt: basis.state === 'submitted' ? basis.submittedAt : null,
    Late: basis.state === 'submitted' ? basis.late : null,
  }),
  'joint-measure': ({ content, enrolments }) => ({
    Title: content.title,
    SchemeId: content.scheme,
    Institutions: lines(content.institutions),
    FirstYear: content.firstYear,
    LastYear: content.lastYear,
    Tracks: lines(content.tracks.map((track) => track.title)),
    Cohorts: lines(
      content.cohorts.map(
        (cohort) =>
          `${cohort.title} (${cohort.period}): ${takenIn({ enrolments }, cohort.id)} av ${cohort.capacity ?? 'fritt'}, ${cohortStates[stateOfCohort({ enrolments }, cohort)]}`,
      ),
    ),
    Participants: sum(content.cohorts.map((cohort) => takenIn({ enrolments }, cohort.id))),
  }),
  recommendation: ({ round, state, content, ...facts }) => ({
    Title: `Innstilling ${round}`,
    RoundId: round,
    Stage: basisStages[state],
    Recommended: sum(content.lines.map(({ recommended }) => recommended)),
    JointMeasures: sum(content.jointMeasures.map(({ amount }) => amount)),
    Dissent: content.dissent,
    SubmittedAt: 'submittedAt' in facts ? facts.submittedAt : null,
  }),
  decision: ({ round, state, content, ...facts }) => ({
    Title: `Vedtak ${round}`,
    RoundId: round,
    Stage: keyStages[state],
    Decided: sum(content.lines.map(({ decided }) => decided)),
    CaseNumber: content.caseNumber,
    DecidedAt: 'decidedAt' in facts ? facts.decidedAt : null,
  }),
  letter: (letter) => ({
    Title: `Tilsagnsbrev til ${letter.recipient.name}`,
    RoundId: letter.round,
    RecipientKind: recipientKinds[letter.recipient.kind],
    Recipient: letter.recipient.name,
    Total: letter.total,
    CaseNumber: letter.caseNumber,
    LetterDate: letter.date,
    ReportDeadline: letter.reportDeadline,
    Language: languages[letter.language],
    Examples: letter.figuresAreExamples,
    LetterNumber: numberOf(letter),
    Amends: letter.amends ? `${amendsKinds[letter.amends.kind]}: ${letter.amends.grounds}` : null,
    ReachedOn: appealPeriod(letter)?.reachedOn ?? null,
    AppealDeadline: appealPeriod(letter)?.lastDay ?? null,
    Appeals: letter.appeals?.length ?? 0,
    OwnContribution: contributionAsked(letter),
  }),
  report: (report) => {
    const sums = reportSums(report);
    return {
      Title: `Rapport fra ${report.recipient.name}, ${report.year}`,
      RoundId: report.round,
      RecipientKind: recipientKinds[report.recipient.kind],
      Recipient: report.recipient.name,
      Year: report.year,
      Stage: reportStages[report.state],
      Deadline: report.deadline,
      Granted: sums.granted,
      Used: sums.used,
      Unused: sums.unused,
      SubmittedAt: report.state === 'draft' ? null : report.submittedAt,
      Late: report.state === 'draft' ? null : report.late,
      Examples: report.figuresAreExamples,
      OwnRequired: report.ownContribution?.amount ?? null,
      OwnContribution: report.content.ownContribution?.used ?? null,
    };
  },
  process: (process) => ({
    Title: `${processTypes[process.type]} ${'round' in process ? process.round : process.form}`,
    RoundId: 'round' in process ? process.round : null,
    ProcessType: processTypes[process.type],
    Stage: processStages[process.state],
    StepsDone: process.steps.filter(({ state }) => state === 'done').length,
    Steps: process.steps.length,
  }),
  'duty-note': ({ occurrence, network, dismissed, snoozes }) => ({
    Title: network === null ? occurrence : `${occurrence}, ${network}`,
    NetworkId: network,
    Duty: occurrence,
    Dismissed: dismissed && dismissals[dismissed.kind],
    DismissedBecause: dismissed?.reason ?? null,
    Snoozed: lines(snoozes.map(({ person, until }) => `${person}: ${until}`)),
  }),
  cycle: ({ network, entries }) => ({
    Title: network === null ? 'Årshjul for fylket' : `Årshjul for ${network}`,
    NetworkId: network,
    Entries: entries.length,
  }),
  counts: ({ year, counts, imports }) => ({
    Title: `Tall for ${year}`,
    Year: year,
    Figures: counts.filter(({ figure }) => figure.kind === 'known').length,
    Withheld: counts.filter(({ figure }) => figure.kind === 'withheld').length,
    Sources: lines(imports.map(({ source, countedOn }) => `${source} (${countedOn})`)),
  }),
  'calendar-link': ({ person, issuedAt }) => ({ Title: person, IssuedAt: issuedAt }),
  forum: ({ seats, rule, quorum, secondSigner }) => ({
    Title: 'Samarbeidsforum',
    VotingRule: votingRules[rule],
    Quorum: quorum,
    Seats: lines(seats.map(({ name }) => name)),
    SecondSigner: secondSigner ?? false,
  }),
  vote: (vote) => ({
    Title: `Avstemning ${vote.number}, ${vote.round}`,
    RoundId: vote.round,
    VoteNumber: vote.number,
    SubjectVersion: vote.subject.version,
    Stage: voteStages[vote.state],
    VotingRule: votingRules[vote.rule],
    Outcome: vote.state === 'closed' ? outcomes[vote.result.outcome.kind] : null,
    Voted: vote.forum.seats.filter((seat) => ballotOf(vote, seat) !== null).length,
    Seats: vote.forum.seats.length,
    OpenedAt: vote.openedAt,
    ClosesAt: vote.closesAt,
    ClosedAt: vote.state === 'closed' ? vote.result.closedAt : null,
    Dissent: dissentText(vote),
  }),
  meeting: (meeting) => ({
    Title: meeting.content.title,
    MeetingKind: meetingKinds[meeting.kind],
    Stage: meetingStages[meeting.state],
    FromDate: meeting.content.from,
    ToDate: meeting.content.to,
    Place: meeting.content.place,
    Cases: meeting.content.cases.length,
    SeatsPresent: meeting.content.attendance.filter(({ present }) => present !== 'absent').length,
    Participants: sum(
      meeting.registrations.flatMap(({ participants }) => participants.map(({ count }) => count)),
    ),
    AgendaSentAt: 'agenda' in meeting ? meeting.agenda.sentAt : null,
    MinutesSentAt: 'minutes' in meeting ? meeting.minutes.sentAt : null,
    ApprovedAt: meeting.state === 'approved' ? meeting.approval.at : null,
    Remarks: lines(
      meeting.answers.filter(({ words }) => words !== '').map(({ name, words }) => `${name}: ${words}`),
    ),
  }),
  'needs-report': (report) => ({
    Title: `Behovsmelding ${report.year}, ${report.owner}`,
    NetworkId: report.network,
    Year: report.year,
    OwnerId: report.owner,
    Stage: basisStages[report.state],
    Needs: report.needs.length,
    Answered: Object.keys(report.answers).length,
    SubmittedAt: report.state === 'submitted' ? report.submittedAt : null,
    Late: report.state === 'submitted' ? report.late : null,
  }),
  form: (form) => ({
    Title: form.title,
    NetworkId: form.network,
    Purpose: formPurposes[form.purpose.kind],
    Year: form.purpose.kind === 'needs-report' ? form.purpose.year : null,
    Questions: lines(form.questions.map(({ question, field }) => `${question} → ${field ?? '–'}`)),
  }),
  'form-response': (response) => ({
    Title: `Svar ${response.responseId}, ${response.form}`,
    NetworkId: response.network,
    FormId: response.form,
    ResponseNumber: response.responseId,
    Stage: responseStages[response.state],
    CameBy: response.cameBy === 'flow' ? 'Flyt' : 'Fil',
    SubmittedAt: response.submittedAt,
    OwnerId: response.takenIn?.owner ?? null,
    BecameKind: response.takenIn && formPurposes[response.takenIn.document.kind],
    Became: response.takenIn?.document.id ?? null,
    FormVersion: response.takenIn?.formVersion ?? null,
    SetAsideBecause: response.setAside?.why ?? null,
  }),
  'form-rows': ({ form, network, rows }) => ({
    Title: `Svar på ${form}`,
    NetworkId: network,
    FormId: form,
    Responses: rows.length,
  }),
};

/** What higher education's part of a measure costs, institution by institution. */
export function institutionCosts(measure: {
  readonly higherEducation: readonly { readonly amount: number }[];
}): number[] {
  return measure.higherEducation.map(({ amount }) => amount);
}

/** A sum to look at. Unlike the domain's, it throws at no amount: a column must not keep a state from being saved. */
export function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

/** ` (2027-01-01 – 2027-06-30)`; empty where it always holds. */
function termWords({ from, to }: Term): string {
  return from || to ? ` (${from ?? ''} – ${to ?? ''})` : '';
}

function formerNamesOf({ formerNames = [] }: { readonly formerNames?: readonly FormerName[] }): string {
  return lines(formerNames.map(({ name, until }) => `${name} (til ${until})`));
}

export function lines(texts: readonly string[]): string {
  return texts.join('\n');
}
