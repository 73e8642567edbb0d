import type { RecordStore } from '../../src/application/ports/aggregate-store.ts';
import type { Aggregates } from '../../src/application/ports/aggregates.ts';
import type { PersonId } from '../../src/domain/ids.ts';
import type { TextOwner } from '../../src/domain/policies/shielded-text.ts';
import { withShield } from '../../src/domain/shielding/shield.ts';
import {
  rewriteTexts,
  type ShieldableDocuments,
  type ShieldableKind,
  shieldableKinds,
  shieldableTexts,
} from '../../src/domain/shielding/shieldable-texts.ts';
import { aChange } from './aggregates.ts';

/** A text that stands in one shielded place and nowhere else. */
export type Secret = { readonly kind: ShieldableKind; readonly document: string; readonly whose: TextOwner };

/** How a secret looks, wherever it turns up. */
const secretPattern = /hemmelighet-(\d+)-/g;

/**
 * Puts a secret into every place of every document that may be shielded, and shields it. What is found in a text later
 * names them by their number.
 */
export async function plantSecrets(records: RecordStore): Promise<readonly Secret[]> {
  const secrets: Secret[] = [];
  for (const kind of shieldableKinds) {
    for (const { id, etag, state } of await records.list(kind)) {
      const planted = plantIn(kind, id, state, secrets);
      await records.commit(aChange(kind, planted, { id, expected: etag }));
    }
  }
  return secrets;
}

function plantIn<K extends ShieldableKind>(
  kind: K,
  document: string,
  state: ShieldableDocuments[K],
  secrets: Secret[],
): Aggregates[K] {
  const filled = rewriteTexts(kind, state, ({ whose }) => {
    secrets.push({ kind, document, whose });
    return `hemmelighet-${secrets.length - 1}-`;
  });
  const shielded = shieldableTexts(kind, filled).reduce(
    (shieldedSoFar, { field }) =>
      withShield(shieldedSoFar, {
        field,
        basis: 'personal-matters',
        by: 'governor' as PersonId,
        at: '2026-11-02T08:30:00.000Z',
      }),
    filled,
  );
  return shielded as Aggregates[K];
}

/** The numbers of the secrets that stand in a text. */
export function secretsIn(text: string): number[] {
  return [...text.matchAll(secretPattern)].map(([, number]) => Number(number));
}
