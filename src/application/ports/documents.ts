import type { Occurrence } from '../../domain/cycle/annual-cycle.ts';
import type { AwardLetter } from '../../domain/decision/award-letter.ts';
import type {
  Meeting,
  MeetingContent,
  MinutesAnswer,
  SeatAttendance,
  VoteInMinutes,
} from '../../domain/meeting/meeting.ts';
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
import type { SchoolPlan } from '../../domain/school-plan/school-plan.ts';
import type { ContributionLine, MoneySums, Reach, SteeringGroup } from '../../domain/report/steering.ts';

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
  readonly contributions: readonly (Omit<ContributionLine, 'report'> & { readonly name: string })[];
  /** The rounds that are decided, this one among them. */
  readonly years: readonly (MoneySums & Reach & { readonly name: string; readonly year: number })[];
  readonly figuresAreExamples: boolean;
};

/** A school's plan as it is read. */
export type SchoolPlanPaper = {
  readonly school: string;
  readonly period: string;
  readonly ownerName: string;
  readonly networkName: string;
  readonly version: number;
  readonly state: SchoolPlan['state'];
  readonly parts: SchoolPlan['content']['parts'];
};
/** What an agenda and minutes say. */
export type MeetingPaper = {
  readonly kind: Meeting['kind'];
  readonly state: Meeting['state'];
  readonly title: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly place: string;
  readonly content: Pick<MeetingContent, 'cases' | 'other' | 'observers' | 'presentations'> & {
    readonly attendance: readonly Omit<SeatAttendance, 'name'>[];
  };
  /** `12/20` by case; empty until the agenda is sent. */
  readonly numbers: Readonly<Record<string, string>>;
  /** The files of each case, those that were removed among them; the newest version is the last. */
  readonly files: readonly {
    readonly case: string;
    readonly versions: readonly { readonly name: string }[];
    readonly removed: object | null;
  }[];
  readonly votes: readonly VoteInMinutes[];
  readonly seats: readonly { readonly id: string; readonly name: string }[];
  readonly networks: readonly { readonly id: string; readonly name: string }[];
  readonly answers: readonly Pick<MinutesAnswer, 'name' | 'verdict' | 'words'>[];
  readonly approval: { readonly at: string } | null;
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
  /** A school's plan as a Word document. */
  schoolPlan(paper: SchoolPlanPaper, language: Language): Promise<Uint8Array>;
  /** A meeting's agenda or its minutes as a Word document. */
  meetingPaper(
    meeting: MeetingPaper,
    paper: 'agenda' | 'minutes',
    language: Language,
    date: PlainDate,
  ): Promise<Uint8Array>;
}
