import type { DueDocument } from '../calendar/calendar-entry.ts';
import { addDays, dateInOslo } from '../calendar/plain-date.ts';
import type { Occurrence, ReminderPlan } from '../cycle/annual-cycle.ts';
import { concerns } from '../cycle/occurrences.ts';
import type { NetworkId, PersonId } from '../ids.ts';
import type { NeedsReport } from '../needs/needs-report.ts';
import type { Recommendation } from '../recommendation/recommendation.ts';
import type { Person, RoleName } from '../registers/registers.ts';
import type { Report } from '../report/report.ts';
import type { ReportKind } from '../report/reports-due.ts';
import type { Round } from '../round/round.ts';
import type { StagedBasis } from '../round/tasks.ts';
import type { DutyNote } from './duty-note.ts';
import type { Owed } from './owed.ts';
import { dayToRemind } from './reminder-moments.ts';

/** How one round stands, as far as somebody owes something in it. */
export type RoundStanding = {
  readonly round: Pick<Round, 'id' | 'year' | 'state'>;
  readonly bases: readonly StagedBasis[];
  readonly recommendation: Pick<Recommendation, 'state'> | null;
  /** Who has written the decision that is ready to be signed, and may not sign it; null where everybody may. */
  readonly decisionPreparedBy: PersonId | null;
  /** What its letters ask for, begun or not. */
  readonly reports: readonly Pick<Report, 'kind' | 'recipient' | 'state'>[];
};

/** All that is needed to say who owes what. */
export type DutyFacts = {
  readonly people: readonly Person[];
  readonly networks: readonly NetworkId[];
  /** Registered groups: they owe a plan and reports, and nothing else of what networks owe. */
  readonly groups: readonly NetworkId[];
  readonly rounds: readonly RoundStanding[];
  /** When each network or group saved its plan last, by its id: UTC, ISO 8601. */
  readonly plansSaved: Readonly<Record<string, string>>;
  readonly notes: readonly DutyNote[];
  readonly needsReports: readonly Pick<NeedsReport, 'owner' | 'network' | 'year' | 'state'>[];
};

/** A plan is revised from so many days before the day it is due. */
const REVISION_DAYS = 90;

/** Who answers for a document. Where a network has nobody in the first role, the next one steps in. */
const answersFor = {
  writing: ['coordinator', 'representative'],
  'confirming-for-owners': ['representative', 'deputy'],
  'confirming-for-partners': ['partner'],
  reporting: ['coordinator', 'representative'],
  revising: ['coordinator', 'representative', 'group-coordinator'],
  'reporting-for-group': ['group-coordinator'],
} as const satisfies Readonly<Record<string, readonly RoleName[]>>;

/** One rule for each document: who still owes it. */
const ruleOf: Readonly<Record<DueDocument, (occurrence: Occurrence, facts: DutyFacts) => Owed[]>> = {
  'decision-basis': basisOwed,
  recommendation: recommendationOwed,
  'award-letter': awardLettersOwed,
  'plan-revision': planRevisionOwed,
  'needs-report': needsReportsWelcome,
  report: (occurrence, facts) => reportsOwed(occurrence, facts, 'annual'),
  'institution-report': (occurrence, facts) => reportsOwed(occurrence, facts, 'january'),
};

/** Who still owes what this occurrence asks for; for a meeting, who is to come. What was dismissed nobody owes. */
export function dutiesOf(occurrence: Occurrence, facts: DutyFacts): Owed[] {
  return owedFor(occurrence, facts).filter(
    ({ network }) => !noteOn(facts.notes, occurrence.key, network)?.dismissed,
  );
}

function owedFor(occurrence: Occurrence, facts: DutyFacts): readonly Owed[] {
  if (occurrence.waiting) return occurrence.waiting.owed;
  return occurrence.due === null
    ? [audienceOf(occurrence, facts)]
    : ruleOf[occurrence.due](occurrence, facts);
}

/** When people are reminded. What is only met or welcome, or may not come at all, is never called late. */
export function planOf({ due, when, reminders, waiting }: Occurrence): ReminderPlan | null {
  if (waiting) return reminders;
  const neverLate = due === null || due === 'needs-report' || when.kind === 'if-needed';
  return reminders && neverLate ? { ...reminders, after: [] } : reminders;
}

/** What people have said about a duty; undefined where nobody has said anything. */
export function noteOn(
  notes: readonly DutyNote[],
  occurrence: string,
  network: NetworkId | null,
): DutyNote | undefined {
  return notes.find((note) => note.occurrence === occurrence && note.network === network);
}

/** A network's coordinator writes and submits; once it is complete, the sides that have not confirmed owe that. */
function basisOwed(occurrence: Occurrence, facts: DutyFacts): Owed[] {
  const owed = openRounds(occurrence, facts).flatMap(({ bases }) =>
    bases
      .filter(({ basis }) => basis.state === 'draft' && isAbout(occurrence, basis.network))
      .map((staged) => ({
        network: staged.basis.network,
        responsible: awaitedFor(staged).flatMap((part) =>
          holders(facts.people, answersFor[part], staged.basis.network),
        ),
      })),
  );
  return perNetwork(owed);
}

function awaitedFor({ basis, stage }: StagedBasis): (keyof typeof answersFor)[] {
  const { owner, partner } = basis.confirmations;
  if (stage !== 'ready' || (owner && partner)) return ['writing'];
  return [
    ...(owner ? [] : (['confirming-for-owners'] as const)),
    ...(partner ? [] : (['confirming-for-partners'] as const)),
  ];
}

/** The county governor is the forum's secretary: delivers its recommendation. */
function recommendationOwed(occurrence: Occurrence, facts: DutyFacts): Owed[] {
  const waiting = openRounds(occurrence, facts).some(
    ({ recommendation }) => recommendation !== null && recommendation.state !== 'submitted',
  );
  return waiting ? [byCountyGovernor(facts)] : [];
}

/**
 * The county governor decides; from then on the letters go by themselves. Once the decision is ready to be signed, it is
 * owed by those who may sign it.
 */
function awardLettersOwed(occurrence: Occurrence, facts: DutyFacts): Owed[] {
  const owed = openRounds(occurrence, facts).map(({ decisionPreparedBy }) => ({
    network: null,
    responsible: countyGovernors(facts.people).filter((person) => person !== decisionPreparedBy),
  }));
  return perNetwork(owed);
}

/** A network's or a group's coordinator, until the plan was saved after the time for revising it began. */
function planRevisionOwed(occurrence: Occurrence, facts: DutyFacts): Owed[] {
  const begins = addDays(dayToRemind(occurrence), -REVISION_DAYS);
  return [...facts.networks, ...facts.groups]
    .filter((network) => isAbout(occurrence, network))
    .filter((network) => {
      const saved = facts.plansSaved[network];
      return saved === undefined || dateInOslo(new Date(saved)) < begins;
    })
    .map((network) => ({ network, responsible: holders(facts.people, answersFor.revising, network) }));
}

/** Voluntary: the owners that have not reported yet hear of it before, and never afterwards. */
function needsReportsWelcome(occurrence: Occurrence, facts: DutyFacts): Owed[] {
  return facts.networks
    .filter((network) => isAbout(occurrence, network))
    .map((network) => ({ network, responsible: ownersWithoutReport(occurrence, facts, network) }))
    .filter(({ responsible }) => responsible.length > 0);
}

/** Needs are reported in the autumn for the year to come. */
function ownersWithoutReport(
  { year }: Occurrence,
  { people, needsReports }: DutyFacts,
  network: NetworkId,
): PersonId[] {
  const reported = new Set(
    needsReports
      .filter((report) => report.network === network && report.year === year + 1)
      .filter(({ state }) => state === 'submitted')
      .map(({ owner }) => owner),
  );
  return people
    .filter(({ roles }) =>
      roles.some(
        (held) => held.role === 'owner' && held.networks.includes(network) && !reported.has(held.owner),
      ),
    )
    .map(({ id }) => id);
}

/**
 * Whoever got money the year before and has not reported on it: a network, an institution or a
 * group; a group that is not registered reports through the county governor, its secretary.
 */
function reportsOwed(occurrence: Occurrence, facts: DutyFacts, kind: ReportKind): Owed[] {
  const owed = roundsOf(occurrence, facts, occurrence.year - 1)
    .flatMap(({ reports }) => reports.filter((report) => report.kind === kind && report.state === 'draft'))
    .map(({ recipient }): Owed => {
      switch (recipient.kind) {
        case 'network': {
          const network = recipient.id as NetworkId;
          return { network, responsible: holders(facts.people, answersFor.reporting, network) };
        }
        case 'institution':
          return { network: null, responsible: partnersOf(facts.people, recipient.id) };
        case 'group': {
          const group = facts.groups.find((id) => id === recipient.id);
          return group === undefined
            ? byCountyGovernor(facts)
            : {
                network: group,
                responsible: holders(facts.people, answersFor['reporting-for-group'], group),
              };
        }
      }
    })
    .filter(({ network }) => network === null || isAbout(occurrence, network));
  return perNetwork(owed);
}

/** Those who write for an institution. */
function partnersOf(people: readonly Person[], institution: string): PersonId[] {
  return people
    .filter(({ roles }) => roles.some((held) => held.role === 'partner' && held.institution === institution))
    .map(({ id }) => id);
}

/** Whom a meeting or a milestone concerns. */
function audienceOf(occurrence: Occurrence, { people }: DutyFacts): Owed {
  const concerned = people.filter((person) => concerns(occurrence, person));
  return { network: occurrence.cycle, responsible: concerned.map(({ id }) => id) };
}

function byCountyGovernor({ people }: DutyFacts): Owed {
  return { network: null, responsible: countyGovernors(people) };
}

/** Everybody who is county governor. */
export function countyGovernors(people: readonly Person[]): PersonId[] {
  return people
    .filter(({ roles }) => roles.some(({ role }) => role === 'county-governor'))
    .map(({ id }) => id);
}

/** Those who hold the first of these roles that anybody holds for the network. */
export function holders(
  people: readonly Person[],
  roles: readonly RoleName[],
  network: NetworkId,
): PersonId[] {
  for (const role of roles) {
    const found = people.filter((person) =>
      person.roles.some((held) => held.role === role && held.networks.includes(network)),
    );
    if (found.length > 0) return found.map(({ id }) => id);
  }
  return [];
}

/** The rounds in which the networks have their frames and the county governor has not decided. */
function openRounds(occurrence: Occurrence, facts: DutyFacts): RoundStanding[] {
  return roundsOf(occurrence, facts, occurrence.year).filter(
    ({ round }) => round.state === 'frames-published',
  );
}

/** The rounds that set the date themselves, else those of a year. */
function roundsOf({ rounds }: Occurrence, facts: DutyFacts, year: number): RoundStanding[] {
  return facts.rounds.filter(({ round }) =>
    rounds.length > 0 ? rounds.includes(round.id) : round.year === year,
  );
}

function isAbout({ cycle, audience, except }: Occurrence, network: NetworkId): boolean {
  return (
    (cycle === null || cycle === network) &&
    (audience.networks === null || audience.networks.includes(network)) &&
    !except.includes(network)
  );
}

/** A network that owes the same in several rounds owes it once. */
function perNetwork(owed: readonly Owed[]): Owed[] {
  const networks = [...new Set(owed.map(({ network }) => network))];
  return networks.map((network) => ({
    network,
    responsible: [
      ...new Set(owed.filter((one) => one.network === network).flatMap(({ responsible }) => responsible)),
    ],
  }));
}
