import { parseFraction } from '../../src/domain/fraction.ts';
import type { Forum, Seat } from './vote-types.ts';

/** Whether the text is a share of the seats: more than none of them, and no more than all. */
export function isShare(text: string): boolean {
  const share = text.length > 20 ? null : parseFraction(text);
  return share !== null && share.numerator > 0n && share.numerator <= share.denominator;
}

/** A seat that is being added. */
export function newSeat(): Seat {
  return { id: crypto.randomUUID(), kind: 'other', name: '', representatives: [], deputies: [] };
}

/** The forum with a seat changed, or added last. */
export function withSeat(forum: Forum, seat: Seat): Forum {
  const isThere = forum.seats.some(({ id }) => id === seat.id);
  const seats = isThere
    ? forum.seats.map((one) => (one.id === seat.id ? seat : one))
    : [...forum.seats, seat];
  return { ...forum, seats };
}

export function withoutSeat(forum: Forum, id: string): Forum {
  return { ...forum, seats: forum.seats.filter((seat) => seat.id !== id) };
}
