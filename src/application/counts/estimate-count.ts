import { dateInOslo } from '../../domain/calendar/plain-date.ts';
import {
  type CountKind,
  countsOfNetworks,
  estimate,
  isAbout,
  type Place,
} from '../../domain/counts/counts-of-year.ts';
import { changeAggregate, type Command, type Dependencies } from '../change-aggregate.ts';
import { fault, notReady, type Outcome } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';
import { registerOn } from './read-counts.ts';

/** Puts a person's figure, with its grounds, where no source gives one; null takes it away again. */
export async function estimateCount(
  deps: Dependencies,
  command: Command,
  what: Place & {
    readonly year: number;
    readonly kind: CountKind;
    readonly estimate: { readonly value: number; readonly grounds: string } | null;
  },
): Promise<Outcome<Stored<'counts'>>> {
  const { networks } = await registerOn(deps.store, dateInOslo(deps.clock.now()));
  const about = { owner: what.owner, network: what.network, kind: what.kind };
  return changeAggregate(deps, command, {
    kind: 'counts',
    id: String(what.year),
    action: 'counts.import',
    recordedAs: 'counts.estimate',
    subject: () => ({}),
    transition: (state, at) => {
      const gaps = countsOfNetworks(state, networks).flatMap((one) => one.gaps);
      if (!gaps.some((gap) => isAbout(gap, about))) return notReady([fault('has-a-figure', {}, 'owner')]);
      if (what.estimate && what.estimate.grounds.trim() === '')
        return notReady([fault('blank', {}, 'grounds')]);
      return estimate(state, about, what.estimate && { ...what.estimate, by: command.actor.id, at });
    },
    reason: what.estimate?.grounds ?? '',
  });
}
