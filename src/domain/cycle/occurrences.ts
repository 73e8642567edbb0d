import { lastDayOf, type When } from '../calendar/calendar-entry.ts';
import { daysBetween, type PlainDate, toPlainDate } from '../calendar/plain-date.ts';
import type { NetworkId, RoundId } from '../ids.ts';
import type { Actor } from '../policies/policy.ts';
import type { Round } from '../round/round.ts';
import {
  type AnnualCycle,
  COUNTY_CYCLE,
  type CycleEntry,
  type GatheringOf,
  type Occurrence,
  type YearlyWhen,
} from './annual-cycle.ts';
import { dateIn } from './year-day.ts';

type RoundCalendar = Pick<Round, 'id' | 'calendar'>;

/** A date that rounds have set for a document. */
type SetByRounds = { readonly when: When; readonly rounds: readonly RoundId[] };

/** What falls in a calendar year, by its last day, in the order of the days. */
export function occurrencesIn(
  cycles: readonly AnnualCycle[],
  rounds: readonly RoundCalendar[],
  year: number,
): Occurrence[] {
  return occurrencesBetween(cycles, rounds, toPlainDate(`${year}-01-01`), toPlainDate(`${year}-12-31`));
}

/**
 * What falls between two days, both included, by its last day, in the order of the days.
 *
 * Where rounds have a date for the document that an entry of the county's cycle asks for, that date stands in place of
 * the cycle's own in the year nearest to it: it is the round's date that makes a document late. Rounds that set
 * different dates give one occurrence each.
 */
export function occurrencesBetween(
  cycles: readonly AnnualCycle[],
  rounds: readonly RoundCalendar[],
  from: PlainDate,
  to: PlainDate,
): Occurrence[] {
  // A round may have moved a deadline across New Year, so that it falls outside the year it belongs to.
  const years = range(yearOf(from) - 1, yearOf(to) + 1);
  const local = cycles.filter((cycle) => cycle.network !== null);
  const found = cycles.flatMap((cycle) =>
    cycle.entries.flatMap((entry) =>
      years
        .filter((year) => comesIn(entry, year))
        .flatMap((year) => inYear(cycle, entry, year, rounds, local)),
    ),
  );
  const within = found.filter((occurrence) => {
    const day = lastDayOf(occurrence);
    return day >= from && day <= to;
  });
  return within.toSorted(byDayThenKey);
}

/** Whether it concerns a person, by the roles held and the networks that they are held for. */
export function concerns(occurrence: Occurrence, actor: Actor): boolean {
  const { audience, except, cycle, gathering } = occurrence;
  if (gathering) return actor.roles.some((role) => isGatheringFor(gathering, role));
  return actor.roles.some((role) => {
    if (!audience.roles.includes(role.role)) return false;
    // The county governor and Statped hold their roles for the whole county.
    if (role.role === 'county-governor' || role.role === 'statped') return true;
    return role.networks.some(
      (network) =>
        (cycle === null || cycle === network) &&
        (audience.networks === null || audience.networks.includes(network)) &&
        !except.includes(network),
    );
  });
}

/**
 * A gathering is for the county governor, for those who carry the measure, and for the partnership of a network with a
 * place: all its owners, or the one whose place it is.
 */
function isGatheringFor({ institutions, places }: GatheringOf, role: Actor['roles'][number]): boolean {
  switch (role.role) {
    case 'county-governor':
      return true;
    case 'statped':
      return false;
    case 'partner':
      return (
        institutions.some((id) => id === role.institution) ||
        places.some(({ network }) => role.networks.includes(network))
      );
    case 'owner':
      return places.some(
        ({ network, owner }) => role.networks.includes(network) && (owner === null || owner === role.owner),
      );
    default:
      return places.some(({ network }) => role.networks.includes(network));
  }
}

function inYear(
  cycle: AnnualCycle,
  entry: CycleEntry,
  year: number,
  rounds: readonly RoundCalendar[],
  local: readonly AnnualCycle[],
): Occurrence[] {
  const key = `${cycle.network ?? COUNTY_CYCLE}.${entry.id}.${year}`;
  const { id, track, kind, title, due, audience, reminders } = entry;
  const except = cycle.network === null && due ? networksWithOwn(local, due, year) : [];
  const facts = { id, track, kind, title, due, audience, reminders, except, year, cycle: cycle.network };
  const dates = cycle.network === null && due ? datesOf(entry, due, year, rounds) : [];
  const [only] = dates;
  if (!only) return [{ ...facts, key, when: whenIn(entry, year), rounds: [] }];
  if (dates.length === 1) return [{ ...facts, key, ...only }];
  return dates.map((date) => ({ ...facts, key: `${key}.${date.rounds[0]}`, ...date }));
}

/** The dates that rounds set for the document in that year of the entry, each once. */
function datesOf(
  entry: CycleEntry,
  due: NonNullable<CycleEntry['due']>,
  year: number,
  rounds: readonly RoundCalendar[],
): SetByRounds[] {
  const dates = new Map<PlainDate, SetByRounds>();
  for (const { id, calendar } of rounds.toSorted((a, b) => a.id.localeCompare(b.id))) {
    const set = calendar.find((candidate) => candidate.due === due);
    if (!set || nearestYear(entry, lastDayOf(set)) !== year) continue;
    const day = lastDayOf(set);
    const same = dates.get(day);
    dates.set(day, { when: same?.when ?? set.when, rounds: [...(same?.rounds ?? []), id] });
  }
  return [...dates.values()];
}

/** The year of the entry whose own date is nearest; the earlier of two that are as near. */
function nearestYear(entry: CycleEntry, date: PlainDate): number {
  const distance = (year: number) => Math.abs(daysBetween(lastDayOf({ when: whenIn(entry, year) }), date));
  const year = yearOf(date);
  return range(year - 1, year + 1).reduce((best, candidate) =>
    distance(candidate) < distance(best) ? candidate : best,
  );
}

function networksWithOwn(local: readonly AnnualCycle[], due: CycleEntry['due'], year: number): NetworkId[] {
  return local
    .filter(({ entries }) => entries.some((entry) => entry.due === due && comesIn(entry, year)))
    .flatMap(({ network }) => network ?? [])
    .toSorted();
}

function comesIn({ firstYear, lastYear }: CycleEntry, year: number): boolean {
  return year >= firstYear && (lastYear === null || year <= lastYear);
}

function whenIn(entry: CycleEntry, year: number): When {
  const when: YearlyWhen = entry.inYear[String(year)] ?? entry.when;
  switch (when.kind) {
    case 'on':
      return { kind: 'on', date: dateIn(year, when.day) };
    case 'range':
      return { kind: 'range', start: dateIn(year, when.start), end: dateIn(year, when.end) };
    case 'approximate': {
      const words = /\d{4}/.test(when.words) ? when.words : `${when.words} ${year}`;
      return { kind: 'approximate', words, about: dateIn(year, when.about) };
    }
    case 'if-needed':
      return { kind: 'if-needed', words: when.words, about: dateIn(year, when.about) };
  }
}

/** In the order of the days. */
export function byDayThenKey(a: Occurrence, b: Occurrence): number {
  return lastDayOf(a).localeCompare(lastDayOf(b)) || a.key.localeCompare(b.key);
}

function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
