import type { BasisContent, BasisMeasure } from './decision-basis.ts';
import type { InstitutionId } from '../ids.ts';
import type { Frame } from '../round/allocation-key.ts';
import { type Kroner, sumKroner, toKroner } from '../money.ts';

/** What a measure costs higher education. */
export function higherEducationCost(measure: Pick<BasisMeasure, 'higherEducation'>): Kroner {
  return sumKroner(measure.higherEducation.map((cost) => cost.amount));
}

/** What a measure costs in all; an estimate that is missing counts as nothing. */
export function measureCost(measure: Pick<BasisMeasure, 'higherEducation' | 'owners'>): Kroner {
  return sumKroner([higherEducationCost(measure), measure.owners ?? toKroner(0)]);
}

/** One cost of a measure: an institution's, or the owners' (`institution: null`). */
export type MeasureCost = {
  readonly measure: Pick<BasisMeasure, 'id' | 'title'>;
  readonly institution: InstitutionId | null;
  readonly amount: Kroner;
};

/** What the measures cost, each institution and the owners for themselves: what an award is divided over. */
export function costsOf({ measures }: Pick<BasisContent, 'measures'>): MeasureCost[] {
  return measures
    .flatMap((measure): MeasureCost[] => [
      ...measure.higherEducation.map((cost) => ({ ...cost, measure })),
      { measure, institution: null, amount: measure.owners ?? toKroner(0) },
    ])
    .filter(({ amount }) => amount > 0);
}

/** What a network asks for, split as its frame is. Kroner. */
export function askedFor(content: BasisContent): { higherEducation: Kroner; owners: Kroner; total: Kroner } {
  const higherEducation = sumKroner(content.measures.map(higherEducationCost));
  const owners = sumKroner(content.measures.map((measure) => measure.owners ?? toKroner(0)));
  return { higherEducation, owners, total: sumKroner([higherEducation, owners]) };
}

/** Where what is asked for stands against the frame. */
export type FrameCheck =
  { readonly kind: 'within'; readonly left: Kroner } | { readonly kind: 'above'; readonly by: Kroner };

/** A basis must keep within the network's frame: the total decides, not the split. */
export function checkAgainstFrame(asked: Kroner, frame: Pick<Frame, 'total'>): FrameCheck {
  return asked > frame.total
    ? { kind: 'above', by: toKroner(asked - frame.total) }
    : { kind: 'within', left: toKroner(frame.total - asked) };
}
