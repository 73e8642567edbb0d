import type { Language } from '../../src/domain/registers/registers.ts';
import {
  type CountyFile,
  type PersonInFile,
  type PlaceInFile,
  readCountyFile,
} from '../../src/storage/sharepoint/provisioning/county-file.ts';
import type { Directory } from '../../src/storage/sharepoint/provisioning/recorded-sites.ts';
import type { SiteKind } from '../../src/storage/sharepoint/layout.ts';

/** A Team that is to be there, with everything in it. */
export type Place = {
  /** `forum`, or the network or group. */
  readonly key: string;
  readonly kind: SiteKind;
  /** Where the site is put on record; null for the forum's own. */
  readonly directory: Directory | null;
  readonly name: string;
  /** The Team that is there already and is to be used; null where one is made. */
  readonly teamId: string | null;
  /** What the Team's site must be, where the file says. */
  readonly site: string | null;
  /** The alias by which a Team that we made is found again. It is part of its mail address. */
  readonly mark: string;
  /** The language that its channels are named in. */
  readonly language: Language;
  readonly people: readonly Participant[];
};

export type Participant = {
  readonly person: PersonInFile;
  /** County governors own every Team; Teams wants owners to have an account in the tenant. */
  readonly owner: boolean;
};

/** Everything that is to be there. */
export type Wanted = {
  readonly forum: Place;
  readonly networks: readonly Place[];
  /** Groups that are no networks. */
  readonly groups: readonly Place[];
  readonly app: { readonly id: string; readonly tab: string };
  readonly service: { readonly id: string; readonly name: string };
  readonly people: readonly PersonInFile[];
};

/** Entra takes 64 characters. */
const LONGEST_MARK = 64;

/**
 * Reads what is to be made. Throws `CountyFileFaults` with all faults together.
 * @param institutions the institutions that a partner can come from
 * @param languageOf the written form that a network or a group has in the register
 */
export function readWanted(
  text: string,
  institutions: ReadonlySet<string>,
  languageOf: (network: string) => Language,
): Wanted {
  const file = readCountyFile(text, institutions, faultsOfWanted);
  const { app, service, people } = file;
  if (app === null || service === null) throw new Error('a file without app or service was taken');
  const place = (key: string, { team, site }: PlaceInFile, directory: Directory | null): Place => ({
    key,
    kind: directory === null ? 'forum' : 'network',
    directory,
    name: team?.name ?? '',
    teamId: team?.id ?? null,
    site,
    mark: markOf(key, app.id),
    language: directory === null ? 'nb' : languageOf(key),
    people: participantsOf(key, directory, people),
  });
  return {
    forum: place('forum', file.forum, null),
    networks: Object.entries(file.networks).map(([key, one]) => place(key, one, 'KhNetworks')),
    groups: Object.entries(file.groups).map(([key, one]) => place(key, one, 'KhGroups')),
    app,
    service,
    people,
  };
}

/** The app's id is in it, so that a test's Teams and the real ones are never taken for one another. */
function markOf(key: string, app: string): string {
  return `kompetansehjulet-${key}-${app.slice(0, 8)}`;
}

function* faultsOfWanted({ forum, networks, groups, app, service, people }: CountyFile): Generator<string> {
  const places = [
    ...Object.entries(networks).map(([key, place]) => [`networks.${key}`, key, place] as const),
    ...Object.entries(groups).map(([key, place]) => [`groups.${key}`, key, place] as const),
  ];
  for (const [path, key, { team }] of [['forum', 'forum', forum] as const, ...places]) {
    if (team === null) yield `${path}: is a site alone; give the Team’s name: { "team": "…" }`;
    if (markOf(key, '0'.repeat(8)).length > LONGEST_MARK) yield `${path}: has too long an id for a Team`;
  }
  if (Object.hasOwn(networks, 'forum')) yield 'networks.forum: no network can be called that';
  if (Object.hasOwn(groups, 'forum')) yield 'groups.forum: no group can be called that';
  if (app === null) yield 'app: is missing: { "id": "<id in the app’s manifest>", "tab": "https://…/tab/" }';
  if (service === null) yield 'service: is missing: { "id": "<the client id that the service signs in as>" }';
  if (!people.some(({ roles }) => roles.some(({ role }) => role === 'county-governor'))) {
    yield 'people: names nobody as county-governor; somebody must own the Teams';
  }
}

/**
 * Who is in a network's or a group's Team: everybody with a role there. In the forum's: those who sit in it. The county
 * governor's role names networks, and reaches every group.
 */
function participantsOf(
  key: string,
  directory: Directory | null,
  people: readonly PersonInFile[],
): Participant[] {
  return people.flatMap((person) => {
    const roles = person.roles.filter(({ role, networks }) => {
      if (directory === null) return sitsInForum.has(role);
      const isSecretary = directory === 'KhGroups' && role === 'county-governor';
      return isSecretary || networks.some((network) => network === key);
    });
    if (roles.length === 0) return [];
    return [{ person, owner: roles.some(({ role }) => role === 'county-governor') }];
  });
}

/** One representative and a deputy of each network, the institutions, Statped; the county governor is its secretary. */
const sitsInForum: ReadonlySet<string> = new Set([
  'county-governor',
  'representative',
  'deputy',
  'partner',
  'statped',
]);
