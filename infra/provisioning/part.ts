import type { Graph } from '../../src/storage/sharepoint/graph/graph.ts';
import type { Time } from '../../src/storage/sharepoint/graph/time.ts';
import type { Finding } from '../../src/storage/sharepoint/provisioning/finding.ts';
import type { Directory } from './directory.ts';
import type { Journal } from './journal.ts';
import type { PartName, Step } from './step.ts';
import type { Place, Wanted } from './wanted.ts';

/** What is seen of each part of a place. */
export type Seen = {
  readonly team: TeamSeen;
  readonly channels: readonly Channel[];
  /** The app's id in the catalogue. */
  readonly catalogue: string | null;
  /** Whether the app is installed. */
  readonly app: boolean;
  readonly tab: { readonly id: string; readonly contentUrl: string } | null;
  readonly people: readonly Member[];
  readonly site: string | null;
  readonly grant: { readonly id: string; readonly roles: readonly string[] } | null;
  /** Null as long as there is no site. */
  readonly lists: readonly Finding[] | null;
  readonly record: readonly Finding[] | null;
};

export type TeamSeen = {
  /** Groups with the place's mark; one at most, as long as people leave it alone. */
  readonly groups: readonly string[];
  /** Whether another group has the Team's name. Asked only where none has the mark. */
  readonly nameTaken: boolean;
  readonly team: { readonly id: string; readonly url: string; readonly archived: boolean } | null;
};
export type Channel = { readonly id: string; readonly name: string; readonly description: string };
export type Member = { readonly userId: string; readonly name: string; readonly owner: boolean };

/** Where a part is looked at and worked on. */
export type At = {
  readonly graph: Graph;
  readonly time: Time;
  readonly wanted: Wanted;
  readonly place: Place;
  readonly directory: Directory;
  readonly journal: Journal;
  /** What has been seen here; the parts that a part comes after are always among it. */
  readonly seen: Partial<Seen>;
  /** The forum's site, once it is there. */
  readonly forumSite: string | null;
  /** Since when a step has been tried, milliseconds since 1970. */
  readonly since: number;
  readonly tell: (text: string) => void;
};

/** `not-yet`: somebody else is at work, and it must be looked at again. */
export type Outcome = 'done' | 'not-yet';

/** A part of a place: how it is looked at, what is missing, and how that is done. */
export type Part<Name extends PartName = PartName> = {
  readonly name: Name;
  /** What must stand before. */
  readonly after: readonly PartName[];
  /** What there is of it in a Team that is not there. */
  readonly nothing: Seen[Name];
  /** Reads only. Throws GraphFault. */
  see(at: At): Promise<Seen[Name]>;
  /** What is to be done, by what is wanted and what is seen. Asks nobody. */
  steps(at: Pick<At, 'wanted' | 'place' | 'directory' | 'journal' | 'time'>, seen: Seen[Name]): Step[];
  /** What stands there that the file does not name, and that is left alone. */
  outside?(at: Pick<At, 'place' | 'directory'>, seen: Seen[Name]): string[];
  /** Does one of the steps. Throws GraphFault. */
  perform(step: Step, at: At, seen: Seen[Name]): Promise<Outcome>;
};

/** What was seen of a part that comes before. */
export function seenOf<Name extends PartName>(at: Pick<At, 'seen'>, name: Name): Seen[Name] {
  if (!Object.hasOwn(at.seen, name)) throw new Error(`${name} has not been looked at`);
  return at.seen[name] as Seen[Name];
}

/** The Team's id. */
export function teamIdOf(at: Pick<At, 'seen'>): string {
  const { team } = seenOf(at, 'team');
  if (team === null) throw new Error('there is no Team yet');
  return team.id;
}

export function teamPath(at: Pick<At, 'seen'>): string {
  return `/teams/${encodeURIComponent(teamIdOf(at))}`;
}
