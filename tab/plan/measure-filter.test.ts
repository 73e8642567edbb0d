import { describe, expect, it } from 'vitest';
import { filterMeasures } from './measure-filter.ts';
import { measure, plan } from './plan-builder.ts';

const sections = plan().sections.map((section) => ({
  ...section,
  focusAreas: section.focusAreas.map((area) => ({
    ...area,
    measures: [
      ...area.measures,
      measure(`${area.id}-x`, { partners: ['NTNU'], comment: `Om ${area.title}` }),
    ],
  })),
}));

describe('filterMeasures', () => {
  it('keeps everything while nothing is searched for', () => {
    expect(filterMeasures(sections, '  ')).toEqual(sections);
  });

  it('keeps the measures that hold every word, in whatever field, and drops what is left empty', () => {
    const found = filterMeasures(sections, 'ntnu PPT');
    expect(found.map(({ id }) => id)).toEqual(['special']);
    expect(found[0]?.focusAreas[0]?.measures.map(({ id }) => id)).toEqual(['ppt-x']);
  });
});
