import type { SchemeId } from '../../src/domain/ids.ts';
import type { Measure, Plan } from './plan-types.ts';

/** A measure for tests: whole, with what the test says otherwise. */
export function measure(id: string, rest: Partial<Measure> = {}): Measure {
  return {
    id,
    title: id,
    period: 'H-24 – V-27',
    partners: [],
    contactRole: '',
    comment: '',
    amounts: [],
    ...rest,
  };
}

/** A small plan for tests: two sections, three focus areas, four measures. */
export function plan(rest: Partial<Plan> = {}): Plan {
  return {
    title: 'Plan',
    figuresAreExamples: false,
    firstYear: 2024,
    lastYear: 2027,
    ownerPriorities: [{ owners: 'Trondheim', focusAreas: ['Lesing'] }],
    needs: [{ id: 'language', theme: 'Språk', subThemes: [] }],
    sections: [
      {
        id: 'dekom',
        scheme: 'dekom' as SchemeId,
        title: 'Dekom',
        statedPerYear: null,
        focusAreas: [
          { id: 'reading', title: 'Lesing', measures: [measure('library'), measure('second')] },
          { id: 'inclusion', title: 'Inkludering', measures: [measure('third')] },
        ],
      },
      {
        id: 'special',
        scheme: 'kompetanseloftet' as SchemeId,
        title: 'Kompetanseløftet',
        statedPerYear: null,
        focusAreas: [{ id: 'ppt', title: 'PPT', measures: [measure('fourth')] }],
      },
    ],
    ...rest,
  };
}
