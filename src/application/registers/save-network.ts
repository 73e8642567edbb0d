import { dateInOslo } from '../../domain/calendar/plain-date.ts';
import type { NetworkId } from '../../domain/ids.ts';
import { changeDated, datedFaults } from '../../domain/registers/dated-entry.ts';
import type { NetworkContent } from '../../domain/registers/register-content.ts';
import type { CompetenceNetwork } from '../../domain/registers/registers.ts';
import { changeAggregate, type Command, type Dependencies } from '../change-aggregate.ts';
import { fault, notReady, type Outcome } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';
import { institutionIds } from './known-ids.ts';

/** Saves what the register says of a network, or enters a new one. A registered group never becomes one. */
export function saveNetwork(
  deps: Dependencies,
  command: Command,
  { id, content }: { readonly id: NetworkId; readonly content: NetworkContent },
): Promise<Outcome<Stored<'network'>>> {
  return changeAggregate(deps, command, {
    kind: 'network',
    id,
    action: 'register.edit',
    subject: () => ({}),
    unsaved: async () => newNetwork(id, content),
    transition: async (network, at) => {
      const [known, group] = await Promise.all([institutionIds(deps.store), deps.store.read('group', id)]);
      const taken = group ? [fault('id-taken', { name: group.state.name }, 'name')] : [];
      const strangers = Object.entries(content.partners).flatMap(([scheme, partners]) =>
        partners.every((partner) => known.has(partner))
          ? []
          : [fault('unknown-institution', {}, `partners.${scheme}`)],
      );
      const own = datedFaults(network, content, dateInOslo(new Date(at))).map(({ code, path }) =>
        fault(code, {}, path),
      );
      const faults = [...own, ...strangers, ...taken];
      return faults.length > 0 ? notReady(faults) : changeDated(network, content);
    },
  });
}

function newNetwork(id: NetworkId, { name, language, printed, partners, note }: NetworkContent) {
  return { id, name, language, owners: [], printed, partners, note } satisfies CompetenceNetwork;
}
