import type { Registration } from '../../src/application/registers/register-missing.ts';
import { GraphFault, graphFaultIn, isFault } from '../../src/storage/sharepoint/graph/graph-fault.ts';
import type { Graph } from '../../src/storage/sharepoint/graph/graph.ts';
import type { Time } from '../../src/storage/sharepoint/graph/time.ts';
import { createDirectory } from './directory.ts';
import type { Journal } from './journal.ts';
import type { Part, Seen } from './part.ts';
import { parts } from './parts/index.ts';
import { enterRegister, lookAtRegister, registerOf } from './register.ts';
import { type PartName, partNames, type Step } from './step.ts';
import type { Place, Wanted } from './wanted.ts';
import { type Common, type Left, workAt } from './work.ts';

type Deps = {
  readonly graph: Graph;
  readonly time: Time;
  readonly journal: Journal;
  readonly wanted: Wanted;
};

/** What is to be done at a place, what stands, and what is there besides. */
export type PlacePlan = {
  readonly place: Place;
  readonly steps: readonly Step[];
  readonly stands: readonly PartName[];
  readonly outside: readonly string[];
  /** What could not be looked at. */
  readonly left: readonly Left[];
};

export type Plan = {
  readonly places: readonly PlacePlan[];
  readonly register: readonly Registration[];
};

/** What became of a place. */
export type PlaceReport = {
  readonly place: Place;
  readonly site: string | null;
  readonly stands: readonly PartName[];
  readonly left: readonly Left[];
};

export type Report = {
  readonly places: readonly PlaceReport[];
  /** Null where everything is entered, or nothing could be because the forum has no lists. */
  readonly registerFault: GraphFault | null;
};

/** Hears of what is done, and of what is waited for. */
export type Tell = {
  /** Something was done at a place. */
  readonly did: (place: Place, text: string) => void;
  readonly registered: (registration: Registration) => void;
  /** Nothing can be done before then, milliseconds since 1970. */
  readonly waits: (
    until: number,
    whatFor: readonly { readonly place: Place; readonly what: string }[],
  ) => void;
};

/** Every place but the forum's. */
function othersIn({ networks, groups }: Wanted): Place[] {
  return [...networks, ...groups];
}

/** What {@link applyAll} would do. Reads only. Throws GraphFault where nothing can be looked at at all. */
export async function planAll(deps: Deps): Promise<Plan> {
  const { wanted } = deps;
  const common = await commonOf(deps);
  const forum = await planPlace(common, wanted.forum, null);
  const places = [forum];
  for (const place of othersIn(wanted)) places.push(await planPlace(common, place, forum.site));
  const hasLists = forum.plan.stands.includes('lists');
  const register = registerOf(
    wanted,
    common.directory,
    othersIn(wanted).map(({ key }) => key),
  );
  return {
    places: places.map(({ plan }) => plan),
    register: await lookAtRegister(common, hasLists ? forum.site : null, register),
  };
}

async function planPlace(
  common: Common,
  place: Place,
  forumSite: string | null,
): Promise<{ plan: PlacePlan; site: string | null }> {
  const seen: Partial<Seen> = {};
  const at = { ...common, place, seen, forumSite, since: 0, tell: () => {} };
  const steps: Step[] = [];
  const stands = new Set<PartName>();
  const outside: string[] = [];
  const left: Left[] = [];
  for (const name of partNames) {
    const part = parts[name] as Part;
    const canBeSeen = part.after.every((one) => stands.has(one));
    let found: unknown = part.nothing;
    try {
      if (canBeSeen) found = await part.see(at);
    } catch (error) {
      if (!(error instanceof GraphFault) || isFault(error, 'sign-in-failed')) throw error;
      left.push({ part: name, step: null, fault: error });
      continue;
    }
    (seen as Record<PartName, unknown>)[name] = found;
    const own = part.steps(at, found as never);
    steps.push(...own);
    if (own.length === 0 && canBeSeen) stands.add(name);
    outside.push(...(part.outside?.(at, found as never) ?? []));
  }
  return { plan: { place, steps, stands: [...stands], outside, left }, site: seen.site ?? null };
}

/**
 * Makes what is missing, at all places side by side: while one waits the others go on, and one that fails stops no other.
 * Deletes nothing. May be stopped anywhere and run again. Throws GraphFault where nothing can be done at all.
 */
export async function applyAll(deps: Deps, tell: Tell): Promise<Report> {
  const { wanted, time } = deps;
  const common = await commonOf(deps);
  const forumSite = () => (forum.hasLists() ? forum.site() : null);
  const to = { forumSite, tell: tell.did };
  const forum = workAt(common, wanted.forum, to);
  const works = [forum, ...othersIn(wanted).map((place) => workAt(common, place, to))];

  for (;;) {
    let moved = false;
    for (const work of works) moved = (await work.go()) || moved;
    if (moved) continue;
    const waiting = works.flatMap((work) => {
      const waits = work.waits();
      return waits ? [{ place: work.place, ...waits }] : [];
    });
    if (waiting.length === 0) break;
    const until = Math.min(...waiting.map((one) => one.until));
    tell.waits(until, waiting);
    await time.wait(Math.max(0, until - time.now()));
    // Somebody who was invited without an answer may have an account by now.
    await common.directory.look().catch(onlyFaults);
  }

  return {
    places: works.map((work) => ({
      place: work.place,
      site: work.site(),
      stands: partNames.filter((part) => work.isDone(part)),
      left: work.left(),
    })),
    registerFault: await enter(),
  };

  async function enter(): Promise<GraphFault | null> {
    const site = forumSite();
    if (site === null) return null;
    const recorded = works.filter((work) => work !== forum && work.isDone('record'));
    const register = registerOf(
      wanted,
      common.directory,
      recorded.map(({ place }) => place.key),
    );
    try {
      await enterRegister(common, site, register, tell.registered);
      return null;
    } catch (error) {
      const fault = graphFaultIn(error);
      if (fault === null) throw error;
      return fault;
    }
  }
}

async function commonOf({ graph, time, journal, wanted }: Deps): Promise<Common> {
  const directory = createDirectory(graph, wanted.people);
  await directory.look();
  return { graph, time, journal, wanted, directory };
}

function onlyFaults(error: unknown): void {
  if (!(error instanceof GraphFault)) throw error;
}
