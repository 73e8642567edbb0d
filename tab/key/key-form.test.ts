import { describe, expect, it } from 'vitest';
import type { NetworkId, OwnerId } from '../../src/domain/ids.ts';
import { MAX_KRONER, toKroner } from '../../src/domain/money.ts';
import {
  findingsOf,
  inputsOf,
  isNamed,
  isTooLarge,
  type KeyForm,
  poolSums,
  withCount,
  withCountsOfYear,
} from './key-form.ts';
import { previewRequest } from './key-inputs.ts';
import { placeOfRefusal } from './refusal-place.ts';

const fosen = 'fosen' as NetworkId;

const form: KeyForm = {
  pool: toKroner(1_000_000),
  setAsides: [
    {
      id: 'meetings',
      title: 'Møtevirksomhet',
      shares: [
        { recipient: { kind: 'forum' }, amount: toKroner(100_000) },
        { recipient: { kind: 'group', id: 'ppt', name: 'PPT' }, amount: toKroner(50_000) },
      ],
    },
  ],
  jointMeasures: toKroner(200_000),
  baseGrant: toKroner(300_000),
  weights: { pupils: '1', children: '1/2' },
  roundTo: 1000,
  higherEducationShare: '1/2',
  networks: [{ network: fosen, counts: { pupils: 10, children: 20 }, floor: null, cap: null }],
  countsSource: 'GSI',
  figuresAreExamples: false,
};

describe('poolSums', () => {
  it('goes from the pool to what the counts share', () => {
    expect(poolSums(form)).toEqual({ setAsides: 150_000, distributable: 650_000, byCounts: 350_000 });
  });

  it('shows below zero what is taken too much', () => {
    expect(poolSums({ ...form, pool: toKroner(400_000) }).byCounts).toBe(-250_000);
  });

  it('knows no sum where a field that it needs is empty', () => {
    expect(poolSums({ ...form, pool: null })).toEqual({
      setAsides: 150_000,
      distributable: null,
      byCounts: null,
    });
  });
});

describe('inputsOf', () => {
  it('gives the inputs of a form that is filled in, and nothing while a field is empty', () => {
    expect(inputsOf(form)).toBe(form);
    expect(inputsOf({ ...form, baseGrant: null })).toBeNull();
    expect(inputsOf({ ...form, weights: { pupils: null } })).toBeNull();
    expect(inputsOf(withCount(form, 'fosen', 'children', null))).toBeNull();
    expect(inputsOf(withCount(form, 'fosen', 'children', 0))?.networks[0]?.counts).toEqual({
      pupils: 10,
      children: 0,
    });
  });
});

describe('isTooLarge', () => {
  it('stops amounts whose sum cannot be held before anything is worked out', () => {
    const huge = { ...form, jointMeasures: toKroner(MAX_KRONER) };
    expect(isTooLarge(form)).toBe(false);
    expect(isTooLarge(huge)).toBe(true);
    expect(inputsOf(huge)).toBeNull();
    expect(poolSums(huge).distributable).toBeNull();
  });
});

describe('isNamed', () => {
  it('asks for the purpose, and for the name of another recipient', () => {
    const [setAside] = form.setAsides;
    if (!setAside) throw new Error('the form has a fixed award');
    expect(isNamed(form)).toBe(true);
    expect(isNamed({ setAsides: [{ ...setAside, title: '  ' }] })).toBe(false);
    expect(
      isNamed({
        setAsides: [
          { ...setAside, shares: [{ recipient: { kind: 'group', id: 'a', name: '' }, amount: null }] },
        ],
      }),
    ).toBe(false);
  });
});

describe('previewRequest', () => {
  it('asks with the sums of the fixed awards, and with the bounds that are set', () => {
    const inputs = inputsOf({
      ...form,
      networks: form.networks.map((each) => ({ ...each, cap: toKroner(9) })),
    });
    if (!inputs) throw new Error('the form is filled in');
    const request = previewRequest(inputs);
    expect(request.setAsides).toEqual([{ id: 'meetings', amount: 150_000 }]);
    expect(request.recipients).toEqual([{ id: 'fosen', counts: { pupils: 10, children: 20 }, cap: 9 }]);
  });
});

describe('placeOfRefusal', () => {
  const inputs = inputsOf(form);
  if (!inputs) throw new Error('the form is filled in');

  it('finds the network whose bounds cross once they are rounded to the unit', () => {
    const crossed = {
      ...inputs,
      networks: inputs.networks.map((each) => ({ ...each, floor: toKroner(1001), cap: toKroner(1999) })),
    };
    expect(placeOfRefusal('floor-above-cap', crossed)).toEqual({ field: 'bound', network: 'fosen' });
  });

  it('places the others, and leaves what is no refusal of the allocation', () => {
    expect(placeOfRefusal('pool-exceeded', inputs)).toEqual({ field: 'pool' });
    expect(placeOfRefusal('floors-exceed-pool', inputs)).toEqual({ field: 'floors' });
    expect(placeOfRefusal('zero-weight', inputs)).toEqual({ field: 'weights' });
    expect(placeOfRefusal('no-answer', inputs)).toBeNull();
  });
});

describe('withCountsOfYear', () => {
  const examples = { ...form, figuresAreExamples: true };
  const gap = {
    kind: 'children',
    owner: '5057' as OwnerId,
    ownerName: 'Ørland',
    why: 'suppressed',
    estimate: null,
  } as const;
  const counted = (children: number | null) => ({
    year: 2026,
    version: 3,
    areExamples: false,
    networks: [{ network: fosen, name: 'Fosen', pupils: 2300, children, gaps: [gap] }],
  });

  it('takes counts and source from the year, and then they are no examples', () => {
    const taken = withCountsOfYear(examples, counted(1100), 'GSI 2026');
    expect(taken.networks[0]?.counts).toEqual({ pupils: 2300, children: 1100 });
    expect(taken).toMatchObject({ countsSource: 'GSI 2026', figuresAreExamples: false });
  });

  it('takes example figures as what they are', () => {
    const taken = withCountsOfYear(form, { ...counted(1100), areExamples: true }, 'Eksempeltall');
    expect(taken.figuresAreExamples).toBe(true);
  });

  it('keeps what the year has no figures of, and then they are examples still', () => {
    const taken = withCountsOfYear(examples, counted(null), 'GSI 2026');
    expect(taken.networks[0]?.counts).toEqual({ pupils: 2300, children: 20 });
    expect(taken.figuresAreExamples).toBe(true);
  });

  it('shows while somebody writes what the service will find', () => {
    const taken = withCountsOfYear(examples, counted(1100), 'GSI 2026');
    expect(findingsOf(taken, counted(1100))).toEqual({
      counted: { year: 2026, version: 3 },
      written: [],
      gaps: [{ ...gap, network: fosen }],
    });
    expect(findingsOf(withCount(taken, fosen, 'children', 1000), counted(1100))).toMatchObject({
      written: [{ network: fosen, kind: 'children', registered: 1100 }],
      gaps: [],
    });
    expect(findingsOf(withCount(taken, fosen, 'children', null), null)).toEqual({
      counted: null,
      written: [{ network: fosen, kind: 'pupils', registered: null }],
      gaps: [],
    });
  });
});
