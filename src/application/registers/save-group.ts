import { dateInOslo } from '../../domain/calendar/plain-date.ts';
import type { NetworkId } from '../../domain/ids.ts';
import { changeDated, datedFaults } from '../../domain/registers/dated-entry.ts';
import type { GroupContent } from '../../domain/registers/register-content.ts';
import type { RegisteredGroup } from '../../domain/registers/registers.ts';
import { changeAggregate, type Command, type Dependencies } from '../change-aggregate.ts';
import { fault, notReady, type Outcome } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';
import { institutionIds } from './known-ids.ts';

/** Saves what the register says of a group, or enters a new one. A network is none, and never becomes one. */
export function saveGroup(
  deps: Dependencies,
  command: Command,
  { id, content }: { readonly id: NetworkId; readonly content: GroupContent },
): Promise<Outcome<Stored<'group'>>> {
  return changeAggregate(deps, command, {
    kind: 'group',
    id,
    action: 'register.edit',
    subject: () => ({}),
    unsaved: async () => newGroup(id, content),
    transition: async (group, at) => {
      const [known, network] = await Promise.all([
        institutionIds(deps.store),
        deps.store.read('network', id),
      ]);
      const faults = [
        ...datedFaults(group, content, dateInOslo(new Date(at))).map(({ code, path }) =>
          fault(code, {}, path),
        ),
        ...(content.partners.every((partner) => known.has(partner))
          ? []
          : [fault('unknown-institution', {}, 'partners')]),
        ...(network ? [fault('id-taken', { name: network.state.name }, 'name')] : []),
      ];
      return faults.length > 0 ? notReady(faults) : changeDated(group, content);
    },
  });
}

function newGroup(id: NetworkId, { name, language, partners, note }: GroupContent): RegisteredGroup {
  return { id, name, language, partners, note };
}
