import { randomUUID } from 'node:crypto';
import type { Person } from '../../domain/registers/registers.ts';
import type { Dependencies } from '../change-aggregate.ts';
import { done, notFound, type Outcome } from '../outcome.ts';
import { type Stored, StoreUnavailable } from '../ports/aggregate-store.ts';
import { alone, type Leases } from '../ports/lease.ts';
import type { ImportProcess, NewProcess, Process, RoundProcess } from '../ports/process.ts';
import { cancelProcess } from './cancel-process.ts';
import { refuseProcess } from './process-access.ts';
import { type PerformStep, type ReportFailure, runProcess } from './run-process.ts';

/** How each type of process carries out its steps. */
export type Performers = Readonly<Record<RoundProcess['type'], PerformStep<RoundProcess>>> &
  Readonly<Record<ImportProcess['type'], PerformStep<ImportProcess>>>;

/** After how long work that a store cut off by going away is taken up again, milliseconds. */
export const TAKE_UP_AFTER = 10_000;

/** How long the work of an instance that died is left alone, milliseconds; and how often one that lives says so. */
const LEASE_FOR = 15_000;
const RENEW_AFTER = 5_000;

/** Starts processes, goes on with those that were cut off, and waits for those under way. */
export type ProcessRunner = {
  /** Keeps the process and runs it in the background. One that exists already is only run on. */
  start(process: NewProcess): Promise<Stored<'process'>>;
  /** Goes on with a process that stopped at a failure, or was cancelled. */
  resume(actor: Person, id: string): Promise<Outcome<Stored<'process'>>>;
  /** Ends an import after the step that it is at; what has been taken in stays. */
  cancel(actor: Person, id: string): Promise<Outcome<Stored<'process'>>>;
  /** Goes on with everything that a stopped service, or another instance that died, left unfinished. */
  resumeAll(): Promise<void>;
  /** Resolves when nothing is running. */
  idle(): Promise<void>;
};

/**
 * The runner of this instance. Steps may be done twice without harm; the lease keeps two instances from getting in each
 * other's way.
 */
export function createProcessRunner(
  deps: Dependencies,
  performers: Performers,
  reportFailure: ReportFailure,
  leases: Leases = alone,
): ProcessRunner {
  const running = new Map<string, Promise<void>>();

  function run({ id, type }: Pick<Process, 'id' | 'type'>): void {
    if (running.has(id)) return;
    // The process that is read has the type that its performer is looked up by.
    const perform = performers[type] as PerformStep;
    const ended = runHeld(`process ${id}`, () => runProcess(deps, id, perform, reportFailure))
      .catch((error: unknown) => {
        reportFailure({ process: id, step: '', traceId: '', error });
        // Not even that it stopped could be kept, so nobody can see that it did, and resume it. A service that stops
        // does not wait for this: the next one takes it up.
        if (error instanceof StoreUnavailable) setTimeout(() => run({ id, type }), TAKE_UP_AFTER).unref();
      })
      .finally(() => running.delete(id));
    running.set(id, ended);
  }

  /** Runs the work unless another instance is at it. */
  async function runHeld(lease: string, work: () => Promise<void>): Promise<void> {
    if (!(await leases.hold(lease, LEASE_FOR))) return;
    // A lease that cannot be renewed runs out, and then somebody else may take over: no harm but double work.
    const renewing = setInterval(() => void leases.hold(lease, LEASE_FOR).catch(() => {}), RENEW_AFTER);
    try {
      // What another instance did before it died may not have been seen here.
      await deps.store.catchUp();
      await work();
    } finally {
      clearInterval(renewing);
      await leases.release(lease).catch(() => {});
    }
  }

  return {
    async start(process) {
      const commit = await deps.store.commit({
        kind: 'process',
        id: process.id,
        expected: null,
        state: { ...process, state: 'running' },
        action: 'process.start',
        by: process.startedBy,
        at: deps.clock.now().toISOString(),
        changeId: `${process.id}-start`,
        reason: '',
      });
      const stored = commit.kind === 'conflict' ? commit.current : commit.stored;
      if (!stored) throw new Error(`process ${process.id} could not be kept`);
      run(process);
      return stored;
    },
    async resume(actor, id) {
      const stored = await deps.store.read('process', id);
      const refusal = refuseProcess(actor, 'resume', stored?.state);
      if (refusal) return refusal;
      if (!stored) return notFound;
      const hasStopped = stored.state.state === 'failed' || stored.state.state === 'cancelled';
      const current = hasStopped ? await markResumed(deps, stored, actor) : stored;
      if (current.state.state !== 'running') return done(current);
      // What was cancelled may still be at its last step; it is run on when that is done.
      const ending = running.get(id);
      if (ending) void ending.then(() => run(current.state));
      else run(current.state);
      return done(current);
    },
    cancel: (actor, id) => cancelProcess(deps, actor, id),
    async resumeAll() {
      for (const { state } of await deps.store.list('process')) if (state.state === 'running') run(state);
    },
    async idle() {
      await Promise.all(running.values());
    },
  };
}

/** Shows that a process goes on, and who made it go on, from before its first step. */
async function markResumed(
  { store, clock }: Dependencies,
  stored: Stored<'process'>,
  actor: Person,
): Promise<Stored<'process'>> {
  const commit = await store.commit({
    kind: 'process',
    id: stored.id,
    expected: stored.etag,
    state: {
      ...stored.state,
      steps: stored.state.steps.map((step) =>
        step.state === 'failed' ? { key: step.key, state: 'pending' } : step,
      ),
      state: 'running',
    },
    action: 'process.resume',
    by: actor.id,
    at: clock.now().toISOString(),
    changeId: randomUUID(),
    reason: '',
  });
  return commit.kind === 'conflict' ? (commit.current ?? stored) : commit.stored;
}
