import { instantAt } from '../calendar/oslo-time.ts';
import { isPlainDate } from '../calendar/plain-date.ts';

const withZone = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,7})?)?(?:Z|[+-]\d{2}:\d{2})$/;
const inExcel = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?$/;
const inFlow = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2}):(\d{2})(?::\d{2})? ?([AP])M$/i;
const asWritten = /^(\d{1,2})\.(\d{1,2})\.(\d{4}) (\d{1,2})[:.](\d{2})(?:[:.]\d{2})?$/;

/**
 * When a response was sent in, UTC: as the flow gives it (`11/26/2026 7:51:02 AM`, in UTC), as Excel has it or as people
 * write it (in Norway's time). Null where it cannot be read: it is good to know and never needed.
 */
export function instantOf(text: string): string | null {
  if (withZone.test(text)) return fromMilliseconds(Date.parse(text));
  const flow = inFlow.exec(text);
  if (flow) {
    const [, month = '', day = '', year = '', hour = '', minute = '', half = ''] = flow;
    const date = dateOf(year, month, day);
    const hours = (Number(hour) % 12) + (half.toUpperCase() === 'P' ? 12 : 0);
    return date && Number(hour) <= 12 && Number(minute) < 60
      ? fromMilliseconds(Date.parse(`${date}T${two(hours)}:${minute}:00Z`))
      : null;
  }
  const excel = inExcel.exec(text);
  if (excel) return inNorway(excel[1], excel[2], excel[3], excel[4], excel[5]);
  const written = asWritten.exec(text);
  return written ? inNorway(written[3], written[2], written[1], written[4], written[5]) : null;
}

function inNorway(year = '', month = '', day = '', hour = '', minute = ''): string | null {
  const date = dateOf(year, month, day);
  if (!date || Number(hour) > 23 || Number(minute) > 59) return null;
  return instantAt(date, Number(hour), Number(minute));
}

function dateOf(year: string, month: string, day: string) {
  const date = `${year}-${two(month)}-${two(day)}`;
  return isPlainDate(date) ? date : null;
}

function two(part: string | number): string {
  return String(part).padStart(2, '0');
}

function fromMilliseconds(milliseconds: number): string | null {
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString();
}
