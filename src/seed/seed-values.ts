import { parsePeriod, type Period } from '../domain/plan/period.ts';
import { slugOf } from '../domain/slug.ts';

const MAX_ID_LENGTH = 80;

/** The id of a title. */
export function idOf(title: string): string {
  return slugOf(title, MAX_ID_LENGTH);
}

/** A period that the seed itself knows to be readable. Throws RangeError on anything else. */
export function periodOf(text: string): Period {
  const parsed = parsePeriod(text);
  if (parsed.kind === 'refused') throw new RangeError(`not a period (${parsed.code}): ${text}`);
  return parsed.period;
}
