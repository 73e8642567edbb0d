import type { PlainDate } from '../calendar/plain-date.ts';
import type { InstitutionId, NetworkId, OwnerId, PersonId, SchemeId } from '../ids.ts';

/** One of the directions (spor) that whoever joins chooses among. */
export type Track = { readonly id: string; readonly title: string; readonly targetGroup: string };

/** When a gathering is: a day, some days, or as far as it is known ("uke 41"). */
export type GatheringWhen =
  | { readonly kind: 'on'; readonly date: PlainDate }
  | { readonly kind: 'between'; readonly from: PlainDate; readonly to: PlainDate }
  | { readonly kind: 'about'; readonly words: string };

/** A gathering (samling) of a cohort, and what is done until the next one (mellomarbeid). */
export type Gathering = {
  readonly id: string;
  /** The track that it is for; null for all of them. */
  readonly track: string | null;
  readonly when: GatheringWhen;
  readonly place: string;
  readonly programme: string;
  readonly betweenWork: string;
};

/** What its carriers say of a cohort. Whether it is full is counted, never said. */
export type CohortStage = 'open' | 'under-way' | 'finished';

/** Those who start together (pulje). */
export type Cohort = {
  readonly id: string;
  readonly title: string;
  /** As a person writes it: `H-26 – V-28`. */
  readonly period: string;
  /** How many people there is room for; null where nobody has set a limit. */
  readonly capacity: number | null;
  readonly stage: CohortStage;
  readonly gatherings: readonly Gathering[];
};

export type JointMeasureContent = {
  readonly title: string;
  readonly description: string;
  /** The institutions that carry it. */
  readonly institutions: readonly InstitutionId[];
  readonly scheme: SchemeId;
  readonly firstYear: number;
  /** Null while nobody has set an end. */
  readonly lastYear: number | null;
  readonly tracks: readonly Track[];
  readonly cohorts: readonly Cohort[];
};

export const participantRoles = ['ppt', 'kindergarten', 'school', 'leaders', 'others'] as const;
export type ParticipantRole = (typeof participantRoles)[number];
/** How many take part, by what they are. People are counted, never named. */
export type Participants = Readonly<Record<ParticipantRole, number>>;

/** How far those who want to take part have come. What is over says why. */
export type EnrolmentStanding =
  | { readonly kind: 'joined' | 'asked'; readonly by: PersonId; readonly at: string }
  | { readonly kind: 'declined' | 'left'; readonly why: string; readonly by: PersonId; readonly at: string };

/** Whose place it is: a network's, or a single owner's. */
export type EnrolmentPlace = {
  readonly cohort: string;
  readonly track: string;
  readonly network: NetworkId;
  /** Null where the whole network takes part. */
  readonly owner: OwnerId | null;
};

export type Enrolment = EnrolmentPlace & {
  readonly participants: Participants;
  readonly standing: EnrolmentStanding;
};

/** A joint measure (fellestiltak): one that every network of the county may join, and none must. */
export type JointMeasure = {
  readonly id: string;
  readonly content: JointMeasureContent;
  /** One for each place; who came back after leaving has one. */
  readonly enrolments: readonly Enrolment[];
};

export function emptyJointMeasure(id: string): JointMeasure {
  return {
    id,
    content: {
      title: '',
      description: '',
      institutions: [],
      scheme: '' as SchemeId,
      firstYear: 0,
      lastYear: null,
      tracks: [],
      cohorts: [],
    },
    enrolments: [],
  };
}

/** How many people an enrolment is about. */
export function headcount(participants: Participants): number {
  return participantRoles.reduce((sum, role) => sum + participants[role], 0);
}

/** How many places of a cohort are taken. Who has only asked has none. */
export function takenIn({ enrolments }: Pick<JointMeasure, 'enrolments'>, cohort: string): number {
  return enrolments
    .filter((one) => one.cohort === cohort && one.standing.kind === 'joined')
    .reduce((sum, { participants }) => sum + headcount(participants), 0);
}

/** How many places are left; null where there is no limit. */
export function placesLeft(measure: Pick<JointMeasure, 'enrolments'>, cohort: Cohort): number | null {
  return cohort.capacity === null ? null : Math.max(0, cohort.capacity - takenIn(measure, cohort.id));
}

export type CohortState = CohortStage | 'full';

export function stateOfCohort(measure: Pick<JointMeasure, 'enrolments'>, cohort: Cohort): CohortState {
  return cohort.stage === 'open' && placesLeft(measure, cohort) === 0 ? 'full' : cohort.stage;
}

export function enrolmentAt(
  { enrolments }: Pick<JointMeasure, 'enrolments'>,
  place: EnrolmentPlace,
): Enrolment | null {
  return enrolments.find((one) => isAt(one, place)) ?? null;
}

/** The track's title where it is there still. */
export function trackOf({ content }: JointMeasure, id: string): Track | null {
  return content.tracks.find((track) => track.id === id) ?? null;
}

export function cohortOf({ content }: JointMeasure, id: string): Cohort | null {
  return content.cohorts.find((cohort) => cohort.id === id) ?? null;
}

export function isAt(one: EnrolmentPlace, place: EnrolmentPlace): boolean {
  return (
    one.cohort === place.cohort &&
    one.track === place.track &&
    one.network === place.network &&
    one.owner === place.owner
  );
}
