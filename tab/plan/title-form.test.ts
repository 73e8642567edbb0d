import { expect, it } from 'vitest';
import { toKroner } from '../../src/domain/money.ts';
import { measure, plan } from './plan-builder.ts';
import { putMeasure } from './plan-edits.ts';
import { readTitle } from './title-form.ts';

const written = { title: 'Plan', firstYear: '2024', lastYear: '2027' };

it('reads the title and the years', () => {
  expect(readTitle({ ...written, title: ' Plan 2 ' }, plan())).toEqual({
    kind: 'title',
    written: { title: 'Plan 2', firstYear: 2024, lastYear: 2027 },
  });
});

it.each([
  [{ title: '' }, { title: 'blank' }],
  [{ firstYear: '24' }, { firstYear: 'notYear' }],
  [{ lastYear: '2023' }, { lastYear: 'lastBeforeFirst' }],
  [{ lastYear: '2030' }, { lastYear: 'tooLong' }],
])('refuses %o', (change, faults) => {
  expect(readTitle({ ...written, ...change }, plan())).toMatchObject({ kind: 'refused', faults });
});

it('refuses years that leave amounts outside', () => {
  const amounts = [{ year: 2024, amount: { kind: 'exact' as const, amount: toKroner(1) } }];
  const withAmount = putMeasure(plan(), 'reading', measure('a', { amounts }));
  expect(readTitle({ ...written, firstYear: '2025' }, withAmount)).toMatchObject({
    kind: 'refused',
    faults: { outside: [2024] },
  });
});
