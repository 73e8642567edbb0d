import { lastDayOf } from '../../domain/calendar/calendar-entry.ts';
import { type PlainDate, toPlainDate } from '../../domain/calendar/plain-date.ts';
import { occurrencesBetween } from '../../domain/cycle/occurrences.ts';
import { currentCycles } from '../cycle/read-cycles.ts';
import type { AggregateStore } from '../ports/aggregate-store.ts';

/**
 * The last day for a year's needs reports: as the network's own annual cycle has it, else the county's, else 1 December
 * of the year before, which is recommended. Null for the county's.
 */
export async function needsDeadline(
  store: AggregateStore,
  year: number,
  network: string | null,
): Promise<PlainDate> {
  const [cycles, rounds] = await Promise.all([currentCycles(store), store.list('round')]);
  const due = occurrencesBetween(
    cycles.map(({ cycle }) => cycle),
    rounds.map(({ state }) => state),
    toPlainDate(`${year - 1}-07-01`),
    toPlainDate(`${year}-06-30`),
  ).filter((occurrence) => occurrence.due === 'needs-report');
  const own = due.find(({ cycle }) => cycle !== null && cycle === network);
  const common = due.find(({ cycle }) => cycle === null);
  const occurrence = own ?? common;
  return occurrence ? lastDayOf(occurrence) : toPlainDate(`${year - 1}-12-01`);
}
