import { describe, expect, it } from 'vitest';
import type { SchemeId } from '../ids.ts';
import { comparePlans } from './compare-plans.ts';
import type { FocusArea, Measure, NetworkPlan } from './network-plan.ts';
import { exact, sampleMeasure, samplePlan, sampleSection } from './sample-plan.ts';

const reading: FocusArea = { id: 'lesing', title: 'Lesing', measures: [] };
const english: FocusArea = { id: 'engelsk', title: 'Engelsk', measures: [] };
const leselyst = { id: 'leselyst', title: 'Leselyst' };

function planWithAreas(...focusAreas: FocusArea[]): NetworkPlan {
  return samplePlan({ sections: [sampleSection({ focusAreas })] });
}

function planWithMeasure(changes: Partial<Measure>): NetworkPlan {
  return planWithAreas({ ...reading, measures: [sampleMeasure(changes)] });
}

describe('comparePlans', () => {
  it('finds nothing between equal plans, nor where only the order is another', () => {
    expect(comparePlans(samplePlan(), samplePlan())).toEqual([]);
    expect(comparePlans(planWithAreas(reading, english), planWithAreas(english, reading))).toEqual([]);
  });

  it('tells of a new title and new years', () => {
    expect(comparePlans(samplePlan(), samplePlan({ title: 'Ny plan', lastYear: 2028 }))).toEqual([
      { kind: 'plan-renamed', from: 'Plan', to: 'Ny plan' },
      {
        kind: 'years-changed',
        from: { firstYear: 2024, lastYear: 2027 },
        to: { firstYear: 2024, lastYear: 2028 },
      },
    ]);
  });

  it('tells of owners whose priorities came, went or changed', () => {
    const older = samplePlan({
      ownerPriorities: [
        { owners: 'Kommunene', focusAreas: ['Lesing'] },
        { owners: 'Fylket', focusAreas: ['Regning'] },
      ],
    });
    const newer = samplePlan({
      ownerPriorities: [
        { owners: 'Kommunene', focusAreas: ['Lesing', 'Engelsk'] },
        { owners: 'Friskolene', focusAreas: ['Engelsk'] },
      ],
    });
    expect(comparePlans(older, newer)).toEqual([
      { kind: 'owner-priorities-changed', owners: 'Fylket', from: ['Regning'], to: null },
      { kind: 'owner-priorities-changed', owners: 'Friskolene', from: null, to: ['Engelsk'] },
      { kind: 'owner-priorities-changed', owners: 'Kommunene', from: ['Lesing'], to: ['Lesing', 'Engelsk'] },
    ]);
  });

  it('tells of needs that came, went or changed', () => {
    const older = samplePlan({
      needs: [
        { id: 'lesing', theme: 'Lesing', subThemes: ['Leselyst'] },
        { id: 'regning', theme: 'Regning', subThemes: [] },
      ],
    });
    const newer = samplePlan({
      needs: [
        { id: 'lesing', theme: 'Lesing', subThemes: [] },
        { id: 'engelsk', theme: 'Engelsk', subThemes: [] },
      ],
    });
    expect(comparePlans(older, newer)).toEqual([
      { kind: 'need-removed', need: { id: 'regning', title: 'Regning' } },
      { kind: 'need-added', need: { id: 'engelsk', title: 'Engelsk' } },
      {
        kind: 'need-changed',
        need: { id: 'lesing', title: 'Lesing' },
        field: 'subThemes',
        from: ['Leselyst'],
        to: [],
      },
    ]);
  });

  it('tells of a section with another title, scheme and stated amount', () => {
    const scheme = 'ny-ordning' as SchemeId;
    const newer = samplePlan({ sections: [sampleSection({ title: 'Ny', scheme, statedPerYear: exact(5) })] });
    const section = { id: 'dekom', title: 'Ny' };
    expect(comparePlans(samplePlan(), newer)).toEqual([
      { kind: 'section-renamed', section, from: 'Dekom', to: 'Ny' },
      { kind: 'section-scheme-changed', section, from: 'dekom', to: 'ny-ordning' },
      { kind: 'stated-amount-changed', section, from: null, to: exact(5) },
    ]);
  });

  it('lists what a section took with it', () => {
    const section = { id: 'dekom', title: 'Dekom' };
    const focusArea = { id: 'lesing', title: 'Lesing' };
    const empty = samplePlan({ sections: [] });
    expect(comparePlans(samplePlan(), empty)).toEqual([
      { kind: 'section-removed', section },
      { kind: 'focus-area-removed', focusArea, section },
      { kind: 'measure-removed', measure: leselyst, focusArea },
    ]);
    expect(comparePlans(empty, samplePlan())).toEqual([
      { kind: 'section-added', section },
      { kind: 'focus-area-added', focusArea, section },
      { kind: 'measure-added', measure: leselyst, focusArea },
    ]);
  });

  it('tells of a focus area that was renamed and moved to another section', () => {
    const other = { id: 'ny', title: 'Ny' };
    const withAreas = (first: FocusArea[], second: FocusArea[]) =>
      samplePlan({
        sections: [sampleSection({ focusAreas: first }), sampleSection({ ...other, focusAreas: second })],
      });
    const renamed = { ...reading, title: 'Lesing og leselyst' };
    const focusArea = { id: 'lesing', title: 'Lesing og leselyst' };
    expect(comparePlans(withAreas([reading], []), withAreas([], [renamed]))).toEqual([
      { kind: 'focus-area-renamed', focusArea, from: 'Lesing', to: 'Lesing og leselyst' },
      { kind: 'focus-area-moved', focusArea, from: { id: 'dekom', title: 'Dekom' }, to: other },
    ]);
  });

  it('tells of a measure that moved between focus areas', () => {
    const measures = [sampleMeasure()];
    const older = planWithAreas({ ...reading, measures }, english);
    const newer = planWithAreas(reading, { ...english, measures });
    expect(comparePlans(older, newer)).toEqual([
      {
        kind: 'measure-moved',
        measure: leselyst,
        from: { id: 'lesing', title: 'Lesing' },
        to: { id: 'engelsk', title: 'Engelsk' },
      },
    ]);
  });

  it('names each changed field of a measure with both values', () => {
    const from = sampleMeasure().period;
    const to = { ...from, end: { kind: 'year', year: 2027 }, asWritten: 'H-24 – 2027' } as const;
    expect(comparePlans(planWithMeasure({}), planWithMeasure({ period: to, comment: 'Flyttet' }))).toEqual([
      { kind: 'measure-changed', measure: leselyst, field: 'period', from, to },
      { kind: 'measure-changed', measure: leselyst, field: 'comment', from: '', to: 'Flyttet' },
    ]);
  });

  it('tells of each amount that came, went or changed', () => {
    const amounts = (...values: [number, number][]) =>
      planWithMeasure({ amounts: values.map(([year, amount]) => ({ year, amount: exact(amount) })) });
    const older = amounts([2024, 1], [2025, 2], [2026, 3]);
    const newer = amounts([2026, 3], [2025, 20], [2027, 4]);
    expect(comparePlans(older, newer)).toEqual([
      { kind: 'amount-changed', measure: leselyst, year: 2024, from: exact(1), to: null },
      { kind: 'amount-changed', measure: leselyst, year: 2027, from: null, to: exact(4) },
      { kind: 'amount-changed', measure: leselyst, year: 2025, from: exact(2), to: exact(20) },
    ]);
  });
});
