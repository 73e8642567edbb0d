import { describe, expect, it } from 'vitest';
import { toKroner } from '../../domain/money.ts';
import { comparePlans } from '../../domain/plan/compare-plans.ts';
import type { Measure, NetworkPlan } from '../../domain/plan/network-plan.ts';
import { parsePeriod, type Period } from '../../domain/plan/period.ts';
import type { SchemeId } from '../../domain/ids.ts';
import { aPlan } from '../../../test/builders/aggregates.ts';
import { presentPlanChanges } from './plan-changes.ts';

function period(text: string): Period {
  const parsed = parsePeriod(text);
  if (parsed.kind === 'refused') throw new Error(parsed.code);
  return parsed.period;
}

const measure: Measure = {
  id: 'm',
  title: 'Ledelse av læring',
  period: period('H-24 – V-27'),
  partners: ['NTNU'],
  contactRole: '',
  comment: '',
  amounts: [{ year: 2025, amount: { kind: 'exact', amount: toKroner(1_400_000) } }],
};

function planWith(changed: Partial<Measure>, focusArea = 'Læring'): NetworkPlan {
  const focusAreas = [{ id: focusArea, title: focusArea, measures: [{ ...measure, ...changed }] }];
  return aPlan({
    sections: [{ id: 's', scheme: 'dekom' as SchemeId, title: 'Skole', statedPerYear: null, focusAreas }],
  });
}

/** What a reader is told of the way from one plan to another. */
function told(from: NetworkPlan, to: NetworkPlan, language: 'nb' | 'en' = 'nb') {
  return presentPlanChanges(comparePlans(from, to), language).changes;
}

describe('what changed in a plan, as a reader is told it:', () => {
  it('a field of a measure, with lists in one line and periods as they were written', () => {
    const to = planWith({ partners: ['NTNU', 'Nord'], period: period('vår 2024 – høst 2026') });
    expect(told(planWith({}), to)).toEqual([
      {
        what: 'measure-changed',
        subject: measure.title,
        field: 'period',
        from: 'H-24 – V-27',
        to: 'vår 2024 – høst 2026',
      },
      { what: 'measure-changed', subject: measure.title, field: 'partners', from: 'NTNU', to: 'NTNU, Nord' },
    ]);
  });

  it('an amount by its year, in the words of the reader, null where there was none', () => {
    const to = planWith({
      amounts: [
        { year: 2025, amount: { kind: 'at-least', amount: toKroner(2_000_000) } },
        { year: 2026, amount: { kind: 'open' } },
      ],
    });
    const changes = told(planWith({}), to);
    const [first, second] = ['2025', '2026'].map((year) => changes.find(({ field }) => field === year));
    expect(changes).toHaveLength(2);
    expect(first).toMatchObject({ what: 'amount-changed', field: '2025' });
    expect(first?.from).toMatch(/^1\s400\s000\skr$/);
    expect(first?.to).toMatch(/^[Mm]inst 2\s000\s000\skr$/);
    expect(second).toMatchObject({ field: '2026', from: null });
    expect(told(planWith({}), to, 'en').map((change) => change.to)).toContainEqual(
      expect.stringMatching(/^[Aa]t least /),
    );
  });

  it('the years of the plan and its title', () => {
    const to = aPlan({ firstYear: 2025, lastYear: 2028, title: 'Ny plan' });
    expect(
      told(aPlan(), to).map(({ what, subject, field, from, to: now }) => [what, subject, field, from, now]),
    ).toEqual([
      ['plan-renamed', '', null, aPlan().title, 'Ny plan'],
      ['years-changed', '', null, '2024–2027', '2025–2028'],
    ]);
  });

  it('what is new or gone by its title, a measure with its focus area', () => {
    const without = aPlan({
      sections: planWith({}).sections.map((section) => ({ ...section, focusAreas: [] })),
    });
    expect(told(without, planWith({}))).toContainEqual({
      what: 'measure-added',
      subject: measure.title,
      field: null,
      from: null,
      to: 'Læring',
    });
    expect(told(planWith({}), without).map(({ what }) => what)).toContain('focus-area-removed');
  });

  it('nothing, where nothing changed', () => {
    expect(told(planWith({}), planWith({}))).toEqual([]);
  });
});
