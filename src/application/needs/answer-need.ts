import type { OwnerId } from '../../domain/ids.ts';
import {
  answerNeed as answered,
  type NeedOutcome,
  type PlanPartReference,
} from '../../domain/needs/needs-report.ts';
import { needAt, partsOf, settledOutcome } from '../../domain/needs/thread.ts';
import { changeAggregate, type Command, type Dependencies } from '../change-aggregate.ts';
import { inState } from '../in-state.ts';
import { fault, notReady, type Outcome, type Refusal } from '../outcome.ts';
import type { AggregateStore, Stored } from '../ports/aggregate-store.ts';
import { reportId, type ReportName } from './needs-subject.ts';

/** An outcome as it is asked for: the title of a part of the plan is the plan's to say. */
export type AskedOutcome =
  | { readonly kind: 'in-plan'; readonly part: Pick<PlanPartReference, 'kind' | 'id'> }
  | { readonly kind: 'merged'; readonly into: { readonly owner: OwnerId; readonly need: string } }
  | { readonly kind: 'declined'; readonly why: string };

/** The network says what becomes of a need that it has received, or says it anew. */
export function answerNeed(
  deps: Dependencies,
  command: Command,
  what: ReportName & { readonly need: string; readonly outcome: AskedOutcome },
): Promise<Outcome<Stored<'needs-report'>>> {
  return changeAggregate(deps, command, {
    kind: 'needs-report',
    id: reportId(what),
    action: 'need.answer',
    subject: ({ network, state }) => ({ network, state }),
    transition: async (state, at) => {
      if (!state.needs.some(({ id }) => id === what.need))
        return notReady([fault('unknown-need', {}, 'need')]);
      const outcome = await outcomeAsked(deps.store, what);
      if (outcome.kind === 'refused') return outcome;
      return inState(state, 'submitted', (report) =>
        answered(report, what.need, { outcome, by: command.actor.id, at }),
      );
    },
  });
}

async function outcomeAsked(
  store: AggregateStore,
  what: ReportName & { readonly need: string; readonly outcome: AskedOutcome },
): Promise<NeedOutcome | Refusal> {
  const { outcome } = what;
  switch (outcome.kind) {
    case 'declined':
      return outcome;
    case 'in-plan': {
      const plan = (await store.read('plan', what.network))?.state;
      const part =
        plan && partsOf(plan).find(({ kind, id }) => kind === outcome.part.kind && id === outcome.part.id);
      return part ? { kind: 'in-plan', part } : notReady([fault('not-in-plan', {}, 'outcome.part')]);
    }
    case 'merged': {
      const { into } = outcome;
      if (into.owner === what.owner && into.need === what.need)
        return notReady([fault('merged-into-itself', {}, 'outcome.into')]);
      const reports = (await store.list('needs-report', { network: what.network }))
        .map(({ state }) => state)
        .filter(({ year }) => year === what.year);
      if (!needAt(reports, into)) return notReady([fault('unknown-need', {}, 'outcome.into')]);
      return settledOutcome(reports, into)?.outcome.kind === 'merged'
        ? notReady([fault('merged-into-merged', {}, 'outcome.into')])
        : outcome;
    }
  }
}
