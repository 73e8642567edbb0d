import type { AggregateKind } from '../../application/ports/aggregates.ts';
import type { ChangeSignals } from '../../application/ports/change-signals.ts';
import type { CachedList } from './cached-list.ts';
import type { Site } from './county.ts';
import type { Time } from './graph/time.ts';
import { listOfKind } from './kinds.ts';

/** Milliseconds after which a list is looked at again by an instance that hears nothing from others. */
export const FRESH_FOR = 10_000;
/** The same where instances tell each other what they change: only what somebody else changed is seen so late. */
const QUIET_FOR = 60_000;
/** How long a list that was told of is looked at as often as if nothing was told: delta may lag behind a write. */
const LIVELY_FOR = 30_000;
/** How often one listens to the others while nobody has asked for what is true right now. */
const LISTEN_EVERY = 1_000;

type Seen = { readonly tried: number; readonly token: string | undefined };

/**
 * Decides which lists may have changed since they were last looked at. Alone, or while the signals are away: all that were
 * not looked at for ten seconds. With signals: those that somebody has told of, and the rest once a minute.
 */
export function createFreshness({ signals, time }: { signals: ChangeSignals | null; time: Time }) {
  const seen = new Map<CachedList, Seen>();
  const toldAt = new Map<string, number>();
  /** Null while nothing can be heard. */
  let told: ReadonlyMap<string, string> | null = null;
  let listenedAt = Number.NEGATIVE_INFINITY;
  let listening: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  async function listenOnce(heard: () => Promise<ReadonlyMap<string, string>>): Promise<void> {
    listenedAt = time.now();
    try {
      const now = await heard();
      for (const [place, token] of now) if (told?.get(place) !== token) toldAt.set(place, time.now());
      told = now;
    } catch {
      told = null;
    }
  }

  /** Hears what was told before now: one that is listening already may have begun too early. */
  function listen(): Promise<void> {
    if (!signals) return Promise.resolve();
    if (listening) {
      next ??= listening.then(() => {
        next = null;
        return listen();
      });
      return next;
    }
    listening = listenOnce(() => signals.heard()).finally(() => {
      listening = null;
    });
    return listening;
  }

  return {
    listen,
    async listenNowAndThen(): Promise<void> {
      if (time.now() - listenedAt >= LISTEN_EVERY) await listen();
    },
    /** Never fails: those who were not told see it within a minute. */
    async tell({ id }: Pick<Site, 'id'>, kind: AggregateKind): Promise<void> {
      await signals?.tell(placeOf(id, kind)).catch(() => undefined);
    },
    /** What is told from now on may be missing from what the list is about to be asked for. */
    began(list: CachedList): void {
      const tried = seen.get(list)?.tried ?? Number.NEGATIVE_INFINITY;
      seen.set(list, { tried, token: told?.get(placeOf(list.site.id, list.kind)) });
    },
    ended(list: CachedList): void {
      seen.set(list, { tried: time.now(), token: seen.get(list)?.token });
    },
    isDue(list: CachedList): boolean {
      const last = seen.get(list);
      if (!last) return true;
      const age = time.now() - last.tried;
      if (!told || list.fault) return age >= FRESH_FOR;
      const place = placeOf(list.site.id, list.kind);
      if (told.get(place) !== last.token) return true;
      const lively = time.now() - (toldAt.get(place) ?? Number.NEGATIVE_INFINITY) < LIVELY_FOR;
      return age >= (lively ? FRESH_FOR : QUIET_FOR);
    },
  };
}

function placeOf(site: string, kind: AggregateKind): string {
  return `${site} ${listOfKind[kind]}`;
}
