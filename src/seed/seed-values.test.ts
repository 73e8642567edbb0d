import { expect, it } from 'vitest';
import { idOf, periodOf } from './seed-values.ts';

it.each([
  ['Øya videregående skole', 'oya-videregaende-skole'],
  ['Værnesregionen', 'vaernesregionen'],
  ['Vurderingspraksiser (Vurdering for alle)', 'vurderingspraksiser-vurdering-for-alle'],
  [`${'lesing '.repeat(11)}og leselyst`, `${'lesing-'.repeat(11)}og`],
])('makes an id of "%s"', (title, id) => {
  expect(idOf(title)).toBe(id);
});

it('refuses a period that cannot be read', () => {
  expect(() => periodOf('snart')).toThrow(RangeError);
});
