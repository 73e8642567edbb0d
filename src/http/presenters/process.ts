import type { Stored } from '../../application/ports/aggregate-store.ts';
import type { Answer } from '../../contract/operations.ts';
import type { Names } from './names.ts';

/** Long work as people follow it: the steps by the name of whom they concern. */
export async function presentProcess(
  { state }: Stored<'process'>,
  names: Names,
): Promise<Answer<'readProcess'>> {
  return {
    id: state.id,
    type: state.type,
    state: state.state,
    steps: await Promise.all(
      state.steps.map(async (step) => ({
        key: step.key,
        name: await names.network(step.key),
        state: step.state,
        code: step.state === 'failed' ? step.code : null,
        traceId: step.state === 'failed' ? step.traceId : null,
      })),
    ),
  };
}
