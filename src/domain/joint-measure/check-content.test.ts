import { describe, expect, it } from 'vitest';
import { aCohort, aJointMeasure, aJointMeasureContent } from '../../../test/builders/aggregates.ts';
import type { InstitutionId } from '../ids.ts';
import { toPlainDate } from '../calendar/plain-date.ts';
import { contentFaultsOf } from './check-content.ts';
import type { JointMeasureContent } from './joint-measure.ts';

const before = aJointMeasure();
const [gathering] = aCohort().gatherings;
const faults = (content: Partial<JointMeasureContent>) =>
  contentFaultsOf(aJointMeasureContent(content), before).map(({ path, code }) => `${path}: ${code}`);

describe('what a joint measure says', () => {
  it('is right as it stands', () => {
    expect(faults({})).toEqual([]);
  });

  it('names each fault where it is', () => {
    const ntnu = 'ntnu' as InstitutionId;
    const [track] = aJointMeasureContent().tracks;
    expect(
      faults({
        institutions: [ntnu, ntnu],
        firstYear: 2028,
        lastYear: 2027,
        tracks: [track!, track!],
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
      gathering!,
      { ...gathering!, id: 'two', when },
      { ...gathering!, id: 'three', track: 'spor-9' },
      { ...gathering!, id: 'four', when: { ...when, to: when.from } },
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
    const [enrolment] = before.enrolments;
    const standing = {
      kind: 'left',
      why: 'Nei',
      by: enrolment!.standing.by,
      at: enrolment!.standing.at,
    } as const;
    const abandoned = { ...before, enrolments: [{ ...enrolment!, standing }] };
    expect(contentFaultsOf(aJointMeasureContent({ cohorts: [], tracks: [] }), abandoned)).toEqual([]);
  });
});
