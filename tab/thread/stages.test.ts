import { expect, it } from 'vitest';
import { byStage, type Item } from './stages.ts';

it('the thread is read document by document, in its own order', () => {
  const entry = (key: string, kind: Item['kind']) => ({
    key,
    isAnchor: false,
    item: { kind } as unknown as Item,
  });
  const stages = byStage([
    entry('a', 'need'),
    entry('b', 'focus-area'),
    entry('c', 'measure'),
    entry('d', 'joint-measure'),
    entry('e', 'recommended'),
    entry('f', 'report-line'),
  ]);
  expect(stages.map(({ stage, items }) => [stage, items.map(({ key }) => key).join('')])).toEqual([
    ['need', 'a'],
    ['plan', 'bc'],
    ['recommendation', 'de'],
    ['report', 'f'],
  ]);
});
