import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { NeedsReport, PlanPartReference } from '../../domain/needs/needs-report.ts';
import { partsOf } from '../../domain/needs/thread.ts';
import type { CompetenceNetwork } from '../../domain/registers/registers.ts';
import type { AggregateStore } from '../ports/aggregate-store.ts';
import { readNetworkOn } from '../registers/registers-on.ts';
import { needsDeadline } from './needs-deadline.ts';

/** What every report of a network and year is shown with. */
export type NeedsSetting = {
  /** With the owners that it has on the day of the deadline. */
  readonly network: CompetenceNetwork;
  /** With all that it ever had: to say who an earlier one was. */
  readonly withAllOwners: CompetenceNetwork;
  readonly year: number;
  readonly deadline: PlainDate;
  /** The network's reports of the year, whatever their state. */
  readonly reports: readonly NeedsReport[];
  /** The parts of the network's plan as it stands. */
  readonly parts: readonly PlanPartReference[];
};

/** Null where there is no such network. */
export async function settingOf(
  store: AggregateStore,
  { year, network }: { readonly year: number; readonly network: string },
): Promise<NeedsSetting | null> {
  const deadline = await needsDeadline(store, year, network);
  const [registered, reports, plan] = await Promise.all([
    readNetworkOn(store, network, deadline),
    store.list('needs-report', { network }),
    store.read('plan', network),
  ]);
  return (
    registered && {
      network: registered.onDay,
      withAllOwners: registered.withAllOwners,
      year,
      deadline,
      reports: reports.map(({ state }) => state).filter((report) => report.year === year),
      parts: plan ? partsOf(plan.state) : [],
    }
  );
}
