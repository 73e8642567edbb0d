import { type BasisContent, type ChosenTrack, editBasis } from '../../domain/basis/decision-basis.ts';
import { trackOf } from '../../domain/joint-measure/joint-measure.ts';
import { canSumKroner, type Kroner, toKroner } from '../../domain/money.ts';
import { parsePeriod } from '../../domain/plan/period.ts';
import { changeAggregate, type Command, type Dependencies } from '../change-aggregate.ts';
import { fault, type Fault, notReady, type Outcome } from '../outcome.ts';
import type { AggregateStore, Stored } from '../ports/aggregate-store.ts';
import { basisIdOf } from '../ports/aggregates.ts';
import { basisSubject, refuseWhenOver } from './basis-subject.ts';
import { inState } from '../in-state.ts';
import { institutionIds } from '../registers/known-ids.ts';

/** Saves the draft of a decision basis. Both confirmations are withdrawn: they stood for the old content. */
export function saveBasis(
  deps: Dependencies,
  command: Command,
  what: { readonly round: string; readonly network: string; readonly content: BasisContent },
): Promise<Outcome<Stored<'basis'>>> {
  return changeAggregate(deps, command, {
    kind: 'basis',
    id: basisIdOf(what.round, what.network),
    action: 'basis.edit',
    subject: basisSubject,
    transition: async (state) => {
      const over = await refuseWhenOver(deps.store, what.round);
      if (over) return over;
      const known = await institutionIds(deps.store);
      const faults = [
        ...contentFaults(what.content, known),
        ...(await trackFaults(deps.store, what.content, state.content)),
      ];
      if (faults.length > 0) return notReady(faults);
      return inState(state, 'draft', (draft) => editBasis(draft, what.content));
    },
  });
}

function contentFaults(content: BasisContent, known: ReadonlySet<string>): Fault[] {
  const seen = new Set<string>();
  const faults = content.measures.flatMap((measure, index) => {
    const faults: Fault[] = [];
    if (seen.has(measure.id)) faults.push(fault('duplicate-id', {}, `measures.${index}.id`));
    seen.add(measure.id);
    const period = parsePeriod(measure.period);
    if (period.kind === 'refused')
      faults.push(fault(`period-${period.code}`, {}, `measures.${index}.period`));
    const institutions = measure.higherEducation.map((cost) => cost.institution);
    if (new Set(institutions).size < institutions.length) {
      faults.push(fault('duplicate-institution', {}, `measures.${index}.higherEducation`));
    }
    for (const [position, institution] of institutions.entries()) {
      if (known.has(institution)) continue;
      faults.push(
        fault('unknown-institution', {}, `measures.${index}.higherEducation.${position}.institution`),
      );
    }
    return faults;
  });
  return canSumKroner(amountsOf(content)) ? faults : [...faults, fault('total-too-large', {}, 'measures')];
}

/** A track that the basis had already may have gone since: it is the network's to take out, or to leave. */
async function trackFaults(
  store: AggregateStore,
  { jointTracks = [] }: BasisContent,
  before: BasisContent,
): Promise<Fault[]> {
  if (jointTracks.length === 0) return [];
  const measures = await store.list('joint-measure');
  const isSame = (a: ChosenTrack, b: ChosenTrack) => a.jointMeasure === b.jointMeasure && a.track === b.track;
  return jointTracks.flatMap((chosen, index) => {
    const path = `jointTracks.${index}`;
    if (jointTracks.findIndex((one) => isSame(one, chosen)) < index) return [fault('duplicate-id', {}, path)];
    if (before.jointTracks?.some((one) => isSame(one, chosen))) return [];
    const measure = measures.find(({ id }) => id === chosen.jointMeasure);
    return measure && trackOf(measure.state, chosen.track) ? [] : [fault('unknown-track', {}, path)];
  });
}

function amountsOf({ measures }: BasisContent): Kroner[] {
  return measures.flatMap(({ higherEducation, owners }) => [
    ...higherEducation.map(({ amount }) => amount),
    owners ?? toKroner(0),
  ]);
}
