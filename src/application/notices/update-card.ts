import type { Language } from '../../domain/registers/registers.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { Dependencies } from '../change-aggregate.ts';
import type { AddressBook } from '../ports/address-book.ts';
import type { Messenger, Sending } from '../ports/messenger.ts';
import type { CardUpdate } from './notice.ts';

export type CardParts = Dependencies & { readonly addressBook: AddressBook; readonly messenger: Messenger };

/**
 * Has a card show how its vote stands now. Of two updates at once the one with the older content may arrive last: so
 * whoever was overtaken sends once more. Null where there is no such card or vote any more.
 */
export async function updateCard(
  { store, addressBook, messenger }: CardParts,
  { vote, card: id }: CardUpdate,
  key: string,
): Promise<Sending | null> {
  const card = (await addressBook.cards(vote)).find((one) => one.id === id);
  let shown = await store.read('vote', vote);
  if (!card || !shown) return null;
  const language = await languageOf(store, card.reader);
  for (;;) {
    const sending = await messenger.update(card, language, key);
    const now = await store.read('vote', vote);
    if (sending.kind !== 'sent' || now?.version === shown?.version) return sending;
    shown = now;
  }
}

/** The forum's channel reads bokmål. */
async function languageOf(store: Dependencies['store'], reader: PersonId | null): Promise<Language> {
  return (reader && (await store.read('person', reader))?.state.language) ?? 'nb';
}
