import type { PersonId } from '../ids.ts';
import type { Seat } from '../vote/forum.ts';
import { holdsSeat } from '../vote/minutes.ts';
import type { MeetingIn } from './meeting.ts';

type Sent = MeetingIn<'minutes-sent'>;

/** Those who are asked to approve the minutes: whoever represents a seat, and its deputies where one of them was there. */
export function askedOfMinutes({ content }: Sent, seats: readonly Seat[]): PersonId[] {
  const byDeputy = new Set(
    content.attendance.filter(({ present }) => present === 'deputy').map(({ seat }) => seat),
  );
  const people = seats.flatMap(({ id, representatives, deputies }) => [
    ...representatives,
    ...(byDeputy.has(id) ? deputies : []),
  ]);
  return [...new Set(people)];
}

/** The seats of a person that have not answered the minutes since these were sent. */
export function seatsLeft({ answers, minutes }: Sent, seats: readonly Seat[], person: PersonId): Seat[] {
  const answered = new Set(answers.filter(({ at }) => at >= minutes.sentAt).map(({ seat }) => seat));
  return seats.filter((seat) => holdsSeat(seat, person) && !answered.has(seat.id));
}
