import { expect, it } from 'vitest';
import { aNeed } from '../../test/builders/aggregates.ts';
import { titleOf, tooLongFields, writtenNeeds } from './needs-types.ts';

it('a need is called by its theme, and its sub-theme where it has one', () => {
  expect(titleOf({ theme: 'Lesing', subTheme: 'Leselyst' })).toBe('Lesing: Leselyst');
  expect(titleOf({ theme: 'Lesing', subTheme: '' })).toBe('Lesing');
});

it('what is sent is what the owner wrote, without the network’s answer', () => {
  expect(
    writtenNeeds({
      needs: [{ ...aNeed(), involved: [], targetGroups: [], cameFromForm: false, answer: null }],
    }),
  ).toEqual([{ ...aNeed(), involved: [], targetGroups: [] }]);
});

it('texts that the service would not take are named', () => {
  const needs = [
    aNeed({ id: 'a', theme: 'a'.repeat(200) + ' ', grounds: 'g'.repeat(4001) }),
    aNeed({ id: 'b', subTheme: 's'.repeat(201), grounds: 'g'.repeat(4000) }),
  ];
  expect([...tooLongFields(needs)]).toEqual(['a grounds', 'b subTheme']);
});
