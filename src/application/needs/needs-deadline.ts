import { deadlineFor } from '../../domain/calendar/calendar-entry.ts';
import { type PlainDate, toPlainDate } from '../../domain/calendar/plain-date.ts';
import type { AggregateStore } from '../ports/aggregate-store.ts';

/** The last day for a year's needs reports: as the year's rounds have it, else 1 December, which is recommended. */
export async function needsDeadline(store: AggregateStore, year: number): Promise<PlainDate> {
  const rounds = (await store.list('round')).filter(({ state }) => state.year === year);
  const deadlines = rounds
    .map(({ state }) => deadlineFor(state.calendar, 'needs-report'))
    .filter((deadline) => deadline !== null);
  const [first] = deadlines.toSorted();
  return first ?? toPlainDate(`${year - 1}-12-01`);
}
