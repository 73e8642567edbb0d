import { describe, expect, it } from 'vitest';
import type { InstitutionId, NetworkId } from '../../src/domain/ids.ts';
import { MAX_KRONER, toKroner } from '../../src/domain/money.ts';
import {
  contentOf,
  formOf,
  recommendAsAsked,
  recommendedSums,
  remainingOf,
  type View,
  withLine,
} from './recommendation-form.ts';

const fosen = 'fosen' as NetworkId;
const gauldal = 'gauldal' as NetworkId;
const vaernes = 'vaernes' as NetworkId;

const view: Pick<View, 'content' | 'networks' | 'available'> = {
  content: {
    lines: [{ network: fosen, recommended: toKroner(900), grounds: 'Færre samlinger' }],
    jointMeasures: [],
    grounds: '',
    dissent: '',
  },
  networks: [
    {
      network: fosen,
      name: 'Fosen',
      frame: toKroner(1000),
      asked: toKroner(1000),
      ownContribution: null,
      late: false,
    },
    {
      network: gauldal,
      name: 'Gauldal',
      frame: toKroner(500),
      asked: toKroner(400),
      ownContribution: null,
      late: true,
    },
    {
      network: vaernes,
      name: 'Værnesregionen',
      frame: toKroner(500),
      asked: null,
      ownContribution: null,
      late: false,
    },
  ],
  available: { networks: toKroner(1500), jointMeasures: toKroner(100) },
};

describe('formOf', () => {
  it('has a line for every network, empty where nothing is saved', () => {
    expect(formOf(view).lines).toEqual([
      { network: fosen, recommended: 900, grounds: 'Færre samlinger' },
      { network: gauldal, recommended: null, grounds: '' },
      { network: vaernes, recommended: null, grounds: '' },
    ]);
  });

  it('gives back what was saved', () => {
    expect(contentOf(formOf(view))).toEqual(view.content);
  });
});

describe('contentOf', () => {
  it('cannot be saved while a joint measure is unfinished', () => {
    const ntnu = 'ntnu' as InstitutionId;
    const measure = { id: 'a', title: 'Inkluderende praksis', institution: ntnu, amount: toKroner(100) };
    const form = formOf(view);
    expect(contentOf({ ...form, jointMeasures: [measure] })?.jointMeasures).toEqual([measure]);
    expect(contentOf({ ...form, jointMeasures: [{ ...measure, title: ' ' }] })).toBeNull();
    expect(contentOf({ ...form, jointMeasures: [{ ...measure, institution: null }] })).toBeNull();
    expect(contentOf({ ...form, jointMeasures: [{ ...measure, amount: null }] })).toBeNull();
  });
});

describe('remainingOf', () => {
  it('asks for an amount for each network that has submitted', () => {
    expect(remainingOf(formOf(view), view)).toEqual([{ code: 'network-missing', network: gauldal }]);
  });

  it('is nothing once every line is in order', () => {
    const form = withLine(formOf(view), 'gauldal', { recommended: toKroner(400) });
    expect(remainingOf(form, view)).toEqual([]);
  });

  it('names a cut without grounds, more than was asked for, money without a basis, and sums above what there is', () => {
    let form = withLine(formOf(view), 'fosen', { grounds: ' ' });
    form = withLine(form, 'gauldal', { recommended: toKroner(500) });
    form = withLine(form, 'vaernes', { recommended: toKroner(200) });
    form = {
      ...form,
      jointMeasures: [{ id: 'a', title: 'A', institution: 'ntnu' as InstitutionId, amount: toKroner(150) }],
    };
    expect(remainingOf(form, view)).toEqual([
      { code: 'grounds-missing', network: fosen },
      { code: 'above-asked', network: gauldal, by: 100 },
      { code: 'network-without-basis', network: vaernes },
      { code: 'networks-above-available', by: 100 },
      { code: 'joint-measures-above-available', by: 50 },
    ]);
  });
});

describe('sums that cannot be held', () => {
  it('are named, and nothing else is worked out', () => {
    const form = withLine(formOf(view), 'gauldal', { recommended: toKroner(MAX_KRONER) });
    expect(recommendedSums(form).networks).toBeNull();
    expect(remainingOf(form, view)).toEqual([{ code: 'total-too-large' }]);
  });
});

describe('recommendAsAsked', () => {
  it('sets every submitted line to what was asked for and leaves the rest', () => {
    const form = recommendAsAsked(formOf(view), view.networks);
    expect(form.lines).toEqual([
      { network: fosen, recommended: 1000, grounds: 'Færre samlinger' },
      { network: gauldal, recommended: 400, grounds: '' },
      { network: vaernes, recommended: null, grounds: '' },
    ]);
    expect(recommendedSums(form)).toEqual({ networks: 1400, jointMeasures: 0 });
  });
});
