import type { Dependencies } from '../change-aggregate.ts';
import type { AddressBook } from '../ports/address-book.ts';

/** After so long a vote that is over does not change any more, and what became of it has reached its cards. */
const SETTLED_MILLISECONDS = 14 * 86_400_000;

/**
 * Forgets the cards on which nothing changes any more: the vote has been over for some time, and the card known as long.
 * So what is remembered is that of the votes that are on, and of those just closed.
 */
export async function forgetSettledCards(
  { store, clock }: Dependencies,
  addressBook: Pick<AddressBook, 'allCards' | 'forgetCard'>,
): Promise<void> {
  const before = new Date(clock.now().getTime() - SETTLED_MILLISECONDS).toISOString();
  const votes = await store.list('vote');
  for (const card of await addressBook.allCards()) {
    const vote = votes.find(({ id }) => id === card.vote);
    const isSettled = vote?.state.state !== 'open' && (vote?.audit.at ?? '') < before;
    // A card from before it was written down since when it is known is as old as can be.
    const isNew = card.keptAt >= before;
    if (isSettled && !isNew) await addressBook.forgetCard(card);
  }
}
