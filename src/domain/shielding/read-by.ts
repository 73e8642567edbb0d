import { mayReadShielded, type Reader } from '../policies/shielded-text.ts';
import type { LegalBasis } from './legal-bases.ts';
import type { Shield } from './shield.ts';
import { rewriteTexts, type ShieldableDocuments, type ShieldableKind } from './shieldable-texts.ts';

/** What stands in place of a shielded text: that it is exempt, and by which section. */
export type InPlaceOf = (basis: LegalBasis) => string;

/**
 * The document as somebody may read it: each shielded text that is not theirs to read gives way to the words that say
 * so. Nothing of the text is left, and an empty one stays empty.
 */
export function asReadBy<K extends ShieldableKind>(
  reader: Reader,
  kind: K,
  document: ShieldableDocuments[K],
  shields: readonly Shield[],
  inPlaceOf: InPlaceOf,
): ShieldableDocuments[K] {
  const byField = new Map(shields.map((shield) => [shield.field, shield]));
  if (byField.size === 0) return document;
  return rewriteTexts(kind, document, ({ field, text, whose }) => {
    const shield = byField.get(field);
    return !shield || text === '' || mayReadShielded(reader, whose) ? text : inPlaceOf(shield.basis);
  });
}

/**
 * The other way: what somebody has made of a document that they read, with the texts that they could not read as they
 * were kept. What one may not read one does not change.
 */
export function withKeptTexts<K extends ShieldableKind>(
  reader: Reader,
  kind: K,
  changed: ShieldableDocuments[K],
  kept: ShieldableDocuments[K],
): ShieldableDocuments[K] {
  const hidden = new Map<string, string>();
  const shielded = new Set(kept.shields?.map(({ field }) => field));
  rewriteTexts(kind, kept, ({ field, text, whose }) => {
    if (shielded.has(field) && text !== '' && !mayReadShielded(reader, whose)) hidden.set(field, text);
    return text;
  });
  return hidden.size === 0
    ? changed
    : rewriteTexts(kind, changed, ({ field, text }) => hidden.get(field) ?? text);
}
