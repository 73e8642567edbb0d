import { describe, expect, it } from 'vitest';
import { plan } from '../../src/text/pages/plan.ts';
import { changeSentence } from './change-sentence.ts';

const texts = plan.nb.change;

describe('changeSentence', () => {
  it('says what stood and what stands', () => {
    const line = { what: 'measure-changed', subject: 'Lesing', field: 'period', from: 'H-24', to: 'H-25' };
    expect(changeSentence(line, texts)).toEqual({
      sentence: 'Perioden er endret',
      values: { from: 'H-24', to: 'H-25' },
    });
  });

  it('takes an empty value as none', () => {
    const line = { what: 'measure-changed', subject: 'Lesing', field: 'comment', from: '', to: 'Ny' };
    expect(changeSentence(line, texts).values).toEqual({ from: null, to: 'Ny' });
  });

  it('says where a measure came or went, without values', () => {
    const line = { what: 'measure-added', subject: 'Lesing', field: null, from: null, to: 'Språk' };
    expect(changeSentence(line, texts)).toEqual({ sentence: 'Nytt tiltak under «Språk»', values: null });
  });

  it('says which year an amount is of', () => {
    const line = { what: 'amount-changed', subject: 'Lesing', field: '2027', from: null, to: '100 kr' };
    expect(changeSentence(line, texts).sentence).toBe('Beløpet i 2027 er endret');
  });
});
