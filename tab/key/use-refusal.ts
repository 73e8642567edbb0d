import type { Problem } from '../../src/contract/problem.ts';
import { key } from '../../src/text/pages/key.ts';
import { useTexts } from '../shell/session.tsx';
import type { PlacedRefusal } from './editing.ts';
import { isTooLarge, type KeyForm, poolSums } from './key-form.ts';
import type { KeyInputs } from './key-inputs.ts';
import { placeOfRefusal } from './refusal-place.ts';

/** The allocation's refusal in words, with the field that it concerns; null where the problem is another. */
export function useRefusal(
  problem: Problem | undefined,
  form: KeyForm,
  inputs: KeyInputs | null,
): PlacedRefusal | null {
  const { refusal, tooLarge } = useTexts(key);
  if (isTooLarge(form)) return { field: 'pool', message: tooLarge };
  const place = problem && inputs && placeOfRefusal(problem.code, inputs);
  if (!place || !inputs) return null;
  const code = problem.code as keyof typeof refusal;
  const message = code === 'pool-exceeded' ? refusal[code](missing(inputs)) : refusal[code];
  return { ...place, message };
}

/** How much more than the pool is taken before the networks share by counts. */
function missing(inputs: KeyForm): number {
  return Math.max(0, -(poolSums(inputs).byCounts ?? 0));
}
