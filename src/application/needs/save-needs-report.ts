import { editNeedsReport, type Need, openNeedsReport } from '../../domain/needs/needs-report.ts';
import { changeAggregate, type Command, type Dependencies } from '../change-aggregate.ts';
import { inState } from '../in-state.ts';
import { fault, notFound, notReady, type Outcome } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';
import { readNetworkOn } from '../registers/registers-on.ts';
import { needsDeadline } from './needs-deadline.ts';
import { ownersSubject, reportId, type ReportName } from './needs-subject.ts';

/** Saves the draft of an owner's needs report. It may be unfinished: only submitting it checks the whole. */
export function saveNeedsReport(
  deps: Dependencies,
  command: Command,
  what: ReportName & { readonly needs: readonly Need[] },
): Promise<Outcome<Stored<'needs-report'>>> {
  return changeAggregate(deps, command, {
    kind: 'needs-report',
    id: reportId(what),
    action: 'needs-report.edit',
    subject: ownersSubject,
    unsaved: async () => {
      const deadline = await needsDeadline(deps.store, what.year, what.network);
      const network = (await readNetworkOn(deps.store, what.network, deadline))?.onDay;
      if (!network?.owners.some(({ id }) => id === what.owner)) return notFound;
      return openNeedsReport({ owner: what.owner, network: network.id, year: what.year });
    },
    transition: (state) => {
      const ids = what.needs.map(({ id }) => id);
      const repeated = ids.findIndex((id, index) => ids.indexOf(id) < index);
      if (repeated !== -1) return notReady([fault('duplicate-id', {}, `needs.${repeated}.id`)]);
      return inState(state, 'draft', (draft) => editNeedsReport(draft, what.needs));
    },
  });
}
