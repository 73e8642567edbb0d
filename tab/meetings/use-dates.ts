import type { PlainDate } from '../../src/domain/calendar/plain-date.ts';
import { formatDate, formatDateRange } from '../../src/text/format.ts';
import { useLanguage } from '../shell/session.tsx';

/** How the days of a meeting are written. */
export function useDates(): (days: { readonly from: PlainDate; readonly to: PlainDate }) => string {
  const language = useLanguage();
  return ({ from, to }) => (from === to ? formatDate(from, language) : formatDateRange(from, to, language));
}
