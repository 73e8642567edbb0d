import { array, assert, constantFrom, integer, nat, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aLetter, anAwardLine, aReport } from '../../../test/builders/aggregates.ts';
import type { CalendarEntry } from '../calendar/calendar-entry.ts';
import { toPlainDate } from '../calendar/plain-date.ts';
import { type AwardLetter, awardLineIdOf, type AwardSource } from '../decision/award-letter.ts';
import type { NetworkId, PersonId } from '../ids.ts';
import { toKroner } from '../money.ts';
import { reportBlockers, reportSums } from './report-blockers.ts';
import { openReport, type Report, type ReportedLine, returnReport, submitReport } from './report.ts';
import { reportsDue } from './reports-due.ts';
import { steeringOf } from './steering.ts';

const joint = anAwardLine({
  network: '',
  amount: toKroner(300_000),
  source: { kind: 'joint-measure', measure: 'joint' },
});
const ofFosen = anAwardLine({ amount: toKroner(200_000) });
const institution = aLetter({
  id: 'dekom-2027-institution-ntnu',
  recipient: { kind: 'institution', id: 'ntnu', name: 'NTNU' },
  lines: [joint, ofFosen],
});
const january = {
  id: 'institution-report',
  track: 'network',
  kind: 'deadline',
  title: 'Frist for UH',
  when: { kind: 'on', date: toPlainDate('2028-01-15') },
  due: 'institution-report',
} as const;
const by = 'coordinator-fosen' as PersonId;

function answered(line: string, changes: Partial<ReportedLine> = {}): ReportedLine {
  return {
    line,
    used: toKroner(500_000),
    unusedPlan: '',
    done: 'Fire samlinger er gjennomført.',
    participants: 40,
    attainment: 'largely',
    effect: 'Lærerne planlegger sammen.',
    ...changes,
  };
}

function completed(changes: Partial<ReportedLine> = {}): Report & { state: 'draft' } {
  const report = aReport();
  return {
    ...report,
    content: {
      lines: report.granted.map(({ id }) => answered(id, changes)),
      teacherEducation: 'Studenter har deltatt.',
      partnership: 'Eiere og UH planla sammen.',
    },
  };
}

describe('the reports that follow a letter', () => {
  it('are one for everybody, by the letter’s deadline', () => {
    const owed = (letter: AwardLetter, calendar: readonly CalendarEntry[]) =>
      reportsDue(letter, calendar).map(({ kind, deadline, lines }) => [kind, deadline, lines.length]);
    expect(owed(aLetter(), [january])).toEqual([['annual', '2028-06-15', 1]]);
    expect(owed(institution, [])).toEqual([['annual', '2028-06-15', 2]]);
  });

  it('are two for an institution whose round asks for one in January, each with its own sums', () => {
    expect(reportsDue(institution, [january])).toEqual([
      { kind: 'january', deadline: '2028-01-15', lines: [joint] },
      { kind: 'annual', deadline: '2028-06-15', lines: [ofFosen] },
    ]);
    expect(reportsDue(institution, [january]).map((due) => openReport(institution, due).granted)).toEqual([
      [joint],
      [ofFosen],
    ]);
  });

  it('are none where nothing was granted', () => {
    expect(reportsDue(aLetter({ lines: [] }), [january])).toEqual([]);
  });
});

describe('a report', () => {
  it('is complete when each sum says what was used and done, and how far it came', () => {
    expect(reportBlockers(completed())).toEqual([]);
    expect(reportBlockers(aReport()).map(({ code }) => code)).toEqual([
      'used-missing',
      'done-missing',
      'attainment-missing',
      'teacher-education-missing',
      'partnership-missing',
    ]);
  });

  it('says what becomes of money that was not used', () => {
    const used = toKroner(460_000);
    expect(reportBlockers(completed({ used }))).toEqual([
      { code: 'unused-plan-missing', line: 0, left: 40_000 },
    ]);
    expect(reportBlockers(completed({ used, unusedPlan: 'Brukes til høsten.' }))).toEqual([]);
  });

  it('never says that more was used than was granted', () => {
    expect(reportBlockers(completed({ used: toKroner(500_001) }))).toEqual([
      { code: 'used-above-granted', line: 0, by: 1 },
    ]);
  });

  it('is late from the day after its deadline, and a draft again when it is sent back', () => {
    const submit = (on: string) =>
      submitReport(completed(), { by, at: '2028-06-15T21:59:00.000Z', on: toPlainDate(on) });
    expect(submit('2028-06-15').late).toBe(false);
    expect(submit('2028-06-16').late).toBe(true);
    const returned = { reason: 'Beløpene mangler.', by, at: '2028-06-20T08:00:00.000Z' };
    expect(returnReport(submit('2028-06-15'), returned)).toEqual({ ...completed(), returned });
  });
});

describe('steering information', () => {
  const amount = integer({ min: 0, max: 90_000_000 }).map(toKroner);
  const sums = array(
    record({ granted: amount, usedShare: nat(100), network: constantFrom('fosen', 'gauldal') }),
    { minLength: 1, maxLength: 12 },
  );
  const reportOf = (
    { granted, usedShare, network }: { granted: number; usedShare: number; network: string },
    index: number,
  ): Report => {
    const source = { kind: 'basis-measure', network: network as NetworkId, measure: `m${index}` } as const;
    const line = anAwardLine({ amount: toKroner(granted), source });
    const draft = aReport({
      id: `report-${index}`,
      granted: [line],
      content: {
        ...completed().content,
        lines: [answered(line.id, { used: toKroner(Math.floor((granted * usedShare) / 100)) })],
      },
    });
    return submitReport(draft, { by, at: '2028-06-01T08:00:00.000Z', on: toPlainDate('2028-06-01') });
  };

  it('adds up the same by network and by theme as in all, and what was used and left make what was granted', () => {
    assert(
      property(sums, (cases) => {
        const reports = cases.map(reportOf);
        const { total, networks, themes } = steeringOf(reports, ({ source }) => ({
          theme: source.kind === 'basis-measure' && source.network === 'fosen' ? 'Lesing' : '',
        }));
        expect(total.used + total.unused).toBe(total.granted);
        for (const groups of [networks, themes]) {
          for (const figure of ['granted', 'used', 'unused', 'unknown'] as const) {
            expect(groups.reduce((sum, group) => sum + group[figure], 0)).toBe(total[figure]);
          }
        }
      }),
    );
  });

  it('puts the parts of a measure together, and a joint measure that several carry', () => {
    const fosen = 'fosen' as NetworkId;
    const own = { kind: 'basis-measure', network: fosen, measure: 'm' } as const;
    const shared = (measure: string) => ({ kind: 'joint-measure', measure }) as const;
    const line = (source: AwardSource, title: string, amount: number) =>
      anAwardLine({ id: awardLineIdOf(source), source, title, amount: toKroner(amount) });
    const owners = aReport({ id: 'owners', granted: [line(own, 'Lesing', 300)] });
    const ntnu = aReport({
      id: 'ntnu',
      granted: [line(own, 'Lesing', 200), line(shared('a'), 'Felles', 50)],
    });
    const nord = aReport({ id: 'nord', granted: [line(shared('b'), 'Felles', 70)] });
    const { measures } = steeringOf([owners, ntnu, nord], () => ({ theme: '' }));
    expect(measures).toMatchObject([
      { title: 'Lesing', network: fosen, granted: 500, reports: ['owners', 'ntnu'] },
      { title: 'Felles', network: null, granted: 120, reports: ['ntnu', 'nord'] },
    ]);
  });

  it('shows nothing of a draft but what was granted', () => {
    const draft = completed();
    const { total, delivered, due, networks } = steeringOf([draft], () => ({ theme: '' }));
    expect(total).toEqual({ granted: 500_000, used: 0, unused: 0, unknown: 1 });
    expect({ delivered, due }).toEqual({ delivered: 0, due: 1 });
    expect(networks[0]).toMatchObject({ key: 'fosen', participants: 0, reports: [draft.id] });
    expect(reportSums(draft)).toMatchObject({ used: 500_000 });
  });
});
