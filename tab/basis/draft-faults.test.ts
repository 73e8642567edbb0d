import { describe, expect, it } from 'vitest';
import type { InstitutionId } from '../../src/domain/ids.ts';
import { toKroner } from '../../src/domain/money.ts';
import { contentOf, withAnswer, withMeasure, type BasisDraft, type DraftMeasure } from './basis-draft.ts';
import { draftFaults } from './draft-faults.ts';

const ntnu = 'ntnu' as InstitutionId;
const dmmh = 'dmmh' as InstitutionId;

function draft(measure: Partial<DraftMeasure> = {}): BasisDraft {
  return {
    measures: [
      {
        id: 'a',
        planMeasure: null,
        title: 'Lesing',
        period: 'H-25 – V-27',
        higherEducation: [{ institution: ntnu, amount: toKroner(100) }],
        owners: null,
        ...measure,
      },
    ],
    answers: {},
    comment: '',
  };
}

describe('draftFaults', () => {
  it('lets an unfinished basis be saved', () => {
    expect(draftFaults(draft()).any).toBe(false);
    expect(draftFaults(draft({ higherEducation: [{ institution: ntnu, amount: null }] })).any).toBe(false);
  });

  it('names the fields that cannot be saved', () => {
    const faults = draftFaults(
      draft({
        title: ' ',
        period: 'snart',
        higherEducation: [
          { institution: ntnu, amount: toKroner(1) },
          { institution: dmmh, amount: null },
        ],
      }),
    );
    expect(faults.measures['a']).toEqual({
      title: 'blank',
      period: 'unreadable',
      costs: [1],
    });
  });

  it('names what is too long', () => {
    const long = 'x'.repeat(4001);
    expect(draftFaults({ ...draft(), answers: { a: long }, comment: long })).toMatchObject({
      answers: ['a'],
      comment: true,
      any: true,
    });
  });
});

describe('a basis that is being written', () => {
  it('leaves out a cost without an amount', () => {
    const written = contentOf(draft({ higherEducation: [{ institution: ntnu, amount: null }] }));
    expect(written.measures[0]?.higherEducation).toEqual([]);
  });

  it('changes one measure', () => {
    expect(withMeasure(draft(), 'a', { owners: toKroner(5) }).measures[0]?.owners).toBe(5);
  });

  it('keeps the answers in the order of the criteria, and none that is empty', () => {
    const criteria = [{ id: 'one' }, { id: 'two' }];
    const both = withAnswer(withAnswer(draft(), criteria, 'two', 'B'), criteria, 'one', 'A');
    expect(Object.entries(both.answers)).toEqual([
      ['one', 'A'],
      ['two', 'B'],
    ]);
    expect(withAnswer(both, criteria, 'one', '').answers).toEqual({ two: 'B' });
  });
});
