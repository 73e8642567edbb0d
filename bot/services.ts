import type { Dependencies } from '../src/application/change-aggregate.ts';
import type { AddressBook } from '../src/application/ports/address-book.ts';
import type { LinkTo } from './links.ts';

/** What everything in the bot works with. */
export type BotServices = Dependencies & {
  readonly addressBook: AddressBook;
  /** Who is county governor before anybody is registered. */
  readonly governorObjectIds: readonly string[];
  readonly linkTo: LinkTo;
  /** Something was done: others may have to be told or shown. */
  readonly changed: () => void;
};
