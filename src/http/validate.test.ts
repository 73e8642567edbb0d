import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { keyDraft } from '../contract/schemas/key.ts';
import { savePlan } from '../contract/schemas/plan.ts';
import { kroner, line, plainDate, share } from '../contract/schemas/common.ts';
import { Refused } from './refused.ts';
import { validate } from './validate.ts';

/** The faults as `path: code`. */
function faultsOf(schema: z.ZodType, value: unknown): string[] {
  try {
    validate(schema, value);
    return [];
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== 'invalid-request') throw error;
    return (error.details.faults ?? []).map(({ path, code }) => `${path}: ${code}`);
  }
}

const measure = z.strictObject({ title: z.string().min(1), costs: z.array(kroner).max(2) });
const plan = z.strictObject({ measures: z.array(measure), comment: line });

describe('validation', () => {
  it('gives what the schema makes of the value', () => {
    expect(validate(plan, { measures: [], comment: '  to  ' })).toEqual({ measures: [], comment: 'to' });
  });

  it('names every field that is wrong, however deep, and why', () => {
    const value = {
      measures: [
        { title: 'a', costs: [1, 1.5] },
        { title: '', costs: [-1, '2'] },
        { title: 3, costs: [1, 2, 3] },
        { costs: null },
      ],
      comment: 'a'.repeat(201),
    };
    expect(faultsOf(plan, value)).toEqual([
      'measures.0.costs.1: not-a-whole-number',
      'measures.1.title: blank',
      'measures.1.costs.0: too-small',
      'measures.1.costs.1: wrong-type',
      'measures.2.title: wrong-type',
      'measures.2.costs: too-many',
      'measures.3.title: required',
      'measures.3.costs: wrong-type',
      'comment: too-long',
    ]);
  });

  it('names fields that are not known, each by itself', () => {
    const value = { measures: [{ title: 'a', costs: [], colour: 'red' }], comment: '', admin: true, b: 1 };
    expect(faultsOf(plan, value)).toEqual([
      'measures.0.colour: unknown-field',
      'admin: unknown-field',
      'b: unknown-field',
    ]);
  });

  it('sees a field that is named __proto__', () => {
    const value: unknown = JSON.parse('{"measures": [], "comment": "", "__proto__": {"admin": true}}');
    expect(faultsOf(plan, value)).toEqual(['__proto__: unknown-field']);
  });

  it.each([[null], [[]], ['text'], [1], [true], [undefined]])('names the whole when it is %j', (value) => {
    expect(faultsOf(plan, value)).toEqual([value === undefined ? ': required' : ': wrong-type']);
  });

  it.each([
    ['a sum beyond 2⁵³ − 1', kroner, 2 ** 53, 'too-large'],
    ['an infinity', kroner, Infinity, 'wrong-type'],
    ['NaN', kroner, Number.NaN, 'wrong-type'],
    ['a date that does not exist', plainDate, '2027-02-30', 'wrong-format'],
    ['a share above 1', share, '3/2', 'too-large'],
    ['a share over zero', share, '1/0', 'wrong-format'],
    ['a choice that is none', z.enum(['owner', 'partner']), 'both', 'not-one-of'],
    ['what a schema of our own refuses', z.string().refine(() => false), 'a', 'wrong-format'],
  ])('has a code for %s', (_, schema, value, code) => {
    expect(faultsOf(schema, value)).toEqual([`: ${code}`]);
  });

  it('names a key of a record that cannot be one', () => {
    expect(faultsOf(z.record(z.string().max(3), z.number()), { abcd: 1 })).toEqual(['abcd: wrong-format']);
  });
});

describe('of a value that may be one of several things, validation', () => {
  const inputs = {
    pool: 0,
    setAsides: [],
    jointMeasures: 0,
    baseGrant: 0,
    weights: {},
    roundTo: 1,
    higherEducationShare: '1/2',
    networks: [],
    countsSource: '',
    figuresAreExamples: false,
  };
  const withRecipient = (recipient: unknown) => ({
    ...inputs,
    setAsides: [{ id: 'a', title: 'A', shares: [{ recipient, amount: 0 }] }],
  });
  const at = 'setAsides.0.shares.0.recipient';

  it.each([
    ['a missing field', { kind: 'network' }, [`${at}.id: required`]],
    ['a wrong field', { kind: 'institution', id: 'Ikke en id' }, [`${at}.id: wrong-format`]],
    [
      'several',
      { kind: 'group', id: 1, colour: 'red' },
      [`${at}.id: wrong-type`, `${at}.name: required`, `${at}.colour: unknown-field`],
    ],
    ['a field of another kind', { kind: 'forum', id: 'a' }, [`${at}.id: unknown-field`]],
  ])('names %s of the kind that was meant', (_, recipient, faults) => {
    expect(faultsOf(keyDraft, withRecipient(recipient)).toSorted()).toEqual(faults.toSorted());
  });

  it.each([[{ kind: 'bank', id: 'a' }], [{ id: 'a' }], ['ntnu'], [null]])(
    'names the whole where %j says no kind that is known',
    (recipient) => {
      expect(faultsOf(keyDraft, withRecipient(recipient))).toEqual([`${at}: not-one-of`]);
    },
  );

  it('names the field where only some values will do', () => {
    expect(faultsOf(keyDraft, { ...inputs, roundTo: 10 })).toEqual(['roundTo: not-one-of']);
  });

  it('names an amount in a plan that is no amount', () => {
    const amounts = [
      { year: 2027, amount: { kind: 'exact', amount: 1.5 } },
      { year: 2028, amount: { kind: 'at-least' } },
      { year: 2029, amount: { kind: 'open', amount: 1 } },
      { year: 2030, amount: 100 },
    ];
    const measure = { id: 'm', title: 'M', period: '', partners: [], contactRole: '', comment: '', amounts };
    const focusAreas = [{ id: 'f', title: 'F', measures: [measure] }];
    const plan = {
      title: 'Plan',
      figuresAreExamples: false,
      firstYear: 2027,
      lastYear: 2030,
      ownerPriorities: [],
      needs: [],
      sections: [{ id: 's', scheme: 'dekom', title: 'S', statedPerYear: null, focusAreas }],
    };
    const path = 'plan.sections.0.focusAreas.0.measures.0.amounts';
    expect(faultsOf(savePlan, { plan, reason: '' })).toEqual([
      `${path}.0.amount.amount: not-a-whole-number`,
      `${path}.1.amount.amount: required`,
      `${path}.2.amount.amount: unknown-field`,
      `${path}.3.amount: not-one-of`,
    ]);
  });
});
