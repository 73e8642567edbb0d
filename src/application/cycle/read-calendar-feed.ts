import { dateInOslo, toPlainDate } from '../../domain/calendar/plain-date.ts';
import type { Occurrence } from '../../domain/cycle/annual-cycle.ts';
import { byDayThenKey, concerns, occurrencesBetween } from '../../domain/cycle/occurrences.ts';
import { gatheringsBetween } from '../../domain/joint-measure/gatherings.ts';
import { done, notFound, type Outcome } from '../outcome.ts';
import type { Dependencies } from '../change-aggregate.ts';
import type { Stored } from '../ports/aggregate-store.ts';
import type { CalendarEvent, CalendarFeed } from '../ports/documents.ts';
import { listNetworksAndGroups } from '../registers/networks-and-groups.ts';
import { findPerson } from '../registers/find-person.ts';
import { openCalendarLink } from './calendar-link.ts';
import { type CurrentCycle, cyclesFor } from './read-cycles.ts';

/** When the usual cycle of the county was written: what nobody has saved has not changed since. */
const WRITTEN_AT = '2026-01-01T00:00:00.000Z';

/**
 * The calendar that a secret address opens: what concerns the person, from the year before to the year after. Without
 * a sign-in, so it holds no more than the annual cycles do, and of a gathering the measure's name, the cohort and the place.
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

  const [rounds, measures] = await Promise.all([store.list('round'), store.list('joint-measure')]);
  const year = Number(dateInOslo(clock.now()).slice(0, 4));
  const days = [toPlainDate(`${year - 1}-01-01`), toPlainDate(`${year + 1}-12-31`)] as const;
  const ofCycles = occurrencesBetween(
    cycles.value.map(({ cycle }) => cycle),
    rounds.map(({ state }) => state),
    ...days,
  );
  const gatherings = gatheringsBetween(
    measures.map(({ state }) => state),
    ...days,
  );
  const occurrences = [...ofCycles, ...gatherings]
    .filter((occurrence) => concerns(occurrence, person))
    .toSorted(byDayThenKey);
  const networkNames = new Map<string, string>(
    (await listNetworksAndGroups(store)).map(({ id: one, name }) => [one, name]),
  );
  const events = occurrences.map((occurrence) => ({
    occurrence,
    networkName: occurrence.cycle && (networkNames.get(occurrence.cycle) ?? occurrence.cycle),
    ...revisionOf(occurrence, cycles.value, rounds, measures),
  }));
  return done({ language: person.language, events });
}

/** How often it has changed and when it did last, by what it was made from. */
function revisionOf(
  { cycle: owner, rounds: setBy, gathering }: Occurrence,
  cycles: readonly CurrentCycle[],
  rounds: readonly Stored<'round'>[],
  measures: readonly Stored<'joint-measure'>[],
): Pick<CalendarEvent, 'revision' | 'changedAt'> {
  const cycle = gathering ? null : cycles.find(({ cycle: one }) => one.network === owner)?.stored;
  const sources = [
    ...(cycle ? [cycle] : []),
    ...rounds.filter(({ state }) => setBy.includes(state.id)),
    ...measures.filter(({ id }) => id === gathering?.jointMeasure),
  ];
  return {
    revision: sources.reduce((sum, { version }) => sum + version, 0),
    changedAt: sources.map(({ audit }) => audit.at).reduce((a, b) => (a > b ? a : b), WRITTEN_AT),
  };
}
