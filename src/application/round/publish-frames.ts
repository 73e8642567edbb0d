import { openBasis } from '../../domain/basis/decision-basis.ts';
import type { PersonId, RoundId } from '../../domain/ids.ts';
import { openRecommendation } from '../../domain/recommendation/recommendation.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { publishFrames as published } from '../../domain/round/round.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../change-aggregate.ts';
import { done, fault, notFound, notReady, type Outcome } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';
import { basisIdOf } from '../ports/aggregates.ts';
import type { RoundProcess } from '../ports/process.ts';
import { createOnce } from '../processes/create-once.ts';
import type { ProcessRunner } from '../processes/process-runner.ts';
import type { PerformStep } from '../processes/run-process.ts';

const RECOMMENDATION_STEP = 'recommendation';
const ROUND_STEP = 'round';

/** Publishes the frames of a decided key: every network gets its basis to fill in, then the round is open. */
export async function publishFrames(
  { store, runner }: Dependencies & { readonly runner: ProcessRunner },
  actor: Person,
  id: string,
): Promise<Outcome<Stored<'process'>>> {
  const round = await store.read('round', id);
  if (!round) return authorise(actor, 'frames.publish', { state: 'preparing' }) ?? notFound;
  const started = await store.read('process', framesProcessId(id));
  const refusal = authorise(actor, 'frames.publish', { state: started ? 'preparing' : round.state.state });
  if (refusal) return refusal;
  if (started) return done(started);
  const key = await store.read('key', id);
  if (key?.state.state !== 'decided') return notReady([fault('key-not-decided')]);
  return done(
    await runner.start({
      id: framesProcessId(id),
      type: 'publish-frames',
      round: round.state.id,
      startedBy: actor.id,
      steps: [
        ...key.state.allocation.frames.map((frame) => ({ key: frame.network, state: 'pending' as const })),
        { key: RECOMMENDATION_STEP, state: 'pending' },
        { key: ROUND_STEP, state: 'pending' },
      ],
    }),
  );
}

/** The steps: each network's basis, the forum's empty recommendation, and at the end the round. */
export function publishFramesSteps(deps: Dependencies): PerformStep<RoundProcess> {
  return async ({ round, startedBy }, step, changeId) => {
    if (step === ROUND_STEP) return markPublished(deps, round, startedBy, changeId);
    if (step === RECOMMENDATION_STEP) {
      const state = openRecommendation(round);
      const opened = { kind: 'recommendation', id: round, state, action: 'recommendation.open' } as const;
      return createOnce(deps, { ...opened, by: startedBy, changeId });
    }
    const key = await deps.store.read('key', round);
    if (key?.state.state !== 'decided') throw new Error(`the key of ${round} is not decided`);
    const frame = key.state.allocation.frames.find((one) => one.network === step);
    if (!frame) throw new Error(`the key of ${round} has no frame for ${step}`);
    const { network, total, higherEducation, owners } = frame;
    await createOnce(deps, {
      kind: 'basis',
      id: basisIdOf(round, network),
      state: openBasis(round, { network, total, higherEducation, owners }),
      action: 'frames.publish',
      by: startedBy,
      changeId,
    });
  };
}

/** The id of the process that publishes a round's frames. */
export function framesProcessId(round: string): string {
  return `${round}-frames`;
}

async function markPublished({ store, clock }: Dependencies, id: RoundId, by: PersonId, changeId: string) {
  const round = await store.read('round', id);
  if (round?.state.state !== 'preparing') return;
  const scheme = await store.read('scheme', round.state.scheme);
  const at = clock.now().toISOString();
  const commit = await store.commit({
    kind: 'round',
    id,
    expected: round.etag,
    state: published(round.state, { at, ownContribution: scheme?.state.ownContribution ?? null }),
    action: 'frames.publish',
    by,
    at,
    changeId,
    reason: '',
  });
  if (commit.kind === 'conflict') throw new Error(`round ${id} was changed by somebody else`);
}
