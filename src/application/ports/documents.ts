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
import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { MoneySums, SteeringGroup } from '../../domain/report/steering.ts';

/** A group of the steering information with the name that people read; empty for what belongs nowhere in particular. */
export type NamedGroup = Omit<SteeringGroup, 'reports'> & { readonly name: string };

/** What the September paper says. */
export type SteeringPaper = {
  readonly year: number;
  readonly total: MoneySums;
  readonly participants: number;
  readonly due: number;
  readonly delivered: number;
  readonly late: number;
  readonly attainment: SteeringGroup['attainment'];
  readonly networks: readonly NamedGroup[];
  readonly institutions: readonly NamedGroup[];
  readonly themes: readonly NamedGroup[];
  readonly figuresAreExamples: boolean;
};

/** Writes the files that people receive. */
export interface Documents {
  /** The award letter as a file; one of a decision that is not taken says on every page that it is a draft. */
  awardLetter(
    letter: AwardLetter,
    as: { readonly format: 'word' | 'pdf'; readonly draft: boolean },
  ): Promise<Uint8Array>;
  /** A calendar that calendar programs subscribe to (iCalendar, RFC 5545). The same feed gives the same text. */
  calendar(feed: CalendarFeed): string;
  /** The steering information as a Word document for the September meeting. */
  steeringPaper(paper: SteeringPaper, language: Language, date: PlainDate): Promise<Uint8Array>;
}
