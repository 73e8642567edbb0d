import type { Measure, Section } from './plan-types.ts';

/** The sections with only the measures that hold every word of the search, and the focus areas that then have any. */
export function filterMeasures(sections: readonly Section[], search: string): Section[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...sections];
  return sections
    .map((section) => ({
      ...section,
      focusAreas: section.focusAreas
        .map((area) => ({
          ...area,
          measures: area.measures.filter((measure) => holdsAll(measure, words)),
        }))
        .filter(({ measures }) => measures.length > 0),
    }))
    .filter(({ focusAreas }) => focusAreas.length > 0);
}

function holdsAll({ title, period, partners, contactRole, comment }: Measure, words: string[]): boolean {
  const text = [title, period, ...partners, contactRole, comment].join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
}
