import type { CalendarEntry, When } from '../../domain/calendar/calendar-entry.ts';
import type { WaitingFor } from '../../domain/cycle/annual-cycle.ts';
import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { AmendsKind } from '../../domain/decision/award-letter.ts';
import type { NetworkId } from '../../domain/ids.ts';
import type { Kroner } from '../../domain/money.ts';
import type { MinutesToApprove } from '../meeting/minutes-for.ts';
import type { Duty } from './notice.ts';

/** One thing that the reader still owes, or that comes. */
export type ReminderLine = {
  readonly duty: Duty;
  readonly title: string;
  readonly kind: CalendarEntry['kind'];
  /** Why it waits, where it stands in no annual cycle; `title` is then the name of what it is about. */
  readonly waiting: WaitingFor | null;
  readonly when: When;
  readonly network: { readonly id: NetworkId; readonly name: string } | null;
  /** Days until it is due; negative once it is overdue. */
  readonly daysLeft: number;
  /** What the reader is asked to do about it: do it, or know that somebody else has not. */
  readonly role: 'responsible' | 'told-because-late';
  /** The page of the tab where it is done, as a path such as `/grunnlag/fosen`. */
  readonly page: string;
};

/** What a notice says, worked out when it is sent. */
export type NoticeView =
  | { readonly kind: 'reminder'; readonly today: PlainDate; readonly lines: readonly ReminderLine[] }
  | {
      readonly kind: 'vote-opened' | 'vote-closed';
      readonly vote: string;
    }
  | MinutesToApprove
  | {
      readonly kind: 'basis-returned';
      readonly network: { readonly id: NetworkId; readonly name: string };
      readonly roundName: string;
      readonly reason: string;
      readonly page: string;
    }
  | {
      readonly kind: 'letter-issued';
      readonly letter: string;
      readonly recipient: string;
      readonly roundName: string;
      readonly total: Kroner;
      /** What the letter does to the one before it; null for a first one. */
      readonly amends: AmendsKind | null;
      readonly page: string;
    };
