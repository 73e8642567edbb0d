import { defaultCountyCycle } from '../application/cycle/default-county-cycle.ts';
import { saveCycle } from '../application/cycle/save-cycle.ts';
import { addDays, type PlainDate, toPlainDate, weekdayOf } from '../domain/calendar/plain-date.ts';
import {
  COUNTY_CYCLE,
  type CycleEntry,
  type YearDay,
  type YearlyWhen,
} from '../domain/cycle/annual-cycle.ts';
import { command, type County, succeed } from './county.ts';

/** The months in which the forum meets for two days. */
const forumMeetings: Readonly<Record<string, number>> = {
  'key-meeting': 1,
  'recommendation-meeting': 3,
  'review-meeting': 9,
};

/**
 * The county's annual cycle with next year's meetings set, and what two networks have added for themselves: meetings of
 * their own, and a deadline for the needs reports where the county only recommends one.
 */
export async function seedCycles(county: County, today: PlainDate): Promise<void> {
  const year = Number(today.slice(0, 4)) + 1;
  await save(county, 'governor', COUNTY_CYCLE, countyEntries(year));
  await save(county, 'coordinator-fosen', 'fosen', fosenEntries);
  await save(county, 'coordinator-trondheim-malvik', 'trondheim-malvik', trondheimMalvikEntries);
}

async function save(
  county: County,
  by: string,
  cycle: string,
  entries: readonly CycleEntry[],
): Promise<void> {
  await succeed(saveCycle(county, await command(county, by, 'cycle', cycle), { cycle, entries }));
}

function countyEntries(year: number): CycleEntry[] {
  return defaultCountyCycle.entries.map((entry) => {
    const month = forumMeetings[entry.id];
    if (month === undefined) return entry;
    return { ...entry, inYear: { ...entry.inYear, [year]: wednesdayAndThursday(year, month) } };
  });
}

/** In the week of the month in which the forum has met before. */
function wednesdayAndThursday(year: number, month: number): YearlyWhen {
  const eighth = toPlainDate(`${year}-${String(month).padStart(2, '0')}-08`);
  const wednesday = addDays(eighth, (10 - weekdayOf(eighth)) % 7);
  return { kind: 'range', start: yearDayOf(wednesday), end: yearDayOf(addDays(wednesday, 1)) };
}

function yearDayOf(date: PlainDate): YearDay {
  return { month: Number(date.slice(5, 7)), day: Number(date.slice(8)) };
}

type OwnEntry = Pick<CycleEntry, 'id' | 'title' | 'when' | 'audience'> &
  Partial<Pick<CycleEntry, 'kind' | 'track' | 'due' | 'reminders'>>;

function ownEntry(entry: OwnEntry): CycleEntry {
  return {
    kind: 'meeting',
    track: 'network',
    firstYear: 2025,
    lastYear: null,
    inYear: {},
    due: null,
    reminders: { before: [14, 1], after: [] },
    ...entry,
  };
}

const everybody = {
  roles: ['coordinator', 'representative', 'deputy', 'partner', 'owner'],
  networks: null,
} as const;

const fosenEntries: readonly CycleEntry[] = [
  ownEntry({
    id: 'nettverksmote-var',
    title: 'Nettverksmøte: beslutningsgrunnlaget',
    when: { kind: 'approximate', words: 'siste halvdel av januar', about: { month: 1, day: 20 } },
    audience: everybody,
  }),
  ownEntry({
    id: 'behovsmelding',
    kind: 'deadline',
    track: 'schools',
    title: 'Frist for behovsmelding fra eierne til nettverket',
    when: { kind: 'on', day: { month: 11, day: 15 } },
    due: 'needs-report',
    audience: { roles: ['owner', 'coordinator'], networks: null },
    reminders: { before: [30, 14, 7, 1], after: [] },
  }),
  ownEntry({
    id: 'nettverksmote-host',
    title: 'Nettverksmøte: gjennomgang av behovsmeldingene',
    when: { kind: 'approximate', words: 'slutten av november', about: { month: 11, day: 26 } },
    audience: everybody,
  }),
];

const trondheimMalvikEntries: readonly CycleEntry[] = [
  ownEntry({
    id: 'skoleledersamling',
    track: 'schools',
    title: 'Samling for skoleledere: arbeidet med skriverammen',
    when: { kind: 'range', start: { month: 10, day: 21 }, end: { month: 10, day: 22 } },
    audience: { roles: ['coordinator', 'owner', 'partner'], networks: null },
  }),
  ownEntry({
    id: 'styringsgruppe',
    title: 'Møte i styringsgruppa',
    when: { kind: 'if-needed', words: 'ved behov, i mai', about: { month: 5, day: 20 } },
    audience: { roles: ['coordinator', 'representative', 'partner'], networks: null },
    reminders: null,
  }),
];
