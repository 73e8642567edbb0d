import { describe, expect, it } from 'vitest';
import {
  aBasis,
  aBasisContent,
  aBasisMeasure,
  aCohort,
  aJointMeasure,
  aJointMeasureContent,
  anInstitution,
  aPlan,
} from '../../../test/builders/aggregates.ts';
import { submitBasis } from '../basis/decision-basis.ts';
import { toPlainDate } from '../calendar/plain-date.ts';
import type { InstitutionId, NetworkId, RoundId, SchemeId } from '../ids.ts';
import type { Measure } from '../plan/network-plan.ts';
import { parsePeriod } from '../plan/period.ts';
import { semestersFrom, uhCapacity } from './uh-capacity.ts';

const ntnu = 'ntnu' as InstitutionId;
const nord = 'nord' as InstitutionId;
const dmmh = 'dmmh' as InstitutionId;
const institutions = [
  anInstitution({ id: ntnu, name: 'NTNU' }),
  anInstitution({ id: nord, name: 'Nord universitet' }),
  anInstitution({ id: dmmh, name: 'DMMH – Dronning Mauds Minne Høgskole' }),
];
const semesters = semestersFrom(2026, 2);

function aMeasure(id: string, period: string, partners: readonly string[]): Measure {
  const parsed = parsePeriod(period);
  if (parsed.kind === 'refused') throw new Error(parsed.code);
  return {
    id,
    title: `Tiltak ${id}`,
    period: parsed.period,
    partners,
    contactRole: '',
    comment: '',
    amounts: [],
  };
}
function planWith(...measures: readonly Measure[]) {
  const focusAreas = [{ id: 'area', title: 'Lesing', measures }];
  const scheme = 'dekom' as SchemeId;
  return aPlan({ sections: [{ id: 'dekom', scheme, title: 'Dekom', statedPerYear: null, focusAreas }] });
}
const submission = { at: '2027-01-20T09:00:00.000Z', on: toPlainDate('2027-01-20'), deadline: null };
const basisWith = (planMeasure: string | null, overrides: Partial<ReturnType<typeof aBasis>> = {}) =>
  submitBasis(
    aBasis({ content: aBasisContent({ measures: [aBasisMeasure({ planMeasure })] }), ...overrides }),
    submission,
  );

const capacity = (known: Partial<Parameters<typeof uhCapacity>[0]>) =>
  uhCapacity({ plans: [], bases: [], jointMeasures: [], institutions, ...known }, semesters);
const shown = (known: Parameters<typeof capacity>[0]) =>
  capacity(known).asks.map(({ institution, title, source, semesters: within }) => [
    institution,
    title,
    source.kind,
    within.join(),
  ]);

describe('what is asked of higher education', () => {
  it('is counted in the semesters that the period covers', () => {
    const plan = planWith(
      aMeasure('a', 'H-26 – V-27', ['NTNU']),
      aMeasure('b', 'd.d. – V-26', ['NTNU']),
      aMeasure('c', 'H-27 – ?', ['NTNU']),
      aMeasure('d', '2028', ['NTNU']),
    );
    expect(shown({ plans: [plan] })).toEqual([
      [ntnu, 'Tiltak a', 'plan', '1,2'],
      [ntnu, 'Tiltak b', 'plan', '0'],
      [ntnu, 'Tiltak c', 'plan', '3'],
    ]);
  });

  it('is read out of what networks write, and what names nobody is not swallowed', () => {
    const plan = planWith(
      aMeasure('a', '2026', ['NTNU (ILU)', 'dronning mauds minne  høgskole']),
      aMeasure('b', '2026', ['Nord Universitet / Skrivesenteret']),
      aMeasure('c', '2026', ['Nordavind skole']),
      aMeasure('d', '2026', []),
    );
    expect(shown({ plans: [plan] }).map(([institution, title]) => [institution, title])).toEqual([
      [ntnu, 'Tiltak a'],
      [dmmh, 'Tiltak a'],
      [nord, 'Tiltak b'],
      [null, 'Tiltak c'],
      [null, 'Tiltak d'],
    ]);
  });

  it('counts a measure of plan and basis once, as the newest basis has it', () => {
    const plans = [planWith(aMeasure('a', '2026', ['Nord universitet']))];
    const older = basisWith('a', { round: 'dekom-2026' as RoundId });
    expect(shown({ plans, bases: [older, basisWith('a')] })).toEqual([[ntnu, 'Et tiltak', 'basis', '1,2,3']]);
    expect(capacity({ plans, bases: [older, basisWith('a')] }).asks[0]?.source).toMatchObject({
      round: 'dekom-2027',
    });
  });

  it('counts what stands only in a basis, and nothing of a draft or of another network', () => {
    const plans = [planWith(aMeasure('a', '2026', ['NTNU']))];
    const draft = aBasis({ content: aBasisContent({ measures: [aBasisMeasure({ planMeasure: 'a' })] }) });
    const other = basisWith('a', { network: 'namdal' as NetworkId });
    expect(shown({ plans, bases: [draft, other, basisWith(null)] })).toEqual([
      [ntnu, 'Tiltak a', 'plan', '0,1'],
      [ntnu, 'Et tiltak', 'basis', '1,2,3'],
      [ntnu, 'Et tiltak', 'basis', '1,2,3'],
    ]);
  });

  it('counts each cohort for each institution that carries it', () => {
    const content = aJointMeasureContent({
      institutions: [ntnu, nord],
      cohorts: [aCohort({ period: 'H-26' }), aCohort({ id: 'pulje-2', title: 'Pulje 2', period: '2029' })],
    });
    expect(shown({ jointMeasures: [aJointMeasure({ content })] })).toEqual([
      [ntnu, 'Inkluderende praksis: Pulje 1', 'joint-measure', '1,2,3'],
      [nord, 'Inkluderende praksis: Pulje 1', 'joint-measure', '1,2,3'],
    ]);
  });
});
