import { describe, expect, it } from 'vitest';
import { aCohort, aJointMeasureContent } from '../../test/builders/aggregates.ts';
import { cohortForm, newGathering, readCohort } from './cohort-form.ts';
import { measureForm, readMeasure } from './measure-form.ts';

const cohorts = aJointMeasureContent().cohorts;

describe('the form of a joint measure', () => {
  it('gives back what it was made from, with the cohorts as they stand', () => {
    const content = aJointMeasureContent();
    expect(readMeasure(measureForm(content, 2027), cohorts)).toEqual({ kind: 'content', content });
    const open = aJointMeasureContent({ lastYear: null });
    expect(readMeasure(measureForm(open, 2027), cohorts)).toEqual({ kind: 'content', content: open });
  });

  it('says of every field what is missing', () => {
    const form = {
      ...measureForm(null, 2027),
      lastYear: 'snart',
      tracks: [{ id: 'a', title: ' ', targetGroup: 'a'.repeat(1001) }],
    };
    expect(readMeasure(form, [])).toEqual({
      kind: 'refused',
      faults: {
        title: 'missing',
        institutions: 'missing',
        scheme: 'missing',
        lastYear: 'number',
        'tracks.0.title': 'missing',
        'tracks.0.targetGroup': { tooLong: 1000 },
      },
    });
  });
});

describe('the form of a cohort', () => {
  it('gives back what it was made from', () => {
    const cohort = aCohort();
    expect(readCohort(cohortForm(cohort), cohort.id)).toEqual({ kind: 'cohort', cohort });
  });

  it('has no limit where no number of places is typed, and 0 is a limit', () => {
    const read = (capacity: string) => readCohort({ ...cohortForm(aCohort()), capacity }, 'pulje-1');
    expect(read('')).toMatchObject({ cohort: { capacity: null } });
    expect(read('0')).toMatchObject({ cohort: { capacity: 0 } });
    expect(read('mange')).toEqual({ kind: 'refused', faults: { capacity: 'number' } });
  });

  it('says of a gathering what is missing, by the way its time is said', () => {
    const gatherings = [
      newGathering('a'),
      { ...newGathering('b'), kind: 'between' as const, from: '2027-01-01' },
      { ...newGathering('c'), kind: 'about' as const },
    ];
    expect(readCohort({ ...cohortForm(null), gatherings }, 'x')).toEqual({
      kind: 'refused',
      faults: {
        title: 'missing',
        period: 'missing',
        'gatherings.0.from': 'missing',
        'gatherings.1.to': 'missing',
        'gatherings.2.words': 'missing',
      },
    });
  });
});
