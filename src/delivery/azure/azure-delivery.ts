import type { AddressBook } from '../../application/ports/address-book.ts';
import type { ChangeSignals } from '../../application/ports/change-signals.ts';
import type { Leases } from '../../application/ports/lease.ts';
import type { SentTimes } from '../../application/ports/sent-times.ts';
import type { Outbox } from '../../application/ports/outbox.ts';
import { azureAddressBook } from './azure-address-book.ts';
import { azureLeases } from './azure-leases.ts';
import { azureOutbox } from './azure-outbox.ts';
import { azureSentTimes } from './azure-sent-times.ts';
import { azureSignals } from './azure-signals.ts';
import { deliveryRows } from './delivery-rows.ts';
import { dueHints } from './due-hints.ts';
import { makePlaces, placesIn, type StorageAccount } from './storage-account.ts';

/**
 * Opens the way out that is kept in a storage account. Does not ask the account yet: one that is away is asked again
 * with the first call that needs it.
 */
export async function openAzureDelivery(
  account: StorageAccount,
  prefix = 'kompetansehjulet',
): Promise<{
  outbox: Outbox;
  addressBook: AddressBook;
  leases: Leases;
  signals: ChangeSignals;
  sentTimes: SentTimes;
}> {
  const places = await placesIn(account, prefix);
  let made: Promise<void> | null = null;
  const ready = (): Promise<void> => {
    made ??= makePlaces(places).catch((error: unknown) => {
      made = null;
      throw error;
    });
    return made;
  };
  return {
    outbox: azureOutbox(deliveryRows(places.deliveries), dueHints(places.due), ready),
    addressBook: azureAddressBook(places.addresses, ready),
    leases: azureLeases(places.leases, ready),
    signals: azureSignals(places.signals, ready),
    sentTimes: azureSentTimes(places.sent, ready),
  };
}
