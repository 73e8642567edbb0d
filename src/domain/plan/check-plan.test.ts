import { describe, expect, it } from 'vitest';
import { MAX_KRONER } from '../money.ts';
import { checkPlan } from './check-plan.ts';
import type { Measure, NetworkPlan } from './network-plan.ts';
import { exact, sampleMeasure, samplePlan, sampleSection } from './sample-plan.ts';

/** A plan whose one focus area holds these measures. */
function planWith(...measures: Partial<Measure>[]): NetworkPlan {
  const focusAreas = [{ id: 'lesing', title: 'Lesing', measures: measures.map(sampleMeasure) }];
  return samplePlan({ sections: [sampleSection({ focusAreas })] });
}

const measurePath = 'sections.0.focusAreas.0.measures';

describe('checkPlan', () => {
  it('finds nothing in a plan that can be saved', () => {
    expect(checkPlan(samplePlan())).toEqual([]);
  });

  it('finds blank titles wherever they stand, all at once', () => {
    const plan = samplePlan({
      title: ' ',
      ownerPriorities: [{ owners: '', focusAreas: ['Lesing', ' '] }],
      needs: [{ id: 'lesing', theme: '', subThemes: [''] }],
      sections: [
        sampleSection({
          title: '',
          focusAreas: [{ id: 'a', title: '', measures: [sampleMeasure({ title: '\n' })] }],
        }),
      ],
    });
    expect(checkPlan(plan)).toEqual(
      [
        'title',
        'ownerPriorities.0.owners',
        'ownerPriorities.0.focusAreas.1',
        'needs.0.theme',
        'needs.0.subThemes.0',
        'sections.0.title',
        'sections.0.focusAreas.0.title',
        `${measurePath}.0.title`,
      ].map((path) => ({ path, code: 'blank' })),
    );
  });

  it('finds texts that are too long, and takes those that just fit', () => {
    const period = { ...sampleMeasure().period, asWritten: 'x'.repeat(201) };
    const plan = planWith(
      { id: 'fits', title: 'x'.repeat(200), comment: 'x'.repeat(4000) },
      {
        title: 'x'.repeat(201),
        comment: 'x'.repeat(4001),
        partners: ['NTNU', 'x'.repeat(201)],
        contactRole: 'x'.repeat(201),
        period,
      },
    );
    expect(checkPlan(plan)).toEqual(
      ['title', 'period', 'partners.1', 'contactRole', 'comment'].map((field) => ({
        path: `${measurePath}.1.${field}`,
        code: 'too-long',
      })),
    );
  });

  it('finds ids used twice, across focus areas and sections too', () => {
    const need = { id: 'lesing', theme: 'Lesing', subThemes: [] };
    const plan = samplePlan({ needs: [need, need], sections: [sampleSection(), sampleSection()] });
    expect(checkPlan(plan)).toEqual(
      ['needs.1', 'sections.1', 'sections.1.focusAreas.0', 'sections.1.focusAreas.0.measures.0'].map(
        (path) => ({
          path: `${path}.id`,
          code: 'duplicate-id',
        }),
      ),
    );
  });

  it.each([
    [2027, 2024, 'last-year-before-first'],
    [2024, 2030, 'span-too-long'],
  ])('refuses the years %i–%i as %s', (firstYear, lastYear, code) => {
    expect(checkPlan(samplePlan({ firstYear, lastYear }))).toEqual([{ path: 'lastYear', code }]);
  });

  it('takes a plan of six years and of one', () => {
    expect(checkPlan(samplePlan({ lastYear: 2029 }))).toEqual([]);
    expect(checkPlan(samplePlan({ lastYear: 2024 }))).toEqual([]);
  });

  it('finds amounts outside the plan years and two amounts for one year', () => {
    const amounts = [2023, 2024, 2024, 2028].map((year) => ({ year, amount: exact(1) }));
    expect(checkPlan(planWith({ amounts }))).toEqual([
      { path: `${measurePath}.0.amounts.0.year`, code: 'year-outside-plan' },
      { path: `${measurePath}.0.amounts.3.year`, code: 'year-outside-plan' },
      { path: `${measurePath}.0.amounts.2.year`, code: 'duplicate-year' },
    ]);
  });

  it('finds amounts whose sum could not be held exactly', () => {
    const amounts = [
      { year: 2024, amount: exact(MAX_KRONER) },
      { year: 2025, amount: exact(1) },
    ];
    expect(checkPlan(planWith({ amounts }))).toEqual([{ path: 'sections', code: 'total-too-large' }]);
    const stated = samplePlan({ sections: [sampleSection({ statedPerYear: exact(MAX_KRONER) })] });
    expect(checkPlan(stated)).toEqual([{ path: 'sections', code: 'total-too-large' }]);
  });
});
