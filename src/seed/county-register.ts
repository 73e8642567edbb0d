import type { NetworkId } from '../domain/ids.ts';
import type {
  CompetenceNetwork,
  GrantScheme,
  Institution,
  RegisteredGroup,
} from '../domain/registers/registers.ts';
import { groups } from './registers/groups.ts';
import { institutions } from './registers/institutions.ts';
import { networks } from './registers/networks.ts';
import { schemes } from './schemes.ts';

/**
 * The register that a real county starts with: every scheme and institution that we know, and the networks and
 * groups that are named, with the facts that the county plan prints where it knows them and with the id as name where it
 * does not.
 * Nothing of the demo is in it.
 */
export function countyRegister(named: {
  readonly networks: readonly string[];
  readonly groups: readonly string[];
}): {
  readonly schemes: readonly GrantScheme[];
  readonly institutions: readonly Institution[];
  readonly networks: readonly CompetenceNetwork[];
  readonly groups: readonly RegisteredGroup[];
} {
  return {
    schemes,
    institutions,
    networks: named.networks.map(networkNamed),
    groups: named.groups.map(groupNamed),
  };
}

function networkNamed(id: string): CompetenceNetwork {
  return (
    networks.find((network) => network.id === id) ?? {
      id: id as NetworkId,
      name: id,
      language: 'nb',
      owners: [],
      printed: { schoolsPublic: 0, schoolsPrivate: 0, pptOffices: 0 },
      partners: {},
      note: '',
    }
  );
}

function groupNamed(id: string): RegisteredGroup {
  return (
    groups.find((group) => group.id === id) ?? {
      id: id as NetworkId,
      name: id,
      language: 'nb',
      partners: [],
      note: '',
    }
  );
}
