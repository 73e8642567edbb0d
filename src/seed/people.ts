import type { NetworkId, PersonId } from '../domain/ids.ts';
import type {
  CompetenceNetwork,
  Institution,
  Person,
  RegisteredGroup,
  Role,
} from '../domain/registers/registers.ts';
import { toPlainDate } from '../domain/calendar/plain-date.ts';
import { dekom } from './schemes.ts';
import { idOf } from './seed-values.ts';

/**
 * The people of the demo, by role and never by name: the county governor, and for each network its coordinator,
 * representative and deputy; a partner per institution; an owner per municipality; Statped; for each group its
 * coordinator and two members; and an outsider without any role.
 */
export function demoPeople(
  networks: readonly CompetenceNetwork[],
  institutions: readonly Institution[],
  groups: readonly RegisteredGroup[],
  partnersIn: string,
): Person[] {
  const everyNetwork = networks.map(({ id }) => id);
  return [
    person('governor', 'Rådgiver, Statsforvalteren', { role: 'county-governor', networks: everyNetwork }),
    ...networks.flatMap(({ id, name }) => [
      person(`coordinator-${id}`, `Koordinator, ${name}`, { role: 'coordinator', networks: [id] }),
      person(`representative-${id}`, `Representant, ${name}`, { role: 'representative', networks: [id] }),
      person(`deputy-${id}`, `Vara, ${name}`, { role: 'deputy', networks: [id] }),
    ]),
    ...institutions.map((institution) => partnerPerson(institution, networks, partnersIn)),
    ...networks.flatMap((network) => network.owners.flatMap((owner) => ownerPerson(owner, network.id))),
    person('statped', 'Rådgiver, Statped', { role: 'statped', networks: everyNetwork }),
    ...groups.flatMap(({ id, name }) => [
      person(`coordinator-${id}`, `Koordinator, ${name}`, { role: 'group-coordinator', networks: [id] }),
      ...groupMembers.map(([key, place]) =>
        person(`member-${id}-${key}`, `PPT-leder, ${place}`, { role: 'group-member', networks: [id] }),
      ),
    ]),
    { id: 'outsider' as PersonId, name: 'Gjest uten rolle', language: 'nb', roles: [] },
  ];
}

/** Leaders of the educational psychology services of two regions. */
const groupMembers = [
  ['fosen', 'Fosen'],
  ['vaernes', 'Værnesregionen'],
] as const;

/** A partner where the institution is one now and, until the end of Dekom, in the networks that it left with it. */
function partnerPerson(
  { id, name }: Institution,
  networks: readonly CompetenceNetwork[],
  partnersIn: string,
): Person {
  const inScheme = (scheme: string) =>
    networks.filter(({ partners }) => partners[scheme]?.includes(id)).map((network) => network.id);
  const now = inScheme(partnersIn);
  const left = inScheme(dekom).filter((network) => !now.includes(network));
  const role = { role: 'partner', institution: id } as const;
  const partner = person(`partner-${id}`, `Utviklingspartner, ${name}`, { ...role, networks: now });
  const former = { ...role, networks: left, to: toPlainDate('2025-12-31') };
  return left.length === 0 ? partner : { ...partner, roles: [...partner.roles, former] };
}

/** Municipalities only: `owner-snasa` for Snåase – Snåsa, by the Norwegian form that people type. */
function ownerPerson(owner: CompetenceNetwork['owners'][number], network: NetworkId): Person[] {
  if (owner.kind !== 'municipality') return [];
  return [
    person(`owner-${ownerKey(owner.name)}`, `Eier, ${owner.name}`, {
      role: 'owner',
      owner: owner.id,
      networks: [network],
    }),
  ];
}

/** Of an official name in two languages, the Norwegian one: `Snåase – Snåsa` and `Røros – Rosse` put it on either side. */
function ownerKey(officialName: string): string {
  const names = officialName.split(' – ');
  const norwegian = names.find((name) => norwegianNames.has(name)) ?? names[0] ?? officialName;
  return idOf(norwegian);
}

const norwegianNames = new Set(['Snåsa', 'Røyrvik', 'Trondheim', 'Røros', 'Namsos', 'Levanger']);

function person(id: string, name: string, role: Role): Person {
  return { id: id as PersonId, name, language: 'nb', roles: [role], email: `${id}@kompetansehjulet.example` };
}
