import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedDelivery } from '../../src/delivery/embedded/embedded-delivery.ts';
import { describeAddressBook } from './address-book.ts';
import { describeLeases } from './leases.ts';
import { describeOutbox } from './outbox.ts';

/** The same folder opened twice, as by two processes. */
function openTwice() {
  const folder = mkdtempSync(join(tmpdir(), 'embedded-delivery-'));
  let now = 0;
  const clock = { now: () => new Date(now) };
  const one = openEmbeddedDelivery(folder, clock);
  const other = openEmbeddedDelivery(folder, clock);
  return {
    one,
    other,
    pass: async (milliseconds: number) => {
      now += milliseconds;
    },
    close: () => {
      one.close();
      other.close();
      rmSync(folder, { recursive: true });
    },
  };
}

describeOutbox('the embedded outbox', async () => {
  const { one, other, close } = openTwice();
  return { outbox: one.outbox, elsewhere: other.outbox, close };
});

describeAddressBook('the embedded address book', async () => {
  const { one, other, close } = openTwice();
  return { book: one.addressBook, elsewhere: other.addressBook, close };
});

describeLeases('the embedded leases', async () => {
  const { one, other, pass, close } = openTwice();
  return { leases: one.leases, elsewhere: other.leases, pass, close };
});
