import type { AnnualCycle, CycleEntry, YearDay, YearlyWhen } from './annual-cycle.ts';
import { isYearDay } from './year-day.ts';

export const MAX_CYCLE_ENTRIES = 200;
export const MAX_CYCLE_TITLE = 300;
export const MAX_CYCLE_WORDS = 80;
export const MAX_REMINDER_DAYS = 120;
export const MAX_REMINDERS = 12;

export type CycleFaultCode =
  | 'blank'
  | 'too-long'
  | 'duplicate-id'
  | 'too-many-entries'
  | 'no-such-day'
  | 'range-backwards'
  | 'last-year-before-first'
  | 'exception-outside-years'
  | 'nobody-concerned'
  | 'another-network'
  | 'not-a-local-deadline'
  | 'reminder-out-of-range'
  | 'duplicate-reminder'
  | 'too-many-reminders'
  | 'no-reminders';

/** Why a cycle cannot be saved, and where: `entries.2.when.end`. */
export type CycleFault = { readonly path: string; readonly code: CycleFaultCode };

/** Everything that a save refuses in the cycle, all of it at once; nothing when it can be saved. */
export function checkCycle({ network, entries }: AnnualCycle): CycleFault[] {
  const seen = new Set<string>();
  const faults = entries.flatMap((entry, index) => {
    const path = `entries.${index}`;
    const isRepeated = seen.has(entry.id);
    seen.add(entry.id);
    return [
      ...faultIf(isRepeated, `${path}.id`, 'duplicate-id'),
      ...entryFaults(entry).map((fault) => ({ ...fault, path: `${path}.${fault.path}` })),
      ...ownershipFaults(entry, network).map((fault) => ({ ...fault, path: `${path}.${fault.path}` })),
    ];
  });
  return [...faultIf(entries.length > MAX_CYCLE_ENTRIES, 'entries', 'too-many-entries'), ...faults];
}

/** What is wrong with one entry for itself, as its dialog asks. */
export function entryFaults(entry: CycleEntry): CycleFault[] {
  const { firstYear, lastYear, audience, inYear } = entry;
  return [
    ...textFaults(entry.title, 'title', MAX_CYCLE_TITLE),
    ...whenFaults(entry.when, 'when'),
    ...faultIf(lastYear !== null && lastYear < firstYear, 'lastYear', 'last-year-before-first'),
    ...Object.entries(inYear).flatMap(([year, when]) => [
      ...faultIf(
        Number(year) < firstYear || (lastYear !== null && Number(year) > lastYear),
        `inYear.${year}`,
        'exception-outside-years',
      ),
      ...whenFaults(when, `inYear.${year}`),
    ]),
    ...faultIf(
      audience.roles.length === 0 || audience.networks?.length === 0,
      'audience',
      'nobody-concerned',
    ),
    ...reminderFaults(entry.reminders),
  ];
}

/** A network's own entries concern that network alone, and only a deadline that is set locally asks for a document. */
function ownershipFaults({ audience, due }: CycleEntry, network: AnnualCycle['network']): CycleFault[] {
  if (network === null) return [];
  return [
    ...faultIf(audience.networks?.some((one) => one !== network) ?? false, 'audience', 'another-network'),
    ...faultIf(
      due !== null && due !== 'needs-report' && due !== 'plan-revision',
      'due',
      'not-a-local-deadline',
    ),
  ];
}

function whenFaults(when: YearlyWhen, path: string): CycleFault[] {
  const dayFaults = (day: YearDay, name: string) =>
    faultIf(!isYearDay(day), `${path}.${name}`, 'no-such-day');
  switch (when.kind) {
    case 'on':
      return dayFaults(when.day, 'day');
    case 'range':
      return [
        ...dayFaults(when.start, 'start'),
        ...dayFaults(when.end, 'end'),
        ...faultIf(isBefore(when.end, when.start), `${path}.end`, 'range-backwards'),
      ];
    case 'approximate':
    case 'if-needed':
      return [...textFaults(when.words, `${path}.words`, MAX_CYCLE_WORDS), ...dayFaults(when.about, 'about')];
  }
}

function reminderFaults(reminders: CycleEntry['reminders']): CycleFault[] {
  if (!reminders) return [];
  const all = [...reminders.before, ...reminders.after];
  return [
    ...faultIf(all.length === 0, 'reminders', 'no-reminders'),
    ...(['before', 'after'] as const).flatMap((side) => {
      const days = reminders[side];
      const path = `reminders.${side}`;
      // A reminder on the day itself stands among those before it.
      const least = side === 'before' ? 0 : 1;
      return [
        ...faultIf(
          days.some((day) => !Number.isInteger(day) || day < least || day > MAX_REMINDER_DAYS),
          path,
          'reminder-out-of-range',
        ),
        ...faultIf(new Set(days).size < days.length, path, 'duplicate-reminder'),
        ...faultIf(days.length > MAX_REMINDERS, path, 'too-many-reminders'),
      ];
    }),
  ];
}

function textFaults(text: string, path: string, longest: number): CycleFault[] {
  return [...faultIf(text.trim() === '', path, 'blank'), ...faultIf(text.length > longest, path, 'too-long')];
}

function faultIf(wrong: boolean, path: string, code: CycleFaultCode): CycleFault[] {
  return wrong ? [{ path, code }] : [];
}

function isBefore(a: YearDay, b: YearDay): boolean {
  return a.month < b.month || (a.month === b.month && a.day < b.day);
}
