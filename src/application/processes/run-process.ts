import { randomUUID } from 'node:crypto';
import type { Dependencies } from '../change-aggregate.ts';
import type { Stored } from '../ports/aggregate-store.ts';
import type { Process, ProcessStep } from '../ports/process.ts';

/** Carries out one step. Doing a step that is done already must change nothing. */
export type PerformStep<P extends Process = Process> = (
  process: P,
  key: string,
  changeId: string,
) => Promise<void>;

/** Told when a step fails, with the trace id that stands on screen. */
export type ReportFailure = (failure: {
  process: string;
  step: string;
  traceId: string;
  error: unknown;
}) => void;

/**
 * Runs the steps of a process that are not done, one after the other, and keeps how far it came after each. Stops
 * at the first step that fails; running it again goes on from there.
 */
export async function runProcess(
  deps: Dependencies,
  id: string,
  perform: PerformStep,
  reportFailure: ReportFailure,
): Promise<void> {
  let stored = await deps.store.read('process', id);
  while (stored && stored.state.state !== 'finished' && stored.state.state !== 'cancelled') {
    const step = stored.state.steps.find((one) => one.state !== 'done');
    if (!step) {
      await keep(deps, stored, { ...stored.state, state: 'finished' });
      return;
    }
    try {
      await perform(stored.state, step.key, `${id}-${step.key}`);
    } catch (error) {
      const traceId = randomUUID();
      reportFailure({ process: id, step: step.key, traceId, error });
      const failed: ProcessStep = { key: step.key, state: 'failed', code: 'step-failed', traceId };
      await keep(deps, stored, { ...withStep(stored.state, failed), state: 'failed' });
      return;
    }
    stored = await keep(deps, stored, {
      ...withStep(stored.state, { key: step.key, state: 'done' }),
      state: 'running',
    });
  }
}

function withStep(process: Process, step: ProcessStep): Process {
  return { ...process, steps: process.steps.map((one) => (one.key === step.key ? step : one)) };
}

/** Null when another instance has taken the process over, or somebody has cancelled it. */
async function keep(
  { store, clock }: Dependencies,
  stored: Stored<'process'>,
  state: Process,
): Promise<Stored<'process'> | null> {
  const commit = await store.commit({
    kind: 'process',
    id: stored.id,
    expected: stored.etag,
    state,
    action: 'process.step',
    by: state.startedBy,
    at: clock.now().toISOString(),
    changeId: randomUUID(),
    reason: '',
  });
  return commit.kind === 'conflict' ? null : commit.stored;
}
