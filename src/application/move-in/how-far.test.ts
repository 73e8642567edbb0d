import { describe, expect, it } from 'vitest';
import { type AuditEntry, nextEntry } from '../../domain/audit/audit-trail.ts';
import { contentHash } from '../content-hash.ts';
import { howFar } from './how-far.ts';

type Act = readonly [by: string, changeId: string, state: string];

function trail(...acts: readonly Act[]): AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (const [by, changeId, state] of acts) {
    const facts = {
      kind: 'scheme',
      id: 'dekom',
      action: 'scheme.save',
      at: '2026-01-01T00:00:00Z',
      reason: '',
    };
    entries.push(nextEntry(entries.at(-1) ?? null, { ...facts, by, changeId }, state, contentHash));
  }
  return entries;
}

const trial = trail(['governor', 'a', 'one'], ['governor', 'b', 'two'], ['governor', 'c', 'three']);

describe('how far an aggregate has been moved', () => {
  it.each([0, 1, 2, 3])('is as many versions as are the same: %d', (versions) => {
    expect(howFar(trial, trial.slice(0, versions))).toEqual({ kind: 'moved', versions });
  });

  it('does not count what was registered before it came', () => {
    const registered = trail(['provision', 'x', 'zero'], ['governor', 'a', 'one']);
    expect(howFar(trial, registered)).toEqual({ kind: 'moved', versions: 1 });
    expect(howFar(trial, trail(['sharepoint:lists', 'x', 'zero']))).toEqual({ kind: 'moved', versions: 0 });
  });

  it.each([
    ['another command', trail(['governor', 'a', 'one'], ['governor', 'y', 'two']), 2],
    ['another state', trail(['governor', 'a', 'other']), 1],
    [
      'more than the trial has',
      trail(
        ['governor', 'a', 'one'],
        ['governor', 'b', 'two'],
        ['governor', 'c', 'three'],
        ['governor', 'd', 'four'],
      ),
      4,
    ],
    [
      'a change between registering and the trial',
      trail(['provision', 'x', 'zero'], ['governor', 'z', 'own']),
      2,
    ],
  ] as const)('stops at %s', (_, target, version) => {
    expect(howFar(trial, target)).toEqual({ kind: 'differs', version });
  });
});
