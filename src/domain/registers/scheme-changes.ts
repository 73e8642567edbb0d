import type { CalendarEntry, DueDocument } from '../calendar/calendar-entry.ts';
import { dateIn, isYearDay } from '../cycle/year-day.ts';
import { parseFraction } from '../fraction.ts';
import type { GrantScheme, SchemeDeadline } from './registers.ts';

/** What every round of a scheme asks for where the scheme says nothing else; reports come the year after. */
export const statutoryDeadlines: readonly SchemeDeadline[] = [
  { document: 'decision-basis', day: { month: 2, day: 1 }, yearsLater: 0 },
  { document: 'recommendation', day: { month: 3, day: 15 }, yearsLater: 0 },
  { document: 'award-letter', day: { month: 4, day: 15 }, yearsLater: 0 },
  { document: 'report', day: { month: 6, day: 15 }, yearsLater: 1 },
];

/** Bokmål, as every title that is stored. */
const titles: Readonly<Record<DueDocument, string>> = {
  'needs-report': 'Frist for behovsmelding til nettverket',
  'decision-basis': 'Frist for beslutningsgrunnlag til samarbeidsforum',
  recommendation: 'Frist for innstilling til Statsforvalteren',
  'award-letter': 'Tilsagnsbrev fra Statsforvalteren',
  report: 'Frist for rapportering på tildelte midler',
  'institution-report': 'Frist for UH-institusjonenes rapport på fellestiltak',
  'plan-revision': 'Frist for revisjon av nettverkets plan',
};

/** The calendar that a round of the scheme starts with. */
export function calendarOf(
  { deadlines = statutoryDeadlines }: Pick<GrantScheme, 'deadlines'>,
  year: number,
): CalendarEntry[] {
  return deadlines.map(({ document, day, yearsLater }) => ({
    id: document,
    track: document === 'recommendation' ? 'forum' : 'network',
    kind: 'deadline',
    title: titles[document],
    when: { kind: 'on', date: dateIn(year + yearsLater, day) },
    due: document,
  }));
}

export type SchemeFault = {
  readonly code:
    | 'blank'
    | 'ends-before-start'
    | 'no-criteria'
    | 'duplicate-id'
    | 'no-such-day'
    | 'duplicate-document'
    | 'share-out-of-range'
    | 'criteria-in-use';
  readonly path: string;
};

/**
 * @param earlier the scheme as it stands, where there is one
 * @param isInUse whether a round of the scheme has published its frames: then its bases answer the criteria
 */
export function schemeFaults(
  scheme: GrantScheme,
  earlier: GrantScheme | null,
  isInUse: boolean,
): SchemeFault[] {
  const faults: SchemeFault[] = [];
  const texts: readonly (readonly [path: string, text: string])[] = [
    ['name', scheme.name],
    ['purpose.nb', scheme.purpose.nb],
    ['purpose.nn', scheme.purpose.nn],
    ['legalBasis.nb', scheme.legalBasis.nb],
    ['legalBasis.nn', scheme.legalBasis.nn],
    ...scheme.criteria.map(({ text }, index) => [`criteria.${index}.text`, text] as const),
  ];
  for (const [path, text] of texts) if (text.trim() === '') faults.push({ code: 'blank', path });
  if (scheme.validTo !== null && scheme.validTo < scheme.validFrom)
    faults.push({ code: 'ends-before-start', path: 'validTo' });
  if (scheme.criteria.length === 0) faults.push({ code: 'no-criteria', path: 'criteria' });
  if (earlier && isInUse && JSON.stringify(earlier.criteria) !== JSON.stringify(scheme.criteria))
    faults.push({ code: 'criteria-in-use', path: 'criteria' });
  for (const index of repeatedAt(scheme.criteria.map(({ id }) => id)))
    faults.push({ code: 'duplicate-id', path: `criteria.${index}.id` });
  const deadlines = scheme.deadlines ?? [];
  for (const [index, { day }] of deadlines.entries())
    if (!isYearDay(day)) faults.push({ code: 'no-such-day', path: `deadlines.${index}.day` });
  for (const index of repeatedAt(deadlines.map(({ document }) => document)))
    faults.push({ code: 'duplicate-document', path: `deadlines.${index}.document` });
  const share = scheme.ownContribution ?? null;
  if (share !== null && !isShare(share)) faults.push({ code: 'share-out-of-range', path: 'ownContribution' });
  return faults;
}

/** Whether any day of the year is in the scheme's time. */
export function isValidIn({ validFrom, validTo }: GrantScheme, year: number): boolean {
  const first = Number(validFrom.slice(0, 4));
  const last = validTo === null ? Infinity : Number(validTo.slice(0, 4));
  return year >= first && year <= last;
}

function isShare(text: string): boolean {
  const share = parseFraction(text);
  return share !== null && share.numerator > 0n && share.numerator <= share.denominator;
}

function repeatedAt(values: readonly string[]): number[] {
  return values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));
}
