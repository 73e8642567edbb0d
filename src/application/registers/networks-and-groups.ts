import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import { isThereOn } from '../../domain/registers/on-date.ts';
import type { CompetenceNetwork, RegisteredGroup } from '../../domain/registers/registers.ts';
import type { AggregateStore } from '../ports/aggregate-store.ts';

/**
 * What has a plan, a year and a Team of its own: a competence network, or a registered group. Money, seats, bases and
 * needs are for networks alone, so they ask for `network`.
 */
export type NetworkOrGroup = CompetenceNetwork | RegisteredGroup;

/** The network or group by that id; null where there is none. */
export async function readNetworkOrGroup(store: AggregateStore, id: string): Promise<NetworkOrGroup | null> {
  const [network, group] = await Promise.all([store.read('network', id), store.read('group', id)]);
  return network?.state ?? group?.state ?? null;
}

/** Every network and every group. */
export async function listNetworksAndGroups(store: AggregateStore): Promise<NetworkOrGroup[]> {
  const [networks, groups] = await Promise.all([store.list('network'), store.list('group')]);
  return [...networks, ...groups].map(({ state }) => state);
}

/** The groups that are there on a day. */
export async function groupsOn(store: AggregateStore, date: PlainDate): Promise<RegisteredGroup[]> {
  return (await store.list('group')).map(({ state }) => state).filter((group) => isThereOn(group, date));
}
