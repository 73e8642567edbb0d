import { dateInOslo, toPlainDate } from '../../domain/calendar/plain-date.ts';
import type { Occurrence } from '../../domain/cycle/annual-cycle.ts';
import { concerns, occurrencesBetween } from '../../domain/cycle/occurrences.ts';
import { done, notFound, type Outcome } from '../outcome.ts';
import type { Dependencies } from '../change-aggregate.ts';
import type { Stored } from '../ports/aggregate-store.ts';
import type { CalendarEvent, CalendarFeed } from '../ports/documents.ts';
import { findPerson } from '../registers/find-person.ts';
import { openCalendarLink } from './calendar-link.ts';
import { type CurrentCycle, cyclesFor } from './read-cycles.ts';

/** When the usual cycle of the county was written: what nobody has saved has not changed since. */
const WRITTEN_AT = '2026-01-01T00:00:00.000Z';

/**
 * The calendar that a secret address opens: what concerns the person, from the year before to the year after. Without
 * a sign-in, so it holds no more than the annual cycles do.
 */
export async function readCalendarFeed(
  { store, clock }: Dependencies,
  token: string,
  governorObjectIds: readonly string[],
): Promise<Outcome<CalendarFeed>> {
  const id = await openCalendarLink(store, token);
  if (id === null) return notFound;
  const person = await findPerson(store, id, governorObjectIds, dateInOslo(clock.now()));
  const cycles = await cyclesFor(store, person);
  // Somebody who has lost every role has no calendar here any more.
  if (cycles.kind === 'refused') return notFound;

  const rounds = await store.list('round');
  const year = Number(dateInOslo(clock.now()).slice(0, 4));
  const occurrences = occurrencesBetween(
    cycles.value.map(({ cycle }) => cycle),
    rounds.map(({ state }) => state),
    toPlainDate(`${year - 1}-01-01`),
    toPlainDate(`${year + 1}-12-31`),
  ).filter((occurrence) => concerns(occurrence, person));
  const networkNames = new Map((await store.list('network')).map(({ id: one, state }) => [one, state.name]));
  const events = occurrences.map((occurrence) => ({
    occurrence,
    networkName: occurrence.cycle && (networkNames.get(occurrence.cycle) ?? occurrence.cycle),
    ...revisionOf(occurrence, cycles.value, rounds),
  }));
  return done({ language: person.language, events });
}

/** How often it has changed and when it did last, by what it was made from. */
function revisionOf(
  { cycle: owner, rounds: setBy }: Occurrence,
  cycles: readonly CurrentCycle[],
  rounds: readonly Stored<'round'>[],
): Pick<CalendarEvent, 'revision' | 'changedAt'> {
  const stored = cycles.find(({ cycle }) => cycle.network === owner)?.stored;
  const sources = [...(stored ? [stored] : []), ...rounds.filter(({ state }) => setBy.includes(state.id))];
  return {
    revision: sources.reduce((sum, { version }) => sum + version, 0),
    changedAt: sources.map(({ audit }) => audit.at).reduce((a, b) => (a > b ? a : b), WRITTEN_AT),
  };
}
