import type { Occurrence } from '../../domain/cycle/annual-cycle.ts';
import type { AwardLetter } from '../../domain/decision/award-letter.ts';
import type { Language } from '../../domain/registers/registers.ts';

/** Something in a person's calendar. */
export type CalendarEvent = {
  readonly occurrence: Occurrence;
  /** The network whose own it is; null for the county's. */
  readonly networkName: string | null;
  /** Grows with every change to what it was made from. */
  readonly revision: number;
  /** UTC, ISO 8601: when it changed last. */
  readonly changedAt: string;
};

export type CalendarFeed = { readonly language: Language; readonly events: readonly CalendarEvent[] };

/** Writes the files that people receive. */
export interface Documents {
  /** The award letter as a Word document. */
  awardLetter(letter: AwardLetter): Promise<Uint8Array>;
  /** A calendar that calendar programs subscribe to (iCalendar, RFC 5545). The same feed gives the same text. */
  calendar(feed: CalendarFeed): string;
}
