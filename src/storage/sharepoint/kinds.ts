import type { AggregateKind } from '../../application/ports/aggregates.ts';
import type { ListName } from './list-schema.ts';

/** The list that holds the parents of each kind. */
export const listOfKind = {
  scheme: 'KhSchemes',
  network: 'KhNetworks',
  group: 'KhGroups',
  owner: 'KhOwners',
  institution: 'KhInstitutions',
  person: 'KhPeople',
  round: 'KhRounds',
  key: 'KhKeys',
  plan: 'KhPlans',
  'county-plan': 'KhCountyPlans',
  'hearing-statement': 'KhStatements',
  'school-plan': 'KhSchoolPlans',
  basis: 'KhBases',
  'joint-measure': 'KhJointMeasures',
  recommendation: 'KhRecommendations',
  decision: 'KhDecisions',
  letter: 'KhLetters',
  report: 'KhReports',
  process: 'KhProcesses',
  'duty-note': 'KhDutyNotes',
  cycle: 'KhCycles',
  'calendar-link': 'KhCalendarLinks',
  forum: 'KhForum',
  vote: 'KhVotes',
  meeting: 'KhMeetings',
  'needs-report': 'KhNeedsReports',
  counts: 'KhCounts',
  form: 'KhForms',
  'form-response': 'KhFormResponses',
  'form-rows': 'KhFormRows',
} as const satisfies Readonly<Record<AggregateKind, ListName>>;

export type ListOfKind<K extends AggregateKind> = (typeof listOfKind)[K];
