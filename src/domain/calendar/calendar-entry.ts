import type { PlainDate } from './plain-date.ts';

/** The three tracks of the annual cycle (årshjul). */
export type Track = 'schools' | 'network' | 'forum';

/** When something happens, as the documents write it: a day, a range of days, or only words such as "medio februar 2025". */
export type When =
  | { readonly kind: 'on'; readonly date: PlainDate }
  | { readonly kind: 'range'; readonly start: PlainDate; readonly end: PlainDate }
  | { readonly kind: 'approximate'; readonly words: string; readonly about: PlainDate }
  /** «Ved behov»: it may not come at all. */
  | { readonly kind: 'if-needed'; readonly words: string; readonly about: PlainDate };

/** Which document a deadline asks for. */
export type DueDocument =
  | 'needs-report'
  | 'decision-basis'
  | 'recommendation'
  | 'award-letter'
  | 'report'
  /** What institutions report on joint measures, where the scheme has it: 15 January in Dekom. */
  | 'institution-report'
  /** The network's plan, revised each September. */
  | 'plan-revision';

/** One line of a round's calendar. */
export type CalendarEntry = {
  readonly id: string;
  readonly track: Track;
  readonly kind: 'meeting' | 'deadline' | 'milestone';
  readonly title: string;
  readonly when: When;
  readonly due: DueDocument | null;
};

/** The last day that the entry is about: what it is sorted by, and what makes it past. */
export function lastDayOf(entry: Pick<CalendarEntry, 'when'>): PlainDate {
  switch (entry.when.kind) {
    case 'on':
      return entry.when.date;
    case 'range':
      return entry.when.end;
    case 'approximate':
    case 'if-needed':
      return entry.when.about;
  }
}

/** The entries in the order they come, earliest first. */
export function inOrder(entries: readonly CalendarEntry[]): CalendarEntry[] {
  return entries.toSorted((a, b) => lastDayOf(a).localeCompare(lastDayOf(b)) || a.id.localeCompare(b.id));
}

/** The first entry that is not past on that day, or null at the end of the calendar. */
export function nextEntry(entries: readonly CalendarEntry[], today: PlainDate): CalendarEntry | null {
  return inOrder(entries).find((entry) => lastDayOf(entry) >= today) ?? null;
}

/** The date by which a document is due, or null where the calendar sets none. */
export function deadlineFor(entries: readonly CalendarEntry[], due: DueDocument): PlainDate | null {
  const entry = entries.find((candidate) => candidate.due === due);
  return entry ? lastDayOf(entry) : null;
}
