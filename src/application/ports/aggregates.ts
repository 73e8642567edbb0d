import type { DecisionBasis } from '../../domain/basis/decision-basis.ts';
import type { JointMeasure } from '../../domain/joint-measure/joint-measure.ts';
import type { CalendarLink } from '../../domain/cycle/calendar-link.ts';
import type { CountsOfYear } from '../../domain/counts/counts-of-year.ts';
import type { Form } from '../../domain/forms/form.ts';
import type { FormResponse } from '../../domain/forms/response.ts';
import type { AnnualCycle } from '../../domain/cycle/annual-cycle.ts';
import type { AwardLetter } from '../../domain/decision/award-letter.ts';
import type { CountyPlan } from '../../domain/county-plan/county-plan.ts';
import type { HearingStatement } from '../../domain/county-plan/statement.ts';
import type { Decision } from '../../domain/decision/decision.ts';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import type { NeedsReport } from '../../domain/needs/needs-report.ts';
import type { NetworkPlan } from '../../domain/plan/network-plan.ts';
import type { DutyNote } from '../../domain/reminders/duty-note.ts';
import type { Report } from '../../domain/report/report.ts';
import type { Recommendation } from '../../domain/recommendation/recommendation.ts';
import type {
  CompetenceNetwork,
  GrantScheme,
  Institution,
  Person,
  RegisteredGroup,
  RegisteredOwner,
} from '../../domain/registers/registers.ts';
import type { AllocationKey } from '../../domain/round/allocation-key.ts';
import type { Round } from '../../domain/round/round.ts';
import type { SchoolPlan } from '../../domain/school-plan/school-plan.ts';
import type { Forum } from '../../domain/vote/forum.ts';
import type { Vote } from '../../domain/vote/vote.ts';
import type { FormRows } from './form-rows.ts';
import type { Process } from './process.ts';

/**
 * Everything the product keeps, by kind. Ids: registers by their own id; `round`, `key`, `recommendation` and
 * `decision` by round id; `plan` by network or group id; `basis` by {@link basisIdOf};
 * `joint-measure` by its own id; `letter` by letter id; `report` by
 * {@link reportIdOf}; `cycle` by network or group id,
 * the county's by {@link COUNTY_CYCLE}; `calendar-link` by person id; `duty-note` by `dutyNoteIdOf`;
 * the one `forum` by `FORUM`; `vote` by {@link voteIdOf}; `needs-report` by
 * {@link needsReportIdOf}; `county-plan` by its years (`2027-2030`); `hearing-statement` by `statementIdOf`; `school-plan` by
 * `schoolPlanIdOf`; `counts` by year; `form` by its own id, `form-response` by `responseKey`; `form-rows` by process
 * and step.
 */
export type Aggregates = {
  scheme: GrantScheme;
  network: CompetenceNetwork;
  group: RegisteredGroup;
  owner: RegisteredOwner;
  institution: Institution;
  person: Person;
  round: Round;
  key: AllocationKey;
  plan: NetworkPlan;
  'county-plan': CountyPlan;
  'hearing-statement': HearingStatement;
  'school-plan': SchoolPlan;
  basis: DecisionBasis;
  'joint-measure': JointMeasure;
  recommendation: Recommendation;
  decision: Decision;
  letter: AwardLetter;
  report: Report;
  process: Process;
  'duty-note': DutyNote;
  cycle: AnnualCycle;
  'calendar-link': CalendarLink;
  forum: Forum;
  vote: Vote;
  meeting: Meeting;
  'needs-report': NeedsReport;
  counts: CountsOfYear;
  form: Form;
  'form-response': FormResponse;
  'form-rows': FormRows;
};

export type AggregateKind = keyof Aggregates;

/** A record, so that a kind that is added to {@link Aggregates} cannot be forgotten here. */
const everyKind: Readonly<Record<AggregateKind, true>> = {
  scheme: true,
  network: true,
  group: true,
  owner: true,
  institution: true,
  person: true,
  round: true,
  key: true,
  plan: true,
  'county-plan': true,
  'hearing-statement': true,
  'school-plan': true,
  basis: true,
  'joint-measure': true,
  recommendation: true,
  decision: true,
  letter: true,
  report: true,
  process: true,
  'duty-note': true,
  cycle: true,
  'calendar-link': true,
  forum: true,
  vote: true,
  meeting: true,
  'needs-report': true,
  counts: true,
  form: true,
  'form-response': true,
  'form-rows': true,
};

/** Every kind, for work that goes through the whole store. */
export const aggregateKinds = Object.keys(everyKind) as readonly AggregateKind[];

/** The id of a network's decision basis in a round. */
export function basisIdOf(round: string, network: string): string {
  return `${round}-${network}`;
}

/** The id of a round's vote: 1 for its first. */
export function voteIdOf(round: string, number: number): string {
  return `${round}-vote-${number}`;
}

/** The id of an owner's needs report for a year: an owner in two networks reports to each. */
export function needsReportIdOf(year: number, network: string, owner: string): string {
  return `${year}-${network}-${owner}`;
}

export const facetNames = ['round', 'network', 'state'] as const;

/**
 * What aggregates can be listed by: a list of networks' bases is asked for by round, a queue by its state. Null where an
 * aggregate has none, and in a filter it asks for those.
 */
export type Facets = Readonly<Record<(typeof facetNames)[number], string | null>>;

/** The facets of an aggregate, the same in every store. */
export function facetsOf(state: Aggregates[AggregateKind]): Facets {
  return {
    round: 'round' in state ? state.round : null,
    network: 'network' in state ? state.network : null,
    state: 'state' in state ? state.state : null,
  };
}
