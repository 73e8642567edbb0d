import { contentFaultsOf } from '../../domain/joint-measure/check-content.ts';
import {
  emptyJointMeasure,
  type JointMeasure,
  type JointMeasureContent,
} from '../../domain/joint-measure/joint-measure.ts';
import { carriersSubject } from '../../domain/joint-measure/subjects.ts';
import { changeAggregate, type Command, type Dependencies } from '../change-aggregate.ts';
import { fault, type Fault, notReady, type Outcome } from '../outcome.ts';
import type { AggregateStore, Stored } from '../ports/aggregate-store.ts';
import { institutionIds } from '../registers/known-ids.ts';

/**
 * Saves what a joint measure is, its cohorts and gatherings. The county governor makes a new one by saving it; those who
 * take part stay where they are.
 */
export function saveJointMeasure(
  deps: Dependencies,
  command: Command,
  what: { readonly jointMeasure: string; readonly content: JointMeasureContent },
): Promise<Outcome<Stored<'joint-measure'>>> {
  return changeAggregate(deps, command, {
    kind: 'joint-measure',
    id: what.jointMeasure,
    action: 'joint-measure.edit',
    subject: (measure) => carriersSubject(measure.content, command.actor),
    unsaved: () => Promise.resolve(emptyJointMeasure(what.jointMeasure)),
    transition: async (measure) => {
      const faults = await contentFaults(deps.store, what.content, measure);
      return faults.length > 0 ? notReady(faults) : { ...measure, content: what.content };
    },
  });
}

async function contentFaults(
  store: AggregateStore,
  content: JointMeasureContent,
  before: JointMeasure,
): Promise<Fault[]> {
  const [institutions, scheme] = await Promise.all([
    institutionIds(store),
    store.read('scheme', content.scheme),
  ]);
  return [
    ...(scheme ? [] : [fault('unknown-scheme', {}, 'scheme')]),
    ...content.institutions.flatMap((id, index) =>
      institutions.has(id) ? [] : [fault('unknown-institution', {}, `institutions.${index}`)],
    ),
    ...contentFaultsOf(content, before).map(({ code, values, path }) => fault(code, values, path)),
  ];
}
