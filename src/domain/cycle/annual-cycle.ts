import type { CalendarEntry, DueDocument, Track } from '../calendar/calendar-entry.ts';
import type { InstitutionId, NetworkId, OwnerId, RoundId } from '../ids.ts';
import type { RoleName } from '../registers/registers.ts';
import type { Owed } from '../reminders/owed.ts';

/** A day that comes every year; 29 February is the 28th in other years. */
export type YearDay = { readonly month: number; readonly day: number };

/** When in the year something comes, as the documents write it. */
export type YearlyWhen =
  | { readonly kind: 'on'; readonly day: YearDay }
  | { readonly kind: 'range'; readonly start: YearDay; readonly end: YearDay }
  /** Only in words («medio februar»), with the day by which it is sorted and reminded. */
  | { readonly kind: 'approximate'; readonly words: string; readonly about: YearDay }
  /** «Ved behov»: it may not come at all. */
  | { readonly kind: 'if-needed'; readonly words: string; readonly about: YearDay };

/** Days before and after the day it is due on which those who still owe it are reminded. */
export type ReminderPlan = { readonly before: readonly number[]; readonly after: readonly number[] };

/** Whom an entry concerns: those who hold one of the roles, for one of the networks. */
export type Audience = {
  readonly roles: readonly RoleName[];
  /** Null for every network. */
  readonly networks: readonly NetworkId[] | null;
};

/** One line of an annual cycle, coming back every year from `firstYear` until `lastYear` (null: without end). */
export type CycleEntry = {
  readonly id: string;
  readonly track: Track;
  readonly kind: CalendarEntry['kind'];
  readonly title: string;
  readonly when: YearlyWhen;
  readonly firstYear: number;
  readonly lastYear: number | null;
  /** Years in which it comes at another time: meetings are set anew each year. */
  readonly inYear: Readonly<Record<string, YearlyWhen>>;
  /** The document that is due then; null where nothing is delivered. */
  readonly due: DueDocument | null;
  readonly audience: Audience;
  /** Null where nobody is reminded. */
  readonly reminders: ReminderPlan | null;
};

/** The annual cycle (årshjul) of the county, or what a network adds for itself. Its id is `county` or the network's. */
export type AnnualCycle = {
  readonly network: NetworkId | null;
  readonly entries: readonly CycleEntry[];
};

/** The id of the county's cycle. */
export const COUNTY_CYCLE = 'county';

/** An entry in one year, a gathering of a joint measure, or what waits for somebody. `key` names it for good, as `county.decision-basis.2027`. */
export type Occurrence = CalendarEntry & {
  readonly key: string;
  readonly year: number;
  /** The network whose cycle it stands in; null for the county's. */
  readonly cycle: NetworkId | null;
  readonly audience: Audience;
  /** Networks that the county's entry does not concern, because they set a deadline of their own for the document. */
  readonly except: readonly NetworkId[];
  readonly reminders: ReminderPlan | null;
  /** The rounds whose calendars set this date; none where the cycle itself does. */
  readonly rounds: readonly RoundId[];
  /** What it is a gathering of; absent of what stands in a cycle. */
  readonly gathering?: GatheringOf;
  /** What waits for somebody as things stand; absent of what stands in a cycle. */
  readonly waiting?: Waiting;
};

export const waitingFor = ['hearing-statement', 'signature', 'joining-answer', 'form-queue'] as const;
export type WaitingFor = (typeof waitingFor)[number];

/** Something that is not asked for at a time of the year, but because of how things stand, and by whom it is done. */
export type Waiting = {
  readonly for: WaitingFor;
  /** The id of what it is about: a county plan, a round, a joint measure, a form. */
  readonly about: string;
  readonly owed: readonly Owed[];
};

/** A gathering (samling) of a joint measure, and whose it is: who carries the measure, and who has a place for it. */
export type GatheringOf = {
  readonly jointMeasure: string;
  /** As a person writes it; may be empty. */
  readonly place: string;
  readonly institutions: readonly InstitutionId[];
  /** A network's place, or a single owner's (`owner`) in it. */
  readonly places: readonly { readonly network: NetworkId; readonly owner: OwnerId | null }[];
};
