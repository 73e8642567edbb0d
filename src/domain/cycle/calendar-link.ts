import type { PersonId } from '../ids.ts';

/** A person's secret address for the calendar. The secret itself is nowhere kept. */
export type CalendarLink = {
  readonly person: PersonId;
  /** SHA-256 of the secret, in lower-case hex. */
  readonly secretHash: string;
  /** UTC, ISO 8601. */
  readonly issuedAt: string;
};
