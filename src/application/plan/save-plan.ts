import { checkPlan } from '../../domain/plan/check-plan.ts';
import type { FocusArea, Measure, NetworkPlan, PlanSection } from '../../domain/plan/network-plan.ts';
import { parsePeriod, type Period } from '../../domain/plan/period.ts';
import { changeAggregate, type Command, type Dependencies } from '../change-aggregate.ts';
import { fault, type Fault, notFound, notReady, type Outcome, type Refusal } from '../outcome.ts';
import type { AggregateStore, Stored } from '../ports/aggregate-store.ts';
import { readNetworkOrGroup } from '../registers/networks-and-groups.ts';
import { planSubject } from './read-plan.ts';

/** A plan as a person writes it: periods are text. */
export type WrittenPlan = Omit<NetworkPlan, 'network' | 'sections'> & {
  readonly sections: readonly (Omit<PlanSection, 'focusAreas'> & {
    readonly focusAreas: readonly (Omit<FocusArea, 'measures'> & {
      readonly measures: readonly (Omit<Measure, 'period'> & { readonly period: string })[];
    })[];
  })[];
};

/** Saves a new version of a network's or a group's plan, with who, when and why; the first begins it. */
export function savePlan(
  deps: Dependencies,
  command: Command,
  what: { readonly network: string; readonly plan: WrittenPlan; readonly reason: string },
): Promise<Outcome<Stored<'plan'>>> {
  return changeAggregate(deps, command, {
    kind: 'plan',
    id: what.network,
    action: 'plan.edit',
    subject: planSubject,
    unsaved: () => emptyPlan(deps.store, what.network),
    reason: what.reason,
    transition: async (state) => {
      const faults: Fault[] = [];
      const plan = readPeriods({ ...what.plan, network: state.network }, faults);
      faults.push(...(await schemeFaults(deps.store, plan)));
      faults.push(...checkPlan(plan).map(({ path, code }) => fault(code, {}, `plan.${path}`)));
      return faults.length > 0 ? notReady(faults) : plan;
    },
  });
}

async function emptyPlan(store: AggregateStore, id: string): Promise<NetworkPlan | Refusal> {
  const of = await readNetworkOrGroup(store, id);
  if (!of) return notFound;
  const years = { firstYear: 0, lastYear: 0, figuresAreExamples: false };
  return { network: of.id, title: '', ...years, ownerPriorities: [], needs: [], sections: [] };
}

async function schemeFaults(store: AggregateStore, plan: NetworkPlan): Promise<Fault[]> {
  const known = new Set((await store.list('scheme')).map(({ id }) => id));
  return plan.sections.flatMap(({ scheme }, index) =>
    known.has(scheme) ? [] : [fault('unknown-scheme', {}, `plan.sections.${index}.scheme`)],
  );
}

/** Reads every period; one that cannot be read is a fault at its field. */
function readPeriods(plan: WrittenPlan & Pick<NetworkPlan, 'network'>, faults: Fault[]): NetworkPlan {
  return {
    ...plan,
    sections: plan.sections.map((section, s) => ({
      ...section,
      focusAreas: section.focusAreas.map((area, a) => ({
        ...area,
        measures: area.measures.map((measure, m) => ({
          ...measure,
          period: readPeriod(
            measure.period,
            `plan.sections.${s}.focusAreas.${a}.measures.${m}.period`,
            faults,
          ),
        })),
      })),
    })),
  };
}

function readPeriod(text: string, path: string, faults: Fault[]): Period {
  const outcome = parsePeriod(text);
  if (outcome.kind === 'period') return outcome.period;
  faults.push(fault(`period-${outcome.code}`, {}, path));
  return { start: { kind: 'open' }, end: { kind: 'open' }, asWritten: text };
}
