import type { PersonId } from '../ids.ts';
import type { Language } from '../registers/registers.ts';
import { type Action, type Actor, may, type Subject } from './policy.ts';

/** Who reads: with their roles, or without any where something is made for everybody. */
export type Reader = Actor & { readonly id: PersonId; readonly language: Language };

/** Somebody who may read nothing but what is public, in a language. */
export function anybody(language: Language): Reader {
  return { id: '' as PersonId, roles: [], language };
}

/** Whose a text is: a network's, an owner's, an institution's, a registered group's or Statped's, else the county's. */
export type TextOwner = {
  readonly network?: string;
  readonly institution?: string;
  readonly owner?: string;
  readonly group?: string;
  readonly statped?: true;
  /** The one who wrote it, where others than those whose it is may write. */
  readonly author?: PersonId;
};

/**
 * The one rule of who reads a shielded text: the county governor, the people of the network, owner or institution whose
 * text it is, and who wrote it. For everybody else it is exempt from access.
 */
export function mayReadShielded(reader: Reader, whose: TextOwner): boolean {
  if (whose.author !== undefined && whose.author === reader.id) return true;
  return may(reader, whose.statped ? 'statped-shielded-text.read' : 'shielded-text.read', whose).allowed;
}

/**
 * What the policy asks of whoever shields a text or lifts the shield. What is an owner's own, only that owner and the
 * network's coordinator touch.
 */
export function shieldingOf(whose: TextOwner): { readonly action: Action; readonly subject: Subject } {
  const { statped, owner } = whose;
  if (statped) return { action: 'statped-text.shield', subject: whose };
  return { action: owner === undefined ? 'text.shield' : 'owner-text.shield', subject: whose };
}
