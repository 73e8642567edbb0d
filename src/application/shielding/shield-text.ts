import { dateInOslo } from '../../domain/calendar/plain-date.ts';
import { shieldingOf } from '../../domain/policies/shielded-text.ts';
import type { LegalBasis } from '../../domain/shielding/legal-bases.ts';
import { shieldOn, withoutShield, withShield } from '../../domain/shielding/shield.ts';
import {
  type ShieldableDocuments,
  type ShieldableKind,
  type ShieldableText,
  shieldableTexts,
} from '../../domain/shielding/shieldable-texts.ts';
import { changeAggregate, type Command, type Dependencies } from '../change-aggregate.ts';
import { fault, notFound, notReady, type Outcome, type Refusal } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';
import { mayReadDocument } from './document-access.ts';

/** A text of a document, and why something is done with its shield. */
type Target = {
  readonly kind: ShieldableKind;
  readonly document: string;
  readonly field: string;
  readonly reason: string;
};

const nothingToShield = notReady([fault('nothing-to-shield', {}, 'field')]);

type Changed = Promise<Outcome<Stored<ShieldableKind>>>;
type Document = ShieldableDocuments[ShieldableKind];

/** Exempts a text from public access, or says on what other ground it is. Locked or not, the document keeps its text. */
export function shieldText(
  deps: Dependencies,
  command: Command,
  { basis, ...target }: Target & { readonly basis: LegalBasis },
): Changed {
  const { field } = target;
  return change(deps, command, { ...target, recordedAs: 'text.shield' }, (document, { text }, at) =>
    text === '' ? nothingToShield : withShield(document, { field, basis, by: command.actor.id, at }),
  );
}

/** Lifts the shield from a text: everybody who may read the document reads it again. */
export function liftShield(deps: Dependencies, command: Command, target: Target): Changed {
  const { field } = target;
  return change(deps, command, { ...target, recordedAs: 'text.lift-shield' }, (document) =>
    shieldOn(document, field)
      ? withoutShield(document, field)
      : notReady([fault('not-shielded', {}, 'field')]),
  );
}

async function change(
  deps: Dependencies,
  command: Command,
  { kind, document: id, field, reason, recordedAs }: Target & { readonly recordedAs: string },
  transition: (document: Document, text: ShieldableText, at: string) => Document | Refusal,
): Changed {
  const { actor } = command;
  const stored: Stored<ShieldableKind> | null = await deps.store.read(kind, id);
  const today = dateInOslo(deps.clock.now());
  // What somebody may not read is to them as if it were not there.
  if (!stored || !(await mayReadDocument(deps.store, actor, stored, today))) return notFound;
  const textIn = (state: Document) => shieldableTexts(kind, state).find((text) => text.field === field);
  const known = textIn(stored.state);
  if (!known) return nothingToShield;
  const { action, subject } = shieldingOf(known.whose);
  return changeAggregate<ShieldableKind>(deps, command, {
    kind,
    id,
    action,
    recordedAs,
    reason,
    subject: () => subject,
    transition: (state, at) => {
      const text = textIn(state);
      return text ? transition(state, text, at) : nothingToShield;
    },
  });
}
