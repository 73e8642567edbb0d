import { GraphFault, isFault } from '../../src/storage/sharepoint/graph/graph-fault.ts';
import type { At, Part, Seen } from './part.ts';
import { parts } from './parts/index.ts';
import { type Tries, triedAgain } from './patience.ts';
import { isByHand, keyOfStep, type PartName, partNames, sayStep, type Step } from './step.ts';
import type { Place } from './wanted.ts';

/** What all places have in common. */
export type Common = Omit<At, 'place' | 'seen' | 'since' | 'tell' | 'forumSite'>;

/** Something that is not done: a step, or a part that cannot even be looked at. */
export type Left = {
  readonly part: PartName;
  readonly step: Step | null;
  readonly fault: GraphFault | null;
};

/** One place, and how far it is. */
export type PlaceWork = {
  readonly place: Place;
  /** The site, once it is there. */
  site(): string | null;
  /** Whether nothing of its lists is left for the command to make. */
  hasLists(): boolean;
  isDone(part: PartName): boolean;
  /** Does what can be done now. Gives whether anything was: then there may be more. Throws what concerns all places. */
  go(): Promise<boolean>;
  /** What it waits for: in words, and until when. Null where nothing is left that time would help with. */
  waits(): { readonly what: string; readonly until: number } | null;
  left(): Left[];
};

/**
 * The work at a place: part by part, each as soon as those that it comes after are done.
 * @param forumSite the forum's site, once it has its lists: then networks can be put on record there
 */
export function workAt(
  common: Common,
  place: Place,
  { forumSite, tell }: { forumSite: () => string | null; tell: (place: Place, text: string) => void },
): PlaceWork {
  const seen: Partial<Seen> = {};
  const done = new Set<PartName>();
  const pending = new Map<PartName, readonly Step[]>();
  const tries = new Map<string, Tries>();

  const at = (since: number): At => ({
    ...common,
    place,
    seen,
    since,
    forumSite: forumSite(),
    tell: (text) => tell(place, text),
  });
  const isFree = (key: string) => {
    const before = tries.get(key);
    return !before || (!before.over && common.time.now() >= before.notBefore);
  };

  /** Tries something and keeps what became of it. Gives what it gave, or null where it failed. */
  async function attempt<T>(key: string, work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof GraphFault) || isFault(error, 'sign-in-failed')) throw error;
      tries.set(key, triedAgain(tries.get(key), error, common.time.now()));
      return null;
    }
  }

  async function perform(part: Part, step: Step): Promise<boolean> {
    const key = keyOfStep(step);
    if (isByHand(step) || !isFree(key)) return false;
    const since = tries.get(key)?.since ?? common.time.now();
    const outcome = await attempt(key, () => part.perform(step, at(since), seen[part.name] as never));
    if (outcome === null) return false;
    tries.set(key, triedAgain(tries.get(key), null, common.time.now()));
    if (outcome === 'done') tell(place, sayStep(step, 'did'));
    return outcome === 'done';
  }

  async function goThrough(part: Part): Promise<boolean> {
    const looking = keyOfLook(part.name);
    if (!isFree(looking)) return false;
    const found = await attempt(looking, async () => ({ seen: await part.see(at(common.time.now())) }));
    if (found === null) return false;
    tries.delete(looking);
    (seen as Record<PartName, unknown>)[part.name] = found.seen;
    const steps = part.steps(at(0), found.seen);
    pending.set(part.name, steps);
    if (steps.length === 0) done.add(part.name);
    let moved = false;
    for (const step of steps) moved = (await perform(part, step)) || moved;
    // What was done is looked at again at once.
    if (moved) pending.delete(part.name);
    return moved;
  }

  const isOpen = ({ name, after }: Part) =>
    !done.has(name) &&
    after.every((one) => done.has(one)) &&
    (name !== 'record' || place.kind === 'forum' || forumSite() !== null);
  const openParts = () => partNames.map((name) => parts[name] as Part).filter(isOpen);

  return {
    place,
    site: () => (done.has('site') ? (seen.site ?? null) : null),
    hasLists: () => seen.lists?.every(({ mendable }) => !mendable) === true,
    isDone: (part) => done.has(part),
    async go() {
      let moved = false;
      for (const name of partNames) {
        const part = parts[name] as Part;
        if (isOpen(part) && mayMove(part.name)) moved = (await goThrough(part)) || moved;
      }
      return moved;
    },
    waits() {
      const waiting = openParts().flatMap(({ name }) => {
        const look = tries.get(keyOfLook(name));
        if (look) return look.over ? [] : [{ what: `look at: ${name}`, until: look.notBefore }];
        return (pending.get(name) ?? []).flatMap((step) => {
          const tried = tries.get(keyOfStep(step));
          return tried && !tried.over ? [{ what: sayStep(step, 'will'), until: tried.notBefore }] : [];
        });
      });
      const [first] = waiting.toSorted((a, b) => a.until - b.until);
      return first ?? null;
    },
    left: () =>
      partNames
        .filter((name) => !done.has(name))
        .flatMap((part): Left[] => {
          const look = tries.get(keyOfLook(part));
          if (look) return [{ part, step: null, fault: look.fault }];
          const steps = isOpen(parts[part]) ? (pending.get(part) ?? []) : [];
          const open = steps.map((step) => ({
            part,
            step,
            fault: tries.get(keyOfStep(step))?.fault ?? null,
          }));
          return open.length > 0 ? open : [{ part, step: null, fault: null }];
        }),
  };

  /** Whether there is anything to look for: a part whose steps all wait, or are over, is left alone until then. */
  function mayMove(name: PartName): boolean {
    if (!isFree(keyOfLook(name))) return false;
    const steps = pending.get(name);
    return steps === undefined || steps.some((step) => !isByHand(step) && isFree(keyOfStep(step)));
  }
}

function keyOfLook(part: PartName): string {
  return `look ${part}`;
}
