import { describe, expect, it } from 'vitest';
import { toKroner } from '../../src/domain/money.ts';
import { formOf, readMeasure, type MeasureForm } from './measure-form.ts';
import { measure } from './plan-builder.ts';

const years = { firstYear: 2025, lastYear: 2026 };
const whole = measure('a', {
  title: 'Lesing',
  partners: ['NTNU', 'Statped'],
  contactRole: 'Kontakt, NTNU',
  comment: 'To puljer.',
  amounts: [
    { year: 2025, amount: { kind: 'at-least', amount: toKroner(1_400_000) } },
    { year: 2026, amount: { kind: 'open' } },
    { year: 2028, amount: { kind: 'exact', amount: toKroner(0) } },
  ],
});

function refused(change: Partial<MeasureForm>) {
  const outcome = readMeasure({ ...formOf(whole, years), ...change }, 'a');
  if (outcome.kind === 'measure') throw new Error('was not refused');
  return outcome.faults;
}

describe('the form of a measure', () => {
  it('comes back as the measure that it was made of', () => {
    expect(readMeasure(formOf(whole, years), 'a')).toEqual({ kind: 'measure', measure: whole });
  });

  it('has a field for each year of the plan, and for a year outside it that has an amount', () => {
    expect(formOf(whole, years).amounts).toEqual([
      { year: 2025, text: '1\u00A0400\u00A0000 +' },
      { year: 2026, text: '?' },
      { year: 2028, text: '0' },
    ]);
    expect(formOf(null, years).amounts.map(({ text }) => text)).toEqual(['', '']);
  });

  it('leaves out a year without a text', () => {
    const outcome = readMeasure({ ...formOf(whole, years), amounts: [{ year: 2025, text: ' ' }] }, 'a');
    expect(outcome).toEqual({ kind: 'measure', measure: { ...whole, amounts: [] } });
  });

  it('names everything that cannot be read', () => {
    expect(
      refused({
        title: ' ',
        period: 'snart',
        comment: 'x'.repeat(4001),
        amounts: [
          { year: 2025, text: '-5' },
          { year: 2026, text: 'mye' },
        ],
      }),
    ).toEqual({
      title: 'blank',
      period: 'unreadable',
      comment: { tooLong: 4000 },
      amounts: { 2025: 'negative', 2026: 'unreadable' },
    });
  });

  it('refuses more partners than the service takes', () => {
    expect(refused({ partners: 'x\n'.repeat(21) }).partners).toEqual({ tooMany: 20 });
  });
});
