import { expect, it } from 'vitest';
import type { BasisView } from './basis-draft.ts';
import { stageOfBasis } from './stage.ts';

const given = { by: { id: 'a', name: 'A' }, at: '2027-01-15T10:00:00Z' };
const none = { owner: null, partner: null };

it.each([
  ['draft', none, 'in-progress', 'in-progress'],
  ['draft', none, 'ready', 'awaits-both'],
  ['draft', { owner: given, partner: null }, 'ready', 'awaits-partner'],
  ['draft', { owner: null, partner: given }, 'ready', 'awaits-owner'],
  ['draft', { owner: given, partner: given }, 'ready', 'ready'],
  ['submitted', none, undefined, 'submitted'],
  ['submitted', none, 'decided', 'decided'],
] as const)('%s with %o, of which the service says %s, is %s', (state, confirmations, stage, word) => {
  const basis: Pick<BasisView, 'state' | 'late' | 'confirmations'> = { state, late: false, confirmations };
  expect(stageOfBasis(basis, stage && { stage })).toBe(word);
});

it('says that a basis came late', () => {
  expect(stageOfBasis({ state: 'submitted', late: true, confirmations: none }, undefined)).toBe(
    'submitted-late',
  );
});
