import type { PersonId } from '../../../domain/ids.ts';
import type { Person } from '../../../domain/registers/registers.ts';
import { type CountyFile, type PersonInFile, readCountyFile } from './county-file.ts';
import type { Sites } from './provision.ts';

/** What an administrator writes down: which sites there are, and who is who in the county. */
export type SitesFile = Sites & { readonly people: readonly Person[] };

/**
 * Reads `sites.json` where every site and every person's object id is known. Throws `CountyFileFaults` with all faults
 * together.
 * @param institutions the institutions that a partner can come from
 */
export function readSitesFile(text: string, institutions: ReadonlySet<string>): SitesFile {
  const { forum, networks, groups, people } = readCountyFile(text, institutions, faultsOfIds);
  return {
    forum: forum.site ?? '',
    networks: sitesOf(networks),
    groups: sitesOf(groups),
    people: people.flatMap((person) => (person.id === null ? [] : personOf(person, person.id))),
  };
}

function sitesOf(places: CountyFile['networks']): Record<string, string> {
  return Object.fromEntries(Object.entries(places).map(([of, { site }]) => [of, site ?? '']));
}

const madeByProvision = 'npm run provision makes the Team with its site and lists';

function* faultsOfIds({ forum, networks, groups, people }: CountyFile): Generator<string> {
  const places = [
    ...Object.entries(networks).map(([network, place]) => [`networks.${network}`, place] as const),
    ...Object.entries(groups).map(([group, place]) => [`groups.${group}`, place] as const),
  ];
  for (const [path, { site }] of [['forum', forum] as const, ...places]) {
    if (site === null) yield `${path}.site: is not known here; ${madeByProvision}, and says its id`;
  }
  for (const [index, { id }] of people.entries()) {
    if (id === null) yield `people.${index}.id: is not known here; npm run provision finds it by the e-mail`;
  }
}

/** The person as the register has him or her, once the object id is known. */
export function personOf({ name, email, language, roles }: PersonInFile, objectId: string): Person {
  return { id: objectId as PersonId, name, language, roles, ...(email !== null && { email }) };
}
