import type { ChangeSignals } from '../../application/ports/change-signals.ts';
import type { Site } from './county.ts';
import { isOk, propertyOf } from './graph/answer.ts';
import type { Graph } from './graph/graph.ts';
import { faultOf } from './graph/graph-fault.ts';
import type { GraphRequest } from './graph/request.ts';
import type { Time } from './graph/time.ts';
import type { Layout } from './layout.ts';
import { type ListName } from './list-schema.ts';

const MINUTE = 60_000;
/** What a subscription to a list may last at most is 42,300 minutes. */
const LIFE = 42_000 * MINUTE;
/** Renewed when less than this is left: a week in which the service may be away. */
const RENEW_BEFORE = 7 * 24 * 60 * MINUTE;

type Subscription = { readonly id: string; readonly resource: string; readonly expires: number };

/**
 * Has SharePoint tell when a list has changed other than by the service: a site that is restored, an item that an
 * administrator mends. What comes in is a hint that any instance may get; it tells the others, and each looks for itself.
 * @param address where notifications are sent: the service's own, reached from outside
 * @param watched the sites, and the lists of each that hold what is read
 */
export function createSubscribing({
  graph,
  layout,
  signals,
  address,
  watched,
  time,
}: {
  graph: Graph;
  layout: Layout;
  signals: ChangeSignals;
  address: string;
  watched: () => readonly { readonly site: Site; readonly lists: readonly ListName[] }[];
  time: Time;
}) {
  async function resources(): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (const { site, lists } of watched()) {
      for (const name of lists) {
        const { path } = await layout.place(site.id, site.kind, name);
        found.set(keyOf(decodeURIComponent(path)), `${site.id} ${name}`);
      }
    }
    return found;
  }

  async function ours(): Promise<Map<string, Subscription>> {
    const all = await graph.readAll('/subscriptions');
    return new Map(
      all
        .filter((one) => propertyOf(one, 'notificationUrl') === address)
        .map((one) => {
          const resource = keyOf(String(propertyOf(one, 'resource')));
          const expires = Date.parse(String(propertyOf(one, 'expirationDateTime')));
          return [resource, { id: String(propertyOf(one, 'id')), resource, expires }];
        }),
    );
  }

  async function ask(request: GraphRequest): Promise<'done' | 'gone'> {
    const answer = await graph.send(request);
    if (answer.status === 404) return 'gone';
    if (!isOk(answer)) throw faultOf(answer, 'a subscription to a list');
    return 'done';
  }

  const until = () => new Date(time.now() + LIFE).toISOString();

  async function subscribe(resource: string): Promise<void> {
    const clientState = await signals.secret();
    const body = {
      changeType: 'updated',
      notificationUrl: address,
      resource,
      expirationDateTime: until(),
      clientState,
    };
    await ask({ method: 'POST', path: '/subscriptions', body });
  }

  return {
    /** Subscribes to every list, and renews what runs out within a week. Throws GraphFault; may be done again. */
    async renew(): Promise<void> {
      const [wanted, present] = await Promise.all([resources(), ours()]);
      for (const resource of wanted.keys()) {
        const known = present.get(resource);
        if (known && known.expires - time.now() > RENEW_BEFORE) continue;
        const renewed =
          known &&
          (await ask({
            method: 'PATCH',
            path: `/subscriptions/${encodeURIComponent(known.id)}`,
            body: { expirationDateTime: until() },
          }));
        if (renewed !== 'done') await subscribe(resource);
      }
    },
    /** Has every instance look at the lists that are named; what is no list of ours is dropped. */
    async changed(named: readonly string[]): Promise<void> {
      const known = await resources();
      const places = named.map((resource) => known.get(keyOf(resource)));
      for (const place of new Set(places)) if (place !== undefined) await signals.tell(place);
    },
  };
}

/** SharePoint writes the same list now with a slash before it, now in other letters. */
function keyOf(resource: string): string {
  return resource.replace(/^\//, '').toLowerCase();
}
