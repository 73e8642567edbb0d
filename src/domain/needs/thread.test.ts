import { describe, expect, it } from 'vitest';
import { aNeed, aNeedsReport } from '../../../test/builders/aggregates.ts';
import { toPlainDate } from '../calendar/plain-date.ts';
import type { OwnerId, PersonId } from '../ids.ts';
import { samplePlan } from '../plan/sample-plan.ts';
import { answerNeed, type NeedOutcome, type NeedsReport, submitNeedsReport } from './needs-report.ts';
import { needsByPart, partsOf, settledOutcome } from './thread.ts';

const on = toPlainDate('2026-11-20');
const at = '2026-11-20T08:00:00.000Z';
const by = 'coordinator-fosen' as PersonId;
const inPlan: NeedOutcome = { kind: 'in-plan', part: { kind: 'measure', id: 'm', title: 'Veiledning' } };
const into = (owner: string): NeedOutcome => ({
  kind: 'merged',
  into: { owner: owner as OwnerId, need: 'need' },
});
const place = (owner: string) => ({ owner: owner as OwnerId, need: 'need' });

function reported(owner: string, outcome: NeedOutcome | null): NeedsReport {
  const report = submitNeedsReport(aNeedsReport({ owner: owner as OwnerId, needs: [aNeed()] }), {
    at,
    on,
    deadline: on,
  });
  return outcome ? answerNeed(report, 'need', { outcome, by, at }) : report;
}

describe('what became of a need', () => {
  it('is what the network said of it', () => {
    const reports = [reported('1', inPlan), reported('2', null)];
    expect(settledOutcome(reports, place('1'))).toEqual({ outcome: inPlan, became: inPlan });
    expect(settledOutcome(reports, place('2'))).toBeNull();
  });

  it('is found through the needs that it was merged into', () => {
    const reports = [reported('1', into('2')), reported('2', into('3')), reported('3', inPlan)];
    expect(settledOutcome(reports, place('1'))).toEqual({ outcome: into('2'), became: inPlan });
  });

  it('is open where the other is not answered, not there, or merged back', () => {
    for (const others of [
      [reported('2', null)],
      [],
      [reported('2', into('1'))],
      [aNeedsReport({ owner: '2' as OwnerId })],
    ]) {
      expect(settledOutcome([reported('1', into('2')), ...others], place('1'))?.became).toBeNull();
    }
  });
});

describe('the thread from the plan', () => {
  it('leads from a measure to the needs behind it, the merged ones too', () => {
    const reports = [
      reported('1', into('2')),
      reported('2', inPlan),
      reported('3', { kind: 'declined', why: 'Nei' }),
    ];
    const [only, ...others] = needsByPart(reports);
    expect(others).toEqual([]);
    expect(only?.part).toEqual({ kind: 'measure', id: 'm' });
    expect(only?.needs.map(({ report, merged }) => [report.owner, merged])).toEqual([
      ['1', true],
      ['2', false],
    ]);
  });

  it('does not mix years: the same owner has the same need anew', () => {
    const reports = [reported('1', into('2')), { ...reported('2', inPlan), year: 2028 }];
    expect(needsByPart(reports).flatMap(({ needs }) => needs.map(({ report }) => report.owner))).toEqual([
      '2',
    ]);
  });

  it('has the focus areas and measures of the plan to lead to', () => {
    const parts = partsOf(samplePlan());
    expect(parts.map(({ kind }) => kind)).toContain('measure');
    expect(parts[0]?.kind).toBe('focus-area');
  });
});
