import { type CalendarEntry, deadlineFor } from '../calendar/calendar-entry.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { AwardLetter, AwardLine } from '../decision/award-letter.ts';

/**
 * Which of a recipient's reports it is: every recipient reports on a year's money the year after; an institution may
 * have to report earlier on what serves no single network, where the scheme says so.
 */
export type ReportKind = 'annual' | 'january';

/** A report that a recipient owes: by when, and on which of the letter's sums. */
export type DueReport = {
  readonly kind: ReportKind;
  readonly deadline: PlainDate;
  readonly lines: readonly AwardLine[];
};

/** The reports that follow a letter. A letter without money asks for none. */
export function reportsDue(letter: AwardLetter, calendar: readonly CalendarEntry[]): DueReport[] {
  const january = deadlineFor(calendar, 'institution-report');
  const early = january === null ? [] : letter.lines.filter((line) => servesNoSingleNetwork(letter, line));
  const others = letter.lines.filter((line) => !early.includes(line));
  return [
    ...(january !== null && early.length > 0
      ? [{ kind: 'january', deadline: january, lines: early } as const]
      : []),
    ...(others.length > 0
      ? [{ kind: 'annual', deadline: letter.reportDeadline, lines: others } as const]
      : []),
  ];
}

/** What an institution gets for joint measures and from set-asides. Dekom has it reported by 15 January. */
function servesNoSingleNetwork({ recipient }: AwardLetter, { source }: AwardLine): boolean {
  return recipient.kind === 'institution' && source.kind !== 'basis-measure';
}
