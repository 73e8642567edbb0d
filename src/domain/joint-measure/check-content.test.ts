import { describe, expect, it } from 'vitest';
import { aCohort, aJointMeasure, aJointMeasureContent } from '../../../test/builders/aggregates.ts';
import type { InstitutionId } from '../ids.ts';
import { toPlainDate } from '../calendar/plain-date.ts';
import { contentFaultsOf } from './check-content.ts';
import type { JointMeasureContent } from './joint-measure.ts';

const before = aJointMeasure();
const { gatherings: usual } = aCohort();
const faults = (content: Partial<JointMeasureContent>) =>
  contentFaultsOf(aJointMeasureContent(content), before).map(({ path, code }) => `${path}: ${code}`);

describe('what a joint measure says', () => {
  it('is right as it stands', () => {
    expect(faults({})).toEqual([]);
  });

  it('names each fault where it is', () => {
    const ntnu = 'ntnu' as InstitutionId;
    const { tracks } = aJointMeasureContent();
    expect(
      faults({
        institutions: [ntnu, ntnu],
        firstYear: 2028,
        lastYear: 2027,
        tracks: [...tracks, ...tracks],
        cohorts: [aCohort(), aCohort({ period: 'snart' })],
      }),
    ).toEqual([
      'lastYear: last-year-before-first',
      'institutions.1: duplicate-id',
      'tracks.1: duplicate-id',
      'cohorts.1: duplicate-id',
      'cohorts.1.period: period-unreadable',
    ]);
    expect(faults({ institutions: [] })).toEqual(['institutions: no-carriers']);
  });

  it('takes gatherings as exactly as they are known, and no days backwards', () => {
    const when = { kind: 'between', from: toPlainDate('2026-10-08'), to: toPlainDate('2026-10-07') } as const;
    const gatherings = [
      ...usual,
      ...usual.map((one) => ({ ...one, id: 'two', when })),
      ...usual.map((one) => ({ ...one, id: 'three', track: 'spor-9' })),
      ...usual.map((one) => ({ ...one, id: 'four', when: { ...when, to: when.from } })),
    ];
    expect(faults({ cohorts: [aCohort({ gatherings })] })).toEqual([
      'cohorts.0.gatherings.1.when: range-backwards',
      'cohorts.0.gatherings.2.track: unknown-track',
    ]);
  });

  it('takes no place from those who have one', () => {
    expect(faults({ cohorts: [aCohort({ capacity: 3 })] })).toEqual([]);
    expect(faults({ cohorts: [aCohort({ capacity: 2 })] })).toEqual([
      'cohorts.0.capacity: capacity-below-taken',
    ]);
    expect(faults({ cohorts: [], tracks: [] })).toEqual(['tracks: track-in-use', 'cohorts: cohort-in-use']);
  });

  it('may lose a cohort that everybody has left', () => {
    const enrolments = before.enrolments.map(({ standing: { by, at }, ...enrolment }) => ({
      ...enrolment,
      standing: { kind: 'left' as const, why: 'Nei', by, at },
    }));
    const abandoned = { ...before, enrolments };
    expect(contentFaultsOf(aJointMeasureContent({ cohorts: [], tracks: [] }), abandoned)).toEqual([]);
  });
});
