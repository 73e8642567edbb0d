import { type AnnualCycle, COUNTY_CYCLE, type CycleEntry } from '../../domain/cycle/annual-cycle.ts';
import { checkCycle } from '../../domain/cycle/check-cycle.ts';
import { changeAggregate, type Command, type Dependencies } from '../change-aggregate.ts';
import { fault, type Fault, notReady, type Outcome } from '../outcome.ts';
import type { AggregateStore, Stored } from '../ports/aggregate-store.ts';
import { listNetworksAndGroups } from '../registers/networks-and-groups.ts';
import { cycleSubject, unsavedCycle } from './read-cycles.ts';

/** Saves a new version of the county's annual cycle, or of a network's or a group's own. */
export function saveCycle(
  deps: Dependencies,
  command: Command,
  what: { readonly cycle: string; readonly entries: readonly CycleEntry[] },
): Promise<Outcome<Stored<'cycle'>>> {
  return changeAggregate(deps, command, {
    kind: 'cycle',
    id: what.cycle,
    action: what.cycle === COUNTY_CYCLE ? 'cycle.edit' : 'network-cycle.edit',
    subject: cycleSubject,
    unsaved: () => unsavedCycle(deps.store, what.cycle),
    transition: async ({ network }) => {
      const cycle: AnnualCycle = { network, entries: what.entries };
      const faults = [
        ...checkCycle(cycle).map(({ path, code }) => fault(code, {}, path)),
        ...(await networkFaults(deps.store, cycle)),
      ];
      return faults.length > 0 ? notReady(faults) : cycle;
    },
  });
}

async function networkFaults(store: AggregateStore, { entries }: AnnualCycle): Promise<Fault[]> {
  const known = new Set<string>((await listNetworksAndGroups(store)).map(({ id }) => id));
  return entries.flatMap(({ audience }, index) =>
    (audience.networks ?? []).every((network) => known.has(network))
      ? []
      : [fault('no-such-network', {}, `entries.${index}.audience`)],
  );
}
