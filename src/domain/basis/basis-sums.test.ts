import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBasisContent, aBasisMeasure } from '../../../test/builders/aggregates.ts';
import type { InstitutionId } from '../ids.ts';
import { toKroner } from '../money.ts';
import { askedFor, checkAgainstFrame, higherEducationCost, measureCost } from './basis-sums.ts';

const kroner = fc.nat(1_000_000_000).map(toKroner);
const measures = fc.array(
  fc
    .record({ costs: fc.array(kroner, { maxLength: 4 }), owners: fc.option(kroner) })
    .map(({ costs, owners }) =>
      aBasisMeasure({
        owners,
        higherEducation: costs.map((amount, index) => ({
          institution: `uh-${index}` as InstitutionId,
          amount,
        })),
      }),
    ),
);

describe('the sums of a decision basis', () => {
  it('add the institutions and the owners of each measure', () => {
    expect(askedFor(aBasisContent())).toEqual({ higherEducation: 400_000, owners: 300_001, total: 700_001 });
  });

  it('count an estimate that is missing as nothing', () => {
    const measure = aBasisMeasure({ owners: null });
    expect(measureCost(measure)).toBe(250_000);
    expect(measureCost(aBasisMeasure({ owners: null, higherEducation: [] }))).toBe(0);
    expect(askedFor(aBasisContent({ measures: [measure] })).owners).toBe(0);
  });

  it('are the same by measure as by side', () => {
    fc.assert(
      fc.property(measures, (several) => {
        const asked = askedFor(aBasisContent({ measures: several }));
        expect(asked.total).toBe(asked.higherEducation + asked.owners);
        expect(asked.total).toBe(several.reduce((sum, measure) => sum + measureCost(measure), 0));
        expect(asked.higherEducation).toBe(
          several.reduce((sum, measure) => sum + higherEducationCost(measure), 0),
        );
      }),
    );
  });

  it('keep within a frame that they fill, and are above it by one krone more', () => {
    const frame = { total: toKroner(1000) };
    expect(checkAgainstFrame(toKroner(1000), frame)).toEqual({ kind: 'within', left: 0 });
    expect(checkAgainstFrame(toKroner(999), frame)).toEqual({ kind: 'within', left: 1 });
    expect(checkAgainstFrame(toKroner(1001), frame)).toEqual({ kind: 'above', by: 1 });
  });
});
