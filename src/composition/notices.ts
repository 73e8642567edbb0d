import { createDrain } from '../application/delivery/drain.ts';
import { deliver } from '../application/notices/deliver.ts';
import { planNotices } from '../application/notices/plan-notices.ts';
import { forgetSettledCards } from '../application/notices/forget-settled-cards.ts';
import { closeDueVotes } from '../application/vote/close-due-votes.ts';
import type { AddressBook } from '../application/ports/address-book.ts';
import type { AggregateStore } from '../application/ports/aggregate-store.ts';
import type { Clock } from '../application/ports/clock.ts';
import type { Leases } from '../application/ports/lease.ts';
import type { Mailer, Messenger } from '../application/ports/messenger.ts';
import type { Outbox } from '../application/ports/outbox.ts';
import { createMailWriter } from '../text/notices/mail.ts';

export type NoticesParts = {
  readonly store: AggregateStore;
  readonly clock: Clock;
  readonly outbox: Outbox;
  readonly addressBook: AddressBook;
  readonly leases: Leases;
  readonly messenger: Messenger;
  /** Null where no e-mail is set up. */
  readonly mailer: Mailer | null;
  /** The office that e-mails are from. */
  readonly countyGovernor: string;
  /** Hears of what went wrong; `key` names the message, where it was about one. */
  readonly onFault: (error: unknown, key: string | null) => void;
};

export type Notices = {
  /** Plans every minute, and sends what is due; not in the first seconds, which belong to those who are waiting. */
  start(): void;
  /** Something was changed: what people should be told of it is planned within moments, many changes at once. */
  soon(): void;
  /** The clock has travelled: plans at once what belongs to the day, whatever the hour, and sends it. */
  nudge(): Promise<void>;
  /** Resolves when nothing that is due is left to send. */
  idle(): Promise<void>;
  /** Takes up nothing more, and finishes what is being planned and sent. */
  stop(): Promise<void>;
};

const LEASE = 'plan-notices';
/** How long changes are gathered before they are looked at, milliseconds. */
const GATHERING = 1000;
const INTERVAL = 60_000;
const FIRST_AFTER = 10_000;
/** After how long another process takes over from one that died. */
const LEASE_FOR = 3 * INTERVAL;
/** What was settled is forgotten after so long. */
const KEPT = 400 * 86_400_000;
const PRUNE_INTERVAL = 24 * 3_600_000;

/** What people are told: planned by one process at a time, sent by one at a time, each thing once. */
export function createNotices(parts: NoticesParts): Notices {
  const { outbox, leases, clock, countyGovernor, onFault } = parts;
  const writeMail = createMailWriter(countyGovernor);
  const drain = createDrain({
    outbox,
    leases,
    clock,
    send: (delivery, advance) => deliver({ ...parts, writeMail }, delivery, advance),
    random: Math.random,
    onFault,
  });
  let first: NodeJS.Timeout | null = null;
  let timer: NodeJS.Timeout | null = null;
  let gathering: NodeJS.Timeout | null = null;
  let planning: Promise<void> = Promise.resolve();
  let prunedAt = -Infinity;
  let stopped = false;

  async function plan(hurried: boolean): Promise<void> {
    if (stopped) return;
    drain.start();
    if (!(await leases.hold(LEASE, LEASE_FOR))) return;
    // A vote whose time is up is closed whether or not anybody looks; that it was, people are told.
    await closeDueVotes(parts);
    await planNotices(parts, { hurried });
    drain.nudge();
    if (performance.now() - prunedAt < PRUNE_INTERVAL) return;
    prunedAt = performance.now();
    await forgetSettledCards(parts, parts.addressBook);
    await outbox.prune(new Date(clock.now().getTime() - KEPT).toISOString());
  }

  /** One after the other: a plan that takes long is not overtaken by the next. */
  function planNext(hurried: boolean): Promise<void> {
    planning = planning.then(() => plan(hurried)).catch((error: unknown) => onFault(error, null));
    return planning;
  }

  return {
    start() {
      first = setTimeout(() => void planNext(false), FIRST_AFTER);
      timer = setInterval(() => void planNext(false), INTERVAL);
    },
    soon() {
      gathering ??= setTimeout(() => {
        gathering = null;
        void planNext(false);
      }, GATHERING);
    },
    nudge: () => planNext(true),
    idle: () => drain.idle(),
    async stop() {
      stopped = true;
      if (first) clearTimeout(first);
      if (timer) clearInterval(timer);
      if (gathering) clearTimeout(gathering);
      await planning;
      await drain.stop();
      await leases.release(LEASE).catch((error: unknown) => onFault(error, null));
    },
  };
}
