import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { PersonId } from '../../domain/ids.ts';
import { seatsLeft } from '../../domain/meeting/told-of-minutes.ts';
import type { Seat } from '../../domain/vote/forum.ts';
import type { AggregateStore } from '../ports/aggregate-store.ts';
import { forumNow } from '../vote/forum-now.ts';

/** Minutes that wait for approval, as their notice says it. */
export type MinutesToApprove = {
  readonly kind: 'minutes-to-approve';
  readonly meeting: string;
  readonly title: string;
  readonly date: PlainDate;
  /** What the seats are called that the reader has still to answer for. */
  readonly seats: readonly string[];
  readonly page: string;
};

/** The minutes of a meeting for somebody, with the seats left to answer for; null where they do not wait for approval. */
export async function minutesFor(
  store: AggregateStore,
  id: string,
  person: PersonId | null,
): Promise<{ readonly view: MinutesToApprove; readonly seats: readonly Seat[] } | null> {
  const meeting = (await store.read('meeting', id))?.state;
  if (meeting?.state !== 'minutes-sent') return null;
  const { forum } = await forumNow(store, meeting.content.from);
  const seats = person === null ? [] : seatsLeft(meeting, forum.seats, person);
  const { title, from } = meeting.content;
  const view = {
    kind: 'minutes-to-approve',
    meeting: id,
    title,
    date: from,
    seats: seats.map(({ name }) => name),
    page: `/moter?mote=${id}`,
  } as const;
  return { view, seats };
}
