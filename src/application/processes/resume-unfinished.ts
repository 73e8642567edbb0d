import { amendmentProcesses, lettersProcess } from '../decision/issue-letters.ts';
import { type AggregateStore, StoreUnavailable } from '../ports/aggregate-store.ts';
import { type ProcessRunner, TAKE_UP_AFTER } from './process-runner.ts';

/**
 * Goes on with what a stopped service left: processes under way, and decisions that were taken, or new ones signed,
 * in the moment before their letters were set going. While the store is away it is told so, and tries again by itself.
 * @param again milliseconds after which it looks for what another instance has left by dying; null for one that is alone
 */
export async function resumeUnfinished(
  store: AggregateStore,
  runner: ProcessRunner,
  report: (error: unknown) => void,
  again: number | null = null,
): Promise<void> {
  const later = (wait: number) =>
    setTimeout(() => void resumeUnfinished(store, runner, report, again), wait).unref();
  try {
    await resume(store, runner);
    if (again !== null) later(again);
  } catch (error) {
    report(error);
    if (error instanceof StoreUnavailable) later(TAKE_UP_AFTER);
    else if (again !== null) later(again);
  }
}

async function resume(store: AggregateStore, runner: ProcessRunner): Promise<void> {
  await runner.resumeAll();
  const rounds = await store.list('round');
  for (const { id, state } of rounds) {
    if (state.state !== 'frames-published' && state.state !== 'decided') continue;
    const decision = await store.read('decision', id);
    if (decision?.state.state !== 'decided') continue;
    if (state.state === 'frames-published') await runner.start(await lettersProcess(store, id));
    for (const process of await amendmentProcesses(store, decision.state)) await runner.start(process);
  }
}
