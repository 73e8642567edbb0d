import type { Person } from '../../domain/registers/registers.ts';
import { authorise } from '../authorise.ts';
import type { Refusal } from '../outcome.ts';
import type { AggregateKind, Aggregates } from '../ports/aggregates.ts';
import { readingRule } from '../reading-rule.ts';

/**
 * Who may read a document's history: the county governor; of a network's, an institution's or a group's document
 * those of its own people, and of the county's common documents the forum and the coordinators, who may read the document as it stands.
 */
export function refuseHistory<K extends AggregateKind>(
  actor: Person,
  kind: K,
  state: Aggregates[K],
): Refusal | null {
  if (authorise(actor, 'audit.read') === null) return null;
  const { action, subject } = readingRule(kind, state);
  const { network, institution, group } = subject;
  const isCommon = network === undefined && institution === undefined && group === undefined;
  return (
    authorise(actor, action, subject) ??
    authorise(actor, isCommon ? 'common-history.read' : 'history.read', subject)
  );
}

/** What keeps somebody from reading any history at all. */
export function refuseAllHistory(actor: Person): Refusal | null {
  if (authorise(actor, 'common-history.read') === null) return null;
  const refusal = authorise(actor, 'history.read');
  return refusal?.code === 'not-your-network' ? null : refusal;
}
