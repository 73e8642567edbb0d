import type { Stored } from '../../application/ports/aggregate-store.ts';
import type { Answer } from '../../contract/operations.ts';
import type { RoundState } from '../../domain/round/round.ts';
import type { Names } from './names.ts';

/** The allocation key; with its allocation once it is decided. */
export async function presentKey(
  key: Stored<'key'>,
  roundState: RoundState,
  names: Names,
): Promise<Answer<'readKey'>> {
  const { state } = key;
  const decided = state.state === 'decided' ? state : null;
  const { counted, written, gaps, ...inputs } = state.inputs;
  return {
    round: state.round,
    state: state.state,
    roundState,
    version: key.version,
    inputs,
    findings: { counted: counted ?? null, written: written ? [...written] : null, gaps: [...(gaps ?? [])] },
    allocation: decided && decided.allocation,
    decidedBy: decided && (await names.person(decided.decidedBy)),
    decidedAt: decided && decided.decidedAt,
    changed: await names.changed(key.audit),
  };
}
