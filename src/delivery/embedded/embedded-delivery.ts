import type { AddressBook } from '../../application/ports/address-book.ts';
import type { Clock } from '../../application/ports/clock.ts';
import type { Leases } from '../../application/ports/lease.ts';
import type { Outbox } from '../../application/ports/outbox.ts';
import { openDatabase } from './database.ts';
import { embeddedAddressBook } from './embedded-address-book.ts';
import { embeddedLeases } from './embedded-leases.ts';
import { embeddedOutbox } from './embedded-outbox.ts';

const realClock: Clock = { now: () => new Date() };

/** Opens the way out that is kept in a data folder. Throws `DeliveryFolderUnusable`. */
export function openEmbeddedDelivery(
  folder: string,
  clock: Clock = realClock,
): { outbox: Outbox; addressBook: AddressBook; leases: Leases; close: () => void } {
  const database = openDatabase(folder);
  return {
    outbox: embeddedOutbox(database),
    addressBook: embeddedAddressBook(database),
    leases: embeddedLeases(database, clock),
    close: () => {
      if (database.isOpen) database.close();
    },
  };
}
