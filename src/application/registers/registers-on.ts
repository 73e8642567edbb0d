import { type PlainDate, toPlainDate } from '../../domain/calendar/plain-date.ts';
import {
  followingOwners,
  isThereOn,
  networkOn,
  networkWithAllOwners,
  personOn,
} from '../../domain/registers/on-date.ts';
import type { CompetenceNetwork, Person } from '../../domain/registers/registers.ts';
import type { AggregateStore } from '../ports/aggregate-store.ts';

/** The networks that are there on a day, as they are that day. */
export async function networksOn(store: AggregateStore, date: PlainDate): Promise<CompetenceNetwork[]> {
  const [networks, owners] = await Promise.all([store.list('network'), store.list('owner')]);
  const registered = owners.map(({ state }) => state);
  return networks
    .map(({ state }) => state)
    .filter((network) => isThereOn(network, date))
    .map((network) => networkOn(network, registered, date));
}

/** One network as it is on a day, and with all owners that it ever had; null where there is none by that id. */
export async function readNetworkOn(
  store: AggregateStore,
  id: string,
  date: PlainDate,
): Promise<{ readonly onDay: CompetenceNetwork; readonly withAllOwners: CompetenceNetwork } | null> {
  const [network, owners] = await Promise.all([store.read('network', id), store.list('owner')]);
  const registered = owners.map(({ state }) => state);
  return (
    network && {
      onDay: networkOn(network.state, registered, date),
      withAllOwners: networkWithAllOwners(network.state, registered),
    }
  );
}

/** Every network, with all owners that it ever had. */
export async function networksWithAllOwners(store: AggregateStore): Promise<CompetenceNetwork[]> {
  const [networks, owners] = await Promise.all([store.list('network'), store.list('owner')]);
  const registered = owners.map(({ state }) => state);
  return networks.map(({ state }) => networkWithAllOwners(state, registered));
}

/** Everybody in the register, with the roles that they hold on a day. */
export async function peopleOn(store: AggregateStore, date: PlainDate): Promise<Person[]> {
  const [people, owners] = await Promise.all([store.list('person'), store.list('owner')]);
  const registered = owners.map(({ state }) => state);
  return people.map(({ state }) => followingOwners(personOn(state, date), registered, date));
}

/** The networks that a new round of a scheme takes in: those of the round before that are still there, and new ones. */
export function networksOfNewRound(
  all: readonly CompetenceNetwork[],
  previous: { readonly networks: readonly CompetenceNetwork['id'][]; readonly year: number } | undefined,
  year: number,
): CompetenceNetwork['id'][] {
  const there = all.filter((network) => isThereOn(network, firstDayOf(year)));
  if (!previous) return there.map(({ id }) => id).toSorted();
  const isNew = (network: CompetenceNetwork) => !isThereOn(network, firstDayOf(previous.year));
  return [
    ...previous.networks.filter((id) => there.some((network) => network.id === id)),
    ...there
      .filter((network) => isNew(network) && !previous.networks.includes(network.id))
      .map(({ id }) => id)
      .toSorted(),
  ];
}

function firstDayOf(year: number): PlainDate {
  return toPlainDate(`${year}-01-01`);
}
