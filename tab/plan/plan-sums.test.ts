import { describe, expect, it } from 'vitest';
import { toKroner } from '../../src/domain/money.ts';
import { measure, plan } from './plan-builder.ts';
import { amountIn, sumsOf, yearsWithAmounts } from './plan-sums.ts';

const exact = (amount: number) => ({ kind: 'exact' as const, amount: toKroner(amount) });

describe('sumsOf', () => {
  it('sums a plan as it is written, and counts an unreadable period as open', () => {
    const written = plan({
      firstYear: 2025,
      lastYear: 2025,
      sections: plan().sections.map((section) => ({
        ...section,
        focusAreas: [
          {
            id: `${section.id}-area`,
            title: 'A',
            measures: [
              measure('a', { amounts: [{ year: 2025, amount: exact(100) }] }),
              measure('b', { period: 'snart' }),
            ],
          },
        ],
      })),
    });
    expect(sumsOf(written).total).toEqual({ kind: 'at-least', amount: 200 });
  });
});

describe('amountIn', () => {
  const planned = measure('a', { period: 'H-25 – V-27', amounts: [{ year: 2025, amount: exact(100) }] });

  it('gives what is written, open where the measure runs without an amount, and nothing where it does not run', () => {
    expect([2024, 2025, 2026].map((year) => amountIn(planned, year))).toEqual([
      null,
      exact(100),
      { kind: 'open' },
    ]);
  });
});

describe('yearsWithAmounts', () => {
  it('lists each year once, in order', () => {
    const amounts = [2026, 2025].map((year) => ({ year, amount: exact(1) }));
    expect(yearsWithAmounts([measure('a', { amounts }), measure('b', { amounts })])).toEqual([2025, 2026]);
  });
});
