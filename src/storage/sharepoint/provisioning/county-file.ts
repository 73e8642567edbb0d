import { z } from 'zod';
import type { InstitutionId, NetworkId, OwnerId } from '../../../domain/ids.ts';
import { isId } from '../../../domain/ids.ts';
import type { Language, Role } from '../../../domain/registers/registers.ts';

/** A place as an administrator writes it down: a site that is there, or a Team that is to have one. */
export type PlaceInFile = {
  readonly site: string | null;
  /** The Team by the name that it gets, and by its id where it is there already. */
  readonly team: { readonly name: string; readonly id: string | null } | null;
};

/** A person by object id, by e-mail address, or both. */
export type PersonInFile = {
  readonly id: string | null;
  readonly email: string | null;
  readonly name: string;
  readonly language: Language;
  readonly roles: readonly Role[];
};

/** What an administrator writes down of a county; each command asks for the parts that it needs. */
export type CountyFile = {
  readonly forum: PlaceInFile;
  readonly networks: Readonly<Record<string, PlaceInFile>>;
  /** Groups that are no networks. */
  readonly groups: Readonly<Record<string, PlaceInFile>>;
  /** The app by the id of its manifest, and where its pages are. */
  readonly app: { readonly id: string; readonly tab: string } | null;
  /** Whom the sites are given to. */
  readonly service: { readonly id: string; readonly name: string } | null;
  readonly people: readonly PersonInFile[];
};

/** Every fault of the file, one line each. */
export class CountyFileFaults extends Error {
  override readonly name = 'CountyFileFaults';
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(faults.map((fault) => `- ${fault}`).join('\n'));
    this.faults = faults;
  }
}

const guid = (what: string) =>
  z
    .string(`must be ${what} in quotation marks`)
    .regex(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i, `is no ${what.replace(/^an? /, '')} (a GUID)`)
    .transform((text) => text.toLowerCase());
const siteId = z
  .string('must be a site id in quotation marks')
  .min(1, 'is empty; give the site id')
  .refine((text) => !text.includes('://'), {
    error: 'is an address; give the site id, such as tenant.sharepoint.com,<guid>,<guid>',
    abort: true,
  })
  .regex(/^[^\s/]*$/, 'is no site id: it holds a blank or a slash');
const id = z
  .string('must be an id in quotation marks')
  .refine(isId, 'is no id: lower-case letters, digits and single hyphens');
const objectId = guid('an object id of Entra');
const some = z.array(id, 'must be a list of network ids').min(1, 'names no network');
const text = z.string('must be text').trim().min(1, 'is empty');

const team = z.strictObject({
  team: text.max(256, 'is longer than the 256 characters that a Team’s name may have'),
  teamId: guid('a Team’s id').optional(),
  site: siteId.optional(),
});

/** A site's id, or a Team: read by what stands there, so that each fault is about what was meant. */
const place = z.any().transform((value: unknown, context): PlaceInFile => {
  const isTeam = typeof value === 'object' && value !== null && !Array.isArray(value);
  const read = isTeam ? team.safeParse(value) : siteId.safeParse(value);
  if (!read.success) {
    const issues = read.error.issues.map((issue) => ({ ...issue, input: value }));
    context.issues.push(...(issues as z.core.$ZodRawIssue[]));
    return z.NEVER;
  }
  if (typeof read.data === 'string') return { site: read.data, team: null };
  const { team: name, teamId = null, site = null } = read.data;
  return { site, team: { name, id: teamId } };
});

const role = z.discriminatedUnion(
  'role',
  [
    // These are there for the whole county where nothing else is said.
    z.strictObject({ role: z.enum(['county-governor', 'statped']), networks: some.optional() }),
    z.strictObject({ role: z.enum(['coordinator', 'representative', 'deputy']), networks: some }),
    z.strictObject({ role: z.literal('partner'), institution: id, networks: some }),
    z.strictObject({ role: z.literal('owner'), owner: id, networks: some }),
    z.strictObject({
      role: z.enum(['group-coordinator', 'group-member']),
      groups: z.array(id, 'must be a list of group ids').min(1, 'names no group'),
    }),
  ],
  'is no role: county-governor, coordinator, representative, deputy, partner, owner, statped, group-coordinator or group-member',
);

const file = z.strictObject(
  {
    forum: place,
    networks: z.record(
      z.string().refine(isId, 'is no network id: lower-case letters, digits and single hyphens'),
      place,
      'must name the networks’ sites: { "fosen": "<site id>" }',
    ),
    groups: z
      .record(
        z.string().refine(isId, 'is no group id: lower-case letters, digits and single hyphens'),
        place,
        'must name the groups’ sites: { "ppt-leaders": "<site id>" }',
      )
      .default({}),
    app: z
      .strictObject({
        id: guid('an app’s id'),
        tab: z.url({ protocol: /^https$/, error: 'is no address that begins with https://' }),
      })
      .optional(),
    service: z
      .strictObject({ id: guid('an application (client) id'), name: text.default('Kompetansehjulet') })
      .optional(),
    people: z
      .array(
        z.strictObject({
          id: objectId.optional(),
          name: text,
          email: z.email('is no e-mail address').optional(),
          language: z.enum(['nb', 'nn', 'en'], 'is nb, nn or en'),
          roles: z.array(role, 'must be a list of roles; [] takes all away'),
        }),
        'must be a list of people',
      )
      .default([]),
  },
  {
    error: (issue) =>
      issue.code === 'invalid_type' ? 'must be an object { "forum": …, "networks": … }' : undefined,
  },
);

type Read = z.output<typeof file>;

/**
 * Reads the file. Throws {@link CountyFileFaults} with all faults together.
 * @param institutions the institutions that a partner can come from
 * @param more what else a command needs of the file: a line for each fault
 */
export function readCountyFile(
  text: string,
  institutions: ReadonlySet<string>,
  more: (file: CountyFile) => Iterable<string>,
): CountyFile {
  const parsed = file.safeParse(parsedJson(text));
  if (!parsed.success) throw new CountyFileFaults(parsed.error.issues.map(lineOf));
  const { forum, networks, groups, app = null, service = null, people } = parsed.data;
  const every = Object.keys(networks).toSorted();
  const read: CountyFile = {
    forum,
    networks,
    groups,
    app,
    service,
    people: people.map(({ id = null, email = null, name, language, roles }) => ({
      id,
      email,
      name,
      language,
      roles: roles.map((one) => roleOf(one, every)),
    })),
  };
  const faults = [...faultsOfPlaces(read), ...faultsOfPeople(people, read, institutions), ...more(read)];
  if (faults.length > 0) throw new CountyFileFaults(faults);
  return read;
}

function parsedJson(text: string): unknown {
  try {
    // Programs on Windows begin a file with a byte order mark.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new CountyFileFaults([`is no JSON: ${error instanceof Error ? error.message : String(error)}`]);
  }
}

function lineOf(issue: z.core.$ZodIssue): string {
  const path = issue.path.join('.');
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${[path, issue.keys.join(', ')].filter(Boolean).join('.')}: is not known here`;
    case 'invalid_key':
      return `${path}: ${issue.issues.map(({ message }) => message).join('; ')}`;
    default:
      return path === '' ? issue.message : `${path}: ${issue.message}`;
  }
}

/** Each place has a site, and a Team, of its own. */
function* faultsOfPlaces({ forum, networks, groups }: CountyFile): Generator<string> {
  if (Object.keys(networks).length === 0) yield 'networks: names no network';
  for (const id of Object.keys(groups)) if (Object.hasOwn(networks, id)) yield `groups.${id}: is a network`;
  const entries = [...placesUnder('networks', networks), ...placesUnder('groups', groups)];
  const marks = [
    ['site', ({ site }: PlaceInFile) => site],
    ['Team', ({ team }: PlaceInFile) => team?.id ?? null],
    ['name of the Team', ({ team }: PlaceInFile) => team?.name.toLowerCase() ?? null],
  ] as const;
  for (const [what, markOf] of marks) {
    const owners = new Map([[markOf(forum), 'forum']]);
    for (const { path, name, place } of entries) {
      const mark = markOf(place);
      const owner = mark === null ? undefined : owners.get(mark);
      if (owner !== undefined) yield `${path}: is the ${what} of ${owner} already; each has its own`;
      else owners.set(mark, name);
    }
  }
}

function placesUnder(kind: string, places: CountyFile['networks']) {
  return Object.entries(places).map(([name, place]) => ({ path: `${kind}.${name}`, name, place }));
}

function* faultsOfPeople(
  people: Read['people'],
  { networks, groups }: CountyFile,
  institutions: ReadonlySet<string>,
): Generator<string> {
  const seen = { id: new Set<string>(), email: new Set<string>() };
  for (const [index, person] of people.entries()) {
    if ((person.id ?? person.email) === undefined) {
      yield `people.${index}: has neither id nor email; nobody can tell who it is`;
    }
    for (const mark of ['id', 'email'] as const) {
      const value = person[mark]?.toLowerCase();
      if (value === undefined) continue;
      if (seen[mark].has(value)) yield `people.${index}.${mark}: stands here twice`;
      seen[mark].add(value);
    }
    for (const [place, held] of person.roles.entries()) {
      const path = `people.${index}.roles.${place}`;
      if ('groups' in held) {
        for (const group of held.groups) {
          if (!Object.hasOwn(groups, group)) yield `${path}.groups: ${group} is not among the groups`;
        }
        continue;
      }
      for (const network of held.networks ?? []) {
        if (!Object.hasOwn(networks, network)) yield `${path}.networks: ${network} is not among the networks`;
      }
      if (held.role === 'partner' && !institutions.has(held.institution)) {
        yield `${path}.institution: ${held.institution} is none of ${[...institutions].join(', ')}`;
      }
    }
  }
}

/** Ids were checked; the brands are for the compiler. */
function roleOf(read: Read['people'][number]['roles'][number], every: readonly string[]): Role {
  if ('groups' in read) return { role: read.role, networks: read.groups as NetworkId[] };
  const networks = (read.networks ?? every) as NetworkId[];
  switch (read.role) {
    case 'partner':
      return { role: read.role, institution: read.institution as InstitutionId, networks };
    case 'owner':
      return { role: read.role, owner: read.owner as OwnerId, networks };
    default:
      return { role: read.role, networks };
  }
}
