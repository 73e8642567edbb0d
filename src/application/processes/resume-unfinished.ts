import { lettersProcess } from '../decision/issue-letters.ts';
import type { AggregateStore } from '../ports/aggregate-store.ts';
import type { ProcessRunner } from './process-runner.ts';

/**
 * Goes on with what a stopped service left: processes under way, and decisions that were taken in the moment before
 * their letters were set going.
 */
export async function resumeUnfinished(store: AggregateStore, runner: ProcessRunner): Promise<void> {
  await runner.resumeAll();
  const rounds = await store.list('round');
  for (const { id, state } of rounds) {
    if (state.state !== 'frames-published') continue;
    const decision = await store.read('decision', id);
    if (decision?.state.state === 'decided') await runner.start(await lettersProcess(store, id));
  }
}
