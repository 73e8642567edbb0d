import type { NetworkId } from '../domain/ids.ts';
import type { CompetenceNetwork, GrantScheme, Institution } from '../domain/registers/registers.ts';
import { institutions } from './registers/institutions.ts';
import { networks } from './registers/networks.ts';
import { schemes } from './schemes.ts';

/**
 * The register that a real county starts with: every scheme and institution that we know, and the networks that are
 * named, with the facts that the county plan prints where it knows them and with the id as name where it does not.
 * Nothing of the demo is in it.
 */
export function countyRegister(named: readonly string[]): {
  readonly schemes: readonly GrantScheme[];
  readonly institutions: readonly Institution[];
  readonly networks: readonly CompetenceNetwork[];
} {
  return { schemes, institutions, networks: named.map(networkNamed) };
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
