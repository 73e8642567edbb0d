import {
  headcount,
  participantRoles,
  type Participants,
} from '../../src/domain/joint-measure/joint-measure.ts';

/** How many take part, as it is typed: an empty field is nobody. */
export type PeopleForm = Readonly<Record<keyof Participants, string>>;

export function peopleForm(participants: Participants | null): PeopleForm {
  const typed = (count: number) => (count === 0 ? '' : String(count));
  return {
    ppt: typed(participants?.ppt ?? 0),
    kindergarten: typed(participants?.kindergarten ?? 0),
    school: typed(participants?.school ?? 0),
    leaders: typed(participants?.leaders ?? 0),
    others: typed(participants?.others ?? 0),
  };
}

/** The numbers that are typed, and the fields that are none. */
export function readPeople(form: PeopleForm): {
  readonly participants: Participants;
  readonly faults: readonly (keyof Participants)[];
  readonly sum: number;
} {
  const faults = participantRoles.filter((role) => countIn(form[role]) === null);
  const participants = {
    ppt: countIn(form.ppt) ?? 0,
    kindergarten: countIn(form.kindergarten) ?? 0,
    school: countIn(form.school) ?? 0,
    leaders: countIn(form.leaders) ?? 0,
    others: countIn(form.others) ?? 0,
  };
  return { participants, faults, sum: headcount(participants) };
}

/** A whole number of at most five digits, spaces aside; null for what is none. */
export function countIn(text: string): number | null {
  const digits = text.replaceAll(/\s/g, '');
  if (digits === '') return 0;
  return /^\d{1,5}$/.test(digits) ? Number(digits) : null;
}
