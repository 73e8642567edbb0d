import { parsePeriod, type Period } from '../domain/plan/period.ts';

const MAX_ID_LENGTH = 80;

/** The id of a title: lower case, the Norwegian letters as a, o and ae, hyphens between words, cut between words. */
export function idOf(title: string): string {
  const id = title
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return id.length <= MAX_ID_LENGTH ? id : id.slice(0, id.lastIndexOf('-', MAX_ID_LENGTH));
}

/** A period that the seed itself knows to be readable. Throws RangeError on anything else. */
export function periodOf(text: string): Period {
  const parsed = parsePeriod(text);
  if (parsed.kind === 'refused') throw new RangeError(`not a period (${parsed.code}): ${text}`);
  return parsed.period;
}
