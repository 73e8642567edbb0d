import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import { dateInOslo } from '../../domain/calendar/plain-date.ts';
import {
  type Adoption,
  adoptCountyPlan as adopted,
  adoptionBlockers,
  closeHearing as closed,
  type CountyPlan,
  type CountyPlanContent,
  countyPlanFaults,
  hearingBlockers,
  type HearingSummary,
  openCountyPlan,
  openHearing as opened,
  type Review,
  reviewCountyPlan as reviewed,
  reviseCountyPlan as revised,
  yearsOfCountyPlan,
} from '../../domain/county-plan/county-plan.ts';
import { keyOfOrganisation } from '../../domain/county-plan/statement.ts';
import type { Action } from '../../domain/policies/policy.ts';
import { changeAggregate, type Command, type Dependencies } from '../change-aggregate.ts';
import { inState } from '../in-state.ts';
import { fault, notFound, notReady, type Outcome } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';
import { statementsOn } from './statements-on.ts';

type Changed = Promise<Outcome<Stored<'county-plan'>>>;

/** Saves the draft; the first save of a plan's years begins it. It may be unfinished until it is sent out. */
export function saveCountyPlan(
  deps: Dependencies,
  command: Command,
  what: { readonly plan: string; readonly content: CountyPlanContent },
): Changed {
  return changeAggregate(deps, command, {
    ...planOf(what.plan, 'county-plan.edit'),
    unsaved: () => {
      const years = yearsOfCountyPlan(what.plan);
      return Promise.resolve(years ? openCountyPlan(years.firstYear, years.lastYear) : notFound);
    },
    transition: (state) => {
      const faults = countyPlanFaults(what.content, null, new Set());
      if (faults.length > 0) return notReady(faults.map(({ code, path }) => fault(code, {}, path)));
      return inState(state, 'draft', (draft) => ({ ...draft, content: what.content }));
    },
  });
}

/** Sends the text out to an open hearing; it is frozen, and the deadline is a day to come. */
export function openHearing(
  deps: Dependencies,
  command: Command,
  what: { readonly plan: string; readonly deadline: PlainDate },
): Changed {
  return changeAggregate(deps, command, {
    ...planOf(what.plan, 'county-plan.open-hearing'),
    transition: (state, at) =>
      inState(state, 'draft', (draft) => {
        const faults = hearingBlockers(draft.content).map(({ code, path }) => fault(code, {}, path));
        if (what.deadline <= today(at)) faults.push(fault('deadline-passed', {}, 'deadline'));
        if (faults.length > 0) return notReady(faults);
        return opened(draft, { deadline: what.deadline, by: command.actor.id, at });
      }),
  });
}

/** Ends the hearing once its deadline is over, so that the statements can be summed up and the text changed. */
export function closeHearing(deps: Dependencies, command: Command, what: { readonly plan: string }): Changed {
  return changeAggregate(deps, command, {
    ...planOf(what.plan, 'county-plan.close-hearing'),
    transition: (state, at) =>
      inState(state, 'hearing', (plan) =>
        today(at) <= plan.hearing.deadline ? notReady([fault('deadline-not-over')]) : closed(plan),
      ),
  });
}

/** Saves what is made of the statements, and the text as it is changed after them. */
export function saveHearingSummary(
  deps: Dependencies,
  command: Command,
  what: { readonly plan: string; readonly content: CountyPlanContent; readonly summary: HearingSummary },
): Changed {
  return changeAggregate(deps, command, {
    ...planOf(what.plan, 'county-plan.summarise'),
    transition: async (state) => {
      const stated = new Set(await organisationsOn(deps, what.plan, state));
      const faults = countyPlanFaults(what.content, what.summary, stated);
      if (faults.length > 0) return notReady(faults.map(({ code, path }) => fault(code, {}, path)));
      const { content, summary } = what;
      return inState(state, 'summarised', (plan) => ({ ...plan, content, summary }));
    },
  });
}

/** Records that the forum has adopted the plan; it is locked from then on. */
export function adoptCountyPlan(
  deps: Dependencies,
  command: Command,
  what: { readonly plan: string } & Pick<Adoption, 'on' | 'caseNumber' | 'changed'>,
): Changed {
  const { plan, ...facts } = what;
  return changeAggregate(deps, command, {
    ...planOf(plan, 'county-plan.adopt'),
    transition: async (state, at) => {
      const stated = await organisationsOn(deps, plan, state);
      return inState(state, 'summarised', (heard) => {
        const faults = adoptionBlockers(heard, stated).map(({ code, path }) => fault(code, {}, path));
        if (what.on > today(at)) faults.push(fault('date-in-future', {}, 'on'));
        return faults.length > 0 ? notReady(faults) : adopted(heard, { ...facts, by: command.actor.id, at });
      });
    },
  });
}

/** Records the forum's review of a year: the plan continues, or it is to be revised. */
export function reviewCountyPlan(
  deps: Dependencies,
  command: Command,
  what: { readonly plan: string } & Pick<Review, 'on' | 'outcome' | 'note'>,
): Changed {
  const { plan, ...facts } = what;
  return changeAggregate(deps, command, {
    ...planOf(plan, 'county-plan.review'),
    transition: (state, at) =>
      inState(state, 'adopted', (inForce) => {
        const faults = [
          ...(what.on > today(at) ? [fault('date-in-future', {}, 'on')] : []),
          ...(what.on < inForce.adoption.on ? [fault('review-before-adoption', {}, 'on')] : []),
          ...(inForce.reviews.some(({ on }) => on === what.on) ? [fault('review-exists', {}, 'on')] : []),
        ];
        return faults.length > 0
          ? notReady(faults)
          : reviewed(inForce, { ...facts, by: command.actor.id, at });
      }),
  });
}

/** Begins a new version of an adopted plan, with a reason; the adopted one is in force meanwhile. */
export function reviseCountyPlan(
  deps: Dependencies,
  command: Command,
  what: { readonly plan: string; readonly reason: string },
): Changed {
  return changeAggregate(deps, command, {
    ...planOf(what.plan, 'county-plan.revise'),
    reason: what.reason,
    transition: (state, at) =>
      inState(state, 'adopted', (plan) => revised(plan, { reason: what.reason, by: command.actor.id, at })),
  });
}

function planOf(id: string, action: Action) {
  return {
    kind: 'county-plan',
    id,
    action,
    subject: ({ state }: CountyPlan) => ({ state }),
  } as const;
}

async function organisationsOn({ store }: Dependencies, id: string, plan: CountyPlan): Promise<string[]> {
  if (plan.state !== 'summarised') return [];
  const statements = await statementsOn(store, { plan: id, hearing: plan.hearing.number });
  return statements.map(({ state }) => keyOfOrganisation(state.organisation));
}

function today(at: string): PlainDate {
  return dateInOslo(new Date(at));
}
