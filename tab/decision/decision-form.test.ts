import { describe, expect, it } from 'vitest';
import type { NetworkId } from '../../src/domain/ids.ts';
import { MAX_KRONER, toKroner } from '../../src/domain/money.ts';
import {
  contentOf,
  decidedSum,
  departures,
  formOf,
  remainingOf,
  type View,
  withLine,
} from './decision-form.ts';

const fosen = 'fosen' as NetworkId;
const gauldal = 'gauldal' as NetworkId;

const view: Pick<View, 'content' | 'recommended' | 'available'> = {
  content: { lines: [{ network: fosen, decided: toKroner(900), grounds: '' }], caseNumber: '' },
  recommended: [
    {
      network: fosen,
      name: 'Fosen',
      asked: toKroner(1000),
      recommended: toKroner(900),
      grounds: 'Færre',
      costs: [],
    },
    {
      network: gauldal,
      name: 'Gauldal',
      asked: toKroner(400),
      recommended: toKroner(400),
      grounds: '',
      costs: [],
    },
  ],
  available: toKroner(1400),
};
const following = withLine(formOf(view), 'gauldal', { decided: toKroner(400) });

describe('formOf', () => {
  it('has a line for every network of the recommendation', () => {
    expect(formOf(view).lines).toEqual([
      { network: fosen, decided: 900, grounds: '' },
      { network: gauldal, decided: null, grounds: '' },
    ]);
    expect(contentOf(formOf(view))).toEqual(view.content);
  });
});

describe('remainingOf', () => {
  it('asks for the case number and for every amount', () => {
    expect(remainingOf(formOf(view), view)).toEqual([
      { code: 'case-number-missing' },
      { code: 'network-missing', network: gauldal },
    ]);
  });

  it('is nothing when the decision follows the recommendation and has its number', () => {
    expect(remainingOf({ ...following, caseNumber: ' 2027/1 ' }, view)).toEqual([]);
  });

  it('asks for grounds where it departs, and stops at what there is to share', () => {
    const more = withLine({ ...following, caseNumber: '2027/1' }, 'gauldal', { decided: toKroner(600) });
    expect(remainingOf(more, view)).toEqual([
      { code: 'grounds-missing', network: gauldal },
      { code: 'above-available', by: 100 },
    ]);
    expect(departures(more, view.recommended)).toBe(1);
    expect(decidedSum(more)).toBe(1500);
  });

  it('refuses money for a network that asked for nothing', () => {
    const [first, second] = view.recommended;
    if (!first || !second) throw new Error('two networks are recommended');
    const none = { ...view, recommended: [first, { ...second, asked: null }] };
    expect(remainingOf({ ...following, caseNumber: '2027/1' }, none)).toEqual([
      { code: 'nothing-asked', network: gauldal },
    ]);
  });

  it('says so when the sum cannot be held', () => {
    const huge = withLine({ ...following, caseNumber: '2027/1' }, 'gauldal', {
      decided: toKroner(MAX_KRONER),
    });
    expect(decidedSum(huge)).toBeNull();
    expect(remainingOf(huge, view)).toEqual([{ code: 'total-too-large' }]);
  });
});
