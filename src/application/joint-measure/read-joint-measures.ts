import type { Enrolment, JointMeasure } from '../../domain/joint-measure/joint-measure.ts';
import { carriersSubject } from '../../domain/joint-measure/subjects.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { authorise } from '../authorise.ts';
import { readAggregate } from '../change-aggregate.ts';
import { done, type Outcome } from '../outcome.ts';
import type { AggregateStore, Stored } from '../ports/aggregate-store.ts';

/** Every joint measure, the newest first. */
export async function listJointMeasures(
  store: AggregateStore,
  actor: Person,
): Promise<Outcome<Stored<'joint-measure'>[]>> {
  const refusal = authorise(actor, 'joint-measure.read');
  if (refusal) return refusal;
  const measures = await store.list('joint-measure');
  return done(
    measures.toSorted(
      ({ state: a }, { state: b }) =>
        b.content.firstYear - a.content.firstYear || a.content.title.localeCompare(b.content.title, 'nb'),
    ),
  );
}

export function readJointMeasure(
  store: AggregateStore,
  actor: Person,
  id: string,
): Promise<Outcome<Stored<'joint-measure'>>> {
  return readAggregate(store, actor, { kind: 'joint-measure', id, action: 'joint-measure.read' });
}

/**
 * Who takes part is everybody's to see. Who has asked, was declined or has left is seen by those who carry the measure
 * and by the network itself.
 */
export function enrolmentsFor(measure: JointMeasure, actor: Person): readonly Enrolment[] {
  const isCarrier =
    authorise(actor, 'joint-measure.answer', carriersSubject(measure.content, actor)) === null;
  return measure.enrolments.filter(
    ({ standing, network }) =>
      standing.kind === 'joined' || isCarrier || authorise(actor, 'enrolment.read', { network }) === null,
  );
}
