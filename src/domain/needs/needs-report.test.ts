import { describe, expect, it } from 'vitest';
import { aNeed, aNeedsReport } from '../../../test/builders/aggregates.ts';
import { toPlainDate } from '../calendar/plain-date.ts';
import type { PersonId } from '../ids.ts';
import {
  answerNeed,
  editNeedsReport,
  needsBlockers,
  reopenNeedsReport,
  submitNeedsReport,
} from './needs-report.ts';

const deadline = toPlainDate('2026-12-01');
const submission = { at: '2026-11-20T08:00:00.000Z', on: toPlainDate('2026-11-20'), deadline };
const by = 'coordinator-fosen' as PersonId;
const declined = { outcome: { kind: 'declined', why: 'Se planen.' }, by, at: submission.at } as const;

describe('a needs report', () => {
  it('can be submitted when every need says what, why, who had a say and for whom', () => {
    expect(needsBlockers(aNeedsReport({ needs: [aNeed()] }))).toEqual([]);
    expect(needsBlockers(aNeedsReport({ needs: [] }))).toEqual([{ path: 'needs', code: 'no-needs' }]);
    const empty = aNeed({ id: 'b', theme: ' ', grounds: '', involved: [], targetGroups: [] });
    expect(needsBlockers(aNeedsReport({ needs: [aNeed(), empty] }))).toEqual([
      { path: 'needs.1.theme', code: 'need-without-theme' },
      { path: 'needs.1.grounds', code: 'need-without-grounds' },
      { path: 'needs.1.involved', code: 'need-without-involved' },
      { path: 'needs.1.targetGroups', code: 'need-without-target-group' },
    ]);
  });

  it('is late from the day after the deadline, and on the deadline itself is not', () => {
    const on = (day: string) =>
      submitNeedsReport(aNeedsReport(), { ...submission, on: toPlainDate(day) }).late;
    expect([on('2026-11-30'), on('2026-12-01'), on('2026-12-02')]).toEqual([false, false, true]);
  });

  it('keeps an answer as long as the need stands as it was answered', () => {
    const needs = ['a', 'b', 'c'].map((id) => aNeed({ id }));
    let submitted = submitNeedsReport(aNeedsReport({ needs }), submission);
    for (const id of ['a', 'b', 'c']) submitted = answerNeed(submitted, id, declined);
    const reopened = reopenNeedsReport(submitted, { reason: 'Nytt tema', by, at: submission.at });
    expect(Object.keys(reopened.answers)).toEqual(['a', 'b', 'c']);
    const edited = editNeedsReport(reopened, [
      aNeed({ id: 'b', grounds: 'Ny' }),
      aNeed({ id: 'a' }),
      aNeed({ id: 'd' }),
    ]);
    expect(edited.answers).toEqual({ a: declined });
    expect(edited.reopened).toMatchObject({ reason: 'Nytt tema' });
    expect(submitNeedsReport(edited, submission)).not.toHaveProperty('reopened');
  });
});
