import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { aProcess } from '../../../test/builders/aggregates.ts';
import { people } from '../../../test/builders/small-county.ts';
import { memoryStore } from '../../../test/fakes/memory-store.ts';
import { contentHash } from '../content-hash.ts';
import { type AggregateStore, StoreUnavailable } from '../ports/aggregate-store.ts';
import { createProcessRunner } from './process-runner.ts';
import type { PerformStep, ReportFailure } from './run-process.ts';

const id = 'process';
const { governor, coordinatorFosen } = people;
const steps = ['a', 'b', 'c'].map((key) => ({ key, state: 'pending' as const }));
const { state: _, ...process } = aProcess({ id, steps });

/** A runner over a store, and a list of the steps that were carried out. `perform` may fail them. */
function aRunner({
  store = memoryStore({ hash: contentHash }),
  perform = async () => {},
}: { readonly store?: AggregateStore; readonly perform?: PerformStep } = {}) {
  const performed: string[] = [];
  const failures: Parameters<ReportFailure>[0][] = [];
  const performing: PerformStep = async (process, key, changeId) => {
    await perform(process, key, changeId);
    performed.push(key);
  };
  const runner = createProcessRunner(
    { store, clock: { now: () => new Date('2027-01-15T09:00:00Z') } },
    { 'publish-frames': performing, 'issue-letters': performing, 'import-responses': performing },
    (failure) => failures.push(failure),
  );
  const states = async () => {
    const stored = await store.read('process', id);
    return stored && [stored.state.state, ...stored.state.steps.map((step) => step.state)].join(' ');
  };
  return { store, runner, performed, failures, states };
}

/** Fails a step as long as it is told to. */
function failing(step: string) {
  const fault = { on: true };
  const perform: PerformStep = async (_process, key) => {
    if (fault.on && key === step) throw new Error('out of order');
  };
  return { fault, perform };
}

describe('a process', () => {
  it('carries out its steps in order, each under a change id of its own, and finishes', async () => {
    const ids: string[] = [];
    const { runner, performed, states, failures } = aRunner({
      perform: async (_process, _key, changeId) => void ids.push(changeId),
    });
    const started = await runner.start(process);
    expect(started.state).toMatchObject({ state: 'running', steps });
    await runner.idle();
    expect(performed).toEqual(['a', 'b', 'c']);
    expect(ids).toEqual(['process-a', 'process-b', 'process-c']);
    expect(await states()).toBe('finished done done done');
    expect(failures).toEqual([]);
  });

  it('finishes at once when it has no steps', async () => {
    const { runner, states } = aRunner();
    await runner.start({ ...process, steps: [] });
    await runner.idle();
    expect(await states()).toBe('finished');
  });

  it('shows how far it has come while it runs', async () => {
    const seen: (string | null)[] = [];
    const { runner, states } = aRunner({ perform: async () => void seen.push(await states()) });
    await runner.start(process);
    await runner.idle();
    expect(seen).toEqual([
      'running pending pending pending',
      'running done pending pending',
      'running done done pending',
    ]);
  });

  it('stops at the first step that fails, and says which under the trace id that is reported', async () => {
    const { runner, performed, failures, states, store } = aRunner(failing('b'));
    await runner.start(process);
    await runner.idle();
    expect(performed).toEqual(['a']);
    expect(await states()).toBe('failed done failed pending');
    expect(failures).toMatchObject([{ process: id, step: 'b', error: { message: 'out of order' } }]);
    const kept = await store.read('process', id);
    expect(kept?.state.steps[1]).toEqual({
      key: 'b',
      state: 'failed',
      code: 'step-failed',
      traceId: failures[0]?.traceId,
    });
  });

  it('goes on from the step that failed, and shows that it runs again from the moment it is resumed', async () => {
    const { fault, perform } = failing('b');
    const seen: (string | null)[] = [];
    const { runner, performed, states } = aRunner({
      perform: async (...args) => {
        seen.push(await states());
        await perform(...args);
      },
    });
    await runner.start(process);
    await runner.idle();
    fault.on = false;
    seen.length = 0;
    const resumed = await runner.resume(governor, id);
    expect(resumed).toMatchObject({ kind: 'done', value: { state: { state: 'running' } } });
    await runner.idle();
    expect(seen).toEqual(['running done pending pending', 'running done done pending']);
    expect(performed).toEqual(['a', 'b', 'c']);
    expect(await states()).toBe('finished done done done');
  });

  it('keeps on record who resumed it', async () => {
    const { runner, store } = aRunner(failing('b'));
    await runner.start(process);
    await runner.idle();
    await runner.resume(governor, id);
    await runner.idle();
    const trail = await store.auditTrail('process', id);
    expect(trail.filter(({ action }) => action === 'process.resume').map(({ by }) => by)).toEqual([
      'governor',
    ]);
  });

  it('fails again when what was wrong still is', async () => {
    const { runner, states, failures } = aRunner(failing('a'));
    await runner.start(process);
    await runner.idle();
    await runner.resume(governor, id);
    await runner.idle();
    expect(await states()).toBe('failed failed pending pending');
    expect(failures).toHaveLength(2);
  });

  it('is resumed by the county governor alone, and only when it is there', async () => {
    const { runner, states } = aRunner(failing('a'));
    await runner.start(process);
    await runner.idle();
    expect(await runner.resume(coordinatorFosen, id)).toMatchObject({ code: 'not-your-role' });
    expect(await states()).toBe('failed failed pending pending');
    expect(await runner.resume(governor, 'other')).toMatchObject({ code: 'not-found' });
  });

  it('runs once when it is started twice, and both are answered the same', async () => {
    const { runner, performed, store } = aRunner();
    const [one, other] = await Promise.all([runner.start(process), runner.start(process)]);
    expect(other).toEqual(one);
    await runner.idle();
    expect(performed).toEqual(['a', 'b', 'c']);
    const finished = await store.read('process', id);
    await runner.start(process);
    await runner.resume(governor, id);
    await runner.idle();
    expect(performed).toEqual(['a', 'b', 'c']);
    expect(await store.read('process', id)).toEqual(finished);
  });

  it('is taken up by the next service where a stopped one left it, the step under way done again', async () => {
    const store = memoryStore({ hash: contentHash });
    const stopped = new Error('the service was killed');
    const dying: AggregateStore = {
      ...store,
      commit: async (change) => {
        const isMark =
          change.kind === 'process' && JSON.stringify(change.state).includes('"key":"b","state":"done"');
        if (isMark) throw stopped;
        return store.commit(change);
      },
    };
    const before = aRunner({ store: dying });
    await before.runner.start(process);
    await before.runner.idle();
    expect(before.performed).toEqual(['a', 'b']);
    expect(before.failures).toMatchObject([{ process: id, error: stopped }]);

    const after = aRunner({ store });
    expect(await after.states()).toBe('running done pending pending');
    await after.runner.resumeAll();
    await after.runner.idle();
    expect(after.performed).toEqual(['b', 'c']);
    expect(await after.states()).toBe('finished done done done');
  });

  it('is taken up by the next service also when the stopped one had resumed it after a failure', async () => {
    const store = memoryStore({ hash: contentHash });
    const { fault, perform } = failing('a');
    const first = aRunner({ store, perform });
    await first.runner.start(process);
    await first.runner.idle();
    fault.on = false;
    const killed = aRunner({
      store: {
        ...store,
        commit: async (change) => {
          if (JSON.stringify(change.state).includes('"key":"b","state":"done"')) throw new Error('killed');
          return store.commit(change);
        },
      },
    });
    await killed.runner.resume(governor, id);
    await killed.runner.idle();

    const after = aRunner({ store });
    await after.runner.resumeAll();
    await after.runner.idle();
    expect(await after.states()).toBe('finished done done done');
  });

  it('that failed or has finished is left alone when the service starts', async () => {
    const store = memoryStore({ hash: contentHash });
    const first = aRunner({ store, ...failing('b') });
    await first.runner.start(process);
    await first.runner.idle();
    const after = aRunner({ store });
    await after.runner.resumeAll();
    await after.runner.idle();
    expect(after.performed).toEqual([]);
    expect(await after.states()).toBe('failed done failed pending');
  });

  it('is taken up again by itself when the store that went away in the middle of it is back', async () => {
    vi.useFakeTimers();
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const store = memoryStore({ hash: contentHash });
    const away = { is: false };
    const { runner, performed, states, failures } = aRunner({
      store: {
        ...store,
        commit: async (change) => {
          if (away.is) throw new StoreUnavailable('away');
          return store.commit(change);
        },
      },
      perform: async (_process, key) => {
        if (key === 'b') away.is = failures.length < 2;
      },
    });
    await runner.start(process);
    await runner.idle();
    expect(await states()).toBe('running done pending pending');
    await vi.advanceTimersByTimeAsync(60_000);
    await runner.idle();
    expect(performed).toEqual(['a', 'b', 'b', 'b', 'c']);
    expect(failures).toHaveLength(2);
    expect(await states()).toBe('finished done done done');
  });

  it('is left to the instance that has taken it over', async () => {
    const store = memoryStore({ hash: contentHash });
    const { performed, runner, failures } = aRunner({
      store,
      perform: async (_process, key) => {
        if (key !== 'b') return;
        const other = aRunner({ store });
        await other.runner.resumeAll();
        await other.runner.idle();
      },
    });
    await runner.start(process);
    await runner.idle();
    expect(performed).toEqual(['a', 'b']);
    expect(failures).toEqual([]);
    expect((await store.read('process', id))?.state.state).toBe('finished');
  });
});
