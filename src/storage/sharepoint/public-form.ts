import type { AggregateKind, Aggregates } from '../../application/ports/aggregates.ts';
import { anybody } from '../../domain/policies/shielded-text.ts';
import { asReadBy } from '../../domain/shielding/read-by.ts';
import {
  isShieldable,
  type ShieldableDocuments,
  type ShieldableKind,
} from '../../domain/shielding/shieldable-texts.ts';
import { shieldWords } from '../../text/shields.ts';

/**
 * A state as everybody may read it. Columns and rows are made from this, so that what people sort and filter by holds no
 * shielded text; the exact state, which the store itself reads, stands in the JSON beside them.
 */
export function publicForm<K extends AggregateKind>(kind: K, state: Aggregates[K]): Aggregates[K] {
  const shieldable: AggregateKind = kind;
  if (!isShieldable(shieldable)) return state;
  const document = state as ShieldableDocuments[ShieldableKind];
  const form: Aggregates[AggregateKind] = asReadBy(
    anybody('nb'),
    shieldable,
    document,
    document.shields ?? [],
    (basis) => shieldWords(basis, 'nb'),
  );
  return form as Aggregates[K];
}
