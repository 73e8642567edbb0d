import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import { dateInOslo } from '../../domain/calendar/plain-date.ts';
import { type CountsOfYear, noCounts } from '../../domain/counts/counts-of-year.ts';
import { type NamedPlace, placesOf } from '../../domain/counts/read-counts.ts';
import type { CompetenceNetwork, Person } from '../../domain/registers/registers.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../change-aggregate.ts';
import { done, type Outcome } from '../outcome.ts';
import type { AggregateStore, Stored } from '../ports/aggregate-store.ts';
import { networksOn } from '../registers/registers-on.ts';
import { registeredOwners } from '../registers/save-owner.ts';

/** A year's counts beside the register of today, by which they are read. */
export type CountsReading = {
  readonly counts: CountsOfYear;
  /** Null where nothing has come in for the year. */
  readonly stored: Stored<'counts'> | null;
  readonly networks: readonly CompetenceNetwork[];
  readonly places: readonly NamedPlace[];
};

/** The counts of a year, for everybody; of a year that has none, nothing but who could have some. */
export async function readCountsOfYear(
  { store, clock }: Dependencies,
  actor: Person,
  year: number,
): Promise<Outcome<CountsReading>> {
  const refusal = authorise(actor, 'counts.read');
  if (refusal) return refusal;
  const stored = await store.read('counts', String(year));
  const register = await registerOn(store, dateInOslo(clock.now()));
  return done({ counts: stored?.state ?? noCounts(year), stored, ...register });
}

/** Every year that has counts, the latest first. */
export async function listCounts(
  store: AggregateStore,
  actor: Person,
): Promise<Outcome<readonly CountsOfYear[]>> {
  const refusal = authorise(actor, 'counts.read');
  if (refusal) return refusal;
  const all = (await store.list('counts')).map(({ state }) => state);
  return done(all.toSorted((a, b) => b.year - a.year));
}

/** Whom counts can be about on a day, and in which networks. */
export async function registerOn(
  store: AggregateStore,
  date: PlainDate,
): Promise<Pick<CountsReading, 'networks' | 'places'>> {
  const [networks, owners] = await Promise.all([networksOn(store, date), registeredOwners(store)]);
  return {
    networks,
    places: placesOf(
      networks,
      owners.map(({ state }) => state),
    ),
  };
}
