import type { Answer } from '../../src/contract/operations.ts';

type Entry = Answer<'readThread'>['items'][number];
export type Item = Entry['item'];

const stageOf = {
  need: 'need',
  'focus-area': 'plan',
  measure: 'plan',
  'set-aside': 'key',
  'basis-measure': 'basis',
  'joint-measure': 'recommendation',
  recommended: 'recommendation',
  decided: 'decision',
  'award-line': 'letter',
  'report-line': 'report',
} as const satisfies Record<Item['kind'], string>;

type Stage = (typeof stageOf)[Item['kind']];

/** The thread's items by the document that they stand in, in the order of the thread. */
export function byStage(
  items: readonly Entry[],
): { readonly stage: Stage; readonly items: readonly Entry[] }[] {
  return [...Map.groupBy(items, ({ item }) => stageOf[item.kind])].map(([stage, same]) => ({
    stage,
    items: same,
  }));
}
