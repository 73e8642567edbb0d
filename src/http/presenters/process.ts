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
        name: 'round' in state ? await stepName(state.round, step.key, names) : step.key.replace('-', '–'),
        state: step.state,
        code: step.state === 'failed' ? step.code : null,
        traceId: step.state === 'failed' ? step.traceId : null,
      })),
    ),
  };
}

/** Whom a step concerns: a network or a group by its key, or the recipient of a letter by the letter's id. */
function stepName(round: string, key: string, names: Names): Promise<string> {
  const [, kind, id = ''] =
    /^(network|institution|group)-(.+?)(?:-v\d+)?$/.exec(key.replace(`${round}-`, '')) ?? [];
  if (kind === 'institution') return names.institution(id);
  return names.network(kind === undefined ? key : id);
}
