import { z } from 'zod';
import type { InstitutionId, NetworkId, OwnerId, PersonId } from '../../../domain/ids.ts';
import { isId } from '../../../domain/ids.ts';
import type { Person, Role } from '../../../domain/registers/registers.ts';
import type { Sites } from './provision.ts';

/** What an administrator writes down: which sites there are, and who is who in the county. */
export type SitesFile = Sites & { readonly people: readonly Person[] };

/** Every fault of the file, one line each. */
export class SitesFileFaults extends Error {
  override readonly name = 'SitesFileFaults';
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(faults.map((fault) => `- ${fault}`).join('\n'));
    this.faults = faults;
  }
}

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
const objectId = z
  .string('must be an object id in quotation marks')
  .regex(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i, 'is no object id of Entra (a GUID)')
  .transform((text) => text.toLowerCase());
const some = z.array(id, 'must be a list of network ids').min(1, 'names no network');

const role = z.discriminatedUnion(
  'role',
  [
    // These are there for the whole county where nothing else is said.
    z.strictObject({ role: z.enum(['county-governor', 'statped']), networks: some.optional() }),
    z.strictObject({ role: z.enum(['coordinator', 'representative', 'deputy']), networks: some }),
    z.strictObject({ role: z.literal('partner'), institution: id, networks: some }),
    z.strictObject({ role: z.literal('owner'), owner: id, networks: some }),
  ],
  'is no role: county-governor, coordinator, representative, deputy, partner, owner or statped',
);

const file = z.strictObject(
  {
    forum: siteId,
    networks: z.record(
      z.string().refine(isId, 'is no network id: lower-case letters, digits and single hyphens'),
      siteId,
      'must name the networks’ sites: { "fosen": "<site id>" }',
    ),
    people: z
      .array(
        z.strictObject({
          id: objectId,
          name: z.string('must be text').trim().min(1, 'is empty'),
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

/**
 * Reads `sites.json`. Throws {@link SitesFileFaults} with all faults together.
 * @param institutions the institutions that a partner can come from
 */
export function readSitesFile(text: string, institutions: ReadonlySet<string>): SitesFile {
  const parsed = file.safeParse(parsedJson(text));
  if (!parsed.success) throw new SitesFileFaults(parsed.error.issues.map(lineOf));
  const { forum, networks, people } = parsed.data;
  const faults = [...faultsOfSites({ forum, networks }), ...faultsOfPeople(people, networks, institutions)];
  if (faults.length > 0) throw new SitesFileFaults(faults);
  return { forum, networks, people: people.map((person) => personOf(person, networks)) };
}

function parsedJson(text: string): unknown {
  try {
    // Programs on Windows begin a file with a byte order mark.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new SitesFileFaults([`is no JSON: ${error instanceof Error ? error.message : String(error)}`]);
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

function* faultsOfSites({ forum, networks }: Sites): Generator<string> {
  const entries = Object.entries(networks);
  if (entries.length === 0) yield 'networks: names no network';
  const owners = new Map([[forum, 'forum']]);
  for (const [network, site] of entries) {
    const owner = owners.get(site);
    if (owner !== undefined) yield `networks.${network}: is the site of ${owner} already; each has its own`;
    else owners.set(site, network);
  }
}

type ReadPerson = z.output<typeof file>['people'][number];

function* faultsOfPeople(
  people: readonly ReadPerson[],
  networks: Sites['networks'],
  institutions: ReadonlySet<string>,
): Generator<string> {
  const seen = new Set<string>();
  for (const [index, person] of people.entries()) {
    if (seen.has(person.id)) yield `people.${index}.id: stands here twice`;
    seen.add(person.id);
    for (const [place, held] of person.roles.entries()) {
      const path = `people.${index}.roles.${place}`;
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
function personOf(
  { id: objectId, name, email, language, roles }: ReadPerson,
  sites: Sites['networks'],
): Person {
  const every = Object.keys(sites).toSorted();
  return {
    id: objectId as PersonId,
    name,
    language,
    roles: roles.map((one) => roleOf(one, every)),
    ...(email !== undefined && { email }),
  };
}

function roleOf(read: ReadPerson['roles'][number], every: readonly string[]): Role {
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
