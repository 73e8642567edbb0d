import { expect, it } from 'vitest';
import { aNeed } from '../../test/builders/aggregates.ts';
import type { OwnerId } from '../../src/domain/ids.ts';
import type { AnswerView, NetworkNeeds } from './needs-types.ts';
import { mergeableWith, receivedNeeds } from './received-needs.ts';

type Report = NetworkNeeds['reports'][number];

function answered(outcome: AnswerView['outcome']): AnswerView {
  return { outcome, by: { id: 'coordinator', name: 'Koordinator' }, at: '2026-11-20T08:00:00.000Z' };
}
const declined = answered({ kind: 'declined', why: 'Nei.' });
const merged = answered({
  kind: 'merged',
  into: { owner: '1' as OwnerId, need: 'a', ownerName: 'Eier 1', theme: 'Lesing' },
  became: null,
});

function received(owner: string, ...needs: [id: string, theme: string, answer: AnswerView | null][]): Report {
  const report = {
    owner: owner as OwnerId,
    ownerName: `Eier ${owner}`,
    state: 'submitted',
    needs: needs.map(([id, theme, answer]) => ({ ...aNeed({ id, theme }), answer })),
  };
  return { etag: `etag-${owner}`, report: report as unknown as Report['report'] };
}

const reports = [
  received('1', ['a', 'Lesing', declined], ['b', 'Regning', null]),
  received('2', ['a', 'Engelsk', null], ['c', 'Lesing', merged]),
];
const ids = (all: ReturnType<typeof receivedNeeds>) => all.map(({ owner, need }) => `${owner} ${need.id}`);

it('what waits for an answer comes first, and each knows the version to answer from', () => {
  const all = receivedNeeds({ reports });
  expect(ids(all)).toEqual(['2 a', '1 b', '1 a', '2 c']);
  expect(all.map(({ etag }) => etag)).toEqual(['etag-2', 'etag-1', 'etag-1', 'etag-2']);
});

it('a need can be merged with any other that is not merged itself', () => {
  const all = receivedNeeds({ reports });
  const [first] = all;
  if (!first) throw new Error('nothing received');
  expect(ids(mergeableWith(all, first))).toEqual(['1 b', '1 a']);
});
