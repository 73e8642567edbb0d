import { canSumKroner, type Kroner, sumKroner } from '../../src/domain/money.ts';

/** The exact sum; null where it is larger than can be held, as when somebody has written far too many zeros. */
export function sumOrNull(amounts: readonly Kroner[]): Kroner | null {
  return canSumKroner(amounts) ? sumKroner(amounts) : null;
}
