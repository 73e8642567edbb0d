import { contentHash } from '../../src/application/content-hash.ts';
import { takeDecision } from '../../src/application/decision/take-decision.ts';
import type { Change } from '../../src/application/ports/aggregate-store.ts';
import type { AggregateKind } from '../../src/application/ports/aggregates.ts';
import { createPerformers } from '../../src/application/processes/performers.ts';
import { createProcessRunner } from '../../src/application/processes/process-runner.ts';
import { publishFrames } from '../../src/application/round/publish-frames.ts';
import { openEmbeddedStore } from '../../src/storage/embedded/embedded-store.ts';
import { asServed } from '../builders/as-served.ts';

/*
 * Publishes the frames of a round, or takes its decision, and is killed by its own hand right after the commit whose
 * number is given, as a power cut would do it. Arguments: folder, `frames` or `decision`, round, number of commits.
 */

const [folder = '', work = '', round = '', commits = ''] = process.argv.slice(2);
const { store: real } = openEmbeddedStore({ folder, hash: contentHash });
const clock = { now: () => new Date() };
let left = Number(commits);
const store = asServed({
  ...real,
  commit: async <K extends AggregateKind>(change: Change<K>) => {
    const commit = await real.commit(change);
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
    return commit;
  },
});
const deps = { store, clock };
const runner = createProcessRunner(deps, createPerformers(deps), ({ error }) => {
  throw error;
});
const governor = await store.read('person', 'governor');
if (!governor) throw new Error('there is no governor');
const actor = governor.state;

if (work === 'frames') {
  await publishFrames({ ...deps, runner }, actor, round);
} else {
  const decision = await store.read('decision', round);
  const command = { actor, changeId: crypto.randomUUID(), expected: decision?.etag ?? '' };
  await takeDecision({ ...deps, runner }, command, round);
}
await runner.idle();
