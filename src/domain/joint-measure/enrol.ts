import type { PersonId } from '../ids.ts';
import {
  cohortOf,
  type Enrolment,
  type EnrolmentPlace,
  type EnrolmentStanding,
  enrolmentAt,
  headcount,
  isAt,
  type JointMeasure,
  type Participants,
  placesLeft,
  takenIn,
  trackOf,
} from './joint-measure.ts';

/** What keeps somebody from a place. */
export type EnrolmentFault =
  | { readonly code: 'unknown-cohort' | 'unknown-track' | 'cohort-not-open' | 'nobody-taking-part' }
  | { readonly code: 'already-accepted' | 'not-asked' | 'not-taking-part' }
  | {
      readonly code: 'cohort-full-choose-next';
      readonly cohort: string;
      readonly left: number;
      readonly next: string;
    }
  | { readonly code: 'cohort-full'; readonly cohort: string; readonly left: number };

export type Enrolled =
  | { readonly kind: 'enrolled'; readonly measure: JointMeasure }
  | { readonly kind: 'fault'; readonly fault: EnrolmentFault };

type Act = { readonly by: PersonId; readonly at: string };

/** A network takes part from now on, or with other numbers than before. A cohort is never filled beyond its places. */
export function joinCohort(
  measure: JointMeasure,
  place: EnrolmentPlace & { readonly owner: null },
  participants: Participants,
  act: Act,
): Enrolled {
  const fault = faultOfPlace(measure, place, participants) ?? faultOfRoom(measure, place, participants);
  return fault
    ? refused(fault)
    : enrolled(measure, { ...place, participants, standing: { kind: 'joined', ...act } });
}

/** A single owner asks to take part. It holds no place before it is accepted. */
export function askToJoin(
  measure: JointMeasure,
  place: EnrolmentPlace,
  participants: Participants,
  act: Act,
): Enrolled {
  if (enrolmentAt(measure, place)?.standing.kind === 'joined') return refused({ code: 'already-accepted' });
  const fault = faultOfPlace(measure, place, participants) ?? faultOfRoom(measure, place, participants);
  return fault
    ? refused(fault)
    : enrolled(measure, { ...place, participants, standing: { kind: 'asked', ...act } });
}

/** Those who carry the measure let an owner in; there may be less room than when it asked. */
export function acceptAsking(measure: JointMeasure, place: EnrolmentPlace, act: Act): Enrolled {
  const asked = enrolmentAt(measure, place);
  if (asked?.standing.kind !== 'asked') return refused({ code: 'not-asked' });
  const fault =
    faultOfPlace(measure, place, asked.participants) ?? faultOfRoom(measure, place, asked.participants);
  return fault ? refused(fault) : enrolled(measure, { ...asked, standing: { kind: 'joined', ...act } });
}

export function declineAsking(measure: JointMeasure, place: EnrolmentPlace, why: string, act: Act): Enrolled {
  const asked = enrolmentAt(measure, place);
  if (asked?.standing.kind !== 'asked') return refused({ code: 'not-asked' });
  return enrolled(measure, { ...asked, standing: { kind: 'declined', why, ...act } });
}

/** A network, or an owner, gives up its place or its question before the cohort starts. */
export function leaveCohort(measure: JointMeasure, place: EnrolmentPlace, why: string, act: Act): Enrolled {
  const enrolment = enrolmentAt(measure, place);
  if (!enrolment || !isStanding(enrolment.standing)) return refused({ code: 'not-taking-part' });
  if (cohortOf(measure, place.cohort)?.stage !== 'open') return refused({ code: 'cohort-not-open' });
  return enrolled(measure, { ...enrolment, standing: { kind: 'left', why, ...act } });
}

/** Whether somebody takes part, or has asked to. */
export function isStanding({ kind }: EnrolmentStanding): boolean {
  return kind === 'joined' || kind === 'asked';
}

function faultOfPlace(
  measure: JointMeasure,
  place: EnrolmentPlace,
  participants: Participants,
): EnrolmentFault | null {
  const cohort = cohortOf(measure, place.cohort);
  if (!cohort) return { code: 'unknown-cohort' };
  if (!trackOf(measure, place.track)) return { code: 'unknown-track' };
  if (cohort.stage !== 'open') return { code: 'cohort-not-open' };
  return headcount(participants) === 0 ? { code: 'nobody-taking-part' } : null;
}

function faultOfRoom(
  measure: JointMeasure,
  place: EnrolmentPlace,
  participants: Participants,
): EnrolmentFault | null {
  const cohort = cohortOf(measure, place.cohort);
  if (!cohort || cohort.capacity === null) return null;
  const wanted = headcount(participants);
  const others = { enrolments: measure.enrolments.filter((one) => !isAt(one, place)) };
  const left = cohort.capacity - takenIn(others, cohort.id);
  if (wanted <= left) return null;
  const next = nextWithRoom(measure, cohort.id, wanted);
  const full = { cohort: cohort.title, left: Math.max(0, left) };
  return next
    ? { code: 'cohort-full-choose-next', ...full, next: next.title }
    : { code: 'cohort-full', ...full };
}

/** The next cohort that is open and has room for so many; one before it where none comes after. */
function nextWithRoom(measure: JointMeasure, full: string, wanted: number) {
  const { cohorts } = measure.content;
  const index = cohorts.findIndex(({ id }) => id === full);
  return [...cohorts.slice(index + 1), ...cohorts.slice(0, index)].find(
    (cohort) => cohort.stage === 'open' && (placesLeft(measure, cohort) ?? Infinity) >= wanted,
  );
}

function enrolled(measure: JointMeasure, enrolment: Enrolment): Enrolled {
  const isKnown = enrolmentAt(measure, enrolment) !== null;
  const enrolments = isKnown
    ? measure.enrolments.map((one) => (isAt(one, enrolment) ? enrolment : one))
    : [...measure.enrolments, enrolment];
  return { kind: 'enrolled', measure: { ...measure, enrolments } };
}

function refused(fault: EnrolmentFault): Enrolled {
  return { kind: 'fault', fault };
}
