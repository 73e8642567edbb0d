import type { Answer } from '../../src/contract/operations.ts';
import type { NetworkId, OwnerId } from '../../src/domain/ids.ts';

/** An owner in one of its networks. */
export type OwnerPlace = { readonly owner: OwnerId; readonly network: NetworkId };

/** For which networks somebody may join, and for which owners ask. */
export function joinable({ roles }: Pick<Answer<'readMe'>, 'roles'>): {
  readonly networks: readonly NetworkId[];
  readonly owners: readonly OwnerPlace[];
} {
  const networks = roles.flatMap((role) =>
    role.role === 'coordinator' || role.role === 'representative' ? role.networks : [],
  );
  const owners = roles.flatMap((role) =>
    role.role === 'owner' ? role.networks.map((network) => ({ owner: role.owner, network })) : [],
  );
  return { networks: [...new Set(networks)], owners };
}
