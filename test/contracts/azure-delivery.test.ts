import { afterAll, beforeAll } from 'vitest';
import { openAzureDelivery } from '../../src/delivery/azure/azure-delivery.ts';
import { type Azurite, startAzurite } from '../fakes/azure/start-azurite.ts';
import { describeAddressBook } from './address-book.ts';
import { describeChangeSignals } from './change-signals.ts';
import { describeLeases } from './leases.ts';
import { describeOutbox } from './outbox.ts';
import { describeSentTimes } from './sent-times.ts';

let azurite: Azurite;
let places = 0;

beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());

/** A place of its own in the account, opened twice, as by two processes. */
async function openTwice() {
  places += 1;
  const prefix = `place${places}`;
  const account = { kind: 'connection-string', connectionString: azurite.connectionString } as const;
  return {
    one: await openAzureDelivery(account, prefix),
    other: await openAzureDelivery(account, prefix),
    close: () => {},
  };
}

describeOutbox('the outbox in Azure Storage', async () => {
  const { one, other, close } = await openTwice();
  return { outbox: one.outbox, elsewhere: other.outbox, close };
});

describeAddressBook('the address book in Azure Storage', async () => {
  const { one, other, close } = await openTwice();
  return { book: one.addressBook, elsewhere: other.addressBook, close };
});

describeChangeSignals('a table in Azure Storage', async () => {
  const { one, other } = await openTwice();
  return { signals: one.signals, elsewhere: other.signals };
});

describeSentTimes('a table in Azure Storage', async () => {
  const { one, other } = await openTwice();
  return { sentTimes: one.sentTimes, elsewhere: other.sentTimes };
});

describeLeases('the leases in Azure Storage', async () => {
  const { one, other, close } = await openTwice();
  const pass = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      setTimeout(resolve, milliseconds);
    });
  return { leases: one.leases, elsewhere: other.leases, pass, close };
});
