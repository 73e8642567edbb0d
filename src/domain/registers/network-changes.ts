import { addDays, type PlainDate } from '../calendar/plain-date.ts';
import type { CompetenceNetwork, FormerName, NetworkLevel, Term } from './registers.ts';

/** What is written of a network. Its owners are changed one by one, each by itself. */
export type NetworkContent = Pick<
  CompetenceNetwork,
  'name' | 'language' | 'printed' | 'partners' | 'note'
> & {
  readonly level: NetworkLevel;
  readonly term: Required<Term>;
  /** From when a new name counts; null where the old one was a slip of the pen. */
  readonly renamedFrom: PlainDate | null;
};

export type NetworkFault = {
  readonly code: 'blank' | 'ends-before-start' | 'rename-in-future' | 'renamed-before-last';
  readonly path: 'name' | 'term.to' | 'renamedFrom';
};

export function networkFaults(
  network: CompetenceNetwork,
  { name, term, renamedFrom }: NetworkContent,
  today: PlainDate,
): NetworkFault[] {
  const faults: NetworkFault[] = [];
  if (name.trim() === '') faults.push({ code: 'blank', path: 'name' });
  if (term.from && term.to && term.to < term.from)
    faults.push({ code: 'ends-before-start', path: 'term.to' });
  if (name !== network.name && renamedFrom !== null) {
    const last = network.formerNames?.at(-1);
    if (renamedFrom > today) faults.push({ code: 'rename-in-future', path: 'renamedFrom' });
    else if (last && renamedFrom <= addDays(last.until, 1))
      faults.push({ code: 'renamed-before-last', path: 'renamedFrom' });
  }
  return faults;
}

/** The network as it is written; the name that it had is kept with its last day. */
export function changeNetwork(
  network: CompetenceNetwork,
  { renamedFrom, ...content }: NetworkContent,
): CompetenceNetwork {
  const formerNames: readonly FormerName[] = network.formerNames ?? [];
  const isRenamed = content.name !== network.name && renamedFrom !== null;
  return {
    ...network,
    ...content,
    formerNames: isRenamed
      ? [...formerNames, { name: network.name, until: addDays(renamedFrom, -1) }]
      : formerNames,
  };
}
