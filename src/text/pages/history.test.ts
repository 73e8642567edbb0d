import { describe, expect, it } from 'vitest';
import { memoryStore } from '../../../test/fakes/memory-store.ts';
import { contentHash } from '../../application/content-hash.ts';
import { aggregateKinds } from '../../application/ports/aggregates.ts';
import { actions } from '../../domain/policies/policy.ts';
import { seed } from '../../seed/seed.ts';
import { actionWords, history } from './history.ts';

/** What changes nothing, and so stands in no trail. */
const changesNothing = /\.(?:read|list|preview|prepare)$|^delivery\.|^counts\.import$/;
/** What the trail calls by another name than the permission. */
const recordedOtherwise = [
  'round.prepare',
  'report.submit',
  'meeting.replace-file',
  'meeting.remove-file',
  'key.prepare',
  'letter.issue',
  'vote.close-at-time',
  'text.lift-shield',
];

describe('the words of the history', () => {
  it.each(['nb', 'nn', 'en'] as const)('say every act that the policy knows (%s)', (language) => {
    const acts = [...actions.filter((action) => !changesNothing.test(action)), ...recordedOtherwise];
    expect(acts.filter((act) => !Object.hasOwn(history[language].actions, act))).toEqual([]);
  });

  it('say every act of the demo county’s year', async () => {
    const store = memoryStore({ hash: contentHash });
    await seed(store, new Date('2026-11-24T09:00:00Z'));
    const heads = (await Promise.all(aggregateKinds.map((kind) => store.list(kind)))).flat();
    const trails = await Promise.all(heads.map(({ kind, id }) => store.auditTrail(kind, id)));
    const acts = new Set(trails.flat().map(({ action }) => action));
    expect(acts.size).toBeGreaterThan(20);
    expect([...acts].filter((act) => !Object.hasOwn(history.nb.actions, act))).toEqual([]);
  });

  it('of an act that they do not know are that something changed', () => {
    expect(actionWords(history.nb, 'basis.submit')).toBe('Sendte inn grunnlaget');
    expect(actionWords(history.nb, 'constructor')).toBe('Annen endring');
  });
});
