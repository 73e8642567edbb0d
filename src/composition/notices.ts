import { deliver, type DeliveryParts } from '../application/notices/deliver.ts';
import { planNotices } from '../application/notices/plan-notices.ts';
import { closeDueVotes } from '../application/vote/close-due-votes.ts';
import type { Leases } from '../application/ports/lease.ts';
import type { Delivery, Outbox, Settlement } from '../application/ports/outbox.ts';
import { writeMail } from '../text/notices/mail.ts';

export type NoticesParts = Omit<DeliveryParts, 'writeMail'> & {
  readonly outbox: Outbox;
  readonly leases: Leases;
  /** Something is in the outbox that may be due. */
  readonly onPlanned: () => void;
  readonly onFault: (error: unknown) => void;
};

export type Notices = {
  /** Sends one message that was claimed: what the drain calls. */
  send(delivery: Delivery): Promise<Settlement>;
  /** Plans now and from then on every minute. */
  start(): void;
  /** The clock has travelled: plans at once what belongs to the day, whatever the hour. */
  nudge(): Promise<void>;
  /** Plans nothing more, and waits for what is being planned. */
  stop(): Promise<void>;
};

const LEASE = 'plan-notices';
const INTERVAL = 60_000;
/** After how long another process takes over from one that died. */
const LEASE_FOR = 3 * INTERVAL;
/** What was settled is forgotten after so long. */
const KEPT = 400 * 86_400_000;
const PRUNE_INTERVAL = 24 * 3_600_000;

/** What people are told: planned by one process at a time, sent by whichever claims it. */
export function createNotices(parts: NoticesParts): Notices {
  const { outbox, leases, clock, onPlanned, onFault } = parts;
  let timer: NodeJS.Timeout | null = null;
  let planning: Promise<void> = Promise.resolve();
  let prunedAt = -Infinity;

  async function plan(hurried: boolean): Promise<void> {
    if (!(await leases.hold(LEASE, LEASE_FOR))) return;
    // A vote whose time is up is closed whether or not anybody looks; that it was, people are told.
    await closeDueVotes(parts);
    await planNotices(parts, { hurried });
    onPlanned();
    if (performance.now() - prunedAt < PRUNE_INTERVAL) return;
    prunedAt = performance.now();
    await outbox.prune(new Date(clock.now().getTime() - KEPT).toISOString());
  }

  /** One after the other: a plan that takes long is not overtaken by the next. */
  function planNext(hurried: boolean): Promise<void> {
    planning = planning.then(() => plan(hurried)).catch(onFault);
    return planning;
  }

  return {
    send: (delivery) => deliver({ ...parts, writeMail }, delivery),
    start() {
      void planNext(false);
      timer = setInterval(() => void planNext(false), INTERVAL);
    },
    nudge: () => planNext(true),
    async stop() {
      if (timer) clearInterval(timer);
      await planning;
      await leases.release(LEASE).catch(onFault);
    },
  };
}
