import { memoryAddressBook } from '../fakes/memory-address-book.ts';
import { memoryLeases } from '../fakes/memory-leases.ts';
import { memoryOutbox } from '../fakes/memory-outbox.ts';
import { memorySentTimes } from '../fakes/memory-sent-times.ts';
import { memorySignals } from '../fakes/memory-signals.ts';
import { describeAddressBook } from './address-book.ts';
import { describeChangeSignals } from './change-signals.ts';
import { describeLeases } from './leases.ts';
import { describeOutbox } from './outbox.ts';
import { describeSentTimes } from './sent-times.ts';

describeOutbox('the outbox in memory', async () => {
  const outbox = memoryOutbox();
  return { outbox, elsewhere: outbox, close: () => {} };
});

describeAddressBook('the address book in memory', async () => {
  const book = memoryAddressBook();
  return { book, elsewhere: book, close: () => {} };
});

describeChangeSignals('a map in memory', async () => {
  const signals = memorySignals();
  return { signals, elsewhere: signals };
});

describeSentTimes('a map in memory', async () => {
  const sentTimes = memorySentTimes();
  return { sentTimes, elsewhere: sentTimes };
});

describeLeases('the leases in memory', async () => {
  let now = 0;
  const leases = memoryLeases({ now: () => new Date(now) });
  const pass = async (milliseconds: number) => {
    now += milliseconds;
  };
  return { leases: leases.of('one'), elsewhere: leases.of('other'), pass, close: () => {} };
});
