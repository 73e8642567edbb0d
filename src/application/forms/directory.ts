import type { Form } from '../../domain/forms/form.ts';
import { type Directory, nameKey, namesOf } from '../../domain/forms/match-sender.ts';
import type { ResponsePlace } from '../../domain/forms/response.ts';
import { dateInOslo } from '../../domain/calendar/plain-date.ts';
import type { Dependencies } from '../change-aggregate.ts';
import { networksOn, peopleOn } from '../registers/registers-on.ts';

/** Those who may answer a form, as the registers have them today: of its network, or of the county. */
export async function directoryFor(
  { store, clock }: Dependencies,
  form: Pick<Form, 'network'>,
): Promise<Directory> {
  const today = dateInOslo(clock.now());
  const [networks, registered, people, plans] = await Promise.all([
    networksOn(store, today),
    store.list('owner'),
    peopleOn(store, today),
    store.list('school-plan', form.network === null ? {} : { network: form.network }),
  ]);
  const official = new Map(registered.map(({ state }) => [state.id, state]));
  const owners = networks
    .filter(({ id }) => form.network === null || id === form.network)
    .flatMap((network) =>
      network.owners.map(({ id, name }) => {
        const register = official.get(id);
        const names = [name, register?.name ?? name].flatMap(namesOf);
        return {
          owner: id,
          network: network.id,
          name,
          names: [...new Set([...names, register?.number ?? id])],
        };
      }),
    );
  const isIn = ({ owner, network }: ResponsePlace) =>
    owners.some((one) => one.owner === owner && one.network === network);
  return {
    owners,
    byEmail: grouped(
      people.flatMap(({ email, roles }) =>
        roles.flatMap((role) =>
          role.role === 'owner' && email
            ? role.networks.map((network) => [email.toLowerCase(), { owner: role.owner, network }] as const)
            : [],
        ),
      ),
      isIn,
    ),
    bySchool: grouped(
      plans.map(
        ({ state: { owner, network, content } }) => [nameKey(content.school), { owner, network }] as const,
      ),
      isIn,
    ),
  };
}

function grouped(
  known: readonly (readonly [key: string, place: ResponsePlace])[],
  isIn: (place: ResponsePlace) => boolean,
): ReadonlyMap<string, readonly ResponsePlace[]> {
  const groups = new Map<string, ResponsePlace[]>();
  for (const [key, place] of known) {
    const same = groups.get(key) ?? [];
    const isKnown = same.some(({ owner, network }) => owner === place.owner && network === place.network);
    if (isIn(place) && !isKnown) groups.set(key, [...same, place]);
  }
  return groups;
}
