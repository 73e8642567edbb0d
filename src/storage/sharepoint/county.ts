import type { AggregateKind, Aggregates } from '../../application/ports/aggregates.ts';
import { GraphFault } from './graph/graph-fault.ts';
import { listOfKind } from './kinds.ts';
import type { Layout, ListPlace, SiteKind } from './layout.ts';
import { listDefinitions, type ListName } from './list-schema.ts';

/** A site and what it is for. */
export type Site = { readonly id: string; readonly kind: SiteKind };

/** Whether a kind's parents live in the sites of networks and groups. */
export function isInNetworks(kind: AggregateKind): boolean {
  return listDefinitions[listOfKind[kind]].site === 'network';
}

/** The network, or the group, whose site holds the aggregate. */
export function networkOf(kind: AggregateKind, state: Aggregates[AggregateKind]): string {
  if ('network' in state && state.network !== null) return state.network;
  throw new TypeError(`a ${kind} belongs to no network`);
}

/** The list of a site that is for it. */
export function placeIn(layout: Layout, site: Site, name: ListName): Promise<ListPlace> {
  return layout.place(site.id, site.kind, name);
}

/** No site is known for the network or group: whoever made the lists has not told of it. */
export function siteMissing(network: string): GraphFault {
  return new GraphFault('list-missing', `the site of ${network}`);
}
