import { addDays, type PlainDate } from '../calendar/plain-date.ts';
import type { NetworkId, PersonId } from '../ids.ts';

/** Why a network does not owe something after all. */
export type Dismissal = {
  /** `delivered-elsewhere` for what the county governor has received outside this app. */
  readonly kind: 'not-relevant' | 'delivered-elsewhere';
  readonly reason: string;
  readonly by: PersonId;
  readonly at: string;
};

/** Somebody wants to hear no more of it until that day. */
export type Snooze = { readonly person: PersonId; readonly until: PlainDate };

/** What people have said about one duty of one network in one year; `network` is null for what is the county's. */
export type DutyNote = {
  /** The occurrence's key, as `county.decision-basis.2027`. */
  readonly occurrence: string;
  readonly network: NetworkId | null;
  readonly dismissed: Dismissal | null;
  readonly snoozes: readonly Snooze[];
};

/** For how many days one may be left alone. */
export const snoozeChoices = [1, 3, 7] as const;

export type SnoozeDays = (typeof snoozeChoices)[number];

/** The id of the note about a duty. */
export function dutyNoteIdOf(occurrence: string, network: NetworkId | null): string {
  return `${occurrence.replaceAll('.', '-')}-${network ?? 'county'}`;
}

/** What is noted before anybody has said anything. */
export function emptyNote(occurrence: string, network: NetworkId | null): DutyNote {
  return { occurrence, network, dismissed: null, snoozes: [] };
}

/** The day until which a snooze lasts. One taken before the deadline ends on it, so that it does not pass in silence. */
export function snoozeEnd(today: PlainDate, days: SnoozeDays, due: PlainDate): PlainDate {
  const until = addDays(today, days);
  return today < due && until > due ? due : until;
}

/** A person's snooze, in place of the one before. */
export function snooze(note: DutyNote, { person, until }: Snooze): DutyNote {
  const others = note.snoozes.filter((one) => one.person !== person);
  return { ...note, snoozes: [...others, { person, until }] };
}

/** The network does not owe it after all. */
export function dismiss(note: DutyNote, dismissed: Dismissal): DutyNote {
  return { ...note, dismissed };
}

/** The network owes it again. */
export function restore(note: DutyNote): DutyNote {
  return { ...note, dismissed: null };
}
