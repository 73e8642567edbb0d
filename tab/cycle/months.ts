import { lastDayOf } from '../../src/domain/calendar/calendar-entry.ts';
import type { Occurrence } from './cycle-types.ts';

/** The months in which something falls, with what does, in the order of the days. */
export function byMonth(
  occurrences: readonly Occurrence[],
): { readonly month: number; readonly lines: readonly Occurrence[] }[] {
  const months = new Map<number, Occurrence[]>();
  for (const occurrence of occurrences) {
    const month = Number(lastDayOf(occurrence).slice(5, 7));
    months.set(month, [...(months.get(month) ?? []), occurrence]);
  }
  return [...months].map(([month, lines]) => ({ month, lines }));
}
