import { dateInOslo } from '../../domain/calendar/plain-date.ts';
import { mayReadShielded, shieldingOf } from '../../domain/policies/shielded-text.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { type Shield, shieldOn } from '../../domain/shielding/shield.ts';
import { type ShieldableKind, shieldableTexts } from '../../domain/shielding/shieldable-texts.ts';
import { authorise } from '../authorise.ts';
import type { Dependencies } from '../change-aggregate.ts';
import type { Stored } from '../ports/aggregate-store.ts';
import { mayReadDocument } from './document-access.ts';

/** A text that is shielded, or that the reader may shield. */
export type TextStanding = {
  readonly field: string;
  readonly shield: Shield | null;
  /** Whether the reader may read it, shielded or not. */
  readonly readable: boolean;
  readonly mayShield: boolean;
};

export type DocumentShields = {
  readonly id: string;
  readonly etag: string;
  readonly texts: readonly TextStanding[];
};

/** What of some documents is shielded, and what the reader may shield. Documents that they may not read are left out. */
export async function readShields(
  { store, clock }: Dependencies,
  actor: Person,
  { kind, documents }: { readonly kind: ShieldableKind; readonly documents: readonly string[] },
): Promise<DocumentShields[]> {
  const today = dateInOslo(clock.now());
  const found = await Promise.all(
    documents.map(async (id) => {
      const stored = await store.read(kind, id);
      return stored && (await mayReadDocument(store, actor, stored, today))
        ? shieldsFor(actor, stored)
        : null;
    }),
  );
  return found.filter((one) => one !== null);
}

/** What a reader may know of a document's shields. */
export function shieldsFor(
  actor: Person,
  { kind, id, etag, state }: Stored<ShieldableKind>,
): DocumentShields {
  return {
    id,
    etag,
    texts: shieldableTexts(kind, state)
      .filter(({ text }) => text !== '')
      .map(({ field, whose }) => {
        const shield = shieldOn(state, field);
        const { action, subject } = shieldingOf(whose);
        return {
          field,
          shield,
          readable: shield === null || mayReadShielded(actor, whose),
          mayShield: authorise(actor, action, subject) === null,
        };
      })
      .filter((text) => text.shield !== null || text.mayShield),
  };
}
