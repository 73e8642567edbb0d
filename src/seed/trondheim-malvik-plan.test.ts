import { describe, expect, it } from 'vitest';
import { isId } from '../domain/ids.ts';
import { checkPlan } from '../domain/plan/check-plan.ts';
import { formatPeriod } from '../domain/plan/period.ts';
import { planTotals } from '../domain/plan/plan-totals.ts';
import { trondheimMalvikPlan as plan } from './trondheim-malvik-plan.ts';

const measures = plan.sections.flatMap(({ focusAreas }) => focusAreas.flatMap((area) => area.measures));

const contactRoles = new Set([
  '',
  'Kontakt, NTNU',
  'Kontakt og faglig kontakt, NTNU',
  'Kontakt, NTNU (faglig kontakt: ?)',
  'Kontakt, NTNU og Skrivesenteret',
  'Kontakt, NTNU og Steinerhøyskolen i Oslo',
  'Kontakt, NTNU og Læringsmiljøsenteret',
  'Kontakt, Naturfagsenteret',
]);

const partners = new Set([
  'DMMH',
  'Fremmedspråksenteret',
  'HINN',
  'Læringsmiljøsenteret',
  'Matematikksenteret',
  'NTNU',
  'NTNU (ILU og flere institutter)',
  'NTNU (ILU)',
  'Naturfagsenteret',
  'Nord universitet',
  'RVTS',
  'Skrivesenteret',
  'Statped',
  'Statsforvalteren i Trøndelag',
  'Steinerhøyskolen i Oslo',
]);

describe('the plan of Trondheim/Malvik', () => {
  it('can be saved, and its ids are ids', () => {
    expect(checkPlan(plan)).toEqual([]);
    const areas = plan.sections.flatMap(({ focusAreas }) => focusAreas);
    expect([...plan.needs, ...plan.sections, ...areas, ...measures].filter(({ id }) => !isId(id))).toEqual(
      [],
    );
  });

  it('holds every measure of the document, focus area by focus area', () => {
    const counts = plan.sections.map(({ focusAreas }) => focusAreas.map((area) => area.measures.length));
    expect(counts).toEqual([[3, 3, 1, 1, 1, 4], [6]]);
  });

  it('holds the eight themes of reported needs with their sub-themes', () => {
    expect(plan.needs.map(({ subThemes }) => subThemes.length)).toEqual([3, 3, 3, 3, 4, 3, 2, 0]);
  });

  it('reads every period as the document means it', () => {
    expect(measures.map(({ period }) => formatPeriod(period))).toEqual([
      'H-24 – H-27',
      'H-24 – H-27',
      'H-25 – ?',
      'H-24 – H-27',
      'H-24 – H-27',
      'H-24 – V-27',
      'V-24 – V-27',
      'H-24 – V-27',
      'H-24 – V-25',
      'H-24 – V-27',
      'V-24 – V-27',
      'd.d. – H-27',
      'V-24 – H-25',
      'H-23 – H-26',
      'H-23 – H-26',
      'V-24 – H-25',
      'V-24 – H-25',
      'V-24 – H-26',
      'V-24 – H-24',
    ]);
  });

  it('sums to what the document states per year, and to no invented amount', () => {
    expect(measures.flatMap(({ amounts }) => amounts)).toEqual([]);
    const perYear = planTotals(plan).sections.map(({ years }) => years);
    const years = [2024, 2025, 2026, 2027];
    expect(perYear).toEqual([
      years.map((year) => ({ year, amount: { kind: 'exact', amount: 3_400_000 } })),
      years.map((year) => ({ year, amount: { kind: 'at-least', amount: 1_400_000 } })),
    ]);
  });

  it('names roles and institutions, and no person', () => {
    expect(measures.map(({ contactRole }) => contactRole).filter((role) => !contactRoles.has(role))).toEqual(
      [],
    );
    expect(
      measures.flatMap((measure) => measure.partners).filter((partner) => !partners.has(partner)),
    ).toEqual([]);
    expect(measures.filter(({ comment }) => /\bv\//.test(comment))).toEqual([]);
  });
});
