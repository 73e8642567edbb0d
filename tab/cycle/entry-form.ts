import type { CycleEntry, YearlyWhen } from '../../src/domain/cycle/annual-cycle.ts';
import { type CycleFaultCode, entryFaults } from '../../src/domain/cycle/check-cycle.ts';
import type { Entry } from './cycle-types.ts';

/** A time of the year as it is typed. What one form has and another has not is kept while one tries them. */
export type WhenForm = {
  readonly kind: YearlyWhen['kind'];
  readonly month: string;
  readonly day: string;
  readonly lastMonth: string;
  readonly lastDay: string;
  readonly words: string;
};

/** An entry as it is typed: every field is text, or a choice. */
export type EntryForm = {
  readonly title: string;
  readonly track: Entry['track'];
  readonly kind: Entry['kind'];
  readonly when: WhenForm;
  /** When it comes in the year that is looked at; null where that year is as the others. */
  readonly special: WhenForm | null;
  readonly firstYear: string;
  readonly lastYear: string;
  readonly due: Entry['due'];
  readonly roles: Entry['audience']['roles'];
  /** Null for every network. */
  readonly networks: Entry['audience']['networks'];
  readonly remind: boolean;
  readonly before: string;
  readonly after: string;
};

/** What is wrong, by the path within the entry, such as `when.day`. */
export type EntryFaults = Readonly<Record<string, CycleFaultCode | 'not-a-year'>>;

export type ReadEntry =
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'refused'; readonly faults: EntryFaults };

const usual = { before: '14, 7, 1', after: '' };

/** The form of an entry as a year shows it, or of a new one that begins with that year. */
export function formOf(
  entry: Entry | null,
  year: number,
  whose: 'county' | 'network' | 'group' = 'network',
): EntryForm {
  if (!entry) {
    return {
      title: '',
      track: 'network',
      kind: 'meeting',
      when: whenForm({ kind: 'on', day: { month: 1, day: 1 } }),
      special: null,
      firstYear: String(year),
      lastYear: '',
      due: null,
      roles:
        whose === 'group'
          ? ['group-coordinator', 'group-member']
          : ['coordinator', 'representative', 'partner'],
      networks: null,
      remind: true,
      ...usual,
    };
  }
  const special = entry.inYear[String(year)];
  return {
    title: entry.title,
    track: entry.track,
    kind: entry.kind,
    when: whenForm(entry.when),
    special: special ? whenForm(special) : null,
    firstYear: String(entry.firstYear),
    lastYear: entry.lastYear === null ? '' : String(entry.lastYear),
    due: entry.due,
    roles: entry.audience.roles,
    networks: entry.audience.networks,
    remind: entry.reminders !== null,
    before: entry.reminders ? entry.reminders.before.join(', ') : usual.before,
    after: entry.reminders ? entry.reminders.after.join(', ') : usual.after,
  };
}

/** The entry that a form says, or what is wrong in it. Of the years, only the one looked at is changed. */
export function readEntry(
  form: EntryForm,
  { id, year, before }: { readonly id: string; readonly year: number; readonly before: Entry | null },
): ReadEntry {
  const { [String(year)]: _, ...otherYears } = before?.inYear ?? {};
  const inYear = form.special ? { ...otherYears, [year]: readWhen(form.special) } : otherYears;
  const entry: CycleEntry = {
    id,
    track: form.track,
    kind: form.kind,
    title: form.title.trim(),
    when: readWhen(form.when),
    firstYear: numberIn(form.firstYear),
    lastYear: form.lastYear.trim() === '' ? null : numberIn(form.lastYear),
    inYear,
    due: form.due,
    audience: { roles: form.roles, networks: form.networks },
    reminders: form.remind ? { before: daysIn(form.before), after: daysIn(form.after) } : null,
  };
  const faults: EntryFaults = {
    // Of two at one field, the first is the one to mend first.
    ...Object.fromEntries(
      entryFaults(entry)
        .toReversed()
        .map(({ path, code }) => [path, code]),
    ),
    ...(isYear(entry.firstYear) ? {} : { firstYear: 'not-a-year' as const }),
    ...(entry.lastYear === null || isYear(entry.lastYear) ? {} : { lastYear: 'not-a-year' as const }),
  };
  return Object.keys(faults).length === 0 ? { kind: 'entry', entry } : { kind: 'refused', faults };
}

function whenForm(when: YearlyWhen): WhenForm {
  const start = when.kind === 'on' ? when.day : when.kind === 'range' ? when.start : when.about;
  const end = when.kind === 'range' ? when.end : start;
  return {
    kind: when.kind,
    month: String(start.month),
    day: String(start.day),
    lastMonth: String(end.month),
    lastDay: String(end.day),
    words: 'words' in when ? when.words : '',
  };
}

function readWhen(form: WhenForm): YearlyWhen {
  const start = { month: numberIn(form.month), day: numberIn(form.day) };
  switch (form.kind) {
    case 'on':
      return { kind: 'on', day: start };
    case 'range':
      return {
        kind: 'range',
        start,
        end: { month: numberIn(form.lastMonth), day: numberIn(form.lastDay) },
      };
    case 'approximate':
    case 'if-needed':
      return { kind: form.kind, words: form.words.trim(), about: start };
  }
}

/** The days of a list such as `30, 14, 7, 1`; what is no number is one that no reminder can have. */
function daysIn(text: string): number[] {
  return text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(numberIn);
}

/** NaN for what is not a whole number written in digits. */
function numberIn(text: string): number {
  return /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN;
}

function isYear(year: number): boolean {
  return year >= 2000 && year <= 2100;
}
