import { describe, expect, it } from 'vitest';
import {
  areaOf,
  measuresIn,
  putArea,
  putMeasure,
  putPriorities,
  removeArea,
  removeMeasure,
  removePriorities,
} from './plan-edits.ts';
import { measure, plan } from './plan-builder.ts';

describe('editing a plan', () => {
  it('changes a measure in its place', () => {
    const changed = putMeasure(plan(), 'reading', measure('library', { title: 'Bibliotek' }));
    expect(changed.sections[0]?.focusAreas[0]?.measures.map(({ title }) => title)).toEqual([
      'Bibliotek',
      'second',
    ]);
  });

  it('moves a measure to another focus area, as the last there', () => {
    const moved = putMeasure(plan(), 'inclusion', measure('library'));
    expect(areaOf(moved, 'library')?.id).toBe('inclusion');
    expect(measuresIn(moved.sections[0] ?? { focusAreas: [] })).toBe(3);
  });

  it('adds a new measure last', () => {
    const added = putMeasure(plan(), 'reading', measure('new'));
    expect(added.sections[0]?.focusAreas[0]?.measures.map(({ id }) => id)).toEqual([
      'library',
      'second',
      'new',
    ]);
  });

  it('removes a measure wherever it stands', () => {
    expect(areaOf(removeMeasure(plan(), 'library'), 'library')).toBeUndefined();
  });

  it('adds a focus area to its own section, and removes it again', () => {
    const added = putArea(plan(), 'dekom', { id: 'new', title: 'Ny', measures: [] });
    expect(added.sections.map(({ focusAreas }) => focusAreas.length)).toEqual([3, 1]);
    expect(removeArea(added, 'new')).toEqual(plan());
  });

  it('knows owners by their place', () => {
    const changed = putPriorities(plan(), 0, { owners: 'Malvik', focusAreas: [] });
    expect(changed.ownerPriorities.map(({ owners }) => owners)).toEqual(['Malvik']);
    const added = putPriorities(plan(), 1, { owners: 'Malvik', focusAreas: [] });
    expect(removePriorities(added, 1)).toEqual(plan());
  });
});
