import { describe, expect, it } from 'vitest';
import { quotaFigures, weightedCount } from './explanation-figures.ts';

describe('weightedCount', () => {
  it('weighs exactly, and writes a whole number as one', () => {
    expect(weightedCount({ pupils: 2200, children: 1100 }, { pupils: '1', children: '1/2' })).toBe(
      '2\u00A0750',
    );
    expect(weightedCount({ pupils: 1, children: 1 }, { pupils: '1', children: '1/2' })).toBe('3/2');
    expect(weightedCount({}, { pupils: '1' })).toBe('0');
  });
});

describe('quotaFigures', () => {
  it('shows a fraction with what it comes to, rounded down', () => {
    expect(quotaFigures('4603703/3', 'nb')).toEqual({
      kind: 'fraction',
      fraction: '4603703/3',
      decimal: '1\u00A0534\u00A0567,66',
    });
    expect(quotaFigures('1/100', 'en')).toEqual({ kind: 'fraction', fraction: '1/100', decimal: '0.01' });
  });

  it('leaves a whole quota as an amount', () => {
    expect(quotaFigures('300000/1', 'nb')).toEqual({ kind: 'whole', amount: 300_000 });
  });
});
