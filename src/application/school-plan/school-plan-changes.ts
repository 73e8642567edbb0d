import { dateInOslo } from '../../domain/calendar/plain-date.ts';
import type { NetworkId, OwnerId } from '../../domain/ids.ts';
import { parsePeriod, type Period } from '../../domain/plan/period.ts';
import {
  openSchoolPlan,
  type SchoolPlan,
  type SchoolPlanContent,
  schoolPlanIdOf,
  shareSchoolPlan as shared,
  sharingBlockers,
} from '../../domain/school-plan/school-plan.ts';
import { readNetworkOn } from '../registers/registers-on.ts';
import { authorise } from '../authorise.ts';
import { changeAggregate, type Command, type Dependencies, UNSAVED } from '../change-aggregate.ts';
import { inState } from '../in-state.ts';
import { fault, notFound, notReady, type Outcome, type Refusal } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';
import { schoolPlanSubject } from './school-plan-subject.ts';

/** A school's plan as a person writes it: the period is text. */
export type WrittenSchoolPlan = Omit<SchoolPlanContent, 'period'> & { readonly period: string };

/** An owner begins a plan for one of its schools. */
export async function beginSchoolPlan(
  deps: Dependencies,
  command: Command,
  what: {
    readonly network: NetworkId;
    readonly owner: OwnerId;
    readonly school: string;
    readonly period: string;
  },
): Promise<Outcome<Stored<'school-plan'>>> {
  const { network, owner, school } = what;
  const refusal = authorise(command.actor, 'school-plan.edit', { network, owner });
  if (refusal) return refusal;
  const period = readPeriod(what.period, 'period');
  if ('kind' in period) return period;
  const plan = openSchoolPlan({ network, owner }, { school, period });
  const outcome = await changeAggregate(
    deps,
    { ...command, expected: UNSAVED },
    {
      kind: 'school-plan',
      id: schoolPlanIdOf(owner, { school, period }),
      action: 'school-plan.edit',
      subject: schoolPlanSubject,
      unsaved: async () => {
        const today = dateInOslo(deps.clock.now());
        const registered = await readNetworkOn(deps.store, network, today);
        return registered?.onDay.owners.some(({ id }) => id === owner) ? plan : notFound;
      },
      transition: (state) => state,
    },
  );
  const isThere = outcome.kind === 'refused' && outcome.code === 'conflict';
  return isThere ? { kind: 'refused', code: 'already-exists' } : outcome;
}

/** Saves the plan. Of a shared plan others read every version, so each says why it was made. */
export function saveSchoolPlan(
  deps: Dependencies,
  command: Command,
  what: { readonly id: string; readonly content: WrittenSchoolPlan; readonly reason: string },
): Promise<Outcome<Stored<'school-plan'>>> {
  return changeAggregate(deps, command, {
    kind: 'school-plan',
    id: what.id,
    action: 'school-plan.edit',
    subject: schoolPlanSubject,
    reason: what.reason,
    transition: (state) => {
      const period = readPeriod(what.content.period, 'content.period');
      if ('kind' in period) return period;
      if (state.state === 'shared' && what.reason === '') return notReady([fault('blank', {}, 'reason')]);
      return { ...state, content: { ...what.content, period } };
    },
  });
}

/** Shares the plan with the network and its higher education partners, for good. */
export function shareSchoolPlan(
  deps: Dependencies,
  command: Command,
  what: { readonly id: string },
): Promise<Outcome<Stored<'school-plan'>>> {
  return changeAggregate(deps, command, {
    kind: 'school-plan',
    id: what.id,
    action: 'school-plan.share',
    subject: schoolPlanSubject,
    transition: (state) => {
      const blockers = sharingBlockers(state.content);
      if (blockers.length > 0) return notReady(blockers.map(({ code, path }) => fault(code, {}, path)));
      return inState<SchoolPlan, 'draft', SchoolPlan>(state, 'draft', shared);
    },
  });
}

function readPeriod(text: string, path: string): Period | Refusal {
  const outcome = parsePeriod(text);
  return outcome.kind === 'period' ? outcome.period : notReady([fault(`period-${outcome.code}`, {}, path)]);
}
